use figures::{Figure, Refusal, StackedBars, Width};
use proptest::prelude::*;
use roxmltree::Node;

use crate::picture::{all, children, has_class, near, number, read, texts, told};
use crate::samples::{heading, stack, stacks, whole};

/// The parts of each bar as place and length.
fn bars(figure: &Figure) -> Vec<Vec<(f64, f64)>> {
    let document = read(figure.svg());
    let rows = all(&document, "g")
        .into_iter()
        .filter(|group| told(group).is_some());
    let is_part = |shape: &Node<'_, '_>| has_class(shape, "figure-stroke-outline");
    rows.map(|row| {
        let shapes = children(row, "rect").into_iter().filter(is_part);
        shapes
            .map(|shape| (number(&shape, "x"), number(&shape, "width")))
            .collect()
    })
    .collect()
}

/// Whether lengths are proportional to numbers across all bars, parts follow on each other, and
/// they sum to their whole.
fn lengths_are_right(figure: &Figure, stacks: &StackedBars) -> Result<(), TestCaseError> {
    let wholes = || stacks.stacks.iter().map(|stack| stack.whole.number());
    let most = wholes().fold(0.0, f64::max);
    let bars = bars(figure);
    let length = |bar: &[(f64, f64)]| bar.iter().map(|(_, length)| length).sum::<f64>();
    let longest = bars.iter().map(|bar| length(bar)).fold(0.0, f64::max);
    for (bar, stack) in bars.iter().zip(&stacks.stacks) {
        let drawn: Vec<f64> = stack
            .parts
            .iter()
            .map(figures::Value::number)
            .filter(|number| *number > 0.0)
            .collect();
        prop_assert_eq!(bar.len(), drawn.len());
        for ((_, length), number) in bar.iter().zip(drawn) {
            prop_assert!((length - longest * number / most).abs() < 0.05, "{:?}", bar);
        }
        for pair in bar.windows(2) {
            prop_assert!(near(pair[0].0 + pair[0].1, pair[1].0), "{:?}", pair);
        }
        let whole = longest * stack.whole.number() / most;
        prop_assert!((length(bar) - whole).abs() < 0.06);
    }
    Ok(())
}

#[test]
fn parts_are_as_long_as_their_numbers_and_sum_to_the_whole() {
    for width in Width::ALL {
        let figure = stacks().draw(&heading(), width).unwrap();
        lengths_are_right(&figure, &stacks()).unwrap();
        let starts: Vec<f64> = bars(&figure).iter().map(|bar| bar[0].0).collect();
        assert!(
            starts.windows(2).all(|pair| near(pair[0], pair[1])),
            "a common zero"
        );
    }
}

#[test]
fn the_table_has_a_column_for_each_part_and_the_whole() {
    let figure = stacks().draw(&heading(), Width::Wide).unwrap();
    let table = figure.table();
    let heads: Vec<&str> = table
        .columns()
        .iter()
        .map(|column| column.head.as_str())
        .collect();
    assert_eq!(heads, ["År", "Regioner", "Kommuner", "Län", "SKR", "Summa"]);
    assert_eq!(table.rows()[1], ["2021", "784", "300", "574", "22", "1680"]);
    assert_eq!(table.sum().unwrap().last().unwrap(), "5038");
}

#[test]
fn parts_are_named_directly_when_there_is_room_and_by_samples_when_not() {
    let samples = |width| {
        let figure = stacks().draw(&heading(), width).unwrap();
        let document = read(figure.svg());
        children(document.root_element(), "rect").len()
    };
    assert_eq!(samples(Width::Wide), 0);
    assert_eq!(samples(Width::Narrow), 4);
    for width in Width::ALL {
        let figure = stacks().draw(&heading(), width).unwrap();
        let texts = texts(&read(figure.svg()));
        assert_eq!(texts[..4], ["Regioner", "Kommuner", "Län", "SKR"]);
    }
}

#[test]
fn no_two_parts_beside_each_other_are_filled_alike() {
    let mut stacks = stacks();
    stacks.parts.push("Övrigt".to_owned());
    stacks.stacks = vec![stack("2021", &[1, 1, 1, 1, 1])];
    stacks.sum = None;
    let figure = stacks.draw(&heading(), Width::Narrow).unwrap();
    let document = read(figure.svg());
    let rows = all(&document, "g");
    let fills: Vec<&str> = children(rows[0], "rect")
        .iter()
        .filter(|shape| has_class(shape, "figure-stroke-outline"))
        .map(|shape| shape.attribute("fill").unwrap())
        .collect();
    let different: std::collections::BTreeSet<&str> = fills.iter().copied().collect();
    assert_eq!((fills.len(), different.len()), (5, 5));
}

#[test]
fn a_number_stands_in_its_part_only_if_there_is_room() {
    let figure = stacks().draw(&heading(), Width::Narrow).unwrap();
    let texts = texts(&read(figure.svg()));
    assert!(texts.contains(&"574".to_owned()));
    assert!(!texts.contains(&"22".to_owned()));
    assert!(figure.svg().contains("SKR: 22"), "but it is told");
}

#[test]
fn parts_that_miss_their_whole_are_refused() {
    let mut stacks = stacks();
    stacks.stacks[1].whole = whole(1_681);
    assert_eq!(
        stacks.draw(&heading(), Width::Narrow),
        Err(Refusal::PartsMissWhole {
            name: "2021".to_owned(),
            whole: "1681".to_owned()
        })
    );
}

#[test]
fn parts_below_zero_missing_or_too_many_are_refused() {
    let draw = |change: fn(&mut StackedBars)| {
        let mut stacks = stacks();
        change(&mut stacks);
        stacks.draw(&heading(), Width::Narrow).unwrap_err()
    };
    assert!(matches!(
        draw(|stacks| stacks.stacks[0] = stack("2020", &[5, -1, 0, 0])),
        Refusal::Negative { .. }
    ));
    assert_eq!(
        draw(|stacks| stacks.stacks[0] = stack("2020", &[5, 1])),
        Refusal::Uneven {
            name: "2020".to_owned(),
            expected: 4,
            found: 2
        }
    );
    assert!(matches!(
        draw(|stacks| stacks.parts = vec![String::new(); 6]),
        Refusal::TooMany {
            things: "parts",
            limit: 5,
            ..
        }
    ));
    assert!(matches!(
        draw(|stacks| stacks.sum = Some(vec!["Alla".to_owned()])),
        Refusal::Uneven {
            expected: 6,
            found: 1,
            ..
        }
    ));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_parts_are_as_long_as_their_numbers(
        rows in proptest::collection::vec([0_i64..10_000, 0_i64..10_000, 0_i64..10_000, 0_i64..9], 1..8),
        wide: bool,
    ) {
        let mut stacks = stacks();
        stacks.sum = None;
        stacks.stacks = rows.iter().map(|parts| stack("2021", parts)).collect();
        let width = if wide { Width::Wide } else { Width::Narrow };
        let figure = stacks.draw(&heading(), width).unwrap();
        if rows.iter().flatten().any(|part| *part > 0) {
            lengths_are_right(&figure, &stacks)?;
        }
    }
}
