//! What the API promises, tried on the whole service.

#![expect(
    clippy::unwrap_used,
    reason = "what a test cannot do without ends the test"
)]

mod answers;
mod document;
mod examples;
mod profile;
#[path = "../service/mod.rs"]
mod service;
