//! The municipalities of the country with their inhabitants on 31 December 2020.

use grants::Code;

use crate::builder::code;

/// The 290 municipalities, by code (`code,population` with a header row; see `fixtures/README.md`).
pub fn municipalities() -> Vec<(Code, i64)> {
    include_str!("../fixtures/population-2020-12-31.csv")
        .lines()
        .skip(1)
        .map(|line| line.split_once(',').unwrap())
        .map(|(municipality, people)| (code(municipality), people.parse().unwrap()))
        .collect()
}
