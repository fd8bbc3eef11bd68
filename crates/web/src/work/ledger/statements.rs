//! How everybody's money stood when a year was over: received, used, not used and paid back on the 31st of December.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::ledger::YearEnd;
use documents::plain_table;
use grants::Ore;
use maud::{Markup, html};
use wording::{Message, message, money};

use super::LEDGER;
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Download, Table, button, downloads, filters};
use crate::work::money_years::{holder_address, holder_name, ledger_refusal};
use crate::work::person::SignedIn;
use crate::work::typed::Typed;

/// The years anybody can ask for.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2999;

/// The year an address asks for; the one before this when it asks for none.
fn asked(person: &SignedIn) -> Result<i16, Refusal> {
    let typed = Typed::read(
        person
            .reader
            .query
            .as_deref()
            .unwrap_or_default()
            .as_bytes(),
    );
    let year = typed.get("ar").trim();
    if year.is_empty() {
        return Ok(person.reader.today().year().saturating_sub(1));
    }
    let year = year.parse().ok().filter(|year| YEARS.contains(year));
    year.ok_or_else(|| {
        Refusal::unprocessable(message!("ledger-no-such-statement"))
            .hint(message!("ledger-no-such-statement-hint"))
    })
}

/// Everybody's.
pub async fn all(person: SignedIn) -> Result<Markup, Refusal> {
    let year = asked(&person)?;
    let found = person.casework.year_ends(&person.actor, year).await;
    let found = found.map_err(|error| ledger_refusal(&error))?;
    let file = Download {
        label: person.say(&message!("ledger-statements")),
        format: "CSV",
        address: person.link(&format!("{LEDGER}/arsbesked.csv?ar={year}")),
    };
    let heading = message!(
        "ledger-statements-heading",
        year = year.to_string(),
        count = found.len()
    );
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("ledger-statements")))
        .crumb(person.say(&message!("money-years-title")), "/arbete/medel")
        .crumb(person.say(&message!("ledger-title")), LEDGER)
        .lead(&person.say(&message!("ledger-statements-lead")))
        .body(html! {
            (choice(&person, &format!("{LEDGER}/arsbesked"), year))
            (table(&person, &found, true).markup())
            (downloads(&[file]))
        })
        .render())
}

/// One's own organisation's.
pub async fn own(person: SignedIn) -> Result<Markup, Refusal> {
    let year = asked(&person)?;
    let found = person.casework.own_year_ends(&person.actor, year).await;
    let found = found.map_err(|error| ledger_refusal(&error))?;
    let received = Ore::checked_sum(found.iter().map(|one| one.received)).unwrap_or_default();
    let heading = message!(
        "ledger-own-statement-heading",
        year = year.to_string(),
        received = received
    );
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("ledger-own-statement")))
        .lead(&person.say(&message!("ledger-statements-lead")))
        .body(html! {
            (choice(&person, "/mina-sidor/arsbesked", year))
            (table(&person, &found, false).markup())
        })
        .render())
}

fn choice(person: &SignedIn, address: &str, year: i16) -> Markup {
    let field = Field::new("ar", person.say(&message!("ledger-year"))).value(year.to_string());
    let content = html! {
        (field::text(&field))
        (button(Button::Secondary, &person.say(&message!("money-years-choose"))))
    };
    filters(&person.link(address), &content)
}

fn heads() -> [Message; 7] {
    [
        message!("money-years-column-recipient"),
        message!("money-years-column-agreement"),
        message!("ledger-column-received"),
        message!("ledger-column-used"),
        message!("ledger-column-unused"),
        message!("ledger-column-repaid"),
        message!("ledger-column-unaccounted"),
    ]
}

fn amounts(one: &YearEnd) -> [Ore; 5] {
    [
        one.received,
        one.used,
        one.unused,
        one.repaid,
        one.unaccounted,
    ]
}

fn table(person: &SignedIn, all: &[YearEnd], is_linked: bool) -> Table {
    let language = person.reader.language;
    let rows = all.iter().map(|one| {
        let text = holder_name(person, &one.holder);
        let name = if is_linked {
            let address = person.link(&holder_address(&one.agreement_id, &one.holder));
            Cell::Link { text, address }
        } else {
            Cell::Text(text)
        };
        let title = person.reader.agreement_title(&one.agreement_id);
        [name, Cell::Text(title)]
            .into_iter()
            .chain(amounts(one).map(|amount| Cell::Text(money(amount, language))))
            .collect()
    });
    let columns = heads().into_iter().enumerate().map(|(at, head)| {
        let head = person.say(&head);
        if at < 2 {
            Column::words(head)
        } else {
            Column::numbers(head)
        }
    });
    Table {
        caption: person.say(&message!("ledger-statements-caption")),
        columns: columns.collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("ledger-statements-empty")),
    }
}

/// Everybody's as a file.
pub async fn file(person: SignedIn) -> Result<Response, Refusal> {
    let year = asked(&person)?;
    let found = person.casework.year_ends(&person.actor, year).await;
    let found = found.map_err(|error| ledger_refusal(&error))?;
    let level = person.say(&message!("ledger-column-level"));
    let code = person.say(&message!("ledger-column-code"));
    let head: Vec<String> = [level, code]
        .into_iter()
        .chain(heads().iter().map(|head| person.say(head)))
        .collect();
    let rows: Vec<Vec<String>> = (found.iter())
        .map(|one| {
            let first = [
                one.holder.level_word().to_owned(),
                one.holder.code().to_owned(),
                holder_name(&person, &one.holder),
                one.agreement_id.clone(),
            ];
            let amounts = amounts(one).map(plain_table::kronor);
            first.into_iter().chain(amounts).collect()
        })
        .collect();
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"arsbesked-{year}.csv\""),
        ),
    ];
    Ok((headers, plain_table::spreadsheet(&head, &rows)).into_response())
}
