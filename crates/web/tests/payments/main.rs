//! Payments and the bank, as pages: from a batch that waits to money that is paid and comes back.
#![cfg(test)]

#[expect(
    dead_code,
    reason = "these tests need less of the desk than those it was made for"
)]
#[path = "../work/desk.rs"]
mod desk;
mod pages;
