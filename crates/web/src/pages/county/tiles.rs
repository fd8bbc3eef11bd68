//! Counties as tiles, coloured by kronor per inhabitant.

use figures::{County, CountyTiles, Heading, Prefix, Steps, Value, Width};
use grants::{Code, Ore};
use maud::{Markup, html};
use wording::message;

use super::super::standing::{per_inhabitant, with_ore};
use super::{Sums, per_person};
use crate::Reader;
use crate::ui;

/// The figure, with a county pointed out when the page is about one.
pub fn figure(reader: &Reader, sums: &[Sums], year: i16, chosen: Option<Code>) -> Markup {
    let (Some(wide), Some(narrow)) = (
        drawn(reader, sums, year, chosen, Width::Wide),
        drawn(reader, sums, year, chosen, Width::Narrow),
    ) else {
        return html! {};
    };
    ui::figure(reader, &wide, &narrow)
}

fn drawn(
    reader: &Reader,
    sums: &[Sums],
    year: i16,
    chosen: Option<Code>,
    width: Width,
) -> Option<figures::Figure> {
    let value = |one: &Sums| {
        let number = per_inhabitant(one.all(), one.people?)?;
        let text = wording::decimal(with_ore(number), reader.language);
        Value::quotient(number.numerator(), number.denominator(), text).ok()
    };
    let counties = sums.iter().map(|one| County {
        code: one.county.code.to_string(),
        name: one.county.name.clone(),
        value: value(one),
    });
    let whole: Ore = sums.iter().map(Sums::all).sum();
    let people: Option<i64> = sums.iter().map(|one| one.people).sum();
    let tiles = CountyTiles {
        county_head: reader.say(&message!("places-county")),
        letters_head: reader.say(&message!("places-letter")),
        value_head: reader.say(&message!("places-kronor-per-inhabitant")),
        counties: counties.collect(),
        steps: Steps::Quantiles,
        chosen: chosen.map(|code| code.to_string()),
        sum: Some([
            reader.say(&message!("places-country")),
            String::new(),
            per_person(reader, whole, people),
        ]),
    };
    let largest = largest(sums)?;
    let prefix = match width {
        Width::Wide => "counties",
        Width::Narrow => "counties-narrow",
    };
    let heading = Heading {
        prefix: Prefix::new(prefix).ok()?,
        title: reader.say(&message!(
            "places-tiles-title",
            county = &largest.county.name,
            year = year.to_string()
        )),
        description: reader.say(&message!(
            "places-tiles-description",
            county = &largest.county.name,
            kronor = per_person(reader, largest.all(), largest.people)
        )),
        nothing: reader.say(&message!("places-counties-empty")),
    };
    tiles.draw(&heading, width).ok()
}

/// The county with most kronor per inhabitant. Compared crosswise, so that no digit is lost.
fn largest(sums: &[Sums]) -> Option<&Sums> {
    let crosswise = |one: &Sums, other: &Sums| {
        i128::from(one.all().ore()) * i128::from(other.people.unwrap_or(1))
    };
    sums.iter()
        .filter(|one| one.people.is_some())
        .max_by(|one, other| crosswise(one, other).cmp(&crosswise(other, one)))
}
