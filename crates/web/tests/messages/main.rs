//! Messages from the board as pages: written, approved, sent, public; and what stays where it belongs.
#![cfg(test)]

#[expect(
    dead_code,
    reason = "these tests need less of the desk than those it was made for"
)]
#[path = "../work/desk.rs"]
mod desk;
mod hostile;
mod story;
mod templates;
