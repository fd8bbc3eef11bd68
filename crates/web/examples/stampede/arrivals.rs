//! Who sends when and how: more and more towards the end, some after it, each in one of four ways. The same every time.

use std::time::Duration;

/// The last minute.
const MINUTE_MICROS: u64 = 60_000_000;
/// Those who are late are late by less.
const LATE_MICROS: u64 = 4_000_000;
/// One of so many is late.
const ONE_IS_LATE: u64 = 20;
/// A slow line takes up to this long for a form.
const SLOWEST_MICROS: u64 = 4_000_000;

/// How something is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// At once.
    Plain,
    /// In pieces, over this long.
    Slow(Duration),
    /// By two at the same time.
    Twice,
    /// Once without waiting for the answer, and then again.
    Dropped,
}

/// When, counted from the beginning of the last minute, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// When it is begun.
    pub after: Duration,
    /// How.
    pub manner: Manner,
}

/// The arrival of the submission with this number.
pub fn of(number: u64) -> Arrival {
    let mut state = number;
    let mut below = |limit: u64| {
        // splitmix64
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    };
    let after = if below(ONE_IS_LATE) == 0 {
        MINUTE_MICROS + below(LATE_MICROS)
    } else {
        // The later of two moments: twice as many in the last second as in the middle one.
        below(MINUTE_MICROS).max(below(MINUTE_MICROS))
    };
    let manner = match below(20) {
        0..10 => Manner::Plain,
        10..14 => Manner::Slow(Duration::from_micros(below(SLOWEST_MICROS))),
        14..17 => Manner::Twice,
        _ => Manner::Dropped,
    };
    Arrival {
        after: Duration::from_micros(after),
        manner,
    }
}
