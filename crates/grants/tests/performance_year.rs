//! The money of a performance year goes among those who qualified, and all of it does.
//!
//! What is known of PRIO 2014: 850 million set aside, 630 of them performance money, 2 base requirements, 7 targets; all
//! 21 county councils and 282 of 290 municipalities qualified. What is not known, and made up here: how the 630 were
//! split among targets and levels (equally among the targets, half each as in 2012), which eight municipalities failed
//! (the first eight by code), and the inhabitants of the time (those of 2020).
#![expect(
    clippy::unwrap_used,
    reason = "builders of tests may fail loudly outside test functions"
)]

mod builder;
mod country;

use std::collections::BTreeMap;

use builder::{DATE, World, by_population, population, recipient};
use country::municipalities;
use grants::allocation::{Basis, PreviousAmounts, distribute};
use grants::performance::{
    BaseRequirement, Judgement, Judgements, NotQualified, Outcome, Performance, PerformanceTarget,
};
use grants::{Agreement, Code, Figures, Item, Level, Ore, Register, Text};

const SET_ASIDE: i64 = 850_000_000;
const PERFORMANCE_MONEY: i64 = 630_000_000;
const TARGETS: [&str; 7] = ["A1", "A2", "A3", "B1", "B2", "B3", "B4"];
const FAILED: usize = 8;

fn performance() -> Performance {
    Performance {
        base: ["cooperation", "web"]
            .map(|id| BaseRequirement {
                id: id.to_owned(),
                title: Text::default(),
            })
            .to_vec(),
        targets: TARGETS
            .map(|id| PerformanceTarget {
                id: id.to_owned(),
                title: Text::default(),
                items: vec![format!("{id}-regions"), format!("{id}-municipalities")],
            })
            .to_vec(),
    }
}

fn counties() -> Vec<(Code, i64)> {
    let mut people: BTreeMap<Code, i64> = BTreeMap::new();
    for (municipality, count) in municipalities() {
        *people.entry(municipality.county().unwrap()).or_default() += count;
    }
    people.into_iter().collect()
}

/// All met everything, but the first municipalities one of the base requirements.
fn judgements() -> Judgements {
    let mut judgements = Judgements::default();
    let regions = counties()
        .into_iter()
        .map(|(code, _)| (Level::Region, code));
    let places = municipalities();
    let all = regions.chain((places.iter()).map(|(code, _)| (Level::Municipality, *code)));
    for (level, code) in all {
        let failed = level == Level::Municipality
            && places[..FAILED].iter().any(|(failed, _)| *failed == code);
        for id in ["cooperation", "web"].iter().chain(&TARGETS) {
            let outcome = if failed && *id == "cooperation" {
                Outcome::NotMet
            } else {
                Outcome::Met
            };
            let judgement = Judgement {
                outcome,
                note: None,
            };
            judgements.note(level, code, id, judgement);
        }
    }
    judgements
}

/// The agreement with an item for each target and level, and one for what the sources do not tell.
fn agreement() -> (Agreement, Register, Figures) {
    let (regions, places) = (counties(), municipalities());
    let (performance, judgements) = (performance(), judgements());
    let amount = Ore::from_kronor(PERFORMANCE_MONEY / 7 / 2).unwrap();
    let mut items = Vec::new();
    for target in &performance.targets {
        let levels = [(Level::Region, &regions), (Level::Municipality, &places)];
        for (id, (level, people)) in target.items.iter().zip(levels) {
            let codes = people.iter().map(|(code, _)| *code);
            let mut item = Item::example(id, level, amount);
            item.key = performance
                .key(&judgements, &target.id, level, codes, by_population())
                .unwrap();
            items.push(item);
        }
    }
    let rest = Ore::from_kronor(SET_ASIDE - PERFORMANCE_MONEY).unwrap();
    items.push(Item::example("not-told", Level::Other, rest));
    let mut world = World::new(Level::Region, amount, by_population(), &regions);
    let municipalities = places.iter();
    (world.recipients)
        .extend(municipalities.map(|(code, _)| recipient(Level::Municipality, *code)));
    world.figures.populations = vec![population(DATE, regions.into_iter().chain(places))];
    let population = world.agreement.population;
    let agreement = Agreement {
        population,
        ..Agreement::example(items)
    };
    let register = Register::new(world.recipients).unwrap();
    (agreement, register, world.figures)
}

#[test]
fn the_money_goes_among_the_qualified_only_and_all_of_it() {
    let (agreement, register, figures) = agreement();
    assert_eq!(agreement.total, Ore::from_kronor(SET_ASIDE).unwrap());
    let basis = Basis {
        register: &register,
        figures: &figures,
        previous: &PreviousAmounts::new(),
    };
    let distribution = distribute(&agreement, basis).unwrap();
    assert_eq!(distribution.not_shared, ["not-told"]);
    let mut whole = Ore::ZERO;
    let mut with_money = BTreeMap::new();
    for level in [Level::Region, Level::Municipality] {
        for recipient in register.of(level) {
            let sum = distribution.sum_of(level, recipient.code);
            whole = whole.checked_add(sum).unwrap();
            *with_money.entry(level).or_insert(0) += i32::from(!sum.is_zero());
        }
    }
    assert_eq!(whole, Ore::from_kronor(PERFORMANCE_MONEY).unwrap());
    let expected = [(Level::Region, 21), (Level::Municipality, 282)];
    assert_eq!(with_money, BTreeMap::from(expected));
}

#[test]
fn who_failed_gets_nothing_and_is_told_why() {
    let (agreement, register, figures) = agreement();
    let basis = Basis {
        register: &register,
        figures: &figures,
        previous: &PreviousAmounts::new(),
    };
    let distribution = distribute(&agreement, basis).unwrap();
    for (code, _) in &municipalities()[..FAILED] {
        assert_eq!(distribution.sum_of(Level::Municipality, *code), Ore::ZERO);
        let verdict = performance().verdict(&judgements(), Level::Municipality, *code);
        assert_eq!(
            verdict.reasons,
            [NotQualified::BaseNotMet("cooperation".to_owned())]
        );
    }
}

#[test]
fn who_is_left_gets_more_than_with_everybody() {
    let people = municipalities();
    let amount = Ore::from_kronor(PERFORMANCE_MONEY / 2).unwrap();
    let codes = people.iter().map(|(code, _)| *code);
    let key = performance()
        .key(
            &judgements(),
            "A1",
            Level::Municipality,
            codes,
            by_population(),
        )
        .unwrap();
    let among = World::new(Level::Municipality, amount, key, &people);
    let everybody = World::new(Level::Municipality, amount, by_population(), &people);
    let (among, everybody) = (among.allocate().unwrap(), everybody.allocate().unwrap());
    for (code, _) in &people[FAILED..] {
        assert!(among.step(*code).unwrap().amount > everybody.step(*code).unwrap().amount);
    }
}
