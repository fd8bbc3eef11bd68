//! What is said about the register.

use wording::{Message, Speak, message};

use super::{Direction, LONGEST_GROUND_CHARACTERS, MOST_MARKS, RegisterError, Secrecy};
use crate::refusal::database;

/// Which way something went, in a word.
pub fn direction(direction: Direction) -> Message {
    match direction {
        Direction::In => message!("register-in"),
        Direction::Out => message!("register-out"),
    }
}

/// What is kept back, in words.
pub fn secrecy(secrecy: Secrecy) -> Message {
    match secrecy {
        Secrecy::None => message!("register-secrecy-none"),
        Secrecy::Subject => message!("register-secrecy-subject"),
        Secrecy::Parties => message!("register-secrecy-parties"),
        Secrecy::Whole => message!("register-secrecy-whole"),
    }
}

impl Speak for RegisterError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchEntry => message!("register-no-such-entry"),
            Self::GroundMissing => message!("register-ground-missing"),
            Self::GroundTooLong => {
                message!("register-ground-too-long", most = LONGEST_GROUND_CHARACTERS)
            }
            Self::GroundNotALine => message!("register-ground-not-a-line"),
            Self::Newer => message!("register-newer"),
            Self::TooManyMarks => message!("register-too-many-marks", most = MOST_MARKS),
            Self::NotAllowed(error) => error.message(),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchEntry => message!("register-no-such-entry-hint"),
            Self::GroundMissing | Self::GroundTooLong | Self::GroundNotALine => {
                message!("register-ground-way-out")
            }
            Self::Newer => message!("register-newer-hint"),
            Self::TooManyMarks => message!("register-too-many-marks-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
