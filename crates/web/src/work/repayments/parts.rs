//! The rights a claim is about, in words, as every page about money that goes back shows them.

use grants::Ore;
use grants::ledger::{Holder, Right};
use maud::{Markup, html};
use wording::{Message, message};

use crate::ui::{Cell, Column, Table};
use crate::work::person::SignedIn;

/// The title of an item; its id when the agreement is not published any more.
pub fn item_title(person: &SignedIn, agreement_id: &str, item_id: &str) -> String {
    let published = person.reader.published.agreement(agreement_id);
    let item = published.and_then(|one| one.agreement.item(item_id));
    item.map_or_else(
        || item_id.to_owned(),
        |item| person.reader.language.of(&item.title).to_owned(),
    )
}

/// Whose money of an item it is, by name.
pub fn place_name(person: &SignedIn, right: &Right) -> String {
    match &right.holder {
        Holder::Pool => person.say(&message!("repayments-place-pool")),
        Holder::Recipient { level, code } => {
            let register = person.reader.published.register();
            let found = code
                .parse()
                .ok()
                .and_then(|code| register.find(*level, code));
            found.map_or_else(|| code.clone(), |one| one.name.clone())
        }
    }
}

/// An amount in the language of the reader.
pub fn money_of(person: &SignedIn, amount: Ore) -> String {
    wording::money(amount, person.reader.language)
}

/// The rights and their parts, with the sum.
pub fn table(
    person: &SignedIn,
    agreement_id: &str,
    parts: &[(Right, Ore)],
    caption: &Message,
) -> Markup {
    let rows = parts.iter().map(|(right, amount)| {
        vec![
            Cell::Text(item_title(person, agreement_id, &right.item_id)),
            Cell::Text(place_name(person, right)),
            Cell::Text(money_of(person, *amount)),
        ]
    });
    let sum: Ore = parts.iter().map(|(_, amount)| *amount).sum();
    let table = Table {
        caption: person.say(caption),
        columns: vec![
            Column::words(person.say(&message!("repayments-column-item"))),
            Column::words(person.say(&message!("repayments-column-place"))),
            Column::numbers(person.say(&message!("repayments-amount"))),
        ],
        rows: rows.collect(),
        sum: Some(vec![
            Cell::Text(person.say(&message!("repayments-sum"))),
            Cell::Text(String::new()),
            Cell::Text(money_of(person, sum)),
        ]),
        empty: String::new(),
    };
    html! { (table.markup()) }
}
