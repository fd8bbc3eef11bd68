//! Kronor per inhabitant through the years, one's own against the country's.

use figures::{Heading, Lines, Prefix, Series, Value, Width};
use grants::{Fraction, Recipient};
use jiff::Timestamp;
use maud::{Markup, html};
use wording::{Message, message};

use super::super::calendar::tense;
use super::super::naming;
use super::super::standing::{Known, Standing, country_average, with_ore};
use crate::Reader;
use crate::ui::figure;

/// The heading and the figure; nothing for who has no inhabitants.
pub fn lines(reader: &Reader, recipient: &Recipient, standings: &[Standing<'_>]) -> Markup {
    let Some((wide, narrow)) = drawn(reader, recipient, standings) else {
        return html! {};
    };
    html! {
        h2 { (reader.say(&message!("places-per-inhabitant-heading"))) }
        (figure(reader, &wide, &narrow))
        p.hint { (reader.say(&message!("places-per-inhabitant-note"))) }
    }
}

fn drawn(
    reader: &Reader,
    recipient: &Recipient,
    standings: &[Standing<'_>],
) -> Option<(figures::Figure, figures::Figure)> {
    standings.iter().find(|one| one.people.is_some())?;
    let name = naming::full(reader.language, recipient);
    // A year that is known in part would draw as a fall that never was.
    let pairs: Vec<Option<(Fraction, Fraction)>> = standings
        .iter()
        .map(|one| {
            let own = one.per_inhabitant().filter(|_| one.known == Known::Whole)?;
            let average = country_average(&reader.published, one.of, recipient.level)?;
            Some((own, average))
        })
        .collect();
    let value = |number: Fraction| {
        let text = wording::decimal(with_ore(number), reader.language);
        Value::quotient(number.numerator(), number.denominator(), text).ok()
    };
    let series = |name: String, of: fn((Fraction, Fraction)) -> Fraction| Series {
        name,
        values: pairs.iter().map(|pair| value(of((*pair)?))).collect(),
    };
    let average = reader.say(&message!("places-average", level = recipient.level));
    let lines = Lines {
        step_head: reader.say(&message!("places-year")),
        value_head: reader.say(&message!("places-kronor-per-inhabitant")),
        steps: standings
            .iter()
            .map(|one| one.of.agreement.year.to_string())
            .collect(),
        series: vec![
            series(name.clone(), |pair| pair.0),
            series(average, |pair| pair.1),
        ],
    };
    let newest = pairs
        .iter()
        .zip(standings)
        .rev()
        .find_map(|(pair, one)| Some(((*pair)?, one.of.agreement.year)));
    let title = finding(&name, newest, reader.now);
    let heading = |prefix: String| {
        Some(Heading {
            prefix: Prefix::new(prefix).ok()?,
            title: reader.say(&title),
            description: reader.say(&message!("places-lines-description", name = &name)),
            nothing: reader.say(&message!("places-lines-nothing")),
        })
    };
    let code = recipient.code;
    Some((
        lines
            .draw(&heading(format!("per-inhabitant-{code}"))?, Width::Wide)
            .ok()?,
        lines
            .draw(
                &heading(format!("per-inhabitant-{code}-narrow"))?,
                Width::Narrow,
            )
            .ok()?,
    ))
}

/// What the lines show in the newest year they reach. Within a percent the two are alike.
fn finding(name: &str, newest: Option<((Fraction, Fraction), i16)>, now: Timestamp) -> Message {
    let Some(((own, average), year)) = newest else {
        return message!("places-lines-none", name = name);
    };
    let (tense, year) = (tense(year, now), year.to_string());
    let own_crosswise = own.numerator().checked_mul(average.denominator());
    let average_crosswise = average.numerator().checked_mul(own.denominator());
    let (Some(one), Some(other)) = (own_crosswise, average_crosswise) else {
        return message!("places-lines-none", name = name);
    };
    let margin = other / 100;
    if one > other + margin {
        message!("places-lines-more", name = name, tense = tense, year = year)
    } else if one < other - margin {
        message!("places-lines-less", name = name, tense = tense, year = year)
    } else {
        message!(
            "places-lines-alike",
            name = name,
            tense = tense,
            year = year
        )
    }
}
