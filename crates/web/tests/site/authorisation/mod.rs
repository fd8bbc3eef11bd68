//! Who may do what, tested in full: every made-up person, every private page, reading and sending its form, for their own
//! organisation and for another's. What is expected stands in `grants::authorisation` and is printed to
//! `docs/authorisation.md`.

mod cells;
mod guesses;
mod printed;
