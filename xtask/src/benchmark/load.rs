//! Load on a running server.
//!
//! At a steady rate every request has a moment at which it is due, and its time counts from then and not from when there was a
//! connection free to send it: a server that stops for a second is late for everybody who would have come in that second.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::addresses::{ADDRESSES, Address};
use super::http::Connection;

/// As many readers as browsers that ask at the same moment; each has one request under way.
const READERS: usize = 32;

/// Enough to keep two cores busy.
const BUSY_READERS: usize = 8;

/// What a load run found.
#[derive(Debug, Default)]
pub struct Load {
    /// Times per address, as in [`ADDRESSES`], sorted.
    pub times: Vec<Vec<Duration>>,
    /// Requests without an answer, or with one that says that the server failed.
    pub failed: usize,
    /// Requests that were told to wait, since the API has a limit per client.
    pub told_to_wait: usize,
    /// How long it took.
    pub took: Duration,
}

impl Load {
    /// The times of all addresses, sorted.
    pub fn all(&self) -> Vec<Duration> {
        let mut all: Vec<Duration> = self.times.iter().flatten().copied().collect();
        all.sort_unstable();
        all
    }

    /// Whole requests a second.
    pub fn per_second(&self) -> u128 {
        let count = self.times.iter().map(Vec::len).sum::<usize>() as u128;
        count * 1_000 / self.took.as_millis().max(1)
    }
}

/// The time within which this share of the sorted times lies.
pub fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    let at = (sorted.len() * percent).div_ceil(100).max(1) - 1;
    sorted.get(at).copied().unwrap_or_default()
}

/// So many requests a second for so long, whether or not the server keeps up.
pub fn steady(server: &str, per_second: usize, lasting: Duration) -> Load {
    let pause = Duration::from_secs(1) / u32::try_from(per_second).unwrap_or(u32::MAX);
    let seconds = usize::try_from(lasting.as_secs()).unwrap_or(usize::MAX);
    let begun = Instant::now();
    let due = |number: usize| {
        (number < per_second * seconds)
            .then(|| begun + pause * u32::try_from(number).unwrap_or(u32::MAX))
    };
    run(server, READERS, begun, &due)
}

/// As fast as the server answers, for so long.
pub fn full(server: &str, lasting: Duration) -> Load {
    let begun = Instant::now();
    let due = |_: usize| Some(Instant::now()).filter(|now| now.duration_since(begun) < lasting);
    run(server, BUSY_READERS, begun, &due)
}

fn run(
    server: &str,
    readers: usize,
    begun: Instant,
    due: &(impl Fn(usize) -> Option<Instant> + Sync),
) -> Load {
    let next = AtomicUsize::new(0);
    let found = Mutex::new(Load {
        times: vec![Vec::new(); ADDRESSES.len()],
        ..Load::default()
    });
    thread::scope(|scope| {
        for _ in 0..readers {
            scope.spawn(|| {
                let mut connection = Connection::new(server, "br");
                let mut times = vec![Vec::new(); ADDRESSES.len()];
                let (mut failed, mut told_to_wait) = (0, 0);
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    let Some(due) = due(number) else { break };
                    thread::sleep(due.saturating_duration_since(Instant::now()));
                    let at = number % ADDRESSES.len();
                    let Address { path, .. } = ADDRESSES[at];
                    match connection.get(path) {
                        Ok(answer) if answer.status == 429 => told_to_wait += 1,
                        Ok(answer) if answer.status < 500 => {
                            times[at].push(due.elapsed());
                        }
                        _ => failed += 1,
                    }
                }
                if let Ok(mut found) = found.lock() {
                    for (all, mine) in found.times.iter_mut().zip(times) {
                        all.extend(mine);
                    }
                    found.failed += failed;
                    found.told_to_wait += told_to_wait;
                }
            });
        }
    });
    let mut found = found.into_inner().unwrap_or_default();
    found.took = begun.elapsed();
    for times in &mut found.times {
        times.sort_unstable();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_a_time_that_was_measured() {
        let times: Vec<Duration> = (1..=200).map(Duration::from_millis).collect();
        assert_eq!(percentile(&times, 50), Duration::from_millis(100));
        assert_eq!(percentile(&times, 99), Duration::from_millis(198));
        assert_eq!(percentile(&times[..1], 99), Duration::from_millis(1));
        assert_eq!(percentile(&[], 99), Duration::ZERO);
    }
}
