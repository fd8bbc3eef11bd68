//! Bounds nested over the real population of 290 municipalities: exact numbers grow with every key around a key, and
//! an item of the size that agreements have must still be shared out, with every step told.
#![expect(
    clippy::unwrap_used,
    reason = "builders of tests may fail loudly outside test functions"
)]

mod builder;
mod country;

use std::collections::BTreeMap;

use builder::{World, by_population};
use country::municipalities;
use grants::key::Previous;
use grants::{DistributionKey, Level, Ore};

fn kronor(kronor: i64) -> Ore {
    Ore::from_kronor(kronor).unwrap()
}

fn floor(minimum: i64, key: DistributionKey) -> DistributionKey {
    DistributionKey::Floor {
        minimum: kronor(minimum),
        key: Box::new(key),
    }
}

fn cap(maximum: i64, key: DistributionKey) -> DistributionKey {
    DistributionKey::Cap {
        maximum: kronor(maximum),
        key: Box::new(key),
    }
}

/// What each had of the same amount before, whole kronor: a third of the municipalities a tenth more than now.
fn guarantee(amount: i64, key: DistributionKey) -> DistributionKey {
    let people = municipalities();
    let all: i64 = people.iter().map(|(_, people)| people).sum();
    let before: BTreeMap<_, _> = people
        .iter()
        .enumerate()
        .map(|(at, (municipality, people))| {
            let tenths = if at % 3 == 0 { 11 } else { 9 };
            (*municipality, kronor(people * amount / all * tenths / 10))
        })
        .collect();
    DistributionKey::HoldHarmless {
        previous: Previous::Listed(before),
        key: Box::new(key),
    }
}

fn fixed_then(per_recipient: i64, rest: DistributionKey) -> DistributionKey {
    DistributionKey::FixedThen {
        per_recipient: kronor(per_recipient),
        exceptions: BTreeMap::new(),
        rest: Box::new(rest),
    }
}

/// The amount is shared out in full, and every exact amount and remainder can be told, of every key in the key.
fn is_told(amount: i64, key: DistributionKey) {
    let world = World::new(Level::Municipality, kronor(amount), key, &municipalities());
    let allocation = world.allocate().unwrap();
    let sum: Ore = allocation.steps.iter().map(|step| step.amount).sum();
    assert_eq!(sum, kronor(amount));
    let workings = allocation.working.all();
    let untold = (0..allocation.steps.len()).filter(|at| {
        let of_keys = workings.iter().all(|working| working.exact(*at).is_some());
        allocation.exact(*at).is_none() || allocation.remainder(*at).is_none() || !of_keys
    });
    assert_eq!(untold.count(), 0, "exact amounts that cannot be told");
}

#[test]
fn a_floor_over_a_guarantee_is_told() {
    for amount in [200_000_000, 199_999_999] {
        is_told(amount, floor(100_001, guarantee(amount, by_population())));
    }
}

#[test]
fn a_guarantee_over_a_cap_over_a_floor_is_told() {
    let bounded = cap(15_000_001, floor(100_001, by_population()));
    is_told(199_999_999, guarantee(199_999_999, bounded));
}

#[test]
fn a_floor_over_a_guarantee_over_fixed_amounts_is_told() {
    let fixed = fixed_then(123_457, by_population());
    is_told(200_000_000, floor(150_001, guarantee(200_000_000, fixed)));
}

#[test]
fn a_cap_over_a_floor_over_a_guarantee_is_told() {
    for amount in [200_000_000, 199_999_999] {
        let guaranteed = guarantee(amount, by_population());
        is_told(amount, cap(15_000_001, floor(100_001, guaranteed)));
    }
}
