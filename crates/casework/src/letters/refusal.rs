//! Why something about letters is not done, and the way out.

use ::store::StoreError;
use documents::archive::ArchiveFailed;
use wording::{Message, Speak, message};

use crate::NotAllowed;
use crate::id::NoRandomness;
use crate::own_number::OwnNumberError;
use crate::refusal::database;

/// Why something about letters is not done.
#[derive(Debug, thiserror::Error)]
pub enum LettersError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// There is no such run, or the person's mandate does not reach to it.
    #[error("there is no such run")]
    NoSuchRun,
    /// There is no such letter, or it is none of theirs.
    #[error("there is no such letter")]
    NoSuchLetter,
    /// The agreement has no published version.
    #[error("the agreement is not published")]
    NotPublished,
    /// A run for the same version and language is running.
    #[error("a run for the same version and language is running")]
    AlreadyRunning,
    /// It is not running.
    #[error("the run is not running")]
    NotRunning,
    /// It is running or done.
    #[error("the run is not stopped")]
    NotStopped,
    /// Some of its letters are yet to be made.
    #[error("the run is not done")]
    NotDone,
    /// Its version was superseded or taken back.
    #[error("the version of the run does not apply any more")]
    VersionOver,
    /// The archive could not be made.
    #[error(transparent)]
    Archive(#[from] ArchiveFailed),
    /// The number in one's own register cannot be noted.
    #[error(transparent)]
    OwnNumber(#[from] OwnNumberError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl LettersError {
    /// What is said of a run that a letter belongs to, to whoever asks for the letter.
    pub(super) fn hidden(self) -> Self {
        match self {
            Self::NoSuchRun => Self::NoSuchLetter,
            other => other,
        }
    }
}

impl Speak for LettersError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NotAllowed(error) => error.message(),
            Self::NoSuchRun => message!("letters-no-such-run"),
            Self::NoSuchLetter => message!("letters-no-such-letter"),
            Self::NotPublished => message!("letters-not-published"),
            Self::AlreadyRunning => message!("letters-already-running"),
            Self::NotRunning => message!("letters-not-running"),
            Self::NotStopped => message!("letters-not-stopped"),
            Self::NotDone => message!("letters-not-done"),
            Self::VersionOver => message!("letters-version-over"),
            Self::OwnNumber(error) => error.message(),
            Self::Archive(_) | Self::NoRandomness(_) => message!("letters-failed"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NotAllowed(error) => return error.hint(),
            Self::NoSuchRun | Self::NoSuchLetter => message!("letters-none-hint"),
            Self::NotPublished => message!("letters-not-published-hint"),
            Self::AlreadyRunning => message!("letters-already-running-hint"),
            Self::NotRunning | Self::NotStopped => message!("letters-look-again-hint"),
            Self::NotDone => message!("letters-not-done-hint"),
            Self::VersionOver => message!("letters-version-over-hint"),
            Self::OwnNumber(error) => return error.hint(),
            Self::Archive(_) | Self::NoRandomness(_) => message!("letters-failed-hint"),
        })
    }
}
