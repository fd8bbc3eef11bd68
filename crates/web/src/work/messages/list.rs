//! The messages: what is written, what waits for a second person, what was sent.

use std::collections::BTreeMap;

use casework::delivery::{Standing, Tally};
use casework::store::message::Message;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Language, grouped, message, moment};

use super::{LIST, TEMPLATES, address, number, standing};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Table, link_button};
use crate::work::deliveries;
use crate::work::person::SignedIn;
use crate::work::trouble;

/// The page.
pub async fn page(person: SignedIn) -> Result<Markup, Refusal> {
    let open = person.casework.open_messages(&person.actor).await;
    let open = open.map_err(|error| trouble::message(&error))?;
    let sent = person.casework.sent_messages().await;
    let sent = sent.map_err(|error| trouble::database(&error))?;
    let tallies = person.casework.tallies(&person.actor).await;
    let tallies = tallies.map_err(|error| deliveries::refusal(&error))?;
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
            (sent_table(&person, &sent, &tallies).markup())
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
    Cell::Text(person.reader.agreement_title(&message.agreement_id))
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

fn number_of(count: usize, language: Language) -> String {
    grouped(i128::try_from(count).unwrap_or_default(), language)
}

/// How many boards it could not be sent to, leading to which they are.
fn failed(person: &SignedIn, message: &Message, tally: &Tally) -> Cell {
    let text = number_of(tally.failed(), person.reader.language);
    if tally.failed() == 0 {
        return Cell::Text(text);
    }
    let ledger = deliveries::ledger_path(&message.id);
    Cell::Link {
        text,
        address: person.link(&format!("{ledger}?visa={}", Standing::Failed.word())),
    }
}

/// Those that were sent. What they are about their subjects say; the room is for how they were received.
fn sent_table(person: &SignedIn, sent: &[Message], tallies: &BTreeMap<String, Tally>) -> Table {
    let language = person.reader.language;
    let none = Tally::default();
    let rows = sent.iter().map(|message| {
        let at = message.sent_at();
        let tally = tallies.get(&message.id).unwrap_or(&none);
        let got = message!(
            "message-list-got",
            got = tally.got(),
            boards = tally.boards()
        );
        vec![
            Cell::Text(number(message).unwrap_or_default()),
            subject(person, message),
            Cell::Text(at.map_or_else(String::new, |at| moment(at, language))),
            Cell::Link {
                text: person.say(&got),
                address: person.link(&deliveries::ledger_path(&message.id)),
            },
            Cell::Text(number_of(tally.opened(), language)),
            Cell::Text(number_of(tally.confirmed(), language)),
            failed(person, message, tally),
        ]
    });
    Table {
        caption: person.say(&message!("message-list-sent")),
        columns: vec![
            Column::words(person.say(&message!("message-number"))),
            Column::words(person.say(&message!("message-subject"))),
            Column::words(person.say(&message!("message-sent-at"))),
            Column::numbers(person.say(&message!("message-list-column-got"))),
            Column::numbers(person.say(&message!("message-list-column-opened"))),
            Column::numbers(person.say(&message!("message-list-column-confirmed"))),
            Column::numbers(person.say(&message!("message-list-column-failed"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("message-list-sent-empty")),
    }
}
