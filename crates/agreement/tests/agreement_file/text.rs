//! The text itself: TOML, places, length, encoding.

use agreement::problem::{FieldFault, ProblemKind, SyntaxFault, ValueFault};
use agreement::reader;
use wording::Language;

use super::{WHOLE, assert_problem, changed, read};

#[test]
fn a_fault_in_the_toml_does_not_hide_other_problems() {
    let text = changed("lapses = true", "lapses = ").replacen(
        "payee = \"recipient\"",
        "payee = \"recipiant\"",
        1,
    );
    let problems = read(&text).unwrap_err();
    let kinds: Vec<&ProblemKind> = problems.all().iter().map(|problem| &problem.kind).collect();
    assert_eq!(kinds.len(), 2, "{kinds:?}");
    assert_eq!(*kinds[0], SyntaxFault::MissingValue.into());
    assert!(matches!(
        kinds[1],
        ProblemKind::Value(ValueFault::UnknownWord {
            nearest: Some("recipient"),
            ..
        })
    ));
}

#[test]
fn what_cannot_be_read_is_not_also_said_to_be_missing() {
    assert_problem(
        "[[source]]\nid = \"brev\"",
        "[[source]]\nid = brev",
        "brev",
        SyntaxFault::Unquoted {
            given: "brev".to_owned(),
        },
    );
    assert_problem(
        "[[source]]",
        "[[source]",
        "",
        SyntaxFault::Unclosed { bracket: "]]" },
    );
    assert_problem(
        "[population]",
        "[population",
        "",
        SyntaxFault::Unclosed { bracket: "]" },
    );
    assert_problem(
        "area = \"exempel\"",
        "area = \"exempel",
        "",
        SyntaxFault::UnclosedText,
    );
    assert_problem(
        "title = { sv = \"Samordning\", en = \"Coordination\" }",
        "title = { sv = \"Samordning\", en = \"Coordination\"",
        "",
        SyntaxFault::Unclosed { bracket: "}" },
    );
}

#[test]
fn a_field_that_stands_twice_is_reported_at_the_second() {
    assert_problem(
        "year = 2021",
        "year = 2021\nyear = 2022",
        "year",
        SyntaxFault::Duplicate {
            field: "year".to_owned(),
        },
    );
    assert_problem(
        "[rounding]",
        "[population]\n[rounding]",
        "population",
        SyntaxFault::Duplicate {
            field: "population".to_owned(),
        },
    );
}

#[test]
fn columns_are_counted_in_characters() {
    let text = changed(
        "{ sv = \"Påhittat.\", en = \"Invented.\" }",
        "{ sv = \"Åäö\", en = 1 }",
    );
    let problems = read(&text).unwrap_err();
    let place = &problems.all()[0].place;
    assert_eq!((place.line, place.column), (24, 27));
    assert!(
        problems
            .render(Language::Swedish)
            .contains("exempel.toml:24:27")
    );
}

#[test]
fn problems_stand_in_the_order_of_the_text() {
    let text = include_str!("../agreement_fixtures/many-problems.toml");
    let problems = read(text).unwrap_err();
    assert!(
        problems
            .all()
            .is_sorted_by_key(|problem| (problem.place.span.start, problem.place.span.end))
    );
    assert_eq!(problems, read(text).unwrap_err());
}

#[test]
fn line_ends_and_marks_of_other_systems_are_read() {
    assert!(read(&WHOLE.replace('\n', "\r\n")).is_ok());
    assert!(read(&format!("\u{feff}{WHOLE}")).is_ok());
}

#[test]
fn a_file_longer_than_any_agreement_is_not_read() {
    let text = format!("{WHOLE}{}", "# fyllnad\n".repeat(110_000));
    let problems = read(&text).unwrap_err();
    assert!(matches!(
        problems.all()[0].kind,
        ProblemKind::Syntax(SyntaxFault::TooLong { .. })
    ));
    assert_eq!(
        reader::text(text.into_bytes(), "x")
            .unwrap_err()
            .all()
            .len(),
        1
    );
}

#[test]
fn bytes_that_are_not_text_are_reported_where_they_stand() {
    let bytes = b"format = 1\narea = \"psykisk h\xe4lsa\"\n".to_vec();
    let problems = reader::text(bytes, "gammal.toml").unwrap_err();
    assert_eq!(problems.all()[0].kind, SyntaxFault::NotUtf8.into());
    assert_eq!(
        (problems.all()[0].place.line, problems.all()[0].place.column),
        (2, 18)
    );
    assert!(problems.render(Language::Swedish).contains("UTF-8"));
}

#[test]
fn an_empty_file_is_met_with_what_an_agreement_must_say() {
    let problems = read("").unwrap_err();
    let fields: Vec<&str> = problems
        .all()
        .iter()
        .filter_map(|problem| match problem.kind {
            ProblemKind::Field(FieldFault::Missing { field, .. }) => Some(field),
            _ => None,
        })
        .collect();
    assert_eq!(
        fields,
        [
            "format",
            "id",
            "area",
            "year",
            "kind",
            "title",
            "total",
            "total_status"
        ]
    );
    assert!(
        problems
            .render(Language::Swedish)
            .contains("exempel.toml:1:1")
    );
}
