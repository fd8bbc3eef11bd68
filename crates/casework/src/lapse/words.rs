//! What is said about lapse.

use wording::{Message, Speak, message};

use super::LapseError;
use crate::approval::LONGEST_REASON_CHARACTERS;
use crate::refusal::database;

impl Speak for LapseError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchYear => message!("ledger-no-such-year"),
            Self::NeverLapses => message!("lapses-never"),
            Self::TooEarly { from } => message!("lapses-too-early", from = *from),
            Self::NothingLeft => message!("lapses-nothing-left"),
            Self::NothingLapsed => message!("lapses-nothing-lapsed"),
            Self::DeadlinePassed => message!("lapses-deadline-passed"),
            Self::ReasonMissing => message!("casework-reason-missing"),
            Self::ReasonTooLong => {
                message!("casework-reason-too-long", most = LONGEST_REASON_CHARACTERS)
            }
            Self::Ledger(error) => error.message(),
            Self::Register(error) => error.message(),
            Self::NotAllowed(error) => error.message(),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchYear => message!("ledger-no-such-year-hint"),
            Self::NeverLapses => message!("lapses-never-hint"),
            Self::TooEarly { .. } => message!("lapses-too-early-hint"),
            Self::NothingLeft => message!("lapses-nothing-left-hint"),
            Self::NothingLapsed => message!("lapses-nothing-lapsed-hint"),
            Self::DeadlinePassed => message!("lapses-deadline-passed-hint"),
            Self::ReasonMissing => message!("casework-reason-missing-hint"),
            Self::ReasonTooLong => message!("casework-reason-too-long-hint"),
            Self::Ledger(error) => return error.hint(),
            Self::Register(error) => return error.hint(),
            Self::NotAllowed(error) => return error.hint(),
        })
    }
}
