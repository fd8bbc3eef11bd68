//! Mandates and four eyes on their pages: who is told what, who may decide, and what is kept from whom.
#![cfg(test)]

mod approvals;
#[expect(dead_code, reason = "the desk serves the tests of the workspace too")]
#[path = "../work/desk.rs"]
mod desk;
mod mandates;
mod own;
