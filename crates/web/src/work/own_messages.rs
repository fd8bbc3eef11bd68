//! The messages one's own organisation got: open, confirm, note one's own number.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::delivery::{DeliveryError, Got, OwnDelivery};
use casework::document::{Document, DocumentKind};
use casework::message::marks;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Language, Message, Speak, message, moment};

use super::deliveries::refusal;
use super::own;
use super::person::{SignedIn, Writer};
use crate::ui::field::{self, Field};
use crate::ui::{
    Button, Cell, Column, Progress, Table, Tone, button, facts, form, notice, written,
};
use crate::{Need, Refusal, Route};

/// The path of the list.
const LIST: &str = "/mina-sidor/meddelanden";
/// The field with the number of one's own register.
const NUMBER: &str = "nummer";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let read = || Need::To(Act::ReadLetters);
    vec![
        Route::private(read(), LIST, get(listed)).sample("/mina-sidor/meddelanden"),
        Route::private(
            read(),
            "/mina-sidor/meddelanden/{delivery}",
            get(shown).post(confirmed),
        )
        .writing(Need::To(Act::ConfirmReceipt))
        .sample("/mina-sidor/meddelanden/{delivery}")
        .answers("/mina-sidor/meddelanden/finns-inte", 404),
        Route::private(
            read(),
            "/mina-sidor/meddelanden/{delivery}/{document}",
            get(taken_home),
        )
        .answers("/mina-sidor/meddelanden/finns-inte/finns-inte", 404),
    ]
}

fn number_of(own: &OwnDelivery) -> Message {
    let (year, number) = own.message.number.unwrap_or_default();
    message!(
        "deliveries-own-number-of",
        number = number.to_string(),
        year = year.to_string()
    )
}

fn standing(own: &OwnDelivery) -> (Progress, Message) {
    if own.confirmed_at.is_some() {
        (Progress::Done, message!("deliveries-own-confirmed"))
    } else if own.opened_at.is_some() {
        (Progress::UnderWay, message!("deliveries-own-opened"))
    } else {
        (Progress::NotBegun, message!("deliveries-own-new"))
    }
}

async fn listed(person: SignedIn) -> Result<Markup, Refusal> {
    let own = person
        .actor
        .organisation_id()
        .unwrap_or_default()
        .to_owned();
    let all = person.casework.own_deliveries(&person.actor, &own).await;
    let all = all.map_err(|error| refusal(&error))?;
    let rows = all.iter().map(|one| {
        let (progress, words) = standing(one);
        let sent = one.message.sent_at();
        vec![
            Cell::Link {
                text: one.message.subject.clone(),
                address: person.link(&format!("{LIST}/{}", one.id)),
            },
            Cell::Status {
                progress,
                text: person.say(&words),
            },
            Cell::Text(
                sent.map(|at| moment(at, person.reader.language))
                    .unwrap_or_default(),
            ),
            Cell::Text(person.say(&number_of(one))),
            Cell::Text(one.own_number.clone().unwrap_or_default()),
        ]
    });
    let heads = [
        message!("deliveries-own-column-subject"),
        message!("deliveries-column-standing"),
        message!("deliveries-column-sent"),
        message!("deliveries-own-column-message"),
        message!("deliveries-column-number"),
    ];
    let table = Table {
        caption: person.say(&message!("deliveries-own-caption")),
        columns: heads.map(|head| Column::words(person.say(&head))).to_vec(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("deliveries-own-empty")),
    };
    Ok(person
        .page(person.say(&message!("deliveries-own")))
        .title(person.say(&message!("deliveries-own-title")))
        .lead(&person.say(&message!("deliveries-own-lead")))
        .body(table.markup())
        .render())
}

async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let got = person.casework.open_delivery(&person.actor, &id).await;
    let got = got.map_err(|error| refusal(&error))?;
    let number = got.own.own_number.clone().unwrap_or_default();
    page(&person, &got, &number, None).await
}

async fn page(
    person: &SignedIn,
    got: &Got,
    number: &str,
    wrong: Option<String>,
) -> Result<Markup, Refusal> {
    let amounts = own::amounts_of(person, &got.own.message.agreement_id).await?;
    let (progress, words) = standing(&got.own);
    let language = person.reader.language;
    let sent = got.own.message.sent_at();
    let rows = [
        (
            message!("deliveries-own-column-message"),
            html! { (person.say(&number_of(&got.own))) },
        ),
        (
            message!("deliveries-column-sent"),
            html! { @if let Some(at) = sent { (moment(at, language)) } },
        ),
        (
            message!("deliveries-column-standing"),
            crate::ui::status(progress, &person.say(&words)),
        ),
    ];
    let mut page = person
        .page(got.own.message.subject.clone())
        .title(person.say(&message!(
            "deliveries-own-one-title",
            subject = &got.own.message.subject
        )))
        .heading_in(Language::Swedish)
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("deliveries-own")), LIST);
    if wrong.is_some() {
        page = page.error_title();
    }
    let own = person.actor.organisation_id();
    let confirms = person.may(Act::ConfirmReceipt) && own.is_some();
    Ok(page.body(html! {
        (facts(rows.map(|(name, fact)| (person.say(&name), fact))))
        @if got.own.document_id.is_none() {
            (notice(Tone::Remark, &person.say(&message!("deliveries-own-not-made")), &html! {
                p { (person.say(&message!("deliveries-own-not-made-hint"))) }
            }))
        }
        (amounts)
        h2 { (person.say(&message!("deliveries-own-documents"))) }
        ul { @for one in &got.documents { (document(person, &got.own.id, one)) } }
        // What is to be done with the message stands before its long text.
        @if confirms { (receipt(person, got, number, wrong)) }
        h2 { (person.say(&message!("deliveries-own-text"))) }
        @if language == Language::English { p.hint { (person.say(&message!("message-public-swedish"))) } }
        (written(&marks::parse(&got.own.message.body), 2))
    })
    .render())
}

fn document(person: &SignedIn, delivery_id: &str, one: &Document) -> Markup {
    let words = match one.kind {
        DocumentKind::Copy => person.say(&message!("deliveries-own-copy")),
        DocumentKind::Message => person.say(&message!("deliveries-own-to-all")),
        _ => one.title.clone(),
    };
    let kilobytes = one.size.saturating_add(999) / 1000;
    let size = message!("deliveries-own-size", size = kilobytes);
    html! {
        li {
            a href=(person.link(&format!("{LIST}/{delivery_id}/{}", one.id))) { (words) }
            " (" (person.say(&size)) ")"
        }
    }
}

fn receipt(person: &SignedIn, got: &Got, number: &str, wrong: Option<String>) -> Markup {
    let said = match got.own.confirmed_at {
        Some(at) => message!("deliveries-own-confirmed-at", at = at),
        None => message!("deliveries-own-confirm-lead"),
    };
    let words = match got.own.confirmed_at {
        Some(_) => message!("deliveries-own-save-number"),
        None => message!("deliveries-own-confirm"),
    };
    let number = Field::new(NUMBER, person.say(&message!("deliveries-own-number")))
        .hint(person.say(&message!("deliveries-own-number-hint")))
        .value(number)
        .error(wrong);
    let content = html! {
        (field::text(&number))
        p.buttons { (button(Button::Primary, &person.say(&words))) }
    };
    html! {
        h2 { (person.say(&message!("deliveries-own-registered"))) }
        p { (person.say(&said)) }
        (form(&person.link(&format!("{LIST}/{}", got.own.id)), &content))
    }
}

async fn confirmed(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let person = &writer.by;
    let number = writer.typed.get(NUMBER);
    let done = person
        .casework
        .confirm_delivery(&person.actor, &id, number)
        .await;
    match done {
        Ok(()) => Ok(person.go(&format!("{LIST}/{id}"))),
        Err(DeliveryError::OwnNumber(error)) => {
            let got = person.casework.open_delivery(&person.actor, &id).await;
            let got = got.map_err(|error| refusal(&error))?;
            let page = page(person, &got, number, Some(person.say(&error.message()))).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

async fn taken_home(
    person: SignedIn,
    Path((id, document)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let got = person
        .casework
        .delivered_document(&person.actor, &id, &document)
        .await;
    let (about, bytes) = got.map_err(|error| refusal(&error))?;
    // What somebody named a file is not believed: only what cannot end the name is kept.
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let name = about.file_name.chars();
    let name: String = name.map(|c| if plain(c) { c } else { '-' }).collect();
    let disposition = format!("attachment; filename=\"{name}\"");
    let kind = HeaderValue::from_str(&about.media_type);
    let disposition = HeaderValue::from_str(&disposition);
    let headers: [(HeaderName, HeaderValue); 2] = [
        (
            CONTENT_TYPE,
            kind.unwrap_or(HeaderValue::from_static("application/octet-stream")),
        ),
        (
            CONTENT_DISPOSITION,
            disposition.unwrap_or(HeaderValue::from_static("attachment")),
        ),
    ];
    Ok((headers, bytes).into_response())
}
