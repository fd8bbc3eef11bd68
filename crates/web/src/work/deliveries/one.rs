//! One delivery: what happened to it, and what can be done.

use axum::extract::Path;
use casework::delivery::{DeliveryError, Line, Standing};
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{message, moment};

use super::{MESSAGES, ledger_path, not_set_up, refusal, words};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, button, facts, form, link_button, status};
use crate::work::person::SignedIn;

/// The page.
pub async fn shown(
    person: SignedIn,
    Path((message_id, id)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let ledger = person.casework.ledger(&person.actor, &message_id).await;
    let ledger = ledger.map_err(|error| refusal(&error))?;
    let line = ledger.lines.iter().find(|line| line.delivery.id == id);
    let line = line.ok_or_else(|| refusal(&DeliveryError::NoSuchDelivery))?;
    let events = person.casework.delivery_events(&person.actor, &id).await;
    let events = events.map_err(|error| refusal(&error))?;
    let language = person.reader.language;
    let rows = events.iter().map(|event| {
        vec![
            Cell::Text(moment(event.at, language)),
            Cell::Text(person.say(&words::event(event.what))),
            Cell::Text(event.detail.clone()),
        ]
    });
    let heads = [
        message!("deliveries-column-when"),
        message!("deliveries-column-what"),
        message!("deliveries-column-detail"),
    ];
    let table = Table {
        caption: person.say(&message!("deliveries-events")),
        columns: heads.map(|head| Column::words(person.say(&head))).to_vec(),
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    };
    let (year, number) = ledger.message.number.unwrap_or_default();
    let title = message!(
        "deliveries-title",
        number = number.to_string(),
        year = year.to_string()
    );
    Ok(person
        .page(line.organisation_name.clone())
        .title(person.say(&message!(
            "deliveries-one-title",
            name = &line.organisation_name
        )))
        .crumb(person.say(&message!("work-nav-overview")), "/arbete")
        .crumb(person.say(&message!("message-nav")), MESSAGES)
        .crumb(person.say(&title), ledger_path(&message_id))
        .lead(&person.say(&message!(
            "deliveries-lead",
            subject = &ledger.message.subject
        )))
        .body(html! {
            (not_set_up(&person))
            (standing(&person, line))
            (doings(&person, &message_id, line))
            (table.markup())
        })
        .render())
}

fn standing(person: &SignedIn, line: &Line) -> Markup {
    let (progress, words) = words::standing(Standing::of(line));
    let nothing = || person.say(&message!("deliveries-nothing"));
    let text = |text: &Option<String>| text.clone().unwrap_or_else(nothing);
    let rows = [
        (
            message!("deliveries-column-standing"),
            status(progress, &person.say(&words)),
        ),
        (
            message!("deliveries-column-address"),
            html! { (text(&line.address)) },
        ),
        (
            message!("deliveries-column-answer"),
            html! { (text(&line.last_answer)) },
        ),
        (
            message!("deliveries-column-number"),
            html! { (text(&line.own_number)) },
        ),
    ];
    facts(rows.map(|(name, fact)| (person.say(&name), fact)))
}

fn doings(person: &SignedIn, message_id: &str, line: &Line) -> Markup {
    let contacts = format!(
        "/mina-sidor/kontakter?organisation={}",
        line.delivery.organisation_id
    );
    let contacts = link_button(
        Button::Secondary,
        &person.say(&message!("deliveries-correct-address")),
        &person.link(&contacts),
    );
    let resends = person.may(Act::ResendMessages) && Standing::of(line).can_be_sent_again();
    let content = html! {
        (carried("skicka", &line.delivery.id))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("deliveries-resend-one"))))
            (contacts)
        }
    };
    html! {
        @if resends { (form(&person.link(&ledger_path(message_id)), &content)) }
        @else { p.buttons { (contacts) } }
    }
}
