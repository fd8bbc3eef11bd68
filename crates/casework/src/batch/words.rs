//! Batches in words.

use wording::{Message, Speak, message};

use super::{
    BatchError, BatchStatus, FARTHEST_DAYS, LONGEST_NOTE_CHARACTERS, PaymentStatus, Unpayable,
};
use crate::refusal::database;

/// Where a batch stands, in a few words.
pub fn status(status: BatchStatus) -> Message {
    match status {
        BatchStatus::Draft => message!("batches-status-draft"),
        BatchStatus::Proposed => message!("batches-status-proposed"),
        BatchStatus::Released => message!("batches-status-released"),
        BatchStatus::Sent => message!("batches-status-sent"),
        BatchStatus::Dropped => message!("batches-status-dropped"),
    }
}

/// Where a payment stands, in a few words.
pub fn payment_status(status: PaymentStatus) -> Message {
    match status {
        PaymentStatus::Planned => message!("batches-payment-planned"),
        PaymentStatus::Dropped => message!("batches-payment-dropped"),
        PaymentStatus::Released => message!("batches-payment-released"),
        PaymentStatus::Executed => message!("batches-payment-executed"),
        PaymentStatus::Returned => message!("batches-payment-returned"),
        PaymentStatus::Rejected => message!("batches-payment-rejected"),
    }
}

/// Why something that was accepted cannot be paid.
pub fn unpayable(why: Unpayable) -> Message {
    match why {
        Unpayable::NoAccount => message!("batches-unpayable-account"),
    }
}

impl Speak for BatchError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchBatch => message!("batches-no-such"),
            Self::NoSuchPayment => message!("batches-no-such-payment"),
            Self::NotAllowed(error) => error.message(),
            Self::Refused(_) => message!("batches-refused"),
            Self::Requisition(error) => error.message(),
            Self::Newer => message!("batches-newer"),
            Self::NothingChosen => message!("batches-nothing-chosen"),
            Self::TooMany => message!("batches-too-many"),
            Self::SeveralAgreements => message!("batches-several-agreements"),
            Self::NotPayable { number } => message!("batches-not-payable", number = number),
            Self::NoAccount { number } => message!("batches-no-account", number = number),
            Self::AccountChanged { number } => {
                message!("batches-account-changed", number = number)
            }
            Self::NoPaidFrom => message!("batches-no-paid-from"),
            Self::NotAnAccount => message!("batches-not-an-account"),
            Self::NotABank => message!("batches-not-a-bank"),
            Self::NotAnAgreement => message!("batches-not-an-agreement"),
            Self::NoNumber => message!("batches-no-number"),
            Self::DayPassed => message!("batches-day-passed"),
            Self::DayTooFar => message!("batches-day-far", most = FARTHEST_DAYS),
            Self::NoBusinessDay => message!("batches-day-closed"),
            Self::File(refusal) => refusal.message(),
            Self::Differs => message!("batches-differs"),
            Self::NoteMissing => message!("batches-note-missing"),
            Self::NoteTooLong => message!("batches-note-long", most = LONGEST_NOTE_CHARACTERS),
            Self::Ledger(_) => message!("batches-ledger"),
            Self::Approval(error) => error.message(),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchBatch | Self::NoSuchPayment => message!("batches-no-such-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::Refused(_) | Self::Newer => message!("batches-newer-hint"),
            Self::Requisition(error) => return error.hint(),
            Self::NothingChosen | Self::TooMany => message!("batches-nothing-chosen-hint"),
            Self::SeveralAgreements => message!("batches-several-agreements-hint"),
            Self::NotPayable { .. } => message!("batches-not-payable-hint"),
            Self::NoAccount { .. } => message!("batches-no-account-hint"),
            Self::AccountChanged { .. } => message!("batches-account-changed-hint"),
            Self::NoPaidFrom | Self::NotAnAccount | Self::NotABank | Self::NotAnAgreement => {
                message!("batches-paid-from-hint")
            }
            Self::NoNumber => message!("batches-no-number-hint"),
            Self::DayPassed | Self::DayTooFar | Self::NoBusinessDay => {
                message!("batches-day-hint")
            }
            Self::File(refusal) => return refusal.hint(),
            Self::Differs | Self::Ledger(_) => message!("batches-differs-hint"),
            Self::NoteMissing | Self::NoteTooLong => message!("batches-note-hint"),
            Self::Approval(error) => return error.hint(),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
