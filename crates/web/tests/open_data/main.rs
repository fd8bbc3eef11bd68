//! What the open data promises, tried on the whole service.

#![expect(
    clippy::unwrap_used,
    reason = "what a test cannot do without ends the test"
)]

mod catalogue;
mod equal_numbers;
mod files;
#[path = "../service/mod.rs"]
mod service;
