//! The picture of a level: circles for municipalities, tiles for regions and counties.

use casework::published::PublishedAgreement;
use grants::{Fraction, Level, Recipient};
use maud::{Markup, html};
use wording::{Message, message};

use super::choice::Choice;
use super::rows::Row;
use crate::Reader;
use crate::drawn::map::{Circle, map};
use crate::drawn::tiles::{Heads, tiles};
use crate::drawn::{Value, Words, said};

pub fn drawing(
    reader: &Reader,
    year: &PublishedAgreement,
    choice: &Choice<'_>,
    rows: &[Row<'_>],
) -> Markup {
    let mut each: Vec<(&Recipient, i64, Fraction)> = rows
        .iter()
        .filter_map(|row| {
            let people = row.inhabitants?;
            Some((
                row.recipient,
                people,
                said::per_inhabitant(row.sum, people)?,
            ))
        })
        .collect();
    each.sort_by_key(|(recipient, _, _)| recipient.code);
    let Some((title, description)) = finding(reader, year, choice.level, &each) else {
        return html! {};
    };
    let words = Words {
        prefix: "niva".to_owned(),
        title: reader.say(&title),
        description: reader.say(&description),
        nothing: reader.say(&message!("overview-drawing-nothing")),
    };
    let drawn = match choice.level {
        Level::Municipality => {
            let circles: Vec<Circle<'_>> = each
                .iter()
                .map(|(recipient, inhabitants, kronor)| Circle {
                    recipient,
                    inhabitants: *inhabitants,
                    kronor: *kronor,
                })
                .collect();
            map(reader, &words, &circles, None)
        }
        level => tiles(
            reader,
            &words,
            &heads(reader, level),
            &counties(reader, &each),
            None,
        ),
    };
    html! {
        section.figure-section {
            h2 id="bild" { (words.title) }
            (drawn)
        }
    }
}

fn counties<'a>(
    reader: &Reader,
    each: &[(&'a Recipient, i64, Fraction)],
) -> Vec<(&'a Recipient, Result<Value, figures::Refusal>)> {
    let value = |kronor: Fraction| {
        let text = said::decimals(reader, kronor, 2);
        Value::quotient(kronor.numerator(), kronor.denominator(), text)
    };
    each.iter()
        .map(|(recipient, _, kronor)| (*recipient, value(*kronor)))
        .collect()
}

fn heads(reader: &Reader, level: Level) -> Heads {
    let who = match level {
        Level::Region => message!("overview-head-region"),
        _ => message!("overview-head-county"),
    };
    Heads {
        who: reader.say(&who),
        letters: reader.say(&message!("overview-head-letters")),
        value: reader.say(&message!("overview-head-per-inhabitant")),
    }
}

/// What the picture shows, in words: who gets most and least, or that all get the same. Two amounts are
/// the same when they read alike.
fn finding(
    reader: &Reader,
    year: &PublishedAgreement,
    level: Level,
    each: &[(&Recipient, i64, Fraction)],
) -> Option<(Message, Message)> {
    let compare = |one: &Fraction, other: &Fraction| {
        let left = one.numerator().saturating_mul(other.denominator());
        left.cmp(&other.numerator().saturating_mul(one.denominator()))
    };
    let (most, _, highest) = each.iter().max_by(|one, other| compare(&one.2, &other.2))?;
    let (least, _, lowest) = each.iter().min_by(|one, other| compare(&one.2, &other.2))?;
    let (highest, lowest) = (
        said::decimals(reader, *highest, 2),
        said::decimals(reader, *lowest, 2),
    );
    let year = year.agreement.year.to_string();
    let title = if highest == lowest {
        message!(
            "overview-drawing-same",
            level = level,
            kronor = &highest,
            year = &year
        )
    } else {
        message!("overview-drawing-most", name = &most.name, year = &year)
    };
    let picture = match level {
        Level::Municipality => message!("overview-drawing-circles"),
        _ => message!("overview-drawing-tiles"),
    };
    let description = message!(
        "overview-drawing-description",
        picture = picture,
        most = &most.name,
        highest = highest,
        least = &least.name,
        lowest = lowest
    );
    Some((title, description))
}
