//! Whom to ask about a project: named, and taken away so that nothing of them is left.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::project::{NewContact, OpenedProject, ProjectError};
use casework::store::project_contact::ProjectContact;
use maud::{Markup, html};
use wording::message;

use super::{address, fault, found, page_of, refusal, removal, status, stays};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Table, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;

const ROLE: &str = "roll";
const NAME: &str = "namn";
const EMAIL: &str = "epost";
const REMOVED: &str = "bort";

fn section() -> Section {
    Section {
        heading: message!("projects-contact-add"),
        lead: Some(message!("projects-contact-add-lead")),
        entries: vec![
            Entry::line(ROLE, message!("projects-contact-role"))
                .hint(message!("projects-contact-role-hint")),
            Entry::line(NAME, message!("projects-contact-name")),
            Entry::line(EMAIL, message!("projects-contact-email")),
        ],
    }
}

/// People to ask with their names, for those who have signed in.
pub fn table(person: &SignedIn, contacts: &[ProjectContact]) -> Table {
    let heads = [
        message!("projects-contact-role"),
        message!("projects-contact-name"),
        message!("projects-contact-email"),
    ];
    let rows = contacts.iter().map(|one| {
        vec![
            Cell::Text(one.role.clone()),
            Cell::Text(one.name.clone()),
            Cell::Link {
                text: one.email.clone(),
                address: format!("mailto:{}", one.email),
            },
        ]
    });
    Table {
        caption: person.say(&message!("projects-contacts")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("projects-contacts-none")),
    }
}

fn markup(person: &SignedIn, opened: &OpenedProject, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = [section()];
    let id = &opened.project.id;
    let here = person.link(&address(id, "/kontakter"));
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("projects-contact-button"))))
            a href=(person.link(&address(id, ""))) { (person.say(&message!("projects-back"))) }
        }
    };
    let page = page_of(person, opened, &message!("projects-contacts"));
    let page = if faults.is_empty() {
        page
    } else {
        page.error_title()
    };
    page.lead(&person.say(&message!("projects-contacts-lead")))
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (table(person, &opened.contacts).markup())
            @for one in &opened.contacts {
                @let words = message!("projects-remove", what = &one.name);
                (removal(&here, &[(REMOVED, &one.id)], &person.say(&words)))
            }
            (form(&here, &content))
        })
        .render()
}

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(markup(&person, &opened, &Typed::default(), &[]))
}

/// Names somebody, or takes somebody away.
pub async fn sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let done = match typed.get(REMOVED) {
        "" => {
            let new = NewContact {
                role: typed.get(ROLE).to_owned(),
                name: typed.get(NAME).to_owned(),
                email: typed.get(EMAIL).to_owned(),
            };
            casework.add_project_contact(actor, &id, new).await
        }
        removed => casework.remove_project_contact(actor, &id, removed).await,
    };
    match done {
        Ok(()) => Ok(person.go(&address(&id, "/kontakter"))),
        Err(error) if stays(&error) => {
            let field = match &error {
                ProjectError::RoleMissing | ProjectError::NotARole => Some(ROLE),
                ProjectError::NotAName => Some(NAME),
                ProjectError::NotAnEmail => Some(EMAIL),
                _ => None,
            };
            let opened = found(person, &id).await?;
            let page = markup(person, &opened, typed, &[fault(&error, field)]);
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
