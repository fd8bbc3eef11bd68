use jiff::Span;
use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::decision::Decision;

const MADE: Date = date(2022, 2, 1);
const DUE: Date = date(2022, 3, 31);

fn claim(ore: i64) -> RepaymentClaim {
    RepaymentClaim::new(Ore::new(ore), MADE, DUE).unwrap()
}

fn base(rate: u32) -> InterestBase {
    InterestBase::new("6 § räntelagen (1975:635)", rate).unwrap()
}

fn after(days: i64) -> Date {
    DUE.checked_add(Span::new().days(days)).unwrap()
}

#[test]
fn there_is_no_base_without_its_text() {
    assert_eq!(InterestBase::new("", 800), Err(NotABase::NoText));
    assert_eq!(InterestBase::new(" \n", 800), Err(NotABase::NoText));
}

#[test]
fn a_rate_is_above_zero_and_believable() {
    for rate in [0, HIGHEST_RATE + 1, u32::MAX] {
        assert_eq!(InterestBase::new("law", rate), Err(NotABase::Rate(rate)));
    }
    assert!(InterestBase::new("law", HIGHEST_RATE).is_ok());
}

#[test]
fn the_last_day_bears_none_and_the_next_one_day() {
    // 3 650 000 öre at 10 % is 1 000 öre a day.
    let (claim, base) = (claim(3_650_000), base(1_000));
    assert_eq!(of(&claim, &base, DUE).unwrap().amount, Ore::ZERO);
    assert_eq!(of(&claim, &base, MADE).unwrap().amount, Ore::ZERO);
    assert_eq!(of(&claim, &base, after(1)).unwrap().amount, Ore::new(1_000));
}

#[test]
fn a_payment_bears_interest_through_the_day_it_comes_in() {
    let claim = claim(3_650_000)
        .pay(Ore::new(1_825_000), after(10))
        .unwrap()
        .pay(Ore::new(1_825_000), after(20))
        .unwrap();
    let interest = of(&claim, &base(1_000), after(365)).unwrap();
    assert_eq!(interest.amount, Ore::new(10 * 1_000 + 10 * 500));
    let told: Vec<_> = interest
        .steps
        .iter()
        .map(|step| (step.from, step.to, step.days, step.outstanding.ore()))
        .collect();
    assert_eq!(
        told,
        [
            (after(1), after(10), 10, 3_650_000),
            (after(11), after(20), 10, 1_825_000)
        ]
    );
}

#[test]
fn what_came_in_before_it_was_due_bears_none() {
    let claim = claim(3_650_000).pay(Ore::new(1_825_000), DUE).unwrap();
    let interest = of(&claim, &base(1_000), after(2)).unwrap();
    assert_eq!(interest.amount, Ore::new(2 * 500));
}

#[test]
fn a_leap_year_has_a_day_more_of_interest() {
    let due = date(2023, 12, 31);
    let claim = RepaymentClaim::new(Ore::new(3_650_000), MADE, due).unwrap();
    let whole = |year| of(&claim, &base(1_000), date(year, 12, 31)).unwrap().amount;
    assert_eq!(whole(2024), Ore::new(366 * 1_000));
    assert_eq!(whole(2025), Ore::new((366 + 365) * 1_000));
}

#[test]
fn half_an_ore_is_rounded_up() {
    // One day on 182.5 × 100 öre at 1 % is half an öre.
    let amount = |ore| of(&claim(ore), &base(100), after(1)).unwrap().amount;
    assert_eq!(amount(18_249), Ore::ZERO);
    assert_eq!(amount(18_250), Ore::new(1));
    assert_eq!(amount(54_749), Ore::new(1));
    assert_eq!(amount(54_750), Ore::new(2));
}

#[test]
fn what_was_reduced_or_waived_bears_none_from_the_beginning() {
    let decision = Decision::new("reasons", "anna", "bo").unwrap();
    let late = after(100);
    let reduced = claim(3_650_000)
        .reduce(Ore::new(1_825_000), late, &decision)
        .unwrap();
    assert_eq!(
        of(&reduced, &base(1_000), late).unwrap().amount,
        Ore::new(100 * 500)
    );
    let waived = claim(3_650_000).waive(late, &decision).unwrap();
    assert_eq!(of(&waived, &base(1_000), late).unwrap().amount, Ore::ZERO);
}

#[test]
fn the_largest_amount_over_the_whole_calendar_is_refused_and_not_wrapped() {
    let claim = RepaymentClaim::new(Ore::new(i64::MAX), Date::MIN, Date::MIN).unwrap();
    assert_eq!(
        of(&claim, &base(HIGHEST_RATE), Date::MAX),
        Err(InterestRefusal::TooLarge)
    );
}

proptest! {
    /// Day by day and in one go come to the same, and no payment makes it more.
    #[test]
    fn interest_is_the_sum_of_its_days(
        ore in 1_000..1_000_000_000_000_i64,
        rate in 1..=HIGHEST_RATE,
        parts in proptest::collection::vec((-20..400_i64, 1..50_i64), 0..6),
        through in -10..500_i64,
    ) {
        let mut parts = parts;
        parts.sort_unstable();
        let mut claim = claim(ore);
        for (day, hundredths) in parts {
            let part = Ore::new(ore / 100 * hundredths);
            claim = claim.clone().pay(part, after(day)).unwrap_or(claim);
        }
        let interest = of(&claim, &base(rate), after(through)).unwrap();
        let exact: i128 = (1..=through)
            .map(|day| i128::from(claim.outstanding_on(after(day - 1)).ore()) * i128::from(rate))
            .sum();
        let told: i128 = interest.steps.iter().map(|step| step.numerator).sum();
        prop_assert_eq!(told, exact);
        let rounded = i128::from(interest.amount.ore()) * Interest::DENOMINATOR;
        prop_assert!((rounded - exact).abs() * 2 <= Interest::DENOMINATOR);
        prop_assert!(rounded * 2 - exact * 2 > -Interest::DENOMINATOR);
        let more = of(&claim, &base(rate), after(through + 1)).unwrap();
        prop_assert!(interest.amount <= more.amount);
    }
}
