//! Who takes part in a project: asked here by who leads it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::project::{Answer, OpenedProject, ProjectError, Share};
use casework::store::organisation::Organisation;
use maud::{Markup, html};
use wording::{Message, NameOrder, message};

use super::{address, fault, found, page_of, refusal, removal, status, stays};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Progress, Table, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::trouble;
use crate::work::typed::Typed;

const ORGANISATION: &str = "organisation";
const REMOVED: &str = "bort";

/// The organisations that can be asked, by name.
async fn others(person: &SignedIn, opened: &OpenedProject) -> Result<Vec<Organisation>, Refusal> {
    let all = person.casework.organisations().await;
    let mut all = all.map_err(|error| trouble::database(&error))?;
    let is_asked = |id: &str| {
        let mut asked = opened.asked.iter();
        asked.any(|one| one.row.organisation_id == id && one.row.answer != Answer::No)
    };
    all.retain(|one| {
        one.closed_at.is_none()
            && one.kind.is_legal_person()
            && one.id != opened.project.organisation_id
            && !is_asked(&one.id)
    });
    let names = NameOrder::default();
    all.sort_by(|one, other| names.compare(&one.name, &other.name));
    Ok(all)
}

fn section(others: &[Organisation]) -> Section {
    let none = (String::new(), message!("work-choice-nothing"));
    let others = others.iter().map(|one| {
        let words = message!("projects-choice", name = &one.name);
        (one.id.clone(), words)
    });
    Section {
        heading: message!("projects-ask"),
        lead: Some(message!("projects-ask-lead")),
        entries: vec![Entry::choice(
            ORGANISATION,
            message!("projects-column-organisation"),
            std::iter::once(none).chain(others).collect(),
        )],
    }
}

fn said(answer: Answer) -> (Progress, Message) {
    match answer {
        Answer::Asked => (Progress::UnderWay, message!("projects-answer-asked")),
        Answer::Yes => (Progress::Done, message!("projects-answer-yes")),
        Answer::No => (Progress::NotBegun, message!("projects-answer-no")),
    }
}

fn table(person: &SignedIn, opened: &OpenedProject) -> Table {
    let heads = [
        message!("projects-column-organisation"),
        message!("projects-column-answer"),
    ];
    let rows = opened.asked.iter().map(|one| {
        let (progress, words) = said(one.row.answer);
        let text = person.say(&words);
        vec![
            Cell::Text(one.name.clone()),
            Cell::Status { progress, text },
        ]
    });
    Table {
        caption: person.say(&message!("projects-taking-part")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("projects-taking-part-none")),
    }
}

async fn render(
    person: &SignedIn,
    opened: &OpenedProject,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Markup, Refusal> {
    let others = others(person, opened).await?;
    let sections = [section(&others)];
    let id = &opened.project.id;
    let here = person.link(&address(id, "/deltagare"));
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("projects-ask-button"))))
            a href=(person.link(&address(id, ""))) { (person.say(&message!("projects-back"))) }
        }
    };
    let page = page_of(person, opened, &message!("projects-taking-part"));
    let page = if faults.is_empty() {
        page
    } else {
        page.error_title()
    };
    Ok(page
        .lead(&person.say(&message!("projects-taking-part-lead")))
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (table(person, opened).markup())
            @if opened.share == Share::Leads {
                @for one in &opened.asked {
                    @let words = message!("projects-remove", what = &one.name);
                    (removal(&here, &[(REMOVED, &one.row.organisation_id)], &person.say(&words)))
                }
                (form(&here, &content))
            } @else {
                p { a href=(person.link(&address(id, ""))) { (person.say(&message!("projects-back"))) } }
            }
        })
        .render())
}

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    render(&person, &opened, &Typed::default(), &[]).await
}

/// Asks an organisation, or asks it no more.
pub async fn sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let done = match typed.get(REMOVED) {
        "" => {
            let organisation = typed.get(ORGANISATION);
            casework.ask_to_take_part(actor, &id, organisation).await
        }
        removed => casework.ask_no_more(actor, &id, removed).await,
    };
    match done {
        Ok(()) => Ok(person.go(&address(&id, "/deltagare"))),
        Err(error) if stays(&error) => {
            let field = match &error {
                ProjectError::NoSuchOrganisation | ProjectError::AlreadyAsked => Some(ORGANISATION),
                _ => None,
            };
            let opened = found(person, &id).await?;
            let page = render(person, &opened, typed, &[fault(&error, field)]).await?;
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
