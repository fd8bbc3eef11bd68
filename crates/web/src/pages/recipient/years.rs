//! The table of a recipient: years as columns, items as rows.

use grants::agreement::Text;
use grants::{Level, Recipient};
use maud::Markup;
use wording::message;

use super::super::standing::{Known, Standing};
use crate::ui::{Cell, Column, Table};
use crate::{Reader, address};

/// The table, the newest year first so that it is seen on a narrow screen too.
pub fn table(reader: &Reader, recipient: &Recipient, standings: &[Standing<'_>]) -> Markup {
    let newest_first: Vec<&Standing<'_>> = standings.iter().rev().collect();
    let mut columns = vec![Column::words(reader.say(&message!("places-item")))];
    columns.extend(
        newest_first
            .iter()
            .map(|one| Column::numbers(one.of.agreement.year.to_string())),
    );
    let items = items(&newest_first, recipient.level);
    let rows = items.into_iter().map(|(id, title)| {
        let head = Cell::Text(reader.language.of(&title).to_owned());
        let cells = newest_first
            .iter()
            .map(|one| cell(reader, recipient, one, &id));
        [head].into_iter().chain(cells).collect()
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    let sums = newest_first.iter().map(|one| Cell::Text(sum(reader, one)));
    let sum_head = Cell::Text(reader.say(&message!("places-sum")));
    Table {
        caption: reader.say(&message!("places-years-caption")),
        columns,
        sum: (!rows.is_empty()).then(|| [sum_head].into_iter().chain(sums).collect()),
        rows,
        empty: reader.say(&message!("places-years-empty")),
    }
    .markup()
}

/// Every item of the level, each once, called as the newest year calls it.
fn items(newest_first: &[&Standing<'_>], level: Level) -> Vec<(String, Text)> {
    let mut items: Vec<(String, Text)> = Vec::new();
    for item in newest_first.iter().flat_map(|one| &one.of.agreement.items) {
        if item.level == level && items.iter().all(|(id, _)| *id != item.id) {
            items.push((item.id.clone(), item.title.clone()));
        }
    }
    items
}

fn cell(reader: &Reader, recipient: &Recipient, standing: &Standing<'_>, id: &str) -> Cell {
    let agreement = &standing.of.agreement;
    let on_level = |level: Level| level == recipient.level;
    let why = |text: String| Cell::Link {
        text,
        address: reader.link(&address::amount(
            recipient.level,
            recipient.code,
            agreement.year,
            id,
        )),
    };
    let shared = standing.of.distribution.of(id);
    if let Some(step) = shared
        .filter(|one| on_level(one.item.level))
        .and_then(|one| one.step(recipient.code))
    {
        return why(number(reader, step.amount));
    }
    if agreement.item(id).is_some_and(|item| on_level(item.level)) {
        return why(reader.say(&message!("places-unknown")));
    }
    // An item that is not listed may exist all the same when the list is not whole.
    Cell::Text(reader.say(&match standing.known {
        Known::Whole | Known::NoMoney => message!("places-none"),
        Known::Partly | Known::Nothing => message!("places-unknown"),
    }))
}

fn sum(reader: &Reader, standing: &Standing<'_>) -> String {
    match standing.known {
        Known::Whole => number(reader, standing.sum),
        Known::Partly => reader.say(&message!(
            "places-at-least",
            number = number(reader, standing.sum)
        )),
        Known::Nothing => reader.say(&message!("places-unknown")),
        Known::NoMoney => reader.say(&message!("places-none")),
    }
}

/// Kronor without the unit, which stands in the caption.
pub fn number(reader: &Reader, amount: grants::Ore) -> String {
    match amount.whole_kronor() {
        Some(kronor) => wording::grouped(i128::from(kronor), reader.language),
        None => wording::money(amount, reader.language),
    }
}
