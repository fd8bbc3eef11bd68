//! What is said about opening a year for money.

use grants::money_year::{Counterparty, Fault, MoneyYearStatus, PassedOn, RepaidTo, Term, Way};
use wording::{Message, Speak, message};

use super::MoneyYearError;
use crate::refusal::database;

/// Where an opening stands, in a word.
pub fn status(status: MoneyYearStatus) -> Message {
    match status {
        MoneyYearStatus::Proposed => message!("money-years-status-proposed"),
        MoneyYearStatus::Open => message!("money-years-status-open"),
        MoneyYearStatus::Refused => message!("money-years-status-refused"),
        MoneyYearStatus::Replaced => message!("money-years-status-replaced"),
    }
}

/// How money is asked for, in a sentence.
pub fn way(way: Way) -> Message {
    match way {
        Way::Direct => message!("money-years-way-direct"),
        Way::ViaCoordinator(how) => passed_on(how),
    }
}

/// How the coordinator passes money on, in a sentence.
pub fn passed_on(how: PassedOn) -> Message {
    match how {
        PassedOn::ByKey => message!("money-years-way-by-key"),
        PassedOn::AgainstInvoice => message!("money-years-way-invoice"),
    }
}

/// Who gets back what was not used.
pub fn repaid_to(to: RepaidTo) -> Message {
    match to {
        RepaidTo::Payer => message!("money-years-repaid-to-payer"),
        RepaidTo::Coordinator => message!("money-years-repaid-to-coordinator"),
    }
}

/// Who an entry is with, and that it is outside the state.
pub fn counterparty(of: Counterparty) -> Message {
    match of {
        Counterparty::Municipality => message!("ledger-counterparty-municipality"),
        Counterparty::Region => message!("ledger-counterparty-region"),
        Counterparty::County => message!("ledger-counterparty-county"),
        Counterparty::Coordinator => message!("ledger-counterparty-coordinator"),
    }
}

/// The name of a term, as on its field.
pub fn term(term: Term) -> Message {
    match term {
        Term::Way => message!("money-years-term-way"),
        Term::Parts => message!("money-years-term-parts"),
        Term::ClaimDeadline => message!("money-years-term-claim-deadline"),
        Term::Lapses => message!("money-years-term-lapses"),
        Term::ReportDeadline => message!("money-years-term-report-deadline"),
        Term::RepaymentDeadline => message!("money-years-term-repayment-deadline"),
        Term::RepaidTo => message!("money-years-term-repaid-to"),
        Term::Interest => message!("money-years-term-interest"),
        Term::Appropriation => message!("money-years-term-appropriation"),
        Term::AccountWait => message!("money-years-term-account-wait"),
        Term::Certificate => message!("money-years-term-certificate"),
        Term::Decisions => message!("money-years-term-decisions"),
        Term::RecoveryGrounds => message!("money-years-term-recovery-grounds"),
        Term::FollowUp => message!("money-years-term-follow-up"),
        Term::SCode(Counterparty::Municipality) => message!("money-years-term-s-code-municipality"),
        Term::SCode(Counterparty::Region) => message!("money-years-term-s-code-region"),
        Term::SCode(Counterparty::County) => message!("money-years-term-s-code-county"),
        Term::SCode(Counterparty::Coordinator) => message!("money-years-term-s-code-coordinator"),
        Term::AnswerDays => message!("money-years-term-answer-days"),
        Term::DaysToPay => message!("money-years-term-days-to-pay"),
    }
}

/// What is wrong with a term.
pub fn fault(fault: Fault) -> Message {
    match fault {
        Fault::Blank(of) => message!("money-years-fault-blank", term = term(of)),
        Fault::TooLong(of) => message!("money-years-fault-too-long", term = term(of)),
        Fault::OutOfRange(of) => message!("money-years-fault-out-of-range", term = term(of)),
        Fault::NotACode(of) => message!("money-years-fault-not-a-code", term = term(of)),
        Fault::BackBeforeAsked => message!("money-years-fault-back-before-asked"),
    }
}

impl Speak for MoneyYearError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchAgreement => message!("money-years-none"),
            Self::NothingWaits => message!("money-years-nothing-waits"),
            Self::Faults(faults) => message!("money-years-faults", count = faults.len()),
            Self::NoSuchPayer => message!("money-years-no-such-payer"),
            Self::NothingShared => message!("money-years-nothing-shared"),
            Self::WaitsAlready => message!("money-years-waits-already"),
            Self::NothingChanges => message!("money-years-nothing-changes"),
            Self::WayInUse => message!("money-years-way-in-use"),
            Self::Claimed {
                right,
                entitled,
                less,
            } => message!(
                "money-years-claimed",
                right = right.to_string(),
                entitled = *entitled,
                less = *less
            ),
            Self::Version(error) => error.message(),
            Self::Ledger(error) => error.message(),
            Self::Approval(error) => error.message(),
            Self::NotAllowed(error) => error.message(),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchAgreement => message!("money-years-none-hint"),
            Self::NothingWaits => message!("money-years-nothing-waits-hint"),
            Self::Faults(_) => message!("money-years-faults-hint"),
            Self::NoSuchPayer => message!("money-years-no-such-payer-hint"),
            Self::NothingShared => message!("money-years-nothing-shared-hint"),
            Self::WaitsAlready => message!("money-years-waits-already-hint"),
            Self::NothingChanges => message!("money-years-nothing-changes-hint"),
            Self::WayInUse => message!("money-years-way-in-use-hint"),
            Self::Claimed { .. } => message!("money-years-claimed-hint"),
            Self::Version(error) => return error.hint(),
            Self::Ledger(error) => return error.hint(),
            Self::Approval(error) => return error.hint(),
            Self::NotAllowed(error) => return error.hint(),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
