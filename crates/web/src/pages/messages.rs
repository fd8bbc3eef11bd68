//! Messages from the board, as they were sent: a list, and each with its attachments. Nothing here names a person.

mod feed;
mod file;

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::get;
use casework::message::{MessageError, SentMessage, marks};
use casework::store::message::Message;
use maud::{Markup, html};
use wording::{Language, message, moment};

use crate::ui::{Cell, Column, Page, Table, facts, written};
use crate::{Reader, Refusal, Route, Site};

pub use file::{as_file, size};

/// Its routes. What was sent shows at once, in every process, so none of it is kept.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/meddelanden", get(list))
            .never_cached()
            .sample("/meddelanden"),
        Route::page("/meddelanden/{year}/{number}", get(one))
            .never_cached()
            .answers("/meddelanden/2021/999", 404)
            .answers("/meddelanden/aret/1", 404),
        Route::file("/meddelanden.atom", get(feed::feed)).sample("/meddelanden.atom"),
        Route::file("/bilagor/{document}/{name}", get(file::taken_home))
            .answers("/bilagor/finns-inte/a.pdf", 404),
    ]
}

/// The path of a message.
fn address(message: &Message) -> Option<String> {
    let (year, number) = message.number?;
    Some(format!("/meddelanden/{year}/{number}"))
}

fn number(message: &Message) -> String {
    let number = message.number;
    number.map_or_else(String::new, |(year, number)| format!("{number}/{year}"))
}

fn failed(error: &MessageError) -> Refusal {
    if let MessageError::NoSuchMessage | MessageError::NoSuchDocument = error {
        let words = wording::Speak::message(error);
        return Refusal::not_found(words).hint(message!("message-public-none-hint"));
    }
    tracing::error!(%error, "The messages could not be read.");
    Refusal {
        status: StatusCode::SERVICE_UNAVAILABLE,
        message: message!("casework-database"),
        hint: Some(message!("casework-database-hint")),
    }
}

/// What was sent; nothing on a site without a database.
async fn sent(site: &Site) -> Result<Vec<Message>, Refusal> {
    match site.casework() {
        None => Ok(Vec::new()),
        Some(casework) => {
            let sent = casework.sent_messages().await;
            sent.map_err(|error| failed(&MessageError::Store(error)))
        }
    }
}

async fn list(State(site): State<Arc<Site>>, reader: Reader) -> Result<Markup, Refusal> {
    let sent = sent(&site).await?;
    let mut years: Vec<i64> = Vec::new();
    for (year, _) in sent.iter().filter_map(|message| message.number) {
        if !years.contains(&year) {
            years.push(year);
        }
    }
    Ok(
        Page::new(&reader, reader.say(&message!("message-public-heading")))
            .lead(&reader.say(&message!("message-public-lead")))
            .body(html! {
                @if sent.is_empty() { p.empty { (reader.say(&message!("message-public-empty"))) } }
                @for year in &years { (table(&reader, *year, &sent).markup()) }
                p { a href="/meddelanden.atom" { (reader.say(&message!("message-public-feed"))) } }
            })
            .feedback()
            .render(),
    )
}

fn table(reader: &Reader, year: i64, sent: &[Message]) -> Table {
    let of_year = sent
        .iter()
        .filter(|message| message.number.is_some_and(|(of, _)| of == year));
    let rows = of_year.map(|message| {
        let at = message.sent_at();
        let agreement = reader.published.agreement(&message.agreement_id);
        vec![
            Cell::Text(number(message)),
            Cell::Link {
                text: message.subject.clone(),
                address: reader.link(&address(message).unwrap_or_default()),
            },
            Cell::Text(agreement.map_or_else(String::new, |year| {
                reader.language.of(&year.agreement.title).to_owned()
            })),
            Cell::Text(at.map_or_else(String::new, |at| moment(at, reader.language))),
        ]
    });
    Table {
        caption: reader.say(&message!("message-public-year", year = year.to_string())),
        columns: [
            message!("message-number"),
            message!("message-subject"),
            message!("message-agreement"),
            message!("message-sent-at"),
        ]
        .iter()
        .map(|head| Column::words(reader.say(head)))
        .collect(),
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}

async fn one(
    State(site): State<Arc<Site>>,
    reader: Reader,
    path: Result<Path<(i64, i64)>, PathRejection>,
) -> Result<Markup, Refusal> {
    let missing = || failed(&MessageError::NoSuchMessage);
    let Path((year, number)) = path.map_err(|_| missing())?;
    let casework = site.casework().ok_or_else(missing)?;
    let sent = casework.sent_message(year, number).await;
    let sent = sent.map_err(|error| failed(&error))?;
    let message = &sent.message;
    let said = reader.say(&message!(
        "message-public-number",
        number = self::number(message)
    ));
    Ok(Page::new(&reader, message.subject.clone())
        .title(format!("{said}: {}", message.subject))
        .heading_in(Language::Swedish)
        .crumb(reader.say(&message!("message-nav")), "/meddelanden")
        .body(html! {
            (about(&reader, &sent))
            @if reader.language == Language::English { p.hint { (reader.say(&message!("message-public-swedish"))) } }
            (written(&marks::parse(&message.body), 1))
            h2.names-table { (reader.say(&message!("message-public-files"))) }
            (files(&reader, &sent).markup())
        })
        .feedback()
        .render())
}

fn about(reader: &Reader, sent: &SentMessage) -> Markup {
    let message = &sent.message;
    let at = message.sent_at().map(|at| moment(at, reader.language));
    let agreement = reader.published.agreement(&message.agreement_id);
    let link = |other: &Message| {
        html! { a href=(reader.link(&address(other).unwrap_or_default())) { (number(other)) " " span lang="sv" { (other.subject) } } }
    };
    let mut about = vec![
        (message!("message-number"), html! { (number(message)) }),
        (
            message!("message-sent-at"),
            html! { (at.unwrap_or_default()) },
        ),
        (
            message!("message-public-to"),
            html! { (reader.say(&message!("message-to-all-boards"))) },
        ),
    ];
    if let Some(year) = agreement {
        about.push((
            message!("message-agreement"),
            html! {
                a href=(reader.link(&crate::address::agreement(year.agreement.year))) {
                    (reader.language.of(&year.agreement.title))
                }
            },
        ));
    }
    if let Some(wrong) = &sent.corrects {
        about.push((message!("message-corrects"), link(wrong)));
    }
    for correction in &sent.corrected_by {
        about.push((message!("message-corrected-by"), link(correction)));
    }
    facts(
        about
            .into_iter()
            .map(|(name, fact)| (reader.say(&name), fact)),
    )
}

fn files(reader: &Reader, sent: &SentMessage) -> Table {
    let all = sent.document.iter().chain(&sent.attachments);
    let rows = all.map(|one| {
        vec![
            Cell::Link {
                text: one.file_name.clone(),
                address: file::address(one),
            },
            Cell::Text(one.title.clone()),
            Cell::Text(size(one.size, reader.language)),
            Cell::Text(one.sha256.clone()),
        ]
    });
    Table {
        caption: reader.say(&message!("message-public-files")),
        columns: vec![
            Column::words(reader.say(&message!("message-attachment-file"))),
            Column::words(reader.say(&message!("message-attachment-title"))),
            Column::numbers(reader.say(&message!("message-attachment-size"))),
            Column::words("SHA-256".to_owned()),
        ],
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("message-attachments-none")),
    }
}
