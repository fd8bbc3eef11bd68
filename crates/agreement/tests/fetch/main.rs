//! Fetching from a real server on this machine that speaks the source's interface and keeps its limits.
#![expect(
    clippy::unwrap_used,
    reason = "a builder of the tests that fails is a test that fails"
)]

mod answers;
mod kolada;
mod limits;
mod source;
