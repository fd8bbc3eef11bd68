//! What is refused about deadlines, in words, with the way out.

use ::store::fulfilment::How;
use wording::{Message, Speak, message};

use super::{DeadlineError, LONGEST_NOTE_CHARACTERS};
use crate::refusal::database;

impl Speak for DeadlineError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchDeadline => message!("deadlines-none"),
            Self::NotAllowed(error) => error.message(),
            Self::DoneAlready => message!("deadlines-done-already"),
            Self::NothingToTakeBack => message!("deadlines-nothing-to-take-back"),
            Self::NoteMissing => message!("deadlines-note-missing"),
            Self::NoteTooLong => {
                message!("deadlines-note-too-long", most = LONGEST_NOTE_CHARACTERS)
            }
            Self::Unreadable(_) => message!("casework-published-unreadable"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchDeadline => message!("deadlines-none-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::DoneAlready => message!("deadlines-done-already-hint"),
            Self::NothingToTakeBack => message!("deadlines-nothing-to-take-back-hint"),
            Self::NoteMissing => message!("deadlines-note-missing-hint"),
            Self::NoteTooLong => message!("deadlines-note-too-long-hint"),
            Self::Unreadable(_) | Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}

/// How something was done, in words.
pub fn how(how: How) -> Message {
    match how {
        How::Here => message!("deadlines-how-here"),
        How::Elsewhere => message!("deadlines-how-elsewhere"),
        How::NotNeeded => message!("deadlines-how-not-needed"),
        How::TakenBack => message!("deadlines-how-taken-back"),
    }
}
