//! Batches and payments: a second person releases, the bank pays, and what is paid once is never paid again.

use std::fmt;

/// Where a batch stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BatchStatus {
    /// Being put together.
    Draft,
    /// Waiting for a second person.
    Proposed,
    /// Released: its file is made and never changes.
    Released,
    /// Its file was taken to the bank.
    Sent,
    /// Put aside: nothing of it is paid.
    Dropped,
}

/// Where a payment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaymentStatus {
    /// In a batch that is not released.
    Planned,
    /// Its batch was put aside.
    Dropped,
    /// In the file of a released batch.
    Released,
    /// The bank says that it is paid.
    Executed,
    /// It was paid and came back.
    Returned,
    /// The bank did not pay it.
    Rejected,
}

/// Why a batch or a payment stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaymentRefusal {
    /// The batch does not go there from where it is.
    #[error("a batch that is {from} does not become {to}")]
    Batch {
        /// Where it is.
        from: BatchStatus,
        /// Where it was to go.
        to: BatchStatus,
    },
    /// The payment does not go there from where it is.
    #[error("a payment that is {from} does not become {to}")]
    Payment {
        /// Where it is.
        from: PaymentStatus,
        /// Where it was to go.
        to: PaymentStatus,
    },
}

impl BatchStatus {
    /// All of them, in the order of life.
    pub const ALL: [Self; 5] = [
        Self::Draft,
        Self::Proposed,
        Self::Released,
        Self::Sent,
        Self::Dropped,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Proposed => "proposed",
            Self::Released => "released",
            Self::Sent => "sent",
            Self::Dropped => "dropped",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The new place, if it can be reached from here.
    pub const fn to(self, to: Self) -> Result<Self, PaymentRefusal> {
        use BatchStatus::{Draft, Dropped, Proposed, Released, Sent};
        match (self, to) {
            (Draft, Proposed | Dropped)
            | (Proposed, Draft | Released | Dropped)
            | (Released, Sent) => Ok(to),
            (from, to) => Err(PaymentRefusal::Batch { from, to }),
        }
    }
}

impl PaymentStatus {
    /// All of them, in the order of life.
    pub const ALL: [Self; 6] = [
        Self::Planned,
        Self::Dropped,
        Self::Released,
        Self::Executed,
        Self::Returned,
        Self::Rejected,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Dropped => "dropped",
            Self::Released => "released",
            Self::Executed => "executed",
            Self::Returned => "returned",
            Self::Rejected => "rejected",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// Whether it may still be paid or is paid, so that no other payment of the same requisition may be made.
    pub const fn is_alive(self) -> bool {
        matches!(self, Self::Planned | Self::Released | Self::Executed)
    }

    /// The new place, if it can be reached from here.
    pub const fn to(self, to: Self) -> Result<Self, PaymentRefusal> {
        use PaymentStatus::{Dropped, Executed, Planned, Rejected, Released, Returned};
        match (self, to) {
            (Planned, Dropped | Released)
            | (Released, Executed | Rejected)
            | (Executed, Returned) => Ok(to),
            (from, to) => Err(PaymentRefusal::Payment { from, to }),
        }
    }
}

impl fmt::Display for BatchStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl fmt::Display for PaymentStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_released_batch_is_never_put_together_anew() {
        for status in [BatchStatus::Released, BatchStatus::Sent] {
            for to in [
                BatchStatus::Draft,
                BatchStatus::Proposed,
                BatchStatus::Dropped,
            ] {
                assert!(status.to(to).is_err(), "{status} {to}");
            }
        }
    }

    #[test]
    fn a_payment_that_is_over_never_lives_again() {
        for status in PaymentStatus::ALL {
            let over = !status.is_alive();
            for to in PaymentStatus::ALL {
                assert!(!(over && status.to(to).is_ok()), "{status} {to}");
            }
        }
    }

    #[test]
    fn a_word_means_the_status_it_is_written_for() {
        for status in PaymentStatus::ALL {
            assert_eq!(PaymentStatus::from_word(status.word()), Some(status));
        }
        for status in BatchStatus::ALL {
            assert_eq!(BatchStatus::from_word(status.word()), Some(status));
        }
    }
}
