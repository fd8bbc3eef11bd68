//! Documents of made-up agreements: what no shipped agreement has, but some day one may.

#![expect(
    clippy::unwrap_used,
    reason = "what a test cannot do without ends the test"
)]

mod archive;
mod bank_statement;
mod catalogue;
mod country;
mod json;
mod open_table;
mod payment_file;
mod proof;
mod sie;
mod sie_read;
mod table;
mod workbook;
