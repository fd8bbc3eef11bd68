//! From shares to whole amounts, and from one item to all.

use super::*;
use crate::allocation::distribute;

#[test]
fn an_amount_that_is_not_so_many_units_is_refused() {
    for unit in [Ore::new(30_000), Ore::ZERO, Ore::new(-100)] {
        let mut case = Case::of(population());
        case.agreement.rounding.rounding.unit = unit;
        assert_eq!(case.refusal(), KeyRefusal::NotInUnits { unit });
    }
}

#[test]
fn a_residual_that_would_leave_the_largest_below_zero_is_refused() {
    // 3 kronor among five: 0,60 each is 1 each, two too many, and the largest has one.
    let mut case = Case::of(DistributionKey::Equal);
    case.recipients = ["01", "03", "04", "05", "06"]
        .map(|it| recipient(Level::County, it))
        .to_vec();
    case.item().amount = kronor(3);
    case.agreement.rounding.rounding.method = RoundingMethod::HalfUpResidualToLargest;
    assert_eq!(case.refusal(), KeyRefusal::ResidualTooLarge);
}

#[test]
fn the_units_left_are_told_when_everyone_was_rounded_up_beyond_the_limit() {
    let mut case = Case::of(DistributionKey::Equal);
    case.recipients = ["01", "03", "04", "05"]
        .map(|it| recipient(Level::County, it))
        .to_vec();
    // The most whole kronor there can be end in 58, so a quarter ends in a half.
    case.item().amount = kronor(i64::MAX / 100);
    case.agreement.rounding.rounding.method = RoundingMethod::HalfUpResidualToLargest;
    assert_eq!(case.allocate().unwrap().units_left(), -2);
}

#[test]
fn an_item_whose_key_is_not_known_does_not_stop_the_others() {
    let mut case = Case::of(population());
    let mut unknown = case.agreement.items[0].clone();
    unknown.id = "unknown".to_owned();
    unknown.key = DistributionKey::Unknown;
    case.agreement.items.insert(0, unknown);
    let register = Register::new(case.recipients.clone()).unwrap();
    let basis = Basis {
        register: &register,
        figures: &case.figures,
        previous: &case.previous,
    };
    let distribution = distribute(&case.agreement, basis).unwrap();
    assert_eq!(distribution.not_shared, ["unknown"]);
    assert_eq!(distribution.sum_of(Level::County, code("01")), kronor(750));
    // Any other refusal stops the whole: half a distribution would be taken for all of it.
    case.agreement.items[0].key = floor(kronor(501), population());
    let refusal = distribute(&case.agreement, basis).unwrap_err();
    assert_eq!(refusal.item, "unknown");
    assert_eq!(refusal.reason, KeyRefusal::FloorTooHigh);
}

/// Who was held on the bound, and what was left for the others in öre.
fn held(minimum: i64) -> (Vec<bool>, Pot) {
    let allocation = Case::of(floor(kronor(minimum), population())).allocate();
    match allocation.unwrap().working.method {
        Method::Bounded { held, rest, .. } => (held, rest),
        other => panic!("{other:?} is no bound"),
    }
}

#[test]
fn the_working_tells_who_was_held_on_the_bound_and_what_was_left() {
    let left = |amount| Pot::whole(kronor(amount));
    // 750 and 250: who stands on the floor by itself was not lifted to it.
    assert_eq!(held(250), (vec![false, false], left(1000)));
    assert_eq!(held(251), (vec![false, true], left(749)));
}
