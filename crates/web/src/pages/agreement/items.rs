//! The items: what each is for, how much, to whom and by which key, how sure that is and where it stands.

use casework::published::PublishedAgreement;
use grants::agreement::Item;
use maud::{Markup, html};
use wording::{message, terms};

use super::kronor;
use crate::Reader;
use crate::address;
use crate::drawn::levels::not_shared;
use crate::pages::asked::with_query;
use crate::ui::{Cell, Column, Table, facts};

pub fn items(reader: &Reader, year: &PublishedAgreement) -> Markup {
    let of = &year.agreement;
    let table = Table {
        caption: reader.say(&message!(
            "overview-items-caption",
            count = of.items.len(),
            year = of.year.to_string()
        )),
        columns: columns(reader),
        rows: of
            .items
            .iter()
            .map(|item| cells(reader, year, item))
            .collect(),
        sum: Some(sum(reader, year)),
        empty: reader.say(&message!("overview-items-none")),
    };
    let notes = of.items.iter().filter_map(|item| {
        let note = reader.language.of(item.note.as_ref()?);
        let title = reader.language.of(&item.title);
        Some((title.to_owned(), html! { (note) }))
    });
    let notes: Vec<(String, Markup)> = notes.collect();
    html! {
        section aria-labelledby="poster" {
            h2 id="poster" { (reader.say(&message!("overview-items"))) }
            (table.markup())
            @if let Some(message) = not_shared(year, |_| true) { p { (reader.say(&message)) } }
            @if !notes.is_empty() {
                h3 { (reader.say(&message!("overview-items-notes"))) }
                (facts(notes))
            }
        }
    }
}

fn columns(reader: &Reader) -> Vec<Column> {
    let say = |message| reader.say(&message);
    vec![
        Column::words(say(message!("overview-head-item"))),
        Column::words(say(message!("overview-head-level"))),
        Column::numbers(say(message!("overview-head-kronor"))),
        Column::words(say(message!("overview-head-key"))),
        Column::words(say(message!("overview-head-payee"))),
        Column::words(say(message!("overview-head-sure"))),
        Column::words(say(message!("overview-head-source"))),
    ]
}

fn cells(reader: &Reader, year: &PublishedAgreement, item: &Item) -> Vec<Cell> {
    let title = reader.language.of(&item.title).to_owned();
    let shared = year.distribution.of(&item.id).is_some();
    let name = if shared {
        let amounts = reader.link(&address::amounts(year.agreement.year, item.level));
        let several = (year.distribution.allocations.iter())
            .filter(|allocation| allocation.item.level == item.level)
            .count()
            > 1;
        Cell::Link {
            text: title,
            address: with_query(&amounts, &[("post", several.then_some(item.id.as_str()))]),
        }
    } else {
        Cell::Text(title)
    };
    vec![
        name,
        Cell::Text(reader.say(&terms::level_heading(item.level))),
        Cell::Text(kronor(reader, item.amount)),
        Cell::Text(reader.say(&terms::item_key_by_name(item, reader.published.register()))),
        Cell::Text(reader.say(&terms::payee(item.payee))),
        Cell::Text(reader.say(&terms::item_status(item))),
        Cell::Link {
            text: item.source.at.clone(),
            address: format!("#kalla-{}", item.source.id),
        },
    ]
}

fn sum(reader: &Reader, year: &PublishedAgreement) -> Vec<Cell> {
    let items = year.agreement.items.iter();
    let sum = items.map(|item| item.amount).sum();
    let mut cells = vec![
        Cell::Text(reader.say(&message!("overview-sum"))),
        Cell::Text(String::new()),
        Cell::Text(kronor(reader, sum)),
    ];
    cells.resize(7, Cell::Text(String::new()));
    cells
}
