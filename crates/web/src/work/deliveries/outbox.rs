//! The outbox: what waits, what failed, what nobody can know, and what a person decides about it.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::outbox::{Email, EmailStatus, Outbox, OutboxError};
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, Speak, message, moment};

use super::{OUTBOX, not_set_up, outbox_refusal, words};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Tone, button, facts, filters, form, notice, status};
use crate::work::person::{SignedIn, Writer};
use crate::work::typed::Typed;

/// The field that says which are shown.
const SHOWN: &str = "visa";
/// The field with the address of a trial.
const TRIAL: &str = "prov";

/// The page.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let query = person.reader.query.as_deref().unwrap_or_default();
    let typed = Typed::read(query.as_bytes());
    page(&person, &typed, "", None).await
}

async fn page(
    person: &SignedIn,
    typed: &Typed,
    address: &str,
    wrong: Option<&OutboxError>,
) -> Result<Markup, Refusal> {
    let which = EmailStatus::from_word(typed.get(SHOWN)).unwrap_or(EmailStatus::Failed);
    let outbox = person.casework.outbox(&person.actor, which).await;
    let outbox = outbox.map_err(|error| outbox_refusal(&error))?;
    let mut page = person
        .page(person.say(&message!("deliveries-outbox")))
        .lead(&person.say(&message!("deliveries-outbox-lead")));
    if wrong.is_some() {
        page = page.error_title();
    }
    let (_, words) = words::email(which);
    Ok(page
        .body(html! {
            (not_set_up(person))
            @if typed.get("klart") == "ja" {
                (notice(Tone::Done, &person.say(&message!("deliveries-decided")), &html! {}))
            }
            (counts(person, &outbox))
            (choice(person, which))
            h2 { (person.say(&words)) }
            @if outbox.emails.is_empty() { p { (person.say(&message!("deliveries-outbox-empty"))) } }
            @for email in &outbox.emails { (one(person, email)) }
            @if person.may(Act::ResendMessages) { (trial(person, address, wrong)) }
        })
        .render())
}

fn counts(person: &SignedIn, outbox: &Outbox) -> Markup {
    facts(EmailStatus::ALL.map(|status| {
        let (_, words) = words::email(status);
        let count = outbox.counts.get(&status).copied().unwrap_or_default();
        (person.say(&words), html! { (count) })
    }))
}

fn choice(person: &SignedIn, which: EmailStatus) -> Markup {
    let options = EmailStatus::ALL.map(|status| {
        let (_, words) = words::email(status);
        (status.word().to_owned(), person.say(&words))
    });
    let shown = Field::new(SHOWN, person.say(&message!("deliveries-show"))).value(which.word());
    let content = html! {
        (field::choice(&shown, &options))
        (button(Button::Secondary, &person.say(&message!("deliveries-choose"))))
    };
    filters(&person.link(OUTBOX), &content)
}

/// An e-mail with what can be decided about it.
fn one(person: &SignedIn, email: &Email) -> Markup {
    let language = person.reader.language;
    let (progress, words) = words::email(email.status);
    let mut rows = vec![
        (
            message!("deliveries-column-standing"),
            status(progress, &person.say(&words)),
        ),
        (
            message!("deliveries-column-address"),
            html! { (email.address) },
        ),
        (
            message!("deliveries-put-in"),
            html! { (moment(email.created_at, language)) },
        ),
        (message!("deliveries-attempts"), html! { (email.attempts) }),
    ];
    if let Some(next) = email.next_attempt_at {
        rows.push((
            message!("deliveries-next"),
            html! { (moment(next, language)) },
        ));
    }
    if let Some(answer) = &email.last_answer {
        rows.push((message!("deliveries-column-answer"), html! { (answer) }));
    }
    html! {
        h3 { (email.subject) }
        (facts(rows.into_iter().map(|(name, fact)| (person.say(&name), fact))))
        @if person.may(Act::ResendMessages) { (decisions(person, email)) }
    }
}

fn decisions(person: &SignedIn, email: &Email) -> Markup {
    let decide = |word: &str, words: Message| {
        let content = html! {
            (carried("brev", &email.id))
            (carried("gor", word))
            (carried(SHOWN, email.status.word()))
            (button(Button::Secondary, &person.say(&words)))
        };
        form(&person.link(OUTBOX), &content)
    };
    let in_doubt = matches!(email.status, EmailStatus::Failed | EmailStatus::Uncertain);
    let is_uncertain = email.status == EmailStatus::Uncertain;
    html! {
        @if is_uncertain { p.hint { (person.say(&message!("deliveries-uncertain-hint"))) } }
        @if in_doubt { (decide("igen", message!("deliveries-send-again"))) }
        @if is_uncertain { (decide("framme", message!("deliveries-it-arrived"))) }
        @if in_doubt || email.status == EmailStatus::Waiting {
            (decide("ge-upp", message!("deliveries-give-up")))
        }
    }
}

fn trial(person: &SignedIn, address: &str, wrong: Option<&OutboxError>) -> Markup {
    let error = wrong.map(|error| person.say(&error.message()));
    let to = Field::new(TRIAL, person.say(&message!("deliveries-trial-address")))
        .hint(person.say(&message!("deliveries-trial-hint")))
        .value(address)
        .error(error);
    let content = html! {
        (field::text(&to))
        p.buttons { (button(Button::Secondary, &person.say(&message!("deliveries-trial-send")))) }
    };
    html! {
        h2 { (person.say(&message!("deliveries-trial"))) }
        (form(&person.link(OUTBOX), &content))
    }
}

/// What a person decided, or a trial.
pub async fn decided(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let id = typed.get("brev");
    let done = match typed.get("gor") {
        "igen" => casework.send_email_again(actor, id).await,
        "framme" => casework.email_arrived(actor, id).await,
        "ge-upp" => casework.give_email_up(actor, id).await,
        _ => casework
            .post_trial(actor, typed.get(TRIAL))
            .await
            .map(|_| ()),
    };
    match done {
        Ok(()) => {
            let which = EmailStatus::from_word(typed.get(SHOWN)).unwrap_or(EmailStatus::Waiting);
            Ok(person.go(&format!("{OUTBOX}?{SHOWN}={}&klart=ja", which.word())))
        }
        Err(error @ OutboxError::NoAddress) => {
            let page = page(person, &Typed::default(), typed.get(TRIAL), Some(&error)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(outbox_refusal(&error)),
    }
}
