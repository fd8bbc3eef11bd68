//! Likely agreements: an example counted by hand, and what holds whatever is asked.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::agreement::SourcePlace;
use crate::allocation::{Basis, Distribution, PreviousAmounts, distribute};
use crate::{Code, Figures, Item, Level, Population, Provenance, Recipient, Register};

const COUNTIES: [(&str, i64); 3] = [("01", 5_000), ("03", 3_000), ("04", 2_000)];

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn kronor(kronor: i64) -> Ore {
    Ore::from_kronor(kronor).unwrap()
}

fn register() -> Register {
    let all = COUNTIES.map(|(one, _)| Recipient {
        level: Level::County,
        code: code(one),
        name: one.to_owned(),
        county: Some(code(one)),
    });
    Register::new(all.to_vec()).unwrap()
}

fn people(on: Date, of: &[(&str, i64)]) -> Population {
    Population {
        reference_date: on,
        figures: of
            .iter()
            .map(|(one, people)| (code(one), *people))
            .collect(),
        provenance: Provenance::default(),
    }
}

fn figures(later: &[(&str, i64)]) -> Figures {
    Figures {
        populations: vec![
            people(date(2020, 12, 31), &COUNTIES),
            people(date(2021, 12, 31), later),
        ],
        ages: Vec::new(),
    }
}

fn fixed(amount: i64) -> DistributionKey {
    DistributionKey::Fixed {
        per_recipient: kronor(amount),
        exceptions: BTreeMap::from([(code("01"), kronor(2 * amount))]),
    }
}

/// 1 000 kronor by people, 400 kronor of which the first county gets twice what the others do.
fn base() -> Agreement {
    let mut by_people = Item::example("people", Level::County, kronor(1_000));
    by_people.source = SourcePlace {
        id: "source".to_owned(),
        at: "1".to_owned(),
    };
    let mut stated = Item::example("stated", Level::County, kronor(400));
    stated.key = fixed(100);
    let mut base = Agreement::example(vec![by_people, stated]);
    base.population = Some(ReferenceDate {
        date: date(2020, 11, 1),
        status: Status::Confirmed,
        source: None,
        stand_in: Some(date(2020, 12, 31)),
    });
    base
}

fn shared(agreement: &Agreement, figures: &Figures) -> Distribution {
    let (register, previous) = (register(), PreviousAmounts::new());
    let basis = Basis {
        register: &register,
        figures,
        previous: &previous,
    };
    distribute(agreement, basis).unwrap()
}

fn given(agreement: &Agreement, figures: &Figures) -> Vec<(String, Vec<i64>)> {
    let all = shared(agreement, figures).allocations.into_iter();
    all.map(|one| {
        let steps = one.steps.iter();
        let amounts = steps.map(|step| step.amount.whole_kronor().unwrap());
        (one.item.id.clone(), amounts.collect())
    })
    .collect()
}

fn likely(figures: &Figures, until: Option<Date>) -> Likely {
    as_the_year_before(&base(), 2022, &Dates::of(figures, until)).unwrap()
}

#[test]
fn the_year_before_is_moved_to_the_newest_people_and_says_so() {
    let figures = figures(&[("01", 6_000), ("03", 3_000), ("04", 1_000)]);
    let moved = likely(&figures, None);
    assert_eq!(
        moved.moved,
        [Moved {
            counted: Counted::People,
            wanted: date(2021, 11, 1),
            used: date(2021, 12, 31),
        }]
    );
    let expected = [("people", [600, 300, 100]), ("stated", [200, 100, 100])];
    let expected = expected.map(|(id, amounts)| (id.to_owned(), amounts.to_vec()));
    assert_eq!(given(&moved.agreement, &figures), expected);
    // On what was known a year before, it is as it was.
    let before = likely(&figures, Some(date(2021, 6, 30)));
    assert_eq!(before.moved[0].used, date(2020, 12, 31));
    assert_eq!(given(&before.agreement, &figures)[0].1, [500, 300, 200]);
}

#[test]
fn another_whole_is_shared_by_items_and_kronor_in_keys_follow() {
    let figures = figures(&COUNTIES);
    let before = likely(&figures, None).agreement;
    // 1 400 becomes 1 001: 1 000 × 1 001 ÷ 1 400 = 715 and 400 × 1 001 ÷ 1 400 = 286, both to the krona.
    let bill = with_total(&before, kronor(1_001), &BTreeMap::new(), &register()).unwrap();
    assert_eq!(
        given(&bill, &figures),
        [
            // 357,5, 214,5 and 143: the odd krona to the first of the largest remainders.
            ("people".to_owned(), vec![358, 214, 143]),
            // 286 in the proportions 2, 1, 1: 143, 71,5 and 71,5.
            ("stated".to_owned(), vec![143, 72, 71]),
        ]
    );
    // One item is stated, the other takes the rest.
    let stated = BTreeMap::from([("stated".to_owned(), kronor(1))]);
    let bill = with_total(&before, kronor(1_001), &stated, &register()).unwrap();
    let amounts: Vec<i64> = bill.items.iter().map(|one| one.amount.ore()).collect();
    assert_eq!(amounts, [100_000, 100]);
}

#[test]
fn what_makes_no_sense_is_refused_by_name() {
    let before = likely(&figures(&COUNTIES), None).agreement;
    let none = BTreeMap::new();
    let total = |amount| with_total(&before, amount, &none, &register()).unwrap_err();
    assert_eq!(total(Ore::ZERO), ForesightRefusal::NotPositive);
    assert_eq!(total(Ore::new(-100)), ForesightRefusal::NotPositive);
    assert!(matches!(
        total(Ore::new(150)),
        ForesightRefusal::NotInUnits { .. }
    ));
    assert!(matches!(
        total(kronor(14_001)),
        ForesightRefusal::TooMuch { .. }
    ));
    let stated = BTreeMap::from([("stated".to_owned(), kronor(1_002))]);
    let more = with_total(&before, kronor(1_001), &stated, &register()).unwrap_err();
    assert!(matches!(more, ForesightRefusal::ItemsDiffer { .. }));
    let unknown = BTreeMap::from([("finns-inte".to_owned(), kronor(1))]);
    let refusal = with_amounts(&before, &unknown, &register()).unwrap_err();
    assert!(matches!(refusal, ForesightRefusal::Trial(_)));
    let dates = Dates::of(&figures(&COUNTIES), None);
    for year in [2020, 2021, 2029] {
        let refusal = as_the_year_before(&base(), year, &dates).unwrap_err();
        assert!(matches!(refusal, ForesightRefusal::NotComing { .. }));
    }
    let none = as_the_year_before(&base(), 2022, &Dates::default()).unwrap_err();
    assert_eq!(none, ForesightRefusal::NoFigures(Counted::People));
    let mut partly = base();
    partly.total = kronor(2_000);
    assert!(!is_whole(&partly));
    let refusal = as_the_year_before(&partly, 2022, &dates).unwrap_err();
    assert_eq!(refusal, ForesightRefusal::NotWhole("example".to_owned()));
}

#[test]
fn kronor_for_a_part_that_is_not_known_are_not_scaled() {
    let mut before = likely(&figures(&COUNTIES), None).agreement;
    before.items[1].key = DistributionKey::Weighted {
        parts: vec![(1, fixed(50)), (1, DistributionKey::Equal)],
    };
    let refusal = with_total(&before, kronor(1_001), &BTreeMap::new(), &register());
    let refusal = refusal.unwrap_err();
    assert_eq!(refusal, ForesightRefusal::KeyFixed("stated".to_owned()));
}

#[test]
fn a_change_in_per_cent_is_exact_and_rounded_down_to_the_unit() {
    let before = base();
    let by = |above, below| changed_total(&before, Fraction::new(above, below).unwrap());
    assert_eq!(by(0, 1), Ok(kronor(1_400)));
    assert_eq!(by(-1, 3), Ok(kronor(933)));
    assert_eq!(by(1, 10), Ok(kronor(1_540)));
    assert!(by(i128::MAX, 1).is_err());
}

#[test]
fn nearness_is_the_median_and_the_largest_and_exact() {
    let rows = [
        (code("01"), kronor(300), kronor(330)),
        (code("03"), kronor(100), kronor(80)),
        (code("04"), kronor(0), kronor(7)),
    ];
    let near = nearness(&rows).unwrap().unwrap();
    assert_eq!(near.median, Fraction::whole(2_000));
    assert_eq!(near.largest, (code("01"), kronor(30)));
    assert_eq!(near.median_part, Fraction::new(3, 20));
    let largest = (code("03"), Fraction::new(-1, 5).unwrap());
    assert_eq!(near.largest_part, Some(largest));
    assert_eq!(nearness(&[]), Ok(None));
}

#[test]
fn words_of_where_it_stands_are_read_back_and_nothing_is_public_that_did_not_wait() {
    for from in ForesightStatus::ALL {
        assert_eq!(ForesightStatus::from_word(from.word()), Some(from));
        let public = from.to(ForesightStatus::Public).is_ok();
        assert_eq!(public, from == ForesightStatus::Submitted, "{from}");
        assert!(ForesightStatus::Withdrawn.to(from).is_err());
        assert!(ForesightStatus::Discarded.to(from).is_err());
    }
}

fn amounts_of(total: i64) -> (Agreement, Distribution) {
    let figures = figures(&[("01", 4_999), ("03", 3_001), ("04", 2_003)]);
    let before = likely(&figures, None).agreement;
    let made = with_total(&before, kronor(total), &BTreeMap::new(), &register()).unwrap();
    let distribution = shared(&made, &figures);
    (made, distribution)
}

proptest! {
    #[test]
    fn parts_sum_to_the_whole(total in 1_i64..=14_000) {
        let (made, distribution) = amounts_of(total);
        prop_assert_eq!(made.total, kronor(total));
        let items: Ore = made.items.iter().map(|item| item.amount).sum();
        prop_assert_eq!(items, made.total);
        let given: Ore = distribution.allocations.iter()
            .flat_map(|one| one.steps.iter().map(|step| step.amount))
            .sum();
        prop_assert_eq!(given, made.total);
    }

    #[test]
    fn the_same_whole_is_the_same_agreement(first in 1_i64..=5_000, second in 1_i64..=5_000) {
        let mut base = base();
        base.items[0].amount = kronor(first);
        base.items[1].amount = kronor(4 * second);
        base.items[1].key = fixed(second);
        base.total = kronor(first + 4 * second);
        let same = with_total(&base, base.total, &BTreeMap::new(), &register()).unwrap();
        prop_assert_eq!(&same, &base);
        let by_nothing = changed_total(&base, Fraction::whole(0)).unwrap();
        prop_assert_eq!(by_nothing, base.total);
    }

    /// Largest remainders can take a krona of an item, and then a krona of a recipient, when a whole grows; never more.
    #[test]
    fn a_larger_whole_leaves_nobody_more_than_the_odd_kronor_less(
        total in 1_i64..=13_000,
        more in 1_i64..=1_000,
    ) {
        let figures = figures(&[("01", 4_999), ("03", 3_001), ("04", 2_003)]);
        let mut base = base();
        base.items[1].key = DistributionKey::Population { reference_date: None };
        let before = as_the_year_before(&base, 2022, &Dates::of(&figures, None)).unwrap();
        let of = |total| {
            let none = BTreeMap::new();
            let made = with_total(&before.agreement, kronor(total), &none, &register()).unwrap();
            shared(&made, &figures)
        };
        let (small, large) = (of(total), of(total + more));
        for one in &small.allocations {
            let other = large.of(&one.item.id).unwrap();
            let item_less = one.item.amount.ore() - other.item.amount.ore();
            prop_assert!(item_less <= 100);
            for (at, step) in one.steps.iter().enumerate() {
                let less = step.amount.ore() - other.steps[at].amount.ore();
                prop_assert!(less <= 200);
                if item_less <= 0 {
                    prop_assert!(one.exact(at) <= other.exact(at));
                    prop_assert!(less <= 100);
                }
            }
        }
    }
}
