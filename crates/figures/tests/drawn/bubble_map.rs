use figures::{BubbleMap, Figure, MOST_PLACES, Position, Refusal, Steps, Width};
use proptest::prelude::*;
use roxmltree::{Document, Node};

use crate::picture::{all, has_class, number, read, texts, told};
use crate::samples::{heading, map, place, small_map, whole, whole_country};

fn drawn(map: &BubbleMap, width: Width) -> Figure {
    map.draw(&heading(), width).unwrap()
}

/// The circles of places: those that tell whose they are.
fn circles<'d>(document: &'d Document<'d>) -> Vec<Node<'d, 'd>> {
    let mut circles = all(document, "circle");
    circles.retain(|circle| told(circle).is_some());
    circles
}

/// The circle of a place.
fn circle_of<'d>(document: &'d Document<'d>, name: &str) -> Node<'d, 'd> {
    let mut circles = circles(document).into_iter();
    let is_it = |circle: &Node<'_, '_>| {
        told(circle).is_some_and(|words| words.lines().next() == Some(name))
    };
    circles.find(is_it).unwrap()
}

/// The smallest distance between the edges of two circles.
fn closest(document: &Document<'_>) -> f64 {
    let circles: Vec<(f64, f64, f64)> = circles(document)
        .iter()
        .map(|circle| {
            (
                number(circle, "cx"),
                number(circle, "cy"),
                number(circle, "r"),
            )
        })
        .collect();
    let mut closest = f64::INFINITY;
    for (at, one) in circles.iter().enumerate() {
        for other in &circles[at + 1..] {
            let between = (one.0 - other.0).hypot(one.1 - other.1);
            closest = closest.min(between - one.2 - other.2);
        }
    }
    closest
}

/// Whether every circle's area is the same multiple of its number, as nearly as radii in
/// hundredths allow.
fn areas_are_proportional(document: &Document<'_>, map: &BubbleMap) -> bool {
    let most = map
        .places
        .iter()
        .map(|place| place.area.number())
        .fold(0.0, f64::max);
    let largest = circles(document)
        .iter()
        .map(|circle| number(circle, "r"))
        .fold(0.0, f64::max);
    map.places
        .iter()
        .filter(|place| place.area.number() > 0.0)
        .all(|place| {
            let radius = number(&circle_of(document, &place.name), "r");
            let right = largest * (place.area.number() / most).sqrt();
            (radius - right).abs() < 0.011
        })
}

#[test]
fn no_two_of_the_290_municipalities_overlap() {
    let map = whole_country();
    for width in Width::ALL {
        let figure = drawn(&map, width);
        let document = read(figure.svg());
        assert_eq!(circles(&document).len(), 290);
        assert!(closest(&document) > 0.75, "not even their outlines meet");
        assert!(areas_are_proportional(&document, &map));
    }
}

#[test]
fn municipalities_lie_to_each_other_as_in_the_country() {
    let figure = drawn(&whole_country(), Width::Narrow);
    let document = read(figure.svg());
    let at = |name: &str| {
        let circle = circle_of(&document, name);
        (number(&circle, "cx"), number(&circle, "cy"))
    };
    let north_of = |one: &str, other: &str| assert!(at(one).1 < at(other).1, "{one} {other}");
    let east_of = |one: &str, other: &str| assert!(at(one).0 > at(other).0, "{one} {other}");
    for (one, other) in [
        ("Kiruna", "Luleå"),
        ("Luleå", "Umeå"),
        ("Umeå", "Sundsvall"),
        ("Gävle", "Uppsala"),
        ("Uppsala", "Stockholm"),
        ("Stockholm", "Nynäshamn"),
        ("Göteborg", "Helsingborg"),
        ("Helsingborg", "Malmö"),
        ("Malmö", "Trelleborg"),
    ] {
        north_of(one, other);
    }
    for (one, other) in [
        ("Haparanda", "Luleå"),
        ("Stockholm", "Örebro"),
        ("Nacka", "Stockholm"),
        ("Tyresö", "Stockholm"),
        ("Örebro", "Göteborg"),
        ("Gotland", "Kalmar"),
        ("Karlskrona", "Malmö"),
        ("Östersund", "Åre"),
    ] {
        east_of(one, other);
    }
}

#[test]
fn the_table_holds_exactly_the_numbers_drawn() {
    let mut map = small_map();
    map.sum = Some(["Riket", "2145582", "21"].map(str::to_owned));
    let figure = drawn(&map, Width::Narrow);
    let table = figure.table();
    let heads: Vec<&str> = table
        .columns()
        .iter()
        .map(|column| column.head.as_str())
        .collect();
    assert_eq!(heads, ["Kommun", "Invånare", "Kronor per invånare"]);
    for (row, place) in table.rows().iter().zip(&map.places) {
        assert_eq!(*row, [&place.name, place.area.text(), place.colour.text()]);
    }
    assert_eq!((table.rows().len(), table.chosen()), (6, Some(1)));
    assert_eq!(table.sum().unwrap()[1], "2145582");
    let document = read(figure.svg());
    let circle = circle_of(&document, "Plats 0980");
    assert_eq!(
        told(&circle),
        Some("Plats 0980\nInvånare: 60124\nKronor per invånare: 31")
    );
}

#[test]
fn the_chosen_place_has_a_ring_and_its_name_with_its_number() {
    for width in Width::ALL {
        let figure = drawn(&small_map(), width);
        let document = read(figure.svg());
        let circle = circle_of(&document, "Plats 0138");
        let ring = all(&document, "circle")
            .into_iter()
            .find(|circle| has_class(circle, "figure-stroke-ink"))
            .unwrap();
        assert_eq!(ring.attribute("cx"), circle.attribute("cx"));
        assert!(number(&ring, "r") > number(&circle, "r"));
        let texts = texts(&document);
        let name = texts.iter().position(|text| text == "Plats 0138").unwrap();
        assert_eq!(texts[name + 1], "25");
    }
}

#[test]
fn the_three_largest_places_are_named_in_a_full_map() {
    for width in Width::ALL {
        let figure = drawn(&whole_country(), width);
        let texts = texts(&read(figure.svg()));
        for name in ["Stockholm", "Göteborg", "Malmö", "Tyresö"] {
            assert!(texts.iter().any(|text| text == name), "{name}");
        }
        assert!(texts.len() > 25, "{texts:?}");
    }
}

#[test]
fn the_legend_tells_the_smallest_and_largest_number_of_each_step() {
    let figure = drawn(&small_map(), Width::Narrow);
    let texts = texts(&read(figure.svg()));
    assert_eq!(
        texts[..8],
        [
            "Kronor per",
            "invånare",
            "31",
            "25",
            "21–23",
            "20",
            "19",
            "Invånare"
        ]
    );
}

#[test]
fn a_sample_in_the_legend_has_the_area_of_its_number() {
    let map = small_map();
    let figure = drawn(&map, Width::Narrow);
    let document = read(figure.svg());
    let sample = all(&document, "circle")
        .into_iter()
        .find(|circle| told(circle).is_none() && circle.attribute("fill") == Some("none"))
        .unwrap();
    let largest = number(&circle_of(&document, "Plats 0180"), "r");
    let right = largest * (100_000.0_f64 / 975_551.0).sqrt();
    assert!((number(&sample, "r") - right).abs() < 0.011);
}

#[test]
fn places_that_get_the_same_have_one_colour() {
    let mut map = small_map();
    for place in &mut map.places {
        place.colour = whole(29);
    }
    for steps in [Steps::Quantiles, Steps::Equal] {
        map.steps = steps;
        let figure = drawn(&map, Width::Narrow);
        let document = read(figure.svg());
        for circle in circles(&document) {
            assert!(has_class(
                &circle.parent_element().unwrap(),
                "figure-fill-step-3"
            ));
        }
    }
}

#[test]
fn a_single_place_is_drawn_and_does_not_fill_the_sheet() {
    let figure = drawn(
        &map(vec![place("1", 5.0, 5.0, whole(1), whole(-3))]),
        Width::Narrow,
    );
    let document = read(figure.svg());
    let circles = circles(&document);
    assert_eq!(circles.len(), 1);
    assert!(number(&circles[0], "r") < 50.0);
}

#[test]
fn a_place_where_nobody_lives_is_in_the_table_only() {
    let mut map = small_map();
    map.places.push(place("9999", 3.0, 3.0, whole(0), whole(0)));
    map.chosen = Some("9999".to_owned());
    let figure = drawn(&map, Width::Narrow);
    assert_eq!(circles(&read(figure.svg())).len(), 6);
    assert_eq!(figure.table().rows().len(), 7);
    assert_eq!(figure.table().chosen(), Some(6));
}

#[test]
fn places_on_top_of_each_other_are_pushed_apart() {
    let places = (0..40).map(|at| place(&at.to_string(), 7.0, 7.0, whole(1_000), whole(at)));
    let figure = drawn(&map(places.collect()), Width::Wide);
    assert!(closest(&read(figure.svg())) > 0.75);
}

#[test]
fn what_cannot_be_drawn_is_refused_by_name() {
    let refused = |change: fn(&mut BubbleMap)| {
        let mut map = small_map();
        change(&mut map);
        map.draw(&heading(), Width::Narrow).unwrap_err()
    };
    assert_eq!(
        refused(|map| map.places[2].code = "1480".to_owned()),
        Refusal::Duplicate {
            code: "1480".to_owned()
        }
    );
    assert_eq!(
        refused(|map| map.chosen = Some("0000".to_owned())),
        Refusal::UnknownCode {
            code: "0000".to_owned()
        }
    );
    assert_eq!(
        refused(|map| map.places[0].area = whole(-1)),
        Refusal::Negative {
            name: "Plats 0180".to_owned(),
            text: "-1".to_owned()
        }
    );
    assert!(matches!(
        refused(|map| map.places[0].name = "x".repeat(2_001)),
        Refusal::TextTooLong {
            characters: 2_001,
            ..
        }
    ));
    let many = (0..=1_000).map(|at| place(&at.to_string(), 0.0, 0.0, whole(1), whole(1)));
    assert_eq!(
        map(many.collect()).draw(&heading(), Width::Narrow),
        Err(Refusal::TooMany {
            things: "places",
            count: 1_001,
            limit: MOST_PLACES
        })
    );
    assert!(Position::degrees(f64::NAN, 15.0).is_err());
}

#[test]
fn numbers_as_large_and_small_as_may_be_are_drawn() {
    let number = |number: f64| figures::Value::new(number, "x").unwrap();
    let mut map = map(vec![
        place("1", 0.0, 0.0, number(1e15), number(1e15)),
        place("2", 300.0, 0.0, number(1e-300), number(-1e15)),
        place("3", 0.0, 900.0, number(5e14), number(1e-300)),
    ]);
    for steps in [Steps::Quantiles, Steps::Equal] {
        map.steps = steps;
        let figure = drawn(&map, Width::Wide);
        assert!(!figure.svg().contains("NaN") && !figure.svg().contains("inf"));
        assert!(closest(&read(figure.svg())) > 0.75);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn circles_never_overlap_keep_their_areas_and_stay_on_the_sheet(
        wanted in proptest::collection::vec(
            (0.0..700.0_f64, 0.0..1_500.0_f64, 0_i64..2_000_000, -50_i64..50), 1..60),
        chosen in any::<prop::sample::Index>(),
        wide: bool,
    ) {
        let places: Vec<_> = wanted
            .iter()
            .enumerate()
            .map(|(at, (east, north, area, colour))| {
                place(&at.to_string(), *east, *north, whole(*area), whole(*colour))
            })
            .collect();
        let mut map = map(places);
        map.chosen = Some(chosen.index(wanted.len()).to_string());
        let width = if wide { Width::Wide } else { Width::Narrow };
        let figure = drawn(&map, width);
        let document = read(figure.svg());
        let there = wanted.iter().filter(|(_, _, area, _)| *area > 0).count();
        prop_assert_eq!(circles(&document).len(), there);
        if there > 0 {
            // A map pushed wider than its frame is shrunk, and the air in it with the circles.
            prop_assert!(closest(&document) > 0.0);
            prop_assert!(areas_are_proportional(&document, &map));
        }
        let across = if wide { 640.0 } else { 320.0 };
        for circle in circles(&document) {
            let (x, y, r) = (number(&circle, "cx"), number(&circle, "cy"), number(&circle, "r"));
            prop_assert!(x - r >= 0.0 && x + r <= across && y - r >= 0.0);
        }
    }
}
