//! A year is begun: from the year before, as a correction of what is published, or from a file.

use agreement::reader;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::agreement_version::{Start, VersionError};
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, message};

use super::draft::address;
use super::editor::file_faults;
use super::entry::{Entry, Section, fields, summary};
use super::file;
use super::person::{SignedIn, Writer};
use super::reading::{Fault, Reading};
use super::trouble;
use super::typed::{Typed, lines};
use super::upload::Upload;
use crate::ui::field::carried;
use crate::ui::{Button, button, form, upload};
use crate::{Need, Refusal, Route};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(
            Need::To(Act::WriteVersions),
            "/arbete/ny",
            get(asked).post(started),
        )
        .sample("/arbete/ny"),
        Route::private(
            Need::To(Act::WriteVersions),
            "/arbete/ny/fil",
            get(asked_for_file).post(started_from_file),
        )
        .sample("/arbete/ny/fil"),
    ]
}

/// The two ways that begin with what is published.
const AFTER: &str = "efter";
const CORRECTION: &str = "rattelse";

fn published(person: &SignedIn) -> Vec<(String, Message)> {
    let all = person.reader.published.agreements().iter().rev();
    all.map(|one| {
        let words = message!(
            "work-choice-agreement",
            title = &one.agreement.title,
            year = one.agreement.year.to_string()
        );
        (one.agreement.id.clone(), words)
    })
    .collect()
}

fn after_section(person: &SignedIn) -> Section {
    Section {
        heading: message!("work-start-after"),
        lead: Some(message!("work-start-after-lead")),
        entries: vec![Entry::choice(
            AFTER,
            message!("work-start-after-which"),
            published(person),
        )],
    }
}

fn correction_section(person: &SignedIn) -> Section {
    Section {
        heading: message!("work-start-correction"),
        lead: Some(message!("work-start-correction-lead")),
        entries: vec![
            Entry::choice(
                CORRECTION,
                message!("work-start-correction-which"),
                published(person),
            ),
            Entry::lines("skal", message!("work-reason"))
                .hint(message!("work-reason-correction-hint")),
        ],
    }
}

fn ways(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Markup {
    let way = |way: &str, section: Section, words: &Message| {
        let chosen = typed.get("satt") == way;
        let (typed, faults) = if chosen {
            (typed.clone(), faults)
        } else {
            (Typed::default(), &[][..])
        };
        form(
            &person.link("/arbete/ny"),
            &html! {
                (carried("satt", way))
                (fields(&person.reader, &[section], &typed, faults))
                p.buttons { (button(Button::Primary, &person.say(words))) }
            },
        )
    };
    let mut page = person
        .page(person.say(&message!("work-start")))
        .lead(&person.say(&message!("work-start-lead")))
        .crumb(person.say(&message!("work-nav-overview")), "/arbete");
    if !faults.is_empty() {
        page = page.error_title();
    }
    let chosen = match typed.get("satt") {
        CORRECTION => correction_section(person),
        _ => after_section(person),
    };
    page.body(html! {
        (summary(&person.reader, &[chosen], faults))
        (way(AFTER, after_section(person), &message!("work-start-after-button")))
        section.form-section {
            h2 { (person.say(&message!("work-start-file"))) }
            p { a href=(person.link("/arbete/ny/fil")) { (person.say(&message!("work-start-file-link"))) } }
        }
        (way(CORRECTION, correction_section(person), &message!("work-start-correction-button")))
    })
    .render()
}

async fn asked(person: SignedIn) -> Markup {
    ways(&person, &Typed::default(), &[])
}

async fn started(writer: Writer) -> Response {
    let (person, typed) = (&writer.by, &writer.typed);
    let mut reading = Reading::new(typed);
    let start = match typed.get("satt") {
        AFTER => Start::After {
            agreement: reading.text(AFTER),
        },
        CORRECTION => Start::Correction {
            agreement: reading.text(CORRECTION),
            reason: reading.text("skal"),
        },
        _ => {
            let fault = Fault::of(AFTER, message!("work-start-which"));
            let typed = typed.clone().with("satt", AFTER);
            let page = ways(person, &typed, &[fault]);
            return (StatusCode::UNPROCESSABLE_ENTITY, page).into_response();
        }
    };
    let field = match start {
        Start::Correction { .. } => CORRECTION,
        _ => AFTER,
    };
    if !reading.faults.is_empty() {
        let page = ways(person, typed, &reading.faults);
        return (StatusCode::UNPROCESSABLE_ENTITY, page).into_response();
    }
    match person.casework.start_version(&person.actor, start).await {
        Ok(version) => person.go(&address(&version.id, "")),
        Err(error) => {
            let (status, fault) = refused(&error, field);
            (status, ways(person, typed, &[fault])).into_response()
        }
    }
}

/// What a refusal is as a fault of the form. That there is no such agreement is a wrong choice here, not a missing page.
fn refused(error: &VersionError, field: &str) -> (StatusCode, Fault) {
    let refusal = trouble::version(error);
    let status = match error {
        VersionError::NoSuchVersion => StatusCode::UNPROCESSABLE_ENTITY,
        _ => refusal.status,
    };
    let field = match error {
        VersionError::ReasonMissing | VersionError::ReasonTooLong => "skal",
        _ => field,
    };
    let words = std::iter::once(refusal.message)
        .chain(refusal.hint)
        .collect();
    (
        status,
        Fault {
            field: Some(field.to_owned()),
            words,
        },
    )
}

fn file_page(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Markup {
    let mut section = file::section();
    let chosen = Entry::file("fil", message!("work-start-file-field"), ".toml,text/plain");
    let chosen = chosen.hint(message!("work-start-file-field-hint"));
    section.entries.insert(0, chosen);
    let mut page = person
        .page(person.say(&message!("work-start-file")))
        .lead(&person.say(&message!("work-start-file-lead")))
        .crumb(person.say(&message!("work-nav-overview")), "/arbete")
        .crumb(person.say(&message!("work-start")), "/arbete/ny");
    if !faults.is_empty() {
        page = page.error_title();
    }
    let sections = [section];
    let content = upload(
        &person.link("/arbete/ny/fil"),
        &html! {
            (fields(&person.reader, &sections, typed, faults))
            p.buttons {
                (button(Button::Primary, &person.say(&message!("work-start-file-button"))))
                a href=(person.link("/arbete")) { (person.say(&message!("work-leave"))) }
            }
        },
    );
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (content)
    })
    .render()
}

async fn asked_for_file(person: SignedIn) -> Markup {
    file_page(&person, &Typed::default(), &[])
}

async fn started_from_file(sent: Upload) -> Result<Response, Refusal> {
    let person = &sent.by;
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let typed_text = lines(sent.typed.get(file::FIELD));
    let text = match sent.file {
        None => typed_text,
        Some((name, bytes)) => match reader::text(bytes, &name) {
            Ok(text) => text,
            Err(problems) => {
                let faults = file_faults(&problems, file::FIELD);
                let page = file_page(person, &sent.typed, &faults);
                return Ok((unprocessable, page).into_response());
            }
        },
    };
    let typed = Typed::default().with(file::FIELD, &*text);
    if text.trim().is_empty() {
        let fault = Fault::of(file::FIELD, message!("work-start-file-missing"));
        return Ok((unprocessable, file_page(person, &typed, &[fault])).into_response());
    }
    if text.contains('\0') {
        return Err(
            Refusal::unprocessable(message!("casework-nul")).hint(message!("casework-nul-hint"))
        );
    }
    match person
        .casework
        .start_version(&person.actor, Start::File { text })
        .await
    {
        Ok(version) => Ok(person.go(&address(&version.id, ""))),
        Err(VersionError::Unreadable(problems)) => {
            let faults = file_faults(&problems, file::FIELD);
            Ok((unprocessable, file_page(person, &typed, &faults)).into_response())
        }
        Err(error) => {
            let (status, fault) = refused(&error, file::FIELD);
            Ok((status, file_page(person, &typed, &[fault])).into_response())
        }
    }
}
