//! What the store promises, on both databases.
//!
//! The tests on PostgreSQL need a server: `cargo xtask test` starts one for as long as they run. Without one they fail and say so,
//! because a test that is skipped in silence holds nothing.
#![cfg(test)]

mod acts;
mod backup;
mod contract;
mod filled;
mod identities;
mod opening;
mod people;
mod place;
mod refusal;
mod schema;
mod search;
mod service;
mod writers;
