//! The parts of a change sum to the change, and each part is what its name says.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::agreement::{ReferenceDate, Status};
use crate::allocation::PreviousAmounts;
use crate::{DistributionKey, Figures, Population, Provenance, Recipient, Register};

const CODES: [&str; 3] = ["01", "03", "04"];

fn codes() -> [Code; 3] {
    CODES.map(|code| code.parse().unwrap())
}

fn register() -> Register {
    let recipients = codes().map(|code| Recipient {
        level: Level::Region,
        code,
        name: code.to_string(),
        county: Some(code),
    });
    Register::new(recipients.to_vec()).unwrap()
}

fn population(reference_date: Date, figures: [i64; 3]) -> Population {
    let figures = codes().into_iter().zip(figures).collect();
    Population {
        reference_date,
        figures,
        provenance: Provenance::default(),
    }
}

fn year(year: i16, kronor: i64, key: DistributionKey) -> Agreement {
    let mut item = Item::example("item", Level::Region, Ore::from_kronor(kronor).unwrap());
    item.key = key;
    let mut agreement = Agreement::example(vec![item]);
    let date = date(year, 1, 1);
    agreement.population = Some(ReferenceDate {
        date,
        status: Status::Confirmed,
        source: None,
        stand_in: None,
    });
    agreement
}

fn by_population() -> DistributionKey {
    DistributionKey::Population {
        reference_date: None,
    }
}

fn change(before: &Agreement, after: &Agreement, people: [[i64; 3]; 2]) -> BTreeMap<Code, Change> {
    let register = register();
    let figures = Figures {
        populations: vec![
            population(date(2020, 1, 1), people[0]),
            population(date(2021, 1, 1), people[1]),
        ],
        ages: Vec::new(),
    };
    let basis = Basis {
        register: &register,
        figures: &figures,
        previous: &PreviousAmounts::new(),
    };
    compare(before, after, basis)
        .unwrap()
        .by_recipient(Level::Region)
}

#[test]
fn a_changed_pot_alone_is_all_pot() {
    let changes = change(
        &year(2020, 100, by_population()),
        &year(2020, 200, by_population()),
        [[1, 1, 2], [1, 1, 2]],
    );
    let first = &changes[&codes()[0]];
    assert_eq!(
        (first.pot, first.total()),
        (Ore::new(2_500), Ore::new(2_500))
    );
}

#[test]
fn moved_people_alone_are_all_population() {
    let changes = change(
        &year(2020, 100, by_population()),
        &year(2021, 100, by_population()),
        [[1, 1, 2], [2, 1, 1]],
    );
    let first = &changes[&codes()[0]];
    assert_eq!(
        (first.population, first.total()),
        (Ore::new(2_500), Ore::new(2_500))
    );
}

#[test]
fn a_changed_key_alone_is_all_key() {
    let changes = change(
        &year(2020, 90, by_population()),
        &year(2020, 90, DistributionKey::Equal),
        [[1, 2, 6], [1, 2, 6]],
    );
    let first = &changes[&codes()[0]];
    assert_eq!(
        (first.key, first.total()),
        (Ore::new(2_000), Ore::new(2_000))
    );
}

#[test]
fn fixed_amounts_that_cannot_share_another_pot_put_all_in_the_key() {
    let fixed = |kronor| DistributionKey::Fixed {
        per_recipient: Ore::from_kronor(kronor).unwrap(),
        exceptions: BTreeMap::new(),
    };
    let changes = change(
        &year(2020, 30, fixed(10)),
        &year(2020, 60, fixed(20)),
        [[1, 1, 1], [1, 1, 1]],
    );
    let first = &changes[&codes()[0]];
    assert_eq!(
        (first.pot, first.key, first.total()),
        (Ore::ZERO, Ore::new(1_000), Ore::new(1_000))
    );
}

#[test]
fn an_item_that_ended_and_one_that_came_are_told_apart() {
    let before = year(2020, 100, DistributionKey::Equal);
    let mut after = year(2020, 60, DistributionKey::Equal);
    after.items[0].id = "other".to_owned();
    let changes = change(&before, &after, [[1, 1, 1], [1, 1, 1]]);
    let last = &changes[&codes()[2]];
    assert_eq!(
        (last.came, last.went, last.total()),
        (Ore::new(2_000), Ore::new(-3_300), Ore::new(-1_300))
    );
}

proptest! {
    #[test]
    fn the_parts_sum_to_the_change(
        pots in [1_i64..1_000_000, 1_i64..1_000_000],
        people in [[1_i64..100_000, 1_i64..100_000, 1_i64..100_000], [1_i64..100_000, 1_i64..100_000, 1_i64..100_000]],
        equal in any::<[bool; 2]>(),
    ) {
        let key = |equal| if equal { DistributionKey::Equal } else { by_population() };
        let changes = change(&year(2020, pots[0], key(equal[0])), &year(2021, pots[1], key(equal[1])), people);
        let mut whole = 0;
        for change in changes.values() {
            let parts: Ore = [change.pot, change.population, change.key, change.came, change.went].into_iter().sum();
            prop_assert_eq!(parts, change.total());
            whole += change.total().ore();
        }
        prop_assert_eq!(whole, (pots[1] - pots[0]) * 100);
    }
}
