//! What is said no to about who receives the money of a county, in words.

use grants::payee::PayeeRefusal;
use wording::{Message, Speak, message};

use super::{LONGEST_REASON_CHARACTERS, PayeeError};
use crate::refusal::database;

impl Speak for PayeeError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchPayee => message!("payees-no-such"),
            Self::NoSuchCounty => message!("payees-no-such-county"),
            Self::NoSuchItem => message!("payees-no-such-item"),
            Self::NotAReceiver => message!("payees-not-a-receiver"),
            Self::NotAParty => message!("payees-not-a-party"),
            Self::NothingToPropose => message!("payees-nothing-to-propose"),
            Self::SaidAlready => message!("payees-said-already"),
            Self::PaperWaits => message!("payees-paper-waits"),
            Self::ReasonMissing => message!("payees-reason-missing"),
            Self::ReasonTooLong => {
                message!("payees-reason-too-long", most = LONGEST_REASON_CHARACTERS)
            }
            Self::PaperMissing => message!("payees-paper-missing"),
            Self::NotAttached(error) => error.message(),
            Self::RemindedLately => message!("payees-reminded-lately"),
            Self::NobodyToRemind => message!("payees-nobody-to-remind"),
            Self::Refused(PayeeRefusal::OwnRegistration) => message!("payees-own-registration"),
            Self::Refused(_) => message!("payees-decided"),
            Self::NotFresh => message!("payees-not-fresh"),
            Self::NotAllowed(error) => error.message(),
            Self::Approval(error) => error.message(),
            Self::Document(_) => message!("payees-no-paper"),
            Self::Register(error) => error.message(),
            Self::Outbox(_) | Self::NoRandomness(_) => message!("casework-database"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchPayee | Self::NoSuchCounty | Self::Document(_) => {
                message!("payees-no-such-hint")
            }
            Self::NoSuchItem => message!("payees-no-such-item-hint"),
            Self::NotAReceiver => message!("payees-not-a-receiver-hint"),
            Self::NotAParty => message!("payees-not-a-party-hint"),
            Self::NothingToPropose => message!("payees-nothing-to-propose-hint"),
            Self::SaidAlready => message!("payees-said-already-hint"),
            Self::PaperWaits => message!("payees-paper-waits-hint"),
            Self::ReasonMissing | Self::ReasonTooLong => message!("payees-reason-hint"),
            Self::PaperMissing => message!("payees-paper-missing-hint"),
            Self::NotAttached(error) => return error.hint(),
            Self::RemindedLately => message!("payees-reminded-lately-hint"),
            Self::NobodyToRemind => message!("payees-nobody-to-remind-hint"),
            Self::Refused(PayeeRefusal::OwnRegistration) => {
                message!("payees-own-registration-hint")
            }
            Self::Refused(_) => message!("payees-decided-hint"),
            Self::NotFresh => message!("payees-not-fresh-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::Approval(error) => return error.hint(),
            Self::Register(error) => return error.hint(),
            Self::Outbox(_) | Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
