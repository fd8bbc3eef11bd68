//! Who has tried to sign in, hour by hour, and who is paused now. No address is shown, only the beginning of its hash.

use axum::routing::get;
use casework::administration::Watched;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, message, moment};

use super::columns;
use crate::ui::{Cell, Column, Progress, Table};
use crate::work::person::SignedIn;
use crate::work::trouble;
use crate::{Need, Refusal, Route};

/// Its routes.
pub(super) fn routes() -> Vec<Route> {
    let need = Need::To(Act::ReadAccounts);
    vec![Route::private(need, "/arbete/drift/forsok", get(shown)).sample("/arbete/drift/forsok")]
}

async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let attempts = person.casework.attempts(&person.actor).await;
    let attempts = attempts.map_err(|error| trouble::administration(&error))?;
    let language = person.reader.language;
    let rows = attempts.hours.iter().map(|hour| {
        vec![
            Cell::Text(moment(hour.from, language)),
            Cell::Text(hour.succeeded.to_string()),
            Cell::Text(hour.failed.to_string()),
            Cell::Text(hour.addresses.to_string()),
        ]
    });
    let numbers = |words: Message| Column::numbers(person.say(&words));
    let hours = Table {
        caption: person.say(&message!("administration-hours")),
        columns: vec![
            Column::words(person.say(&message!("administration-hour"))),
            numbers(message!("administration-hour-well")),
            numbers(message!("administration-hour-badly")),
            numbers(message!("administration-hour-addresses")),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("administration-hours-empty")),
    };
    let networks = message!("administration-watched-networks");
    let emails = message!("administration-watched-emails");
    Ok(person
        .page(person.say(&message!("administration-attempts-page")))
        .lead(&person.say(&message!("administration-attempts-lead")))
        .crumb(
            person.say(&message!("administration-operation")),
            "/arbete/drift",
        )
        .body(html! {
            h2 { (person.say(&networks)) }
            (watched(&person, &networks, &attempts.addresses).markup())
            h2 { (person.say(&emails)) }
            (watched(&person, &emails, &attempts.emails).markup())
            h2 { (person.say(&message!("administration-hours"))) }
            (hours.markup())
        })
        .render())
}

fn watched(person: &SignedIn, caption: &Message, all: &[Watched]) -> Table {
    let heads = [
        message!("administration-watched-address"),
        message!("administration-watched-failed"),
        message!("administration-watched-latest"),
        message!("administration-status"),
    ];
    let rows = all.iter().map(|one| {
        let (progress, words) = if one.is_paused {
            (Progress::Late, message!("administration-watched-paused"))
        } else {
            (
                Progress::UnderWay,
                message!("administration-watched-not-paused"),
            )
        };
        vec![
            Cell::Text(one.address.clone()),
            Cell::Text(one.failed.to_string()),
            Cell::Text(moment(one.latest, person.reader.language)),
            Cell::Status {
                progress,
                text: person.say(&words),
            },
        ]
    });
    Table {
        caption: person.say(caption),
        columns: columns(person, &heads),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("administration-watched-empty")),
    }
}
