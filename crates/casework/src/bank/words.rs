//! What the bank says, in words.

use wording::{Message, Speak, message};

use super::{BankError, EntryStatus, MatchedBy, Unclear};
use crate::refusal::database;

/// Where an entry stands, in a few words.
pub fn entry_status(status: EntryStatus) -> Message {
    match status {
        EntryStatus::Matched => message!("bank-status-matched"),
        EntryStatus::Waiting => message!("bank-status-waiting"),
        EntryStatus::SetAside => message!("bank-status-aside"),
    }
}

/// How it became known what an entry is about.
pub fn matched_by(by: MatchedBy) -> Message {
    match by {
        MatchedBy::EndToEnd => message!("bank-by-end-to-end"),
        MatchedBy::File => message!("bank-by-file"),
        MatchedBy::Reference => message!("bank-by-reference"),
        MatchedBy::Person => message!("bank-by-person"),
    }
}

/// Why money came back, by the code of the bank (ISO 20022, `ExternalReturnReason1Code`) and in words: those that banks
/// use for payments to organisations. What is not a code of theirs is shown as it was told.
pub fn return_reason(told: &str) -> Message {
    match told {
        "AC01" | "AC14" | "RC01" => message!("bank-return-no-account", code = told),
        "AC04" | "AC07" => message!("bank-return-closed", code = told),
        "AC06" => message!("bank-return-blocked", code = told),
        "AC13" | "AG01" | "AG02" => message!("bank-return-not-that-kind", code = told),
        "BE01" | "BE04" | "BE05" => message!("bank-return-another-name", code = told),
        "CUST" | "FOCR" | "DUPL" => message!("bank-return-asked-for", code = told),
        "MS02" => message!("bank-return-refused", code = told),
        "MS03" | "NARR" => message!("bank-return-no-reason", code = told),
        "RR01" | "RR02" | "RR03" | "RR04" => message!("bank-return-rules", code = told),
        _ => message!("bank-return-other", told = told),
    }
}

/// Why an entry waits for a person.
pub fn unclear(why: Unclear) -> Message {
    match why {
        Unclear::Unknown => message!("bank-unclear-unknown"),
        Unclear::OtherAmount => message!("bank-unclear-amount"),
        Unclear::PaidBefore => message!("bank-unclear-paid-before"),
        Unclear::NotToBePaid => message!("bank-unclear-not-to-be-paid"),
        Unclear::NotPaid => message!("bank-unclear-not-paid"),
        Unclear::DoesNotFitClaim => message!("bank-unclear-claim"),
        Unclear::OtherSum => message!("bank-unclear-sum"),
        Unclear::OtherCount => message!("bank-unclear-count"),
        Unclear::FilePaidBefore => message!("bank-unclear-file-paid-before"),
        Unclear::Ledger => message!("bank-unclear-ledger"),
    }
}

impl Speak for BankError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NotAllowed(error) => error.message(),
            Self::File(fault) => fault.message(),
            Self::NoFile => message!("bank-no-file"),
            Self::NoSuchEntry => message!("bank-no-such-entry"),
            Self::Decided => message!("bank-decided"),
            Self::Unclear(why) => unclear(*why),
            Self::NoSuchThing => message!("bank-no-such-thing"),
            Self::Batch(error) => error.message(),
            Self::Repayment(error) => error.message(),
            Self::Document(_) => message!("casework-database"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NotAllowed(error) => return error.hint(),
            Self::File(fault) => return fault.hint(),
            Self::NoFile => message!("bank-no-file-hint"),
            Self::NoSuchEntry | Self::NoSuchThing => message!("bank-no-such-hint"),
            Self::Decided => message!("bank-decided-hint"),
            Self::Unclear(_) => message!("bank-unclear-hint"),
            Self::Batch(error) => return error.hint(),
            Self::Repayment(error) => return error.hint(),
            Self::Document(_) | Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
