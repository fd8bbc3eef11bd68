//! Whole proof folders, built by hand and then spoilt in every way we could think of.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what a test cannot do without ends the test"
)]

mod audit;
mod command_line;
mod example;
mod folders;
mod inputs;
mod keys;
mod mutations;
mod proof;
mod random_numbers;
mod record;
mod results;
mod roundings;
mod sources;
