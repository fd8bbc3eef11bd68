//! What is shown and what is worked out, by what is answered and known.

use std::collections::BTreeMap;

use grants::Ore;
use grants::question_set::address::Address;
use grants::question_set::answers::{Facts, Sheet};
use grants::question_set::evaluation::Worth;
use grants::question_set::expression::Expression;
use grants::question_set::value::Answer;
use grants::question_set::{Check, Fact, Kind, Question, QuestionSet, Repeated, Severity};
use proptest::prelude::*;

use crate::made_up::{choices, expression, question, read, report, section, set, text};

fn facts() -> Facts {
    let kronor = |kronor| Ore::from_kronor(kronor).unwrap();
    Facts::of(vec!["a".to_owned(), "b".to_owned()])
        .amount(Fact::Received, "a", kronor(100))
        .amount(Fact::Received, "b", kronor(50))
        .number(Fact::Year, 2_021)
}

/// Whether a condition holds after what is answered in the set.
fn shown(condition: &str, answers: &[(&str, Answer)]) -> bool {
    let mut set = asked();
    let last = Question {
        shown: Some(read(condition)),
        ..question("last", Kind::ShortText)
    };
    set.sections
        .push(section("end", Repeated::Once, vec![last]));
    assert_eq!(set.problems(), [], "{condition}");
    let answers = answered(answers);
    Sheet::new(&set, &facts(), &answers).is_shown("last", None)
}

fn asked() -> QuestionSet {
    let mut set = report();
    let questions = vec![
        question("size", Kind::Number { decimals: 1 }),
        question("which", Kind::OneOf(choices(&["north", "south"]))),
        question("all", Kind::SeveralOf(choices(&["x", "y", "z"]))),
        question("words", Kind::LongText),
    ];
    set.sections
        .push(section("more", Repeated::Once, questions));
    set
}

fn answered(answers: &[(&str, Answer)]) -> BTreeMap<Address, Answer> {
    let answers = answers.iter();
    answers
        .map(|(at, answer)| (Address::read(at).unwrap(), answer.clone()))
        .collect()
}

#[test]
fn conditions_hold_by_the_answers() {
    let one = |word: &str| Answer::One(word.to_owned());
    let day = Answer::Date("2021-05-01".parse().unwrap());
    let answers = [
        ("plan", Answer::YesNo(true)),
        ("plan_day", day),
        ("size", Answer::Number(25_000)),
        ("which", one("north")),
        ("all", Answer::Several(vec!["x".to_owned(), "z".to_owned()])),
        ("words", Answer::Text("åäö".to_owned())),
        ("used[a]", Answer::Kronor(60)),
        ("used[b]", Answer::Kronor(40)),
        ("costs[a].1.amount", Answer::Kronor(10)),
        ("costs[b].1.amount", Answer::Kronor(5)),
    ];
    for condition in [
        "${plan} = 'yes'",
        "${plan}",
        "not(${plan} = 'no')",
        "${size} = 2.5",
        "${size} * 2 = 5 and ${size} div 5 = 0.5",
        "-${size} < 0",
        "${which} = 'north'",
        "selected(${all}, 'z') and not(selected(${all}, 'y'))",
        "selected(${which}, 'north')",
        "count-selected(${all}) = 2",
        "string-length(${words}) = 3",
        "${plan_day} > '2021-04-30' and ${plan_day} <= '2021-05-01'",
        "sum(${used}) = 100 and count(${used}) = 2",
        "sum(${amount}) = 15",
        "${fact_received} = 150",
        "${fact_year} = 2021",
        "if(${plan} = 'yes', 1, 2) = 1",
        "${words} != ''",
        "true() or ${size} div 0 = 1",
    ] {
        assert!(shown(condition, &answers), "{condition}");
        let not = format!("not({condition})");
        assert!(!shown(&not, &answers), "{not}");
    }
}

#[test]
fn what_is_not_known_neither_holds_nor_fails() {
    for condition in [
        "${size} > 1",
        "not(${size} > 1)",
        "${fact_used_before} >= 0",
        "${size} div 0 = 1",
    ] {
        assert!(!shown(condition, &[]), "{condition}");
    }
    for condition in [
        "${size} = ''",
        "coalesce(${size}, 3) = 3",
        "string-length(${words}) = 0",
        "sum(${used}) = 0",
        "${size} > 1 or true()",
        "not(${size} > 1 and false())",
    ] {
        assert!(shown(condition, &[]), "{condition}");
    }
}

#[test]
fn a_hidden_answer_counts_for_nothing() {
    let day = Answer::Date("2021-05-01".parse().unwrap());
    let yes = [("plan", Answer::YesNo(true)), ("plan_day", day.clone())];
    assert!(shown("${plan_day} != ''", &yes));
    let no = [("plan", Answer::YesNo(false)), ("plan_day", day)];
    assert!(!shown("${plan_day} != ''", &no));
}

#[test]
fn a_section_is_asked_for_the_items_it_covers() {
    let some = section(
        "some",
        Repeated::Items(vec!["b".to_owned(), "c".to_owned()]),
        vec![question("only", Kind::ShortText)],
    );
    let set = set(vec![some]);
    let (facts, answers) = (facts(), BTreeMap::new());
    let sheet = Sheet::new(&set, &facts, &answers);
    assert!(sheet.is_shown("only", Some("b")));
    assert!(!sheet.is_shown("only", Some("a")) && !sheet.is_shown("only", Some("c")));
}

#[test]
fn facts_are_those_of_the_item_or_of_all() {
    let set = report();
    let (facts, answers) = (facts(), BTreeMap::new());
    let sheet = Sheet::new(&set, &facts, &answers);
    let received = |item| {
        sheet
            .worth("fact_received", item)
            .and_then(|it| it.written())
    };
    assert_eq!(received(Some("a")).as_deref(), Some("100"));
    assert_eq!(received(None).as_deref(), Some("150"));
    assert_eq!(sheet.worth("fact_granted", None), None);
    assert_eq!(sheet.worth("nothing", None), None);
    assert_eq!(Worth::Flag(true).written().as_deref(), Some("yes"));
}

#[test]
fn what_is_known_is_filled_in() {
    let filled = Question {
        prefill: Some(read("${fact_received}")),
        ..question("used_most", Kind::Kronor)
    };
    let set = set(vec![section("s", Repeated::EachItem, vec![filled.clone()])]);
    let (facts, answers) = (facts(), BTreeMap::new());
    let sheet = Sheet::new(&set, &facts, &answers);
    assert_eq!(
        sheet.prefilled(&filled, Some("b")),
        Some(Answer::Kronor(50))
    );
    assert_eq!(sheet.prefilled(&filled, Some("c")), None);
}

proptest! {
    /// Whatever a set asks and whatever is answered, working it out ends.
    #[test]
    fn working_out_never_ends_in_anything_but_an_answer(
        condition in expression(),
        holds in expression(),
        amount in 0_i64..=1_000_000_000_000,
        size in -10_000_000_000_000_000_i128..=10_000_000_000_000_000,
    ) {
        let mut set = asked();
        let last = Question {
            shown: Some(condition.clone()),
            checks: vec![Check { holds: holds.clone(), says: text("no"), severity: Severity::Asks }],
            prefill: Some(holds),
            ..question("last", Kind::Kronor)
        };
        set.sections.push(section("end", Repeated::EachItem, vec![last]));
        let _ = set.problems();
        let answers = answered(&[
            ("used[a]", Answer::Kronor(amount)),
            ("size", Answer::Number(size)),
            ("plan", Answer::YesNo(true)),
            ("costs[a].1.amount", Answer::Kronor(amount)),
            ("last[a]", Answer::Kronor(amount)),
        ]);
        let facts = facts();
        let sheet = Sheet::new(&set, &facts, &answers);
        for (_, question, item) in sheet.questions() {
            let _ = sheet.prefilled(question, item);
        }
        for finding in sheet.findings() {
            prop_assert!(!finding.word().is_empty());
        }
        let progress = sheet.progress();
        prop_assert!(progress.answered <= progress.asked);
        for name in condition.names() {
            let _ = sheet.worth(name, None);
        }
    }

    #[test]
    fn large_sums_are_unknown_rather_than_wrong(times in 1_usize..60) {
        let product = vec!["999999999999999999"; times].join(" * ");
        prop_assume!(product.len() < 1_900);
        let expression = Expression::read(&format!("{product} > 0")).unwrap();
        let mut set = asked();
        let last = Question { shown: Some(expression), ..question("last", Kind::Kronor) };
        set.sections.push(section("end", Repeated::Once, vec![last]));
        let (facts, answers) = (facts(), BTreeMap::new());
        // Two such numbers fit in exact arithmetic, and more do not.
        prop_assert_eq!(Sheet::new(&set, &facts, &answers).is_shown("last", None), times <= 2);
    }
}
