//! Deadlines as pages and as calendars.
#![cfg(test)]

mod calendars;
#[expect(
    dead_code,
    reason = "these tests need less of the desk than those it was made for"
)]
#[path = "../work/desk.rs"]
mod desk;
mod pages;

use jiff::Timestamp;

/// A month before the last day to ask for the money of 2023.
pub fn autumn() -> Timestamp {
    "2023-10-20T08:00:00Z".parse().unwrap()
}
