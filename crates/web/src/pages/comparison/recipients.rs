//! What each recipient's change is made of.

use std::cmp::Ordering;

use grants::comparison::{Change, Comparison};
use grants::{Level, Ore, Recipient};
use maud::{Markup, html};
use wording::{NameOrder, message, terms};

use super::choice::{Choice, Sorting};
use super::kronor_of;
use crate::drawn::said;
use crate::ui::{Cell, Column, Order, Table};
use crate::{Reader, address};

/// A recipient with the change of everything it gets on the level.
pub struct Row {
    pub recipient: &'static Recipient,
    pub change: Change,
}

pub fn recipients(reader: &Reader, choice: &Choice<'_>, compared: &Comparison) -> Markup {
    let rows = rows(reader, choice, compared);
    let mut sum = Change::default();
    for row in &rows {
        sum.add(&row.change);
    }
    let head = reader.say(&message!("overview-sum"));
    let table = Table {
        caption: reader.say(&message!(
            "overview-compare-recipients-caption",
            level = choice.level,
            count = rows.len()
        )),
        columns: columns(reader, choice),
        rows: rows.iter().map(|row| cells(reader, choice, row)).collect(),
        sum: Some(numbers(reader, Cell::Text(head), &sum)),
        empty: reader.say(&message!("overview-compare-no-recipients")),
    };
    html! {
        section aria-labelledby="mottagare" {
            h2 id="mottagare" {
                (reader.say(&message!("overview-compare-recipients", level = choice.level)))
            }
            (table.markup())
        }
    }
}

/// Every recipient on the level and in the county, in the order asked for.
pub fn rows(reader: &Reader, choice: &Choice<'_>, compared: &Comparison) -> Vec<Row> {
    let register = reader.published.register();
    let names = NameOrder::default();
    let mut rows: Vec<Row> = (compared.by_recipient(choice.level).into_iter())
        .filter_map(|(code, change)| {
            let recipient = register.find(choice.level, code)?;
            Some(Row { recipient, change })
        })
        .filter(|row| {
            let county = choice.county.map(|county| county.code);
            county.is_none_or(|county| row.recipient.county == Some(county))
        })
        .collect();
    rows.sort_by(|one, other| {
        let by_name = names.compare(&one.recipient.name, &other.recipient.name);
        let order = sorted(choice.sorting, &one.change, &other.change, by_name);
        let order = match choice.order {
            Order::Ascending => order,
            Order::Descending => order.reverse(),
        };
        order.then(by_name)
    });
    rows
}

fn sorted(sorting: Sorting, one: &Change, other: &Change, by_name: Ordering) -> Ordering {
    match sorting {
        Sorting::Name => by_name,
        Sorting::Before => one.before.cmp(&other.before),
        Sorting::After => one.after.cmp(&other.after),
        Sorting::Change => one.total().cmp(&other.total()),
    }
}

fn columns(reader: &Reader, choice: &Choice<'_>) -> Vec<Column> {
    let say = |message| reader.say(&message);
    let sorted = |column: Column, sorting| {
        let (address, now) = choice.sorted_by(reader, sorting);
        column.sorted_by(address, now)
    };
    let numbers = |head| Column::numbers(head);
    vec![
        sorted(
            Column::words(say(terms::level_heading(choice.level))),
            Sorting::Name,
        ),
        sorted(numbers(kronor_of(reader, choice.before)), Sorting::Before),
        sorted(numbers(kronor_of(reader, choice.after)), Sorting::After),
        sorted(
            numbers(say(message!("overview-head-change"))),
            Sorting::Change,
        ),
        numbers(say(message!("overview-head-pot"))),
        numbers(say(message!("overview-head-population"))),
        numbers(say(message!("overview-head-key-part"))),
        numbers(say(message!("overview-head-came-went"))),
    ]
}

fn cells(reader: &Reader, choice: &Choice<'_>, row: &Row) -> Vec<Cell> {
    let text = row.recipient.name.clone();
    let name = match choice.level {
        Level::Coordinator | Level::Other => Cell::Text(text),
        level => Cell::Link {
            text,
            address: reader.link(&address::recipient(level, row.recipient.code)),
        },
    };
    numbers(reader, name, &row.change)
}

fn numbers(reader: &Reader, name: Cell, change: &Change) -> Vec<Cell> {
    let plain = |amount| Cell::Text(said::kronor(reader, amount));
    let signed = |amount| Cell::Text(said::signed(reader, amount));
    let came_went = Ore::new(change.came.ore() + change.went.ore());
    vec![
        name,
        plain(change.before),
        plain(change.after),
        signed(change.total()),
        signed(change.pot),
        signed(change.population),
        signed(change.key),
        signed(came_went),
    ]
}
