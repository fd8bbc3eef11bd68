//! The sets the program brings with it.

use std::collections::{BTreeMap, BTreeSet};

use agreement::shipped;
use grants::question_set::{Kind, MoneyRole, QuestionSet, Repeated, Respondent};

fn all() -> Vec<(&'static str, QuestionSet)> {
    let sets = shipped::question_sets().iter();
    sets.map(|it| (it.id, it.read().unwrap())).collect()
}

#[test]
fn there_is_one_for_each_respondent_of_both_years() {
    let mut there = BTreeSet::new();
    for shipped in shipped::question_sets() {
        let set = shipped.read().unwrap();
        assert_eq!(set.agreement, shipped.agreement);
        assert_eq!(set.respondent, shipped.respondent);
        assert_eq!(
            shipped.id,
            format!("{}-{}", set.agreement, set.respondent.word())
        );
        assert_eq!(shipped::find_question_set(shipped.id), Some(*shipped));
        there.insert((shipped.agreement, shipped.respondent));
    }
    let years = ["psykisk-halsa-2021", "psykisk-halsa-2023"];
    assert_eq!(there.len(), years.len() * Respondent::ALL.len());
}

#[test]
fn none_asks_more_than_an_hour_holds() {
    for (id, set) in all() {
        let count = set.questions().count();
        assert!((15..=35).contains(&count), "{id} has {count} questions");
    }
}

/// Every krona of the agreement is accounted for by exactly one set.
#[test]
fn each_item_is_accounted_for_once() {
    for year in [2021, 2023] {
        let id = format!("psykisk-halsa-{year}");
        let agreement = shipped::find(&id).unwrap().read().unwrap();
        for item in &agreement.items {
            let sets = all().into_iter().filter(|(_, set)| {
                let asked = set.questions().any(|(section, question)| {
                    question.money == Some(MoneyRole::Used) && section.repeated.covers(&item.id)
                });
                set.agreement == id && set.respondent.level() == item.level && asked
            });
            let sets: Vec<&str> = sets.map(|(id, _)| id).collect();
            assert_eq!(sets.len(), 1, "{} is asked about in {sets:?}", item.id);
        }
    }
}

#[test]
fn each_asks_what_every_report_must_tell() {
    for (id, set) in all() {
        for series in [
            "used",
            "unused",
            "own_contribution",
            "spent_on",
            "measures_text",
            "goal_reached",
            "effects",
            "gender_perspective",
            "user_participation",
            "other_grants",
            "anything_else",
        ] {
            let there = set.questions().any(|(_, it)| it.series == series);
            assert!(there, "{id} lacks {series}");
        }
        let has_file = set.questions().any(|(_, it)| it.kind == Kind::File);
        assert!(has_file, "{id} takes no attachment");
        let equal_health = set.questions().any(|(_, it)| it.series == "equal_health");
        assert_eq!(equal_health, set.agreement.ends_with("2021"), "{id}");
    }
}

#[test]
fn a_series_is_answered_alike_in_every_set() {
    let mut kinds: BTreeMap<String, (&str, &str)> = BTreeMap::new();
    for (id, set) in all() {
        for (_, question) in set.questions() {
            let word = question.kind.word();
            let first = kinds.entry(question.series.clone()).or_insert((id, word));
            assert_eq!(first.1, word, "{} in {} and {id}", question.series, first.0);
        }
    }
}

#[test]
fn nothing_is_asked_for_items_that_no_agreement_gives() {
    for (id, set) in all() {
        let agreement = shipped::find(&set.agreement).unwrap().read().unwrap();
        for section in &set.sections {
            if let Repeated::Items(items) = &section.repeated {
                for item in items {
                    let level = agreement.item(item).map(|it| it.level);
                    assert_eq!(level, Some(set.respondent.level()), "{id}: {item}");
                }
            }
        }
    }
}
