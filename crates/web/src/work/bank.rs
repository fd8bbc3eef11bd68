//! What the bank says: files to read in, and what waits for a person.

mod entry;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::bank::{BankError, Flow, Imported, LARGEST_FILE, ListedEntry, ListedStatement};
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, Speak, date, message, moment, money};

use super::batches;
use super::entry::{Entry, Section, fields, summary};
use super::person::SignedIn;
use super::reading::Fault;
use super::trouble;
use super::typed::Typed;
use super::upload::Upload;
use crate::ui::{Button, Cell, Column, Table, Tone, button, notice, upload};
use crate::{Need, Refusal, Route};

/// The path of the bank.
pub const ALL: &str = "/arbete/bank";
const FILE: &str = "fil";
const BYTES_IN_A_MEGABYTE: usize = 1_000_000;

/// Its routes.
pub fn routes() -> Vec<Route> {
    let read = Need::To(Act::ReadLedger);
    let write = Need::To(Act::ReconcileBank);
    vec![
        Route::private(read, ALL, get(all).post(import))
            .writing(write)
            .sample("/arbete/bank"),
        Route::private(read, "/arbete/bank/fil/{id}", get(statement))
            .answers("/arbete/bank/fil/finns-inte", 404),
        Route::private(
            read,
            "/arbete/bank/{id}",
            get(entry::shown).post(entry::sent),
        )
        .writing(write)
        .answers("/arbete/bank/finns-inte", 404),
    ]
}

/// What was done with what the bank says, as in "läste in en fil från banken".
pub fn act(done: &Recorded) -> Message {
    match done.act.as_str() {
        "imported" => message!("bank-did-import"),
        "matched" => message!("bank-did-match"),
        "set_aside" => message!("bank-did-set-aside"),
        other => message!("work-done-other", act = other),
    }
}

/// What casework refuses as an answer of the site.
fn refusal(error: &BankError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &BankError) -> StatusCode {
    match error {
        BankError::Store(error) => trouble::store_status(error),
        BankError::NotAllowed(_) => StatusCode::FORBIDDEN,
        BankError::NoSuchEntry => StatusCode::NOT_FOUND,
        BankError::Decided | BankError::Unclear(_) | BankError::Repayment(_) => {
            StatusCode::CONFLICT
        }
        BankError::File(_) | BankError::NoFile | BankError::NoSuchThing => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        BankError::Batch(error) => batches::status_of(error),
        BankError::Document(_) | BankError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Whether a refusal is said on the page with what was typed, rather than instead of it.
fn stays(error: &BankError) -> bool {
    let status = status_of(error);
    status.is_client_error() && !matches!(status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND)
}

/// What is wrong, with the way out, at a field.
fn fault(field: &str, error: &BankError) -> Fault {
    Fault {
        field: Some(field.to_owned()),
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    }
}

fn flow(flow: Flow) -> Message {
    match flow {
        Flow::In => message!("bank-in"),
        Flow::Out => message!("bank-out"),
    }
}

/// Entries as a table, with why they wait or where they stand.
fn entries(person: &SignedIn, listed: &[ListedEntry], caption: &Message, empty: &Message) -> Table {
    let language = person.reader.language;
    let rows = listed.iter().map(|listed| {
        let entry = &listed.entry;
        let why = match listed.why {
            Some(why) => casework::bank::unclear(why),
            None => casework::bank::entry_status(entry.status),
        };
        let other = if entry.counterparty.is_empty() {
            person.say(&message!("bank-nobody"))
        } else {
            entry.counterparty.clone()
        };
        vec![
            Cell::Link {
                text: date(entry.booked_on, language),
                address: person.link(&format!("{ALL}/{}", entry.id)),
            },
            Cell::Text(person.say(&flow(entry.direction))),
            Cell::Text(other),
            Cell::Text(entry.text.clone()),
            Cell::Text(person.say(&why)),
            Cell::Text(money(entry.amount, language)),
        ]
    });
    let words = [
        message!("bank-column-day"),
        message!("bank-column-direction"),
        message!("bank-column-other"),
        message!("bank-column-text"),
        message!("bank-column-why"),
    ];
    let amount = Column::numbers(person.say(&message!("bank-column-amount")));
    Table {
        caption: person.say(caption),
        columns: (words.iter().map(|head| Column::words(person.say(head))))
            .chain([amount])
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(empty),
    }
}

fn files(person: &SignedIn, listed: &[ListedStatement]) -> Table {
    let language = person.reader.language;
    let rows = listed.iter().map(|listed| {
        let statement = &listed.statement;
        let read_in = message!(
            "batches-who-when",
            who = &listed.imported_by,
            at = moment(statement.imported_at, language)
        );
        vec![
            Cell::Link {
                text: statement.file_name.clone(),
                address: person.link(&format!("{ALL}/fil/{}", statement.id)),
            },
            Cell::Text(listed.payer.clone()),
            Cell::Text(statement.kind.clone()),
            Cell::Text(person.say(&read_in)),
            Cell::Text(statement.entry_count.to_string()),
        ]
    });
    let words = [
        message!("bank-column-file"),
        message!("bank-column-payer"),
        message!("bank-column-kind"),
        message!("bank-column-imported"),
    ];
    let count = Column::numbers(person.say(&message!("bank-column-entries")));
    Table {
        caption: person.say(&message!("bank-statements-heading")),
        columns: (words.iter().map(|head| Column::words(person.say(head))))
            .chain([count])
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("bank-statements-empty")),
    }
}

fn import_section() -> [Section; 1] {
    let hint = message!(
        "bank-import-file-hint",
        megabytes = LARGEST_FILE / BYTES_IN_A_MEGABYTE
    );
    [Section {
        heading: message!("bank-import-heading"),
        lead: None,
        entries: vec![Entry::file(FILE, message!("bank-import-file"), ".xml").hint(hint)],
    }]
}

async fn page(
    person: &SignedIn,
    imported: Option<&Imported>,
    faults: &[Fault],
) -> Result<Markup, Refusal> {
    let (casework, actor) = (&person.casework, &person.actor);
    let waiting = casework.waiting_entries(actor).await;
    let waiting = waiting.map_err(|error| refusal(&error))?;
    let statements = casework.statements(actor).await;
    let statements = statements.map_err(|error| refusal(&error))?;
    let sections = import_section();
    let content = html! {
        (fields(&person.reader, &sections, &Typed::default(), faults))
        p.buttons { (button(Button::Primary, &person.say(&message!("bank-import")))) }
    };
    let waits = entries(
        person,
        &waiting,
        &message!("bank-waiting-heading"),
        &message!("bank-waiting-empty"),
    );
    let mut page = person
        .page(person.say(&message!("bank-title")))
        .lead(&person.say(&message!("bank-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    Ok(page
        .body(html! {
            (summary(&person.reader, &sections, faults))
            @if let Some(imported) = imported { (done(person, imported)) }
            @if person.may(Act::ReconcileBank) { (upload(&person.link(ALL), &content)) }
            h2.names-table { (person.say(&message!("bank-waiting-heading"))) }
            (waits.markup())
            h2.names-table { (person.say(&message!("bank-statements-heading"))) }
            (files(person, &statements).markup())
        })
        .render())
}

/// What came of an import.
fn done(person: &SignedIn, imported: &Imported) -> Markup {
    let words = if imported.again {
        message!("bank-imported-again")
    } else {
        message!(
            "bank-imported",
            new = imported.new,
            matched = imported.matched,
            waiting = imported.waiting,
            known = imported.known
        )
    };
    notice(Tone::Done, &person.say(&words), &html! {})
}

async fn all(person: SignedIn) -> Result<Markup, Refusal> {
    page(&person, None, &[]).await
}

async fn import(sent: Upload) -> Result<Response, Refusal> {
    let person = &sent.by;
    let done = match sent.file {
        None => Err(BankError::NoFile),
        Some((name, bytes)) => {
            let imported = person
                .casework
                .import_statement(&person.actor, &name, bytes);
            imported.await
        }
    };
    match done {
        Ok(imported) => Ok(page(person, Some(&imported), &[]).await?.into_response()),
        Err(error) if stays(&error) => {
            let page = page(person, None, &[fault(FILE, &error)]).await?;
            Ok((status_of(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

/// The entries of a file.
async fn statement(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let found = person.casework.statement_entries(&person.actor, &id).await;
    let (statement, listed) = found.map_err(|error| refusal(&error))?;
    let name = message!("bank-statement-title", name = &statement.file_name);
    let table = entries(
        &person,
        &listed,
        &message!("bank-column-entries"),
        &message!("bank-waiting-empty"),
    );
    Ok(person
        .page(person.say(&name))
        .crumb(person.say(&message!("bank-title")), ALL)
        .body(table.markup())
        .render())
}
