//! Whatever is handed in, a figure comes out that can be read, or a refusal; never a panic.

use figures::{
    Bar, Bars, County, CountyTiles, Divider, Dot, Dots, Figure, Heading, Lines, Prefix, Refusal,
    Series, Stack, StackedBars, Value, Width,
};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::picture::{all, read};
use crate::samples::{COUNTIES, bars, heading, lines, map, place, stacks, tiles};

const HOSTILE: [&str; 6] = [
    "</title><script>alert(1)</script>",
    "\"><image href=\"https://example.org/x\" onload=\"alert(1)\"/>",
    "]]>&lt;&amp;&#0;<!--",
    "' onmouseover='alert(1)",
    "\u{0}\u{b}\u{1f}\u{fffe}\u{ffff}\r\n\t\u{202e}",
    "ÅÄÖ 🏳\u{fe0f}\u{200d}🌈 e\u{301}\u{301}\u{301}",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        any::<String>(),
        prop::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
        (1_usize..2_200).prop_map(|long| "å ".repeat(long / 2)),
        (1_usize..2_200).prop_map(|long| "W".repeat(long)),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        Just(0.0),
        any::<f64>(),
        -1e15..1e15_f64,
        (-300_i32..15).prop_map(|power| 10.0_f64.powi(power)),
    ];
    let words = prop_oneof![any::<String>(), Just("1 234 567,89 kr".to_owned())];
    (number, words).prop_filter_map("a value", |(number, words)| Value::new(number, words).ok())
}

/// A picture that can be read and has no numbers that are none.
fn sound(drawn: Result<Figure, Refusal>) -> Result<(), TestCaseError> {
    if let Ok(figure) = drawn {
        let document = read(figure.svg());
        prop_assert!(all(&document, "script").is_empty());
        prop_assert!(all(&document, "image").is_empty());
        for node in document.descendants() {
            for attribute in node.attributes() {
                let value = attribute.value();
                prop_assert!(
                    !value.contains("NaN") && !value.contains("inf"),
                    "{}",
                    value
                );
                prop_assert!(!attribute.name().starts_with("on"));
            }
        }
    }
    Ok(())
}

fn width(wide: bool) -> Width {
    if wide { Width::Wide } else { Width::Narrow }
}

#[test]
fn hostile_words_come_out_as_they_went_in_and_as_nothing_else() {
    for words in HOSTILE {
        let heading = Heading {
            prefix: Prefix::new("test").unwrap(),
            title: words.to_owned(),
            description: words.to_owned(),
            nothing: words.to_owned(),
        };
        let mut bars = bars();
        bars.bars[0].name = words.to_owned();
        let figure = bars.draw(&heading, Width::Narrow).unwrap();
        let document = read(figure.svg());
        let kept: String = words
            .chars()
            .map(|letter| match letter {
                '\r' => ' ',
                '\0' | '\u{b}' | '\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
                other => other,
            })
            .collect();
        assert_eq!(all(&document, "title")[0].text(), Some(kept.as_str()));
        assert_eq!(all(&document, "desc")[0].text(), Some(kept.as_str()));
        assert!(all(&document, "script").is_empty() && all(&document, "image").is_empty());
        assert_eq!(figure.table().rows()[0][0], words, "the table is no markup");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bars_are_drawn_or_refused(
        input in vec((text(), value()), 0..8), head in text(), chosen in prop::option::of(0_usize..8), wide: bool,
    ) {
        let bars = Bars {
            name_head: head.clone(),
            value_head: head,
            bars: input.into_iter().map(|(name, value)| Bar { name, value }).collect(),
            chosen,
            sum: None,
        };
        sound(bars.draw(&heading(), width(wide)))?;
    }

    #[test]
    fn any_dots_are_drawn_or_refused(
        input in vec((text(), value()), 0..12), head in text(), quartiles in prop::option::of(vec((text(), value()), 3)),
        chosen in prop::option::of(0_usize..12), wide: bool,
    ) {
        let divider = |(name, value)| Divider { name, value };
        let quartiles = quartiles.map(|all| all.into_iter().map(divider).collect::<Vec<_>>());
        let dots = Dots {
            name_head: head.clone(),
            value_head: head,
            dots: input.into_iter().map(|(name, value)| Dot { name, value }).collect(),
            quartiles: quartiles.and_then(|all| all.try_into().ok()),
            chosen,
        };
        sound(dots.draw(&heading(), width(wide)))?;
    }

    #[test]
    fn any_stacks_are_drawn_or_refused(
        input in vec((text(), vec(value(), 5)), 0..5), names in vec(text(), 5),
        part_count in 0_usize..=5, wide: bool,
    ) {
        let stack = |(name, values): (String, Vec<Value>)| {
            let parts: Vec<Value> = values
                .iter()
                .take(part_count)
                .map(|value| Value::new(value.number().abs() / 8.0, value.text()).unwrap())
                .collect();
            let sum = parts.iter().map(Value::number).sum();
            Stack { name, whole: Value::new(sum, "summa").unwrap(), parts }
        };
        let stacks = StackedBars {
            parts: names.into_iter().take(part_count).collect(),
            stacks: input.into_iter().map(stack).collect(),
            sum: None,
            ..stacks()
        };
        sound(stacks.draw(&heading(), width(wide)))?;
    }

    #[test]
    fn any_lines_are_drawn_or_refused(
        input in vec((text(), vec(prop::option::of(value()), 4)), 0..5),
        steps in vec(text(), 4), head in text(), wide: bool,
    ) {
        let lines = Lines {
            value_head: head,
            steps,
            series: input.into_iter().map(|(name, values)| Series { name, values }).collect(),
            ..lines()
        };
        sound(lines.draw(&heading(), width(wide)))?;
    }

    #[test]
    fn any_counties_are_drawn_or_refused(
        input in vec((prop::sample::select(COUNTIES.to_vec()), text(), prop::option::of(value())), 0..8),
        head in text(), chosen in prop::option::of(text()), wide: bool,
    ) {
        let tiles = CountyTiles {
            value_head: head,
            counties: input
                .into_iter()
                .map(|(code, name, value)| County { code: code.to_owned(), name, value })
                .collect(),
            chosen,
            ..tiles()
        };
        sound(tiles.draw(&heading(), width(wide)))?;
    }

    #[test]
    fn any_places_are_drawn_or_refused(
        input in vec((text(), value(), value(), -1e6..1e6_f64), 0..20),
        head in text(), sizes in vec(value(), 0..3), chosen in prop::option::of(0_usize..20), wide: bool,
    ) {
        let places = input.into_iter().enumerate().map(|(at, (name, area, colour, metres))| {
            let area = Value::new(area.number().abs(), area.text()).unwrap();
            let mut place = place(&at.to_string(), 0.0, 0.0, area, colour);
            place.position = figures::Position::metres(metres, metres * metres % 777.0).unwrap();
            place.name = name;
            place
        });
        let mut map = map(places.collect());
        map.colour_head.clone_from(&head);
        map.area_head = head;
        map.sample_sizes = sizes;
        map.chosen = chosen.map(|chosen| chosen.to_string());
        sound(map.draw(&heading(), width(wide)))?;
    }
}
