//! The map of 290 circles: area by inhabitants, colour by kronor per inhabitant.

use figures::{BubbleMap, Place, Refusal, Steps, Value};
use grants::{Code, Fraction, Recipient};
use maud::Markup;
use wording::message;

use super::{Words, both_widths, per_inhabitant, places, said};
use crate::Reader;

/// A municipality with what its circle shows.
pub struct Circle<'a> {
    /// Which municipality.
    pub recipient: &'a Recipient,
    /// How many live there.
    pub inhabitants: i64,
    /// Kronor for each of them.
    pub kronor: Fraction,
}

/// Which circles stand in the legend, in inhabitants.
const SAMPLES: [i64; 3] = [10_000, 100_000, 500_000];

/// The map with its table. Municipalities without a place are in the table of the page only.
pub fn map(reader: &Reader, words: &Words, circles: &[Circle<'_>], chosen: Option<Code>) -> Markup {
    match bubbles(reader, circles, chosen) {
        Ok(bubbles) => both_widths(reader, words, |heading, width| bubbles.draw(heading, width)),
        Err(refusal) => both_widths(reader, words, |_, _| Err(refusal.clone())),
    }
}

fn bubbles(
    reader: &Reader,
    circles: &[Circle<'_>],
    chosen: Option<Code>,
) -> Result<BubbleMap, Refusal> {
    let mut on_map = Vec::with_capacity(circles.len());
    for circle in circles {
        let Some(position) = places::place(circle.recipient.code) else {
            continue;
        };
        on_map.push(Place {
            code: circle.recipient.code.to_string(),
            name: circle.recipient.name.clone(),
            position,
            area: people(reader, circle.inhabitants)?,
            colour: per_inhabitant(reader, circle.kronor)?,
        });
    }
    let chosen = chosen.map(|code| code.to_string());
    Ok(BubbleMap {
        place_head: reader.say(&message!("overview-head-municipality")),
        area_head: reader.say(&message!("overview-head-inhabitants")),
        colour_head: reader.say(&message!("overview-head-per-inhabitant")),
        chosen: chosen.filter(|code| on_map.iter().any(|place| place.code == *code)),
        places: on_map,
        steps: Steps::Quantiles,
        sample_sizes: SAMPLES
            .into_iter()
            .map(|sample| people(reader, sample))
            .collect::<Result<_, _>>()?,
        sum: None,
    })
}

fn people(reader: &Reader, number: i64) -> Result<Value, Refusal> {
    Value::whole(number, said::whole(reader, number))
}
