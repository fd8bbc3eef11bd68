//! Why answers are not exported, and the way out.

use std::io;

use ::store::StoreError;
use documents::archive::ArchiveFailed;
use documents::question_set::export::ExportFailed;
use wording::{Message, Speak, message};

use super::MOST_YEARS;
use crate::actor::Fallen;
use crate::id::NoRandomness;
use crate::refusal::database;
use crate::report::ReportError;

/// Why answers are not exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is signed cannot be read, by this person or by anybody.
    #[error(transparent)]
    Report(Box<ReportError>),
    /// No year was chosen.
    #[error("no year was chosen")]
    NoYear,
    /// More years than there are.
    #[error("too many years")]
    TooManyYears,
    /// There is none that the person may see.
    #[error("there is no such export")]
    NoSuchExport,
    /// The same person waits for another.
    #[error("another export of the same person is running")]
    AlreadyRunning,
    /// It is not running.
    #[error("the export is not running")]
    NotRunning,
    /// It is running or done.
    #[error("the export is not stopped")]
    NotStopped,
    /// Some of its files are yet to be made.
    #[error("the export is not done")]
    NotDone,
    /// Its files were thrown away.
    #[error("the files were thrown away")]
    Removed,
    /// What was kept of a part is not what was written.
    #[error("a part of the export is not what was written")]
    Broken,
    /// The files could not be made.
    #[error(transparent)]
    Failed(#[from] ExportFailed),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<ReportError> for ExportError {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Store(error) => Self::Store(error),
            error => Self::Report(Box::new(error)),
        }
    }
}

impl From<Fallen> for ExportError {
    fn from(fallen: Fallen) -> Self {
        ReportError::from(fallen).into()
    }
}

impl From<io::Error> for ExportError {
    fn from(error: io::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl From<ArchiveFailed> for ExportError {
    fn from(error: ArchiveFailed) -> Self {
        Self::Failed(error.into())
    }
}

impl Speak for ExportError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::Report(error) => error.message(),
            Self::NoYear => message!("exports-no-year"),
            Self::TooManyYears => message!("exports-too-many-years", most = MOST_YEARS),
            Self::NoSuchExport => message!("exports-no-such"),
            Self::AlreadyRunning => message!("exports-already-running"),
            Self::NotRunning => message!("exports-not-running"),
            Self::NotStopped => message!("exports-not-stopped"),
            Self::NotDone => message!("exports-not-done"),
            Self::Removed => message!("exports-removed"),
            Self::Broken | Self::Failed(_) | Self::NoRandomness(_) => message!("exports-failed"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::Report(error) => return error.hint(),
            Self::NoYear | Self::TooManyYears => message!("exports-no-year-hint"),
            Self::NoSuchExport => message!("exports-no-such-hint"),
            Self::AlreadyRunning => message!("exports-already-running-hint"),
            Self::NotRunning | Self::NotStopped | Self::NotDone => {
                message!("exports-look-again-hint")
            }
            Self::Removed => message!("exports-removed-hint"),
            Self::Broken | Self::Failed(_) | Self::NoRandomness(_) => {
                message!("exports-failed-hint")
            }
        })
    }
}
