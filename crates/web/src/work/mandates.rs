//! Who acts for an organisation: listed, proposed, shown, ended, handed over, and helped to a new way to sign in.

mod act;
mod propose;
mod shown;
mod words;

pub use words::{days, role_does, role_words, standing};

use axum::routing::get;
use casework::mandate::{Held, People};
use grants::authorisation::Act;
use grants::mandate::MandateStatus;
use maud::{Markup, html};
use wording::{Message, message};

use super::person::SignedIn;
use super::trouble;
use super::typed::Typed;
use crate::ui::{Button, Cell, Column, Table, link_button};
use crate::{Need, Refusal, Route};

/// The path of the list.
pub const LIST: &str = "/mina-sidor/uppdrag";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let reads = || Need::To(Act::ReadMandates);
    vec![
        Route::private(reads(), LIST, get(listed))
            .sample("/mina-sidor/uppdrag")
            .sample("/mina-sidor/uppdrag?organisation={organisation}")
            .answers("/mina-sidor/uppdrag?organisation=finns-inte", 404),
        Route::private(
            Need::To(Act::ProposeMandates),
            "/mina-sidor/uppdrag/nytt",
            get(propose::asked).post(propose::sent),
        )
        .sample("/mina-sidor/uppdrag/nytt")
        .answers("/mina-sidor/uppdrag/nytt?organisation=finns-inte", 404),
        // One's own mandates are seen by whoever has them, even when they cannot be used any more.
        Route::private(Need::SignedIn, "/mina-sidor/uppdrag/{id}", get(shown::page))
            .sample("/mina-sidor/uppdrag/{colleague}")
            .sample("/mina-sidor/uppdrag/{own-mandate}")
            .sample("/mina-sidor/uppdrag/{mandate}")
            .sample("/mina-sidor/uppdrag/{proposed}")
            .answers("/mina-sidor/uppdrag/finns-inte", 404),
        Route::private(
            Need::SignedIn,
            "/mina-sidor/uppdrag/{id}/avsluta",
            get(act::asked_to_end).post(act::ended),
        )
        .sample("/mina-sidor/uppdrag/{colleague}/avsluta")
        .answers("/mina-sidor/uppdrag/finns-inte/avsluta", 404),
        Route::private(
            Need::To(Act::HandOver),
            "/mina-sidor/uppdrag/{id}/lamna-over",
            get(act::asked_to_hand_over).post(act::handed_over),
        )
        .sample("/mina-sidor/uppdrag/{own-mandate}/lamna-over")
        .answers("/mina-sidor/uppdrag/{colleague}/lamna-over", 403)
        .answers("/mina-sidor/uppdrag/finns-inte/lamna-over", 404),
        Route::private(
            Need::To(Act::ProposeRecovery),
            "/mina-sidor/uppdrag/{id}/ny-inloggning",
            get(act::asked_to_recover).post(act::recovery_asked),
        )
        .sample("/mina-sidor/uppdrag/{colleague}/ny-inloggning")
        .answers("/mina-sidor/uppdrag/{own-mandate}/ny-inloggning", 403)
        .answers("/mina-sidor/uppdrag/finns-inte/ny-inloggning", 404),
    ]
}

/// The path of a mandate.
pub fn address(id: &str, rest: &str) -> String {
    format!("{LIST}/{id}{rest}")
}

/// The path of the people of an organisation.
pub fn people_address(person: &SignedIn, organisation_id: &str, rest: &str) -> String {
    if person.actor.organisation_id() == Some(organisation_id) {
        return format!("{LIST}{rest}");
    }
    let id: String = form_urlencoded::byte_serialize(organisation_id.as_bytes()).collect();
    format!("{LIST}{rest}?organisation={id}")
}

/// The people of the organisation the address names, or of one's own.
async fn people(person: &SignedIn) -> Result<People, Refusal> {
    let query = person.reader.query.as_deref().unwrap_or_default();
    let typed = Typed::read(query.as_bytes());
    let asked = Some(typed.get("organisation")).filter(|id| !id.is_empty());
    let id = asked.or(person.actor.organisation_id()).unwrap_or_default();
    let found = person.casework.people_of(&person.actor, id).await;
    found.map_err(|error| trouble::mandate(&error))
}

fn columns(person: &SignedIn, heads: &[Message]) -> Vec<Column> {
    let words = heads.iter().map(|head| Column::words(person.say(head)));
    words.collect()
}

async fn listed(person: SignedIn) -> Result<Markup, Refusal> {
    let people = people(&person).await?;
    let organisation = &people.organisation;
    let is_now = |held: &&Held| {
        matches!(
            held.mandate.status,
            MandateStatus::Proposed | MandateStatus::InForce
        )
    };
    let (now, before): (Vec<&Held>, Vec<&Held>) = people.held.iter().partition(is_now);
    let count = now.iter().filter(|held| held.is_usable).count();
    let new = person.link(&people_address(&person, &organisation.id, "/nytt"));
    let heading = message!("mandates-heading", name = &organisation.name, count = count);
    Ok(person
        .page(person.say(&heading))
        .lead(&person.say(&message!("mandates-lead")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .body(html! {
            @if people.may_propose {
                p { (link_button(Button::Primary, &person.say(&message!("mandates-propose")), &new)) }
            } @else {
                p.hint { (person.say(&message!("mandates-may-not-propose"))) }
            }
            (table(&person, &now, &message!("mandates-now"), &message!("mandates-now-empty")).markup())
            @if !before.is_empty() {
                (table(&person, &before, &message!("mandates-before"), &message!("mandates-now-empty")).markup())
            }
        })
        .render())
}

fn table(person: &SignedIn, held: &[&Held], caption: &Message, empty: &Message) -> Table {
    let heads = [
        message!("mandate-column-person"),
        message!("mandate-role"),
        message!("mandate-column-days"),
        message!("mandate-decision"),
        message!("mandate-status"),
    ];
    let today = person.reader.today();
    let rows = held.iter().map(|held| {
        let (progress, text) = standing(held, today);
        vec![
            Cell::Link {
                text: held.name.clone(),
                address: person.link(&address(&held.mandate.id, "")),
            },
            Cell::Text(person.say(&role_words(held.mandate.role))),
            Cell::Text(person.say(&days(held.mandate.from, held.mandate.to))),
            Cell::Text(held.mandate.decision.clone()),
            Cell::Status {
                progress,
                text: person.say(&text),
            },
        ]
    });
    Table {
        caption: person.say(caption),
        columns: columns(person, &heads),
        rows: rows.collect(),
        sum: None,
        empty: person.say(empty),
    }
}
