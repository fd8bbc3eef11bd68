//! The documents of a plan: added, replaced by newer versions, taken away, and taken home by its owners.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::message::ACCEPTED;
use casework::plan::{OpenedPlan, PlanError};
use maud::{Markup, html};
use wording::{date, message, stockholm};

use super::{address, fault, found, marked, page_of, refusal, status, stays};
use crate::Refusal;
use crate::pages::{as_file, size};
use crate::ui::{Button, Cell, Column, Table, button, upload};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::SignedIn;
use crate::work::projects::removal;
use crate::work::reading::Fault;
use crate::work::typed::Typed;
use crate::work::upload::Upload;

const PLACE: &str = "dokument";
const TITLE: &str = "rubrik";
const FILE: &str = "fil";
const REMOVED: &str = "bort";

fn section(opened: &OpenedPlan) -> Section {
    let new = (String::new(), message!("projects-document-new"));
    let newer = opened.documents.iter().map(|one| {
        let words = message!("projects-document-newer", title = &one.title);
        (one.place.to_string(), words)
    });
    Section {
        heading: message!("projects-document-add"),
        lead: Some(message!("plans-document-add-lead")),
        entries: vec![
            Entry::choice(
                PLACE,
                message!("projects-document-which"),
                std::iter::once(new).chain(newer).collect(),
            ),
            Entry::line(TITLE, message!("projects-document-title"))
                .hint(message!("projects-document-title-hint")),
            Entry::file(FILE, message!("message-attach-file"), ACCEPTED)
                .hint(message!("projects-file-hint")),
        ],
    }
}

fn table(person: &SignedIn, opened: &OpenedPlan) -> Table {
    let language = person.reader.language;
    let heads = [
        Column::words(person.say(&message!("projects-document-title"))),
        Column::words(person.say(&message!("message-attachment-file"))),
        Column::numbers(person.say(&message!("projects-document-version"))),
        Column::words(person.say(&message!("projects-document-on"))),
        Column::numbers(person.say(&message!("message-attachment-size"))),
    ];
    let files = opened
        .documents
        .iter()
        .flat_map(|one| one.files.iter().map(move |file| (one, file)));
    let rows = files.map(|(kept, (number, file))| {
        let place = format!("/dokument/{}", file.id);
        vec![
            Cell::Text(kept.title.clone()),
            Cell::Link {
                text: file.file_name.clone(),
                address: person.link(&address(&opened.plan.id, &place)),
            },
            Cell::Text(number.to_string()),
            Cell::Text(date(stockholm(file.made_at).date(), language)),
            Cell::Text(size(file.size, language)),
        ]
    });
    Table {
        caption: person.say(&message!("projects-documents")),
        columns: heads.to_vec(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("projects-documents-none")),
    }
}

fn markup(person: &SignedIn, opened: &OpenedPlan, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = [section(opened)];
    let id = &opened.plan.id;
    let here = person.link(&address(id, "/dokument"));
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("projects-document-button"))))
            a href=(person.link(&address(id, ""))) { (person.say(&message!("plans-back"))) }
        }
    };
    let page = page_of(person, opened, &message!("projects-documents"));
    marked(page, !faults.is_empty())
        .lead(&person.say(&message!("plans-documents-lead")))
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (table(person, opened).markup())
            @for one in &opened.documents {
                @let words = message!("projects-remove", what = &one.title);
                (removal(&here, &[(REMOVED, &one.place.to_string())], &person.say(&words)))
            }
            @if !opened.documents.is_empty() && opened.plan.standing.is_public() {
                p.hint { (person.say(&message!("plans-document-kept"))) }
            }
            (upload(&here, &content))
        })
        .render()
}

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(markup(&person, &opened, &Typed::default(), &[]))
}

/// Adds a file, or takes a document away.
pub async fn sent(Path(id): Path<String>, sent: Upload) -> Result<Response, Refusal> {
    let (person, typed) = (&sent.by, &sent.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let opened = found(person, &id).await?;
    let removed = typed.get(REMOVED);
    let place = |typed: &str| typed.parse().unwrap_or(-1);
    let done = if !removed.is_empty() {
        casework
            .remove_plan_document(actor, &id, place(removed))
            .await
    } else if let Some((name, content)) = sent.file {
        let at = Some(typed.get(PLACE)).filter(|typed| !typed.is_empty());
        let title = typed.get(TITLE);
        casework
            .add_plan_document(actor, (&id, at.map(place)), title, (&name, content))
            .await
    } else {
        let fault = Fault::of(FILE, message!("message-attach-missing"));
        let page = markup(person, &opened, typed, &[fault]);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    match done {
        Ok(()) => Ok(person.go(&address(&id, "/dokument"))),
        Err(error) if stays(&error) => {
            let field = match &error {
                PlanError::NotAttached(_) => Some(FILE),
                PlanError::DocumentTitleTooLong => Some(TITLE),
                _ => None,
            };
            let page = markup(person, &opened, typed, &[fault(&error, field)]);
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

/// A file, published or not.
pub async fn taken_home(
    person: SignedIn,
    Path((id, document)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let found = person.casework.plan_file(&person.actor, &id, &document);
    let (document, content) = found.await.map_err(|error| refusal(&error))?;
    Ok(as_file(&document, content))
}
