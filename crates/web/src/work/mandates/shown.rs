//! One mandate: who, for whom, as what, by whom, and what was done to it.

use axum::extract::Path;
use casework::mandate::Held;
use casework::store::audit::Recorded;
use maud::{Markup, html};
use wording::{message, moment};

use super::{address, columns, days, people_address, role_words, standing, words};
use crate::Refusal;
use crate::ui::{Button, Cell, Page, Table, facts, link_button, status};
use crate::work::person::SignedIn;
use crate::work::trouble;

/// A mandate somebody may see, with its history.
pub async fn found(person: &SignedIn, id: &str) -> Result<(Held, Vec<Recorded>), Refusal> {
    let found = person.casework.mandate(&person.actor, id).await;
    found.map_err(|error| trouble::mandate(&error))
}

/// A page that belongs to a mandate, with the way to it.
pub fn page_of<'r>(person: &'r SignedIn, held: &Held, heading: String) -> Page<'r> {
    let list = people_address(person, &held.organisation.id, "");
    person
        .page(heading)
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("work-nav-mandates")), list)
}

/// The page.
pub async fn page(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let (held, history) = found(&person, &id).await?;
    let heading = message!(
        "mandate-heading",
        name = &held.name,
        role = role_words(held.mandate.role),
        organisation = &held.organisation.name
    );
    Ok(page_of(&person, &held, person.say(&heading))
        .body(html! {
            (about(&person, &held))
            (possible(&person, &held))
            (history_of(&person, &history).markup())
        })
        .render())
}

fn about(person: &SignedIn, held: &Held) -> Markup {
    let one = &held.mandate;
    let (progress, words_of) = standing(held, person.reader.today());
    let agreement = match &one.agreement_id {
        Some(id) => message!("mandate-agreement-one", id = id),
        None => message!("mandate-agreement-all"),
    };
    let signed = |who: &str, at| person.say(&message!("mandate-signed", name = who, at = at));
    let mut about = vec![
        (
            message!("mandate-status"),
            html! {
                (status(progress, &person.say(&words_of)))
                @if let Some(id) = &held.approval_id {
                    " " a href=(person.link(&format!("/mina-sidor/godkannanden/{id}"))) { (person.say(&message!("mandate-to-approval"))) }
                }
            },
        ),
        (
            message!("mandate-column-days"),
            html! { (person.say(&days(one.from, one.to))) },
        ),
        (
            message!("mandate-agreement"),
            html! { (person.say(&agreement)) },
        ),
        (message!("mandate-decision"), html! { (one.decision) }),
        (message!("mandate-email"), html! { (held.email) }),
        (
            message!("mandate-proposed-by"),
            html! { (signed(&held.proposed_by, one.proposed.at)) },
        ),
    ];
    if let (Some(name), Some(decided)) = (&held.decided_by, &one.decided) {
        about.push((
            message!("mandate-decided-by"),
            html! { (signed(name, decided.at)) },
        ));
    }
    if let (Some(name), Some(ended)) = (&held.ended_by, &one.ended) {
        about.push((
            message!("mandate-ended-by"),
            html! { (signed(name, ended.at)) },
        ));
    }
    if let Some(reason) = words::ended_reason(held) {
        about.push((message!("work-column-why"), html! { (reason) }));
    }
    if let Some(name) = &held.successor {
        about.push((message!("mandate-successor"), html! { (name) }));
    }
    if !held.has_way_in {
        let words = message!("mandate-no-way-in");
        about.push((message!("mandate-way-in"), html! { (person.say(&words)) }));
    }
    facts(
        about
            .into_iter()
            .map(|(name, fact)| (person.say(&name), fact)),
    )
}

fn possible(person: &SignedIn, held: &Held) -> Markup {
    let possible = held.possible;
    let acts = [
        (
            possible.hand_over,
            message!("mandate-hand-over"),
            "/lamna-over",
        ),
        (
            possible.recover,
            message!("mandate-recover"),
            "/ny-inloggning",
        ),
        (possible.end, message!("mandate-end"), "/avsluta"),
    ];
    let acts: Vec<_> = acts.into_iter().filter(|(may, ..)| *may).collect();
    html! {
        @if !acts.is_empty() {
            p.buttons {
                @for (_, words, rest) in &acts {
                    (link_button(Button::Secondary, &person.say(words), &person.link(&address(&held.mandate.id, rest))))
                }
            }
        }
    }
}

fn history_of(person: &SignedIn, history: &[Recorded]) -> Table {
    let heads = [
        message!("work-column-when"),
        message!("work-column-who"),
        message!("work-column-act"),
        message!("work-column-why"),
    ];
    let rows = history.iter().map(|done| {
        vec![
            Cell::Text(moment(done.at, person.reader.language)),
            Cell::Text(done.actor_name.clone()),
            Cell::Text(person.say(&words::done(done))),
            Cell::Text(done.reason.clone().unwrap_or_default()),
        ]
    });
    Table {
        caption: person.say(&message!("work-history")),
        columns: columns(person, &heads),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("work-history-empty")),
    }
}
