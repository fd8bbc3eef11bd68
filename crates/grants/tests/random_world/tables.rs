//! Tables of inhabitants and ages for the recipients of a world.

use std::collections::BTreeMap;

use grants::{AgeBand, Ages, Code, Level, Provenance};
use jiff::civil::Date;

use super::{Choices, OTHER_DATE};
use crate::builder::{DATE, World, code, population, recipient};

/// How the figures of one table lie: spread out, few and often equal, or all the same.
#[derive(Clone, Copy)]
struct Style {
    highest: i64,
    salt: u32,
}

impl Style {
    fn new(choices: &mut Choices<'_>, people: i64) -> Self {
        Self {
            highest: choices.of(&[people, 3, 0, 30, people, people / 40]),
            salt: choices.any(),
        }
    }

    /// The figure at this place of the table: the same numbers for the same choices.
    fn figure(self, at: usize) -> i64 {
        let at = u32::try_from(at).unwrap_or(0);
        let mixed = (self.salt ^ at.wrapping_mul(0x9E37_79B9)).wrapping_mul(0x85EB_CA6B);
        let low = i64::from(mixed ^ (mixed >> 15));
        let high = i64::from(mixed.rotate_left(9) >> 1) << 32;
        // A style without a range gives everyone the same, so that all remainders tie.
        match self.highest {
            0 => i64::from(self.salt) % 1000,
            i64::MAX => high + low,
            highest => (high + low) % (highest + 1),
        }
    }
}

/// Fills the tables that the keys of a world may ask for.
pub fn fill(choices: &mut Choices<'_>, world: &mut World, people: i64) {
    let places = places(choices, world);
    world.figures.populations.clear();
    for date in [DATE, OTHER_DATE] {
        let style = Style::new(choices, people);
        let mut figures: Vec<(Code, i64)> = (0..places.len())
            .map(|at| (places[at], style.figure(at)))
            .collect();
        if choices.once_in(100) {
            figures.pop();
        }
        if let Some((_, figure)) = figures.last_mut().filter(|_| choices.once_in(100)) {
            *figure = -1;
        }
        world.figures.populations.push(population(date, figures));
    }
    if choices.once_in(50) {
        // An earlier table of the same date that must not be used.
        let doubled = population(DATE, places.iter().map(|place| (*place, 1)));
        world.figures.populations.insert(0, doubled);
    }
    for date in [DATE, OTHER_DATE] {
        world
            .figures
            .ages
            .push(ages(choices, date, &places, people));
    }
}

/// The places that have rows of their own: the recipients (of a region, its county), or municipalities of their counties.
fn places(choices: &mut Choices<'_>, world: &mut World) -> Vec<Code> {
    let level = world.item().level;
    let own: Vec<Code> = (world.recipients.iter())
        .map(|recipient| match level {
            Level::Region | Level::County => recipient.county.unwrap_or(recipient.code),
            _ => recipient.code,
        })
        .collect();
    if !matches!(level, Level::Region | Level::County) || !choices.once_in(4) {
        return own;
    }
    let mut places = Vec::new();
    for county in own {
        if choices.once_in(3) {
            places.push(county);
        }
        for last in 0..=choices.below(3) {
            let municipality = code(&format!("{county}{:02}", 80 + last));
            let municipality = recipient(Level::Municipality, municipality);
            if !choices.once_in(60) {
                places.push(municipality.code);
            }
            // Now and then a row of a municipality that the register lacks.
            if !choices.once_in(60) {
                world.recipients.push(municipality);
            }
        }
    }
    places
}

/// A table of ages whose places may be told in different bands.
fn ages(choices: &mut Choices<'_>, reference_date: Date, places: &[Code], people: i64) -> Ages {
    let style = Style::new(choices, people);
    let layouts = [layout(choices), layout(choices)];
    let mixed = choices.once_in(3);
    let mut figures = BTreeMap::new();
    for (at, place) in places.iter().enumerate() {
        let layout = &layouts[if mixed { at % 2 } else { 0 }];
        let bands = layout.iter().enumerate().map(|(band, (from, to))| AgeBand {
            from: *from,
            to: *to,
            population: style.figure(at * 131 + band),
        });
        figures.insert(*place, bands.collect());
    }
    if let Some(last) = places.last().filter(|_| choices.once_in(100)) {
        figures.remove(last);
    }
    Ages {
        reference_date,
        figures,
        known_errors: Vec::new(),
        provenance: Provenance::default(),
    }
}

/// Bands of one and five years (now and then of others), the last one mostly open; now and then with a slip.
fn layout(choices: &mut Choices<'_>) -> Vec<(u8, Option<u8>)> {
    let mut bands = Vec::new();
    let mut from = u8::from(choices.once_in(100));
    for _ in 0..3 + choices.below(4) {
        let years = choices.of(&[5, 1, 5, 1, 5, 1, 5, 7, 10]);
        for _ in 0..=choices.below(3) {
            bands.push((from, Some(from + years - 1)));
            from += years;
        }
        // A year that is in no band, or a band that is in the table twice.
        if choices.once_in(300) {
            from += 1;
        }
        if choices.once_in(300) {
            bands.extend_from_within(bands.len() - 1..);
        }
    }
    if !choices.once_in(20) {
        bands.push((from, None));
    }
    bands
}
