//! What one's own organisation is to do by when.

use casework::deadline::OwnDeadline;
use maud::{Markup, html};
use wording::{deadline, message};

use super::{OWN, below, money, refusal, state_cell, what};
use crate::Refusal;
use crate::ui::{Cell, Column, Page, Table};
use crate::work::person::SignedIn;

/// The list, the next first.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let organisation = person
        .actor
        .organisation_id()
        .unwrap_or_default()
        .to_owned();
    let all = person
        .casework
        .own_deadlines(&person.actor, &organisation)
        .await;
    let all = all.map_err(|error| refusal(&error))?;
    let today = person.reader.today();
    let (past, coming): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.date < today);
    let left = coming.iter().filter(|one| !one.is_done()).count();
    let next = coming.iter().find(|one| !one.is_done());
    let heading = match next {
        Some(next) => message!("deadlines-own-next", date = next.date),
        None => message!("deadlines-own-nothing"),
    };
    let lead = match next {
        Some(next) => message!(
            "deadlines-own-lead",
            what = deadline::what(&next.due, next.year),
            by = deadline::by(next.date),
            count = left
        ),
        None => message!("deadlines-own-nothing-lead"),
    };
    let page: Page<'_> = person.page(person.say(&heading));
    Ok(page
        .title(person.say(&message!("deadlines-own-title")))
        .lead(&person.say(&lead))
        .body(html! {
            h2.names-table { (person.say(&message!("deadlines-own-coming"))) }
            (table(&person, &coming, &message!("deadlines-own-coming-caption")).markup())
            h2.names-table { (person.say(&message!("deadlines-own-past"))) }
            @if past.iter().any(|one| !one.is_done()) {
                p.hint { (person.say(&message!("deadlines-own-past-hint"))) }
            }
            (table(&person, &past, &message!("deadlines-own-past-caption")).markup())
            p { a href=(person.link("/kalender")) { (person.say(&message!("deadlines-own-calendar"))) } }
        })
        .render())
}

fn table(person: &SignedIn, all: &[OwnDeadline], caption: &wording::Message) -> Table {
    let rows = all.iter().map(|one| {
        vec![
            Cell::Link {
                text: what(person, one),
                address: person.link(&below(OWN, one)),
            },
            Cell::Text(person.say(&deadline::until(one.date))),
            state_cell(person, one),
            Cell::Text(money(person, one)),
        ]
    });
    Table {
        caption: person.say(caption),
        columns: vec![
            Column::words(person.say(&message!("deadlines-column-what"))),
            Column::words(person.say(&message!("deadlines-column-until"))),
            Column::words(person.say(&message!("deadlines-column-state"))),
            Column::numbers(person.say(&message!("deadlines-column-money"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("deadlines-own-empty")),
    }
}
