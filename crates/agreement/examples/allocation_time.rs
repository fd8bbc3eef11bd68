//! How long one agreement year takes to share out among all its recipients, steps included.
//!
//! Prints `name<TAB>minimum<TAB>median<TAB>maximum` in nanoseconds; `cargo xtask bench` reads it.

use std::hint::black_box;
use std::time::Instant;

use agreement::shipped;
use grants::allocation::{Basis, PreviousAmounts, distribute};

/// Odd, so that the median is a measured value; many, since one run is short.
const RUNS: usize = 501;

fn main() {
    for shipped in shipped::agreements() {
        let Ok(agreement) = shipped.read() else {
            continue;
        };
        let figures = shipped::figures_for(&agreement);
        let basis = Basis {
            register: shipped::register(),
            figures: &figures,
            previous: &PreviousAmounts::new(),
        };
        let mut nanoseconds: Vec<u128> = (0..RUNS)
            .map(|_| {
                let start = Instant::now();
                let distribution = distribute(black_box(&agreement), basis);
                let taken = start.elapsed();
                let _ = black_box(distribution);
                taken.as_nanos()
            })
            .collect();
        nanoseconds.sort_unstable();
        println!(
            "{}\t{}\t{}\t{}",
            agreement.id,
            nanoseconds[0],
            nanoseconds[RUNS / 2],
            nanoseconds[RUNS - 1]
        );
    }
}
