//! What is wrong with a set before anybody is asked.

use grants::question_set::problem::{Fault, Part};
use grants::question_set::{
    Kind, MOST_CHECKS, MOST_CHOICES, MoneyRole, Question, QuestionSet, Repeated, Severity,
};

use crate::made_up::{check, choices, column, money, question, read, report, section, set, text};

/// What is wrong when one more question stands last.
fn wrong(question: Question) -> Vec<(Part, Fault)> {
    let mut set = report();
    set.sections[1].questions.push(question);
    faults(&set)
}

fn faults(set: &QuestionSet) -> Vec<(Part, Fault)> {
    let problems = set.problems().into_iter();
    problems.map(|it| (it.part, it.fault)).collect()
}

fn shown(condition: &str) -> Vec<(Part, Fault)> {
    wrong(Question {
        shown: Some(read(condition)),
        ..question("last", Kind::ShortText)
    })
}

fn name(name: &str) -> String {
    name.to_owned()
}

#[test]
fn a_sound_set_has_nothing_wrong() {
    assert_eq!(faults(&report()), []);
}

#[test]
fn nothing_to_answer_is_no_set() {
    assert_eq!(faults(&set(vec![])), [(Part::Whole, Fault::Empty)]);
}

#[test]
fn names_are_taken_once() {
    for taken in ["used", "money", "amount", "fact_received"] {
        let found = wrong(question(taken, Kind::Date));
        assert!(
            found.contains(&(Part::Name, Fault::NameTwice(name(taken)))),
            "{found:?}"
        );
    }
    let found = wrong(question("Åmål", Kind::Date));
    assert!(found.contains(&(Part::Name, Fault::NotAName(name("Åmål")))));
    let same_series = Question {
        series: name("used"),
        ..question("other", Kind::Date)
    };
    assert_eq!(
        wrong(same_series),
        [(Part::Series, Fault::SeriesTwice(name("used")))]
    );
}

#[test]
fn a_condition_looks_back_and_speaks_of_what_there_is() {
    let fault = |fault| vec![(Part::Shown, fault)];
    assert_eq!(shown("${last} = 'x'"), fault(Fault::Later(name("last"))));
    assert_eq!(
        shown("${nothing} = 1"),
        fault(Fault::Unknown(name("nothing")))
    );
    assert_eq!(
        shown("${used} = 1"),
        fault(Fault::AskedSeveralTimes(name("used")))
    );
    assert_eq!(shown("${plan} + 1 = 2"), fault(Fault::Mismatch(name("+"))));
    assert_eq!(shown("1 + 1"), fault(Fault::NotACondition));
    assert_eq!(shown(". = 1"), fault(Fault::NothingChecked));
    assert_eq!(shown("sum(${used}) = 1"), []);
    let question = name("plan");
    let choice = name("perhaps");
    assert_eq!(
        shown("${plan} = 'perhaps'"),
        fault(Fault::NoSuchChoice { question, choice })
    );
}

#[test]
fn a_condition_does_not_look_ahead_into_a_table() {
    let mut set = report();
    let table = set.sections[0].questions.pop().unwrap();
    set.sections[1].questions.push(Question {
        shown: Some(read("sum(${amount}) > 0")),
        ..question("early", Kind::Date)
    });
    set.sections
        .push(section("end", Repeated::Once, vec![table]));
    assert_eq!(faults(&set), [(Part::Shown, Fault::Later(name("amount")))]);
}

#[test]
fn kinds_are_such_that_people_can_answer() {
    let kind = |kind| wrong(question("last", kind));
    let fault = |fault| vec![(Part::Kind, fault)];
    assert_eq!(
        kind(Kind::OneOf(choices(&["a"]))),
        fault(Fault::ChoiceCount)
    );
    let many: Vec<String> = (0..=MOST_CHOICES).map(|it| format!("c{it}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert_eq!(
        kind(Kind::SeveralOf(choices(&many))),
        fault(Fault::ChoiceCount)
    );
    let twice = Fault::ChoiceTwice(name("a"));
    assert_eq!(kind(Kind::OneOf(choices(&["a", "a"]))), fault(twice));
    assert_eq!(
        kind(Kind::Number { decimals: 5 }),
        fault(Fault::TooManyDecimals)
    );
    let columns = vec![column("inner", Kind::File, false)];
    let most_rows = 5;
    assert_eq!(
        kind(Kind::Table { columns, most_rows }),
        fault(Fault::Columns)
    );
    let columns = vec![column("inner", Kind::Date, false)];
    let most_rows = 0;
    assert_eq!(
        kind(Kind::Table { columns, most_rows }),
        fault(Fault::Columns)
    );
}

#[test]
fn checks_and_texts_are_told_by_their_number() {
    let last = Question {
        checks: vec![
            check(". > 1", Severity::Asks),
            check(". > 'x'", Severity::Blocks),
        ],
        ..question("last", Kind::Kronor)
    };
    assert_eq!(wrong(last), [(Part::Check(1), Fault::Mismatch(name(">")))]);
    let many = Question {
        checks: vec![check("true()", Severity::Asks); MOST_CHECKS + 1],
        ..question("last", Kind::Kronor)
    };
    assert_eq!(
        wrong(many),
        [(Part::Check(MOST_CHECKS), Fault::TooManyChecks)]
    );
    let silent = Question {
        label: text(" "),
        used_for: None,
        ..question("last", Kind::Kronor)
    };
    assert_eq!(
        wrong(silent),
        [
            (Part::Label, Fault::NoText),
            (Part::UsedFor, Fault::NobodyUses)
        ]
    );
    let speaks = Question {
        guidance: Some(text("Ni har ${nothing}")),
        ..question("last", Kind::Kronor)
    };
    assert_eq!(
        wrong(speaks),
        [(Part::Guidance, Fault::Unknown(name("nothing")))]
    );
}

#[test]
fn only_facts_of_the_same_kind_are_filled_in() {
    let filled = |kind, with: &str| {
        wrong(Question {
            prefill: Some(read(with)),
            ..question("last", kind)
        })
    };
    assert_eq!(filled(Kind::Kronor, "${fact_received}"), []);
    let fault = vec![(Part::Prefill, Fault::Prefill)];
    assert_eq!(filled(Kind::Date, "${fact_received}"), fault);
    assert_eq!(filled(Kind::YesNo, "${plan}"), fault);
}

#[test]
fn money_is_asked_in_kronor_for_each_item() {
    let found = wrong(money("own", MoneyRole::OwnContribution));
    assert_eq!(found, [(Part::Money, Fault::MoneyPlace)]);
    let mut set = report();
    set.sections[0].questions.retain(|it| it.name != "used");
    assert_eq!(faults(&set), [(Part::Whole, Fault::UnusedAlone)]);
}
