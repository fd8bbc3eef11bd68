//! The recipients of Sweden, and small builders of files.

use agreement::population::{Fault, ImportOptions, Imported, Note, Place, import};
use grants::{Code, Level, Recipient, Register};
use jiff::civil::Date;

/// The 21 counties and 290 municipalities.
pub fn register() -> Register {
    let municipalities = include_str!("../../../../data/municipalities.csv");
    let counties = include_str!("../../../../data/counties.csv");
    let recipient = |level, code: &str, name: &str| {
        let code: Code = code.parse().unwrap();
        Recipient {
            level,
            code,
            name: name.to_owned(),
            county: code.county(),
        }
    };
    let rows = |text: &'static str| {
        text.lines()
            .skip(1)
            .map(|line| line.split(',').collect::<Vec<_>>())
    };
    let counties = rows(counties).map(|row| recipient(Level::County, row[0], row[2]));
    let municipalities =
        rows(municipalities).map(|row| recipient(Level::Municipality, row[0], row[1]));
    Register::new(counties.chain(municipalities).collect()).unwrap()
}

pub fn code(text: &str) -> Code {
    text.parse().unwrap()
}

pub fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// The tables of a file that has no problems.
pub fn imported(bytes: &[u8]) -> Imported {
    imported_with(bytes, &ImportOptions::default())
}

pub fn imported_with(bytes: &[u8], options: &ImportOptions) -> Imported {
    import(bytes, options, &register())
        .unwrap_or_else(|problems| panic!("{:#?}", problems.problems))
}

/// The problems of a file that has some.
pub fn refused(bytes: &[u8]) -> Vec<(Place, Fault)> {
    refused_with(bytes, &ImportOptions::default())
}

pub fn refused_with(bytes: &[u8], options: &ImportOptions) -> Vec<(Place, Fault)> {
    let problems = import(bytes, options, &register()).unwrap_err().problems;
    problems
        .into_iter()
        .map(|problem| (problem.place, problem.fault))
        .collect()
}

pub fn cell(row: usize, column: &str) -> Place {
    Place::Cell {
        row,
        column: column.to_owned(),
    }
}

/// A cell of a cube by dimension and category.
pub fn coordinates(pairs: &[(&str, &str)]) -> Place {
    Place::Coordinates(
        pairs
            .iter()
            .map(|(dimension, category)| ((*dimension).into(), (*category).into()))
            .collect(),
    )
}

/// The notes that are not about a table with only some recipients.
pub fn other_notes(imported: &Imported) -> Vec<&Note> {
    imported
        .notes
        .iter()
        .filter(|note| !matches!(note, Note::PartOfLevel { .. }))
        .collect()
}

/// A CSV of every municipality on 1 November 2020: so many people each, changed by a function.
pub fn every_municipality(change: impl Fn(&str, i64) -> Option<i64>) -> String {
    let register = register();
    let rows = register
        .of(Level::Municipality)
        .iter()
        .zip(1000..)
        .filter_map(|(recipient, people)| {
            let people = change(recipient.code.as_str(), people)?;
            Some(format!("2020-11-01,{},{people}\n", recipient.code))
        });
    format!(
        "reference_date,code,population\n{}",
        rows.collect::<String>()
    )
}

/// A dimension in the manner of JSON-stat: its id, and the codes of its categories in order.
pub type Dimension<'d> = (&'d str, &'d [&'d str]);

/// A JSON-stat 2 dataset with these dimensions and values.
pub fn json_stat(dimensions: &[Dimension<'_>], values: &str) -> String {
    let ids: Vec<String> = dimensions.iter().map(|(id, _)| format!("{id:?}")).collect();
    let sizes: Vec<String> = dimensions
        .iter()
        .map(|(_, codes)| codes.len().to_string())
        .collect();
    let described: Vec<String> = dimensions
        .iter()
        .map(|(id, codes)| {
            let codes: Vec<String> = codes.iter().map(|code| format!("{code:?}")).collect();
            format!(
                "{id:?}: {{\"category\": {{\"index\": [{}]}}}}",
                codes.join(",")
            )
        })
        .collect();
    format!(
        "{{\"id\": [{}], \"size\": [{}], \"dimension\": {{{}}}, \"value\": {values}}}",
        ids.join(","),
        sizes.join(","),
        described.join(",")
    )
}
