//! Why an agreement, or one it rests on, cannot be opened.

use std::fmt;

use grants::Level;
use wording::{Message, Speak, message};

use crate::file::FileError;
use crate::problem::Problems;

/// A reference from one agreement to another, and how it was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The ids from the agreement that was asked for to the one that refers.
    pub chain: Vec<String>,
    /// The id referred to.
    pub agreement: String,
    /// The item referred to; none when it is a base agreement.
    pub item: Option<String>,
}

/// `psykisk-halsa-2022 → psykisk-halsa-2021/barn-och-unga`
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} → {}", self.chain.join(" → "), self.agreement)?;
        match &self.item {
            Some(item) => write!(f, "/{item}"),
            None => Ok(()),
        }
    }
}

/// Why an agreement, or one it rests on, cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LibraryError {
    /// No agreement has the id that was asked for.
    Unknown {
        /// The id.
        given: String,
        /// The id that was probably meant.
        nearest: Option<String>,
    },
    /// The file cannot be read at all.
    File(FileError),
    /// The file can be read and is not an agreement.
    Unreadable {
        /// How it was reached, when another agreement refers to it.
        reference: Option<Reference>,
        /// What is wrong in it.
        problems: Box<Problems>,
    },
    /// Two different files say they are the agreement that is referred to.
    SameId {
        /// The id.
        id: String,
        /// The file that was read first.
        first: String,
        /// The other.
        second: String,
    },
    /// A reference leads to an agreement or item that is not there.
    Missing {
        /// The reference.
        reference: Reference,
        /// The id of an agreement or item that was probably meant.
        nearest: Option<String>,
    },
    /// What is referred to as a base agreement is not one.
    NotABase {
        /// The reference.
        reference: Reference,
    },
    /// The item referred to has no amounts: its level or key is not known.
    NotShared {
        /// The reference.
        reference: Reference,
    },
    /// The item referred to is shared out on another level.
    LevelDiffers {
        /// The reference.
        reference: Reference,
        /// The level of the item that refers.
        wanted: Level,
        /// The level of the item referred to.
        found: Level,
    },
    /// The references lead back to where they began.
    Circle {
        /// The ids along the way; the last is also an earlier one.
        chain: Vec<String>,
    },
}

impl LibraryError {
    /// A file with these problems.
    pub(super) fn unreadable(problems: Problems) -> Self {
        Self::Unreadable {
            reference: None,
            problems: Box::new(problems),
        }
    }

    /// What is wrong in the file, when that is why.
    pub fn problems(&self) -> Option<&Problems> {
        match self {
            Self::Unreadable { problems, .. } => Some(problems),
            _ => None,
        }
    }
}

impl From<FileError> for LibraryError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl Speak for LibraryError {
    fn message(&self) -> Message {
        match self {
            Self::Unknown { given, .. } => message!("agreement-library-unknown", given = given),
            Self::File(error) => error.message(),
            Self::Unreadable {
                reference: None,
                problems,
            } => {
                message!(
                    "agreement-problems",
                    count = problems.all().len(),
                    name = problems.name()
                )
            }
            Self::Unreadable {
                reference: Some(reference),
                problems,
            } => message!(
                "agreement-library-unreadable",
                count = problems.all().len(),
                name = problems.name(),
                reference = reference.to_string()
            ),
            Self::SameId { id, first, second } => {
                message!(
                    "agreement-library-same-id",
                    id = id,
                    first = first,
                    second = second
                )
            }
            Self::Missing { reference, .. } => message!(
                "agreement-library-missing",
                reference = reference.to_string()
            ),
            Self::NotABase { reference } => message!(
                "agreement-library-not-a-base",
                agreement = &reference.agreement,
                reference = reference.to_string()
            ),
            Self::NotShared { reference } => message!(
                "agreement-library-not-shared",
                reference = reference.to_string()
            ),
            Self::LevelDiffers {
                reference,
                wanted,
                found,
            } => message!(
                "agreement-library-level-differs",
                reference = reference.to_string(),
                wanted = *wanted,
                found = *found
            ),
            Self::Circle { chain } => {
                message!("agreement-library-circle", chain = chain.join(" → "))
            }
        }
    }

    fn hint(&self) -> Option<Message> {
        match self {
            Self::Unknown {
                nearest: Some(nearest),
                ..
            }
            | Self::Missing {
                nearest: Some(nearest),
                ..
            } => Some(message!("agreement-nearest-hint", nearest = nearest)),
            Self::Unknown { nearest: None, .. } => Some(message!("agreement-library-unknown-hint")),
            Self::File(error) => error.hint(),
            Self::Unreadable { .. } => None,
            Self::SameId { .. } => Some(message!("agreement-library-same-id-hint")),
            Self::Missing { nearest: None, .. } => Some(message!("agreement-library-missing-hint")),
            Self::NotABase { .. } => Some(message!("agreement-library-not-a-base-hint")),
            Self::NotShared { .. } | Self::LevelDiffers { .. } => {
                Some(message!("agreement-library-not-shared-hint"))
            }
            Self::Circle { .. } => Some(message!("agreement-library-circle-hint")),
        }
    }
}

impl fmt::Display for LibraryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message())
    }
}

impl std::error::Error for LibraryError {}
