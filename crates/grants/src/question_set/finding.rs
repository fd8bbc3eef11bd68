//! What a set of answers lacks: what blocks signing, what is only asked about, and nothing that is not needed.

use super::address::Address;
use super::answers::{ItemAccount, Sheet};
use super::evaluation::{Scope, Worth, evaluate};
use super::{Kind, Question, Severity};
use crate::Ore;

/// Something a report lacks, or is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// What must be answered is not.
    Missing(Address),
    /// An answer does not hold by a check of the set.
    Fails {
        /// The answer.
        at: Address,
        /// Which of the checks of the question, from 0.
        check: usize,
        /// Whether it blocks.
        severity: Severity,
    },
    /// What was used and what was not are not what was received.
    DoesNotSum {
        /// The item.
        item: String,
        /// What was received.
        received: Ore,
        /// What was used.
        used: Ore,
        /// What was not.
        unused: Ore,
    },
    /// More was used than was received: nobody is refused for paying the rest themselves, but is asked whether it is so.
    UsedMoreThanReceived {
        /// The item.
        item: String,
        /// What was received.
        received: Ore,
        /// What was used.
        used: Ore,
    },
}

impl Finding {
    /// Whether it blocks signing.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Missing(_) | Self::DoesNotSum { .. } => Severity::Blocks,
            Self::Fails { severity, .. } => *severity,
            Self::UsedMoreThanReceived { .. } => Severity::Asks,
        }
    }

    /// A word for it that stays the same as long as the finding does: what an explanation is kept under.
    pub fn word(&self) -> String {
        match self {
            Self::Missing(at) => format!("missing {at}"),
            Self::Fails { at, check, .. } => format!("check {} {at}", check + 1),
            Self::DoesNotSum { item, .. } => format!("sum {item}"),
            Self::UsedMoreThanReceived { item, .. } => format!("more {item}"),
        }
    }

    /// The question it is about, where it is about one.
    pub const fn address(&self) -> Option<&Address> {
        match self {
            Self::Missing(at) | Self::Fails { at, .. } => Some(at),
            Self::DoesNotSum { .. } | Self::UsedMoreThanReceived { .. } => None,
        }
    }

    /// The item whose money it is about, where it is about money.
    pub fn item(&self) -> Option<&str> {
        match self {
            Self::Missing(at) | Self::Fails { at, .. } => at.item.as_deref(),
            Self::DoesNotSum { item, .. } | Self::UsedMoreThanReceived { item, .. } => Some(item),
        }
    }

    /// By how much two sums differ: what was accounted for less what was received.
    pub fn difference(&self) -> Option<Ore> {
        match self {
            Self::DoesNotSum {
                received,
                used,
                unused,
                ..
            } => used.checked_add(*unused)?.checked_sub(*received),
            Self::UsedMoreThanReceived { received, used, .. } => used.checked_sub(*received),
            Self::Missing(_) | Self::Fails { .. } => None,
        }
    }
}

/// How far the answers have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions that must be answered and are shown.
    pub asked: usize,
    /// Those of them that are.
    pub answered: usize,
}

impl Sheet<'_> {
    /// Everything the answers lack, in the order of the questions, the money last.
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (_, question, item) in self.questions() {
            self.missing(question, item, &mut findings);
            self.failing(question, item, &mut findings);
        }
        findings.extend(
            self.accounts()
                .iter()
                .filter_map(held_against_what_was_received),
        );
        findings
    }

    /// How far the answers have come.
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        for (_, question, item) in self.questions().filter(|(_, it, _)| it.required) {
            progress.asked += 1;
            if self.is_answered(question, item) {
                progress.answered += 1;
            }
        }
        progress
    }

    /// Whether a question has an answer; a table has one when a row is begun.
    pub fn is_answered(&self, question: &Question, item: Option<&str>) -> bool {
        match question.kind {
            Kind::Table { .. } => !self.rows(&question.name, item).is_empty(),
            _ => self
                .answer(&Address::of(&question.name).about(item))
                .is_some(),
        }
    }

    fn missing(&self, question: &Question, item: Option<&str>, findings: &mut Vec<Finding>) {
        let address = Address::of(&question.name).about(item);
        if question.required && !self.is_answered(question, item) {
            findings.push(Finding::Missing(address));
            return;
        }
        for row in self.rows(&question.name, item) {
            for column in question.kind.columns().iter().filter(|it| it.required) {
                let cell = address.clone().cell(row, &column.name);
                if self.answer(&cell).is_none() {
                    findings.push(Finding::Missing(cell));
                }
            }
        }
    }

    /// A check is held against an answer that is there. What it cannot tell it does not say.
    fn failing(&self, question: &Question, item: Option<&str>, findings: &mut Vec<Finding>) {
        if question.checks.is_empty() || !self.is_answered(question, item) {
            return;
        }
        let at = Address::of(&question.name).about(item);
        let scope = Scope {
            this: Some(&at),
            ..self.scope(item)
        };
        for (check, said) in question.checks.iter().enumerate() {
            if evaluate(&said.holds, &scope) == Some(Worth::Flag(false)) {
                findings.push(Finding::Fails {
                    at: at.clone(),
                    check,
                    severity: said.severity,
                });
            }
        }
    }
}

fn held_against_what_was_received(account: &ItemAccount) -> Option<Finding> {
    let (used, unused) = (account.used?, account.unused?);
    let item = account.item.clone();
    let received = account.received;
    if used > received && unused.is_zero() {
        return Some(Finding::UsedMoreThanReceived {
            item,
            received,
            used,
        });
    }
    // Sums too large for öre are no sums of what was received.
    if used.checked_add(unused) == Some(received) {
        return None;
    }
    Some(Finding::DoesNotSum {
        item,
        received,
        used,
        unused,
    })
}
