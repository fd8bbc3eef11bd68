//! The trail from an item to the vouchers.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::accounts_import::{AccountsError, AccountsLine};
use documents::plain_table;
use maud::{Markup, html};
use wording::{date, message, money};

use super::{address, found, item_title, refusal, role};
use crate::Refusal;
use crate::ui::{Cell, Column, Download, Table, downloads};
use crate::work::person::SignedIn;

/// So many rows stand on the page: more is read in a spreadsheet.
const MOST_SHOWN: usize = 500;

/// The address of the rows of an item.
pub(super) fn address_of(agreement: &str, item: &str) -> String {
    format!("{}/post/{item}", address(agreement))
}

fn voucher(line: &AccountsLine) -> String {
    format!("{}{}", line.series, line.number)
}

/// The rows of an item.
pub async fn shown(
    person: SignedIn,
    Path((agreement, item)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let year = found(&person, &agreement).await?;
    if !year.items.iter().any(|one| one.id == item) {
        return Err(refusal(&AccountsError::NoSuchAgreement));
    }
    let lines = year.latest.iter().flat_map(|books| &books.lines);
    let lines: Vec<&AccountsLine> = lines.filter(|line| line.item_id == item).collect();
    let heading = message!(
        "bookkeeping-trail-heading",
        item = item_title(&person, &year, &item),
        count = lines.len()
    );
    let title = message!("bookkeeping-title", year = year.year.to_string());
    let file = Download {
        label: person.say(&message!("bookkeeping-csv")),
        format: "CSV",
        address: person.link(&format!("{}/rader.csv", address(&agreement))),
    };
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("bookkeeping-trail-title")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&title), address(&agreement))
        .lead(&person.say(&message!("bookkeeping-trail-lead")))
        .body(html! {
            @if lines.len() > MOST_SHOWN {
                p.hint { (person.say(&message!("bookkeeping-trail-cut", most = MOST_SHOWN))) }
            }
            (table(&person, &lines).markup())
            @if !lines.is_empty() { (downloads(&[file])) }
        })
        .render())
}

fn table(person: &SignedIn, lines: &[&AccountsLine]) -> Table {
    let language = person.reader.language;
    let rows = lines.iter().take(MOST_SHOWN).map(|line| {
        vec![
            Cell::Text(voucher(line)),
            Cell::Text(date(line.dated_on, language)),
            Cell::Text(line.text.clone()),
            Cell::Text(line.account.clone()),
            Cell::Text(line.objects.clone()),
            Cell::Text(person.say(&role(line.role))),
            Cell::Text(money(line.amount, language)),
        ]
    });
    let heads = [
        message!("bookkeeping-column-voucher"),
        message!("bookkeeping-column-day"),
        message!("bookkeeping-column-text"),
        message!("bookkeeping-column-account"),
        message!("bookkeeping-column-objects"),
        message!("bookkeeping-column-role"),
    ];
    let amount = Column::numbers(person.say(&message!("bookkeeping-column-amount")));
    Table {
        caption: person.say(&message!("bookkeeping-trail-caption")),
        columns: (heads.iter().map(|head| Column::words(person.say(head))))
            .chain([amount])
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("bookkeeping-trail-empty")),
    }
}

/// All rows that rules took, as a file.
pub async fn file(person: SignedIn, Path(agreement): Path<String>) -> Result<Response, Refusal> {
    let year = found(&person, &agreement).await?;
    let heads = [
        message!("bookkeeping-column-item"),
        message!("bookkeeping-column-role"),
        message!("bookkeeping-column-voucher"),
        message!("bookkeeping-column-day"),
        message!("bookkeeping-column-text"),
        message!("bookkeeping-column-account"),
        message!("bookkeeping-column-objects"),
        message!("bookkeeping-column-amount"),
        message!("bookkeeping-column-line"),
    ];
    let head: Vec<String> = heads.iter().map(|head| person.say(head)).collect();
    let lines = year.latest.iter().flat_map(|books| &books.lines);
    let rows = lines.map(|line| {
        vec![
            item_title(&person, &year, &line.item_id),
            person.say(&role(line.role)),
            voucher(line),
            line.dated_on.to_string(),
            line.text.clone(),
            line.account.clone(),
            line.objects.clone(),
            plain_table::kronor(line.amount),
            line.line.to_string(),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"bokforing.csv\"",
        ),
    ];
    Ok((headers, plain_table::spreadsheet(&head, &rows)).into_response())
}
