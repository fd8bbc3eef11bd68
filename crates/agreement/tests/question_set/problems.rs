//! What is wrong in a file is told with its place and a way out.

use agreement::problem::{ProblemKind, QuestionFault};
use agreement::question_set::{read, read_draft, read_for};
use agreement::shipped;
use grants::question_set::problem::Fault;
use wording::{Language, Speak as _};

const GOOD: &str = r#"format = 1
agreement = "psykisk-halsa-2021"
respondent = "municipality"
title = { sv = "Redovisning", en = "Report" }

[[section]]
name = "money"
title = { sv = "Pengar", en = "Money" }
repeat = ["utveckling-kommuner"]

[[section.question]]
name = "used"
series = "used"
label = { sv = "Använt", en = "Used" }
kind = "kronor"
money = "used"
checks = [
  { holds = ". >= 0", severity = "asks", says = { sv = "Nej", en = "No" } },
]
used = { by = { sv = "A", en = "A" }, why = { sv = "B", en = "B" } }
"#;

/// Line, column and message of each problem when one piece of the file is another.
fn problems(from: &str, to: &str) -> Vec<(usize, usize, String)> {
    assert!(GOOD.contains(from), "{from}");
    let text = GOOD.replacen(from, to, 1);
    let agreement = shipped::find("psykisk-halsa-2021").unwrap().read().unwrap();
    let found = read_for(&text, "test.toml", &agreement).unwrap_err();
    for language in Language::ALL {
        let page = found.render(language);
        assert!(page.contains("test.toml"), "{page}");
        assert!(!page.contains('‹'), "{page}");
    }
    let told = found.all().iter().map(|it| {
        assert!(it.kind.hint().is_some(), "no way out: {it:?}");
        let message = Language::English.say(&it.kind.message());
        (it.place.line, it.place.column, message)
    });
    told.collect()
}

fn one(from: &str, to: &str) -> (usize, usize, String) {
    let all = problems(from, to);
    assert_eq!(all.len(), 1, "{all:?}");
    all.into_iter().next().unwrap()
}

#[test]
fn a_good_file_is_read() {
    let agreement = shipped::find("psykisk-halsa-2021").unwrap().read().unwrap();
    assert_eq!(
        read(GOOD, "a").unwrap(),
        read_for(GOOD, "a", &agreement).unwrap()
    );
}

#[test]
fn a_misspelt_field_is_told_with_the_right_one() {
    let (line, column, message) = one("series =", "serie =");
    assert_eq!((line, column), (13, 1));
    assert_eq!(message, "There is no field `serie` here");
}

#[test]
fn an_expression_is_pointed_at_where_it_goes_wrong() {
    let (line, column, message) = one(". >= 0", ". >= now()");
    assert_eq!((line, column), (18, 19));
    assert_eq!(message, "There is no function `now` here");
    let (_, column, message) = one(". >= 0", ". >=");
    assert_eq!(
        (column, message.as_str()),
        (18, "The expression ends too early")
    );
}

#[test]
fn what_does_not_hold_together_is_told_where_it_stands() {
    let told = |from, to| {
        let (line, _, message) = one(from, to);
        (line, message)
    };
    let message = "There is no question and no known fact called `spent`";
    assert_eq!(told(". >= 0", ". >= ${spent}"), (18, message.to_owned()));
    let message = "The condition is neither true nor false";
    assert_eq!(told(". >= 0", ". + 1"), (18, message.to_owned()));
    let message = "`Use d` cannot be a name";
    assert_eq!(
        told("name = \"used\"", "name = \"Use d\""),
        (12, message.to_owned())
    );
    let message = "What was used and what was not is asked in kronor, for each item";
    assert_eq!(
        told("repeat = [\"utveckling-kommuner\"]", ""),
        (16, message.to_owned())
    );
    let message = "It is not said who uses the answer and why";
    let used = "used = { by = { sv = \"A\", en = \"A\" }, why = { sv = \"B\", en = \"B\" } }";
    assert_eq!(told(used, ""), (12, message.to_owned()));
}

#[test]
fn items_are_those_of_the_agreement_and_of_the_level() {
    let (line, _, message) = one("utveckling-kommuner", "utveckling-komuner");
    assert_eq!(line, 9);
    assert_eq!(message, "The agreement has no item `utveckling-komuner`");
    let (_, _, message) = one("utveckling-kommuner", "traumavard");
    assert_eq!(
        message,
        "The item `traumavard` does not go to those who answer"
    );
    let (line, _, _) = one("psykisk-halsa-2021", "psykisk-halsa-2020");
    assert_eq!(line, 2);
}

#[test]
fn a_field_of_another_kind_is_refused() {
    let (line, _, message) = one("money = \"used\"", "money = \"used\"\ndecimals = 2");
    assert_eq!(line, 17);
    assert_eq!(
        message,
        "`decimals` does not belong to questions of kind `kronor`"
    );
}

#[test]
fn all_problems_are_told_at_once() {
    let text = GOOD
        .replace("severity = \"asks\"", "severity = \"ask\"")
        .replace("respondent = \"municipality\"", "respondent = \"kommun\"")
        .replace("en = \"Money\"", "");
    let found = read(&text, "test.toml").unwrap_err();
    assert_eq!(found.all().len(), 3, "{found}");
}

#[test]
fn a_draft_may_have_what_stops_it_from_being_opened() {
    let text = GOOD.replace(". >= 0", ". >= ${spent}");
    let set = read_draft(&text, "draft.toml").unwrap();
    assert_eq!(set.problems().len(), 1);
    let found = read(&text, "draft.toml").unwrap_err();
    let kind = &found.all()[0].kind;
    let unknown = Fault::Unknown("spent".to_owned());
    assert_eq!(*kind, ProblemKind::Question(QuestionFault::Set(unknown)));
}

#[test]
fn hostile_files_are_answered() {
    for text in [
        "",
        "[[section]]",
        "section = 1",
        "format = 2",
        "\u{0}",
        "a = [",
    ] {
        assert!(read(text, "hostile.toml").is_err(), "{text}");
    }
    let deep = GOOD.replace(". >= 0", &format!("{}1", "(".repeat(1000)));
    assert!(read(&deep, "deep.toml").is_err());
    let long = GOOD.replace(". >= 0", &"1+".repeat(900));
    assert!(read(&long, "long.toml").is_err());
}
