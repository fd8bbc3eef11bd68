//! What the outbox and the ledger of deliveries say no to, in words.

use wording::{Message, Speak, message};

use crate::delivery::DeliveryError;
use crate::outbox::OutboxError;
use crate::refusal::database;

impl Speak for OutboxError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoRandomness(_) => message!("casework-database"),
            Self::NoSuchEmail => message!("deliveries-no-such-email"),
            Self::NotInDoubt => message!("deliveries-not-in-doubt"),
            Self::NoAddress => message!("mail-test-no-address"),
            Self::NotAllowed(error) => error.message(),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoRandomness(_) => message!("casework-database-hint"),
            Self::NoSuchEmail => message!("deliveries-no-such-email-hint"),
            Self::NotInDoubt => message!("deliveries-not-in-doubt-hint"),
            Self::NoAddress => message!("casework-no-email-hint"),
            Self::NotAllowed(error) => return error.hint(),
        })
    }
}

impl Speak for DeliveryError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchDelivery => message!("deliveries-none"),
            Self::NothingToSend => message!("deliveries-nothing-to-send"),
            Self::NotAllowed(error) => error.message(),
            Self::OwnNumber(error) => error.message(),
            Self::Outbox(error) => error.message(),
            Self::NoRandomness(_) => message!("casework-database"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchDelivery => message!("deliveries-none-hint"),
            Self::NothingToSend => message!("deliveries-nothing-to-send-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::OwnNumber(error) => return error.hint(),
            Self::Outbox(error) => return error.hint(),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
