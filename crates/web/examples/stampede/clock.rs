//! A clock that runs as fast as any, and comes to the last moment a minute after the first submission may be sent.

use std::sync::atomic::{AtomicI64, Ordering};

use grants::deadline::last_moment;
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};

use crate::Outcome;

/// The last day.
pub const LAST_DAY: Date = date(2026, 12, 1);

/// Submissions begin so long before the last moment.
pub const BEFORE: SignedDuration = SignedDuration::from_secs(60);

static AHEAD: AtomicI64 = AtomicI64::new(0);

/// The moment by the clock of the machine.
#[expect(clippy::disallowed_methods, reason = "an example has no other clock")]
pub fn real() -> Timestamp {
    Timestamp::now()
}

/// The moment by the moved clock.
pub fn now() -> Timestamp {
    let ahead = SignedDuration::from_nanos(AHEAD.load(Ordering::Relaxed));
    let now = real();
    now.checked_add(ahead).unwrap_or(now)
}

/// The moment submissions begin, by the moved clock.
pub fn first() -> Timestamp {
    let last = last_moment(LAST_DAY);
    last.checked_sub(BEFORE).unwrap_or(last)
}

/// Moves the clock ahead by this much.
pub fn set(ahead: SignedDuration) {
    let nanoseconds = i64::try_from(ahead.as_nanos()).unwrap_or_default();
    AHEAD.store(nanoseconds, Ordering::Relaxed);
}

/// Moves the clock so that submissions begin at this moment of the machine's.
pub fn begin_at(begins: Timestamp) {
    set(first().duration_since(begins));
}

/// How far ahead the clock is, when submissions begin at this moment of the machine's, as another process said it.
pub fn moment(begins: &str) -> Outcome<SignedDuration> {
    let begins: Timestamp = begins.parse()?;
    Ok(first().duration_since(begins))
}

/// How far ahead the clock is, when it is an hour before submissions begin.
pub fn hour_before() -> Outcome<SignedDuration> {
    let then = first().checked_sub(SignedDuration::from_hours(1))?;
    Ok(then.duration_since(real()))
}
