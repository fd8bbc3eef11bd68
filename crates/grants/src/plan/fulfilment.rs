//! What came of a plan: where its goals stood after a year, and which of them say that they are reached though the number does not.

use std::collections::{BTreeMap, BTreeSet};

use super::{Goal, GoalStatus, Outcome};

/// The years something is told of, of all goals.
pub fn years(goals: &[Goal]) -> BTreeSet<i16> {
    goals
        .iter()
        .flat_map(|goal| goal.years.keys().copied())
        .collect()
}

/// How many goals stood where after a year, by what was told last. Those of which nothing was told are under nothing.
pub fn after(goals: &[Goal], year: i16) -> BTreeMap<Option<GoalStatus>, usize> {
    let mut counted = BTreeMap::new();
    for goal in goals {
        let status = goal.after(year).map(|(_, outcome)| outcome.status);
        *counted.entry(status).or_default() += 1;
    }
    counted
}

impl Goal {
    /// What was told last of it, up to a year.
    pub fn after(&self, year: i16) -> Option<(i16, &Outcome)> {
        let (year, outcome) = self.years.range(..=year).next_back()?;
        Some((*year, outcome))
    }

    /// What was told last of it.
    pub fn latest(&self) -> Option<(i16, &Outcome)> {
        self.after(i16::MAX)
    }

    /// Whether an outcome says that the goal is reached while its number has not come to the target. Which way is forward follows
    /// from the start; without one, more is better.
    pub fn falls_short(&self, outcome: &Outcome) -> bool {
        let (GoalStatus::Reached, Some(value), Some(target)) =
            (outcome.status, outcome.value, self.aim.target)
        else {
            return false;
        };
        match self.aim.start {
            Some(start) if start > target => value > target,
            _ => value < target,
        }
    }
}
