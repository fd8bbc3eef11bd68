//! The clock of a world: each thread has its own, so that worlds can be played side by side.

use std::cell::Cell;

use jiff::{SignedDuration, Timestamp};

thread_local! {
    static NOW: Cell<Timestamp> = const { Cell::new(Timestamp::UNIX_EPOCH) };
}

pub fn now() -> Timestamp {
    NOW.get()
}

pub fn set(at: Timestamp) {
    NOW.set(at);
}

/// Time passes, or goes back.
pub fn pass(span: SignedDuration) {
    set(now().checked_add(span).unwrap());
}

/// The day it is in Sweden.
pub fn today() -> jiff::civil::Date {
    wording::stockholm(now()).date()
}
