//! The templates of messages: those the program brings with it, and those written here.

use casework::message::Template;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{message, moment};

use super::{TEMPLATES, page_of};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Table, link_button};
use crate::work::person::SignedIn;
use crate::work::trouble;

/// The page.
pub async fn page(person: SignedIn) -> Result<Markup, Refusal> {
    let templates = person.casework.templates(&person.actor).await;
    let templates = templates.map_err(|error| trouble::message(&error))?;
    Ok(page_of(&person, person.say(&message!("message-templates")))
        .lead(&person.say(&message!("message-templates-lead")))
        .body(html! {
            @if person.may(Act::WriteMessages) {
                p.buttons {
                    (link_button(Button::Primary, &person.say(&message!("message-template-new")), &person.link(&format!("{TEMPLATES}/ny"))))
                }
            }
            (table(&person, &templates).markup())
        })
        .render())
}

fn table(person: &SignedIn, templates: &[Template]) -> Table {
    let rows = templates.iter().map(|template| {
        let (from, at) = match &template.row {
            None => (message!("message-template-shipped"), String::new()),
            Some(row) => (
                message!("message-template-own"),
                moment(row.changed.at, person.reader.language),
            ),
        };
        vec![
            Cell::Link {
                text: template.name.clone(),
                address: person.link(&format!("{TEMPLATES}/{}", template.id)),
            },
            Cell::Text(person.say(&from)),
            Cell::Text(at),
        ]
    });
    Table {
        caption: person.say(&message!("message-templates")),
        columns: [
            message!("message-template-name"),
            message!("message-template-from"),
            message!("message-changed"),
        ]
        .iter()
        .map(|head| Column::words(person.say(head)))
        .collect(),
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}
