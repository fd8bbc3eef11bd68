//! What is said of requisitions that are decided: how far things have come, and what is refused and why.

use wording::{Message, Speak, message};

use super::{LONGEST_REASON_CHARACTERS, MOST_AT_ONCE, ReviewError, Standing, WhyLeftOut};
use crate::refusal::database;
use crate::requisition::status;

/// How far a recipient's money has come, in words.
pub fn standing(standing: Standing) -> Message {
    match standing {
        Standing::Waiting => message!("reviews-standing-waiting"),
        Standing::AskedBack => message!("reviews-standing-asked-back"),
        Standing::ToBePaid => message!("reviews-standing-to-be-paid"),
        Standing::NotAsked => message!("reviews-standing-not-asked"),
        Standing::PartlyPaid => message!("reviews-standing-partly-paid"),
        Standing::Paid => message!("reviews-standing-paid"),
        Standing::Lapsed => message!("reviews-standing-lapsed"),
    }
}

/// Why somebody cannot be paid, in words.
pub fn left_out(why: WhyLeftOut) -> Message {
    match why {
        WhyLeftOut::NoPayee => message!("reviews-left-out-no-payee"),
        WhyLeftOut::NoOrganisation => message!("reviews-left-out-no-organisation"),
        WhyLeftOut::NoAccount => message!("reviews-left-out-no-account"),
    }
}

impl Speak for ReviewError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchYear => message!("reviews-no-such-year"),
            Self::NoSuchRequisition => message!("reviews-no-such-requisition"),
            Self::NotAllowed(error) => error.message(),
            Self::OwnWork { number } => message!("reviews-own-work", number = number),
            Self::Newer { number } => message!("reviews-newer", number = number),
            Self::Refused { number, refusal } => message!(
                "reviews-not-from",
                number = number,
                status = status(refusal.from)
            ),
            Self::BeingPaid { number } => message!("reviews-being-paid", number = number),
            Self::NothingChosen => message!("reviews-nothing-chosen"),
            Self::TooMany => message!("reviews-too-many", most = MOST_AT_ONCE),
            Self::ReasonMissing => message!("reviews-reason-missing"),
            Self::ReasonTooLong => {
                message!("reviews-reason-too-long", most = LONGEST_REASON_CHARACTERS)
            }
            Self::PoolTooSmall {
                item_id,
                there,
                wanted,
            } => message!(
                "reviews-pool-too-small",
                item = item_id,
                there = *there,
                wanted = *wanted
            ),
            Self::NotByKey => message!("reviews-not-by-key"),
            Self::NothingToPassOn => message!("reviews-nothing-to-pass-on"),
            Self::NotWhatWasShown => message!("reviews-not-what-was-shown"),
            Self::Ledger(_) => message!("reviews-ledger"),
            Self::Register(error) => error.message(),
            Self::Deadline(error) => error.message(),
            Self::Outbox(_) | Self::NoRandomness(_) => message!("casework-database"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchYear => message!("reviews-no-such-year-hint"),
            Self::NoSuchRequisition => message!("reviews-no-such-requisition-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::OwnWork { .. } => message!("reviews-own-work-hint"),
            Self::Newer { .. } | Self::Refused { .. } => message!("reviews-newer-hint"),
            Self::BeingPaid { .. } => message!("reviews-being-paid-hint"),
            Self::NothingChosen => message!("reviews-nothing-chosen-hint"),
            Self::TooMany => message!("reviews-too-many-hint"),
            Self::ReasonMissing => message!("reviews-reason-missing-hint"),
            Self::ReasonTooLong => message!("reviews-reason-too-long-hint"),
            Self::PoolTooSmall { .. } => message!("reviews-pool-too-small-hint"),
            Self::NotByKey => message!("reviews-not-by-key-hint"),
            Self::NothingToPassOn => message!("reviews-nothing-to-pass-on-hint"),
            Self::NotWhatWasShown => message!("reviews-not-what-was-shown-hint"),
            Self::Ledger(_) => message!("reviews-ledger-hint"),
            Self::Register(error) => return error.hint(),
            Self::Deadline(error) => return error.hint(),
            Self::Outbox(_) | Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
