//! The outbox: what waits, what failed, what nobody can know, and what a person decides about it.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::outbox::{Email, EmailStatus, Outbox, OutboxError, Which};
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, Speak, message, moment};

use super::{OUTBOX, not_set_up, outbox_refusal, words};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Cell, Column, Table, Tone, button, facts, filters, form, notice, status};
use crate::work::person::{SignedIn, Writer};
use crate::work::typed::Typed;

/// The field that says which are shown.
const SHOWN: &str = "visa";
/// What it holds when all are.
const ALL: &str = "alla";
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
    let which = match (typed.get(SHOWN), EmailStatus::from_word(typed.get(SHOWN))) {
        (ALL, _) => Which::All,
        (_, Some(status)) => Which::Only(status),
        (_, None) => Which::ToLookAt,
    };
    let outbox = person.casework.outbox(&person.actor, which).await;
    let outbox = outbox.map_err(|error| outbox_refusal(&error))?;
    let mut page = person
        .page(person.say(&message!("deliveries-outbox")))
        .lead(&person.say(&message!("deliveries-outbox-lead")));
    if wrong.is_some() {
        page = page.error_title();
    }
    let shown = outbox.shown;
    let words = shown.map_or_else(
        || message!("deliveries-outbox-all"),
        |status| words::email(status).1,
    );
    let nothing_failed = which == Which::ToLookAt && shown.is_none();
    Ok(page
        .body(html! {
            (not_set_up(person))
            @if typed.get("klart") == "ja" {
                (notice(Tone::Done, &person.say(&message!("deliveries-decided")), &html! {}))
            }
            (counts(person, &outbox))
            (choice(person, shown))
            @if shown.is_none() && !outbox.emails.is_empty() {
                h2.names-table { (person.say(&words)) }
                (listed(person, &outbox, nothing_failed))
            } @else {
                h2 { (person.say(&words)) }
                @if outbox.emails.is_empty() { p { (person.say(&message!("deliveries-outbox-empty"))) } }
                @for email in &outbox.emails { (one(person, email)) }
            }
            @if person.may(Act::ResendMessages) { (trial(person, address, wrong)) }
        })
        .render())
}

fn counts(person: &SignedIn, outbox: &Outbox) -> Markup {
    let some = EmailStatus::ALL.map(|status| (status, outbox.count(status)));
    facts(
        some.into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(status, count)| {
                let (_, words) = words::email(status);
                (person.say(&words), html! { (count) })
            }),
    )
}

/// All e-mails: in a list, since there may be hundreds and little is to be done about most of them.
fn listed(person: &SignedIn, outbox: &Outbox, nothing_failed: bool) -> Markup {
    let language = person.reader.language;
    let listed = i64::try_from(outbox.emails.len()).unwrap_or(i64::MAX);
    let rows = outbox.emails.iter().map(|email| {
        let (progress, words) = words::email(email.status);
        vec![
            Cell::Text(email.subject.clone()),
            Cell::Text(email.address.clone()),
            Cell::Status {
                progress,
                text: person.say(&words),
            },
            Cell::Text(moment(email.created_at, language)),
            Cell::Text(email.last_answer.clone().unwrap_or_default()),
        ]
    });
    let table = Table {
        caption: person.say(&message!("deliveries-outbox-caption")),
        columns: [
            message!("deliveries-outbox-subject"),
            message!("deliveries-column-address"),
            message!("deliveries-column-standing"),
            message!("deliveries-put-in"),
            message!("deliveries-column-answer"),
        ]
        .iter()
        .map(|head| Column::words(person.say(head)))
        .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("deliveries-outbox-empty")),
    };
    html! {
        @if nothing_failed { p { (person.say(&message!("deliveries-outbox-none-failed"))) } }
        @if listed < outbox.of_shown() {
            p { (person.say(&message!("deliveries-outbox-latest", listed = listed, all = outbox.of_shown()))) }
        }
        (table.markup())
    }
}

fn choice(person: &SignedIn, which: Option<EmailStatus>) -> Markup {
    let options = EmailStatus::ALL.map(|status| {
        let (_, words) = words::email(status);
        (status.word().to_owned(), person.say(&words))
    });
    let all = (ALL.to_owned(), person.say(&message!("deliveries-all")));
    let options: Vec<_> = std::iter::once(all).chain(options).collect();
    let shown = Field::new(SHOWN, person.say(&message!("deliveries-show")))
        .value(which.map_or(ALL, EmailStatus::word));
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
