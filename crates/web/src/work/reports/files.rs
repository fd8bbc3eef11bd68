//! The files of a question that is answered by files: added, taken away and taken home.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::message::ACCEPTED;
use casework::report::{OpenedReport, ReportError};
use grants::question_set::address::Address;
use grants::question_set::answers::Sheet;
use maud::{Markup, html};
use wording::message;

use super::words::said;
use super::{HERE, files_address, found, refusal, section_address};
use crate::Refusal;
use crate::pages::{as_file, size};
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, button, form, upload};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::SignedIn;
use crate::work::reading::Fault;
use crate::work::typed::Typed;
use crate::work::upload::Upload;

/// The page.
pub async fn shown(
    person: SignedIn,
    Path((id, address)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    render(&person, &opened, &address, &[]).await
}

/// Adds a file, or takes one away.
pub async fn sent(
    Path((id, address)): Path<(String, String)>,
    upload: Upload,
) -> Result<Response, Refusal> {
    let person = &upload.by;
    let (casework, actor) = (&person.casework, &person.actor);
    let at = (id.as_str(), address.as_str());
    let done = match (upload.typed.get("bort"), upload.file) {
        ("", Some((name, bytes))) => casework.attach_to_report(actor, at, &name, bytes).await,
        ("", None) => {
            let opened = found(person, &id).await?;
            let fault = Fault::of("fil", message!("message-attach-missing"));
            let page = render(person, &opened, &address, &[fault]).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        (document, _) => casework.detach_from_report(actor, at, document).await,
    };
    let place = Address::read(&address).map(|at| files_address(&id, &at));
    let Err(error) = done else {
        return Ok(person.go(&place.unwrap_or_else(|| super::address(&id))));
    };
    let refused = refusal(&error);
    if !matches!(
        error,
        ReportError::NotAttached(_) | ReportError::NotOpen | ReportError::TooMany
    ) {
        return Err(refused);
    }
    let opened = found(person, &id).await?;
    let fault = Fault {
        field: Some("fil".to_owned()),
        words: std::iter::once(refused.message)
            .chain(refused.hint)
            .collect(),
    };
    let page = render(person, &opened, &address, &[fault]).await?;
    Ok((refused.status, page).into_response())
}

/// A file.
pub async fn taken_home(
    person: SignedIn,
    Path((id, _, document)): Path<(String, String, String)>,
) -> Result<Response, Refusal> {
    let found = person.casework.report_file(&person.actor, &id, &document);
    let (document, content) = found.await.map_err(|error| refusal(&error))?;
    Ok(as_file(&document, content))
}

async fn render(
    person: &SignedIn,
    opened: &OpenedReport,
    address: &str,
    faults: &[Fault],
) -> Result<Markup, Refusal> {
    let id = &opened.report.id;
    let files = person.casework.report_files(&person.actor, (id, address));
    let files = files.await.map_err(|error| refusal(&error))?;
    let none = || refusal(&ReportError::NoSuchQuestion);
    let at = Address::read(address).ok_or_else(none)?;
    let (section, question) = opened.questions.find(&at.question).ok_or_else(none)?;
    let sheet = Sheet::new(&opened.questions, &opened.facts, &opened.answers);
    let sections = [Section {
        heading: message!("message-attach"),
        lead: None,
        entries: vec![
            Entry::file("fil", message!("message-attach-file"), ACCEPTED)
                .hint(message!("message-attach-hint")),
        ],
    }];
    let here = person.link(&files_address(id, &at));
    let back = section_address(id, &section.name);
    let rows = files.iter().map(|one| {
        vec![
            Cell::Link {
                text: one.file_name.clone(),
                address: format!("{here}/{}", one.id),
            },
            Cell::Text(size(one.size, person.reader.language)),
        ]
    });
    let table = Table {
        caption: person.say(&message!("message-attachments")),
        columns: vec![
            Column::words(person.say(&message!("message-attachment-file"))),
            Column::numbers(person.say(&message!("message-attachment-size"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("message-attachments-none")),
    };
    let mut page = person
        .page(said(
            &person.reader,
            &sheet,
            &question.label,
            at.item.as_deref(),
        ))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("reporting-nav")), HERE)
        .crumb(person.reader.language.of(&section.title), back.clone());
    if !faults.is_empty() {
        page = page.error_title();
    }
    Ok(page
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (table.markup())
            @if opened.may_answer {
                @for one in &files {
                    (form(&here, &html! {
                        (carried("bort", &one.id))
                        p { (button(Button::Plain, &person.say(&message!("message-detach", name = &one.file_name)))) }
                    }))
                }
                (upload(&here, &html! {
                    (fields(&person.reader, &sections, &Typed::default(), faults))
                    p { (button(Button::Primary, &person.say(&message!("message-attach-button")))) }
                }))
            }
            p { a href=(person.link(&back)) { (person.say(&message!("reporting-back-to-section"))) } }
        })
        .render())
}
