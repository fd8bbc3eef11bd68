//! The register of what came in and went out: looked in, marked, and given out.

mod giving_out;
mod one;
mod search;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::register::{
    ENTRIES_ON_A_PAGE, Found, RegisterEntry, RegisterError, Secrecy, direction, secrecy,
};
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{message, moment};

use self::search::Search;
use super::person::SignedIn;
use super::trouble;
use crate::ui::{Button, Cell, Column, Table, link_button};
use crate::{Need, Refusal, Route};

/// The path of the register.
pub const LIST: &str = "/arbete/diarium";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let reads = Need::To(Act::ReadRegister);
    vec![
        Route::private(reads, LIST, get(listed))
            .sample("/arbete/diarium")
            .sample("/arbete/diarium?sok=finns+inte&vag=in&sida=7")
            .sample("/arbete/diarium?ar=1999")
            .answers("/arbete/diarium?fran=i+fjol", 422),
        Route::private(
            reads,
            "/arbete/diarium/{year}/{number}",
            get(one::opened).post(one::marked),
        )
        .writing(Need::To(Act::MarkSecrecy))
        .sample("/arbete/diarium/{entry}")
        .answers("/arbete/diarium/1999/1", 404)
        .answers("/arbete/diarium/i-fjol/ett", 404),
        Route::private(reads, "/arbete/diarium/lamna-ut", get(giving_out::shown))
            .sample("/arbete/diarium/lamna-ut")
            .answers("/arbete/diarium/lamna-ut?till=i+fjol", 422),
        Route {
            // What is given out is in Swedish, whoever hands it over.
            translated: false,
            ..Route::private(
                reads,
                "/arbete/diarium/lamna-ut/lista.csv",
                get(giving_out::file),
            )
            .sample("/arbete/diarium/lamna-ut/lista.csv")
        },
    ]
}

/// What casework refuses as an answer of the site.
fn refusal(error: &RegisterError) -> Refusal {
    let status = match error {
        RegisterError::Store(error) => trouble::store_status(error),
        RegisterError::NoSuchEntry => StatusCode::NOT_FOUND,
        RegisterError::NotAllowed(_) => StatusCode::FORBIDDEN,
        RegisterError::Newer => StatusCode::CONFLICT,
        RegisterError::GroundMissing
        | RegisterError::GroundTooLong
        | RegisterError::GroundNotALine
        | RegisterError::TooManyMarks => StatusCode::UNPROCESSABLE_ENTITY,
        RegisterError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    trouble::refused(status, error, error)
}

/// The number of an entry: "2026:15".
fn number(year: i64, number: i64) -> String {
    format!("{year}:{number}")
}

/// The page of an entry.
fn address(entry: &RegisterEntry) -> String {
    format!("{LIST}/{}/{}", entry.year, entry.number)
}

/// The page of what an entry is about, where there is one.
fn thing(entry: &RegisterEntry) -> Option<String> {
    let id = &entry.about_id;
    match entry.about_kind.as_str() {
        "thread" => Some(format!("{}/{id}", super::threads::ALL)),
        "message" => Some(format!("/arbete/meddelanden/{id}")),
        "requisition" => Some(format!("{}/{id}", super::reviews::LIST)),
        casework::review::DECISION => {
            // The requisition, and which of its events.
            let (id, _) = id.split_once('/')?;
            Some(format!("{}/{id}", super::reviews::LIST))
        }
        casework::repayment::SUBJECT => Some(format!("{}/{id}", super::repayments::ALL)),
        casework::repayment::CHANGE => {
            let (id, _) = id.split_once('/')?;
            Some(format!("{}/{id}", super::repayments::ALL))
        }
        _ => None,
    }
}

/// What was last decided about an entry.
fn mark_words(person: &SignedIn, found: &Found) -> String {
    let mark = found.mark.as_ref();
    match mark.map(|mark| mark.secrecy) {
        None => person.say(&message!("register-not-looked-at")),
        Some(Secrecy::None) => person.say(&secrecy(Secrecy::None)),
        Some(kept_back) => person.say(&message!(
            "register-marked",
            what = secrecy(kept_back),
            ground = mark.map_or("", |mark| mark.ground.as_str())
        )),
    }
}

fn table(person: &SignedIn, found: &[Found]) -> Table {
    let heads = [
        message!("register-column-number"),
        message!("register-column-way"),
        message!("register-column-at"),
        message!("register-column-sender"),
        message!("register-column-recipient"),
        message!("register-column-subject"),
        message!("register-column-secrecy"),
    ];
    let rows = found.iter().map(|one| {
        let entry = &one.entry;
        let subject = match thing(entry) {
            Some(path) => Cell::Link {
                text: entry.subject.clone(),
                address: person.link(&path),
            },
            None => Cell::Text(entry.subject.clone()),
        };
        vec![
            Cell::Link {
                text: number(entry.year, entry.number),
                address: person.link(&address(entry)),
            },
            Cell::Text(person.say(&direction(entry.direction))),
            Cell::Text(moment(entry.at, person.reader.language)),
            Cell::Text(entry.sender.clone()),
            Cell::Text(entry.recipient.clone()),
            subject,
            Cell::Text(mark_words(person, one)),
        ]
    });
    Table {
        caption: person.say(&message!("register-caption")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("register-empty")),
    }
}

async fn listed(person: SignedIn) -> Result<Response, Refusal> {
    let search = Search::read(&person).await?;
    let found = if search.is_wrong() {
        Vec::new()
    } else {
        let found = person.casework.register_of(&person.actor, &search.sought);
        found.await.map_err(|error| refusal(&error))?
    };
    let pages = found.len().div_ceil(ENTRIES_ON_A_PAGE).max(1);
    let page = search.page.min(pages - 1);
    let shown: Vec<Found> = found
        .iter()
        .skip(page * ENTRIES_ON_A_PAGE)
        .take(ENTRIES_ON_A_PAGE)
        .cloned()
        .collect();
    let year = search.sought.year.to_string();
    let heading = message!("register-heading", year = &year, count = found.len());
    let give_out = link_button(
        Button::Secondary,
        &person.say(&message!("register-give-out")),
        &format!("{}?ar={year}", person.link("/arbete/diarium/lamna-ut")),
    );
    let mut whole = person
        .page(person.say(&heading))
        .title(person.say(&message!("register-nav")))
        .lead(&person.say(&message!("register-lead")));
    if search.is_wrong() {
        whole = whole.error_title();
    }
    let status = if search.is_wrong() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let markup = whole
        .body(html! {
            (search.markup(&person, LIST))
            (table(&person, &shown).markup())
            (paging(&person, &search, page, pages))
            p { (give_out) }
        })
        .render();
    Ok((status, markup).into_response())
}

fn paging(person: &SignedIn, search: &Search, page: usize, pages: usize) -> Markup {
    html! {
        @if pages > 1 {
            p.buttons {
                @if page > 0 { a href=(search.address(person, LIST, page - 1)) { (person.say(&message!("register-page-before"))) } }
                @if page + 1 < pages { a href=(search.address(person, LIST, page + 1)) { (person.say(&message!("register-page-after"))) } }
            }
        }
    }
}
