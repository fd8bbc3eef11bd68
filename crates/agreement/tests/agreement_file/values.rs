//! Single values: texts, amounts, dates, words.

use agreement::problem::{FieldFault, Found, ProblemKind, SyntaxFault, ValueFault, Wanted};
use grants::Ore;

use super::{assert_accepted, assert_problem, kronor, problem, problems};

#[test]
fn an_unknown_word_is_met_with_the_nearest_or_with_all() {
    let (at, kind) = problem("route = \"direct\"", "route = \"dirkt\"");
    assert_eq!(at, "\"dirkt\"");
    assert!(matches!(
        kind,
        ProblemKind::Value(ValueFault::UnknownWord {
            nearest: Some("direct"),
            ..
        })
    ));
    let (_, kind) = problem("route = \"direct\"", "route = \"post\"");
    let ProblemKind::Value(ValueFault::UnknownWord {
        nearest: None,
        known,
        ..
    }) = kind
    else {
        panic!("{kind:?}")
    };
    assert_eq!(known, ["via-coordinator", "direct", "invoice", "unknown"]);
}

#[test]
fn a_text_that_says_nothing_is_refused() {
    assert_problem(
        "payer = \"Exempelverket\"",
        "payer = \" \"",
        "\" \"",
        ValueFault::Empty,
    );
    assert_problem("at = \"Not 1\"", "at = \"\"", "\"\"", ValueFault::Empty);
    assert_problem(
        "en = \"Once.\"",
        "en = \"\\n\"",
        "\"\\n\"",
        ValueFault::Empty,
    );
}

#[test]
fn a_text_longer_than_its_limit_is_refused_with_its_length() {
    let long = "å".repeat(5_001);
    let (_, kind) = problem("\"Att pröva läsaren.\"", &format!("\"{long}\""));
    assert_eq!(
        kind,
        ValueFault::TooLong {
            characters: 5_001,
            longest: 5_000
        }
        .into()
    );
    assert_accepted(
        "\"Att pröva läsaren.\"",
        &format!("\"{}\"", "å".repeat(5_000)),
    );
}

#[test]
fn a_character_that_steers_terminals_is_refused() {
    assert_problem(
        "\"Enkäten\"",
        "\"\\u001b[2J\"",
        "\"\\u001b[2J\"",
        ValueFault::ControlCharacter,
    );
}

#[test]
fn a_character_that_turns_the_direction_of_what_follows_is_refused() {
    for turns in ["\u{202e}", "\u{2066}", "\u{2028}"] {
        let text = format!("\"Enkäten {turns}rk 001\"");
        assert_problem("\"Enkäten\"", &text, &text, ValueFault::ControlCharacter);
    }
    // Letters that are written from the right need no such mark, and pictures of several parts are held together.
    for text in ["\"שלום עולם\"", "\"👩\u{200d}🚀 och 🇸🇪\""] {
        assert_accepted("\"Enkäten\"", text);
    }
}

#[test]
fn an_id_in_another_form_is_met_with_one_that_fits() {
    let kind = |given: &str, suggested: Option<&str>| ValueFault::BadIdentifier {
        given: given.to_owned(),
        suggested: suggested.map(ToOwned::to_owned),
    };
    let given = "Exempel på åtgärd_2021";
    assert_problem(
        "\"exempel-2021\"",
        &format!("\"{given}\""),
        &format!("\"{given}\""),
        kind(given, Some("exempel-pa-atgard-2021")),
    );
    assert_problem("\"exempel-2021\"", "\"???\"", "\"???\"", kind("???", None));
    assert_problem(
        "\"exempel-2021\"",
        "\"-a\"",
        "\"-a\"",
        kind("-a", Some("a")),
    );
    let long = "a".repeat(65);
    let (_, kind) = problem("\"exempel-2021\"", &format!("\"{long}\""));
    assert!(matches!(
        kind,
        ProblemKind::Value(ValueFault::TooLong {
            characters: 65,
            longest: 64
        })
    ));
}

#[test]
fn an_address_leads_to_the_web() {
    for address in [
        "javascript:alert(1)",
        "example.se",
        "https://",
        "https://a b",
    ] {
        let quoted = format!("\"{address}\"");
        assert_problem(
            "\"https://example.se/brev?år=2021\"",
            &quoted,
            &quoted,
            ValueFault::NotAnAddress,
        );
    }
}

#[test]
fn an_amount_is_not_negative_and_an_item_is_not_nothing() {
    assert_problem(
        "total = 62_000_000",
        "total = -1",
        "-1",
        ValueFault::AmountTooSmall { lowest: Ore::ZERO },
    );
    assert_accepted("total = 62_000_000", "total = 0");
    assert_problem(
        "amount = 2_000_000",
        "amount = 0",
        "0",
        ValueFault::AmountTooSmall { lowest: kronor(1) },
    );
}

#[test]
fn an_amount_that_does_not_fit_in_ore_is_refused() {
    let highest = i64::MAX / 100;
    let too_large: ProblemKind = ValueFault::AmountTooLarge {
        highest: kronor(highest),
    }
    .into();
    for amount in [
        "92233720368547759",
        "9223372036854775807",
        "9223372036854775808",
        "99999999999999999999999999",
    ] {
        assert_eq!(
            problem("total = 100_000_000", &format!("total = {amount}")),
            (amount.to_owned(), too_large.clone())
        );
    }
    assert_accepted("total = 100_000_000", &format!("total = {highest}"));
    let below = "-99999999999999999999999999";
    assert_problem(
        "total = 62_000_000",
        &format!("total = {below}"),
        below,
        ValueFault::AmountTooSmall { lowest: Ore::ZERO },
    );
}

#[test]
fn an_amount_with_decimals_is_refused() {
    let fraction = |suggested: Option<&str>| ValueFault::Fraction {
        suggested: suggested.map(ToOwned::to_owned),
    };
    assert_problem(
        "total = 100_000_000",
        "total = 100.00",
        "100.00",
        fraction(Some("100")),
    );
    assert_problem(
        "total = 100_000_000",
        "total = 100.50",
        "100.50",
        fraction(None),
    );
    assert_problem("total = 100_000_000", "total = 1e8", "1e8", fraction(None));
    assert_problem("total = 100_000_000", "total = inf", "inf", fraction(None));
}

#[test]
fn an_amount_in_quotes_is_met_with_the_amount() {
    for (text, suggested) in [
        ("\"100\"", "100"),
        ("\"100 000 000 kr\"", "100_000_000"),
        ("\"1.000\"", "1_000"),
    ] {
        let kind = ValueFault::QuotedAmount {
            suggested: suggested.to_owned(),
        };
        assert_problem(
            "total = 100_000_000",
            &format!("total = {text}"),
            text,
            kind,
        );
    }
}

#[test]
fn a_number_without_digits_is_refused() {
    assert_problem(
        "total = 100_000_000",
        "total = 0x",
        "0x",
        SyntaxFault::BadNumber,
    );
    assert_accepted("total = 100_000_000", "total = 0x5F5_E100");
}

#[test]
fn a_date_in_quotes_is_met_with_the_date() {
    let suggested = "2021-12-01".to_owned();
    assert_problem(
        "deadline = 2021-12-01",
        "deadline = \"2021-12-01\"",
        "\"2021-12-01\"",
        ValueFault::QuotedDate { suggested },
    );
}

#[test]
fn a_date_is_a_date_and_nothing_else() {
    let (at, kind) = problem("deadline = 2021-12-01", "deadline = \"1 december\"");
    assert_eq!(at, "\"1 december\"");
    assert!(matches!(
        kind,
        ProblemKind::Field(FieldFault::WrongType {
            found: Found::Text,
            wanted: Wanted::Date,
            ..
        })
    ));
    let suggested = "2021-12-01".to_owned();
    assert_problem(
        "deadline = 2021-12-01",
        "deadline = 2021-12-01T12:00:00Z",
        "2021-12-01T12:00:00Z",
        ValueFault::DateWithTime { suggested },
    );
    let (_, kind) = problem("deadline = 2021-12-01", "deadline = 12:00:00");
    assert!(matches!(
        kind,
        ProblemKind::Field(FieldFault::WrongType {
            found: Found::Time,
            ..
        })
    ));
}

#[test]
fn a_deadline_lies_near_the_year() {
    let kind = |year| ValueFault::UnlikelyYear {
        year,
        from: 2020,
        to: 2031,
    };
    assert_problem(
        "deadline = 2021-12-01",
        "deadline = 2012-12-01",
        "2012-12-01",
        kind(2012),
    );
    assert_problem(
        "date = 2021-06-30",
        "date = 2032-06-30",
        "2032-06-30",
        kind(2032),
    );
    assert_accepted("deadline = 2021-12-01", "deadline = 2020-12-01");
}

#[test]
fn other_dates_and_the_year_lie_in_our_time() {
    let kind = |year| ValueFault::UnlikelyYear {
        year,
        from: 1990,
        to: 2100,
    };
    assert_problem(
        "signed = 2020-12-18",
        "signed = 0202-12-18",
        "0202-12-18",
        kind(202),
    );
    let (at, year) = problems("year = 2021", "year = 20211").remove(0);
    assert_eq!((at.as_str(), year), ("20211", kind(20_211).into()));
}

#[test]
fn an_empty_list_is_refused() {
    assert_problem(
        "levels = [\"municipality\"]",
        "levels = []",
        "[]",
        ValueFault::EmptyList,
    );
    let listed = "{ listed = { \"0114\" = 700, \"0980\" = 300 } }";
    assert_problem(listed, "{ listed = {} }", "{}", ValueFault::EmptyList);
    assert_problem(
        "key = \"equal\"",
        "key = { among = [], key = \"equal\" }",
        "[]",
        ValueFault::EmptyList,
    );
    assert_problem(
        "key = \"equal\"",
        "key = { weighted = [] }",
        "[]",
        ValueFault::EmptyList,
    );
}
