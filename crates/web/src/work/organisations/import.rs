//! Importing organisations and their numbers: the file is looked at before anything is changed.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::organisation::OrganisationError;
use maud::{Markup, html};
use wording::message;

use super::{LIST, address, fault, page, preview, refusal, status};
use crate::ui::{Button, button, upload};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::hexadecimal;
use crate::work::person::SignedIn;
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;
use crate::work::upload::Upload;

/// The field of the file.
pub const FILE: &str = "fil";
/// The file, in hexadecimal digits, on its way from the preview to the import.
pub const CONTENT: &str = "innehall";
/// The digest of what was shown.
pub const SHOWN: &str = "granskat";
/// Where the file comes from, which is the reason of every change.
pub const SOURCE: &str = "skal";
/// The files that are understood, for the browser's choice of file.
pub const FORMATS: &str = ".csv,.xlsx,.txt";

fn section() -> Section {
    Section {
        heading: message!("organisations-import-about"),
        lead: None,
        entries: vec![
            Entry::file(FILE, message!("organisations-import-file"), FORMATS)
                .hint(message!("organisations-import-file-hint")),
            Entry::lines(SOURCE, message!("organisations-import-source"))
                .hint(message!("organisations-import-source-hint")),
        ],
    }
}

fn form(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = [section()];
    let heading = message!("organisations-import-heading");
    let mut page = page(person, &heading).lead(&person.say(&message!("organisations-import-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("organisations-import-look"))))
            a href=(person.link(LIST)) { (person.say(&message!("work-leave"))) }
        }
    };
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (upload(&person.link(&address("las-in", "")), &content))
    })
    .render()
}

/// The empty form.
pub async fn asked(person: SignedIn) -> Markup {
    form(&person, &Typed::default(), &[])
}

/// Shows what the file would change, or does it when that has been seen.
pub async fn sent(sent: Upload) -> Response {
    let (person, typed) = (&sent.by, &sent.typed);
    let mut reading = Reading::new(typed);
    let carried = || hexadecimal::read(typed.get(CONTENT)).filter(|bytes| !bytes.is_empty());
    let bytes = sent.file.map(|(_, bytes)| bytes).or_else(carried);
    if bytes.is_none() {
        reading.wrong(FILE, message!("work-figures-file-missing"));
    }
    let source = reading.plain(SOURCE);
    if source.is_empty() {
        reading.wrong(SOURCE, message!("organisations-import-source-missing"));
    }
    let Some(bytes) = bytes.filter(|_| reading.faults.is_empty()) else {
        let page = form(person, typed, &reading.faults);
        return (StatusCode::UNPROCESSABLE_ENTITY, page).into_response();
    };
    let shown = typed.get(SHOWN);
    let outcome = if shown.is_empty() {
        show(person, &bytes, &source, None).await
    } else {
        let casework = &person.casework;
        let done = casework.import_organisations(&person.actor, &bytes, shown, &source);
        match done.await {
            Ok(_) => return person.go(LIST),
            // What it would do now is shown with the reason, and asked for once more.
            Err(error @ OrganisationError::PreviewChanged) => {
                show(person, &bytes, &source, Some(&error)).await
            }
            Err(error) => Err(error),
        }
    };
    outcome.unwrap_or_else(|error| match error {
        OrganisationError::Store(_)
        | OrganisationError::NotAllowed(_)
        | OrganisationError::NoRandomness(_) => refusal(&error).into_response(),
        _ => {
            let field = match &error {
                OrganisationError::ReasonMissing | OrganisationError::ReasonTooLong => SOURCE,
                _ => FILE,
            };
            let fault = fault(Some(field), &error);
            (status(&error), form(person, typed, &[fault])).into_response()
        }
    })
}

async fn show(
    person: &SignedIn,
    bytes: &[u8],
    source: &str,
    refused: Option<&OrganisationError>,
) -> Result<Response, OrganisationError> {
    let casework = &person.casework;
    let preview = casework.preview_organisations(&person.actor, bytes).await?;
    let page = preview::page(person, &preview, bytes, source, refused);
    let status = refused.map_or(StatusCode::OK, status);
    Ok((status, page).into_response())
}
