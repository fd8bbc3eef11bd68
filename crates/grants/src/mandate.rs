//! Mandates: that a person acts for an organisation in a role, from one day to another.
//!
//! A mandate is proposed by somebody entitled and confirmed by a second person; neither of them is the one it is for.

use std::fmt;

use jiff::civil::Date;

/// Where a mandate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MandateStatus {
    /// Waiting for a second person.
    Proposed,
    /// Confirmed. Whether it can be used on a day is for [`usable`] to say.
    InForce,
    /// The second person said no.
    Refused,
    /// Ended before its time, or taken back.
    Ended,
}

/// Why nothing is done to a mandate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MandateRefusal {
    /// The act does not fit where the mandate stands.
    #[error("a mandate that is {from} cannot be made {to}")]
    NotFrom {
        /// Where it stands.
        from: MandateStatus,
        /// Where the act would take it.
        to: MandateStatus,
    },
    /// Nobody gives themselves a mandate.
    #[error("nobody proposes or confirms a mandate for themselves")]
    ForOneself,
    /// Whoever proposed it cannot confirm it.
    #[error("whoever proposed a mandate cannot confirm it")]
    OwnProposal,
    /// The last day is before the first.
    #[error("the last day is before the first")]
    EndsBeforeItBegins,
    /// The last day has passed.
    #[error("the last day has passed")]
    Over,
}

impl MandateStatus {
    /// Every status, in the order of life.
    pub const ALL: [Self; 4] = [Self::Proposed, Self::InForce, Self::Refused, Self::Ended];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::InForce => "in_force",
            Self::Refused => "refused",
            Self::Ended => "ended",
        }
    }

    /// The status of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// Confirms it: `by` is neither who proposed it nor who it is for.
    pub fn confirm(
        self,
        by: &str,
        proposed_by: &str,
        holder: &str,
    ) -> Result<Self, MandateRefusal> {
        self.leaves(&[Self::Proposed], Self::InForce)?;
        if by == holder {
            return Err(MandateRefusal::ForOneself);
        }
        if by == proposed_by {
            return Err(MandateRefusal::OwnProposal);
        }
        Ok(Self::InForce)
    }

    /// Says no to it.
    pub fn refuse(self) -> Result<Self, MandateRefusal> {
        self.leaves(&[Self::Proposed], Self::Refused)
    }

    /// Ends it, or takes the proposal back.
    pub fn end(self) -> Result<Self, MandateRefusal> {
        self.leaves(&[Self::Proposed, Self::InForce], Self::Ended)
    }

    fn leaves(self, from: &[Self], to: Self) -> Result<Self, MandateRefusal> {
        if from.contains(&self) {
            Ok(to)
        } else {
            Err(MandateRefusal::NotFrom { from: self, to })
        }
    }
}

/// Checks the days of a proposal made on a day.
pub fn days(from: Date, to: Option<Date>, today: Date) -> Result<(), MandateRefusal> {
    match to {
        Some(to) if to < from => Err(MandateRefusal::EndsBeforeItBegins),
        Some(to) if to < today => Err(MandateRefusal::Over),
        _ => Ok(()),
    }
}

/// Whether a mandate that stands so and lasts from one day to another, both included, can be used on a day.
pub fn usable(status: MandateStatus, from: Date, to: Option<Date>, today: Date) -> bool {
    status == MandateStatus::InForce && from <= today && to.is_none_or(|to| today <= to)
}

impl fmt::Display for MandateStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_word_means_the_status_it_is_written_for() {
        for status in MandateStatus::ALL {
            assert_eq!(MandateStatus::from_word(status.word()), Some(status));
        }
    }

    #[test]
    fn it_takes_two_who_are_not_the_holder() {
        let proposed = MandateStatus::Proposed;
        assert_eq!(
            proposed.confirm("bo", "anna", "cia"),
            Ok(MandateStatus::InForce)
        );
        assert_eq!(
            proposed.confirm("anna", "anna", "cia"),
            Err(MandateRefusal::OwnProposal)
        );
        assert_eq!(
            proposed.confirm("cia", "anna", "cia"),
            Err(MandateRefusal::ForOneself)
        );
    }

    #[test]
    fn what_has_ended_stays_so() {
        for status in [MandateStatus::Refused, MandateStatus::Ended] {
            assert!(status.confirm("bo", "anna", "cia").is_err());
            assert!(status.refuse().is_err());
            assert!(status.end().is_err());
        }
    }

    #[test]
    fn it_is_used_from_its_first_day_through_its_last() {
        let (first, last) = (date(2025, 2, 1), date(2025, 2, 28));
        let on = |day| usable(MandateStatus::InForce, first, Some(last), day);
        assert!(!on(date(2025, 1, 31)));
        assert!(on(first) && on(last));
        assert!(!on(date(2025, 3, 1)));
        assert!(!usable(MandateStatus::Proposed, first, None, first));
    }

    #[test]
    fn days_are_in_order_and_not_all_behind_us() {
        let today = date(2025, 2, 3);
        assert_eq!(days(today, None, today), Ok(()));
        assert_eq!(days(date(2024, 1, 1), Some(today), today), Ok(()));
        assert_eq!(
            days(today, Some(date(2025, 2, 2)), today),
            Err(MandateRefusal::EndsBeforeItBegins)
        );
        assert_eq!(
            days(date(2024, 1, 1), Some(date(2024, 12, 31)), today),
            Err(MandateRefusal::Over)
        );
    }
}
