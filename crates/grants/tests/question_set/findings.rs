//! What a report lacks, and what it is asked about.

use std::collections::BTreeMap;

use grants::Ore;
use grants::question_set::address::Address;
use grants::question_set::answers::{Facts, Sheet};
use grants::question_set::finding::{Finding, Progress};
use grants::question_set::value::Answer;
use grants::question_set::{Fact, Question, QuestionSet, Severity};

use crate::made_up::{check, report};

fn kronor(kronor: i64) -> Ore {
    Ore::from_kronor(kronor).unwrap()
}

fn findings(set: &QuestionSet, answers: &[(&str, Answer)]) -> Vec<Finding> {
    let facts = Facts::of(vec!["a".to_owned()]).amount(Fact::Received, "a", kronor(2_076_200));
    let answers = answers.iter();
    let answers: BTreeMap<Address, Answer> = answers
        .map(|(at, answer)| (Address::read(at).unwrap(), answer.clone()))
        .collect();
    Sheet::new(set, &facts, &answers).findings()
}

fn money(used: i64, unused: i64) -> Vec<Finding> {
    let answers = [
        ("used[a]", Answer::Kronor(used)),
        ("unused[a]", Answer::Kronor(unused)),
    ];
    findings(&report(), &answers)
}

#[test]
fn used_and_unused_are_what_was_received() {
    assert_eq!(money(2_000_000, 76_200), []);
}

#[test]
fn a_difference_is_told_with_both_figures() {
    let found = money(2_000_000, 70_000);
    let expected = Finding::DoesNotSum {
        item: "a".to_owned(),
        received: kronor(2_076_200),
        used: kronor(2_000_000),
        unused: kronor(70_000),
    };
    assert_eq!(found, [expected]);
    assert_eq!(found[0].severity(), Severity::Blocks);
    assert_eq!(found[0].difference(), Some(kronor(-6_200)));
    assert_eq!(found[0].word(), "sum a");
}

#[test]
fn more_than_was_received_is_asked_about_and_not_refused() {
    let found = money(2_100_000, 0);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].severity(), Severity::Asks);
    assert_eq!(found[0].difference(), Some(kronor(23_800)));
    // Something left of what was not enough cannot be.
    assert_eq!(money(2_100_000, 1)[0].severity(), Severity::Blocks);
}

#[test]
fn what_is_not_asked_for_follows_from_what_is() {
    let mut set = report();
    set.sections[0].questions.retain(|it| it.name != "unused");
    assert_eq!(findings(&set, &[("used[a]", Answer::Kronor(5))]), []);
    let more = findings(&set, &[("used[a]", Answer::Kronor(3_000_000))]);
    assert_eq!(more[0].severity(), Severity::Asks);
}

#[test]
fn what_must_be_answered_is_missing_only_when_it_is_shown() {
    let missing = |at: &str| Finding::Missing(Address::read(at).unwrap());
    assert_eq!(findings(&report(), &[]), [missing("used[a]")]);
    let found = findings(&report(), &[("plan", Answer::YesNo(true))]);
    assert_eq!(found, [missing("used[a]"), missing("plan_day")]);
}

#[test]
fn a_row_that_is_begun_must_be_whole() {
    let text = Answer::Text("lön".to_owned());
    let found = findings(&report(), &[("costs[a].2.cost", text)]);
    let cell = Address::read("costs[a].2.amount").unwrap();
    assert!(found.contains(&Finding::Missing(cell)));
}

#[test]
fn a_check_is_held_against_an_answer_that_is_there() {
    let mut set = report();
    let used = &mut set.sections[0].questions[0];
    *used = Question {
        checks: vec![
            check(". >= 10", Severity::Blocks),
            check(". <= sum(${amount})", Severity::Asks),
        ],
        ..used.clone()
    };
    let fails = |answers: &[(&str, Answer)]| {
        let found = findings(&set, answers).into_iter();
        let fails = found.filter_map(|it| match it {
            Finding::Fails {
                check, severity, ..
            } => Some((check, severity)),
            _ => None,
        });
        fails.collect::<Vec<_>>()
    };
    assert_eq!(fails(&[]), []);
    let both = [(0, Severity::Blocks), (1, Severity::Asks)];
    assert_eq!(fails(&[("used[a]", Answer::Kronor(5))]), both);
    let enough = [
        ("used[a]", Answer::Kronor(10)),
        ("costs[a].1.amount", Answer::Kronor(10)),
    ];
    assert_eq!(fails(&enough), []);
}

#[test]
fn progress_counts_what_must_be_answered_and_is_shown() {
    let facts = Facts::of(vec!["a".to_owned(), "b".to_owned()]);
    let answers = BTreeMap::from([(Address::read("used[a]").unwrap(), Answer::Kronor(1))]);
    let progress = Sheet::new(&report(), &facts, &answers).progress();
    assert_eq!(
        progress,
        Progress {
            asked: 2,
            answered: 1
        }
    );
}
