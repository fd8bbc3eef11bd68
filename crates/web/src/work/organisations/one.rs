//! One organisation: what is known of it, what it stands for, and what was done.

use axum::extract::Path;
use casework::organisation::Listed;
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use grants::{Level, OrganisationKind, Recipient};
use maud::{Markup, html};
use serde_json::Value;
use wording::{Message, message, moment};

use super::{address, county_name, kind_words, page, printed, refusal};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Table, Tone, facts, link_button, notice};
use crate::work::history::act;
use crate::work::person::SignedIn;

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let casework = &person.casework;
    let listed = casework.organisation(&person.actor, &id).await;
    let listed = listed.map_err(|error| refusal(&error))?;
    let history = casework.organisation_history(&person.actor, &id).await;
    let history = history.map_err(|error| refusal(&error))?;
    let one = &listed.organisation;
    let name = message!("organisation-called", name = &one.name);
    let bodies = bodies(&person, &listed).await?;
    Ok(page(&person, &name)
        .lead(&person.say(&lead(&listed)))
        .body(html! {
            @if let Some(closed_at) = one.closed_at {
                (notice(Tone::Warning, &person.say(&message!("organisation-is-closed", at = closed_at)), &html! {}))
            }
            (known(&person, &listed))
            (ways(&person, &listed))
            (stands_for(&person, &listed))
            (bodies)
            h2 { (person.say(&message!("organisation-history"))) }
            (table(&person, &history).markup())
        })
        .render())
}

/// What kind it is and what that means, in a sentence.
fn lead(listed: &Listed) -> Message {
    let one = &listed.organisation;
    match one.kind {
        OrganisationKind::County => message!("organisation-lead-county"),
        OrganisationKind::CountyBody => message!(
            "organisation-lead-county-body",
            county = county_name(one.county.as_deref())
        ),
        OrganisationKind::Region if listed.recipients.len() > 1 => {
            message!("organisation-lead-gotland")
        }
        OrganisationKind::Region | OrganisationKind::Municipality => {
            message!("organisation-lead-recipient")
        }
        OrganisationKind::Coordinator => message!("organisation-lead-coordinator"),
        OrganisationKind::Payer => message!("organisation-lead-payer"),
        OrganisationKind::Authority => message!("organisation-lead-authority"),
        OrganisationKind::Operator => message!("organisation-lead-operator"),
        OrganisationKind::Other => message!("organisation-lead-other"),
    }
}

fn known(person: &SignedIn, listed: &Listed) -> Markup {
    let one = &listed.organisation;
    let words = |message: Message| person.say(&message);
    let number = match printed(one.number.as_ref()) {
        Some(number) => number,
        None if one.kind.is_legal_person() => words(message!("organisation-number-missing")),
        None => words(message!("organisation-number-never")),
    };
    let county = county_name(one.county.as_deref());
    let county = (!county.is_empty()).then(|| {
        let name = words(message!("organisation-county"));
        (name, html! { (county) })
    });
    let kind = person.say(&kind_words(one.kind));
    let changed = moment(one.changed_at, person.reader.language);
    let all = [
        Some((words(message!("organisation-kind")), html! { (kind) })),
        Some((words(message!("organisation-number")), html! { (number) })),
        county,
        Some((words(message!("organisation-changed")), html! { (changed) })),
    ];
    facts(all.into_iter().flatten())
}

/// Where one can go on from here.
fn ways(person: &SignedIn, listed: &Listed) -> Markup {
    let one = &listed.organisation;
    let may = |act| person.actor.may(act, &one.id, true);
    let open = one.closed_at.is_none();
    let people = may(Act::ReadMandates) && one.kind.is_legal_person();
    let contacts = may(Act::ReadContacts);
    html! {
        @if open && may(Act::ChangeOrganisations) {
            p.buttons {
                (link_button(Button::Secondary, &person.say(&message!("organisation-change")), &person.link(&address(&one.id, "/andra"))))
                @if listed.recipients.is_empty() && one.kind != OrganisationKind::Operator {
                    a href=(person.link(&address(&one.id, "/stang"))) { (person.say(&message!("organisation-close"))) }
                }
            }
        }
        @if people || contacts {
            ul {
                @if people { li { a href={ (person.link("/mina-sidor/uppdrag")) "?organisation=" (one.id) } { (person.say(&message!("organisation-people"))) } } }
                @if contacts { li { a href={ (person.link("/mina-sidor/kontakter")) "?organisation=" (one.id) } { (person.say(&message!("organisation-contacts"))) } } }
            }
        }
    }
}

/// The public page of a recipient.
fn public(recipient: &Recipient) -> Option<String> {
    match recipient.level {
        Level::Municipality | Level::Region => Some(format!("/mottagare/{}", recipient.code)),
        Level::County => Some(format!("/lan/{}", recipient.code)),
        Level::Coordinator | Level::Other => None,
    }
}

fn stands_for(person: &SignedIn, listed: &Listed) -> Markup {
    let words = |recipient: &Recipient| {
        let (name, code) = (&recipient.name, recipient.code);
        person.say(&match recipient.level {
            Level::Municipality => {
                message!("organisation-as-municipality", name = name, code = code)
            }
            Level::Region => message!("organisation-as-region", name = name, code = code),
            Level::County => message!("organisation-as-county", name = name, code = code),
            Level::Coordinator | Level::Other => message!("organisation-as-coordinator"),
        })
    };
    html! {
        @if !listed.recipients.is_empty() {
            h2 { (person.say(&message!("organisation-receives"))) }
            ul {
                @for recipient in &listed.recipients {
                    li {
                        @match public(recipient) {
                            Some(path) => a href=(person.link(&path)) { (words(recipient)) },
                            None => (words(recipient)),
                        }
                    }
                }
            }
        }
    }
}

/// The bodies through which the parties of a county act, on the page of the county.
async fn bodies(person: &SignedIn, listed: &Listed) -> Result<Markup, Refusal> {
    let county = &listed.organisation;
    if county.kind != OrganisationKind::County {
        return Ok(html! {});
    }
    let all = person.casework.organisations_seen_by(&person.actor).await;
    let all = all.map_err(|error| refusal(&error))?.into_iter();
    let bodies = all.map(|one| one.organisation).filter(|one| {
        one.kind == OrganisationKind::CountyBody
            && one.county == county.county
            && one.closed_at.is_none()
    });
    let bodies: Vec<_> = bodies.collect();
    Ok(html! {
        h2 { (person.say(&message!("organisation-bodies"))) }
        @if bodies.is_empty() { p.empty { (person.say(&message!("organisation-no-bodies"))) } }
        @else {
            ul { @for one in &bodies { li { a href=(person.link(&address(&one.id, ""))) { (one.name) } } } }
        }
    })
}

/// What each fact was and became.
fn changes(person: &SignedIn, done: &Recorded) -> String {
    let details: Value = serde_json::from_str(&done.details).unwrap_or_default();
    let lines = ["name", "number", "county"].into_iter().filter_map(|fact| {
        let said = |side: &str| written(fact, details.get(fact)?.get(side)?);
        let (from, to) = (said("from"), said("to"));
        if from.is_none() && to.is_none() {
            return None;
        }
        let nothing = || person.say(&message!("organisation-nothing"));
        let (from, to) = (from.unwrap_or_else(nothing), to.unwrap_or_else(nothing));
        Some(person.say(&match fact {
            "name" => message!("organisation-change-name", from = from, to = to),
            "number" => message!("organisation-change-number", from = from, to = to),
            _ => message!("organisation-change-county", from = from, to = to),
        }))
    });
    lines.collect::<Vec<_>>().join(" ")
}

/// A fact of the record as it is written on pages.
fn written(fact: &str, value: &Value) -> Option<String> {
    let text = value.as_str()?;
    match fact {
        "number" => printed(Some(&text.to_owned())),
        "county" => Some(county_name(Some(text))),
        _ => Some(text.to_owned()),
    }
}

fn table(person: &SignedIn, history: &[Recorded]) -> Table {
    let columns = [
        message!("work-column-when"),
        message!("work-column-who"),
        message!("work-column-act"),
        message!("organisation-column-changes"),
        message!("work-column-why"),
    ];
    let rows = history.iter().map(|done| {
        vec![
            Cell::Text(moment(done.at, person.reader.language)),
            Cell::Text(done.actor_name.clone()),
            Cell::Text(person.say(&act(done))),
            Cell::Text(changes(person, done)),
            Cell::Text(done.reason.clone().unwrap_or_default()),
        ]
    });
    Table {
        caption: person.say(&message!("organisation-history-caption")),
        columns: columns
            .iter()
            .map(|words| Column::words(person.say(words)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("organisation-history-empty")),
    }
}
