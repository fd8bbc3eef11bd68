//! Money that goes back, as pages: what was not used, claims, claiming back by decision, and performance.
#![cfg(test)]

mod claw_backs;
#[expect(
    dead_code,
    reason = "these tests need less of the desk than those it was made for"
)]
#[path = "../work/desk.rs"]
mod desk;
mod paid;
mod performance;
mod repayments;
