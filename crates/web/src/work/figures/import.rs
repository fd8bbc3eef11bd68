//! Importing figures: the file is looked at before it is kept.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::dataset::{DatasetError, Upload as Incoming};
use casework::store::dataset::DatasetKind;
use maud::{Markup, html};
use wording::{Speak, message};

use super::kind;
use crate::refresh;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Cell, Column, Table, button, facts, upload};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::SignedIn;
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;
use crate::work::upload::Upload;
use crate::work::{hexadecimal, trouble};

/// Files up to this size are carried on the page between the preview and the import; larger ones are chosen again.
const LARGEST_CARRIED_BYTES: usize = 1024 * 1024;
/// The file, in hexadecimal digits, on its way from the preview to the import.
const CONTENT: &str = "innehall";
/// The name of the file, carried along.
const NAME: &str = "filnamn";
/// Says that the preview has been seen.
const SEEN: &str = "granskat";

/// The files that are understood, for the browser's choice of file.
const FORMATS: &str = ".csv,.xlsx,.json,.px,.txt";

fn section() -> Section {
    Section {
        heading: message!("work-figures-about"),
        lead: Some(message!("work-figures-about-hint")),
        entries: vec![
            Entry::file("fil", message!("work-figures-file"), FORMATS)
                .hint(message!("work-figures-file-hint")),
            Entry::line("kalla", message!("work-figures-source")),
            Entry::line("utgivare", message!("work-figures-publisher")),
            Entry::line("licens", message!("work-figures-licence")),
            Entry::date("hamtad", message!("work-figures-retrieved")),
            Entry::line("dag", message!("work-figures-day"))
                .hint(message!("work-figures-day-hint")),
        ],
    }
}

fn page(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Markup {
    let mut page = person
        .page(person.say(&message!("work-figures-import")))
        .lead(&person.say(&message!("work-figures-import-lead")))
        .crumb(person.say(&message!("work-nav-overview")), "/arbete")
        .crumb(person.say(&message!("work-figures")), "/arbete/underlag");
    if !faults.is_empty() {
        page = page.error_title();
    }
    let sections = [section()];
    let content = upload(
        &person.link("/arbete/underlag/hamta"),
        &html! {
            (fields(&person.reader, &sections, typed, faults))
            p.buttons {
                (button(Button::Primary, &person.say(&message!("work-figures-look"))))
                a href=(person.link("/arbete/underlag")) { (person.say(&message!("work-leave"))) }
            }
        },
    );
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (content)
    })
    .render()
}

/// The empty form.
pub async fn asked(person: SignedIn) -> Markup {
    page(&person, &Typed::default(), &[])
}

/// The file and what is said about it, or what is wrong.
fn incoming(typed: &Typed, file: Option<(String, Vec<u8>)>) -> Result<Incoming, Vec<Fault>> {
    let mut reading = Reading::new(typed);
    let file = file.or_else(|| {
        let content = hexadecimal::read(typed.get(CONTENT)).filter(|bytes| !bytes.is_empty())?;
        Some((typed.get(NAME).to_owned(), content))
    });
    if file.is_none() {
        reading.wrong("fil", message!("work-figures-file-missing"));
    }
    let day = reading.optional("dag");
    let parsed = day.as_ref().and_then(|day| day.parse().ok());
    if day.is_some() && parsed.is_none() {
        reading.wrong("dag", message!("work-figures-day-hint"));
    }
    let (file_name, bytes) = file.unwrap_or_default();
    let upload = Incoming {
        file_name,
        bytes,
        day: parsed,
        source: reading.text("kalla"),
        publisher: reading.text("utgivare"),
        licence: reading.text("licens"),
        retrieved: reading.optional_date("hamtad"),
    };
    if reading.faults.is_empty() {
        Ok(upload)
    } else {
        Err(reading.faults)
    }
}

/// Shows what the file holds, or keeps it when that has been seen.
pub async fn sent(sent: Upload) -> Response {
    let (person, typed) = (&sent.by, &sent.typed);
    let upload = match incoming(typed, sent.file) {
        Ok(upload) => upload,
        Err(faults) => {
            return (
                StatusCode::UNPROCESSABLE_ENTITY,
                page(person, typed, &faults),
            )
                .into_response();
        }
    };
    let digest = documents::proof::sha256(&upload.bytes);
    let outcome = if typed.get(SEEN) == digest {
        let imported = person.casework.import_dataset(&person.actor, upload).await;
        match imported {
            Ok(_) => {
                refresh::now(&person.site).await;
                return person.go("/arbete/underlag");
            }
            Err(error) => Err(error),
        }
    } else {
        preview(person, typed, &upload, &digest).await
    };
    outcome.unwrap_or_else(|error| {
        let refusal = trouble::dataset(&error);
        let words = match &error {
            DatasetError::Unreadable(problems) => {
                let problems = problems.problems.iter();
                problems
                    .flat_map(|problem| std::iter::once(problem.message()).chain(problem.hint()))
                    .collect()
            }
            _ => std::iter::once(refusal.message)
                .chain(refusal.hint)
                .collect(),
        };
        let fault = Fault {
            field: Some("fil".to_owned()),
            words,
        };
        (refusal.status, page(person, typed, &[fault])).into_response()
    })
}

async fn preview(
    person: &SignedIn,
    typed: &Typed,
    upload: &Incoming,
    digest: &str,
) -> Result<Response, DatasetError> {
    let imported = person.casework.preview_dataset(upload).await?;
    let populations = imported.populations.iter();
    let populations = populations.map(|table| {
        let people: i64 = table.figures.values().sum();
        (
            DatasetKind::Population,
            table.reference_date,
            table.figures.len(),
            people,
        )
    });
    let ages = imported.ages.iter().map(|table| {
        let people: i64 = table
            .figures
            .values()
            .flatten()
            .map(|band| band.population)
            .sum();
        (
            DatasetKind::Ages,
            table.reference_date,
            table.figures.len(),
            people,
        )
    });
    let language = person.reader.language;
    let number = |number: i64| wording::grouped(i128::from(number), language);
    let rows = populations.chain(ages).map(|(what, date, places, people)| {
        vec![
            Cell::Text(person.say(&kind(what))),
            Cell::Text(date.to_string()),
            Cell::Text(number(i64::try_from(places).unwrap_or(i64::MAX))),
            Cell::Text(number(people)),
        ]
    });
    let table = Table {
        caption: person.say(&message!("work-figures-holds")),
        columns: vec![
            Column::words(person.say(&message!("work-figures-what"))),
            Column::words(person.say(&message!("column-date"))),
            Column::numbers(person.say(&message!("column-places"))),
            Column::numbers(person.say(&message!("column-people"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("work-figures-holds-nothing")),
    };
    let carry = upload.bytes.len() <= LARGEST_CARRIED_BYTES;
    let again = Field::new("fil", person.say(&message!("work-figures-file-again")));
    let content = html! {
        @for entry in section().entries.iter().filter(|entry| entry.name != "fil") { (carried(&entry.name, typed.get(&entry.name))) }
        (carried(SEEN, digest))
        (carried(NAME, &upload.file_name))
        @if carry { (carried(CONTENT, &hexadecimal::write(&upload.bytes))) }
        @else { (field::file(&again, FORMATS)) }
        p.buttons {
            (button(Button::Primary, &person.say(&message!("work-figures-keep"))))
            a href=(person.link("/arbete/underlag/hamta")) { (person.say(&message!("work-leave"))) }
        }
    };
    let about = facts([
        (
            person.say(&message!("work-figures-file")),
            html! { (upload.file_name) },
        ),
        (
            person.say(&message!("work-digest")),
            html! { code.digest { (digest) } },
        ),
        (
            person.say(&message!("work-figures-source")),
            html! { (upload.source) },
        ),
        (
            person.say(&message!("work-figures-publisher")),
            html! { (upload.publisher) },
        ),
        (
            person.say(&message!("work-figures-licence")),
            html! { (upload.licence) },
        ),
    ]);
    Ok(person
        .page(person.say(&message!("work-figures-preview")))
        .lead(&person.say(&message!("work-figures-preview-lead")))
        .crumb(person.say(&message!("work-nav-overview")), "/arbete")
        .crumb(person.say(&message!("work-figures")), "/arbete/underlag")
        .body(html! {
            (about)
            (table.markup())
            @if !imported.notes.is_empty() {
                h2 { (person.say(&message!("work-figures-notes"))) }
                ul { @for note in &imported.notes { li { (person.say(&note.message())) } } }
            }
            (upload_form(person, &content))
        })
        .into_response())
}

fn upload_form(person: &SignedIn, content: &Markup) -> Markup {
    upload(&person.link("/arbete/underlag/hamta"), content)
}
