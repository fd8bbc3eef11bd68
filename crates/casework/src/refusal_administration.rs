//! What looking after accounts and the service says no to, in words.

use wording::{Message, Speak, message};

use crate::administration::AdministrationError;
use crate::agreement_version::LONGEST_REASON_CHARACTERS;
use crate::reading_only::ReadingOnlyError;
use crate::refusal::database;

impl Speak for ReadingOnlyError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NotAllowed(error) => error.message(),
            Self::ReasonMissing => message!("casework-reason-missing"),
            Self::ReasonTooLong => {
                message!("casework-reason-too-long", most = LONGEST_REASON_CHARACTERS)
            }
            Self::AlreadyOn(stated) => message!(
                "administration-already-on",
                name = &stated.by_name,
                since = stated.since
            ),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NotAllowed(error) => return error.hint(),
            Self::ReasonMissing => message!("administration-reason-everybody-hint"),
            Self::ReasonTooLong => message!("casework-reason-too-long-hint"),
            Self::AlreadyOn(_) => message!("administration-already-on-hint"),
        })
    }
}

impl Speak for AdministrationError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NotAllowed(error) => error.message(),
            Self::NoSuchAccount => message!("administration-no-such-account"),
            Self::NoSuchSession => message!("casework-no-such-session"),
            Self::Closed => message!("administration-closed-already"),
            Self::OwnAccount => message!("administration-own-account"),
            Self::LastAdministrator => message!("administration-last"),
            Self::ReasonMissing => message!("casework-reason-missing"),
            Self::ReasonTooLong => {
                message!("casework-reason-too-long", most = LONGEST_REASON_CHARACTERS)
            }
            Self::Mandate(error) => error.message(),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NotAllowed(error) => return error.hint(),
            Self::NoSuchAccount => message!("administration-no-such-account-hint"),
            Self::NoSuchSession => message!("administration-no-such-session-hint"),
            Self::Closed => message!("administration-closed-already-hint"),
            Self::OwnAccount => message!("administration-own-account-hint"),
            Self::LastAdministrator => message!("administration-last-hint"),
            Self::ReasonMissing => message!("administration-reason-kept-hint"),
            Self::ReasonTooLong => message!("casework-reason-too-long-hint"),
            Self::Mandate(error) => return error.hint(),
        })
    }
}
