//! Requisitions: money that is asked for. One person prepares, another attests; it is received with a number when it comes,
//! and lapses when it comes after the last moment.

use std::fmt;

use jiff::Timestamp;

/// Between whom the money goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leg {
    /// From the payer to the recipient.
    Direct,
    /// From the payer to the coordinator, for all it passes money on to.
    FromPayer,
    /// From the coordinator to the recipient.
    FromCoordinator,
}

/// How it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// By requisition.
    Requisition,
    /// By invoice to the coordinator.
    Invoice,
    /// Nobody asks: the coordinator pays out by key.
    ByKey,
}

/// Where a requisition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RequisitionStatus {
    /// Being prepared.
    Draft,
    /// Waiting for the attestant.
    Prepared,
    /// Thrown away before it was attested.
    Discarded,
    /// Attested, and received in time.
    Received,
    /// Attested after the last moment: received, and gives nothing.
    Lapsed,
    /// Sent back with a question.
    AskedBack,
    /// Another one was sent in its place.
    Replaced,
    /// Taken back by whoever sent it.
    Withdrawn,
    /// To be paid.
    Accepted,
    /// Refused, with a reason.
    Refused,
    /// Paid.
    Paid,
}

/// Why a requisition stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a requisition that is {from} does not become {to}")]
pub struct RequisitionRefusal {
    /// Where it is.
    pub from: RequisitionStatus,
    /// Where it was to go.
    pub to: RequisitionStatus,
}

/// What an attested requisition becomes, by when its last byte arrived. The last moment itself is in time.
pub fn received(
    arrived_at: Timestamp,
    last_moment: Timestamp,
    right_lapses: bool,
) -> RequisitionStatus {
    if right_lapses && arrived_at > last_moment {
        RequisitionStatus::Lapsed
    } else {
        RequisitionStatus::Received
    }
}

impl Leg {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Direct, Self::FromPayer, Self::FromCoordinator];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::FromPayer => "from_payer",
            Self::FromCoordinator => "from_coordinator",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Requisition, Self::Invoice, Self::ByKey];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Requisition => "requisition",
            Self::Invoice => "invoice",
            Self::ByKey => "by_key",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

impl RequisitionStatus {
    /// All of them, in the order of life.
    pub const ALL: [Self; 11] = [
        Self::Draft,
        Self::Prepared,
        Self::Discarded,
        Self::Received,
        Self::Lapsed,
        Self::AskedBack,
        Self::Replaced,
        Self::Withdrawn,
        Self::Accepted,
        Self::Refused,
        Self::Paid,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Prepared => "prepared",
            Self::Discarded => "discarded",
            Self::Received => "received",
            Self::Lapsed => "lapsed",
            Self::AskedBack => "asked_back",
            Self::Replaced => "replaced",
            Self::Withdrawn => "withdrawn",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Paid => "paid",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The new place, if somebody can bring it there from here. Nobody decides about what is paid; see [`Self::came_back`].
    pub const fn to(self, to: Self) -> Result<Self, RequisitionRefusal> {
        use RequisitionStatus::{
            Accepted, AskedBack, Discarded, Draft, Lapsed, Paid, Prepared, Received, Refused,
            Replaced, Withdrawn,
        };
        match (self, to) {
            (Draft, Prepared | Discarded)
            | (Prepared, Draft | Discarded | Received | Lapsed)
            | (Received, AskedBack | Accepted | Refused | Withdrawn)
            | (AskedBack, Replaced | Withdrawn | Refused)
            | (Accepted, Paid | Refused) => Ok(to),
            (from, to) => Err(RequisitionRefusal { from, to }),
        }
    }

    /// Where it is when the bank has sent its payment back: to be paid anew. A way of its own, because a person who could go it
    /// would make payable what another requisition asks for.
    pub const fn came_back(self) -> Result<Self, RequisitionRefusal> {
        match self {
            Self::Paid => Ok(Self::Accepted),
            from => Err(RequisitionRefusal {
                from,
                to: Self::Accepted,
            }),
        }
    }

    /// Whether its rows hold money that nobody else may ask for.
    pub const fn holds_money(self) -> bool {
        matches!(
            self,
            Self::Received | Self::AskedBack | Self::Accepted | Self::Paid
        )
    }
}

impl fmt::Display for RequisitionStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_moment_is_in_time_and_the_next_is_not() {
        let last: Timestamp = "2021-12-01T22:59:59.999999999Z".parse().unwrap();
        let next = last
            .checked_add(jiff::SignedDuration::from_nanos(1))
            .unwrap();
        assert_eq!(received(last, last, true), RequisitionStatus::Received);
        assert_eq!(received(next, last, true), RequisitionStatus::Lapsed);
        assert_eq!(received(next, last, false), RequisitionStatus::Received);
    }

    #[test]
    fn what_was_attested_is_never_a_draft_again() {
        for status in RequisitionStatus::ALL {
            let attested = status.holds_money() || status == RequisitionStatus::Lapsed;
            assert!(
                !(attested && status.to(RequisitionStatus::Draft).is_ok()),
                "{status}"
            );
        }
    }

    #[test]
    fn nothing_is_paid_that_was_not_accepted() {
        for status in RequisitionStatus::ALL {
            let may = status.to(RequisitionStatus::Paid).is_ok();
            assert_eq!(may, status == RequisitionStatus::Accepted, "{status}");
        }
    }

    #[test]
    fn what_is_paid_is_moved_by_the_bank_alone() {
        for status in RequisitionStatus::ALL {
            assert!(RequisitionStatus::Paid.to(status).is_err(), "{status}");
            let may = status.came_back().is_ok();
            assert_eq!(may, status == RequisitionStatus::Paid, "{status}");
        }
    }

    #[test]
    fn a_word_means_the_one_it_is_written_for() {
        for status in RequisitionStatus::ALL {
            assert_eq!(RequisitionStatus::from_word(status.word()), Some(status));
        }
        for leg in Leg::ALL {
            assert_eq!(Leg::from_word(leg.word()), Some(leg));
        }
        for form in Form::ALL {
            assert_eq!(Form::from_word(form.word()), Some(form));
        }
    }
}
