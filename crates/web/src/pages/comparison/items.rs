//! The items of both years: which came, which ended, which changed.

use grants::agreement::Item;
use grants::comparison::Comparison;
use grants::{DistributionKey, Ore};
use maud::{Markup, html};
use wording::{Message, message, terms};

use super::choice::Choice;
use super::kronor_of;
use crate::Reader;
use crate::drawn::said;
use crate::ui::{Cell, Column, Table};

/// An item of one of the years, or of both.
struct Pair<'a> {
    before: Option<&'a Item>,
    after: Option<&'a Item>,
}

pub fn items(reader: &Reader, choice: &Choice<'_>, compared: &Comparison) -> Markup {
    let say = |message| reader.say(&message);
    let table = Table {
        caption: say(message!("overview-compare-items-caption")),
        columns: vec![
            Column::words(say(message!("overview-head-item"))),
            Column::words(say(message!("overview-head-level"))),
            Column::numbers(kronor_of(reader, choice.before)),
            Column::numbers(kronor_of(reader, choice.after)),
            Column::numbers(say(message!("overview-head-change"))),
            Column::words(say(message!("overview-head-what"))),
        ],
        rows: pairs(choice)
            .iter()
            .filter_map(|pair| row(reader, pair))
            .collect(),
        sum: None,
        empty: say(message!("overview-items-none")),
    };
    let not_compared = titles(choice, &compared.not_compared);
    html! {
        section aria-labelledby="poster" {
            h2 id="poster" { (say(message!("overview-compare-items"))) }
            (table.markup())
            @if !not_compared.is_empty() {
                p { (say(message!("overview-compare-not-compared", items = not_compared))) }
            }
        }
    }
}

/// Those of the later year, each with the same item of the earlier, then those that ended.
fn pairs<'a>(choice: &Choice<'a>) -> Vec<Pair<'a>> {
    let (before, after) = (&choice.before.agreement, &choice.after.agreement);
    let same = |item: &Item, other: &&Item| other.level == item.level;
    let later = after.items.iter().map(|item| Pair {
        before: before.item(&item.id).filter(|other| same(item, other)),
        after: Some(item),
    });
    let ended = before.items.iter().filter(|item| {
        let still = after.item(&item.id);
        still.is_none_or(|other| !same(item, &other))
    });
    let ended = ended.map(|item| Pair {
        before: Some(item),
        after: None,
    });
    later.chain(ended).collect()
}

fn row(reader: &Reader, pair: &Pair<'_>) -> Option<Vec<Cell>> {
    let item = pair.after.or(pair.before)?;
    let amount = |item: Option<&Item>| item.map(|item| item.amount);
    let text = |amount: Option<Ore>| {
        Cell::Text(amount.map_or_else(
            || said::NOTHING.to_owned(),
            |amount| said::kronor(reader, amount),
        ))
    };
    let (before, after) = (amount(pair.before), amount(pair.after));
    let change = after.unwrap_or_default().ore() - before.unwrap_or_default().ore();
    Some(vec![
        Cell::Text(reader.language.of(&item.title).to_owned()),
        Cell::Text(reader.say(&terms::level_heading(item.level))),
        text(before),
        text(after),
        Cell::Text(said::signed(reader, Ore::new(change))),
        Cell::Text(reader.say(&what(pair))),
    ])
}

/// What happened to an item, in words.
fn what(pair: &Pair<'_>) -> Message {
    let (before, after) = match (pair.before, pair.after) {
        (None, _) => return message!("overview-item-came"),
        (_, None) => return message!("overview-item-ended"),
        (Some(before), Some(after)) => (before, after),
    };
    let amount = before.amount != after.amount;
    let key = before.key != after.key;
    if key && [&before.key, &after.key].contains(&&DistributionKey::Unknown) {
        message!("overview-item-key-unknown")
    } else if key {
        message!(
            "overview-item-key-changed",
            before = terms::item_key_by_name(before, agreement::shipped::register()),
            after = terms::item_key_by_name(after, agreement::shipped::register())
        )
    } else if amount {
        message!("overview-item-amount-changed")
    } else {
        message!("overview-item-same")
    }
}

fn titles(choice: &Choice<'_>, ids: &[String]) -> Vec<grants::Text> {
    let years = [&choice.after.agreement, &choice.before.agreement];
    let find = |id: &String| years.iter().find_map(|year| year.item(id));
    ids.iter()
        .filter_map(|id| Some(find(id)?.title.clone()))
        .collect()
}
