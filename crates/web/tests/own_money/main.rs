//! One's own money and requisitions, as pages.
#![cfg(test)]

#[expect(
    dead_code,
    reason = "these tests need less of the desk than those it was made for"
)]
#[path = "../work/desk.rs"]
mod desk;
mod requisitions;
