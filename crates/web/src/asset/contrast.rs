//! Every pair of colours that meets on a page is told apart by those who see less, by day and by night (WCAG 1.4.3 and 1.4.11).
#![expect(
    clippy::float_arithmetic,
    reason = "contrast is defined on fractions of light"
)]

use std::collections::{BTreeMap, BTreeSet};

const TOKENS: &str = include_str!("../../assets/tokens.css");

/// Text on what is behind it.
const TEXT: [(&str, &str); 21] = [
    ("ink", "paper"),
    ("ink", "paper-soft"),
    ("ink", "accent-soft"),
    ("ink", "warn-soft"),
    ("ink-soft", "paper"),
    ("ink-soft", "paper-soft"),
    ("ink-soft", "accent-soft"),
    ("ink-soft", "warn-soft"),
    ("accent", "paper"),
    ("accent", "paper-soft"),
    ("accent", "accent-soft"),
    ("accent", "warn-soft"),
    ("accent-strong", "paper"),
    ("accent-strong", "paper-soft"),
    ("accent-strong", "accent-soft"),
    ("accent-strong", "warn-soft"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("warn", "paper"),
    ("warn", "paper-soft"),
    ("warn", "warn-soft"),
];

/// Shapes that mean something, on what is behind them: borders of fields, focus, bars, marks.
const SHAPES: [(&str, &str); 11] = [
    ("rule-strong", "paper"),
    ("rule-strong", "paper-soft"),
    ("focus", "paper"),
    ("focus", "paper-soft"),
    ("focus", "accent-soft"),
    ("focus", "warn-soft"),
    ("bar", "paper"),
    ("bar", "paper-soft"),
    ("accent", "paper"),
    ("warn", "paper"),
    ("warn", "warn-soft"),
];

/// Lines that only help the eye along; nothing is lost with them.
const DECORATION: [&str; 1] = ["rule"];

type Colours = BTreeMap<&'static str, &'static str>;

/// The colours declared in a piece of the sheet.
fn colours(sheet: &'static str) -> Colours {
    let declarations = sheet.lines().filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": ")?;
        Some((name, value.strip_suffix(';')?.strip_prefix('#')?))
    });
    declarations.collect()
}

fn themes() -> [Colours; 2] {
    let (day, night) = TOKENS.split_once("prefers-color-scheme: dark").unwrap();
    [colours(day), colours(night)]
}

fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn assert_apart(pairs: &[(&str, &str)], least: f64) {
    for theme in themes() {
        for (front, back) in pairs {
            let contrast = contrast(theme[front], theme[back]);
            assert!(
                contrast >= least,
                "{front} on {back} has {contrast:.2} of {least}"
            );
        }
    }
}

#[test]
fn text_stands_out_from_what_is_behind_it() {
    assert_apart(&TEXT, 4.5);
}

#[test]
fn shapes_stand_out_from_what_is_behind_them() {
    assert_apart(&SHAPES, 3.0);
}

#[test]
fn night_has_every_colour_of_the_day_and_every_colour_is_judged() {
    let [day, night] = themes();
    let names: BTreeSet<&str> = day.keys().copied().collect();
    assert_eq!(names, night.keys().copied().collect());
    let pairs = TEXT.iter().chain(&SHAPES);
    let judged = pairs.flat_map(|(front, back)| [*front, *back]);
    let judged: BTreeSet<&str> = judged.chain(DECORATION).collect();
    assert_eq!(names, judged);
}

#[test]
fn black_on_white_is_the_most_there_is() {
    assert!((contrast("000000", "ffffff") - 21.0).abs() < 1e-9);
}

#[test]
fn no_colour_is_written_outside_the_tokens() {
    for sheet in &super::SHEETS[1..] {
        let loose = sheet.lines().find(|line| {
            let value = line.split_once(": ").map_or("", |(_, value)| value);
            value.contains('#') && !value.starts_with("url")
        });
        assert_eq!(loose, None);
    }
}
