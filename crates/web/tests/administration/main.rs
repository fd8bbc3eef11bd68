//! Looking after accounts and the service, on a real database: who sees, who acts, what ends with an account, and what
//! happens while nothing is to be written.
#![cfg(test)]

mod accounts;
#[path = "../work/desk.rs"]
#[expect(dead_code, reason = "the workspace's own tests use the rest of it")]
mod desk;
mod limits;
mod operation;
mod reading;
