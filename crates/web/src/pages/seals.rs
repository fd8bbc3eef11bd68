//! The seals of the record of acts: published every day, so that nobody can rewrite history unseen. Nothing here names a
//! person or tells what anybody did.

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::record::seal_file;
use casework::store::StoreError;
use casework::store::audit_seal::Seal;
use jiff::civil::Date;
use maud::{Markup, html};
use wording::{Message, grouped, message, moment};

use crate::ui::{Cell, Column, Page, Table};
use crate::{Reader, Refusal, Route, Site};

/// So many seals stand on a page: a month and a day.
const ROWS: i64 = 32;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/granskning", get(page))
            .never_cached()
            .sample("/granskning")
            .sample("/granskning?fore=2026-11-21")
            .answers("/granskning?fore=igar", 422),
        Route::file("/granskning/sigill.json", get(all)).sample("/granskning/sigill.json"),
        Route::file("/granskning/sigill/{day}", get(one))
            .answers("/granskning/sigill/2021-01-01", 404)
            .answers("/granskning/sigill/igar", 404),
    ]
}

async fn page(State(site): State<Arc<Site>>, reader: Reader) -> Result<Markup, Refusal> {
    let before = before(&reader)?;
    let (mut seals, key) = match site.casework() {
        None => (Vec::new(), None),
        Some(casework) => {
            // One more tells whether there are earlier ones.
            let seals = casework.seals(ROWS + 1, before).await;
            let key = casework.keys().map(casework::keys::Keys::public_key);
            (seals.map_err(|error| failed(&error))?, key)
        }
    };
    let shown = usize::try_from(ROWS).unwrap_or(usize::MAX);
    let has_earlier = seals.len() > shown;
    seals.truncate(shown);
    let say = |message: Message| reader.say(&message);
    Ok(Page::new(&reader, say(message!("audit-page-heading")))
        .lead(&say(message!("audit-page-lead")))
        .body(html! {
            h2 { (say(message!("audit-page-what-heading"))) }
            p { (say(message!("audit-page-what"))) }
            p { (say(message!("audit-page-what-not"))) }
            h2 { (say(message!("audit-page-key-heading"))) }
            @match key {
                Some(key) => {
                    p { (say(message!("audit-page-key"))) }
                    p { code.digest { (key) } }
                    p.hint { (say(message!("audit-page-key-hint"))) }
                }
                None => p { (say(message!("audit-page-no-key"))) },
            }
            h2 { (say(message!("audit-page-check-heading"))) }
            ol {
                li { (say(message!("audit-page-check-fetch"))) " "
                    a href="/granskning/sigill.json" { (say(message!("audit-page-file"))) } }
                li { (say(message!("audit-page-check-export"))) pre tabindex="0" { code { "overens audit export --to handelser.jsonl" } } }
                li { (say(message!("audit-page-check-verify"))) pre tabindex="0" { code { "overens-verify audit handelser.jsonl --seals sigill.json" } } }
            }
            p { (say(message!("audit-page-check-limits"))) }
            h2.names-table { (say(message!("audit-page-seals-heading"))) }
            (table(&reader, &seals).markup())
            @if let Some(last) = seals.last().filter(|_| has_earlier) {
                p { a href={ (reader.link("/granskning")) "?fore=" (last.day) } { (say(message!("audit-page-earlier"))) } }
            }
        })
        .feedback()
        .render())
}

fn table(reader: &Reader, seals: &[Seal]) -> Table {
    let columns = [
        Column::words(reader.say(&message!("audit-column-day"))),
        Column::numbers(reader.say(&message!("audit-column-acts"))),
        Column::words(reader.say(&message!("audit-column-signed"))),
        Column::words(reader.say(&message!("audit-column-root"))),
    ];
    let rows = seals.iter().map(|seal| {
        vec![
            Cell::Link {
                text: wording::date(seal.day, reader.language),
                address: format!("/granskning/sigill/{}", seal.day),
            },
            Cell::Text(grouped(seal.last_sequence.into(), reader.language)),
            Cell::Text(moment(seal.signed_at, reader.language)),
            Cell::Text(seal.root.clone()),
        ]
    });
    Table {
        caption: reader.say(&message!("audit-page-caption")),
        columns: columns.into(),
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("audit-page-empty")),
    }
}

/// The day before which seals are shown, as the query says.
fn before(reader: &Reader) -> Result<Option<Date>, Refusal> {
    let query = reader.query.as_deref().unwrap_or_default();
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let Some((_, typed)) = pairs.find(|(name, _)| name == "fore") else {
        return Ok(None);
    };
    let read = typed.trim().parse().map(Some);
    read.map_err(|_| {
        let refusal =
            Refusal::unprocessable(message!("audit-filter-no-date", typed = typed.as_ref()));
        refusal.hint(message!("audit-filter-date-hint"))
    })
}

async fn all(State(site): State<Arc<Site>>) -> Result<Response, Refusal> {
    let seals = match site.casework() {
        None => Vec::new(),
        Some(casework) => {
            let seals = casework.all_seals().await;
            seals.map_err(|error| failed(&error))?
        }
    };
    Ok(file(&seals))
}

async fn one(
    State(site): State<Arc<Site>>,
    day: Result<Path<String>, PathRejection>,
) -> Result<Response, Refusal> {
    let missing = || {
        let refusal = Refusal::not_found(message!("audit-no-seal"));
        refusal.hint(message!("audit-no-seal-hint"))
    };
    let Path(day) = day.map_err(|_| missing())?;
    let day: Date = day.parse().map_err(|_| missing())?;
    let casework = site.casework().ok_or_else(missing)?;
    let seal = casework.seal_of(day).await;
    let seal = seal.map_err(|error| failed(&error))?.ok_or_else(missing)?;
    Ok(file(&[seal]))
}

fn file(seals: &[Seal]) -> Response {
    ([(CONTENT_TYPE, "application/json")], seal_file(seals)).into_response()
}

fn failed(error: &StoreError) -> Refusal {
    tracing::error!(%error, "The seals could not be read.");
    Refusal {
        status: StatusCode::SERVICE_UNAVAILABLE,
        message: message!("casework-database"),
        hint: Some(message!("casework-database-hint")),
    }
}
