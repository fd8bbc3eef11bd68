//! The table of OWASP ASVS 5.0 is whole, and what it calls a proof is there: a named test in a named file, or a document.
#![cfg(test)]

use std::collections::BTreeMap;
use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};

/// The requirements of ASVS 5.0.0 by level.
const BY_LEVEL: [(&str, usize); 3] = [("1", 70), ("2", 183), ("3", 92)];

/// How many requirements each chapter has, from the first.
const BY_CHAPTER: [usize; 17] = [
    30, 13, 31, 16, 13, 47, 19, 13, 7, 36, 24, 12, 21, 13, 21, 17, 12,
];

/// Requirements of the third level that are met all the same.
const ALSO_MET: [&str; 7] = [
    "1.2.10", "2.3.5", "3.4.7", "3.4.8", "7.5.3", "16.3.2", "16.5.4",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[expect(
    clippy::disallowed_methods,
    reason = "the project's own files, read by a test, which may not depend on a room"
)]
fn text(path: &Path) -> io::Result<String> {
    std::fs::read_to_string(path)
}

struct Row {
    id: String,
    level: String,
    answer: String,
    proof: String,
}

fn rows() -> Result<Vec<Row>, Box<dyn Error>> {
    let table = text(&root().join("docs/asvs.md"))?;
    // The number of a requirement has points; a count of requirements has none.
    let is_row = |line: &&str| {
        let first = line
            .strip_prefix("| ")
            .and_then(|line| line.split(' ').next());
        first.is_some_and(|id| id.contains('.') && id.starts_with(|c: char| c.is_ascii_digit()))
    };
    let mut rows = Vec::new();
    for line in table.lines().filter(is_row) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [id, level, _, answer, proof] = cells[..] else {
            return Err(format!("five cells: {line}").into());
        };
        rows.push(Row {
            id: id.to_owned(),
            level: level.to_owned(),
            answer: answer.to_owned(),
            proof: proof.to_owned(),
        });
    }
    Ok(rows)
}

#[test]
fn every_requirement_stands_once_with_its_level() -> Result<(), Box<dyn Error>> {
    let rows = rows()?;
    let mut ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids.len(), 345);
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 345, "one stands twice");
    for (level, count) in BY_LEVEL {
        let of_level = rows.iter().filter(|row| row.level == level).count();
        assert_eq!(of_level, count, "level {level}");
    }
    let mut chapters = BTreeMap::new();
    for row in &rows {
        let (chapter, _) = row.id.split_once('.').ok_or("an id")?;
        *chapters.entry(chapter.parse::<usize>()?).or_insert(0) += 1;
    }
    let counted: Vec<usize> = chapters.into_values().collect();
    assert_eq!(counted, BY_CHAPTER);
    Ok(())
}

#[test]
fn what_applies_on_the_first_two_levels_is_met_and_so_are_seven_of_the_third()
-> Result<(), Box<dyn Error>> {
    for row in rows()? {
        let must = row.level != "3" || ALSO_MET.contains(&row.id.as_str());
        let known = ["met", "does not apply", "not claimed"].contains(&row.answer.as_str());
        assert!(known, "{}: {}", row.id, row.answer);
        assert!(
            !(must && row.answer == "not claimed"),
            "{} is not claimed",
            row.id
        );
        let also = ALSO_MET.contains(&row.id.as_str());
        assert!(!also || row.answer == "met", "{}: {}", row.id, row.answer);
        assert!(row.proof.len() > 5, "{} has no proof and no reason", row.id);
    }
    Ok(())
}

#[test]
fn every_proof_is_there() -> Result<(), Box<dyn Error>> {
    for row in rows()?.iter().filter(|row| row.answer == "met") {
        let mut named = 0;
        for proof in row.proof.split('`').skip(1).step_by(2) {
            named += 1;
            let (file, test) = proof.split_once("::").unwrap_or((proof, ""));
            let content =
                text(&root().join(file)).map_err(|error| format!("{}: {file}: {error}", row.id))?;
            assert!(
                test.is_empty() || content.contains(&format!("fn {test}(")),
                "{}: no test {test} in {file}",
                row.id
            );
            for heading in row.proof.split('*').skip(1).step_by(2) {
                let there = |line: &str| {
                    line.starts_with('#') && line.trim_start_matches(['#', ' ']) == heading
                };
                assert!(
                    content.lines().any(there),
                    "{}: no heading {heading} in {file}",
                    row.id
                );
            }
        }
        assert!(named > 0, "{} names no test and no document", row.id);
    }
    Ok(())
}
