//! Why a recipient gets what it gets of an item: the steps, its neighbours, the sources and the proof.

mod basis;
mod neighbours;

use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::published::PublishedAgreement;
use grants::allocation::Allocation;
use grants::{Item, Level, Recipient};
use maud::{Markup, html};
use wording::explanation::{AmountExplained, explain};
use wording::{message, terms};

use super::asked::{shortened, year};
use super::recipient::{no_such, number};
use super::{county, naming, recipient};
use crate::ui::{Cell, Column, Download, Page, Table, Tone, downloads, notice, steps};
use crate::{Reader, Refusal, Route, address};

pub use basis::provenance_facts;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/mottagare/{code}/{year}/{item}", get(of_recipient))
            .sample("/mottagare/0138/2021/utveckling-kommuner")
            .sample("/mottagare/01/2023/barn-och-unga")
            .sample("/mottagare/SKR/2021/skr-samordning")
            .answers("/mottagare/0138/2021/brukarmedverkan", 404)
            .answers("/mottagare/0138/1999/utveckling-kommuner", 404),
        Route::page("/lan/{code}/{year}/{item}", get(of_county))
            .sample("/lan/01/2021/brukarmedverkan")
            .sample("/lan/03/2021/sammanhallen-vard")
            .sample("/lan/03/2019/ungdomsmottagningar")
            .answers("/lan/03/2021/utveckling-kommuner", 404),
    ]
}

type Parts = Result<Path<(String, String, String)>, PathRejection>;

async fn of_recipient(reader: Reader, path: Parts) -> Result<Response, Refusal> {
    let Ok(Path((code, year, item))) = path else {
        return Err(no_such(""));
    };
    let found = recipient::find(&reader, &code)?;
    answer(&reader, found, &year, &item)
}

async fn of_county(reader: Reader, path: Parts) -> Result<Response, Refusal> {
    let Ok(Path((code, year, item))) = path else {
        return Err(no_such(""));
    };
    let found = county::find(&reader, &code)?;
    answer(&reader, found, &year, &item)
}

fn answer(
    reader: &Reader,
    recipient: &'static Recipient,
    given_year: &str,
    id: &str,
) -> Result<Response, Refusal> {
    let of = year(given_year).and_then(|year| reader.published.year(year));
    let Some(of) = of else {
        let years = reader.published.agreements().iter();
        let years: Vec<String> = years.map(|one| one.agreement.year.to_string()).collect();
        return Err(
            Refusal::not_found(message!("places-no-year", year = shortened(given_year)))
                .hint(message!("places-no-year-hint", years = years)),
        );
    };
    let item = of.agreement.item(id);
    let Some(item) = item.filter(|item| item.level == recipient.level) else {
        let page = no_such_item(reader, of, recipient, id);
        return Ok((StatusCode::NOT_FOUND, page).into_response());
    };
    let explained = of
        .distribution
        .of(id)
        .and_then(|allocation| Some((allocation, explain(allocation, recipient)?)));
    let page = match explained {
        Some((allocation, explained)) => whole(reader, of, recipient, allocation, &explained),
        None => not_shared(reader, of, recipient, item),
    };
    Ok(page.into_response())
}

/// A page in its place: recipient, year, item.
fn framed<'r>(
    reader: &'r Reader,
    of: &PublishedAgreement,
    recipient: &Recipient,
    heading: String,
) -> Page<'r> {
    let (list, list_path) = match recipient.level {
        Level::County => (message!("places-counties"), "/lan"),
        _ => (message!("places-recipients"), "/mottagare"),
    };
    Page::new(reader, heading)
        .crumb(reader.say(&list), list_path)
        .crumb(
            naming::full(reader.language, recipient),
            address::recipient(recipient.level, recipient.code),
        )
        .crumb(
            of.agreement.year.to_string(),
            address::agreement(of.agreement.year),
        )
}

fn whole(
    reader: &Reader,
    of: &PublishedAgreement,
    recipient: &'static Recipient,
    allocation: &Allocation,
    explained: &AmountExplained,
) -> Markup {
    let item = &allocation.item;
    let title = reader.language.of(&item.title);
    // The headline is a sentence; a heading has no full stop.
    let headline = reader.say(&explained.headline);
    let page = framed(
        reader,
        of,
        recipient,
        headline.trim_end_matches('.').to_owned(),
    )
    .title(reader.say(&message!(
        "places-amount-title",
        name = &recipient.name,
        item = title,
        year = of.agreement.year.to_string()
    )))
    .lead(&reader.say(&message!(
        "places-amount-lead",
        year = of.agreement.year.to_string(),
        key = terms::item_key_by_name(item, reader.published.register())
    )))
    .body(html! {
        (assumptions(reader, explained))
        (basis::discrepancies(reader, of, item))
        h2 { (reader.say(&message!("places-steps-heading"))) }
        (steps(explained.lines.iter().map(|line| html! { (reader.say(line)) })))
        (neighbours::table(reader, allocation, recipient))
        (basis::exact(reader, allocation, recipient))
        (basis::figures(reader, allocation))
        (basis::source(reader, of, item))
        (other_years(reader, of, recipient, item))
        (proof(reader, of))
    })
    .feedback();
    page.render()
}

/// What was taken for granted, beside the amount and never hidden.
fn assumptions(reader: &Reader, explained: &AmountExplained) -> Markup {
    let all: Vec<_> = explained
        .of_item
        .iter()
        .chain(&explained.assumptions)
        .collect();
    if all.is_empty() {
        return html! {};
    }
    notice(
        Tone::Remark,
        &reader.say(&message!("places-assumptions-heading")),
        &html! { ul { @for one in all { li { (reader.say(one)) } } } },
    )
}

/// What the recipient gets of the same item in other years.
fn other_years(
    reader: &Reader,
    of: &PublishedAgreement,
    recipient: &Recipient,
    item: &Item,
) -> Markup {
    let others = reader.published.agreements().iter().rev();
    let rows: Vec<Vec<Cell>> = others
        .filter(|other| other.agreement.year != of.agreement.year)
        .filter_map(|other| {
            let year = other.agreement.year;
            let allocation = other.distribution.of(&item.id)?;
            let on_level = allocation.item.level == recipient.level;
            let step = allocation.step(recipient.code).filter(|_| on_level)?;
            let address = address::amount(recipient.level, recipient.code, year, &item.id);
            Some(vec![
                Cell::Text(year.to_string()),
                Cell::Link {
                    text: number(reader, step.amount),
                    address: reader.link(&address),
                },
                Cell::Text(reader.say(&terms::item_key_by_name(
                    &allocation.item,
                    reader.published.register(),
                ))),
            ])
        })
        .collect();
    if rows.is_empty() {
        return html! {};
    }
    html! {
        h2 { (reader.say(&message!("places-other-years-heading"))) }
        (Table {
            caption: reader.say(&message!("places-other-years-caption")),
            columns: vec![
                Column::words(reader.say(&message!("places-year"))),
                Column::numbers(reader.say(&message!("places-amount-kronor"))),
                Column::words(reader.say(&message!("places-shared"))),
            ],
            rows,
            sum: None,
            empty: String::new(),
        }.markup())
    }
}

/// The proof to take home, and how to check it.
fn proof(reader: &Reader, of: &PublishedAgreement) -> Markup {
    html! {
        h2 { (reader.say(&message!("places-proof-heading"))) }
        p { (reader.say(&message!("places-proof"))) }
        (downloads(&[Download {
            label: reader.say(&message!("places-proof-file", year = of.agreement.year.to_string())),
            format: "ZIP",
            address: address::open_data(&of.agreement.id, "bevis.zip"),
        }]))
        p { (reader.say(&message!("places-proof-how"))) }
        pre { code { "overens-verify ." } }
        p { (reader.say(&message!("places-proof-digest"))) }
        p { code { (of.digest) } }
    }
}

/// The sources do not tell how the item is shared.
fn not_shared(
    reader: &Reader,
    of: &PublishedAgreement,
    recipient: &Recipient,
    item: &Item,
) -> Markup {
    let title = reader.language.of(&item.title);
    let year = of.agreement.year.to_string();
    let name = naming::full(reader.language, recipient);
    let heading = reader.say(&message!(
        "places-not-shared-heading",
        name = &name,
        item = title
    ));
    let page = framed(reader, of, recipient, heading)
        .title(reader.say(&message!(
            "places-amount-title",
            name = &recipient.name,
            item = title,
            year = &year
        )))
        .lead(&reader.say(&message!(
            "places-not-shared-lead",
            amount = item.amount,
            year = &year
        )))
        .body(html! {
            (basis::discrepancies(reader, of, item))
            (basis::source(reader, of, item))
            (items_of(reader, of, recipient))
        })
        .feedback();
    page.render()
}

/// There is no such item for the recipient: those there are.
fn no_such_item(
    reader: &Reader,
    of: &PublishedAgreement,
    recipient: &Recipient,
    id: &str,
) -> Markup {
    let year = of.agreement.year.to_string();
    let name = naming::full(reader.language, recipient);
    let elsewhere = of.agreement.item(id).map(|item| {
        message!(
            "places-item-elsewhere",
            item = &item.title,
            level = item.level,
            name = &name
        )
    });
    let lead =
        elsewhere.unwrap_or_else(|| message!("places-no-item", item = shortened(id), year = &year));
    let heading = reader.say(&message!("places-no-item-heading"));
    let page = framed(reader, of, recipient, heading)
        .lead(&reader.say(&lead))
        .body(items_of(reader, of, recipient));
    page.render()
}

/// The items a recipient has in a year, with what else can be looked at.
fn items_of(reader: &Reader, of: &PublishedAgreement, recipient: &Recipient) -> Markup {
    let year = of.agreement.year;
    let items = of.agreement.items.iter();
    let items: Vec<&Item> = items.filter(|item| item.level == recipient.level).collect();
    let name = naming::full(reader.language, recipient);
    html! {
        @if items.is_empty() {
            p { (reader.say(&message!("places-items-none", name = &name, year = year.to_string()))) }
        } @else {
            h2 { (reader.say(&message!("places-items-heading", name = &name, year = year.to_string()))) }
            ul {
                @for item in items {
                    li { a href=(reader.link(&address::amount(recipient.level, recipient.code, year, &item.id))) {
                        (reader.language.of(&item.title))
                    } }
                }
            }
        }
        p { a href=(reader.link(&address::recipient(recipient.level, recipient.code))) {
            (reader.say(&message!("places-all-years", name = &name)))
        } }
    }
}
