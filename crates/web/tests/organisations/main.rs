//! Organisations: who sees them, how they are changed, closed and imported.
#![cfg(test)]

#[path = "../work/desk.rs"]
#[expect(dead_code, reason = "the desk serves other tests as well")]
mod desk;

mod forms;
mod import;
mod seen;
