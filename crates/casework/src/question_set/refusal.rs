//! What is refused about a question set, and the way out.

use ::store::StoreError;
use grants::question_set::Respondent;
use grants::report::QuestionSetRefusal;
use wording::{Message, Speak, message};

use super::{LONGEST_BYTES, LONGEST_REASON_CHARACTERS, respondent, status};
use crate::NotAllowed;
use crate::actor::Fallen;
use crate::approval::ApprovalError;
use crate::id::NoRandomness;
use crate::refusal::database;
use crate::stated::refuse_unstated;

/// Why something about a question set is not done.
#[derive(Debug, thiserror::Error)]
pub enum QuestionSetError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none that the person may see.
    #[error("there is no such question set")]
    NoSuchSet,
    /// There is no such agreement.
    #[error("there is no such agreement")]
    NoSuchAgreement,
    /// Another one for the same respondent is being written.
    #[error("another is being written")]
    AlreadyWritten,
    /// The file cannot be read.
    #[error("the file cannot be read")]
    Problems(Box<agreement::Problems>),
    /// The file is about something else.
    #[error("the file is about {agreement} and {}", respondent.word())]
    AnotherSet {
        /// The agreement it is about.
        agreement: String,
        /// Whom it asks.
        respondent: Respondent,
    },
    /// Another set of the same level accounts for the same money.
    #[error("{} accounts for the same money", respondent.word())]
    AccountedTwice {
        /// The item; empty when it is all of them.
        item: String,
        /// The other set.
        respondent: Respondent,
    },
    /// The file is too long.
    #[error("the file is too long")]
    TooLong,
    /// Somebody changed it meanwhile.
    #[error("somebody changed it meanwhile")]
    Newer,
    /// It does not go there from where it stands.
    #[error(transparent)]
    Refused(#[from] QuestionSetRefusal),
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The second person is not asked.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for QuestionSetError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<ApprovalError> for QuestionSetError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<QuestionSetError> for ApprovalError {
    fn from(error: QuestionSetError) -> Self {
        match error {
            QuestionSetError::Store(error) => Self::Store(error),
            QuestionSetError::Approval(error) => *error,
            error => Self::Money(Box::new(error)),
        }
    }
}

refuse_unstated!(QuestionSetError, ReasonMissing, ReasonTooLong);

impl Speak for QuestionSetError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchSet => message!("questions-no-such"),
            Self::NoSuchAgreement => message!("questions-no-agreement"),
            Self::AlreadyWritten => message!("questions-already-written"),
            Self::Problems(problems) => {
                message!("questions-problems", count = problems.all().len())
            }
            Self::AnotherSet {
                agreement,
                respondent: of,
            } => message!(
                "questions-another-set",
                agreement = agreement,
                respondent = respondent(*of)
            ),
            Self::AccountedTwice {
                item,
                respondent: of,
            } => message!(
                "questions-accounted-twice",
                item = item,
                respondent = respondent(*of)
            ),
            Self::TooLong => message!("questions-too-long", most = LONGEST_BYTES),
            Self::Newer => message!("questions-newer"),
            Self::Refused(refusal) => {
                message!("questions-not-from", status = status(refusal.from))
            }
            Self::ReasonMissing => message!("questions-reason-missing"),
            Self::ReasonTooLong => message!(
                "questions-reason-too-long",
                most = LONGEST_REASON_CHARACTERS
            ),
            Self::NotAllowed(error) => error.message(),
            Self::Approval(error) => error.message(),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchSet | Self::NoSuchAgreement => message!("questions-no-such-hint"),
            Self::AlreadyWritten => message!("questions-already-written-hint"),
            Self::Problems(_) => message!("questions-problems-hint"),
            Self::AnotherSet { .. } => message!("questions-another-set-hint"),
            Self::AccountedTwice { .. } => message!("questions-accounted-twice-hint"),
            Self::TooLong => message!("questions-too-long-hint"),
            Self::Newer => message!("questions-newer-hint"),
            Self::Refused(_) => message!("questions-not-from-hint"),
            Self::ReasonMissing | Self::ReasonTooLong => message!("questions-reason-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::Approval(error) => return error.hint(),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
