//! Which fields stand in a table, and what they hold.

use agreement::problem::{FieldFault, Found, ProblemKind, Wanted};
use wording::Language;

use super::{assert_problem, problem};

#[test]
fn an_unknown_field_is_met_with_the_nearest_known() {
    let (at, kind) = problem("tool = \"Enkäten\"", "tol = \"Enkäten\"");
    assert_eq!(at, "tol");
    assert!(matches!(
        kind,
        ProblemKind::Field(FieldFault::Unknown {
            nearest: Some("tool"),
            ..
        })
    ));
}

#[test]
fn an_unknown_field_like_no_other_is_met_with_the_known_ones() {
    let (at, kind) = problem("tool = \"Enkäten\"", "verktyg = \"Enkäten\"");
    assert_eq!(at, "verktyg");
    let ProblemKind::Field(FieldFault::Unknown {
        nearest: None,
        known,
        ..
    }) = kind
    else {
        panic!("{kind:?}")
    };
    assert_eq!(
        known,
        ["tool", "to", "deadline", "status", "source", "note"]
    );
}

#[test]
fn a_misspelt_required_field_is_one_problem() {
    let (at, kind) = problem("year = 2021", "yaer = 2021");
    assert_eq!(at, "yaer");
    assert!(matches!(
        kind,
        ProblemKind::Field(FieldFault::Unknown {
            nearest: Some("year"),
            ..
        })
    ));
}

#[test]
fn a_missing_required_field_is_reported_at_its_table() {
    assert_problem(
        "publisher = \"Exempelverket\"\npublished",
        "published",
        "[[source]]",
        FieldFault::Missing {
            field: "publisher",
            wanted: Wanted::Text,
        },
    );
    assert_problem(
        "area = \"exempel\"\n",
        "",
        "",
        FieldFault::Missing {
            field: "area",
            wanted: Wanted::Text,
        },
    );
}

#[test]
fn both_languages_are_demanded() {
    assert_problem(
        "{ sv = \"Påhittat.\", en = \"Invented.\" }",
        "{ sv = \"Påhittat.\" }",
        "{ sv = \"Påhittat.\" }",
        FieldFault::MissingLanguage {
            language: Language::English,
        },
    );
    assert_problem(
        "{ sv = \"Påhittat.\", en = \"Invented.\" }",
        "{ en = \"Invented.\" }",
        "{ en = \"Invented.\" }",
        FieldFault::MissingLanguage {
            language: Language::Swedish,
        },
    );
}

#[test]
fn a_value_of_the_wrong_type_is_reported_with_what_is_wanted() {
    let wrong = |field: &str, found, wanted| FieldFault::WrongType {
        field: field.to_owned(),
        found,
        wanted,
    };
    assert_problem(
        "year = 2021",
        "year = \"2021\"",
        "\"2021\"",
        wrong("year", Found::Text, Wanted::Year),
    );
    assert_problem(
        "lapses = true",
        "lapses = 1",
        "1",
        wrong("lapses", Found::Number, Wanted::Truth),
    );
    assert_problem(
        "payer = \"Exempelverket\"",
        "payer = true",
        "true",
        wrong("payer", Found::Truth, Wanted::Text),
    );
    assert_problem(
        "tool = \"Enkäten\"",
        "tool = 1.5",
        "1.5",
        wrong("tool", Found::Decimal, Wanted::Text),
    );
    assert_problem(
        "levels = [\"municipality\"]",
        "levels = 12:00:00",
        "12:00:00",
        {
            const LEVELS: &[&str] = &["region", "municipality", "county", "coordinator", "other"];
            wrong("levels", Found::Time, Wanted::WordList(LEVELS))
        },
    );
    let title = "{ sv = \"Samordning\", en = \"Coordination\" }";
    assert_problem(
        title,
        "[\"Samordning\"]",
        "[\"Samordning\"]",
        wrong("title", Found::List, Wanted::Pair),
    );
    assert_problem(
        title,
        "2021-01-01",
        "2021-01-01",
        wrong("title", Found::Date, Wanted::Pair),
    );
    assert_problem(
        "tool = \"Enkäten\"",
        "tool = { a = 1 }",
        "{ a = 1 }",
        wrong("tool", Found::Table, Wanted::Text),
    );
    assert_problem(
        "says = 21_000_000",
        "says = \"mer\"",
        "\"mer\"",
        wrong("says", Found::Text, Wanted::Said),
    );
}

#[test]
fn a_table_written_as_many_or_as_one_is_reported() {
    let (at, kind) = problem("[claim]", "[[claim]]");
    assert_eq!(at, "[[claim]]");
    assert!(matches!(
        kind,
        ProblemKind::Field(FieldFault::WrongType {
            found: Found::List,
            wanted: Wanted::Table,
            ..
        })
    ));
    let (_, kind) = problem("[[deadline]]", "[deadline]");
    assert!(matches!(
        kind,
        ProblemKind::Field(FieldFault::WrongType {
            found: Found::Table,
            wanted: Wanted::Tables,
            ..
        })
    ));
}
