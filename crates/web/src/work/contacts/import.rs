//! Importing contacts: a file is looked at before anything is kept.

use std::collections::BTreeMap;

use axum::response::{IntoResponse, Response};
use casework::contact::{Choice, ContactError, ContactFile, LARGEST_FILE_BYTES, MOST_ROWS};
use maud::{Markup, html};
use wording::{Speak, message};

use super::preview::{self, CONTENT, NAME, SEEN};
use super::{LIST, page, refusal};
use crate::ui::{Button, button, upload};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::hexadecimal;
use crate::work::person::SignedIn;
use crate::work::reading::Fault;
use crate::work::typed::Typed;
use crate::work::upload::Upload;

pub const ADDRESS: &str = "/arbete/kontakter/las-in";
/// The files that are understood, for the browser's choice of file.
const FORMATS: &str = ".csv,.xlsx,.txt";

fn shown(person: &SignedIn, faults: &[Fault]) -> Markup {
    let sections = [Section {
        heading: message!("contacts-import-file"),
        lead: Some(message!("contacts-import-columns")),
        entries: vec![
            Entry::file("fil", message!("contacts-file"), FORMATS).hint(message!(
                "contacts-file-hint",
                kilobytes = LARGEST_FILE_BYTES / 1024,
                rows = MOST_ROWS
            )),
        ],
    }];
    let content = html! {
        (fields(&person.reader, &sections, &Typed::default(), faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("contacts-import-look"))))
            a href=(person.link(LIST)) { (person.say(&message!("work-leave"))) }
        }
    };
    let mut page = page(person, &message!("contacts-import"))
        .lead(&person.say(&message!("contacts-import-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (upload(&person.link(ADDRESS), &content))
    })
    .render()
}

/// The empty form.
pub async fn asked(person: SignedIn) -> Markup {
    shown(&person, &[])
}

/// Shows what the file would do, or does it when that has been seen.
pub async fn sent(sent: Upload) -> Response {
    let (person, typed) = (&sent.by, &sent.typed);
    let file = sent.file.map(|(name, bytes)| ContactFile { name, bytes });
    let file = file.or_else(|| {
        let bytes = hexadecimal::read(typed.get(CONTENT)).filter(|bytes| !bytes.is_empty())?;
        let name = typed.get(NAME).to_owned();
        Some(ContactFile { name, bytes })
    });
    let Some(file) = file else {
        let fault = Fault::of("fil", message!("work-figures-file-missing"));
        let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
        return (status, shown(person, &[fault])).into_response();
    };
    let seen = typed.get(SEEN);
    if seen.is_empty() {
        return looked_at(person, typed, &file, None).await;
    }
    let done = person
        .casework
        .import_contacts(&person.actor, &file, seen, choices(typed))
        .await;
    match done {
        Ok(done) => preview::done(person, done).into_response(),
        Err(error @ (ContactError::PreviewChanged | ContactError::ChoiceMissing(_))) => {
            looked_at(person, typed, &file, Some(&error)).await
        }
        Err(error) => refused(person, &error),
    }
}

async fn looked_at(
    person: &SignedIn,
    typed: &Typed,
    file: &ContactFile,
    error: Option<&ContactError>,
) -> Response {
    match person
        .casework
        .plan_contact_import(&person.actor, file)
        .await
    {
        Ok(plan) => {
            let status = error.map_or(axum::http::StatusCode::OK, |error| refusal(error).status);
            (status, preview::page(person, typed, file, &plan, error)).into_response()
        }
        Err(error) => refused(person, &error),
    }
}

/// What is wrong with the file, on the page where another one can be chosen.
fn refused(person: &SignedIn, error: &ContactError) -> Response {
    let refused = refusal(error);
    let words = match error {
        ContactError::NotAllowed(_) | ContactError::Store(_) => return refused.into_response(),
        ContactError::Unreadable(problems) => {
            let problems = problems.problems.iter();
            problems
                .flat_map(|problem| std::iter::once(problem.message()).chain(problem.hint()))
                .collect()
        }
        _ => std::iter::once(refused.message)
            .chain(refused.hint)
            .collect(),
    };
    let fault = Fault {
        field: Some("fil".to_owned()),
        words,
    };
    (refused.status, shown(person, &[fault])).into_response()
}

/// What somebody chose for the rows that may be somebody known.
fn choices(typed: &Typed) -> BTreeMap<usize, Choice> {
    let chosen = typed.all().iter().filter_map(|(name, value)| {
        let row = name.strip_prefix(preview::CHOICE)?.parse().ok()?;
        let choice = match value.as_str() {
            "utelamna" => Choice::LeaveOut,
            "ny" => Choice::Add,
            other => Choice::Update(other.strip_prefix("uppdatera-")?.to_owned()),
        };
        Some((row, choice))
    });
    chosen.collect()
}
