//! Population tables from files, as the command line and the service read them.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a builder of the tests that fails is a test that fails"
)]

mod forms;
mod hostile;
mod problems;
mod properties;
mod real_replies;
mod world;
