//! Why a foresight is not written or published, and the way out.

use ::store::StoreError;
use grants::allocation::AllocationRefusal;
use grants::foresight::{ForesightRefusal, MOST_YEARS, StatusRefusal};
use wording::{Message, Speak, message};

use super::stated::LONGEST_NOTE_CHARACTERS;
use super::status;
use crate::NotAllowed;
use crate::actor::Fallen;
use crate::approval::ApprovalError;
use crate::id::NoRandomness;
use crate::refusal::database;
use crate::stated::refuse_unstated;

/// Why a foresight is not written or published. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ForesightError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// There is none that the person may see.
    #[error("there is no such foresight")]
    NoSuchForesight,
    /// It was public, and was taken away.
    #[error("the foresight was taken away")]
    Withdrawn {
        /// Its number.
        number: i64,
        /// Why.
        reason: String,
    },
    /// The agreement it was to build on is not published.
    #[error("the agreement to build on is not published")]
    NoSuchBase,
    /// No years, too many, or years that do not follow each other.
    #[error("the years do not follow each other")]
    YearCount,
    /// An amount without where it stands.
    #[error("the amount of {0} has no source")]
    SourceMissing(i16),
    /// What should be an address is none.
    #[error("the address of the source of {0} is none")]
    NoAddress(i16),
    /// A text is too long.
    #[error("a text is too long")]
    TooLong,
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// It is not written on any more.
    #[error("it is no draft")]
    NotADraft,
    /// Somebody changed it meanwhile.
    #[error("somebody changed it meanwhile")]
    Newer,
    /// It does not go there from where it stands.
    #[error(transparent)]
    Status(#[from] StatusRefusal),
    /// Nothing follows from what is stated.
    #[error(transparent)]
    Foresight(#[from] ForesightRefusal),
    /// What follows cannot be shared out.
    #[error("it cannot be shared out: {0:?}")]
    Allocation(Box<AllocationRefusal>),
    /// What is kept cannot be read.
    #[error("what is kept cannot be read")]
    Broken,
    /// What follows from what was frozen is not what was approved.
    #[error("foresight {0} does not give what it was frozen with")]
    DigestDiffers(String),
    /// The second person is not asked.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for ForesightError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<AllocationRefusal> for ForesightError {
    fn from(refusal: AllocationRefusal) -> Self {
        Self::Allocation(Box::new(refusal))
    }
}

impl From<ApprovalError> for ForesightError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<ForesightError> for ApprovalError {
    fn from(error: ForesightError) -> Self {
        match error {
            ForesightError::Store(error) => Self::Store(error),
            ForesightError::Approval(error) => *error,
            error => Self::Money(Box::new(error)),
        }
    }
}

refuse_unstated!(ForesightError, ReasonMissing, TooLong);

impl Speak for ForesightError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NotAllowed(error) => error.message(),
            Self::NoSuchForesight => message!("foresight-no-such"),
            Self::Withdrawn { number, reason } => {
                message!("foresight-gone", number = *number, reason = reason)
            }
            Self::NoSuchBase => message!("foresight-no-such-base"),
            Self::YearCount => message!("foresight-year-count", most = MOST_YEARS),
            Self::SourceMissing(year) => {
                message!("foresight-source-missing", year = year.to_string())
            }
            Self::NoAddress(year) => message!("foresight-no-address", year = year.to_string()),
            Self::TooLong => message!("foresight-too-long", most = LONGEST_NOTE_CHARACTERS),
            Self::ReasonMissing => message!("foresight-reason-missing"),
            Self::NotADraft => message!("foresight-no-draft"),
            Self::Newer => message!("foresight-newer"),
            Self::Status(refusal) => {
                message!("foresight-not-from", status = status(refusal.from))
            }
            Self::Foresight(refusal) => refusal.message(),
            Self::Allocation(refusal) => refusal.message(),
            Self::Approval(error) => error.message(),
            Self::Broken | Self::DigestDiffers(_) => message!("casework-database"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NotAllowed(error) => return error.hint(),
            Self::NoSuchForesight | Self::Withdrawn { .. } => message!("foresight-no-such-hint"),
            Self::NoSuchBase => message!("foresight-no-such-base-hint"),
            Self::YearCount => message!("foresight-year-count-hint"),
            Self::SourceMissing(_) => message!("foresight-source-missing-hint"),
            Self::NoAddress(_) => message!("foresight-no-address-hint"),
            Self::TooLong => message!("foresight-too-long-hint"),
            Self::ReasonMissing => message!("foresight-reason-hint"),
            Self::NotADraft | Self::Newer | Self::Status(_) => message!("foresight-newer-hint"),
            Self::Foresight(refusal) => return refusal.hint(),
            Self::Allocation(refusal) => return refusal.hint(),
            Self::Approval(error) => return error.hint(),
            Self::Broken | Self::DigestDiffers(_) | Self::NoRandomness(_) => {
                message!("casework-database-hint")
            }
        })
    }
}
