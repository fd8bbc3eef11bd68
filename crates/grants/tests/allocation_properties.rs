//! What holds of every allocation, whatever the figures, the amount and the key.
#![expect(
    clippy::unwrap_used,
    reason = "builders of tests may fail loudly outside test functions"
)]

mod builder;
mod random_world;

use std::collections::BTreeMap;

use builder::{World, by_population, code};
use grants::allocation::{Allocation, KeyRefusal};
use grants::key::Previous;
use grants::{Code, DistributionKey, Fraction, Level, Ore, RoundingMethod};
use num_bigint::BigInt;
use proptest::collection::vec;
use proptest::prelude::*;
use random_world::{Choices, Size};

/// Any world at all; its key may be one that must be refused.
fn any_world() -> impl Strategy<Value = World> {
    vec(any::<u32>(), 20..120)
        .prop_map(|numbers| random_world::world(&mut Choices::new(&numbers), Size::SMALL))
}

/// The inhabitants of up to forty recipients: far apart, or few and often equal. Never are all zero.
fn any_people() -> impl Strategy<Value = Vec<i64>> {
    let far_apart = vec(0..2_000_000_i64, 1..40);
    let often_equal = vec(0..4_i64, 1..40);
    prop_oneof![far_apart, often_equal].prop_map(|mut people| {
        people[0] += 1;
        people
    })
}

fn any_amount() -> impl Strategy<Value = Ore> {
    let kronor = prop_oneof![1..100_i64, 1..10_000_000_i64, 1..1_000_000_000_000_i64];
    kronor.prop_map(|kronor| Ore::new(kronor * 100))
}

/// Keys that give more to who has more people and the less to all others.
fn any_key_by_people() -> impl Strategy<Value = DistributionKey> {
    let of_amount = 0..200_000_000_i64;
    (0..6, of_amount).prop_map(|(kind, ore)| {
        let (amount, key) = (Ore::new(ore), Box::new(by_population()));
        match kind {
            0 => by_population(),
            1 => DistributionKey::Floor {
                minimum: amount,
                key,
            },
            2 => DistributionKey::Cap {
                maximum: amount,
                key,
            },
            3 => DistributionKey::HoldHarmless {
                previous: Previous::Listed(BTreeMap::from([(place(0), amount)])),
                key,
            },
            4 => DistributionKey::FixedThen {
                per_recipient: amount,
                exceptions: BTreeMap::new(),
                rest: key,
            },
            _ => DistributionKey::Weighted {
                parts: vec![(1, by_population()), (2, DistributionKey::Equal)],
            },
        }
    })
}

fn place(at: usize) -> Code {
    code(&format!("{:02}", at + 1))
}

fn world(people: &[i64], amount: Ore, key: DistributionKey) -> World {
    let people: Vec<(Code, i64)> = people
        .iter()
        .enumerate()
        .map(|(at, people)| (place(at), *people))
        .collect();
    World::new(Level::Region, amount, key, &people)
}

fn amounts(allocation: &Allocation) -> Vec<i64> {
    allocation
        .steps
        .iter()
        .map(|step| step.amount.ore())
        .collect()
}

/// How exact kronor compare with an amount, without dividing or overflowing.
fn compare(exact: Fraction, amount_ore: i64) -> std::cmp::Ordering {
    let exact_ore: BigInt = BigInt::from(exact.numerator()) * 100;
    exact_ore.cmp(&(BigInt::from(exact.denominator()) * amount_ore))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, max_shrink_iters: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_are_exactly_the_whole_and_none_is_below_zero(world in any_world()) {
        if let Ok(allocation) = world.allocate() {
            let sum: i128 = amounts(&allocation).into_iter().map(i128::from).sum();
            prop_assert_eq!(sum, i128::from(world.item().amount.ore()));
            prop_assert!(allocation.steps.iter().all(|step| step.amount >= Ore::ZERO));
        }
    }

    #[test]
    fn every_amount_is_so_many_units(world in any_world()) {
        if let Ok(allocation) = world.allocate() {
            let unit = allocation.rounding.unit.ore();
            prop_assert!(amounts(&allocation).into_iter().all(|amount| amount % unit == 0));
        }
    }

    #[test]
    fn the_shares_of_every_key_are_exactly_one(world in any_world()) {
        if let Ok(allocation) = world.allocate() {
            for working in allocation.working.all() {
                let numerators = working.shares.numerators();
                prop_assert_eq!(numerators.iter().sum::<i128>(), working.shares.denominator());
                prop_assert!(numerators.iter().all(|numerator| *numerator >= 0));
            }
        }
    }

    #[test]
    fn the_order_of_recipients_and_tables_does_not_matter(world in any_world(), turn in 0..40_usize) {
        let mut turned = world.clone();
        let places = turned.recipients.len().max(1);
        turned.recipients.rotate_left(turn % places);
        turned.recipients.reverse();
        turned.figures.ages.reverse();
        // Of two tables of one date the later goes first, so only tables of different dates may change places.
        if turned.figures.populations.len() == 2 {
            turned.figures.populations.reverse();
        }
        prop_assert_eq!(turned.allocate(), world.allocate());
    }

    #[test]
    fn the_order_of_weighted_parts_does_not_matter(
        people in any_people(), amount in any_amount(), weights in (1..9_u32, 1..9_u32),
    ) {
        let mut parts = vec![(weights.0, by_population()), (weights.1, DistributionKey::Equal)];
        let one = world(&people, amount, DistributionKey::Weighted { parts: parts.clone() });
        parts.reverse();
        let other = world(&people, amount, DistributionKey::Weighted { parts });
        prop_assert_eq!(one.allocate().unwrap().steps, other.allocate().unwrap().steps);
    }

    #[test]
    fn the_same_world_gives_the_same_allocation_every_time(world in any_world()) {
        prop_assert_eq!(world.clone().allocate(), world.allocate());
    }

    #[test]
    fn figures_counted_in_thousands_give_the_same_amounts(
        people in any_people(), amount in any_amount(), key in any_key_by_people(),
    ) {
        let thousands: Vec<i64> = people.iter().map(|people| people * 1000).collect();
        let one = world(&people, amount, key.clone()).allocate();
        let other = world(&thousands, amount, key).allocate();
        prop_assert_eq!(one.map(|it| amounts(&it)).ok(), other.map(|it| amounts(&it)).ok());
    }

    #[test]
    fn who_does_not_take_part_gets_exactly_nothing(world in any_world(), mask in any::<u32>()) {
        let mut world = world;
        let level = world.item().level;
        let on_level = world.recipients.iter().filter(|recipient| recipient.level == level);
        let qualified: std::collections::BTreeSet<Code> = on_level
            .enumerate()
            .filter(|(at, _)| mask >> (at % 32) & 1 == 1)
            .map(|(_, recipient)| recipient.code)
            .collect();
        let key = Box::new(world.item().key.clone());
        world.agreement.items[0].key = DistributionKey::Among { qualified: qualified.clone(), key };
        if let Ok(allocation) = world.allocate() {
            for (at, step) in allocation.steps.iter().enumerate() {
                if !qualified.contains(&step.code) {
                    prop_assert_eq!(step.amount, Ore::ZERO);
                    prop_assert_eq!(step.floor, Ore::ZERO);
                    prop_assert_eq!(allocation.share(at), Some(Fraction::whole(0)));
                    prop_assert!(!allocation.working.takes_part[at]);
                }
            }
        }
    }

    #[test]
    fn largest_remainder_stays_within_one_unit_of_the_exact_amount(world in any_world()) {
        let mut world = world;
        world.agreement.rounding.rounding.method = RoundingMethod::LargestRemainder;
        if let Ok(allocation) = world.allocate() {
            let unit = allocation.rounding.unit.ore();
            for (at, step) in allocation.steps.iter().enumerate() {
                if let Some(exact) = allocation.exact(at) {
                    prop_assert!(compare(exact, step.amount.ore() - unit).is_gt());
                    prop_assert!(compare(exact, step.amount.ore() + unit).is_lt());
                }
            }
        }
    }

    #[test]
    fn half_up_stays_within_half_a_unit_for_all_but_the_first_in_rank(world in any_world()) {
        let mut world = world;
        world.agreement.rounding.rounding.method = RoundingMethod::HalfUpResidualToLargest;
        if let Ok(allocation) = world.allocate() {
            let unit = allocation.rounding.unit.ore();
            for (at, step) in allocation.steps.iter().enumerate() {
                let exact = allocation.exact(at).filter(|_| step.rank != 1);
                if let Some(exact) = exact.and_then(|exact| {
                    Fraction::new(exact.numerator().checked_mul(2)?, exact.denominator())
                }) {
                    prop_assert!(compare(exact, step.amount.ore() * 2 - unit).is_ge());
                    prop_assert!(compare(exact, step.amount.ore() * 2 + unit).is_lt());
                }
            }
        }
    }

    #[test]
    fn more_people_never_give_a_recipient_less(
        people in any_people(), amount in any_amount(), key in any_key_by_people(),
        who in 0..40_usize, more in 1..100_000_i64,
    ) {
        let who = who % people.len();
        let mut grown = people.clone();
        grown[who] += more;
        let before = world(&people, amount, key.clone()).allocate();
        let after = world(&grown, amount, key).allocate();
        if let (Ok(before), Ok(after)) = (before, after) {
            prop_assert!(after.steps[who].amount >= before.steps[who].amount);
        }
    }

    #[test]
    fn a_larger_figure_never_gets_less_than_a_smaller_one(
        people in any_people(), amount in any_amount(),
    ) {
        let allocation = world(&people, amount, by_population()).allocate().unwrap();
        for (one, other) in (0..people.len()).zip(1..people.len()) {
            let (lower, higher) = if people[one] <= people[other] { (one, other) } else { (other, one) };
            if people[lower] < people[higher] {
                prop_assert!(allocation.steps[lower].amount <= allocation.steps[higher].amount);
            } else {
                // Equal figures differ by one unit at most, to the good of the lower code.
                let more = allocation.steps[one].amount.ore() - allocation.steps[other].amount.ore();
                prop_assert!((0..=100).contains(&more));
            }
        }
    }

    #[test]
    fn everyone_who_takes_part_has_the_floor_before_rounding(world in any_world(), eighths in 0..10_i64) {
        let minimum = Ore::new(near_equal(&world, eighths));
        let (inner, bounded) = both(&world, |key| DistributionKey::Floor { minimum, key });
        prop_assert!(holds(inner, bounded, |_| Some(minimum), std::cmp::Ordering::is_ge));
    }

    #[test]
    fn nobody_has_more_than_the_cap_before_rounding(world in any_world(), eighths in 7..30_i64) {
        let maximum = Ore::new(near_equal(&world, eighths));
        let (inner, bounded) = both(&world, |key| DistributionKey::Cap { maximum, key });
        prop_assert!(holds(inner, bounded, |_| Some(maximum), std::cmp::Ordering::is_le));
    }

    #[test]
    fn nobody_has_less_than_the_guarantee_before_rounding(world in any_world(), eighths in 0..16_i64) {
        let mut guaranteed = BTreeMap::new();
        for (at, recipient) in world.recipients.iter().enumerate() {
            if at % 2 == 0 && recipient.level == world.item().level {
                guaranteed.insert(recipient.code, Ore::new(near_equal(&world, eighths)));
            }
        }
        let (inner, bounded) = both(&world, |key| DistributionKey::HoldHarmless {
            previous: Previous::Listed(guaranteed.clone()),
            key,
        });
        let limit = |code: Code| guaranteed.get(&code).copied();
        prop_assert!(holds(inner, bounded, limit, std::cmp::Ordering::is_ge));
    }

    #[test]
    fn figures_and_amounts_near_the_limit_are_never_given_a_wrong_sum(
        people in vec(prop_oneof![i64::MAX - 1_000..=i64::MAX, 1..=i64::MAX / 4], 1..4),
        amount in (i64::MAX - 1_000_000..=i64::MAX).prop_map(|ore| Ore::new(ore / 100 * 100)),
        key in any_key_by_people(),
    ) {
        match world(&people, amount, key).allocate() {
            Ok(allocation) => {
                let sum: i128 = amounts(&allocation).into_iter().map(i128::from).sum();
                prop_assert_eq!(sum, i128::from(amount.ore()));
            }
            Err(refusal) => prop_assert!(matches!(
                refusal,
                KeyRefusal::TooLarge | KeyRefusal::FloorTooHigh | KeyRefusal::CapTooLow
            )),
        }
    }
}

/// So many eighths of what each would have if all had the same, in öre.
fn near_equal(world: &World, eighths: i64) -> i64 {
    let count = i64::try_from(world.recipients.len()).unwrap_or(1).max(1);
    world.item().amount.ore() / count / 8 * eighths
}

/// The world's allocation as it is, and with one more key around its own.
fn both(
    world: &World,
    around: impl Fn(Box<DistributionKey>) -> DistributionKey,
) -> (
    Result<Allocation, KeyRefusal>,
    Result<Allocation, KeyRefusal>,
) {
    let inner = world.allocate();
    let mut bounded = world.clone();
    bounded.agreement.items[0].key = around(Box::new(world.item().key.clone()));
    (inner, bounded.allocate())
}

/// Whether all who take part keep the bound, and those who are not on it keep their proportions to one another.
fn holds(
    inner: Result<Allocation, KeyRefusal>,
    bounded: Result<Allocation, KeyRefusal>,
    limit: impl Fn(Code) -> Option<Ore>,
    keeps: impl Fn(std::cmp::Ordering) -> bool,
) -> bool {
    let (Ok(inner), Ok(bounded)) = (inner, bounded) else {
        return true;
    };
    let mut free: Vec<(BigInt, BigInt)> = Vec::new();
    for (at, step) in bounded.steps.iter().enumerate() {
        let limit = limit(step.code).filter(|_| bounded.working.takes_part[at]);
        let Some(exact) = bounded.exact(at) else {
            continue;
        };
        let is_on = limit.is_some_and(|limit| compare(exact, limit.ore()).is_eq());
        if limit.is_some_and(|limit| !keeps(compare(exact, limit.ore()))) {
            return false;
        }
        if !is_on {
            let numerator = |allocation: &Allocation| allocation.working.shares.numerators()[at];
            free.push((numerator(&inner).into(), numerator(&bounded).into()));
        }
    }
    free.windows(2)
        .all(|pair| &pair[0].0 * &pair[1].1 == &pair[1].0 * &pair[0].1)
}

#[test]
fn a_recipient_that_is_alone_gets_all_of_the_largest_amount() {
    let largest = Ore::new(i64::MAX / 100 * 100);
    let allocation = world(&[i64::MAX], largest, by_population()).allocate();
    assert_eq!(allocation.unwrap().steps[0].amount, largest);
}

#[test]
fn figures_whose_sum_does_not_fit_are_refused() {
    let refused = world(&[i64::MAX, 1], Ore::new(100), by_population()).allocate();
    assert_eq!(refused.unwrap_err(), KeyRefusal::TooLarge);
}

#[test]
fn floors_whose_sum_does_not_fit_are_refused() {
    let key = DistributionKey::Floor {
        minimum: Ore::new(i64::MAX),
        key: Box::new(by_population()),
    };
    assert!(world(&[1, 1, 1], Ore::new(100), key).allocate().is_err());
}
