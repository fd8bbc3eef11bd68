//! The one clock. Everything else is given the time.

/// The time now.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that asks the clock"
)]
pub fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}
