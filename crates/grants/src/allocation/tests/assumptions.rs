//! What was assumed is told, and nothing else.

use jiff::civil::date;

use super::*;

/// Whether an inferred rounding is told as an assumption when so many kronor are shared out.
fn assumes_rounding(in_all: i64, key: DistributionKey) -> bool {
    let (method, status) = (RoundingMethod::LargestRemainder, Status::Inferred);
    let mut case = Case::of(key);
    case.item().amount = kronor(in_all);
    case.agreement.rounding.status = status;
    let assumptions = case.allocate().unwrap().assumptions;
    assumptions.contains(&Assumption::Rounding { method, status })
}

#[test]
fn a_rounding_that_is_not_confirmed_is_assumed_only_where_something_was_rounded() {
    assert!(assumes_rounding(1001, population()));
    assert!(assumes_rounding(1001, DistributionKey::Equal));
    // 750 and 250, 500 and 500.
    assert!(!assumes_rounding(1000, population()));
    assert!(!assumes_rounding(1000, DistributionKey::Equal));
}

#[test]
fn a_rounding_that_is_not_confirmed_is_assumed_for_what_a_bound_leaves_of_whole_amounts() {
    let amounts = listed([("01", 600), ("03", 400)]);
    let list = DistributionKey::Listed { amounts };
    assert!(!assumes_rounding(1000, list.clone()));
    // The floor of 400 kronor and 50 öre leaves 599,50 for the other.
    assert!(assumes_rounding(1000, floor(Ore::new(40_050), list)));
}

#[test]
fn a_key_by_ages_assumes_the_date_for_ages_and_not_that_of_the_population() {
    let mut case = Case::of(ages(0, Some(4)));
    let bands = vec![band(0, 4, 1)];
    case.ages(&[("01", bands.clone()), ("03", bands)]);
    let other = date(2020, 11, 1);
    case.agreement.population = Some(ReferenceDate {
        date: other,
        status: Status::Derived,
        source: None,
        stand_in: None,
    });
    case.agreement.ages.date = Some(DATE);
    case.agreement.ages.status = Some(Status::Inferred);
    let assumed = Assumption::ReferenceDate {
        date: DATE,
        status: Status::Inferred,
    };
    assert_eq!(case.allocate().unwrap().assumptions, [assumed]);
}

#[test]
fn a_population_that_stands_in_is_assumed_once_however_often_it_is_used() {
    let mut case = Case::of(fixed_then(100, population()));
    let wanted = date(2020, 11, 1);
    case.item().key = DistributionKey::Weighted {
        parts: vec![(1, population()), (1, among(&["03"], population()))],
    };
    case.agreement.population = Some(ReferenceDate {
        date: wanted,
        status: Status::Confirmed,
        source: None,
        stand_in: Some(DATE),
    });
    let stands_in = Assumption::PopulationStandsIn { wanted, used: DATE };
    let allocation = case.allocate().unwrap();
    assert_eq!(allocation.assumptions, [stands_in]);
    assert_eq!(case.amounts(), [kronor(375), kronor(625)]);
}
