//! The messages: what is written, what waits for a second person, what was sent.

use casework::store::message::Message;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{message, moment};

use super::{LIST, TEMPLATES, address, number, standing};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Table, link_button};
use crate::work::person::SignedIn;
use crate::work::trouble;

/// The page.
pub async fn page(person: SignedIn) -> Result<Markup, Refusal> {
    let open = person.casework.open_messages(&person.actor).await;
    let open = open.map_err(|error| trouble::message(&error))?;
    let sent = person.casework.sent_messages().await;
    let sent = sent.map_err(|error| trouble::database(&error))?;
    let begin = person.may(Act::WriteMessages);
    Ok(person
        .page(person.say(&message!("message-list-heading", count = open.len())))
        .title(person.say(&message!("message-nav")))
        .lead(&person.say(&message!("message-list-lead")))
        .crumb(person.say(&message!("work-nav-overview")), "/arbete")
        .body(html! {
            p.buttons {
                @if begin {
                    (link_button(Button::Primary, &person.say(&message!("message-begin")), &person.link(&format!("{LIST}/nytt"))))
                }
                a href=(person.link(TEMPLATES)) { (person.say(&message!("message-templates"))) }
            }
            (open_table(&person, &open).markup())
            (sent_table(&person, &sent).markup())
        })
        .render())
}

fn subject(person: &SignedIn, message: &Message) -> Cell {
    Cell::Link {
        text: message.subject.clone(),
        address: person.link(&address(&message.id, "")),
    }
}

fn agreement(person: &SignedIn, message: &Message) -> Cell {
    let published = &person.reader.published;
    let found = published.agreement(&message.agreement_id);
    Cell::Text(found.map_or_else(
        || message.agreement_id.clone(),
        |found| person.reader.language.of(&found.agreement.title).to_owned(),
    ))
}

fn open_table(person: &SignedIn, open: &[Message]) -> Table {
    let rows = open.iter().map(|message| {
        let (progress, words) = standing(message);
        vec![
            subject(person, message),
            agreement(person, message),
            Cell::Status {
                progress,
                text: person.say(&words),
            },
            Cell::Text(moment(message.changed.at, person.reader.language)),
        ]
    });
    Table {
        caption: person.say(&message!("message-list-open")),
        columns: [
            message!("message-subject"),
            message!("message-agreement"),
            message!("mandate-status"),
            message!("message-changed"),
        ]
        .iter()
        .map(|head| Column::words(person.say(head)))
        .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("message-list-open-empty")),
    }
}

fn sent_table(person: &SignedIn, sent: &[Message]) -> Table {
    let rows = sent.iter().map(|message| {
        let at = message.sent_at();
        vec![
            Cell::Text(number(message).unwrap_or_default()),
            subject(person, message),
            agreement(person, message),
            Cell::Text(at.map_or_else(String::new, |at| moment(at, person.reader.language))),
        ]
    });
    Table {
        caption: person.say(&message!("message-list-sent")),
        columns: [
            message!("message-number"),
            message!("message-subject"),
            message!("message-agreement"),
            message!("message-sent-at"),
        ]
        .iter()
        .map(|head| Column::words(person.say(head)))
        .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("message-list-sent-empty")),
    }
}
