//! Documents of made-up agreements: what no shipped agreement has, but some day one may.

#![expect(
    clippy::unwrap_used,
    reason = "what a test cannot do without ends the test"
)]

mod archive;
mod catalogue;
mod country;
mod json;
mod open_table;
mod proof;
mod table;
mod workbook;
