//! The accounts organisations are paid to, or paid back to: one person proposes with evidence, another confirms, and it is used when a
//! waiting time has passed in which somebody else can say stop. The account before it is used until then.

use std::fmt;

use jiff::{SignedDuration, Timestamp};

use crate::OrganisationKind;

/// So many days a changed account waits before money is paid to it when no open year says otherwise: long enough for those
/// who were told to say stop.
pub const WAIT_DAYS: u8 = 3;

/// What the account of an organisation is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// Money of agreements is paid to it.
    Paid,
    /// What recipients did not use is paid back to it.
    PaidBack,
    /// Both: the coordinator is paid, and paid back what it passed on.
    Both,
}

impl Purpose {
    /// What the account of an organisation of a kind is for.
    pub const fn of(kind: OrganisationKind) -> Self {
        match kind {
            OrganisationKind::Payer => Self::PaidBack,
            OrganisationKind::Coordinator => Self::Both,
            _ => Self::Paid,
        }
    }

    /// Whether we pay to it.
    pub const fn is_paid(self) -> bool {
        !matches!(self, Self::PaidBack)
    }

    /// The word used in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::PaidBack => "paid_back",
            Self::Both => "both",
        }
    }
}

/// Where an account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaymentAccountStatus {
    /// Waiting for a second person.
    Proposed,
    /// Confirmed. Whether it can be paid to at a moment is for [`usable`] to say.
    Confirmed,
    /// The second person said no, or who proposed took it back.
    Refused,
    /// Another came in its place, or it was ended.
    Ended,
}

/// Why an account stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaymentAccountRefusal {
    /// The act does not fit where the account stands.
    #[error("an account that is {from} does not become {to}")]
    NotFrom {
        /// Where it stands.
        from: PaymentAccountStatus,
        /// Where the act would take it.
        to: PaymentAccountStatus,
    },
    /// Whoever proposed it cannot confirm it.
    #[error("whoever proposed an account cannot confirm it")]
    OwnProposal,
}

impl PaymentAccountStatus {
    /// Every status, in the order of life.
    pub const ALL: [Self; 4] = [Self::Proposed, Self::Confirmed, Self::Refused, Self::Ended];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
            Self::Ended => "ended",
        }
    }

    /// The status of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// Confirms it; `by` is not who proposed it.
    pub fn confirm(self, by: &str, proposed_by: &str) -> Result<Self, PaymentAccountRefusal> {
        self.leaves(Self::Proposed, Self::Confirmed)?;
        if by == proposed_by {
            return Err(PaymentAccountRefusal::OwnProposal);
        }
        Ok(Self::Confirmed)
    }

    /// Says no to it, or takes the proposal back.
    pub fn refuse(self) -> Result<Self, PaymentAccountRefusal> {
        self.leaves(Self::Proposed, Self::Refused)
    }

    /// Ends it: nothing is paid to it from now on.
    pub fn end(self) -> Result<Self, PaymentAccountRefusal> {
        self.leaves(Self::Confirmed, Self::Ended)
    }

    fn leaves(self, from: Self, to: Self) -> Result<Self, PaymentAccountRefusal> {
        if self == from {
            Ok(to)
        } else {
            Err(PaymentAccountRefusal::NotFrom { from: self, to })
        }
    }
}

/// When an account confirmed at a moment can be paid to: at once when it is the first of its organisation, after a number of
/// days when there was another before.
pub fn usable_from(confirmed_at: Timestamp, is_change: bool, wait_days: u8) -> Timestamp {
    let days = if is_change { i64::from(wait_days) } else { 0 };
    let wait = SignedDuration::from_hours(24 * days);
    confirmed_at.saturating_add(wait).unwrap_or(Timestamp::MAX)
}

/// Whether an account that stands so can be paid to at a moment.
pub fn usable(
    status: PaymentAccountStatus,
    usable_from: Option<Timestamp>,
    now: Timestamp,
) -> bool {
    status == PaymentAccountStatus::Confirmed && usable_from.is_some_and(|from| from <= now)
}

impl fmt::Display for PaymentAccountStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use PaymentAccountStatus::{Confirmed, Ended, Proposed, Refused};

    #[test]
    fn a_word_means_the_status_it_is_written_for() {
        for status in PaymentAccountStatus::ALL {
            assert_eq!(PaymentAccountStatus::from_word(status.word()), Some(status));
        }
    }

    #[test]
    fn the_payer_is_paid_back_the_coordinator_is_both_and_everybody_else_is_paid() {
        for kind in OrganisationKind::ALL {
            let purpose = Purpose::of(kind);
            let expected = match kind {
                OrganisationKind::Payer => Purpose::PaidBack,
                OrganisationKind::Coordinator => Purpose::Both,
                _ => Purpose::Paid,
            };
            assert_eq!(purpose, expected, "{kind}");
            assert_eq!(purpose.is_paid(), kind != OrganisationKind::Payer);
        }
    }

    #[test]
    fn it_takes_two() {
        assert_eq!(Proposed.confirm("bo", "anna"), Ok(Confirmed));
        assert_eq!(
            Proposed.confirm("anna", "anna"),
            Err(PaymentAccountRefusal::OwnProposal)
        );
    }

    #[test]
    fn what_is_over_stays_over_and_only_what_is_proposed_is_decided() {
        for status in [Refused, Ended] {
            assert!(status.confirm("bo", "anna").is_err());
            assert!(status.refuse().is_err());
            assert!(status.end().is_err());
        }
        assert!(Confirmed.confirm("bo", "anna").is_err());
        assert!(Confirmed.refuse().is_err());
        assert_eq!(Confirmed.end(), Ok(Ended));
        assert!(Proposed.end().is_err());
    }

    #[test]
    fn it_is_paid_to_when_the_waiting_time_has_passed_and_not_before() {
        let confirmed: Timestamp = "2025-02-03T19:00:00Z".parse().unwrap();
        assert_eq!(usable_from(confirmed, false, 3), confirmed);
        let from = usable_from(confirmed, true, 3);
        assert_eq!(from.to_string(), "2025-02-06T19:00:00Z");
        assert!(!usable(Confirmed, Some(from), confirmed));
        assert!(usable(Confirmed, Some(from), from));
        assert!(!usable(Ended, Some(from), from));
        assert!(!usable(Confirmed, None, from));
    }
}
