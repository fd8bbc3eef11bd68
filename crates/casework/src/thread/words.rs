//! Where a question stands, and what is refused about one, in words.

use ::store::thread::ThreadStatus;
use wording::{Message, Speak, message};

use super::{
    LONGEST_SUBJECT_CHARACTERS, LONGEST_TEXT_CHARACTERS, MOST_FOLLOW_UPS_A_DAY, MOST_POSTS,
    MOST_POSTS_A_DAY, MOST_QUESTIONS_A_DAY, ThreadError,
};
use crate::refusal::database;

/// Where a question stands, in words.
pub fn status(status: ThreadStatus) -> Message {
    match status {
        ThreadStatus::Waiting => message!("threads-status-waiting"),
        ThreadStatus::Answered => message!("threads-status-answered"),
        ThreadStatus::Closed => message!("threads-status-closed"),
    }
}

impl Speak for ThreadError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchThread => message!("threads-no-such"),
            Self::SubjectMissing => message!("threads-subject-missing"),
            Self::SubjectTooLong => message!(
                "threads-subject-too-long",
                most = LONGEST_SUBJECT_CHARACTERS
            ),
            Self::SubjectNotALine => message!("threads-subject-not-a-line"),
            Self::TextMissing => message!("threads-text-missing"),
            Self::TextTooLong => message!("threads-text-too-long", most = LONGEST_TEXT_CHARACTERS),
            Self::NoSuchAgreement => message!("threads-no-such-agreement"),
            Self::TooManyToday => message!(
                "threads-too-many-today",
                questions = MOST_QUESTIONS_A_DAY,
                posts = MOST_POSTS_A_DAY
            ),
            Self::NoSuchAnswer => message!("reports-no-such"),
            Self::TooManyFollowUps => message!("follow-up-too-many", most = MOST_FOLLOW_UPS_A_DAY),
            Self::TooLong => message!("threads-too-long", most = MOST_POSTS),
            Self::Newer => message!("threads-newer"),
            Self::AlreadyClosed => message!("threads-already-closed"),
            Self::OwnNumber(error) => error.message(),
            Self::Register(error) => error.message(),
            Self::Outbox(_) => message!("casework-database"),
            Self::NotAllowed(error) => error.message(),
            Self::Typeset(_) => message!("threads-receipt-not-made"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchThread => message!("threads-no-such-hint"),
            Self::SubjectMissing | Self::SubjectTooLong | Self::SubjectNotALine => {
                message!("threads-subject-way-out")
            }
            Self::TextMissing => message!("threads-text-missing-hint"),
            Self::TextTooLong => message!("threads-text-too-long-hint"),
            Self::NoSuchAgreement => message!("threads-no-such-agreement-hint"),
            Self::TooManyToday => message!("threads-too-many-today-hint"),
            Self::NoSuchAnswer => message!("reports-no-such-hint"),
            Self::TooManyFollowUps => message!("follow-up-too-many-hint"),
            Self::TooLong => message!("threads-too-long-hint"),
            Self::Newer => message!("threads-newer-hint"),
            Self::AlreadyClosed => message!("threads-already-closed-hint"),
            Self::OwnNumber(error) => return error.hint(),
            Self::Register(error) => return error.hint(),
            Self::NotAllowed(error) => return error.hint(),
            Self::Typeset(_) => message!("threads-receipt-not-made-hint"),
            Self::Outbox(_) | Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
