//! The recipients, from `data/`, and made-up figures for them.

use std::fmt::Write as _;
use std::path::PathBuf;

use crate::random_numbers::RandomNumbers;

fn codes(file: &str) -> Vec<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../data")
        .join(file);
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().skip(1);
    lines
        .map(|line| line.split(',').next().unwrap().to_owned())
        .collect()
}

/// The codes of the 290 municipalities.
pub fn municipalities() -> Vec<String> {
    codes("municipalities.csv")
}

/// The codes of the 21 counties, which are those of the regions too.
pub fn counties() -> Vec<String> {
    codes("counties.csv")
}

/// The codes of a level.
pub fn of_level(level: &str) -> Vec<String> {
    match level {
        "municipality" => municipalities(),
        "region" | "county" => counties(),
        _ => vec!["SKR".to_owned()],
    }
}

/// A table of population on a date for every municipality, the same for the same seed.
pub fn population(date: &str, seed: u64) -> String {
    let mut numbers = RandomNumbers::seeded(seed);
    let mut table = String::from("reference_date,code,population\n");
    for code in municipalities() {
        let people = 2_000 + numbers.below(90_000) + numbers.below(2) * numbers.below(900_000);
        writeln!(table, "{date},{code},{people}").unwrap();
    }
    table
}
