//! Who may do what, tested in full: every made-up person, every private page, reading and sending its form, for their own
//! organisation and for another's. What is expected stands in `grants::authorisation` and is printed to
//! `docs/authorisation.md`.
#![cfg(test)]

mod cells;
#[path = "../work/desk.rs"]
#[expect(
    dead_code,
    reason = "the desk is made for filling in forms too, which is not done here"
)]
mod desk;
mod guesses;
mod printed;
