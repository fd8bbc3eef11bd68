//! Why answers are not opened, and the way out.

use ::store::StoreError;
use grants::opening::OpeningRefusal;
use wording::{Message, Speak, message};

use super::{LONGEST_REASON_CHARACTERS, MOST_AT_ONCE, status};
use crate::NotAllowed;
use crate::actor::Fallen;
use crate::approval::ApprovalError;
use crate::id::NoRandomness;
use crate::refusal::database;
use crate::report::ReportError;
use crate::stated::refuse_unstated;

/// Why answers are not opened. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum OpeningError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// There is none that the person may see.
    #[error("there is no such opening")]
    NoSuchOpening,
    /// Nobody has signed anything yet.
    #[error("nothing is signed")]
    NothingSigned,
    /// Another of the same year and respondent is at work.
    #[error("another is at work")]
    AlreadyBegun,
    /// The opening is not about this answer.
    #[error("there is no such answer")]
    NoSuchAnswer,
    /// Nothing was chosen.
    #[error("nothing was decided")]
    NothingDecided,
    /// More at once than any page has.
    #[error("too many")]
    TooMany,
    /// Some flags are to be decided first.
    #[error("{0} answers are to be decided about")]
    Undecided(usize),
    /// Somebody changed it meanwhile.
    #[error("somebody changed it meanwhile")]
    Newer,
    /// It does not go there from where it stands.
    #[error(transparent)]
    Refused(#[from] OpeningRefusal),
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// What is kept cannot be read.
    #[error("what is kept cannot be read")]
    Broken,
    /// A signed report cannot be read.
    #[error(transparent)]
    Report(Box<ReportError>),
    /// The second person is not asked.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for OpeningError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<ReportError> for OpeningError {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Store(error) => Self::Store(error),
            error => Self::Report(Box::new(error)),
        }
    }
}

impl From<ApprovalError> for OpeningError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<OpeningError> for ApprovalError {
    fn from(error: OpeningError) -> Self {
        match error {
            OpeningError::Store(error) => Self::Store(error),
            OpeningError::Approval(error) => *error,
            error => Self::Money(Box::new(error)),
        }
    }
}

refuse_unstated!(OpeningError, ReasonMissing, ReasonTooLong);

impl Speak for OpeningError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NotAllowed(error) => error.message(),
            Self::NoSuchOpening => message!("opening-no-such"),
            Self::NothingSigned => message!("opening-nothing-signed"),
            Self::AlreadyBegun => message!("opening-already-begun"),
            Self::NoSuchAnswer => message!("opening-no-such-answer"),
            Self::NothingDecided => message!("opening-nothing-decided"),
            Self::TooMany => message!("opening-too-many", most = MOST_AT_ONCE),
            Self::Undecided(count) => message!("opening-undecided", count = *count),
            Self::Newer => message!("opening-newer"),
            Self::Refused(refusal) => message!("opening-not-from", status = status(refusal.from)),
            Self::ReasonMissing => message!("opening-reason-missing"),
            Self::ReasonTooLong => {
                message!("opening-reason-too-long", most = LONGEST_REASON_CHARACTERS)
            }
            Self::Report(error) => error.message(),
            Self::Approval(error) => error.message(),
            Self::Broken => message!("casework-database"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NotAllowed(error) => return error.hint(),
            Self::NoSuchOpening | Self::NoSuchAnswer => message!("opening-no-such-hint"),
            Self::NothingSigned => message!("opening-nothing-signed-hint"),
            Self::AlreadyBegun => message!("opening-already-begun-hint"),
            Self::NothingDecided | Self::TooMany => message!("opening-nothing-decided-hint"),
            Self::Undecided(_) => message!("opening-undecided-hint"),
            Self::Newer | Self::Refused(_) => message!("opening-newer-hint"),
            Self::ReasonMissing | Self::ReasonTooLong => message!("opening-reason-hint"),
            Self::Report(error) => return error.hint(),
            Self::Approval(error) => return error.hint(),
            Self::Broken | Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
