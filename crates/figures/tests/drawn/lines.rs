use figures::{Figure, Lines, Refusal, Width};
use proptest::prelude::*;

use crate::picture::{all, near, number, read, texts, told};
use crate::samples::{heading, lines, series};

/// The path of a line, as the points of each unbroken piece.
fn pieces(figure: &Figure, name: &str) -> Vec<Vec<(f64, f64)>> {
    let document = read(figure.svg());
    let path = all(&document, "path")
        .into_iter()
        .find(|path| told(path) == Some(name));
    let path = path.unwrap().attribute("d").unwrap().to_owned();
    let pieces = path.split('M').filter(|piece| !piece.is_empty());
    let point = |text: &str| {
        let (x, y) = text.split_once(' ').unwrap();
        (x.parse().unwrap(), y.parse().unwrap())
    };
    pieces
        .map(|piece| piece.split('L').map(point).collect())
        .collect()
}

/// The level of zero: the line that is drawn with the rule's colour across the plot.
fn zero(figure: &Figure) -> f64 {
    let document = read(figure.svg());
    let mut texts = all(&document, "text").into_iter();
    let zero = texts.find(|text| text.text() == Some("0")).unwrap();
    number(&zero, "y") - 0.36 * number(&zero, "font-size")
}

#[test]
fn points_are_as_high_above_zero_as_their_numbers() {
    for width in Width::ALL {
        let figure = lines().draw(&heading(), width).unwrap();
        let zero = zero(&figure);
        let points = pieces(&figure, "Riket").concat();
        let unit = (zero - points[3].1) / 63.0;
        for (point, number) in points.iter().zip([31.0, 36.0, 56.0, 63.0, 61.0]) {
            assert!(near(zero - point.1, unit * number), "{point:?}");
        }
        let steps: Vec<f64> = points
            .windows(2)
            .map(|pair| pair[1].0 - pair[0].0)
            .collect();
        assert!(
            steps.windows(2).all(|pair| near(pair[0], pair[1])),
            "{steps:?}"
        );
    }
}

#[test]
fn a_line_is_broken_where_its_number_is_not_known() {
    let figure = lines().draw(&heading(), Width::Narrow).unwrap();
    let lengths: Vec<usize> = pieces(&figure, "Tyresö").iter().map(Vec::len).collect();
    assert_eq!(lengths, [2, 2]);
    assert_eq!(figure.table().rows()[2], ["2020", "–", "56"]);
}

#[test]
fn lines_differ_in_more_than_colour() {
    let mut lines = lines();
    lines.series = ["A", "B", "C", "D"]
        .map(|name| series(name, &[Some(1), Some(2), Some(3), Some(2), Some(1)]))
        .to_vec();
    let figure = lines.draw(&heading(), Width::Wide).unwrap();
    let document = read(figure.svg());
    let dashes: std::collections::BTreeSet<Option<&str>> = all(&document, "path")
        .iter()
        .filter(|path| told(path).is_some_and(|told| told.len() == 1))
        .map(|path| path.attribute("stroke-dasharray"))
        .collect();
    assert_eq!(dashes.len(), 4);
}

#[test]
fn each_line_ends_in_its_name_and_last_number() {
    for width in Width::ALL {
        let figure = lines().draw(&heading(), width).unwrap();
        let texts = texts(&read(figure.svg()));
        for (name, number) in [("Tyresö", "60"), ("Riket", "61")] {
            let at = texts.iter().position(|text| text == name).unwrap();
            assert_eq!(texts[at + 1], number);
        }
    }
}

#[test]
fn the_first_and_last_step_have_their_names() {
    let figure = lines().draw(&heading(), Width::Narrow).unwrap();
    let texts = texts(&read(figure.svg()));
    assert!(texts.contains(&"2018".to_owned()) && texts.contains(&"2022".to_owned()));
}

#[test]
fn numbers_below_zero_lie_below_the_level_of_zero() {
    let mut lines = lines();
    lines.series = vec![series("A", &[Some(-5), Some(5), None, None, Some(-10)])];
    let figure = lines.draw(&heading(), Width::Wide).unwrap();
    let (zero, points) = (zero(&figure), pieces(&figure, "A").concat());
    assert!(points[0].1 > zero && points[1].1 < zero && points[2].1 > points[0].1);
}

#[test]
fn a_single_number_and_numbers_that_are_all_zero_are_drawn() {
    let mut lines = lines();
    lines.series = vec![series("A", &[None, None, Some(0), None, None])];
    assert_eq!(
        pieces(&lines.draw(&heading(), Width::Narrow).unwrap(), "A")
            .concat()
            .len(),
        1
    );
    lines.steps = vec!["2021".to_owned()];
    lines.series = vec![series("A", &[Some(7)])];
    assert_eq!(
        pieces(&lines.draw(&heading(), Width::Narrow).unwrap(), "A")
            .concat()
            .len(),
        1
    );
}

#[test]
fn lines_of_different_length_or_too_many_are_refused() {
    let mut uneven = lines();
    uneven.series[1].values.pop();
    assert_eq!(
        uneven.draw(&heading(), Width::Narrow),
        Err(Refusal::Uneven {
            name: "Riket".to_owned(),
            expected: 5,
            found: 4
        })
    );
    let mut many = lines();
    many.series = vec![many.series[0].clone(); 5];
    assert_eq!(
        many.draw(&heading(), Width::Narrow),
        Err(Refusal::TooMany {
            things: "lines",
            count: 5,
            limit: 4
        })
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_numbers_are_drawn_in_proportion(
        numbers in proptest::collection::vec(0_i64..1_000, 2..40),
        wide: bool,
    ) {
        let known: Vec<Option<i64>> = numbers.iter().copied().map(Some).collect();
        let lines = Lines {
            steps: (0..numbers.len()).map(|step| step.to_string()).collect(),
            series: vec![series("A", &known)],
            ..lines()
        };
        let width = if wide { Width::Wide } else { Width::Narrow };
        let figure = lines.draw(&heading(), width).unwrap();
        let points = pieces(&figure, "A").concat();
        prop_assert_eq!(points.len(), numbers.len());
        let (most, least) = (numbers.iter().max(), numbers.iter().min());
        if let (Some(most), Some(least)) = (most, least) && most > least {
            let high = |number: i64| {
                let at = numbers.iter().position(|it| *it == number).unwrap();
                points[at].1
            };
            let unit = (high(*least) - high(*most)) / crate::samples::whole(most - least).number();
            for (point, number) in points.iter().zip(&numbers) {
                let above = crate::samples::whole(number - least).number() * unit;
                prop_assert!((high(*least) - point.1 - above).abs() < 0.03);
            }
        }
    }
}
