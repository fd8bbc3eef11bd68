//! Money after performance, as in the years of PRIO (2012–2015): who met the base requirements, who met which target, who
//! takes part in the money of a target, and why somebody does not.
//!
//! The sharing is [`DistributionKey::Among`]: the divisor is those who qualified. As long as somebody has not been judged,
//! nobody can know the divisor, and nothing is shared out.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Code, DistributionKey, Level, Text};

/// What a recipient must have met to take part at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseRequirement {
    /// Its id, unique among requirements and targets.
    pub id: String,
    /// What it asks for.
    pub title: Text,
}

/// What a recipient gets money for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerformanceTarget {
    /// Its id, unique among requirements and targets.
    pub id: String,
    /// What it asks for.
    pub title: Text,
    /// The items of the agreement that are shared among those who met it, by id: one for each level.
    pub items: Vec<String>,
}

/// The base requirements and targets of an agreement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Performance {
    /// All of these must be met.
    pub base: Vec<BaseRequirement>,
    /// Each met one gives a part of its money.
    pub targets: Vec<PerformanceTarget>,
}

/// How it went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Met.
    Met,
    /// Not met.
    NotMet,
    /// Nobody has said.
    #[default]
    Unknown,
}

/// How it went, and what was noted about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// How it went.
    pub outcome: Outcome,
    /// What whoever judged it noted.
    pub note: Option<String>,
}

/// What was judged, by level and code of the recipient and id of requirement or target. What is not there is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgements(BTreeMap<(Level, Code), BTreeMap<String, Judgement>>);

/// Why somebody does not take part in the money of a target.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotQualified {
    /// A base requirement, by id, is not met.
    BaseNotMet(String),
    /// Whether a base requirement, by id, is met is not known.
    BaseUnknown(String),
    /// A target, by id, is not met.
    TargetNotMet(String),
    /// Whether a target, by id, is met is not known.
    TargetUnknown(String),
}

/// How a recipient came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The targets whose money it takes part in, by id, in the order of the agreement. It qualified when there is one.
    pub targets: Vec<String>,
    /// Why not in the money of the others; a reason that holds for all targets stands once.
    pub reasons: Vec<NotQualified>,
}

/// Why the money of a target is not shared out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PerformanceRefusal {
    /// There is no target with that id.
    #[error("there is no target {0}")]
    NoSuchTarget(String),
    /// Some have not been judged, so nobody knows who shares.
    #[error("{} recipients have not been judged, the first {:?}", .0.len(), .0.first())]
    NotJudged(Vec<Code>),
    /// Nobody qualified.
    #[error("nobody qualified for {0}")]
    NobodyQualified(String),
}

impl Judgements {
    /// Notes how it went for a recipient.
    pub fn note(&mut self, level: Level, code: Code, id: &str, judgement: Judgement) {
        let of = self.0.entry((level, code)).or_default();
        of.insert(id.to_owned(), judgement);
    }

    /// How it went for a recipient; `None` when nobody has said.
    pub fn find(&self, level: Level, code: Code, id: &str) -> Option<&Judgement> {
        self.0.get(&(level, code))?.get(id)
    }

    fn outcome(&self, level: Level, code: Code, id: &str) -> Outcome {
        (self.find(level, code, id)).map_or(Outcome::Unknown, |judgement| judgement.outcome)
    }
}

impl Performance {
    /// The target with this id.
    pub fn target(&self, id: &str) -> Option<&PerformanceTarget> {
        self.targets.iter().find(|target| target.id == id)
    }

    /// How a recipient came out.
    pub fn verdict(&self, judgements: &Judgements, level: Level, code: Code) -> Verdict {
        let outcome = |id: &str| judgements.outcome(level, code, id);
        let mut reasons: Vec<NotQualified> = Vec::new();
        for requirement in &self.base {
            let id = requirement.id.clone();
            match outcome(&requirement.id) {
                Outcome::Met => {}
                Outcome::NotMet => reasons.push(NotQualified::BaseNotMet(id)),
                Outcome::Unknown => reasons.push(NotQualified::BaseUnknown(id)),
            }
        }
        let base_met = reasons.is_empty();
        let mut targets = Vec::new();
        for target in &self.targets {
            let id = target.id.clone();
            match outcome(&target.id) {
                Outcome::Met if base_met => targets.push(id),
                Outcome::Met => {}
                Outcome::NotMet => reasons.push(NotQualified::TargetNotMet(id)),
                Outcome::Unknown => reasons.push(NotQualified::TargetUnknown(id)),
            }
        }
        Verdict { targets, reasons }
    }

    /// Who of these takes part in the money of a target. Refused while what is not known could change that: who failed
    /// a base requirement or the target is out, whatever else is unknown.
    pub fn qualified(
        &self,
        judgements: &Judgements,
        target: &str,
        level: Level,
        recipients: impl IntoIterator<Item = Code>,
    ) -> Result<BTreeSet<Code>, PerformanceRefusal> {
        if self.target(target).is_none() {
            return Err(PerformanceRefusal::NoSuchTarget(target.to_owned()));
        }
        let asked: Vec<&str> = (self.base.iter().map(|requirement| requirement.id.as_str()))
            .chain([target])
            .collect();
        let mut qualified = BTreeSet::new();
        let mut not_judged = Vec::new();
        for code in recipients {
            let outcomes: Vec<Outcome> = (asked.iter())
                .map(|id| judgements.outcome(level, code, id))
                .collect();
            if outcomes.contains(&Outcome::NotMet) {
                continue;
            }
            if outcomes.contains(&Outcome::Unknown) {
                not_judged.push(code);
            } else {
                qualified.insert(code);
            }
        }
        if !not_judged.is_empty() {
            return Err(PerformanceRefusal::NotJudged(not_judged));
        }
        if qualified.is_empty() {
            return Err(PerformanceRefusal::NobodyQualified(target.to_owned()));
        }
        Ok(qualified)
    }

    /// The key by which an item of a target is shared: the item's own, among those who qualified.
    pub fn key(
        &self,
        judgements: &Judgements,
        target: &str,
        level: Level,
        recipients: impl IntoIterator<Item = Code>,
        key: DistributionKey,
    ) -> Result<DistributionKey, PerformanceRefusal> {
        let qualified = self.qualified(judgements, target, level, recipients)?;
        Ok(DistributionKey::Among {
            qualified,
            key: Box::new(key),
        })
    }
}

impl Verdict {
    /// Whether there is money for the recipient.
    pub fn qualified(&self) -> bool {
        !self.targets.is_empty()
    }
}

/// What is asked: something all must have met, or something that gives money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RequirementKind {
    /// A base requirement.
    Base,
    /// A target.
    Target,
}

impl RequirementKind {
    /// Both kinds, in the order they are shown.
    pub const ALL: [Self; 2] = [Self::Base, Self::Target];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Base => "base",
            Self::Target => "target",
        }
    }

    /// The kind of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl Outcome {
    /// All outcomes, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Met, Self::NotMet, Self::Unknown];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::Unknown => "unknown",
        }
    }

    /// The outcome of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Code {
        text.parse().unwrap()
    }

    /// Two base requirements and two targets.
    fn performance() -> Performance {
        let base = ["B1", "B2"].map(|id| BaseRequirement {
            id: id.to_owned(),
            title: Text::default(),
        });
        let targets = ["A1", "A2"].map(|id| PerformanceTarget {
            id: id.to_owned(),
            title: Text::default(),
            items: vec![id.to_lowercase()],
        });
        Performance {
            base: base.to_vec(),
            targets: targets.to_vec(),
        }
    }

    /// How it went for Vallentuna.
    fn judged(outcomes: &[(&str, Outcome)]) -> Judgements {
        let mut judgements = Judgements::default();
        for (id, outcome) in outcomes {
            let judgement = Judgement {
                outcome: *outcome,
                note: None,
            };
            judgements.note(Level::Municipality, code("0115"), id, judgement);
        }
        judgements
    }

    fn verdict(outcomes: &[(&str, Outcome)]) -> Verdict {
        performance().verdict(&judged(outcomes), Level::Municipality, code("0115"))
    }

    fn qualified(
        target: &str,
        outcomes: &[(&str, Outcome)],
    ) -> Result<BTreeSet<Code>, PerformanceRefusal> {
        let place = [code("0115")];
        performance().qualified(&judged(outcomes), target, Level::Municipality, place)
    }

    const BASE: [(&str, Outcome); 2] = [("B1", Outcome::Met), ("B2", Outcome::Met)];

    #[test]
    fn a_word_means_the_outcome_it_is_written_for() {
        for outcome in Outcome::ALL {
            assert_eq!(Outcome::from_word(outcome.word()), Some(outcome));
        }
    }

    #[test]
    fn one_target_is_enough() {
        let outcomes = [
            BASE[0],
            BASE[1],
            ("A1", Outcome::NotMet),
            ("A2", Outcome::Met),
        ];
        let verdict = verdict(&outcomes);
        assert!(verdict.qualified());
        assert_eq!(verdict.targets, ["A2"]);
        assert_eq!(
            verdict.reasons,
            [NotQualified::TargetNotMet("A1".to_owned())]
        );
        assert!(qualified("A2", &outcomes).is_ok());
        assert_eq!(
            qualified("A1", &outcomes),
            Err(PerformanceRefusal::NobodyQualified("A1".to_owned()))
        );
    }

    #[test]
    fn every_target_met_does_not_help_without_a_base_requirement() {
        let outcomes = [
            ("B1", Outcome::Met),
            ("B2", Outcome::NotMet),
            ("A1", Outcome::Met),
            ("A2", Outcome::Met),
        ];
        let verdict = verdict(&outcomes);
        assert!(!verdict.qualified());
        assert_eq!(verdict.reasons, [NotQualified::BaseNotMet("B2".to_owned())]);
    }

    #[test]
    fn base_requirements_without_a_target_give_nothing() {
        let verdict = verdict(&BASE);
        assert!(!verdict.qualified());
        assert_eq!(
            verdict.reasons,
            [
                NotQualified::TargetUnknown("A1".to_owned()),
                NotQualified::TargetUnknown("A2".to_owned())
            ]
        );
    }

    #[test]
    fn nothing_is_shared_while_somebody_may_come_in() {
        let not_judged = Err(PerformanceRefusal::NotJudged(vec![code("0115")]));
        assert_eq!(qualified("A1", &BASE), not_judged);
        let without_base = [("B1", Outcome::Met), ("A1", Outcome::Met)];
        assert_eq!(qualified("A1", &without_base), not_judged);
        // One that failed is out, whatever is not known of it.
        let failed = [("B1", Outcome::NotMet)];
        assert_eq!(
            qualified("A1", &failed),
            Err(PerformanceRefusal::NobodyQualified("A1".to_owned()))
        );
        assert_eq!(
            qualified("A9", &BASE),
            Err(PerformanceRefusal::NoSuchTarget("A9".to_owned()))
        );
    }

    #[test]
    fn a_county_and_its_region_are_judged_apart() {
        let mut judgements = Judgements::default();
        let met = Judgement {
            outcome: Outcome::Met,
            note: Some("seen".to_owned()),
        };
        judgements.note(Level::Region, code("01"), "B1", met.clone());
        assert_eq!(judgements.find(Level::Region, code("01"), "B1"), Some(&met));
        assert_eq!(judgements.find(Level::County, code("01"), "B1"), None);
    }
}
