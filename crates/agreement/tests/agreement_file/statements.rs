//! Facts that are right one by one and do not fit together.

use agreement::problem::{FieldFault, StatementFault};
use grants::Level;

use super::{assert_accepted, assert_problem, kronor, problem};

#[test]
fn only_the_first_version_of_the_format_is_read() {
    assert_problem(
        "format = 1",
        "format = 2",
        "2",
        StatementFault::UnknownFormat { given: 2 },
    );
}

#[test]
fn a_supplementary_agreement_and_no_other_names_its_base() {
    assert_problem(
        "base = \"exempel-2020\"\n",
        "",
        "",
        StatementFault::BaseMissing,
    );
    for kind in ["yearly", "base"] {
        let kind = format!("kind = \"{kind}\"");
        assert_problem(
            "kind = \"supplementary\"",
            &kind,
            "\"exempel-2020\"",
            StatementFault::BaseNotAllowed,
        );
    }
    assert_problem(
        "base = \"exempel-2020\"",
        "base = \"exempel-2021\"",
        "\"exempel-2021\"",
        StatementFault::BaseIsItself,
    );
}

#[test]
fn a_period_goes_forward() {
    let date = |text: &str| text.parse().unwrap();
    let kind = StatementFault::PeriodBackwards {
        from: date("2021-01-02"),
        to: date("2021-01-01"),
    };
    let period = "{ from = 2021-01-02, to = 2021-01-01 }";
    assert_problem(
        "{ from = 2021-01-01, to = 2021-12-31 }",
        period,
        period,
        kind,
    );
}

#[test]
fn what_is_confirmed_names_its_source() {
    assert_problem(
        "total_source = { id = \"brev\", at = \"Första stycket\" }\n",
        "",
        "",
        StatementFault::ConfirmedWithoutSource {
            field: "total_source",
        },
    );
    for (head, source) in [
        ("[rounding]", "source = { id = \"brev\", at = \"Not 3\" }\n"),
        (
            "[claim]",
            "source = { id = \"brev\", at = \"Rekvirering\" }\n",
        ),
        ("[[group]]", "source = { id = \"brev\", at = \"Summan\" }\n"),
    ] {
        assert_problem(
            source,
            "",
            head,
            StatementFault::ConfirmedWithoutSource { field: "source" },
        );
    }
    assert_accepted("source = { id = \"brev\", at = \"Redovisning\" }\n", "");
}

#[test]
fn a_group_names_a_level_once() {
    let kind = StatementFault::LevelTwice {
        level: Level::Region,
    };
    assert_problem(
        "[\"region\", \"county\"]",
        "[\"region\", \"county\", \"region\"]",
        "\"region\"",
        kind,
    );
}

#[test]
fn an_item_of_no_group_is_allowed() {
    assert_accepted("levels = [\"region\", \"county\"]", "levels = [\"region\"]");
}

#[test]
fn a_discrepancy_is_about_one_thing() {
    assert_problem(
        "about = \"population\"\n",
        "",
        "[[discrepancy]]",
        StatementFault::NoSubject,
    );
    let (at, kind) = problem("item = \"lan\"", "item = \"lan\"\nabout = \"total\"");
    assert_eq!(
        (at.as_str(), kind),
        (
            "\"total\"",
            FieldFault::Excluded {
                field: "about",
                by: "item"
            }
            .into()
        )
    );
}

#[test]
fn a_discrepancy_applies_what_the_item_has() {
    let kind = StatementFault::AppliedDiffers {
        applied: kronor(21_999_999),
        amount: kronor(22_000_000),
    };
    assert_problem(
        "applied = 22_000_000",
        "applied = 21_999_999",
        "21_999_999",
        kind,
    );
}

#[test]
fn two_items_in_one_row_are_two() {
    assert_problem(
        "printed_with = \"kommuner\"",
        "printed_with = \"utpekade\"",
        "\"utpekade\"",
        StatementFault::PrintedWithItself,
    );
    assert_problem(
        "item = \"utpekade\"",
        "about = \"total\"",
        "\"kommuner\"",
        StatementFault::PrintedWithoutItem,
    );
    let kind = FieldFault::Excluded {
        field: "printed_with",
        by: "says",
    };
    assert_problem(
        "says_title",
        "printed_with = \"kommuner\"\nsays_title",
        "\"kommuner\"",
        kind,
    );
}
