//! The register of processing, `docs/personal-data.md`, names every column of every table once.

use std::collections::{BTreeMap, BTreeSet};

use crate::table::tables;

const REGISTER: &str = include_str!("../../../docs/personal-data.md");
/// From this heading on the tables tell what holds no personal data.
const NONE: &str = "## Columns that hold none";

/// Table → columns, as the rows of the tables in a part of the register tell, and what stands there twice.
fn columns(part: &str) -> (BTreeMap<&str, BTreeSet<&str>>, Vec<String>) {
    let mut all: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut twice = Vec::new();
    for line in part.lines().filter(|line| line.starts_with("| `")) {
        let mut words = line.split('`').skip(1).step_by(2);
        let table = words.next().unwrap();
        for column in words {
            if !all.entry(table).or_default().insert(column) {
                twice.push(format!("{table}.{column}"));
            }
        }
    }
    (all, twice)
}

#[test]
fn every_column_is_said_to_hold_personal_data_or_none() {
    let (personal, none) = REGISTER.split_once(NONE).unwrap();
    let ((personal, twice), (none, also_twice)) = (columns(personal), columns(none));
    assert_eq!([twice, also_twice].concat(), Vec::<String>::new());
    let nothing = BTreeSet::new();
    for table in tables() {
        let real: BTreeSet<&str> = table.columns.iter().map(|(name, _)| *name).collect();
        let personal = personal.get(table.name).unwrap_or(&nothing);
        let none = none.get(table.name).unwrap_or(&nothing);
        let both: Vec<_> = personal.intersection(none).collect();
        assert!(both.is_empty(), "{} says both of {both:?}", table.name);
        let told: BTreeSet<&str> = personal.union(none).copied().collect();
        assert_eq!(
            told, real,
            "docs/personal-data.md and the table {}",
            table.name
        );
    }
    let known: BTreeSet<&str> = tables().map(|table| table.name).collect();
    let named: BTreeSet<&str> = personal.keys().chain(none.keys()).copied().collect();
    assert_eq!(named, known);
}

#[test]
fn what_tells_who_somebody_is_is_never_said_to_hold_none() {
    let (_, none) = REGISTER.split_once(NONE).unwrap();
    let telling = [
        "email",
        "phone",
        "actor_name",
        "account_id",
        "device",
        "comment",
        "password_hash",
    ];
    for (table, columns) in columns(none).0 {
        for column in columns {
            // A worker, and a day.
            let by = column.ends_with("_by") && !["claimed_by", "hear_by"].contains(&column);
            assert!(!by && !telling.contains(&column), "{table}.{column}");
        }
    }
}
