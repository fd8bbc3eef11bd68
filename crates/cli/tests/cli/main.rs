//! The real program, run as a person runs it: what it prints, writes and refuses.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what a test cannot do without ends the test"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "tests make files of their own and look at what was written"
)]

mod allocate;
mod amounts;
mod bad_agreements;
mod bad_command_lines;
mod bad_destinations;
mod bad_figures;
mod check;
mod compare;
mod desk;
mod diff;
mod differential;
mod explain;
mod fraction;
mod help;
mod interruption;
mod json_document;
mod keys;
mod kolada;
mod letters;
mod monkey;
mod person;
mod places;
mod population;
mod program;
mod proof;
mod questions;
mod random_agreement;
mod random_numbers;
mod repeatability;
mod schema;
mod simulate;
mod source_agreement;
mod sums;
mod tampering;
mod workbook;
