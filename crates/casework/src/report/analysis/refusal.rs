//! What is refused about tags and notes, and the way out.

use ::store::StoreError;
use wording::{Message, Speak, message};

use super::{LONGEST_NOTE_CHARACTERS, LONGEST_TAG_CHARACTERS, MOST_TAGS};
use crate::NotAllowed;
use crate::actor::Fallen;
use crate::id::NoRandomness;
use crate::refusal::database;
use crate::stated::refuse_unstated;

/// Why something about a tag or a note is not done.
#[derive(Debug, thiserror::Error)]
pub enum AnalysisError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such answer in a signed report that the person may read.
    #[error("there is no such answer")]
    NoSuchAnswer,
    /// The organisation has no such tag.
    #[error("there is no such tag")]
    NoSuchTag,
    /// The organisation has no such note there.
    #[error("there is no such note")]
    NoSuchNote,
    /// No name is written.
    #[error("no name is written")]
    TagMissing,
    /// The name is too long.
    #[error("the name is too long")]
    TagTooLong,
    /// The name has several lines, or characters that cannot be seen.
    #[error("the name is no line of text")]
    TagNotALine,
    /// There is one of that name.
    #[error("there is such a tag already")]
    TagTaken,
    /// The list is full.
    #[error("the list of tags is full")]
    TooManyTags,
    /// Nothing is written.
    #[error("nothing is written")]
    NoteMissing,
    /// The note is too long.
    #[error("the note is too long")]
    NoteTooLong,
    /// The answer has more than anybody reads.
    #[error("the answer has too many notes")]
    TooManyNotes,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for AnalysisError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

refuse_unstated!(AnalysisError, NoteMissing, NoteTooLong);

impl Speak for AnalysisError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchAnswer => message!("reports-no-such"),
            Self::NoSuchTag => message!("analysis-no-such-tag"),
            Self::NoSuchNote => message!("analysis-no-such-note"),
            Self::TagMissing => message!("analysis-tag-missing"),
            Self::TagTooLong => message!("analysis-tag-too-long", most = LONGEST_TAG_CHARACTERS),
            Self::TagNotALine => message!("analysis-tag-not-a-line"),
            Self::TagTaken => message!("analysis-tag-taken"),
            Self::TooManyTags => message!("analysis-too-many-tags", most = MOST_TAGS),
            Self::NoteMissing => message!("analysis-note-missing"),
            Self::NoteTooLong => {
                message!("analysis-note-too-long", most = LONGEST_NOTE_CHARACTERS)
            }
            Self::TooManyNotes => message!("analysis-too-many-notes"),
            Self::NotAllowed(error) => error.message(),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchAnswer => message!("analysis-no-such-answer-hint"),
            Self::NoSuchTag | Self::NoSuchNote => message!("analysis-no-such-hint"),
            Self::TagMissing | Self::TagTooLong | Self::TagNotALine => {
                message!("analysis-tag-way-out")
            }
            Self::TagTaken => message!("analysis-tag-taken-hint"),
            Self::TooManyTags => message!("analysis-too-many-tags-hint"),
            Self::NoteMissing => message!("analysis-note-missing-hint"),
            Self::NoteTooLong => message!("analysis-note-too-long-hint"),
            Self::TooManyNotes => message!("analysis-too-many-notes-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
