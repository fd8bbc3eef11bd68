//! Whether an agreement adds up: items = group totals = total, to the krona.
//!
//! Two views of the same file: what is applied, and what the sources literally print.

mod diagnosis;
mod published;

use crate::agreement::{Agreement, SourcePlace, Status, Text};
use crate::{Level, Ore};

pub use diagnosis::{Explanation, OtherItem, diagnose};

/// Which figures are added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// What is applied.
    Applied,
    /// What the sources print, against the sums they state.
    AsPublished,
}

/// One amount in the sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The items it stands for; several when the source prints them in one row.
    pub items: Vec<String>,
    /// What the row is called.
    pub title: Text,
    /// The levels it names.
    pub levels: Vec<Level>,
    /// The amount.
    pub amount: Ore,
    /// Where it stands.
    pub source: SourcePlace,
}

/// Which sum is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SumOf {
    /// All items against the total of the agreement.
    Total,
    /// The items of some levels against the total of their group.
    Group(Vec<Level>),
    /// The groups that together hold every level, against the total of the agreement.
    Groups,
}

/// One sum that must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Which sum.
    pub of: SumOf,
    /// What is stated.
    pub stated: Ore,
    /// How sure what is stated is.
    pub status: Status,
    /// What the parts add up to.
    pub parts: Ore,
    /// Whether all parts are known, as the file says.
    pub complete: bool,
}

impl Sum {
    /// Parts less what is stated; below zero when parts are missing.
    pub fn difference(&self) -> Ore {
        // Both are sums of amounts that were checked to fit together.
        Ore::new(self.parts.ore() - self.stated.ore())
    }

    /// Whether the parts are the whole.
    pub fn closes(&self) -> bool {
        self.parts == self.stated
    }
}

/// An agreement added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reconciliation {
    /// What was added up.
    pub view: View,
    /// The amounts.
    pub rows: Vec<Row>,
    /// Items no source prints an amount for: left out as published.
    pub not_printed: Vec<Row>,
    /// The sums.
    pub sums: Vec<Sum>,
}

impl Reconciliation {
    /// Whether every sum holds.
    pub fn closes(&self) -> bool {
        self.sums.iter().all(Sum::closes)
    }

    /// The sums that do not hold.
    pub fn failing(&self) -> impl Iterator<Item = &Sum> {
        self.sums.iter().filter(|sum| !sum.closes())
    }

    /// What no known item explains, where the file says that not all items are known.
    pub fn unexplained(&self) -> Ore {
        let total = self
            .sums
            .iter()
            .find(|sum| sum.of == SumOf::Total && !sum.complete);
        total.map_or(Ore::ZERO, |sum| Ore::new(-sum.difference().ore()))
    }
}

/// Amounts so large that their sum does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the amounts are too large to add up")]
pub struct SumTooLarge;

/// Adds up an agreement.
pub fn reconcile(agreement: &Agreement, view: View) -> Result<Reconciliation, SumTooLarge> {
    let (rows, not_printed) = match view {
        View::Applied => (applied_rows(agreement), Vec::new()),
        View::AsPublished => published::rows(agreement),
    };
    let sums = sums(agreement, view, &rows)?;
    Ok(Reconciliation {
        view,
        rows,
        not_printed,
        sums,
    })
}

fn applied_rows(agreement: &Agreement) -> Vec<Row> {
    agreement
        .items
        .iter()
        .map(|item| Row {
            items: vec![item.id.clone()],
            title: item.title.clone(),
            levels: vec![item.level],
            amount: item.amount,
            source: item.source.clone(),
        })
        .collect()
}

fn sums(agreement: &Agreement, view: View, rows: &[Row]) -> Result<Vec<Sum>, SumTooLarge> {
    let counts = |status| view == View::Applied || status == Status::Confirmed;
    let mut sums = Vec::new();
    for group in agreement.groups.iter().filter(|group| counts(group.status)) {
        sums.push(Sum {
            of: SumOf::Group(group.levels.clone()),
            stated: group.total,
            status: group.status,
            parts: added(rows, Some(&group.levels))?,
            complete: group.complete,
        });
    }
    sums.extend(groups_against_total(agreement, counts)?);
    if counts(agreement.total_status) {
        sums.push(Sum {
            of: SumOf::Total,
            stated: agreement.total,
            status: agreement.total_status,
            parts: added(rows, None)?,
            complete: agreement.groups.iter().all(|group| group.complete),
        });
    }
    Ok(sums)
}

/// What the rows of some levels, or all rows, add up to.
pub(crate) fn added(rows: &[Row], levels: Option<&[Level]>) -> Result<Ore, SumTooLarge> {
    let counts = |row: &&Row| {
        levels.is_none_or(|levels| row.levels.iter().any(|level| levels.contains(level)))
    };
    Ore::checked_sum(rows.iter().filter(counts).map(|row| row.amount)).ok_or(SumTooLarge)
}

/// The groups of one level each, when together they hold every level that has items.
fn groups_against_total(
    agreement: &Agreement,
    counts: impl Fn(Status) -> bool,
) -> Result<Option<Sum>, SumTooLarge> {
    let partition = smallest_partition(agreement, &counts);
    let Some(groups) = partition else {
        return Ok(None);
    };
    let totals = groups.iter().map(|at| agreement.groups[*at].total);
    let parts = Ore::checked_sum(totals).ok_or(SumTooLarge)?;
    let status = groups
        .iter()
        .map(|at| agreement.groups[*at].status)
        .max()
        .unwrap_or(Status::Confirmed);
    Ok(counts(agreement.total_status).then_some(Sum {
        of: SumOf::Groups,
        stated: agreement.total,
        status,
        parts,
        complete: true,
    }))
}

/// Places of groups that do not overlap and together hold every level any group or item
/// names; the finest such choice, or none.
fn smallest_partition(
    agreement: &Agreement,
    counts: impl Fn(Status) -> bool,
) -> Option<Vec<usize>> {
    let named = |level: &Level| {
        agreement.items.iter().any(|item| item.level == *level)
            || agreement
                .groups
                .iter()
                .any(|group| counts(group.status) && group.levels.contains(level))
    };
    let mut wanted: Vec<Level> = Level::ALL.into_iter().filter(named).collect();
    let mut order: Vec<usize> = (0..agreement.groups.len())
        .filter(|at| counts(agreement.groups[*at].status))
        .collect();
    order.sort_by_key(|at| agreement.groups[*at].levels.len());
    let mut chosen = Vec::new();
    for at in order {
        let levels = &agreement.groups[at].levels;
        if levels.iter().all(|level| wanted.contains(level)) {
            wanted.retain(|level| !levels.contains(level));
            chosen.push(at);
        }
    }
    chosen.sort_unstable();
    (wanted.is_empty() && !chosen.is_empty()).then_some(chosen)
}

#[cfg(test)]
mod tests;
