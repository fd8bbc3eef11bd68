//! Four eyes, for everything that takes two persons: one proposes, another approves exactly what was shown, freshly
//! signed in.
//!
//! ```
//! use grants::approval::Shown;
//! let shown = Shown::new("mandate").fact("person", "Anna Ek").fact("role", "attestant");
//! assert_eq!(shown.canonical(), "overens-approval-1\nmandate\nperson 7\nAnna Ek\nrole 9\nattestant\n");
//! ```

use std::fmt::{self, Write as _};

use jiff::{SignedDuration, Timestamp};

/// How long a sign-in is fresh enough to approve something.
pub const FRESH: SignedDuration = SignedDuration::from_mins(5);

/// What is approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApprovalKind {
    /// That a version of an agreement is published.
    Publication,
    /// That somebody acts for an organisation.
    Mandate,
    /// That somebody who lost their way to sign in gets a new one.
    Recovery,
    /// That a message from the board is sent and published.
    Message,
    /// That a year is opened for money, or corrected.
    MoneyYear,
    /// What a party said on paper about who receives the money of a county.
    PayeeWord,
    /// That an organisation is paid to an account.
    PaymentAccount,
    /// That money is asked for.
    Requisition,
    /// That payments are released.
    Batch,
    /// That less is claimed back, or nothing.
    RepaymentChange,
    /// That money is claimed back.
    ClawBack,
    /// That a voucher of the ledger is reversed.
    LedgerCorrection,
    /// That questions are opened for answers.
    QuestionSet,
    /// That a report is signed.
    Report,
    /// That answers are opened to the public.
    Opening,
    /// That a foresight is published.
    Foresight,
    /// That a report is sent to the government.
    GovernmentReport,
}

/// Where an approval stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ApprovalStatus {
    /// Waiting for a second person.
    Open,
    /// Given.
    Approved,
    /// The second person said no.
    Refused,
    /// What was to be approved has changed or gone.
    Void,
}

/// Why an approval is not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApprovalRefusal {
    /// It was decided already, or there is nothing left to decide.
    #[error("an approval that is {0} is not decided again")]
    NotOpen(ApprovalStatus),
    /// Whoever proposed it or had a hand in it cannot approve it.
    #[error("whoever proposed or prepared it cannot approve it")]
    OwnWork,
    /// What was shown is not what is asked for now.
    #[error("what was shown is not what is to be approved")]
    NotWhatWasShown,
    /// The sign-in is too long ago.
    #[error("the sign-in is more than five minutes ago")]
    NotFresh,
}

/// What the second person is shown, and what the digest is made of: nothing more and nothing less.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    kind: String,
    facts: Vec<(String, String)>,
}

impl Shown {
    /// Of a kind of thing, without facts yet.
    pub fn new(kind: &str) -> Self {
        Self {
            kind: kind.to_owned(),
            facts: Vec::new(),
        }
    }

    /// Adds a fact. The name is a word of the program; the value is shown as it is or said in the words of the reader.
    #[must_use]
    pub fn fact(mut self, name: &str, value: impl Into<String>) -> Self {
        self.facts.push((name.to_owned(), value.into()));
        self
    }

    /// The facts, in the order they are shown.
    pub fn facts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.facts
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The value of a fact.
    pub fn find(&self, name: &str) -> Option<&str> {
        self.facts()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }

    /// The bytes the digest is made of. Each value is preceded by its length, so that no two read the same.
    pub fn canonical(&self) -> String {
        let mut text = format!("overens-approval-1\n{}\n", self.kind);
        for (name, value) in &self.facts {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{name} {}\n{value}", value.len());
        }
        text
    }

    /// Reads what [`Shown::canonical`] wrote.
    pub fn read(text: &str) -> Option<Self> {
        let (kind, mut rest) = text
            .strip_prefix("overens-approval-1\n")?
            .split_once('\n')?;
        let mut shown = Self::new(kind);
        while !rest.is_empty() {
            let (head, after) = rest.split_once('\n')?;
            let (name, length) = head.rsplit_once(' ')?;
            let length: usize = length.parse().ok()?;
            let value = after.get(..length)?;
            rest = after.get(length..)?.strip_prefix('\n')?;
            shown = shown.fact(name, value);
        }
        Some(shown)
    }
}

/// Whoever decides, and what they saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decider<'a> {
    /// The id of the account.
    pub id: &'a str,
    /// When the person last proved who they are.
    pub authenticated_at: Timestamp,
    /// The digest of what they were shown.
    pub digest: &'a str,
}

/// What is to be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal<'a> {
    /// Where it stands.
    pub status: ApprovalStatus,
    /// Who proposed it.
    pub proposed_by: &'a str,
    /// Who else had a hand in it.
    pub contributors: &'a [&'a str],
    /// The digest of what was proposed.
    pub digest: &'a str,
    /// The digest of what stands there now.
    pub current_digest: &'a str,
}

impl Proposal<'_> {
    /// Whether somebody may approve it now.
    pub fn approve(
        &self,
        by: &Decider<'_>,
        now: Timestamp,
    ) -> Result<ApprovalStatus, ApprovalRefusal> {
        if self.status != ApprovalStatus::Open {
            return Err(ApprovalRefusal::NotOpen(self.status));
        }
        if by.id == self.proposed_by || self.contributors.contains(&by.id) {
            return Err(ApprovalRefusal::OwnWork);
        }
        if by.digest != self.digest || self.current_digest != self.digest {
            return Err(ApprovalRefusal::NotWhatWasShown);
        }
        if !is_fresh(by.authenticated_at, now) {
            return Err(ApprovalRefusal::NotFresh);
        }
        Ok(ApprovalStatus::Approved)
    }
}

/// Whether a sign-in is fresh enough to approve something. One in the future is not: the clock is wrong.
pub fn is_fresh(authenticated_at: Timestamp, now: Timestamp) -> bool {
    authenticated_at <= now && now.duration_since(authenticated_at) <= FRESH
}

impl ApprovalKind {
    /// All kinds, in the order they are shown.
    pub const ALL: [Self; 17] = [
        Self::Publication,
        Self::Mandate,
        Self::Recovery,
        Self::Message,
        Self::MoneyYear,
        Self::PayeeWord,
        Self::PaymentAccount,
        Self::Requisition,
        Self::Batch,
        Self::RepaymentChange,
        Self::ClawBack,
        Self::LedgerCorrection,
        Self::QuestionSet,
        Self::Report,
        Self::Opening,
        Self::Foresight,
        Self::GovernmentReport,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Publication => "publication",
            Self::Mandate => "mandate",
            Self::Recovery => "recovery",
            Self::Message => "message",
            Self::MoneyYear => "money_year",
            Self::PayeeWord => "payee_word",
            Self::PaymentAccount => "payment_account",
            Self::Requisition => "requisition",
            Self::Batch => "batch",
            Self::RepaymentChange => "repayment_change",
            Self::ClawBack => "claw_back",
            Self::LedgerCorrection => "ledger_correction",
            Self::QuestionSet => "question_set",
            Self::Report => "report",
            Self::Opening => "opening",
            Self::Foresight => "foresight",
            Self::GovernmentReport => "government_report",
        }
    }

    /// The kind of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl ApprovalStatus {
    /// Every status, in the order of life.
    pub const ALL: [Self; 4] = [Self::Open, Self::Approved, Self::Refused, Self::Void];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Void => "void",
        }
    }

    /// The status of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}

impl fmt::Display for ApprovalStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2025-02-03T19:00:00Z".parse().unwrap()
    }

    fn proposal() -> Proposal<'static> {
        Proposal {
            status: ApprovalStatus::Open,
            proposed_by: "anna",
            contributors: &["bo"],
            digest: "d1",
            current_digest: "d1",
        }
    }

    fn cia() -> Decider<'static> {
        Decider {
            id: "cia",
            authenticated_at: now(),
            digest: "d1",
        }
    }

    #[test]
    fn a_second_person_approves_what_was_shown() {
        assert_eq!(
            proposal().approve(&cia(), now()),
            Ok(ApprovalStatus::Approved)
        );
    }

    #[test]
    fn neither_the_proposer_nor_a_contributor_does() {
        for id in ["anna", "bo"] {
            let by = Decider { id, ..cia() };
            assert_eq!(
                proposal().approve(&by, now()),
                Err(ApprovalRefusal::OwnWork)
            );
        }
    }

    #[test]
    fn another_digest_is_refused_whether_the_page_or_the_thing_is_old() {
        let old_page = Decider {
            digest: "d0",
            ..cia()
        };
        let changed = Proposal {
            current_digest: "d2",
            ..proposal()
        };
        let refused = Err(ApprovalRefusal::NotWhatWasShown);
        assert_eq!(proposal().approve(&old_page, now()), refused);
        assert_eq!(changed.approve(&cia(), now()), refused);
    }

    #[test]
    fn a_sign_in_is_fresh_for_five_minutes_and_never_from_the_future() {
        let at = |seconds: i64| {
            now()
                .checked_add(SignedDuration::from_secs(seconds))
                .unwrap()
        };
        assert!(is_fresh(now(), at(300)));
        assert!(!is_fresh(now(), at(301)));
        assert!(!is_fresh(now(), at(-1)));
    }

    #[test]
    fn what_is_decided_is_not_decided_again() {
        for status in [
            ApprovalStatus::Approved,
            ApprovalStatus::Refused,
            ApprovalStatus::Void,
        ] {
            let decided = Proposal {
                status,
                ..proposal()
            };
            assert_eq!(
                decided.approve(&cia(), now()),
                Err(ApprovalRefusal::NotOpen(status))
            );
        }
    }

    #[test]
    fn what_is_written_is_read_back_whatever_the_values_hold() {
        let shown = Shown::new("mandate")
            .fact("name", "Åsa\nrole 9\nattestant")
            .fact("to", "");
        assert_eq!(Shown::read(&shown.canonical()), Some(shown));
        assert_eq!(
            Shown::read("overens-approval-1\nmandate\nname 99\nÅsa\n"),
            None
        );
        assert_eq!(
            Shown::read("overens-approval-1\nmandate\nname 1\nÅ\n"),
            None
        );
    }
}
