//! Where the money of a year goes: the map of municipalities and the tiles of counties.

use casework::published::PublishedAgreement;
use grants::{Fraction, Level, Ore, Recipient};
use maud::{Markup, html};
use wording::{Message, message};

use crate::drawn::map::{Circle, map};
use crate::drawn::tiles::{Heads, tiles};
use crate::drawn::{Words, amount, area, said};
use crate::{Reader, address};

pub fn places(reader: &Reader, year: &PublishedAgreement) -> Markup {
    let number = year.agreement.year;
    let with_amounts = |level: &Level| !year.level_total(*level).is_zero();
    let levels = [Level::Municipality, Level::Region, Level::County];
    html! {
        (circles(reader, year))
        (counties(reader, year))
        p { (reader.say(&message!("overview-start-levels", year = number.to_string()))) }
        ul.level-links {
            @for level in levels.into_iter().filter(with_amounts) {
                li { a href=(reader.link(&address::amounts(number, level))) {
                    (reader.say(&message!("overview-level-link", level = level, amount = year.level_total(level))))
                } }
            }
        }
    }
}

fn circles(reader: &Reader, year: &PublishedAgreement) -> Markup {
    let published = &reader.published;
    let Some(date) = published.inhabitants_on(year) else {
        return html! {};
    };
    let municipalities = published.register().of(Level::Municipality).iter();
    let circles: Vec<Circle<'_>> = municipalities
        .filter_map(|recipient| {
            Some(Circle {
                recipient,
                inhabitants: published.inhabitants(date, Level::Municipality, recipient.code)?,
                kronor: area::per_inhabitant(published, year, date, recipient)?,
            })
        })
        .collect();
    let Some((title, description)) = finding(reader, year, &circles) else {
        return html! {};
    };
    let words = Words {
        prefix: "karta".to_owned(),
        title: reader.say(&title),
        description: reader.say(&description),
        nothing: reader.say(&message!("overview-drawing-nothing")),
    };
    html! {
        section.figure-section {
            h2 id="karta" { (words.title) }
            p { (reader.say(&message!("overview-map-explained", date = date))) }
            (map(reader, &words, &circles, None))
        }
    }
}

/// Who gets most for each inhabitant, and the picture in words.
fn finding(
    reader: &Reader,
    year: &PublishedAgreement,
    circles: &[Circle<'_>],
) -> Option<(Message, Message)> {
    let compare = |one: &Circle<'_>, other: &Circle<'_>| {
        let left =
            |one: Fraction, other: Fraction| one.numerator().saturating_mul(other.denominator());
        left(one.kronor, other.kronor).cmp(&left(other.kronor, one.kronor))
    };
    let most = circles.iter().max_by(|one, other| compare(one, other))?;
    let least = circles.iter().min_by(|one, other| compare(one, other))?;
    let kronor = |circle: &Circle<'_>| said::decimals(reader, circle.kronor, 2);
    let title = message!(
        "overview-map-title",
        name = &most.recipient.name,
        year = year.agreement.year.to_string()
    );
    let picture = message!("overview-drawing-circles");
    let description = message!(
        "overview-drawing-description",
        picture = picture,
        most = &most.recipient.name,
        highest = kronor(most),
        least = &least.recipient.name,
        lowest = kronor(least)
    );
    Some((title, description))
}

/// Everything that goes to each county, in millions.
fn counties(reader: &Reader, year: &PublishedAgreement) -> Markup {
    let register = reader.published.register();
    let each: Vec<(&Recipient, Ore)> = (register.of(Level::County).iter())
        .map(|county| {
            let sum = area::to_county(&reader.published, year, county.code);
            (county, sum)
        })
        .collect();
    let Some((most, sum)) = each.iter().max_by_key(|(_, sum)| *sum) else {
        return html! {};
    };
    let title = message!(
        "overview-tiles-title",
        name = &most.name,
        millions = said::millions(*sum),
        year = year.agreement.year.to_string()
    );
    let words = Words {
        prefix: "lan".to_owned(),
        title: reader.say(&title),
        description: reader.say(&message!("overview-tiles-description")),
        nothing: reader.say(&message!("overview-drawing-nothing")),
    };
    let heads = Heads {
        who: reader.say(&message!("overview-head-county")),
        letters: reader.say(&message!("overview-head-letters")),
        value: reader.say(&message!("overview-head-millions")),
    };
    let values: Vec<_> = each
        .iter()
        .map(|(county, sum)| (*county, amount(*sum, said::in_millions(reader, *sum))))
        .collect();
    html! {
        section.figure-section {
            h2 id="lan" { (words.title) }
            p { (reader.say(&message!("overview-tiles-explained"))) }
            (tiles(reader, &words, &heads, &values, None))
        }
    }
}
