//! Asking a question.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::thread::{
    LONGEST_SUBJECT_CHARACTERS, LONGEST_TEXT_CHARACTERS, Question, ThreadError, new_question,
};
use maud::{Markup, html};
use wording::{Speak, message};

use super::{OWN, query, refusal};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, button, form};
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;

const ID: &str = "fraga";
const ABOUT: &str = "galler";
const SUBJECT: &str = "rubrik";
const TEXT: &str = "text";
/// What stands for no agreement.
const SOMETHING_ELSE: &str = "annat";

fn sections(person: &SignedIn) -> [Section; 1] {
    let published = person.reader.published.agreements().iter().rev();
    let agreements = published
        .filter(|one| person.actor.may_agreement(&one.agreement.id))
        .map(|one| {
            let words = message!("threads-agreement", title = &one.agreement.title);
            (one.agreement.id.clone(), words)
        });
    let other = (
        SOMETHING_ELSE.to_owned(),
        message!("threads-about-something-else"),
    );
    let other = person.actor.covers(None).then_some(other);
    let text = Entry {
        kind: Kind::Lines(10),
        ..Entry::lines(TEXT, message!("threads-text"))
    };
    [Section {
        heading: message!("threads-your-question"),
        lead: None,
        entries: vec![
            Entry::choice(
                ABOUT,
                message!("threads-which-agreement"),
                agreements.chain(other).collect(),
            ),
            Entry::line(SUBJECT, message!("threads-subject")).hint(message!(
                "threads-subject-hint",
                most = LONGEST_SUBJECT_CHARACTERS
            )),
            text.hint(message!(
                "threads-text-hint",
                most = LONGEST_TEXT_CHARACTERS
            )),
        ],
    }]
}

fn shown(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = sections(person);
    let content = html! {
        (carried(ID, typed.get(ID)))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("threads-send"))))
            a href=(person.link(OWN)) { (person.say(&message!("work-leave"))) }
        }
    };
    let mut page = person
        .page(person.say(&message!("threads-ask")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("threads-own-heading")), OWN)
        .lead(&person.say(&message!("threads-ask-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (form(&person.link("/mina-sidor/fragor/ny"), &content))
    })
    .render()
}

fn new_id() -> Result<String, Refusal> {
    new_question().map_err(|error| refusal(&ThreadError::NoRandomness(error)))
}

/// The empty form.
pub async fn asked(person: SignedIn) -> Result<Markup, Refusal> {
    let wanted = query(&person).get(ABOUT).to_owned();
    let latest = person.reader.published.agreements().iter().rev();
    let mut offered = latest.filter(|one| person.actor.may_agreement(&one.agreement.id));
    let first = offered
        .clone()
        .find(|one| one.agreement.id == wanted)
        .or_else(|| offered.next());
    let about = first.map_or(SOMETHING_ELSE, |one| one.agreement.id.as_str());
    let typed = Typed::default().with(ID, new_id()?).with(ABOUT, about);
    Ok(shown(&person, &typed, &[]))
}

/// The field a refusal is about.
fn field_of(error: &ThreadError) -> Option<&'static str> {
    match error {
        ThreadError::SubjectMissing
        | ThreadError::SubjectTooLong
        | ThreadError::SubjectNotALine => Some(SUBJECT),
        ThreadError::TextMissing | ThreadError::TextTooLong => Some(TEXT),
        ThreadError::NoSuchAgreement => Some(ABOUT),
        _ => None,
    }
}

/// Asks.
pub async fn sent(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let about = typed.get(ABOUT);
    let question = Question {
        id: typed.get(ID).to_owned(),
        agreement_id: (about != SOMETHING_ELSE).then(|| about.to_owned()),
        subject: typed.get(SUBJECT).to_owned(),
        text: typed.get(TEXT).to_owned(),
    };
    match person.casework.ask_question(&person.actor, question).await {
        Ok(thread) => Ok(person.go(&format!("{OWN}/{}", thread.id))),
        Err(error) => {
            let refused = refusal(&error);
            // A form without a proper id gets a new one; what was typed is never lost.
            let (status, typed) = match error {
                ThreadError::NoSuchThread => (
                    StatusCode::UNPROCESSABLE_ENTITY,
                    typed.clone().with(ID, new_id()?),
                ),
                _ => (refused.status, typed.clone()),
            };
            if !status.is_client_error() || status == StatusCode::FORBIDDEN {
                return Err(refused);
            }
            let words = match error {
                ThreadError::NoSuchThread => vec![message!("threads-send-again")],
                _ => std::iter::once(error.message())
                    .chain(error.hint())
                    .collect(),
            };
            let fault = Fault {
                field: field_of(&error).map(str::to_owned),
                words,
            };
            Ok((status, shown(person, &typed, &[fault])).into_response())
        }
    }
}
