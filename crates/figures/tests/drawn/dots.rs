use figures::{Divider, Dot, Dots, MOST_DOTS, Refusal, Width};

use crate::picture::{all, has_class, near, number, read, texts, told};
use crate::samples::{dots, heading, whole};

fn units(width: Width) -> f64 {
    match width {
        Width::Narrow => 320.0,
        Width::Wide => 640.0,
    }
}

fn with(numbers: &[i64], chosen: Option<usize>) -> Dots {
    let dot = |(at, number): (usize, &i64)| Dot {
        name: format!("Kommun {at}"),
        value: whole(*number),
    };
    let divider = |number| Divider {
        name: "Kvartil".to_owned(),
        value: whole(number),
    };
    Dots {
        dots: numbers.iter().enumerate().map(dot).collect(),
        quartiles: Some([20, 30, 40].map(divider)),
        chosen,
        ..dots()
    }
}

#[test]
fn every_dot_is_drawn_once_and_the_chosen_one_as_another_shape() {
    for width in Width::ALL {
        let figure = dots().draw(&heading(), width).unwrap();
        let document = read(figure.svg());
        assert_eq!(all(&document, "circle").len(), 4);
        let paths = all(&document, "path");
        assert_eq!(paths.len(), 1, "the chosen one is no circle");
        assert_eq!(told(&paths[0]), Some("Tyresö: 29"));
        assert!(texts(&document).contains(&"Tyresö 29".to_owned()));
        assert_eq!(figure.table().chosen(), Some(0));
        assert_eq!(figure.table().rows().len(), 5 + 3);
    }
}

#[test]
fn the_field_reaches_from_quartile_to_quartile_on_the_line_of_the_dots() {
    for width in Width::ALL {
        let numbers: Vec<i64> = (0..=100).collect();
        let figure = with(&numbers, None).draw(&heading(), width).unwrap();
        let document = read(figure.svg());
        let field = all(&document, "rect")[0];
        let places: Vec<f64> = all(&document, "circle")
            .iter()
            .map(|circle| number(circle, "cx"))
            .collect();
        let least = places.iter().copied().fold(f64::INFINITY, f64::min);
        let across = units(width) - 30.0;
        assert!(near(number(&field, "x"), 15.0 + across * 0.2));
        assert!(near(number(&field, "width"), across * 0.2));
        assert!((least - 15.0).abs() <= 3.51, "dots stand within half a dot");
        let median = all(&document, "line")
            .into_iter()
            .find(|line| has_class(line, "figure-stroke-ink"))
            .unwrap();
        assert!(near(number(&median, "x1"), 15.0 + across * 0.3));
    }
}

#[test]
fn dots_that_are_all_alike_stand_in_the_middle_in_a_pile_that_is_not_too_high() {
    for width in Width::ALL {
        let figure = with(&[7; 290], None).draw(&heading(), width).unwrap();
        let document = read(figure.svg());
        let circles = all(&document, "circle");
        assert_eq!(circles.len(), 290);
        assert!(
            circles
                .iter()
                .all(|it| (number(it, "cx") - units(width) / 2.0).abs() < 4.0)
        );
        let heights = || circles.iter().map(|it| number(it, "cy"));
        let high = heights().fold(0.0, f64::max) - heights().fold(f64::INFINITY, f64::min);
        assert!(high <= 150.0, "{high}");
    }
}

#[test]
fn too_many_dots_and_a_choice_that_is_not_there_are_refused() {
    let many = with(&vec![1; MOST_DOTS + 1], None);
    let refused = many.draw(&heading(), Width::Wide);
    assert!(matches!(refused, Err(Refusal::TooMany { .. })));
    let nobody = with(&[1, 2], Some(2)).draw(&heading(), Width::Wide);
    assert!(matches!(nobody, Err(Refusal::UnknownCode { .. })));
}
