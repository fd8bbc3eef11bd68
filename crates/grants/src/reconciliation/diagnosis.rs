//! Why a list does not add up: a search for small, usual slips that would close every sum.
//!
//! Nothing here knows any agreement. Each candidate is one change of the kind people make when
//! they copy lists; it counts only if every sum holds after it. What another year's list
//! contains makes a candidate more or less likely.

use super::{Reconciliation, Row, Sum, SumOf, added};
use crate::agreement::{Agreement, Text};
use crate::{Level, Ore};

/// A change that would close every sum. Rows are places in [`Reconciliation::rows`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Explanation {
    /// The row stands where another belongs: it repeats a row, and another amount in its place closes.
    RowReplaced {
        /// The row.
        row: usize,
        /// The row it repeats.
        like: usize,
        /// The amount that closes.
        by: Ore,
        /// Items of other years with that amount, absent here.
        missing: Vec<OtherItem>,
    },
    /// The row stands once too often.
    RowRepeated {
        /// The row.
        row: usize,
        /// The row it repeats.
        like: usize,
    },
    /// The row counts on two levels but was counted once.
    RowAtTwoLevels {
        /// The row.
        row: usize,
        /// Whether the row itself names two levels.
        named: bool,
    },
    /// A row is missing that another year has.
    RowMissing {
        /// Its amount.
        amount: Ore,
        /// Where it stands in other years.
        missing: Vec<OtherItem>,
    },
    /// The items that no source prints close the sums.
    NotPrinted {
        /// What they add up to.
        amount: Ore,
    },
    /// One digit is wrong, two have changed places, or a zero is missing or too many, in a row.
    DigitSlipInRow {
        /// The row.
        row: usize,
        /// The amount that closes.
        should_be: Ore,
    },
    /// The same, in a stated sum.
    DigitSlipInSum {
        /// Which sum.
        of: SumOf,
        /// What is stated.
        stated: Ore,
        /// The amount that closes.
        should_be: Ore,
    },
}

/// An item of another agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherItem {
    /// Id of the agreement.
    pub agreement: String,
    /// Its year.
    pub year: i16,
    /// Id of the item.
    pub item: String,
    /// Its title.
    pub title: Text,
}

impl Explanation {
    /// How likely it is: higher first.
    fn weight(&self) -> u8 {
        match self {
            Self::NotPrinted { .. } => 6,
            Self::RowReplaced { missing, .. } if !missing.is_empty() => 5,
            Self::RowAtTwoLevels { named: true, .. } | Self::RowRepeated { .. } => 5,
            Self::RowMissing { .. } => 3,
            Self::RowReplaced { .. }
            | Self::DigitSlipInRow { .. }
            | Self::DigitSlipInSum { .. } => 2,
            Self::RowAtTwoLevels { .. } => 1,
        }
    }
}

/// Every explanation that closes every sum, likeliest first; empty when nothing fits or nothing is wrong.
pub fn diagnose(reconciliation: &Reconciliation, others: &[&Agreement]) -> Vec<Explanation> {
    if reconciliation.closes() {
        return Vec::new();
    }
    let mut differences: Vec<Ore> = reconciliation.failing().map(Sum::difference).collect();
    differences.sort_unstable();
    differences.dedup();
    let mut explanations: Vec<Explanation> = differences
        .into_iter()
        .flat_map(|difference| candidates(reconciliation, others, difference))
        .chain(not_printed(reconciliation))
        .collect();
    explanations.extend(slips_in_sums(reconciliation));
    explanations.sort_by_key(|explanation| std::cmp::Reverse(explanation.weight()));
    without_twins(explanations)
}

/// Of two rows that repeat each other either could be the wrong one: only the likelier is told.
fn without_twins(explanations: Vec<Explanation>) -> Vec<Explanation> {
    let mut pairs: Vec<[usize; 2]> = Vec::new();
    let mut kept = Vec::with_capacity(explanations.len());
    for explanation in explanations {
        if let Explanation::RowReplaced { row, like, .. } | Explanation::RowRepeated { row, like } =
            explanation
        {
            let pair = [row.min(like), row.max(like)];
            if pairs.contains(&pair) {
                continue;
            }
            pairs.push(pair);
        }
        kept.push(explanation);
    }
    kept
}

fn candidates(
    reconciliation: &Reconciliation,
    others: &[&Agreement],
    difference: Ore,
) -> Vec<Explanation> {
    let rows = &reconciliation.rows;
    let mut found = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if difference.ore() > 0 {
            found.extend(repeated(reconciliation, others, at, difference));
        } else if row.amount.ore() == -difference.ore() {
            found.extend(at_two_levels(reconciliation, at));
        }
        found.extend(slip_in_row(reconciliation, at, difference));
    }
    if difference.ore() < 0 {
        found.extend(missing_rows(
            reconciliation,
            others,
            Ore::new(-difference.ore()),
        ));
    }
    found
}

fn repeated(
    reconciliation: &Reconciliation,
    others: &[&Agreement],
    row: usize,
    difference: Ore,
) -> Option<Explanation> {
    let rows = &reconciliation.rows;
    let amount = rows[row].amount;
    let twin = |other: &Row| other.amount == amount && other.title.sv == rows[row].title.sv;
    let like = (0..rows.len()).find(|other| *other != row && twin(&rows[*other]))?;
    let by = amount.checked_sub(difference)?;
    let mut changed = rows.clone();
    if by.is_zero() {
        changed.remove(row);
        return closes(&reconciliation.sums, &changed)
            .then_some(Explanation::RowRepeated { row, like });
    }
    changed[row].amount = by;
    if by.ore() < 0 || !closes(&reconciliation.sums, &changed) {
        return None;
    }
    let missing = elsewhere(reconciliation, others, by, &rows[row].levels);
    Some(Explanation::RowReplaced {
        row,
        like,
        by,
        missing,
    })
}

fn at_two_levels(reconciliation: &Reconciliation, row: usize) -> Option<Explanation> {
    let original = &reconciliation.rows[row];
    let named = original.levels.len() > 1;
    let second = if named {
        original.levels[1..].to_vec()
    } else {
        original.levels.clone()
    };
    let second = Row {
        levels: second,
        ..original.clone()
    };
    let shared_out = |level: &Level| matches!(level, Level::Region | Level::Municipality);
    let plausible = named || original.levels.iter().all(shared_out);
    let mut changed = reconciliation.rows.clone();
    changed.push(second);
    (plausible && closes(&reconciliation.sums, &changed))
        .then_some(Explanation::RowAtTwoLevels { row, named })
}

fn missing_rows(
    reconciliation: &Reconciliation,
    others: &[&Agreement],
    amount: Ore,
) -> Option<Explanation> {
    let everywhere = elsewhere(reconciliation, others, amount, &Level::ALL);
    let missing: Vec<OtherItem> = everywhere
        .into_iter()
        .filter(|other| {
            let level = others
                .iter()
                .find(|agreement| agreement.id == other.agreement)
                .and_then(|agreement| agreement.item(&other.item))
                .map(|item| item.level);
            level.is_some_and(|level| {
                let mut changed = reconciliation.rows.clone();
                changed.extend(changed.first().cloned().map(|row| Row {
                    levels: vec![level],
                    amount,
                    ..row
                }));
                closes(&reconciliation.sums, &changed)
            })
        })
        .collect();
    (!missing.is_empty()).then_some(Explanation::RowMissing { amount, missing })
}

/// Items of other years with this amount on one of these levels, whose id this year's rows lack.
fn elsewhere(
    reconciliation: &Reconciliation,
    others: &[&Agreement],
    amount: Ore,
    levels: &[Level],
) -> Vec<OtherItem> {
    // A row that is printed under another's title hides its own item.
    let here = |id: &str, title: &Text| {
        reconciliation.rows.iter().any(|row| {
            row.title.sv == title.sv
                || row.items.iter().any(|item| item == id) && row.amount == amount
        })
    };
    others
        .iter()
        .flat_map(|agreement| agreement.items.iter().map(move |item| (agreement, item)))
        .filter(|(_, item)| {
            item.amount == amount && levels.contains(&item.level) && !here(&item.id, &item.title)
        })
        .map(|(agreement, item)| OtherItem {
            agreement: agreement.id.clone(),
            year: agreement.year,
            item: item.id.clone(),
            title: item.title.clone(),
        })
        .collect()
}

fn not_printed(reconciliation: &Reconciliation) -> Option<Explanation> {
    if reconciliation.not_printed.is_empty() {
        return None;
    }
    let mut changed = reconciliation.rows.clone();
    changed.extend(reconciliation.not_printed.iter().cloned());
    let amount = added(&reconciliation.not_printed, None).ok()?;
    closes(&reconciliation.sums, &changed).then_some(Explanation::NotPrinted { amount })
}

fn slip_in_row(
    reconciliation: &Reconciliation,
    row: usize,
    difference: Ore,
) -> Option<Explanation> {
    let rows = &reconciliation.rows;
    let should_be = rows[row].amount.checked_sub(difference)?;
    if !is_slip(rows[row].amount, should_be) {
        return None;
    }
    let mut changed = rows.clone();
    changed[row].amount = should_be;
    closes(&reconciliation.sums, &changed).then_some(Explanation::DigitSlipInRow { row, should_be })
}

/// A stated sum is suspected only when it is the one that fails.
fn slips_in_sums(reconciliation: &Reconciliation) -> Option<Explanation> {
    let mut failing = reconciliation.failing();
    let sum = failing.next()?;
    let alone = failing.next().is_none();
    (alone && is_slip(sum.stated, sum.parts)).then(|| Explanation::DigitSlipInSum {
        of: sum.of.clone(),
        stated: sum.stated,
        should_be: sum.parts,
    })
}

/// Whether one amount becomes the other by one wrong digit, two neighbouring digits
/// that changed places, or one zero more or less at the end.
fn is_slip(one: Ore, other: Ore) -> bool {
    if one.ore() <= 0 || other.ore() <= 0 || one == other {
        return false;
    }
    if one.ore().checked_mul(10) == Some(other.ore())
        || other.ore().checked_mul(10) == Some(one.ore())
    {
        return true;
    }
    let (one, other) = (
        one.ore().to_string().into_bytes(),
        other.ore().to_string().into_bytes(),
    );
    if one.len() != other.len() {
        return false;
    }
    let wrong: Vec<usize> = (0..one.len()).filter(|at| one[*at] != other[*at]).collect();
    match wrong[..] {
        [_] => true,
        [first, second] => {
            second == first + 1 && one[first] == other[second] && one[second] == other[first]
        }
        _ => false,
    }
}

/// Whether these rows close every sum between items and what is stated. Sums of groups
/// do not depend on rows.
fn closes(sums: &[Sum], rows: &[Row]) -> bool {
    sums.iter().all(|sum| match &sum.of {
        SumOf::Total => added(rows, None) == Ok(sum.stated),
        SumOf::Group(levels) => added(rows, Some(levels)) == Ok(sum.stated),
        SumOf::Groups => sum.closes(),
    })
}
