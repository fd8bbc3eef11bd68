//! Money that goes back, as pages: what was not used, claims, claiming back by decision, and performance.

mod accounts;
mod claw_backs;
pub mod paid;
mod performance;
mod unused;
