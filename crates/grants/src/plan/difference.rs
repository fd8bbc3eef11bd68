//! What differs between two versions of a plan, goal by goal and field by field. A goal is the same as long as its number is, so one
//! that is renamed is changed and not another.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Aim, Decided, Goal, ItemOf, Measured, Outcome, PlanKind, Told};
use crate::project::{Named, PriorityArea, ToldDocument};
use crate::rich_text::RichText;

/// What stood and what stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<T> {
    /// Before.
    pub from: T,
    /// After.
    pub to: T,
}

/// A field of a goal that is another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoalChange {
    /// What is to be reached.
    What(Change<String>),
    /// For whom.
    ForWhom(Change<String>),
    /// How it is measured.
    Measure(Change<String>),
    /// The unit.
    Unit(Change<String>),
    /// What the measure was.
    Start(Change<Option<Measured>>),
    /// What it is to be.
    Target(Change<Option<Measured>>),
    /// By when.
    By(Change<Option<Date>>),
    /// The money.
    Kronor(Change<Option<i64>>),
    /// The item that pays.
    Item(Change<Option<ItemOf>>),
    /// What is told of a year.
    Year(i16, Change<Option<Outcome>>),
}

/// What became of a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoalDifference {
    /// It is new.
    Added(Goal),
    /// It is there no more.
    TakenAway(Goal),
    /// It is changed.
    Changed {
        /// Its number.
        number: i64,
        /// What it is called now.
        what: String,
        /// Its fields that are others, in the order of the form.
        changes: Vec<GoalChange>,
    },
}

/// What differs between two versions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Whose it is, when the name is another.
    pub owner: Option<Change<Named>>,
    /// The title.
    pub title: Option<Change<String>>,
    /// The kind.
    pub kind: Option<Change<PlanKind>>,
    /// The areas.
    pub areas: Option<Change<BTreeSet<PriorityArea>>>,
    /// The first and the last year.
    pub period: Option<Change<(i16, i16)>>,
    /// Who decided.
    pub decided: Option<Change<Option<Decided>>>,
    /// The text.
    pub text: Option<Change<RichText>>,
    /// The goals, by their numbers.
    pub goals: Vec<GoalDifference>,
    /// The documents.
    pub documents: Option<Change<Vec<ToldDocument>>>,
}

fn change<T: Clone + PartialEq>(from: &T, to: &T) -> Option<Change<T>> {
    (from != to).then(|| Change {
        from: from.clone(),
        to: to.clone(),
    })
}

fn put<T: Clone>(at: &mut T, change: Option<&Change<T>>) {
    if let Some(change) = change {
        *at = change.to.clone();
    }
}

impl Difference {
    /// What differs.
    pub fn between(from: &Told, to: &Told) -> Self {
        let (was, is) = (&from.about, &to.about);
        Self {
            owner: change(&from.owner, &to.owner),
            title: change(&was.title, &is.title),
            kind: change(&was.kind, &is.kind),
            areas: change(&was.areas, &is.areas),
            period: change(&(was.from, was.to), &(is.from, is.to)),
            decided: change(&was.decided, &is.decided),
            text: change(&was.text, &is.text),
            goals: goals(&from.goals, &to.goals),
            documents: change(&from.documents, &to.documents),
        }
    }

    /// Whether nothing does.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The earlier version with what differs put in: the later one.
    #[must_use]
    pub fn applied(&self, to: &Told) -> Told {
        let mut told = to.clone();
        put(&mut told.owner, self.owner.as_ref());
        let about = &mut told.about;
        put(&mut about.title, self.title.as_ref());
        put(&mut about.kind, self.kind.as_ref());
        put(&mut about.areas, self.areas.as_ref());
        if let Some(period) = &self.period {
            (about.from, about.to) = period.to;
        }
        put(&mut about.decided, self.decided.as_ref());
        put(&mut about.text, self.text.as_ref());
        put(&mut told.documents, self.documents.as_ref());
        let mut goals = by_number(&told.goals);
        for difference in &self.goals {
            match difference {
                GoalDifference::Added(goal) => {
                    goals.insert(goal.number, goal.clone());
                }
                GoalDifference::TakenAway(goal) => {
                    goals.remove(&goal.number);
                }
                GoalDifference::Changed {
                    number, changes, ..
                } => {
                    if let Some(goal) = goals.get_mut(number) {
                        for change in changes {
                            change.apply(goal);
                        }
                    }
                }
            }
        }
        told.goals = goals.into_values().collect();
        told
    }
}

fn by_number(goals: &[Goal]) -> BTreeMap<i64, Goal> {
    let all = goals.iter();
    all.map(|goal| (goal.number, goal.clone())).collect()
}

fn goals(from: &[Goal], to: &[Goal]) -> Vec<GoalDifference> {
    let (from, to) = (by_number(from), by_number(to));
    let numbers: BTreeSet<i64> = from.keys().chain(to.keys()).copied().collect();
    let differs = |number: i64| match (from.get(&number), to.get(&number)) {
        (None, None) => None,
        (None, Some(added)) => Some(GoalDifference::Added(added.clone())),
        (Some(gone), None) => Some(GoalDifference::TakenAway(gone.clone())),
        (Some(was), Some(is)) => {
            let changes = changes(was, is);
            (!changes.is_empty()).then(|| GoalDifference::Changed {
                number,
                what: is.aim.what.clone(),
                changes,
            })
        }
    };
    numbers.into_iter().filter_map(differs).collect()
}

fn changes(was: &Goal, is: &Goal) -> Vec<GoalChange> {
    let (one, other): (&Aim, &Aim) = (&was.aim, &is.aim);
    let fields = [
        change(&one.what, &other.what).map(GoalChange::What),
        change(&one.for_whom, &other.for_whom).map(GoalChange::ForWhom),
        change(&one.measure, &other.measure).map(GoalChange::Measure),
        change(&one.unit, &other.unit).map(GoalChange::Unit),
        change(&one.start, &other.start).map(GoalChange::Start),
        change(&one.target, &other.target).map(GoalChange::Target),
        change(&one.by, &other.by).map(GoalChange::By),
        change(&one.kronor, &other.kronor).map(GoalChange::Kronor),
        change(&one.item, &other.item).map(GoalChange::Item),
    ];
    let years: BTreeSet<i16> = was.years.keys().chain(is.years.keys()).copied().collect();
    let told = years.into_iter().filter_map(|year| {
        let (one, other) = (was.years.get(&year), is.years.get(&year));
        let change = change(&one.cloned(), &other.cloned());
        change.map(|change| GoalChange::Year(year, change))
    });
    fields.into_iter().flatten().chain(told).collect()
}

impl GoalChange {
    fn apply(&self, goal: &mut Goal) {
        let aim = &mut goal.aim;
        match self {
            Self::What(change) => aim.what.clone_from(&change.to),
            Self::ForWhom(change) => aim.for_whom.clone_from(&change.to),
            Self::Measure(change) => aim.measure.clone_from(&change.to),
            Self::Unit(change) => aim.unit.clone_from(&change.to),
            Self::Start(change) => aim.start = change.to,
            Self::Target(change) => aim.target = change.to,
            Self::By(change) => aim.by = change.to,
            Self::Kronor(change) => aim.kronor = change.to,
            Self::Item(change) => aim.item.clone_from(&change.to),
            Self::Year(year, change) => {
                match &change.to {
                    Some(outcome) => goal.years.insert(*year, outcome.clone()),
                    None => goal.years.remove(year),
                };
            }
        }
    }
}
