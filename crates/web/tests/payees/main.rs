//! The accounts organisations are paid to, and who receives the money of a county: the pages, and what they refuse.
#![cfg(test)]
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests may fail loudly outside test functions"
)]

mod accounts;
mod counties;
#[path = "../work/desk.rs"]
#[expect(
    dead_code,
    reason = "the desk is made for drafting agreements too, which is not done here"
)]
mod desk;
