//! Questions, the register and the first page of a recipient, as pages.
#![cfg(test)]

#[expect(
    dead_code,
    reason = "these tests need less of the desk than those it was made for"
)]
#[path = "../work/desk.rs"]
mod desk;
mod own;
mod questions;
mod register;
