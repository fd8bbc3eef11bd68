//! The register as it is given out: on a page to look at, and as a file. Taking the file is recorded.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use casework::register::{Direction, PublicEntry, PublicText, direction};
use documents::plain_table;
use maud::html;
use wording::{Message, message, moment};

use super::search::Search;
use super::{LIST, number, refusal};
use crate::Refusal;
use crate::ui::{Button, Column, Table, Tone, link_button, notice};
use crate::work::person::SignedIn;
use crate::work::trouble;

/// The path of the page.
const HERE: &str = "/arbete/diarium/lamna-ut";

fn heads() -> [Message; 6] {
    [
        message!("register-column-number"),
        message!("register-column-way"),
        message!("register-column-at"),
        message!("register-column-sender"),
        message!("register-column-recipient"),
        message!("register-column-subject"),
    ]
}

fn text(person: &SignedIn, text: &PublicText, way: Direction) -> String {
    match text {
        PublicText::Written(text) => text.clone(),
        PublicText::Secret { ground } => {
            person.say(&message!("register-kept-back", ground = ground))
        }
        PublicText::NotLookedAt { agreement_id } => {
            let about = agreement_id
                .as_deref()
                .map(|id| person.reader.agreement_title(id));
            person.say(&match (way, about) {
                (Direction::In, Some(about)) => message!("register-question-about", about = about),
                (Direction::Out, Some(about)) => message!("register-answer-about", about = about),
                (Direction::In, None) => message!("register-question"),
                (Direction::Out, None) => message!("register-answer"),
            })
        }
    }
}

fn cells(person: &SignedIn, entry: &PublicEntry) -> Vec<String> {
    let way = entry.direction;
    vec![
        number(entry.year, entry.number),
        person.say(&direction(way)),
        moment(entry.at, person.reader.language),
        text(person, &entry.sender, way),
        text(person, &entry.recipient, way),
        text(person, &entry.subject, way),
    ]
}

async fn entries(person: &SignedIn, search: &Search) -> Result<Vec<PublicEntry>, Refusal> {
    let entries = person
        .casework
        .register_to_give_out(&person.actor, &search.sought);
    entries.await.map_err(|error| refusal(&error))
}

/// The page.
pub async fn shown(person: SignedIn) -> Result<Response, Refusal> {
    let search = Search::read(&person).await?;
    let entries = if search.is_wrong() {
        Vec::new()
    } else {
        entries(&person, &search).await?
    };
    let rows = entries.iter().map(|entry| {
        let cells = cells(&person, entry).into_iter();
        cells.map(Into::into).collect()
    });
    let table = Table {
        caption: person.say(&message!("register-public-caption")),
        columns: heads()
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("register-empty")),
    };
    // The file is what the page shows, in Swedish.
    let file = search.address_of_file();
    let take = link_button(
        Button::Primary,
        &person.say(&message!("register-take-file")),
        &file,
    );
    let year = search.sought.year.to_string();
    let mut page = person
        .page(person.say(&message!("register-public-heading", year = year)))
        .crumb(person.say(&message!("register-nav")), LIST)
        .lead(&person.say(&message!("register-public-lead")));
    let mut status = StatusCode::OK;
    if search.is_wrong() {
        page = page.error_title();
        status = StatusCode::UNPROCESSABLE_ENTITY;
    }
    let markup = page
        .body(html! {
            (search.of_public(&person, HERE))
            (notice(Tone::Remark, &person.say(&message!("register-public-note")), &html! {
                p { (person.say(&message!("register-public-note-more"))) }
            }))
            p { (take) }
            (table.markup())
        })
        .render();
    Ok((status, markup).into_response())
}

/// The file.
pub async fn file(person: SignedIn) -> Result<Response, Refusal> {
    let search = Search::read(&person).await?;
    if search.is_wrong() {
        return Err(Refusal::unprocessable(message!("register-days-wrong")));
    }
    let entries = entries(&person, &search).await?;
    let year = search.sought.year.to_string();
    let noted = person
        .casework
        .note_export(&person.actor, "register", &year);
    noted.await.map_err(|error| trouble::database(&error))?;
    let head: Vec<String> = heads().iter().map(|head| person.say(head)).collect();
    let rows: Vec<Vec<String>> = entries.iter().map(|entry| cells(&person, entry)).collect();
    let headers = [
        (
            CONTENT_TYPE,
            HeaderValue::from_static("text/csv; charset=utf-8"),
        ),
        (
            CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"diarium.csv\""),
        ),
    ];
    Ok((headers, plain_table::spreadsheet(&head, &rows)).into_response())
}
