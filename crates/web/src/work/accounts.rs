//! Accounts and sessions, for auditors to see and administrators to act on. A session is named by its id, never by the
//! token that opens it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::administration::{AdministrationError, Held, Listed, Looked};
use casework::store::account::Account;
use casework::store::session::{Method, Session};
use grants::authorisation::Act;
use grants::mandate::MandateStatus;
use jiff::Timestamp;
use maud::{Markup, html};
use wording::terms::role;
use wording::{Message, Speak as _, date, message, moment};

use super::history;
use super::person::{SignedIn, Writer};
use super::trouble;
use super::typed::{Typed, lines};
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Page, Progress, Table, button, facts, form, link_button};
use crate::{Need, Refusal, Route};

const ACCOUNTS: &str = "/arbete/konton";
/// The field for why.
const REASON: &str = "skal";
/// The field for which session, and the value that means all.
const SESSION: &str = "inloggning";
const ALL: &str = "alla";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let reads = Need::To(Act::ReadAccounts);
    let acts = Need::To(Act::CloseAccounts);
    vec![
        Route::private(reads, "/arbete/konton", get(list))
            .sample("/arbete/konton")
            .sample("/arbete/konton?sok=p%C3%A5hittad")
            .sample("/arbete/konton?sok=ingen-heter-s%C3%A5"),
        Route::private(reads, "/arbete/konton/{id}", get(one))
            .sample("/arbete/konton/{account}")
            .answers("/arbete/konton/finns-inte", 404),
        Route::private(
            reads,
            "/arbete/konton/{id}/inloggningar",
            get(one).post(ended),
        )
        .writing(acts)
        .answers("/arbete/konton/finns-inte/inloggningar", 404),
        Route::private(acts, "/arbete/konton/{id}/stang", get(asked).post(closed))
            .sample("/arbete/konton/{account}/stang")
            .answers("/arbete/konton/finns-inte/stang", 404),
    ]
}

fn address(id: &str, rest: &str) -> String {
    format!("{ACCOUNTS}/{id}{rest}")
}

fn status(person: &SignedIn, account: &Account) -> Cell {
    let (progress, words) = match (&account.closed, account.activated_at) {
        (Some(_), _) => (Progress::Late, message!("administration-status-closed")),
        (None, Some(_)) => (Progress::Done, message!("administration-status-open")),
        (None, None) => (
            Progress::NotBegun,
            message!("administration-status-invited"),
        ),
    };
    Cell::Status {
        progress,
        text: person.say(&words),
    }
}

fn at(person: &SignedIn, when: Option<Timestamp>) -> String {
    when.map_or_else(
        || person.say(&message!("administration-never")),
        |when| moment(when, person.reader.language),
    )
}

fn columns(person: &SignedIn, heads: &[Message]) -> Vec<Column> {
    let words = heads.iter().map(|head| Column::words(person.say(head)));
    words.collect()
}

fn within<'p>(person: &'p SignedIn, heading: &Message) -> Page<'p> {
    person
        .page(person.say(heading))
        .crumb(person.say(&message!("administration-accounts")), ACCOUNTS)
}

async fn list(person: SignedIn) -> Result<Markup, Refusal> {
    let query = person.reader.query.clone().unwrap_or_default();
    let typed = Typed::read(query.as_bytes());
    let words = typed.get("sok");
    let listed = person.casework.accounts_with(&person.actor, words).await;
    let listed = listed.map_err(|error| trouble::administration(&error))?;
    let search = Field::new("sok", person.say(&message!("administration-search"))).value(words);
    let heads = [
        message!("column-name"),
        message!("column-email"),
        message!("administration-status"),
        message!("administration-mandates"),
        message!("administration-last-signed-in"),
    ];
    let table = Table {
        caption: person.say(&message!(
            "administration-accounts-caption",
            count = listed.len()
        )),
        columns: columns(&person, &heads),
        rows: listed.iter().map(|one| row(&person, one)).collect(),
        sum: None,
        empty: person.say(&message!("administration-accounts-empty")),
    };
    Ok(person
        .page(person.say(&message!("administration-accounts")))
        .lead(&person.say(&message!("administration-accounts-lead")))
        .body(html! {
            form action=(person.link(ACCOUNTS)) method="get" role="search" {
                (field::text(&search))
                p { (button(Button::Secondary, &person.say(&message!("administration-search-button")))) }
            }
            (table.markup())
        })
        .render())
}

fn row(person: &SignedIn, listed: &Listed) -> Vec<Cell> {
    let account = &listed.account;
    let mandates: Vec<String> = listed
        .mandates
        .iter()
        .map(|held| {
            let role = person.say(&role(held.mandate.role));
            format!("{role}, {}", held.organisation)
        })
        .collect();
    vec![
        Cell::Link {
            text: account.name.clone(),
            address: person.link(&address(&account.id, "")),
        },
        Cell::Text(account.email.clone()),
        status(person, account),
        Cell::Text(mandates.join("; ")),
        Cell::Text(at(person, listed.last_signed_in)),
    ]
}

async fn looked(person: &SignedIn, id: &str) -> Result<Looked, Refusal> {
    let found = person.casework.account_of(&person.actor, id).await;
    found.map_err(|error| trouble::administration(&error))
}

async fn one(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let looked = looked(&person, &id).await?;
    Ok(shown(&person, &looked))
}

fn shown(person: &SignedIn, looked: &Looked) -> Markup {
    let account = &looked.account;
    let acts = person.may(Act::CloseAccounts) && account.closed.is_none();
    person
        .page(&account.name)
        .lead(&account.email)
        .crumb(person.say(&message!("administration-accounts")), ACCOUNTS)
        .body(html! {
            (facts(about(person, looked)))
            @if acts {
                @let words = person.say(&message!("administration-close"));
                p { (link_button(Button::Secondary, &words, &person.link(&address(&account.id, "/stang")))) }
            }
            h2.names-table { (person.say(&message!("administration-mandates"))) }
            (mandates(person, &looked.mandates).markup())
            h2.names-table { (person.say(&message!("administration-sessions"))) }
            (sessions(person, &looked.sessions).markup())
            @if person.may(Act::CloseAccounts) && !looked.sessions.is_empty() {
                (ending(person, &account.id, &looked.sessions))
            }
            h2.names-table { (person.say(&message!("administration-attempts"))) }
            (attempts(person, looked).markup())
            h2.names-table { (person.say(&message!("work-history"))) }
            (history::table(person, &looked.history).markup())
        })
        .render()
}

fn about(person: &SignedIn, looked: &Looked) -> Vec<(String, Markup)> {
    let account = &looked.account;
    let language = person.reader.language;
    let mut ways = Vec::new();
    if looked.has_second_factor {
        ways.push(person.say(&message!("administration-way-factor")));
    }
    if looked.identities > 0 {
        ways.push(person.say(&message!("administration-way-provider")));
    }
    if ways.is_empty() {
        ways.push(person.say(&message!("administration-way-none")));
    }
    let state = match (&account.closed, account.activated_at, looked.is_invited) {
        (Some(_), ..) => message!("administration-status-closed"),
        (None, None, true) => message!("administration-status-invited"),
        (None, None, false) => message!("administration-way-none"),
        (None, Some(_), _) => message!("administration-status-open"),
    };
    let mut about = vec![
        (message!("administration-status"), person.say(&state)),
        (
            message!("administration-opened"),
            moment(account.created_at, language),
        ),
        (
            message!("administration-activated"),
            at(person, account.activated_at),
        ),
        (message!("administration-ways-in"), ways.join(", ")),
    ];
    if let Some(closed) = &account.closed {
        let reason = account.closed_reason.clone().unwrap_or_default();
        let when = moment(closed.at, language);
        about.push((
            message!("administration-closed-when"),
            format!("{when}: {reason}"),
        ));
    }
    let said = about.into_iter();
    said.map(|(name, fact)| (person.say(&name), html! { (fact) }))
        .collect()
}

fn mandates(person: &SignedIn, held: &[Held]) -> Table {
    let language = person.reader.language;
    let heads = [
        message!("administration-column-role"),
        message!("administration-column-organisation"),
        message!("administration-status"),
        message!("administration-column-from"),
        message!("administration-column-to"),
    ];
    let rows = held.iter().map(|held| {
        let mandate = &held.mandate;
        let (progress, words) = match mandate.status {
            MandateStatus::Proposed => (
                Progress::UnderWay,
                message!("administration-mandate-proposed"),
            ),
            MandateStatus::InForce => (Progress::Done, message!("administration-mandate-in-force")),
            MandateStatus::Refused => (Progress::Late, message!("administration-mandate-refused")),
            MandateStatus::Ended => (Progress::NotBegun, message!("administration-mandate-ended")),
        };
        let until = || person.say(&message!("administration-until-further"));
        let text = person.say(&words);
        vec![
            Cell::Text(person.say(&role(mandate.role))),
            Cell::Text(held.organisation.clone()),
            Cell::Status { progress, text },
            Cell::Text(date(mandate.from, language)),
            Cell::Text(mandate.to.map_or_else(until, |to| date(to, language))),
        ]
    });
    Table {
        caption: person.say(&message!("administration-mandates-caption")),
        columns: columns(person, &heads),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("administration-mandates-empty")),
    }
}

fn sessions(person: &SignedIn, sessions: &[Session]) -> Table {
    let language = person.reader.language;
    let heads = [
        message!("administration-session-began"),
        message!("administration-session-seen"),
        message!("administration-session-ends"),
        message!("administration-session-method"),
        message!("administration-session-device"),
    ];
    let rows = sessions.iter().map(|one| {
        let method = match one.method {
            Method::Password => message!("administration-method-password"),
            Method::Provider => message!("administration-method-provider"),
            Method::Demo => message!("administration-method-demo"),
        };
        vec![
            Cell::Text(moment(one.created_at, language)),
            Cell::Text(moment(one.seen_at, language)),
            Cell::Text(moment(one.expires_at, language)),
            Cell::Text(person.say(&method)),
            Cell::Text(one.device.clone()),
        ]
    });
    Table {
        caption: person.say(&message!("administration-sessions")),
        columns: columns(person, &heads),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("administration-sessions-empty")),
    }
}

/// Which session to end: one of them, or all.
fn ending(person: &SignedIn, id: &str, sessions: &[Session]) -> Markup {
    let mut options = vec![(
        ALL.to_owned(),
        person.say(&message!("administration-end-all")),
    )];
    options.extend(sessions.iter().map(|one| {
        let words = message!("administration-end-one", began = one.created_at);
        (one.id.clone(), person.say(&words))
    }));
    let which = Field::new(SESSION, person.say(&message!("administration-end-which"))).value(ALL);
    let content = html! {
        (field::radios(&which, &options))
        p { (button(Button::Secondary, &person.say(&message!("administration-end")))) }
    };
    form(&person.link(&address(id, "/inloggningar")), &content)
}

fn attempts(person: &SignedIn, looked: &Looked) -> Table {
    let heads = [
        message!("work-column-when"),
        message!("administration-attempt-outcome"),
        message!("administration-attempt-address"),
    ];
    let rows = looked.attempts.iter().map(|one| {
        let (progress, words) = if one.succeeded {
            (Progress::Done, message!("administration-attempt-well"))
        } else {
            (Progress::Late, message!("administration-attempt-badly"))
        };
        let text = person.say(&words);
        vec![
            Cell::Text(moment(one.at, person.reader.language)),
            Cell::Status { progress, text },
            // Enough to tell two apart, too little to find the address.
            Cell::Text(one.address_hash.chars().take(8).collect()),
        ]
    });
    Table {
        caption: person.say(&message!("administration-attempts")),
        columns: columns(person, &heads),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("administration-attempts-empty")),
    }
}

async fn ended(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let session = Some(typed.get(SESSION)).filter(|session| *session != ALL);
    let ended = person
        .casework
        .end_sessions(&person.actor, &id, session)
        .await;
    ended.map_err(|error| trouble::administration(&error))?;
    Ok(person.go(&address(&id, "")))
}

async fn asked(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let looked = looked(&person, &id).await?;
    Ok(closing(&person, &looked.account, &Typed::default(), None))
}

async fn closed(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let reason = lines(typed.get(REASON));
    let closed = person
        .casework
        .close_account(&person.actor, &id, &reason)
        .await;
    let Err(error) = closed else {
        return Ok(person.go(&address(&id, "")));
    };
    let status = trouble::administration(&error).status;
    if matches!(error, AdministrationError::NoSuchAccount) {
        return Err(trouble::administration(&error));
    }
    let looked = looked(person, &id).await?;
    let page = closing(person, &looked.account, typed, Some(&error));
    Ok((status, page).into_response())
}

fn closing(
    person: &SignedIn,
    account: &Account,
    typed: &Typed,
    error: Option<&AdministrationError>,
) -> Markup {
    let wrong = error.map(|error| {
        let hint = error.hint().map(|hint| person.say(&hint));
        format!(
            "{} {}",
            person.say(&error.message()),
            hint.unwrap_or_default()
        )
    });
    let reason = Field::new(REASON, person.say(&message!("administration-close-reason")))
        .value(typed.get(REASON))
        .hint(person.say(&message!("administration-reason-kept-hint")))
        .error(wrong);
    let back = person.link(&address(&account.id, ""));
    let content = html! {
        (field::lines(&reason, 4))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("administration-close"))))
            a href=(back) { (person.say(&message!("administration-back-to-account"))) }
        }
    };
    let mut page = within(person, &message!("administration-close"))
        .crumb(&account.name, address(&account.id, ""))
        .lead(&person.say(&message!("administration-close-lead")));
    if error.is_some() {
        page = page.error_title();
    }
    page.body(html! {
        (field::error_summary(&person.say(&message!("work-errors")), &[&reason]))
        p { strong { (account.name) } " " (account.email) }
        (form(&person.link(&address(&account.id, "/stang")), &content))
    })
    .render()
}
