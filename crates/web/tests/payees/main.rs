//! The accounts organisations are paid to, and who receives the money of a county: the pages, and what they refuse.
#![cfg(test)]

mod accounts;
mod counties;
#[path = "../work/desk.rs"]
#[expect(
    dead_code,
    reason = "the desk is made for drafting agreements too, which is not done here"
)]
mod desk;
