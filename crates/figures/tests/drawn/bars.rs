use figures::{Bars, Figure, Refusal, Width};
use proptest::prelude::*;

use crate::picture::{all, children, has_class, near, number, read, texts};
use crate::samples::{bar, bars, heading, whole};

/// Where zero is, where the bar begins and how long it is, for each row.
fn drawn(figure: &Figure) -> Vec<(f64, f64, f64)> {
    let document = read(figure.svg());
    let groups = all(&document, "g").into_iter();
    groups
        .map(|group| {
            let shape = children(group, "rect")[0];
            let zero = children(group, "line")[0];
            (
                number(&zero, "x1"),
                number(&shape, "x"),
                number(&shape, "width"),
            )
        })
        .collect()
}

fn with(numbers: &[i64]) -> Bars {
    Bars {
        bars: numbers.iter().map(|number| bar("Post", *number)).collect(),
        chosen: None,
        sum: None,
        ..bars()
    }
}

#[test]
fn bars_are_as_long_as_their_numbers_from_a_common_zero() {
    for width in Width::ALL {
        let bars = bars();
        let drawn = drawn(&bars.draw(&heading(), width).unwrap());
        for ((zero, left, length), bar) in drawn.iter().zip(&bars.bars) {
            assert!(near(*zero, *left) && near(*zero, drawn[0].0));
            assert!((length - drawn[0].2 * bar.value.number() / 268.0).abs() < 0.03);
        }
    }
}

#[test]
fn bars_below_zero_lie_to_the_left_of_it() {
    for width in Width::ALL {
        let drawn = drawn(&with(&[30, -10]).draw(&heading(), width).unwrap());
        let [(zero, left, above), (same, begins, below)] = drawn[..] else {
            panic!("two bars")
        };
        assert!(near(zero, same) && near(zero, left));
        assert!(near(begins + below, zero));
        assert!((above - 3.0 * below).abs() < 0.06);
    }
}

#[test]
fn bars_that_are_all_zero_have_no_length() {
    let drawn = drawn(&with(&[0, 0]).draw(&heading(), Width::Wide).unwrap());
    assert!(drawn.iter().all(|(_, _, length)| *length == 0.0));
}

#[test]
fn the_chosen_bar_is_told_by_its_strong_name_as_well_as_its_colour() {
    let figure = bars().draw(&heading(), Width::Wide).unwrap();
    let document = read(figure.svg());
    let strong: Vec<&str> = all(&document, "text")
        .into_iter()
        .filter(|text| text.attribute("font-weight") == Some("600"))
        .filter_map(|text| text.text())
        .collect();
    assert_eq!(strong, ["Brukarmedverkan", "50"]);
    let accent = all(&document, "rect");
    let accent = accent
        .iter()
        .filter(|shape| has_class(shape, "figure-fill-accent"));
    assert_eq!(accent.count(), 1);
    assert_eq!(figure.table().chosen(), Some(2));
}

#[test]
fn a_long_name_is_broken_and_not_lost() {
    for width in Width::ALL {
        let figure = bars().draw(&heading(), width).unwrap();
        let words = texts(&read(figure.svg())).join(" ");
        assert!(words.contains("samsjuklighet"), "{words}");
    }
}

#[test]
fn the_table_holds_exactly_the_numbers_drawn() {
    let figure = bars().draw(&heading(), Width::Narrow).unwrap();
    let rows = figure.table().rows();
    assert_eq!(rows[0], ["Utvecklingsarbete", "268"]);
    assert_eq!(rows.len(), 3);
    assert_eq!(figure.table().sum().unwrap(), ["Summa", "518"]);
}

#[test]
fn too_many_bars_or_a_chosen_one_that_is_not_there_are_refused() {
    assert!(with(&[1; 400]).draw(&heading(), Width::Narrow).is_ok());
    assert_eq!(
        with(&[1; 401]).draw(&heading(), Width::Narrow),
        Err(Refusal::TooMany {
            things: "bars",
            count: 401,
            limit: 400
        })
    );
    let bars = Bars {
        chosen: Some(3),
        ..bars()
    };
    assert_eq!(
        bars.draw(&heading(), Width::Narrow),
        Err(Refusal::UnknownCode {
            code: "3".to_owned()
        })
    );
}

proptest! {
    #[test]
    fn any_bars_are_as_long_as_their_numbers(
        numbers in proptest::collection::vec(-1_000_000_000_i64..1_000_000_000, 1..20),
        wide: bool,
    ) {
        let width = if wide { Width::Wide } else { Width::Narrow };
        let drawn = drawn(&with(&numbers).draw(&heading(), width).unwrap());
        // A bar's two ends are told from where they stand: one shorter than what is written of a
        // place has no side of zero to be told by.
        let leftmost = drawn.iter().map(|(zero, left, _)| left.min(*zero)).fold(f64::MAX, f64::min);
        let rightmost = drawn.iter().map(|(zero, left, length)| (left + length).max(*zero));
        let all = rightmost.fold(f64::MIN, f64::max) - leftmost;
        let number = |number: i64| whole(number).number();
        let least = number(numbers.iter().copied().min().unwrap_or(0).min(0));
        let most = number(numbers.iter().copied().max().unwrap_or(0).max(0));
        for (bar, its) in drawn.iter().zip(&numbers) {
            let right = if most > least { all * number(*its) / (most - least) } else { 0.0 };
            let (zero, left, length) = bar;
            prop_assert!((left - (zero + right.min(0.0))).abs() < 0.05, "{:?} {}", bar, its);
            prop_assert!((length - right.abs()).abs() < 0.05, "{:?} {}", bar, its);
        }
    }
}
