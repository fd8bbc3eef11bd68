//! The projects of one's own organisation, and where a new one is begun.

use casework::project::{OwnProject, Share};
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, message};

use super::{LIST, address, page_below, progress, refusal, stands};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Table, link_button};
use crate::work::person::SignedIn;

/// The page.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let all = person.casework.own_projects(&person.actor).await;
    let all = all.map_err(|error| refusal(&error))?;
    Ok(page_below(&person, &message!("projects-own-heading"))
        .lead(&person.say(&message!("projects-own-lead")))
        .body(html! {
            @if person.may(Act::WriteProjects) {
                p { (link_button(
                    Button::Primary,
                    &person.say(&message!("projects-begin")),
                    &person.link(&format!("{LIST}/nytt")),
                )) }
            }
            (table(&person, &all).markup())
            p { a href=(person.link("/projekt")) { (person.say(&message!("projects-to-public"))) } }
        })
        .render())
}

/// How one's own organisation is part of a project.
pub fn share(share: Share) -> Message {
    match share {
        Share::Leads => message!("projects-share-leads"),
        Share::TakesPart => message!("projects-share-takes-part"),
        Share::Asked => message!("projects-share-asked"),
    }
}

fn table(person: &SignedIn, all: &[OwnProject]) -> Table {
    let heads = [
        message!("projects-column-project"),
        message!("projects-column-leads"),
        message!("projects-column-share"),
        message!("projects-column-status"),
        message!("projects-column-standing"),
    ];
    let rows = all.iter().map(|one| {
        vec![
            Cell::Link {
                text: one.about.title.clone(),
                address: person.link(&address(&one.project.id, "")),
            },
            Cell::Text(one.leads.clone()),
            Cell::Text(person.say(&share(one.share))),
            Cell::Status {
                progress: progress(one.about.status),
                text: person.say(&casework::project::status(one.about.status)),
            },
            Cell::Status {
                progress: stands(one.project.standing),
                text: person.say(&casework::project::standing(one.project.standing)),
            },
        ]
    });
    Table {
        caption: person.say(&message!("projects-own-heading")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("projects-own-none")),
    }
}
