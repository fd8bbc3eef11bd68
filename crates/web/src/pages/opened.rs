//! Answers that are open to the public: which years, who has answered, one question for all, and one recipient's answers. Nothing
//! is read here but what was frozen when it was opened.

mod question;
mod recipient;
mod year;

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use casework::Casework;
use casework::opening::{Opened, OpenedYear, OpeningError};
use grants::question_set::text::{Piece, pieces};
use grants::question_set::{Question, Respondent};
use maud::{Markup, html};
use wording::{message, moment};

use crate::ui::{Cell, Column, Page, Table};
use crate::{Reader, Refusal, Route, Site};

/// Every year with something open.
pub const LIST: &str = "/redovisningar";

/// Its routes. What is opened or withdrawn shows at once, in every process, so none of it is kept.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/redovisningar", get(list))
            .never_cached()
            .sample("/redovisningar"),
        Route::page("/redovisningar/{agreement}", get(year::shown))
            .never_cached()
            .answers("/redovisningar/finns-inte", 404),
        Route::page(
            "/redovisningar/{agreement}/{respondent}/fraga/{series}",
            get(question::shown),
        )
        .never_cached()
        .answers("/redovisningar/finns-inte/municipality/fraga/used", 404),
        Route::page(
            "/redovisningar/{agreement}/{respondent}/{code}",
            get(recipient::shown),
        )
        .never_cached()
        .answers("/redovisningar/finns-inte/municipality/0114", 404),
    ]
}

/// The address of a year.
pub fn address(agreement: &str) -> String {
    format!("{LIST}/{agreement}")
}

/// The address of a file of what is open.
pub fn file_address(opened: &Opened, name: &str) -> String {
    let opening = &opened.opening;
    format!(
        "/oppna-data/{}/svar/{}/{}/{name}",
        opening.agreement_id,
        opening.respondent.word(),
        opening.number
    )
}

/// What casework refuses as an answer of the site.
pub fn refusal(error: &OpeningError) -> Refusal {
    if let OpeningError::NoSuchOpening = error {
        return nothing();
    }
    tracing::error!(%error, "Opened answers could not be read.");
    Refusal {
        status: StatusCode::SERVICE_UNAVAILABLE,
        message: message!("casework-database"),
        hint: Some(message!("casework-database-hint")),
    }
}

/// That nothing is open there.
pub fn nothing() -> Refusal {
    Refusal::not_found(message!("opened-no-such")).hint(message!("opened-no-such-hint"))
}

/// Everything that is open; nothing on a site without a database.
pub async fn all(site: &Site) -> Result<Vec<Opened>, Refusal> {
    match site.casework() {
        None => Ok(Vec::new()),
        Some(casework) => casework.opened().await.map_err(|error| refusal(&error)),
    }
}

fn casework(site: &Site) -> Result<&Casework, Refusal> {
    site.casework().ok_or_else(nothing)
}

/// What is open of one kind of respondent, by the words of an address.
async fn of(site: &Site, agreement: &str, respondent: &str) -> Result<OpenedYear, Refusal> {
    let respondent = Respondent::from_word(respondent).ok_or_else(nothing)?;
    let found = casework(site)?.opened_year(agreement, respondent);
    found.await.map_err(|error| refusal(&error))
}

/// What an item is called.
fn item(reader: &Reader, agreement: &str, item: &str) -> String {
    let published = reader.published.agreement(agreement);
    let found = published.and_then(|one| one.agreement.item(item));
    found.map_or_else(
        || item.to_owned(),
        |item| reader.language.of(&item.title).to_owned(),
    )
}

/// A question as it was asked of everybody: what differs between recipients stands as dots.
fn asked(reader: &Reader, question: &Question) -> String {
    let pieces = pieces(reader.language.of(&question.label)).into_iter();
    let words = pieces.map(|piece| match piece {
        Piece::Words(words) => words,
        Piece::Name(_) => "…",
    });
    words.collect()
}

/// The words of who answered.
fn whose(reader: &Reader, respondent: Respondent) -> String {
    reader.say(&casework::question_set::respondent(respondent))
}

/// From where the answers come, and how one can tell that they are unchanged.
fn source(reader: &Reader, opened: &Opened) -> Markup {
    let opening = &opened.opening;
    let at = opening.opened_at.unwrap_or(opening.changed_at);
    html! {
        p.hint {
            (reader.say(&message!("opened-source"))) " "
            (reader.say(&message!("opened-version", number = opening.number, at = at)))
        }
    }
}

async fn list(State(site): State<Arc<Site>>, reader: Reader) -> Result<Markup, Refusal> {
    let all = all(&site).await?;
    let heads = [
        message!("opened-column-agreement"),
        message!("opened-column-whose"),
        message!("opened-column-opened"),
    ];
    let rows = all.iter().rev().map(|one| {
        let opening = &one.opening;
        let at = opening.opened_at.unwrap_or(opening.changed_at);
        vec![
            Cell::Link {
                text: reader.agreement_title(&opening.agreement_id),
                address: reader.link(&address(&opening.agreement_id)),
            },
            Cell::Text(whose(&reader, opening.respondent)),
            Cell::Text(moment(at, reader.language)),
        ]
    });
    let table = Table {
        caption: reader.say(&message!("opened-caption")),
        columns: heads
            .iter()
            .map(|head| Column::words(reader.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("opened-none")),
    };
    Ok(Page::new(&reader, reader.say(&message!("opened-title")))
        .lead(&reader.say(&message!("opened-lead")))
        .body(table.markup())
        .feedback()
        .render())
}
