//! What a recipient gets, as a table.

use ::typeset::Table;
use grants::agreement::{Agreement, Item};
use grants::allocation::Distribution;
use grants::{Level, Ore, Recipient};
use wording::{Language, message, terms};

use super::blocks::{line, number, numbers_column, words_column};

/// The items of a level that the sources do not tell how to share out.
pub(super) fn not_shared<'a>(
    agreement: &'a Agreement,
    distribution: &'a Distribution,
    level: Level,
) -> impl Iterator<Item = &'a Item> {
    let items = agreement.items.iter();
    items.filter(move |item| item.level == level && distribution.not_shared.contains(&item.id))
}

/// A row for every item of the recipient's level, and their sum; nothing when the level has no items.
pub(super) fn amounts_table(
    agreement: &Agreement,
    distribution: &Distribution,
    recipient: &Recipient,
    caption: String,
    language: Language,
) -> Option<Table> {
    let shared = distribution.allocations.iter();
    let shared: Vec<(&Item, Ore)> = shared
        .filter(|one| one.item.level == recipient.level)
        .filter_map(|one| Some((&one.item, one.step(recipient.code)?.amount)))
        .collect();
    let unknown = language.say(&message!("letters-not-known"));
    let key = |item: &Item| language.say(&terms::item_key(item));
    let title = |item: &Item| language.of(&item.title).to_owned();
    let mut rows: Vec<Vec<String>> = shared
        .iter()
        .map(|(item, amount)| vec![title(item), key(item), number(*amount, language)])
        .collect();
    let untold = not_shared(agreement, distribution, recipient.level);
    rows.extend(untold.map(|item| vec![title(item), key(item), unknown.clone()]));
    if rows.is_empty() {
        return None;
    }
    let sum: Ore = shared.iter().map(|(_, amount)| *amount).sum();
    let sum = (!shared.is_empty()).then(|| {
        let label = if shared.len() == rows.len() {
            message!("letters-sum")
        } else {
            message!("letters-sum-known")
        };
        vec![language.say(&label), String::new(), number(sum, language)]
    });
    Some(Table {
        caption: line(caption),
        columns: vec![
            words_column(language.say(&message!("letters-column-item"))),
            words_column(language.say(&message!("letters-column-key"))),
            numbers_column(language.say(&message!("letters-column-amount"))),
        ],
        rows,
        sum,
    })
}

/// What a recipient is on its level: a municipality, a region, a county.
pub(super) fn as_what(level: Level) -> wording::Message {
    match level {
        Level::Municipality => message!("letters-as-municipality"),
        Level::Region => message!("letters-as-region"),
        Level::County => message!("letters-as-county"),
        Level::Coordinator => message!("letters-as-coordinator"),
        Level::Other => message!("letters-as-other"),
    }
}
