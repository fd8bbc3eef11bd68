//! What is kept back of a figure that counts people: whatever is small, and as much more as it takes that nobody can work out what is
//! kept back from what is told. When that cannot be had, the sum is kept back as well.

use std::collections::{BTreeMap, BTreeSet};

use super::counting::{Counted, Fact, Rule, SCALE, Value};
use crate::question_set::disclosure::SMALL;

/// Keeps back what may tell about somebody.
pub(super) fn protect(rule: Rule, groups: &BTreeMap<String, Vec<usize>>, counted: &mut Counted) {
    let people: Vec<Option<i64>> = (counted.rows.iter())
        .map(|row| match row.fact {
            Fact::Number(parts) => Some(parts),
            _ => None,
        })
        .collect();
    if people.iter().all(Option::is_none) {
        return;
    }
    let tells_numbers = matches!(rule, Rule::Sum | Rule::Median);
    let mut rows: BTreeSet<usize> = BTreeSet::new();
    let mut cells: BTreeSet<usize> = BTreeSet::new();
    for (cell, of_it) in groups.values().enumerate() {
        let numbers = of_it.iter().filter_map(|at| {
            let parts = people.get(*at).copied().flatten()?;
            Some((*at, parts))
        });
        let (withheld, holds) = enough(&numbers.collect::<Vec<_>>());
        rows.extend(withheld);
        let is_small = (counted.cells.get(cell)).is_some_and(|cell| cell.value.is_small());
        if tells_numbers && (is_small || !holds) {
            cells.insert(cell);
        }
    }
    let mut is_withheld = tells_numbers && counted.value.is_small();
    if rule == Rule::Sum && !cells.is_empty() && groups.len() > 1 {
        let sums = counted.cells.iter().enumerate().map(|(at, cell)| {
            let parts = match cell.value {
                Value::Number { parts, .. } => parts,
                _ => 0,
            };
            (at, parts)
        });
        let (more, holds) = more(&sums.collect::<Vec<_>>(), cells);
        cells = more;
        is_withheld |= !holds;
    }
    for (cell, of_it) in groups.values().enumerate() {
        if cells.contains(&cell) {
            if let Some(cell) = counted.cells.get_mut(cell) {
                cell.value = Value::Withheld;
            }
            rows.extend(of_it.iter().copied().filter(|at| {
                let parts = people.get(*at).copied().flatten();
                parts.is_some_and(|parts| parts != 0)
            }));
        }
    }
    if is_withheld || (groups.len() == 1 && !cells.is_empty()) {
        counted.value = Value::Withheld;
    }
    for (at, row) in counted.rows.iter_mut().enumerate() {
        if rows.contains(&at) {
            row.fact = Fact::Withheld;
        }
    }
}

fn is_small(parts: i64) -> bool {
    Value::Number { parts, of: SCALE }.is_small()
}

/// Which of the numbers in a sum are kept back, and whether that is enough.
fn enough(numbers: &[(usize, i64)]) -> (BTreeSet<usize>, bool) {
    let small = numbers.iter().filter(|(_, parts)| is_small(*parts));
    let small: BTreeSet<usize> = small.map(|(at, _)| *at).collect();
    if small.is_empty() {
        return (small, true);
    }
    more(numbers, small)
}

/// Takes the smallest of what is told as well until what is kept back cannot be worked out: at least two numbers, which together are
/// so much more than one each that none of them is known to be small.
fn more(numbers: &[(usize, i64)], mut withheld: BTreeSet<usize>) -> (BTreeSet<usize>, bool) {
    let told = numbers
        .iter()
        .filter(|(at, parts)| *parts > 0 && !withheld.contains(at));
    let mut told: Vec<(i64, usize)> = told.map(|(at, parts)| (*parts, *at)).collect();
    told.sort_unstable_by(|one, other| other.cmp(one));
    loop {
        let sum: i128 = (numbers.iter())
            .filter(|(at, _)| withheld.contains(at))
            .map(|(_, parts)| i128::from(*parts) / i128::from(SCALE))
            .sum();
        let count = i128::try_from(withheld.len()).unwrap_or(i128::MAX);
        if count >= 2 && sum.saturating_sub(count) >= SMALL {
            return (withheld, true);
        }
        match told.pop() {
            Some((_, at)) => withheld.insert(at),
            None => return (withheld, false),
        };
    }
}
