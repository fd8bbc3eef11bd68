//! Opening answers to the public: where it stands, and which steps it can take.

use std::fmt;

/// Where an opening stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OpeningStatus {
    /// Being looked through.
    Draft,
    /// Waiting for a second person.
    Submitted,
    /// Seen by everybody.
    Open,
    /// Another took its place.
    Replaced,
    /// Taken away from the public, and nothing took its place.
    Withdrawn,
    /// Thrown away before anybody saw it.
    Discarded,
}

/// Why an opening stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an opening that is {from} does not become {to}")]
pub struct OpeningRefusal {
    /// Where it is.
    pub from: OpeningStatus,
    /// Where it was to go.
    pub to: OpeningStatus,
}

impl OpeningStatus {
    /// All of them, in the order of life.
    pub const ALL: [Self; 6] = [
        Self::Draft,
        Self::Submitted,
        Self::Open,
        Self::Replaced,
        Self::Withdrawn,
        Self::Discarded,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Open => "open",
            Self::Replaced => "replaced",
            Self::Withdrawn => "withdrawn",
            Self::Discarded => "discarded",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The next, when it can be reached from here. What everybody has seen is never written on: it is replaced, or withdrawn.
    pub const fn to(self, to: Self) -> Result<Self, OpeningRefusal> {
        use OpeningStatus::{Discarded, Draft, Open, Replaced, Submitted, Withdrawn};
        match (self, to) {
            (Draft, Submitted | Discarded)
            | (Submitted, Draft | Open | Discarded)
            | (Open, Replaced | Withdrawn) => Ok(to),
            (from, to) => Err(OpeningRefusal { from, to }),
        }
    }
}

impl fmt::Display for OpeningStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::OpeningStatus;

    #[test]
    fn words_are_read_back() {
        for status in OpeningStatus::ALL {
            assert_eq!(OpeningStatus::from_word(status.word()), Some(status));
        }
    }

    #[test]
    fn nothing_is_open_that_did_not_wait_for_a_second_person() {
        for from in OpeningStatus::ALL {
            let opens = from.to(OpeningStatus::Open).is_ok();
            assert_eq!(opens, from == OpeningStatus::Submitted, "{from}");
        }
    }

    #[test]
    fn what_was_seen_by_everybody_is_never_a_draft_again() {
        use OpeningStatus::{Discarded, Draft, Open, Replaced, Submitted, Withdrawn};
        for to in [Draft, Submitted, Discarded] {
            assert!(Open.to(to).is_err());
        }
        for from in [Replaced, Withdrawn, Discarded] {
            assert!(
                OpeningStatus::ALL
                    .into_iter()
                    .all(|to| from.to(to).is_err())
            );
        }
    }
}
