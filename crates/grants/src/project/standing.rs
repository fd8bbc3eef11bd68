//! Where a project stands on its way to the public.

use std::fmt;

/// Where a project stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Nobody but its owners has seen it.
    Draft,
    /// Everybody sees its latest version.
    Published,
    /// Everybody sees its latest version, and that nobody writes it any more.
    Archived,
    /// It was taken away from the public. Its address says so.
    Withdrawn,
}

/// Why a project stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a project that is {from} does not become {to}")]
pub struct StandingRefusal {
    /// Where it is.
    pub from: Standing,
    /// Where it was to go.
    pub to: Standing,
}

impl Standing {
    /// All of them, in the order of life.
    pub const ALL: [Self; 4] = [
        Self::Draft,
        Self::Published,
        Self::Archived,
        Self::Withdrawn,
    ];

    /// The word in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Archived => "archived",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The next, when it can be reached from here. Publishing again brings back what was archived or withdrawn; nothing that was
    /// published is ever a draft again.
    pub const fn to(self, to: Self) -> Result<Self, StandingRefusal> {
        use Standing::{Archived, Draft, Published, Withdrawn};
        match (self, to) {
            (Draft | Published | Archived | Withdrawn, Published)
            | (Published, Archived)
            | (Published | Archived, Withdrawn) => Ok(to),
            (from, to) => Err(StandingRefusal { from, to }),
        }
    }

    /// Whether everybody sees it.
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Archived)
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}
