//! Comparing the rows that stand in `result.csv` with the rows that should.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Findings, Place, Problem};
use crate::folder::ProofFile;
use crate::recipients::{Level, Recipients};
use crate::result::{COLUMNS, ExpectedRow, ResultRow, Subject};

/// What can be wrong with a row of `result.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowProblem {
    /// Values of the row differ from what was recomputed.
    Differs(Vec<Difference>),
    /// The row is not there.
    Missing,
    /// There should be no such row.
    Extra,
    /// The recipient has a row already.
    Twice,
    /// The row does not stand in its place: items in the order of the agreement file, then codes.
    NotInOrder,
}

/// One value that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The column.
    pub column: &'static str,
    /// What stands there.
    pub stands: String,
    /// What it should be.
    pub should_be: String,
}

/// Compares the rows; `not_computed` are items that were refused, whose rows cannot be right or wrong.
pub fn compare(
    stands: &[ResultRow],
    should_be: &[ExpectedRow],
    not_computed: &BTreeSet<&str>,
    recipients: &Recipients,
    findings: &mut Findings,
) {
    let expected: BTreeMap<Subject<'_>, (usize, &ExpectedRow)> = should_be
        .iter()
        .zip(0..)
        .map(|(row, position)| (row.subject(), (position, row)))
        .collect();
    let mut seen = BTreeSet::new();
    let mut last_position = 0;
    for row in stands {
        let subject = row.subject();
        if not_computed.contains(subject.item) {
            continue;
        }
        let place = place_of(
            Place::line(ProofFile::Result, row.line),
            subject,
            recipients,
        );
        let Some((position, expected)) = expected.get(&subject) else {
            findings.add(place, Problem::Row(RowProblem::Extra));
            continue;
        };
        if !seen.insert(subject) {
            findings.add(place, Problem::Row(RowProblem::Twice));
            continue;
        }
        if *position < last_position {
            findings.add(place.clone(), Problem::Row(RowProblem::NotInOrder));
        }
        last_position = *position;
        let differences = differences(row, expected);
        if !differences.is_empty() {
            findings.add(place, Problem::Row(RowProblem::Differs(differences)));
        }
    }
    for row in should_be
        .iter()
        .filter(|row| !seen.contains(&row.subject()))
    {
        let place = place_of(Place::file(ProofFile::Result), row.subject(), recipients);
        findings.add(place, Problem::Row(RowProblem::Missing));
    }
}

/// The values that differ, column by column.
fn differences(stands: &ResultRow, should_be: &ExpectedRow) -> Vec<Difference> {
    let values = stands.fields.iter().zip(&should_be.fields);
    let differing = COLUMNS
        .into_iter()
        .zip(values)
        .filter(|(_, (stands, should_be))| stands != should_be);
    let difference = |(column, (stands, should_be)): (_, (&String, &String))| Difference {
        column,
        stands: stands.clone(),
        should_be: should_be.clone(),
    };
    differing.map(difference).collect()
}

/// The place with the item and the recipient's code and name.
fn place_of(place: Place, subject: Subject<'_>, recipients: &Recipients) -> Place {
    let label = match Level::named(subject.level) {
        Some(level) => recipients.label(level, subject.code),
        None => subject.code.to_owned(),
    };
    place.item(subject.item).recipient(label)
}
