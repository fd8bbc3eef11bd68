//! A key or an amount given alone, as on a command line.

use agreement::problem::{KeyFault, ProblemKind, SyntaxFault, ValueFault};
use agreement::{Problems, reader, shipped};
use grants::{DistributionKey, Level, Ore};
use wording::Language;

fn key(text: &str) -> Result<DistributionKey, Problems> {
    let agreement = shipped::find("psykisk-halsa-2021").unwrap().read().unwrap();
    let amount = Ore::from_kronor(21_000_000);
    let setting = reader::KeySetting {
        agreement: &agreement,
        level: Level::County,
        amount,
    };
    reader::read_key(
        text,
        "--set suicidprevention.key",
        setting,
        shipped::register(),
    )
}

#[test]
fn a_word_is_a_key_with_or_without_quotes() {
    for text in ["equal", " equal ", "\"equal\"", "'equal'"] {
        assert_eq!(key(text).ok(), Some(DistributionKey::Equal), "{text}");
    }
    assert_eq!(
        key("population").ok(),
        Some(DistributionKey::Population {
            reference_date: None
        })
    );
    assert_eq!(key("unknown").ok(), Some(DistributionKey::Unknown));
}

#[test]
fn a_table_is_a_key_as_in_a_file() {
    let read = key("{ fixed = 500_000, rest = \"population\" }").unwrap();
    assert!(matches!(read, DistributionKey::FixedThen { .. }));
}

#[test]
fn a_key_alone_is_checked_as_in_a_file() {
    let problems = key("{ fixed = 500_000 }").unwrap_err();
    assert!(matches!(
        problems.all()[0].kind,
        ProblemKind::Key(KeyFault::SumDiffers { .. })
    ));
    assert_eq!(problems.all()[0].place.column, 11);
    let problems = key("populaton").unwrap_err();
    assert!(matches!(
        &problems.all()[0].kind,
        ProblemKind::Value(ValueFault::UnknownWord {
            nearest: Some("population"),
            ..
        })
    ));
    let page = key("{ among = [\"0114\"], key = \"eqal\" }")
        .unwrap_err()
        .render(Language::Swedish);
    insta::assert_snapshot!("key_alone_sv", page);
}

#[test]
fn a_key_that_is_not_toml_is_refused() {
    for text in ["{ fixed = 1", "{", "[", "= 1", "{ fixed = 1 } x", "\"equal"] {
        let problems = key(text).unwrap_err();
        assert!(
            matches!(problems.all(), [problem] if matches!(problem.kind, ProblemKind::Syntax(_))),
            "{text}"
        );
    }
    for text in ["", " ", "\n"] {
        assert_eq!(
            key(text).unwrap_err().all()[0].kind,
            SyntaxFault::MissingValue.into(),
            "{text:?}"
        );
    }
    assert!(key("true").is_err() && key("nan").is_err() && key("1").is_err());
}

#[test]
fn an_amount_alone_is_read_as_in_a_file() {
    let amount = |text: &str| reader::read_amount(text, "--set suicidprevention.amount");
    assert_eq!(amount("250_000_000").ok(), Ore::from_kronor(250_000_000));
    assert_eq!(amount("0").ok(), Some(Ore::ZERO));
    let kind = |text: &str| amount(text).unwrap_err().all()[0].kind.clone();
    assert_eq!(
        kind("-1"),
        ValueFault::AmountTooSmall { lowest: Ore::ZERO }.into()
    );
    assert_eq!(
        kind("250 000 000"),
        SyntaxFault::SpacedNumber {
            suggested: "250_000_000".to_owned()
        }
        .into()
    );
    assert_eq!(kind("1.5"), ValueFault::Fraction { suggested: None }.into());
    assert!(matches!(kind("mycket"), ProblemKind::Field(_)));
}
