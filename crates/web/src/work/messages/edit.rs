//! Writing a message: subject and text. A save on a message that somebody else has changed shows both texts and lets the person
//! decide.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::message::{MessageError, Opened, Text};
use casework::store::message::{Message, MessageStatus};
use maud::{Markup, html};
use wording::message;

use super::{address, names, page_of};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Tone, button, form, notice};
use crate::work::conflict::difference;
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::trouble;
use crate::work::typed::{Typed, lines};

/// A message somebody may see.
pub async fn found(person: &SignedIn, id: &str) -> Result<Opened, Refusal> {
    let found = person.casework.message(&person.actor, id).await;
    found.map_err(|error| trouble::message(&error))
}

fn section() -> Section {
    Section {
        heading: message!("message-text"),
        lead: Some(message!("message-text-lead")),
        entries: vec![
            Entry::line("amne", message!("message-subject")).hint(message!("message-subject-hint")),
            Entry {
                kind: Kind::Lines(30),
                ..Entry::line("text", message!("message-body")).hint(message!("message-body-hint"))
            },
        ],
    }
}

/// What goes around a form that is shown again.
struct Again<'a> {
    faults: &'a [Fault],
    theirs: Option<&'a Message>,
}

fn markup(person: &SignedIn, message: &Message, typed: &Typed, again: &Again<'_>) -> Markup {
    let sections = [section()];
    let words = match again.theirs {
        Some(_) => message!("work-conflict-save"),
        None => message!("message-save"),
    };
    let here = address(&message.id, "/text");
    let mut page = page_of(person, person.say(&message!("message-edit")))
        .crumb(message.subject.clone(), address(&message.id, ""));
    if !again.faults.is_empty() || again.theirs.is_some() {
        page = page.error_title();
    }
    let content = html! {
        (carried("revision", typed.get("revision")))
        (fields(&person.reader, &sections, typed, again.faults))
        p.buttons {
            (button(Button::Primary, &person.say(&words)))
            a href=(person.link(&address(&message.id, ""))) { (person.say(&message!("work-leave"))) }
        }
    };
    page.body(html! {
        (summary(&person.reader, &sections, again.faults))
        @if let Some(theirs) = again.theirs { (conflict(person, theirs, typed, &here)) }
        (names::marks(person))
        (form(&person.link(&here), &content))
    })
    .render()
}

/// That somebody else saved, what differs, and the way to go on with theirs.
fn conflict(person: &SignedIn, theirs: &Message, typed: &Typed, here: &str) -> Markup {
    let told = message!("message-stale", at = theirs.changed.at);
    let saved = format!("{}\n\n{}", theirs.subject, theirs.body);
    let yours = format!("{}\n\n{}", typed.get("amne"), lines(typed.get("text")));
    html! {
        div role="alert" {
            (notice(Tone::Warning, &person.say(&told), &html! {
                p { (person.say(&message!("message-stale-hint"))) }
                p { a href=(person.link(here)) { (person.say(&message!("work-conflict-theirs-instead"))) } }
            }))
        }
        h2 { (person.say(&message!("work-lines-heading"))) }
        (difference(person, (&saved, &message!("work-lines-theirs")), (&yours, &message!("work-lines-yours"))))
    }
}

fn filled(message: &Message) -> Typed {
    Typed::default()
        .with("revision", message.revision.to_string())
        .with("amne", &*message.subject)
        .with("text", &*message.body)
}

/// The form; what is no draft is only read.
pub async fn asked(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    let opened = found(&person, &id).await?;
    if opened.message.status != MessageStatus::Draft {
        return Ok(person.go(&address(&id, "")));
    }
    let again = Again {
        faults: &[],
        theirs: None,
    };
    let typed = filled(&opened.message);
    Ok(markup(&person, &opened.message, &typed, &again).into_response())
}

/// Saves it.
pub async fn saved(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let opened = found(person, &id).await?;
    let text = Text {
        subject: typed.get("amne").to_owned(),
        body: lines(typed.get("text")),
    };
    let again = |typed: &Typed, status: StatusCode, again: &Again<'_>| {
        (status, markup(person, &opened.message, typed, again)).into_response()
    };
    let Some(revision) = typed.revision() else {
        let fault = Fault {
            field: None,
            words: vec![message!("work-revision-missing")],
        };
        let faults = &[fault];
        let shown = Again {
            faults,
            theirs: None,
        };
        return Ok(again(typed, StatusCode::UNPROCESSABLE_ENTITY, &shown));
    };
    let saved = person
        .casework
        .save_message(&person.actor, &id, revision, text);
    match saved.await {
        Ok(_) => Ok(person.go(&address(&id, ""))),
        Err(MessageError::Stale(theirs)) if theirs.status == MessageStatus::Draft => {
            // Whoever has read both may save over it.
            let typed = typed.clone().with("revision", theirs.revision.to_string());
            let shown = Again {
                faults: &[],
                theirs: Some(&theirs),
            };
            Ok(again(&typed, StatusCode::CONFLICT, &shown))
        }
        Err(error) => {
            let refusal = trouble::message(&error);
            let field = match &error {
                MessageError::SubjectMissing | MessageError::SubjectTooLong => Some("amne"),
                MessageError::BodyMissing | MessageError::BodyTooLong => Some("text"),
                MessageError::NotAllowed(_) | MessageError::NoSuchMessage => return Err(refusal),
                _ => None,
            };
            let fault = Fault {
                field: field.map(str::to_owned),
                words: std::iter::once(refusal.message)
                    .chain(refusal.hint)
                    .collect(),
            };
            let faults = &[fault];
            let shown = Again {
                faults,
                theirs: None,
            };
            Ok(again(typed, refusal.status, &shown))
        }
    }
}
