//! How many calls a source allows, and when the next one may start. No clock: time comes in.

use std::collections::VecDeque;
use std::time::Duration;

/// The longest window that is kept; no source asks for one near it.
pub const LONGEST_WINDOW: Duration = Duration::from_mins(10);

/// Two clocks do not measure ten seconds alike; they differ by less than this.
const MARGIN: Duration = Duration::from_millis(10);

/// What a source allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most cells of one reply.
    pub cells: usize,
    /// The most calls in a window; at least one.
    pub calls: usize,
    /// The length of the window.
    pub window: Duration,
}

/// Keeps any window of time from holding more calls than are allowed.
///
/// A call counts from when its answer came: the source counted it earlier, and
/// so the next one always starts a whole window after that, however long the way.
#[derive(Clone, Debug)]
pub struct Limiter {
    limits: Limits,
    answered: VecDeque<Duration>,
}

impl Limiter {
    /// A limiter that has seen no calls.
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            answered: VecDeque::new(),
        }
    }

    /// The limits it keeps.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Keeps other limits from now on, counting the calls already made.
    pub fn keep(&mut self, limits: Limits) {
        self.limits = limits;
    }

    /// How long to wait before the next call. Time is counted from any fixed moment.
    pub fn wait(&self, now: Duration) -> Duration {
        let calls = self.limits.calls.max(1);
        let blocking = self
            .answered
            .len()
            .checked_sub(calls)
            .and_then(|at| self.answered.get(at));
        let free = blocking.map(|answered| {
            answered
                .saturating_add(self.limits.window)
                .saturating_add(MARGIN)
        });
        free.map_or(Duration::ZERO, |free| free.saturating_sub(now))
    }

    /// Counts a call whose answer came, or failed to come, at this time.
    pub fn answered(&mut self, now: Duration) {
        self.answered.push_back(now);
        // The limits may be changed later, but no call matters longer than this.
        let forgotten =
            |oldest: &Duration| now.saturating_sub(*oldest) > LONGEST_WINDOW.saturating_add(MARGIN);
        while self.answered.front().is_some_and(forgotten) {
            self.answered.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEN_IN_TEN_SECONDS: Limits = Limits {
        cells: 100_000,
        calls: 10,
        window: Duration::from_secs(10),
    };

    /// When calls arrive at the source: each takes some time there and some back.
    fn arrivals(limits: Limits, ways: &[(u64, u64, u64)]) -> Vec<Duration> {
        let mut limiter = Limiter::new(limits);
        let mut now = Duration::ZERO;
        let mut arrivals = Vec::new();
        for (pause, there, back) in ways {
            now += Duration::from_millis(*pause);
            now += limiter.wait(now);
            arrivals.push(now + Duration::from_millis(*there));
            now += Duration::from_millis(there + back);
            limiter.answered(now);
        }
        arrivals
    }

    /// The most calls in any window, both ends included.
    fn most_in_a_window(arrivals: &[Duration], window: Duration) -> usize {
        let within = |from: &Duration| {
            arrivals
                .iter()
                .filter(|at| *at >= from && **at <= *from + window)
                .count()
        };
        arrivals.iter().map(within).max().unwrap_or(0)
    }

    #[test]
    fn the_first_calls_go_at_once_and_the_next_waits_out_the_window() {
        let mut limiter = Limiter::new(TEN_IN_TEN_SECONDS);
        for _ in 0..10 {
            assert_eq!(limiter.wait(Duration::from_secs(1)), Duration::ZERO);
            limiter.answered(Duration::from_secs(1));
        }
        assert_eq!(
            limiter.wait(Duration::from_secs(3)),
            Duration::from_secs(8) + MARGIN
        );
        assert_eq!(limiter.wait(Duration::from_secs(12)), Duration::ZERO);
    }

    #[test]
    fn calls_made_before_the_limits_were_known_count() {
        let mut limiter = Limiter::new(TEN_IN_TEN_SECONDS);
        limiter.answered(Duration::ZERO);
        limiter.keep(Limits {
            calls: 1,
            ..TEN_IN_TEN_SECONDS
        });
        assert_eq!(
            limiter.wait(Duration::ZERO),
            Duration::from_secs(10) + MARGIN
        );
    }

    #[test]
    fn a_thousand_calls_take_no_longer_than_they_must() {
        let arrivals = arrivals(TEN_IN_TEN_SECONDS, &vec![(0, 1, 1); 1000]);
        let least = Duration::from_secs(990);
        assert!(
            arrivals[999] >= least && arrivals[999] < least + Duration::from_secs(10),
            "{:?}",
            arrivals[999]
        );
    }

    proptest! {
        /// POP-05, with a virtual clock.
        #[test]
        fn no_window_ever_holds_more_calls_than_allowed(
            ways in proptest::collection::vec((0_u64..3000, 0_u64..4000, 0_u64..4000), 1..200),
            calls in 1_usize..12,
        ) {
            let limits = Limits { calls, ..TEN_IN_TEN_SECONDS };
            prop_assert!(most_in_a_window(&arrivals(limits, &ways), limits.window) <= calls);
        }
    }
}
