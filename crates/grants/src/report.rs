//! Reports and the question sets they answer: where each stands, and which steps it can take.

use std::fmt;

/// Where a question set stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionSetStatus {
    /// Being written.
    Draft,
    /// Waiting for a second person.
    Submitted,
    /// Approved: answered from its day on.
    Open,
    /// Another took its place.
    Replaced,
    /// Thrown away before it was opened.
    Discarded,
}

/// Where a report stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReportStatus {
    /// Being answered, for the first time or again.
    Open,
    /// Waiting for whoever signs.
    Prepared,
    /// Signed and received.
    Signed,
}

/// Why a question set stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a question set that is {from} does not become {to}")]
pub struct QuestionSetRefusal {
    /// Where it is.
    pub from: QuestionSetStatus,
    /// Where it was to go.
    pub to: QuestionSetStatus,
}

/// Why a report stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a report that is {from} does not become {to}")]
pub struct ReportRefusal {
    /// Where it is.
    pub from: ReportStatus,
    /// Where it was to go.
    pub to: ReportStatus,
}

impl QuestionSetStatus {
    /// All of them, in the order of life.
    pub const ALL: [Self; 5] = [
        Self::Draft,
        Self::Submitted,
        Self::Open,
        Self::Replaced,
        Self::Discarded,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Open => "open",
            Self::Replaced => "replaced",
            Self::Discarded => "discarded",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The next, when it can be reached from here.
    pub const fn to(self, to: Self) -> Result<Self, QuestionSetRefusal> {
        use QuestionSetStatus::{Discarded, Draft, Open, Replaced, Submitted};
        match (self, to) {
            (Draft, Submitted | Discarded)
            | (Submitted, Draft | Open | Discarded)
            | (Open, Replaced) => Ok(to),
            (from, to) => Err(QuestionSetRefusal { from, to }),
        }
    }
}

impl ReportStatus {
    /// All of them, in the order of life.
    pub const ALL: [Self; 3] = [Self::Open, Self::Prepared, Self::Signed];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Prepared => "prepared",
            Self::Signed => "signed",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The next, when it can be reached from here. What was signed is opened again, and signed again as a new version.
    pub const fn to(self, to: Self) -> Result<Self, ReportRefusal> {
        use ReportStatus::{Open, Prepared, Signed};
        match (self, to) {
            (Open, Prepared) | (Prepared, Open | Signed) | (Signed, Open) => Ok(to),
            (from, to) => Err(ReportRefusal { from, to }),
        }
    }
}

impl fmt::Display for QuestionSetStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl fmt::Display for ReportStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::{QuestionSetStatus, ReportStatus};

    #[test]
    fn words_are_read_back() {
        for status in QuestionSetStatus::ALL {
            assert_eq!(QuestionSetStatus::from_word(status.word()), Some(status));
        }
        for status in ReportStatus::ALL {
            assert_eq!(ReportStatus::from_word(status.word()), Some(status));
        }
    }

    #[test]
    fn what_is_open_is_never_a_draft_again() {
        use QuestionSetStatus::{Discarded, Draft, Open, Replaced, Submitted};
        for to in [Draft, Submitted, Discarded] {
            assert!(Open.to(to).is_err());
        }
        for from in [Replaced, Discarded] {
            assert!(
                QuestionSetStatus::ALL
                    .into_iter()
                    .all(|to| from.to(to).is_err())
            );
        }
    }

    #[test]
    fn nothing_is_signed_that_was_not_handed_to_whoever_signs() {
        assert!(ReportStatus::Open.to(ReportStatus::Signed).is_err());
        assert!(ReportStatus::Prepared.to(ReportStatus::Signed).is_ok());
    }
}
