//! What goes with a message: files added and taken away, and taken home by whoever writes or approves it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::document::Document;
use casework::message::{ACCEPTED, MessageError, Opened};
use casework::store::message::MessageStatus;
use maud::{Markup, html};
use wording::message;

use super::edit::found;
use super::{address, page_of};
use crate::Refusal;
use crate::pages::{as_file, size};
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, button, form, upload as upload_form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::SignedIn;
use crate::work::reading::Fault;
use crate::work::trouble;
use crate::work::typed::Typed;
use crate::work::upload::Upload;

fn section() -> Section {
    Section {
        heading: message!("message-attach"),
        lead: None,
        entries: vec![
            Entry::file("fil", message!("message-attach-file"), ACCEPTED)
                .hint(message!("message-attach-hint")),
        ],
    }
}

/// What goes with a message, as a table that leads to each.
pub fn listed(person: &SignedIn, opened: &Opened) -> Markup {
    let rows = opened.attachments.iter().map(|one| {
        vec![
            Cell::Link {
                text: one.file_name.clone(),
                address: address(&opened.message.id, &format!("/bilagor/{}", one.id)),
            },
            Cell::Text(size(one.size, person.reader.language)),
            Cell::Text(one.sha256.clone()),
        ]
    });
    Table {
        caption: person.say(&message!("message-attachments")),
        columns: vec![
            Column::words(person.say(&message!("message-attachment-file"))),
            Column::numbers(person.say(&message!("message-attachment-size"))),
            Column::words("SHA-256".to_owned()),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("message-attachments-none")),
    }
    .markup()
}

fn removal(person: &SignedIn, opened: &Opened, one: &Document) -> Markup {
    let words = message!("message-detach", name = &one.file_name);
    form(
        &person.link(&address(&opened.message.id, "/bilagor")),
        &html! {
            (carried("revision", &opened.message.revision.to_string()))
            (carried("bort", &one.id))
            p { (button(Button::Plain, &person.say(&words))) }
        },
    )
}

fn markup(person: &SignedIn, opened: &Opened, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = [section()];
    let message = &opened.message;
    let mut page = page_of(person, person.say(&message!("message-attachments")))
        .crumb(message.subject.clone(), address(&message.id, ""));
    if !faults.is_empty() {
        page = page.error_title();
    }
    let content = html! {
        (carried("revision", &message.revision.to_string()))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("message-attach-button"))))
            a href=(person.link(&address(&message.id, ""))) { (person.say(&message!("message-to-message"))) }
        }
    };
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (listed(person, opened))
        @if message.status == MessageStatus::Draft {
            @for one in &opened.attachments { (removal(person, opened, one)) }
            (upload_form(&person.link(&address(&message.id, "/bilagor")), &content))
        } @else {
            p.hint { (person.say(&message!("message-not-a-draft"))) " " (person.say(&message!("message-not-a-draft-hint"))) }
        }
    })
    .render()
}

/// The page.
pub async fn page(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(markup(&person, &opened, &Typed::default(), &[]))
}

/// Adds a file, or takes one away.
pub async fn sent(Path(id): Path<String>, sent: Upload) -> Result<Response, Refusal> {
    let (person, typed) = (&sent.by, &sent.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let revision = typed.revision().unwrap_or_default();
    let done = match (typed.get("bort"), sent.file) {
        ("", Some((name, bytes))) => {
            casework
                .attach_to_message(actor, &id, revision, &name, bytes)
                .await
        }
        ("", None) => {
            let opened = found(person, &id).await?;
            let fault = Fault::of("fil", message!("message-attach-missing"));
            let page = markup(person, &opened, typed, &[fault]);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        (document, _) => {
            casework
                .detach_from_message(actor, &id, revision, document)
                .await
        }
    };
    match done {
        Ok(_) => Ok(person.go(&address(&id, "/bilagor"))),
        Err(error) => {
            let refusal = trouble::message(&error);
            if matches!(
                error,
                MessageError::NotAllowed(_) | MessageError::NoSuchMessage
            ) {
                return Err(refusal);
            }
            let field = matches!(error, MessageError::NotAttached(_)).then(|| "fil".to_owned());
            let words = std::iter::once(refusal.message).chain(refusal.hint);
            let fault = Fault {
                field,
                words: words.collect(),
            };
            let opened = found(person, &id).await?;
            let page = markup(person, &opened, typed, &[fault]);
            Ok((refusal.status, page).into_response())
        }
    }
}

/// A file that goes with a message, sent or not.
pub async fn taken_home(
    person: SignedIn,
    Path((id, document)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let found = person.casework.attachment(&person.actor, &id, &document);
    let (document, content) = found.await.map_err(|error| trouble::message(&error))?;
    Ok(as_file(&document, content))
}
