//! One county in one year: the region, its municipalities, the county's own items, and who may name the payee.

use casework::published::PublishedAgreement;
use grants::agreement::PayeeRule;
use grants::{Level, Recipient};
use maud::{Markup, html};
use wording::{NameOrder, message, terms};

use super::super::recipient::{gotland, method, number};
use super::super::standing::{Known, Standing, known, with_ore};
use super::super::{foresight, naming, plans, standing};
use super::{Sums, chosen, headline, known_together, partly, per_person, year_links};
use crate::ui::{Cell, Column, Page, Table};
use crate::{Reader, Refusal, address};

/// The page.
pub fn page(reader: &Reader, county: &'static Recipient) -> Result<Markup, Refusal> {
    let path = address::recipient(Level::County, county.code);
    let name = wording::Argument::from(&county.name);
    let Some(of) = chosen(reader)? else {
        let nothing = reader.say(&message!("places-counties-empty"));
        return Ok(Page::new(reader, county.name.clone())
            .lead(&nothing)
            .render());
    };
    let year = of.agreement.year;
    let sums = Sums::of(reader, of, county);
    let known = known_together(of);
    let heading = headline(
        reader,
        &message!("places-name", name = name),
        known,
        sums.all(),
        year,
    );
    let page = Page::new(reader, heading)
        .title(format!("{} {year}", county.name))
        .crumb(reader.say(&message!("places-counties")), "/lan")
        .lead(&lead(reader, of, &sums, known))
        .body(html! {
            (year_links(reader, &path, year))
            (partly(reader, known, year))
            @if naming::is_gotland(county) { (gotland(reader)) }
            @if known.has_amounts() {
                h2 { (reader.say(&message!("places-county-who"))) }
                (recipients(reader, of, county, &sums))
            }
            h2 { (reader.say(&message!("places-county-items"))) }
            (items(reader, of, county))
            (may_name(reader, of, county))
            h2 { (reader.say(&message!("foresight-title"))) }
            p { a href=(reader.link(&foresight::of_recipient(Level::County, county.code))) {
                (reader.say(&message!("foresight-of-recipient", name = &county.name)))
            } }
            h2 { (reader.say(&message!("plans-of-recipient-heading"))) }
            p { a href=(reader.link(&plans::of_county(county.code))) {
                (reader.say(&message!("plans-of-county", county = &county.name)))
            } }
            (method(reader))
        })
        .feedback();
    Ok(page.render())
}

fn lead(reader: &Reader, of: &PublishedAgreement, sums: &Sums, known: Known) -> String {
    if !known.has_amounts() {
        return reader.say(&message!("places-county-lead-unknown"));
    }
    let mut sentences = vec![reader.say(&message!(
        "places-county-lead",
        sum = sums.all(),
        region = sums.region,
        municipalities = sums.municipalities,
        joint = sums.joint
    ))];
    let own = sums
        .people
        .and_then(|people| standing::per_inhabitant(sums.all(), people));
    let whole = super::LEVELS
        .map(|level| of.level_total(level))
        .into_iter()
        .sum();
    let average = standing::country(&reader.published, of)
        .and_then(|people| standing::per_inhabitant(whole, people));
    if let (Some(own), Some(average)) = (own, average) {
        sentences.push(reader.say(&message!(
            "places-lead-per-inhabitant",
            own = with_ore(own),
            average = with_ore(average)
        )));
    }
    sentences.join(" ")
}

/// The municipalities of a county, A–Ö.
fn municipalities(reader: &Reader, county: &Recipient) -> Vec<&'static Recipient> {
    let order = NameOrder::default();
    let all = reader.published.register().of(Level::Municipality).iter();
    let mut within: Vec<&'static Recipient> =
        all.filter(|one| one.county == Some(county.code)).collect();
    within.sort_by(|one, other| order.compare(&one.name, &other.name));
    within
}

fn recipients(reader: &Reader, of: &PublishedAgreement, county: &Recipient, sums: &Sums) -> Markup {
    let register = reader.published.register();
    let region = register.find(Level::Region, county.code).into_iter();
    let parties = region.chain(municipalities(reader, county));
    let mut rows: Vec<Vec<Cell>> = parties.map(|one| row(reader, of, one)).collect();
    rows.push(vec![
        Cell::Text(reader.say(&message!("places-joint", county = &county.name))),
        Cell::Text(reader.say(&message!("places-kind-county"))),
        Cell::Text(amount(reader, known(of, Level::County), sums.joint)),
        Cell::Text(per_person(reader, sums.joint, sums.people)),
    ]);
    let year = of.agreement.year.to_string();
    Table {
        caption: reader.say(&message!(
            "places-county-caption",
            county = &county.name,
            year = year
        )),
        columns: vec![
            Column::words(reader.say(&message!("places-recipient"))),
            Column::words(reader.say(&message!("places-kind"))),
            Column::numbers(reader.say(&message!("places-sum-kronor"))),
            Column::numbers(reader.say(&message!("places-kronor-per-inhabitant"))),
        ],
        rows,
        sum: Some(vec![
            Cell::Text(reader.say(&message!("places-sum"))),
            Cell::Text(String::new()),
            Cell::Text(amount(reader, known_together(of), sums.all())),
            Cell::Text(per_person(reader, sums.all(), sums.people)),
        ]),
        empty: String::new(),
    }
    .markup()
}

fn row(reader: &Reader, of: &PublishedAgreement, recipient: &Recipient) -> Vec<Cell> {
    let standing = Standing::of(&reader.published, of, recipient.level, recipient.code);
    let kind = match recipient.level {
        Level::Region => message!("places-kind-region"),
        _ => message!("places-kind-municipality"),
    };
    let address = address::recipient(recipient.level, recipient.code);
    vec![
        Cell::Link {
            text: recipient.name.clone(),
            address: reader.link(&address),
        },
        Cell::Text(reader.say(&kind)),
        Cell::Text(amount(reader, standing.known, standing.sum)),
        Cell::Text(per_person(
            reader,
            standing.sum,
            standing.people.map(|(people, _)| people),
        )),
    ]
}

fn amount(reader: &Reader, known: Known, sum: grants::Ore) -> String {
    match known {
        Known::Whole => number(reader, sum),
        Known::Partly => reader.say(&message!("places-at-least", number = number(reader, sum))),
        Known::Nothing => reader.say(&message!("places-unknown")),
        Known::NoMoney => reader.say(&message!("places-none")),
    }
}

/// The county's own items, each with its amount and why.
fn items(reader: &Reader, of: &PublishedAgreement, county: &Recipient) -> Markup {
    let year = of.agreement.year;
    let on_level = of.agreement.items.iter();
    let on_level = on_level.filter(|item| item.level == Level::County);
    let rows = on_level.map(|item| {
        let step = of.distribution.of(&item.id);
        let step = step.and_then(|one| one.step(county.code));
        let text = step.map_or_else(
            || reader.say(&message!("places-unknown")),
            |step| number(reader, step.amount),
        );
        let address = address::amount(Level::County, county.code, year, &item.id);
        vec![
            Cell::Text(reader.language.of(&item.title).to_owned()),
            Cell::Link {
                text,
                address: reader.link(&address),
            },
            Cell::Text(reader.say(&terms::item_key_by_name(item, reader.published.register()))),
            Cell::Text(reader.say(&terms::payee(item.payee))),
        ]
    });
    Table {
        caption: reader.say(&message!(
            "places-county-items-caption",
            county = &county.name,
            year = year.to_string()
        )),
        columns: vec![
            Column::words(reader.say(&message!("places-item"))),
            Column::numbers(reader.say(&message!("places-amount-kronor"))),
            Column::words(reader.say(&message!("places-shared"))),
            Column::words(reader.say(&message!("places-paid-to"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!(
            "places-county-items-empty",
            year = year.to_string()
        )),
    }
    .markup()
}

/// Who together name the body that the county's money is paid to.
fn may_name(reader: &Reader, of: &PublishedAgreement, county: &Recipient) -> Markup {
    let named = of.agreement.items.iter().any(|item| {
        item.level == Level::County && item.payee == PayeeRule::NamedByRegionAndMunicipalities
    });
    let region = reader.published.register().find(Level::Region, county.code);
    let parties: Vec<&Recipient> = region
        .into_iter()
        .chain(municipalities(reader, county))
        .collect();
    html! {
        h2 { (reader.say(&message!("places-payee-heading"))) }
        @if naming::is_gotland(county) {
            p { (reader.say(&message!("places-payee-gotland"))) }
        } @else if named {
            p { (reader.say(&message!("places-payee-named", count = parties.len()))) }
            details {
                summary { (reader.say(&message!("places-payee-parties"))) }
                ul.names {
                    @for one in &parties { li { (naming::full(reader.language, one)) } }
                }
            }
        } @else {
            p { (reader.say(&message!("places-payee-not-told", year = of.agreement.year.to_string()))) }
        }
    }
}
