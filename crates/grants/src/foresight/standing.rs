//! Where a foresight stands on its way to the public.

use std::fmt;

/// Where a foresight stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ForesightStatus {
    /// Being written.
    Draft,
    /// Waiting for a second person.
    Submitted,
    /// Seen by everybody.
    Public,
    /// Taken away from the public.
    Withdrawn,
    /// Thrown away before anybody saw it.
    Discarded,
}

/// Why a foresight stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a foresight that is {from} does not become {to}")]
pub struct StatusRefusal {
    /// Where it is.
    pub from: ForesightStatus,
    /// Where it was to go.
    pub to: ForesightStatus,
}

impl ForesightStatus {
    /// All of them, in the order of life.
    pub const ALL: [Self; 5] = [
        Self::Draft,
        Self::Submitted,
        Self::Public,
        Self::Withdrawn,
        Self::Discarded,
    ];

    /// The word used in storage.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Public => "public",
            Self::Withdrawn => "withdrawn",
            Self::Discarded => "discarded",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The next, when it can be reached from here. What everybody has seen is never written on.
    pub const fn to(self, to: Self) -> Result<Self, StatusRefusal> {
        use ForesightStatus::{Discarded, Draft, Public, Submitted, Withdrawn};
        match (self, to) {
            (Draft, Submitted | Discarded)
            | (Submitted, Draft | Public | Discarded)
            | (Public, Withdrawn) => Ok(to),
            (from, to) => Err(StatusRefusal { from, to }),
        }
    }
}

impl fmt::Display for ForesightStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}
