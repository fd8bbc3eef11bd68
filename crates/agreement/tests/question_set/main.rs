//! Question sets: files, JSON and `XLSForm`, there and back.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod drafts;
mod forms;
mod generated;
mod problems;
mod round_trip;
mod shipped;
