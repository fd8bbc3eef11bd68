//! The engine against a slow implementation that shares no arithmetic with it.
#![expect(
    clippy::unwrap_used,
    reason = "builders of tests may fail loudly outside test functions"
)]

mod builder;
mod random_world;
mod reference;

use std::cell::Cell;

use builder::World;
use grants::allocation::{Allocation, KeyRefusal};
use grants::{DistributionKey, Fraction, Ore};
use num_bigint::BigInt;
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::test_runner::{
    Config, FileFailurePersistence, TestCaseError, TestCaseResult, TestError, TestRunner,
};
use random_world::{Choices, Size};
use reference::{Exact, Row};

/// Numbers whose sizes together stay within so many bits are never too large for the engine.
const ROOM_BITS: u64 = 100;

/// How the cases of a run ended.
#[derive(Default)]
struct Tally {
    shared: Cell<u32>,
    refused: Cell<u32>,
    too_large: Cell<u32>,
}

fn count(cell: &Cell<u32>) {
    cell.set(cell.get() + 1);
}

fn compare(cases: u32, most_choices: usize, size: Size) -> Result<Tally, TestError<Vec<u32>>> {
    let tally = Tally::default();
    let config = Config {
        cases,
        max_shrink_iters: 5_000,
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource(
            "proptest-regressions",
        ))),
        source_file: Some(file!()),
        ..Config::default()
    };
    TestRunner::new(config).run(&vec(any::<u32>(), 20..most_choices), |numbers| {
        let world = random_world::world(&mut Choices::new(&numbers), size);
        compare_one(&world, &tally)
    })?;
    Ok(tally)
}

fn compare_one(world: &World, tally: &Tally) -> TestCaseResult {
    match (world.allocate(), reference::share_out(world)) {
        (Ok(allocation), Ok(rows)) => {
            count(&tally.shared);
            same(&allocation, &rows).map_err(|difference| fail(world, &difference))
        }
        (Err(_), Err(_)) => {
            count(&tally.refused);
            Ok(())
        }
        (Err(KeyRefusal::TooLarge), Ok(_)) if has_no_room(world) => {
            count(&tally.too_large);
            Ok(())
        }
        (Ok(_), Err(refused)) => Err(fail(world, &format!("must be refused: {refused:?}"))),
        (Err(refusal), Ok(_)) => Err(fail(world, &format!("is wrongly refused: {refusal:?}"))),
    }
}

fn fail(world: &World, what: &str) -> TestCaseError {
    let (agreement, item) = (&world.agreement, world.item());
    let dates = (&agreement.population, &agreement.ages);
    let given = (item.level, item.amount, agreement.rounding.rounding, dates);
    let tables = (&world.figures, &world.previous);
    let key = &item.key;
    let recipients = &world.recipients;
    TestCaseError::fail(format!(
        "{what}\n{given:#?}\n{key:#?}\n{tables:#?}\n{recipients:?}"
    ))
}

/// Whether the engine's allocation is the reference's, step by step.
fn same(allocation: &Allocation, rows: &[Row]) -> Result<(), String> {
    let shares = &allocation.working.shares;
    let sum: i128 = shares.numerators().iter().sum();
    if sum != shares.denominator() || allocation.steps.len() != rows.len() {
        return Err("the shares are not one whole".to_owned());
    }
    let floors = rows
        .iter()
        .fold(kronor(Ore::ZERO), |sum, row| sum + &row.floor);
    let left = kronor(allocation.item.amount) - floors;
    let unit = kronor(allocation.rounding.unit);
    if left != unit * BigInt::from(allocation.units_left()) {
        return Err("other units are left".to_owned());
    }
    for (at, (step, row)) in allocation.steps.iter().zip(rows).enumerate() {
        let is_same = step.code == row.code
            && is(allocation.share(at), &row.share)
            // These may be too large to say in lowest terms where the amount itself is not.
            && allocation.exact(at).is_none_or(|exact| is(Some(exact), &row.exact))
            && allocation.remainder(at).is_none_or(|rest| is(Some(rest), &row.remainder))
            && kronor(step.floor) == row.floor
            && step.rank == row.rank
            && kronor(step.amount) == row.amount;
        if !is_same {
            return Err(format!("differs: {step:?} is not {row:?}"));
        }
    }
    Ok(())
}

fn is(fraction: Option<Fraction>, exact: &Exact) -> bool {
    fraction.is_some_and(|fraction| {
        BigInt::from(fraction.numerator()) == *exact.numer()
            && BigInt::from(fraction.denominator()) == *exact.denom()
    })
}

fn kronor(amount: Ore) -> Exact {
    Exact::new(BigInt::from(amount.ore()), BigInt::from(100))
}

/// Whether the numbers of the item may come to more than the engine has room for.
fn has_no_room(world: &World) -> bool {
    let people: BigInt = (world.figures.populations.iter())
        .flat_map(|table| table.figures.values().copied().map(BigInt::from))
        .sum();
    let aged: BigInt = (world.figures.ages.iter())
        .flat_map(|table| table.figures.values().flatten())
        .map(|band| BigInt::from(band.population))
        .sum();
    // Parts of bands of 5, 7 and 10 years are whole over 70.
    let aged: BigInt = aged * 70;
    let pot_bits = BigInt::from(world.item().amount.ore()).bits();
    let (mut layers, mut figures_bits, mut weights_bits) = (1, 0, 0);
    for key in world.item().key.all() {
        match key {
            DistributionKey::Population { .. } => figures_bits += people.bits(),
            DistributionKey::AgeGroup { .. } => figures_bits += aged.bits(),
            DistributionKey::Equal => figures_bits += BigInt::from(290).bits(),
            DistributionKey::Weighted { parts } => {
                let weights: i64 = parts.iter().map(|(weight, _)| i64::from(*weight)).sum();
                weights_bits += BigInt::from(weights).bits();
            }
            DistributionKey::Among { .. } | DistributionKey::Unknown => {}
            _ => layers += 1,
        }
    }
    people.max(aged) > BigInt::from(i64::MAX)
        || layers * (pot_bits + weights_bits) + figures_bits > ROOM_BITS
}

#[test]
fn small_worlds_are_shared_out_as_the_pages_say() {
    let tally = compare(70_000, 120, Size::SMALL).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(tally.shared.get() > 40_000, "too few cases say anything");
    assert!(tally.refused.get() > 8_000, "too few cases are refused");
    assert!(tally.too_large.get() < 2_000, "too much is too large");
}

#[test]
fn large_worlds_are_shared_out_as_the_pages_say() {
    let size = Size {
        recipients: 40,
        country_once_in: 100,
        ..Size::SMALL
    };
    let tally = compare(20_000, 200, size).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(tally.shared.get() > 10_000, "too few cases say anything");
    assert!(tally.refused.get() > 2_000, "too few cases are refused");
}

#[test]
fn huge_numbers_are_shared_out_exactly_or_refused() {
    let size = Size {
        depth: 2,
        people: i64::MAX,
        amount_ore: i64::MAX,
        ..Size::SMALL
    };
    let tally = compare(10_000, 100, size).unwrap_or_else(|failure| panic!("{failure}"));
    assert!(tally.shared.get() > 1_000, "too few cases say anything");
    assert!(tally.too_large.get() > 1_000, "nothing is huge");
}
