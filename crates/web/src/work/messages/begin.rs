//! Beginning a message: about which agreement, from which template, and what it corrects.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::message::{Begin, MessageError, fitting};
use maud::{Markup, html};
use wording::{Message, message};

use super::{LIST, address, number, page_of};
use crate::Refusal;
use crate::ui::{Button, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::trouble;
use crate::work::typed::Typed;

/// The template that is chosen when nobody chooses: the one that fits the agreement.
const FITTING: &str = "passande";
/// No template.
const EMPTY: &str = "tom";

async fn section(person: &SignedIn) -> Result<Section, Refusal> {
    let agreements = person.reader.published.agreements().iter().rev();
    let agreements = agreements
        .filter(|year| person.actor.may_agreement(&year.agreement.id))
        .map(|year| {
            let title = message!("message-choice", title = &year.agreement.title);
            (year.agreement.id.clone(), title)
        });
    let templates = person.casework.templates(&person.actor).await;
    let templates = templates.map_err(|error| trouble::message(&error))?;
    let templates = templates.into_iter().map(|template| {
        let words = message!("message-choice", title = template.name);
        (template.id, words)
    });
    let first = [
        (FITTING.to_owned(), message!("message-begin-fitting")),
        (EMPTY.to_owned(), message!("message-begin-empty")),
    ];
    let sent = person.casework.sent_messages().await;
    let sent = sent.map_err(|error| trouble::database(&error))?;
    let sent = sent.into_iter().map(|wrong| {
        let words = message!(
            "message-begin-correct",
            number = number(&wrong).unwrap_or_default(),
            subject = &wrong.subject
        );
        (wrong.id, words)
    });
    let nothing = (String::new(), message!("message-begin-corrects-nothing"));
    Ok(Section {
        heading: message!("message-begin-about"),
        lead: None,
        entries: vec![
            Entry::choice(
                "overenskommelse",
                message!("message-agreement"),
                agreements.collect(),
            ),
            Entry::choice(
                "mall",
                message!("message-template"),
                first.into_iter().chain(templates).collect(),
            )
            .hint(message!("message-begin-template-hint")),
            Entry::choice(
                "rattar",
                message!("message-begin-corrects"),
                std::iter::once(nothing).chain(sent).collect(),
            )
            .hint(message!("message-begin-corrects-hint")),
        ],
    })
}

async fn markup(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Result<Markup, Refusal> {
    let sections = [section(person).await?];
    let mut page = page_of(person, person.say(&message!("message-begin")))
        .lead(&person.say(&message!("message-begin-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("message-begin-button"))))
            a href=(person.link(LIST)) { (person.say(&message!("work-leave"))) }
        }
    };
    Ok(page
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (form(&person.link(&format!("{LIST}/nytt")), &content))
        })
        .render())
}

/// The form.
pub async fn asked(person: SignedIn) -> Result<Markup, Refusal> {
    let latest = person.reader.published.latest();
    let latest = latest.map_or("", |latest| latest.agreement.id.as_str());
    let query = person.reader.query.as_deref().unwrap_or_default();
    let asked = Typed::read(query.as_bytes());
    let typed = Typed::default()
        .with("overenskommelse", latest)
        .with("mall", FITTING)
        .with("rattar", asked.get("rattar"));
    markup(&person, &typed, &[]).await
}

/// Begins it.
pub async fn begun(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let published = &person.reader.published;
    let mut agreement_id = typed.get("overenskommelse").to_owned();
    let corrects = Some(typed.get("rattar").to_owned()).filter(|id| !id.is_empty());
    if let Some(id) = &corrects {
        // A correction is about the same agreement as what it corrects, whatever is chosen.
        let wrong = person.casework.message(&person.actor, id).await;
        let wrong = wrong.map_err(|error| trouble::message(&error))?;
        agreement_id = wrong.message.agreement_id;
    }
    let template_id = match typed.get("mall") {
        EMPTY => None,
        FITTING | "" => Some(fitting(published, &agreement_id).to_owned()),
        id => Some(id.to_owned()),
    };
    let begin = Begin {
        agreement_id,
        template_id,
        corrects,
    };
    let begun = person
        .casework
        .start_message(&person.actor, published, begin);
    match begun.await {
        Ok(message) => Ok(person.go(&address(&message.id, "/text"))),
        Err(error) => {
            let refusal = trouble::message(&error);
            let field = match &error {
                MessageError::NoSuchAgreement => "overenskommelse",
                MessageError::NoSuchTemplate | MessageError::Template(_) => "mall",
                _ => return Err(refusal),
            };
            let mut words: Vec<Message> = std::iter::once(refusal.message).collect();
            if let MessageError::Template(problems) = &error {
                words.extend(problems.iter().map(wording::Speak::message));
                words.extend(problems.iter().filter_map(wording::Speak::hint));
            } else {
                words.extend(refusal.hint);
            }
            let fault = Fault {
                field: Some(field.to_owned()),
                words,
            };
            let page = markup(person, typed, &[fault]).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}
