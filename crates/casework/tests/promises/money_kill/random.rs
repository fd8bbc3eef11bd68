//! Numbers that look random and come again from the same seed.

use std::time::Duration;

/// A generator (splitmix64). Not for secrets.
#[derive(Debug)]
pub struct Random(u64);

impl Random {
    /// From the seed in this environment variable, or from the process, so that runs differ. The seed is printed, so that
    /// a run that failed can be had again.
    pub fn of(variable: &str) -> Self {
        let seed = std::env::var(variable).ok();
        let seed = seed.map_or_else(
            || u64::from(std::process::id()),
            |seed| seed.parse().expect("a whole number as the seed"),
        );
        println!("{variable}={seed}");
        Self(seed)
    }

    /// From a seed.
    pub fn from(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below this one.
    pub fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    /// Microseconds below this long.
    pub fn below_micros(&mut self, limit: Duration) -> u64 {
        self.below(u64::try_from(limit.as_micros()).unwrap())
    }
}
