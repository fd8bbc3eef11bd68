//! Claims about names in texts, what is counted, what is kept back and what is checked.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::bound::{Bound, BoundRefusal, By, Measure, MoneyStep, is_name};
use super::checking::{Explained, Finding, Frozen, Looked, check};
use super::counting::{Counted, Fact, Row, Rule, Value, count};
use super::marks::{Piece, named, pieces};
use super::*;
use crate::question_set::Respondent;

fn row(code: &str, county: &str, fact: Fact) -> Row {
    Row {
        level: "municipality".to_owned(),
        code: code.to_owned(),
        name: format!("Kommun {code}"),
        county: county.to_owned(),
        item: String::new(),
        fact,
        report: None,
    }
}

fn people(numbers: &[i64]) -> Vec<Row> {
    let all = numbers.iter().enumerate();
    all.map(|(at, number)| row(&format!("{at:04}"), "01", Fact::Number(number * 10_000)))
        .collect()
}

fn bound(name: &str, by: By) -> Bound {
    Bound {
        name: name.to_owned(),
        title: "Beviljat".to_owned(),
        agreement: "psykisk-halsa-2023".to_owned(),
        measure: Measure::Money {
            step: MoneyStep::Granted,
            level: None,
            item: None,
        },
        by,
    }
}

fn section(text: &str) -> Section {
    Section {
        heading: "Resultat".to_owned(),
        guidance: String::new(),
        text: RichText::read(text).unwrap(),
    }
}

#[test]
fn names_stand_between_two_brackets_and_everything_else_is_words() {
    assert_eq!(
        pieces("a [[b]] c"),
        [Piece::Words("a "), Piece::Mark("b"), Piece::Words(" c")]
    );
    assert_eq!(pieces("[[a"), [Piece::Words("[[a")]);
    assert_eq!(pieces("[[]]"), [Piece::Words("["), Piece::Words("[]]")]);
    assert_eq!(pieces("[[[a]]"), [Piece::Words("["), Piece::Mark("a")]);
    let text = RichText::read("## [[a]]\n\n[[b]]\n\n- **[[c]]** och [[d]]").unwrap();
    let found: Vec<(String, bool)> = (named(&text).into_iter())
        .map(|one| (one.name, one.alone))
        .collect();
    let expected = [("a", false), ("b", true), ("c", false), ("d", false)];
    assert_eq!(
        found,
        expected.map(|(name, alone)| (name.to_owned(), alone))
    );
}

#[test]
fn a_name_that_is_not_bound_is_refused_with_the_name() {
    let kept = section("Det blev [[summa]].").checked(&["summa"]);
    assert!(kept.is_ok());
    let refused = section("Det blev [[suma]].").checked(&["summa"]);
    assert_eq!(refused, Err(SectionRefusal::NotBound("suma".to_owned())));
    for wrong in ["", "Summa", "1a", "a b", "a-", "åa"] {
        assert!(!is_name(wrong), "{wrong}");
    }
    let twice = Bound {
        measure: Measure::Reported {
            respondent: None,
            signed: true,
        },
        ..bound("a", By::Item)
    };
    assert_eq!(twice.checked(), Err(BoundRefusal::NotByItem));
}

#[test]
fn an_address_is_one_mailbox() {
    assert_eq!(
        checked_address(" s.registrator@example.se "),
        Ok("s.registrator@example.se".to_owned())
    );
    assert_eq!(checked_address(""), Ok(String::new()));
    for wrong in [
        "a",
        "a@b",
        "a@b.se, c@d.se",
        "A <a@b.se>",
        "a@b@c.se",
        "å@b.se",
    ] {
        assert_eq!(
            checked_address(wrong),
            Err(AboutRefusal::NotAnAddress),
            "{wrong}"
        );
    }
}

#[test]
fn what_is_published_waited_for_a_second_person() {
    for from in GovernmentReportStatus::ALL {
        let publishes = from.to(GovernmentReportStatus::Published).is_ok();
        assert_eq!(
            publishes,
            from == GovernmentReportStatus::Submitted,
            "{from}"
        );
        assert_eq!(GovernmentReportStatus::from_word(from.word()), Some(from));
    }
}

#[test]
fn rows_are_added_up_halved_counted_and_shared() {
    let rows = || people(&[10, 20, 45]);
    let value = |rule, rows| count(rule, By::Whole, rows).unwrap().value;
    assert_eq!(
        value(Rule::Sum, rows()),
        Value::Number {
            parts: 750_000,
            of: 10_000
        }
    );
    assert_eq!(
        value(Rule::Median, rows()),
        Value::Number {
            parts: 200_000,
            of: 10_000
        }
    );
    let even = people(&[10, 15]);
    assert_eq!(
        value(Rule::Median, even),
        Value::Number {
            parts: 125_000,
            of: 10_000
        }
    );
    assert_eq!(value(Rule::Count, rows()), Value::Count(3));
    let yes = || {
        vec![
            row("1", "01", Fact::Is(true)),
            row("2", "01", Fact::Is(false)),
        ]
    };
    assert_eq!(value(Rule::Count, yes()), Value::Count(1));
    assert_eq!(value(Rule::Share, yes()), Value::Share { part: 1, of: 2 });
    assert_eq!(value(Rule::Sum, Vec::new()), Value::Nothing);
    let mixed = vec![
        row("1", "01", Fact::Money(1)),
        row("2", "01", Fact::Number(1)),
    ];
    assert!(count(Rule::Sum, By::Whole, mixed).is_err());
    let large = vec![
        row("1", "01", Fact::Money(i64::MAX)),
        row("2", "01", Fact::Money(1)),
    ];
    assert!(count(Rule::Sum, By::Whole, large).is_err());
}

#[test]
fn a_small_number_is_kept_back_with_as_much_more_as_it_takes() {
    let counted = count(Rule::Sum, By::Whole, people(&[3, 6, 20, 100])).unwrap();
    assert_eq!(
        counted.value,
        Value::Number {
            parts: 1_290_000,
            of: 10_000
        }
    );
    let told: Vec<Fact> = counted.rows.iter().map(|row| row.fact).collect();
    let number = |number: i64| Fact::Number(number * 10_000);
    assert_eq!(
        told,
        [Fact::Withheld, Fact::Withheld, number(20), number(100)]
    );
    // Six of one each would be known from their sum.
    let ones = count(Rule::Sum, By::Whole, people(&[1; 6])).unwrap();
    assert!(ones.is_withheld() && ones.rows.iter().all(|row| row.fact == Fact::Withheld));
    let small = count(Rule::Sum, By::Whole, people(&[4, 0])).unwrap();
    assert!(small.is_withheld());
    assert_eq!(small.rows[1].fact, Fact::Number(0));
    // Money counts no people.
    let money = vec![row("1", "01", Fact::Money(3))];
    assert_eq!(
        count(Rule::Sum, By::Whole, money).unwrap().value,
        Value::Money(3)
    );
}

#[test]
fn a_small_line_of_a_table_takes_another_with_it() {
    let mut rows = people(&[3, 30, 40]);
    rows[1].county = "03".to_owned();
    rows[2].county = "04".to_owned();
    let counted = count(Rule::Sum, By::County, rows).unwrap();
    let values: Vec<Value> = counted.cells.iter().map(|cell| cell.value).collect();
    let last = Value::Number {
        parts: 400_000,
        of: 10_000,
    };
    assert_eq!(values, [Value::Withheld, Value::Withheld, last]);
    assert_eq!(
        counted.value,
        Value::Number {
            parts: 730_000,
            of: 10_000
        }
    );
    assert_eq!(counted.rows[1].fact, Fact::Withheld);
}

fn frozen_of(bound: &Bound, counted: &Counted) -> Frozen {
    Frozen {
        bound: bound.clone(),
        counted: counted.clone(),
        digest: counted.canonical(bound),
    }
}

#[test]
fn everything_that_is_to_be_seen_to_is_found_and_what_differs_shows_both() {
    let money = |ore| count(Rule::Sum, By::Whole, vec![row("1", "01", Fact::Money(ore))]).unwrap();
    let all = [
        bound("summa", By::Whole),
        bound("tabell", By::County),
        bound("kvar", By::Whole),
    ];
    let sections = [
        section("Det blev [[summa]] och [[tabell]] och [[borta]]."),
        section(""),
    ];
    let frozen = BTreeMap::from([("summa".to_owned(), frozen_of(&all[0], &money(100)))]);
    let now = BTreeMap::from([("summa".to_owned(), money(200))]);
    let silent = [("psykisk-halsa-2023".to_owned(), Respondent::Region, 2)];
    let mut looked = Looked {
        recipient: "",
        address: "",
        sections: &sections,
        bound: &all,
        frozen: &frozen,
        now: &now,
        silent: &silent,
    };
    let keys: Vec<String> = check(&looked).iter().map(|one| one.finding.key()).collect();
    assert_eq!(
        keys,
        [
            "recipient-missing",
            "address-missing",
            "empty/Resultat",
            "not-bound/borta",
            "not-alone/tabell",
            "not-frozen/tabell",
            "differs/summa",
            "unused/kvar",
            "silent/psykisk-halsa-2023/region/2",
        ]
    );
    let differs = check(&looked).into_iter();
    let mut differs = differs.filter(|one| one.finding == Finding::Differs("summa".to_owned()));
    let differs = differs.next_back().unwrap();
    let explained = Explained {
        seen: differs.seen.clone(),
        reason: "Rättas i nästa rapport.".to_owned(),
    };
    let explained = BTreeMap::from([(differs.finding.key(), explained)]);
    assert!(!differs.is_open(&explained));
    // Of another value what was said does not hold.
    let later = BTreeMap::from([("summa".to_owned(), money(300))]);
    looked.now = &later;
    let again = check(&looked).into_iter();
    let mut again = again.filter(|one| matches!(one.finding, Finding::Differs(_)));
    assert!(again.next().unwrap().is_open(&explained));
    // Bound otherwise it is not frozen any more.
    let other = [Bound {
        title: "Annat".to_owned(),
        ..bound("summa", By::Whole)
    }];
    looked.bound = &other;
    let found = check(&looked);
    assert!(
        found
            .iter()
            .any(|one| one.finding.key() == "not-frozen/summa")
    );
}

proptest! {
    #[test]
    fn the_same_rows_in_any_order_give_the_same_figure(
        numbers in prop::collection::vec(0_i64..40, 1..20),
        turn in 0_usize..20,
        by in prop::sample::select(&By::ALL[..]),
    ) {
        let mut rows = people(&numbers);
        for (at, row) in rows.iter_mut().enumerate() {
            row.county = format!("{:02}", at % 4);
        }
        let mut turned = rows.clone();
        let length = turned.len();
        turned.rotate_left(turn % length);
        let (one, other) = (count(Rule::Sum, by, rows).unwrap(), count(Rule::Sum, by, turned).unwrap());
        let bound = bound("a", by);
        prop_assert_eq!(one.canonical(&bound), other.canonical(&bound));
    }

    #[test]
    fn no_small_number_is_told_and_none_stands_alone_among_what_is_kept_back(
        numbers in prop::collection::vec(0_i64..12, 1..30),
        counties in 1_usize..5,
    ) {
        let mut rows = people(&numbers);
        for (at, row) in rows.iter_mut().enumerate() {
            row.county = format!("{:02}", at % counties);
        }
        let counted = count(Rule::Sum, By::County, rows).unwrap();
        prop_assert!(!counted.value.is_small());
        for cell in &counted.cells {
            prop_assert!(!cell.value.is_small());
            let of_it = counted.rows.iter().filter(|row| row.county == cell.key);
            let withheld = of_it.filter(|row| row.fact == Fact::Withheld).count();
            prop_assert!(cell.value == Value::Withheld || withheld != 1);
        }
        for row in &counted.rows {
            if let Fact::Number(parts) = row.fact {
                let value = Value::Number { parts, of: 10_000 };
                prop_assert!(!value.is_small());
            }
        }
        if !counted.is_withheld() {
            prop_assert!(counted.cells_withheld() != 1);
        }
    }
}
