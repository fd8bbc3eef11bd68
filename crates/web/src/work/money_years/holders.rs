//! Everybody who has money in a year, and the money of one from the first voucher to the last.

use axum::extract::Path;
use casework::ledger::{LedgerError, kind, place};
use grants::Ore;
use grants::ledger::{Balance, Holder, Place};
use maud::{Markup, html};
use wording::{NameOrder, date, message, money};

use super::year::{follow_table, places_in_use};
use super::{LIST, holder_name, item_title, ledger_refusal, refusal};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Cell, Column, Order, Table, button, filters};
use crate::work::person::SignedIn;
use crate::work::typed::Typed;

/// What stands for the code of the pool in addresses.
const OF_ALL: &str = "alla";

/// The address of a holder's page.
pub fn address(agreement: &str, holder: &Holder) -> String {
    let code = match holder {
        Holder::Pool => OF_ALL,
        Holder::Recipient { .. } => holder.code(),
    };
    format!(
        "{LIST}/{agreement}/mottagare/{}/{code}",
        holder.level_word()
    )
}

/// Who is meant by the words of an address.
pub fn holder_of(level: &str, code: &str) -> Option<Holder> {
    match (level, code) {
        (Holder::POOL, OF_ALL) => Some(Holder::Pool),
        (Holder::POOL, _) => None,
        _ => Holder::recipient(level, code),
    }
}

/// What the address asks for.
struct Asked {
    level: String,
    by_left: bool,
}

/// Everybody.
pub async fn all(person: SignedIn, Path(agreement): Path<String>) -> Result<Markup, Refusal> {
    let year = person.casework.year_of_money(&person.actor, &agreement);
    let year = year.await.map_err(|error| refusal(&error))?;
    let typed = Typed::read(
        person
            .reader
            .query
            .as_deref()
            .unwrap_or_default()
            .as_bytes(),
    );
    let asked = Asked {
        level: typed.get("niva").to_owned(),
        by_left: typed.get("ordna") == "kvar",
    };
    let mut holders: Vec<&Holder> = year
        .balances
        .iter()
        .map(|(right, _)| &right.holder)
        .collect();
    holders.sort();
    holders.dedup();
    let mut rows: Vec<(String, &Holder, Balance)> = holders
        .into_iter()
        .filter(|holder| asked.level.is_empty() || holder.level_word() == asked.level)
        .map(|holder| {
            let balance = year.balances.together(|right| right.holder == *holder);
            (
                holder_name(&person, holder),
                holder,
                balance.unwrap_or_default(),
            )
        })
        .collect();
    let order = NameOrder::default();
    rows.sort_by(|one, other| order.compare(&one.0, &other.0));
    if asked.by_left {
        rows.sort_by_key(|(_, _, balance)| std::cmp::Reverse(balance.at(Place::Entitled)));
    }
    let title = person.reader.language.of(&year.agreement.title).to_owned();
    Ok(person
        .page(person.say(&message!(
            "money-years-holders-heading",
            count = rows.len(),
            title = &title
        )))
        .title(format!(
            "{}, {title}",
            person.say(&message!("money-years-holders"))
        ))
        .crumb(person.say(&message!("money-years-title")), LIST)
        .crumb(title, format!("{LIST}/{agreement}"))
        .lead(&person.say(&message!("money-years-holders-lead")))
        .body(html! {
            (choice(&person, &agreement, &asked))
            (table(&person, &agreement, &rows, &asked).markup())
        })
        .render())
}

fn choice(person: &SignedIn, agreement: &str, asked: &Asked) -> Markup {
    let options = [
        (String::new(), message!("money-years-level-all")),
        ("region".to_owned(), message!("money-years-level-region")),
        (
            "municipality".to_owned(),
            message!("money-years-level-municipality"),
        ),
        ("county".to_owned(), message!("money-years-level-county")),
        (
            "coordinator".to_owned(),
            message!("money-years-level-coordinator"),
        ),
        (Holder::POOL.to_owned(), message!("money-years-pool")),
    ];
    let options = options.map(|(word, words)| (word, person.say(&words)));
    let field = Field::new("niva", person.say(&message!("money-years-level"))).value(&asked.level);
    let content = html! {
        @if asked.by_left { (carried("ordna", "kvar")) }
        (field::choice(&field, &options))
        (button(Button::Secondary, &person.say(&message!("money-years-choose"))))
    };
    filters(
        &person.link(&format!("{LIST}/{agreement}/mottagare")),
        &content,
    )
}

fn table(
    person: &SignedIn,
    agreement: &str,
    rows: &[(String, &Holder, Balance)],
    asked: &Asked,
) -> Table {
    let language = person.reader.language;
    let sorted = |order: &str| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("ordna", order);
        if !asked.level.is_empty() {
            query.append_pair("niva", &asked.level);
        }
        let here = person.link(&format!("{LIST}/{agreement}/mottagare"));
        format!("{here}?{}", query.finish())
    };
    let balances: Vec<&Balance> = rows.iter().map(|(_, _, balance)| balance).collect();
    let mut places = places_in_use(&balances);
    places.retain(|place| *place != Place::Entitled);
    let of_row = |balance: &Balance| -> Vec<Ore> {
        let first = [
            balance.granted().unwrap_or_default(),
            balance.at(Place::Entitled),
        ];
        let rest = places.iter().map(|place| balance.at(*place));
        first.into_iter().chain(rest).collect()
    };
    let cells = rows.iter().map(|(name, holder, balance)| {
        let name = Cell::Link {
            text: name.clone(),
            address: person.link(&address(agreement, holder)),
        };
        let amounts = of_row(balance);
        std::iter::once(name)
            .chain(
                amounts
                    .into_iter()
                    .map(|amount| Cell::Text(money(amount, language))),
            )
            .collect()
    });
    let heads = places
        .iter()
        .map(|one| Column::numbers(person.say(&place(*one))));
    let by_left = asked.by_left.then_some(Order::Descending);
    let by_name = (!asked.by_left).then_some(Order::Ascending);
    Table {
        caption: person.say(&message!("money-years-holders-caption")),
        columns: [
            Column::words(person.say(&message!("money-years-column-recipient")))
                .sorted_by(sorted("namn"), by_name),
            Column::numbers(person.say(&message!("money-years-column-granted"))),
            Column::numbers(person.say(&place(Place::Entitled))).sorted_by(sorted("kvar"), by_left),
        ]
        .into_iter()
        .chain(heads)
        .collect(),
        rows: cells.collect(),
        sum: None,
        empty: person.say(&message!("money-years-holders-empty")),
    }
}

/// The money of one.
pub async fn one(
    person: SignedIn,
    Path((agreement, level, code)): Path<(String, String, String)>,
) -> Result<Markup, Refusal> {
    let holder = holder_of(&level, &code);
    let holder = holder.ok_or_else(|| ledger_refusal(&LedgerError::NoSuchRight))?;
    let found = person
        .casework
        .holder_money(&person.actor, &agreement, &holder);
    let found = found.await.map_err(|error| ledger_refusal(&error))?;
    let language = person.reader.language;
    let title = person.reader.agreement_title(&agreement);
    let name = holder_name(&person, &holder);
    let granted = found.together.granted().unwrap_or_default();
    let rows = found.lines.iter().map(|one| {
        vec![
            Cell::Link {
                text: format!("{}:{}", one.year, one.number),
                address: person.link(&format!("/arbete/huvudbok/{}", one.line.voucher_id)),
            },
            Cell::Text(date(one.event_on, language)),
            Cell::Text(person.say(&kind(one.kind))),
            Cell::Text(item_title(&person, &agreement, &one.line.item_id)),
            Cell::Text(person.say(&place(one.line.place))),
            Cell::Text(money(one.line.amount, language)),
        ]
    });
    let history = Table {
        caption: person.say(&message!("ledger-history-caption")),
        columns: vec![
            Column::words(person.say(&message!("ledger-column-number"))),
            Column::words(person.say(&message!("ledger-column-event"))),
            Column::words(person.say(&message!("ledger-column-kind"))),
            Column::words(person.say(&message!("money-years-column-item"))),
            Column::words(person.say(&message!("ledger-column-place"))),
            Column::numbers(person.say(&message!("ledger-column-amount"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    };
    Ok(person
        .page(person.say(&message!(
            "money-years-holder-heading",
            name = &name,
            amount = granted
        )))
        .title(name)
        .crumb(person.say(&message!("money-years-title")), LIST)
        .crumb(title, format!("{LIST}/{agreement}"))
        .crumb(
            person.say(&message!("money-years-holders")),
            format!("{LIST}/{agreement}/mottagare"),
        )
        .lead(&person.say(&message!("money-years-holder-lead")))
        .body(html! {
            h2.names-table { (person.say(&message!("ledger-followed"))) }
            (follow_table(&person, &found.together, &message!("ledger-followed-caption")))
            h2.names-table { (person.say(&message!("ledger-history"))) }
            (history.markup())
        })
        .render())
}
