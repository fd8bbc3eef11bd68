//! The first page of whoever signs in: who they are and for whom, what waits for them, and which mandate they act by. Those
//! who act for a recipient see first what it gets and what it must do.

mod acts;
mod recipient;

pub use recipient::amounts_of;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::ActsFor;
use casework::approval::Asked;
use casework::mandate::{Held, People};
use casework::session::SessionError;
use form_urlencoded::byte_serialize;
use grants::authorisation::Act;
use grants::mandate::MandateStatus;
use maud::{Markup, html};
use wording::{Speak, message};

use super::mandates::{self, days, role_does, role_words, standing};
use super::person::{SignedIn, Writer};
use super::typed::Typed;
use super::{approvals, carried, cookie, payment_accounts, trouble};
use crate::ui::field;
use crate::ui::{Button, Cell, Column, Page, Table, Tone, button, form, notice};
use crate::{Need, Reader, Refusal, Route};

/// Its path.
const HERE: &str = "/mina-sidor";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(Need::SignedIn, HERE, get(shown).post(chosen)).sample("/mina-sidor"),
        Route::private(Need::To(Act::ConfirmReceipt), acts::ACTS, get(acts::shown))
            .sample("/mina-sidor/handelser")
            .sample("/mina-sidor/handelser?fore=2")
            .answers("/mina-sidor/handelser?fore=igar", 422),
    ]
}

/// What stands on the first page whatever one acts as.
struct Known<'a> {
    /// What waits for the reader's yes or no.
    mine: Vec<&'a Asked>,
    /// That the mandate reaches to one agreement only.
    limit: Option<Markup>,
    /// Other mandates, people, one's own mandates and account.
    rest: Markup,
}

async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let open = approvals::open(&person).await?;
    let mine: Vec<&Asked> = open
        .iter()
        .filter(|asked| asked.may_decide.is_ok())
        .collect();
    let own = person.casework.own_mandates(&person.actor).await;
    let own = own.map_err(|error| trouble::mandate(&error))?;
    let people = people(&person).await?;
    let (heading, lead) = match &person.actor.acts_for {
        Some(acts_for) => (
            message!(
                "own-heading",
                name = &person.actor.name,
                organisation = &acts_for.organisation_name,
                role = role_words(acts_for.role)
            ),
            role_does(acts_for.role),
        ),
        None if person.mandates.is_empty() => (
            message!("own-heading-nobody", name = &person.actor.name),
            message!("own-nobody-lead"),
        ),
        None => (
            message!("own-heading-choose", name = &person.actor.name),
            message!("own-choose-lead", count = person.mandates.len()),
        ),
    };
    let limit = person.actor.acts_for.as_ref();
    let limit = limit.and_then(|acts_for| acts_for.agreement_id.as_deref());
    let limit = limit.map(|id| {
        let words = message!("mandate-agreement-one", id = id);
        html! { p.hint { (person.say(&words)) } }
    });
    let asked = html! {
        @if person.actor.acts_for.is_some() || !mine.is_empty() {
            (approvals::table(&person, &mine, &message!("approvals-mine"), &message!("approvals-mine-empty")).markup())
        }
    };
    let rest = html! {
        @if let Some(people) = &people { (organisation(&person, people)) }
        (own_table(&person, &own).markup())
        @if person.mandates.is_empty() { (whom_to_ask(&person, &own)) }
        p { a href=(person.link("/mina-sidor/konto")) { (person.say(&message!("own-to-account"))) } }
    };
    if recipient::is_for(&person) {
        let waits = !mine.is_empty();
        let known = Known {
            mine,
            limit: Some(html! { (limit.unwrap_or_default()) (others(&person)) }),
            rest: html! { @if waits { (asked) } (rest) },
        };
        return recipient::page(&person, &known).await;
    }
    let account = payment_accounts::on_the_first_page(&person).await?;
    Ok(person
        .page(person.say(&heading))
        .lead(&person.say(&lead))
        .body(html! {
            @if let Some(limit) = limit { (limit) }
            (others(&person))
            (asked)
            (account)
            (rest)
        })
        .render())
}

/// The people of the organisation one acts for, when one's role may see them.
async fn people(person: &SignedIn) -> Result<Option<People>, Refusal> {
    let Some(id) = person.actor.organisation_id() else {
        return Ok(None);
    };
    if !person.may(Act::ReadMandates) {
        return Ok(None);
    }
    let people = person.casework.people_of(&person.actor, id).await;
    people.map(Some).map_err(|error| trouble::mandate(&error))
}

/// Where somebody chooses by which mandate they come to the page they asked for.
pub fn address(reader: &Reader) -> String {
    let back: String = byte_serialize(reader.address().as_bytes()).collect();
    format!("{}?till={back}", reader.link(HERE))
}

/// The page to choose a mandate on when a form was sent without one: what was typed is carried along.
pub fn carrying(reader: &Reader, mandates: &[ActsFor], typed: &Typed) -> Response {
    let waiting = carried::waiting(&reader.address(), typed);
    let page = choosing(reader, mandates, &waiting);
    // As when a session has ended: it was neither done nor wrong.
    (StatusCode::FORBIDDEN, page).into_response()
}

/// The page to choose a mandate on while a form waits.
pub fn choosing(reader: &Reader, mandates: &[ActsFor], waiting: &Typed) -> Markup {
    let kept = reader.say(&message!("work-carried-title"));
    let hint = html! { p { (reader.say(&message!("own-choose-kept-hint"))) } };
    Page::new(reader, reader.say(&message!("own-choose-first")))
        .lead(&reader.say(&message!("own-choose-lead", count = mandates.len())))
        .hidden()
        .body(html! {
            (notice(Tone::Remark, &kept, &hint))
            (choices(reader, mandates, waiting))
        })
        .render()
}

/// The mandates one does not act by, each with a button that changes that.
fn others(person: &SignedIn) -> Markup {
    let now = person.actor.mandate_id();
    let heading = match now {
        Some(_) => message!("own-choose"),
        None => message!("own-choose-first"),
    };
    let others = person.mandates.iter();
    let others = others.filter(|one| Some(one.mandate_id.as_str()) != now);
    let others: Vec<_> = others.cloned().collect();
    let query = person.reader.query.as_deref().unwrap_or_default();
    let waiting = Typed::default().with("till", Typed::read(query.as_bytes()).get("till"));
    html! {
        @if !others.is_empty() {
            h2 { (person.say(&heading)) }
            (choices(&person.reader, &others, &waiting))
        }
    }
}

/// Mandates, each with the button that goes on by it, to where one was on the way.
fn choices(reader: &Reader, mandates: &[ActsFor], waiting: &Typed) -> Markup {
    html! {
        ul.choices role="list" {
            @for one in mandates {
                @let words = message!("own-choose-one", organisation = &one.organisation_name, role = role_words(one.role));
                li {
                    (form(&reader.link(HERE), &html! {
                        (carried::along(waiting))
                        (field::carried("uppdrag", &one.mandate_id))
                        (button(Button::Secondary, &reader.say(&words)))
                    }))
                }
            }
        }
    }
}

fn organisation(person: &SignedIn, people: &People) -> Markup {
    let usable: Vec<&Held> = people.held.iter().filter(|held| held.is_usable).collect();
    let words = message!(
        "own-people",
        count = usable.len(),
        name = &people.organisation.name
    );
    html! {
        h2 { (person.say(&words)) }
        ul {
            @for held in &usable {
                @let words = message!("own-person", name = &held.name, role = role_words(held.mandate.role));
                li { a href=(person.link(&mandates::address(&held.mandate.id, ""))) { (person.say(&words)) } }
            }
        }
        p {
            a href=(person.link(mandates::LIST)) { (person.say(&message!("own-to-people"))) }
            @if person.may(Act::ReadContacts) {
                " · " a href=(person.link("/mina-sidor/kontakter")) { (person.say(&message!("own-to-contacts"))) }
            }
        }
    }
}

fn own_table(person: &SignedIn, own: &[Held]) -> Table {
    let heads = [
        message!("approval-organisation"),
        message!("mandate-role"),
        message!("mandate-column-days"),
        message!("mandate-status"),
    ];
    let today = person.reader.today();
    let rows = own.iter().rev().map(|held| {
        let (progress, text) = standing(held, today);
        vec![
            Cell::Link {
                text: held.organisation.name.clone(),
                address: person.link(&mandates::address(&held.mandate.id, "")),
            },
            Cell::Text(person.say(&role_words(held.mandate.role))),
            Cell::Text(person.say(&days(held.mandate.from, held.mandate.to))),
            Cell::Status {
                progress,
                text: person.say(&text),
            },
        ]
    });
    Table {
        caption: person.say(&message!("own-mandates")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("own-mandates-empty")),
    }
}

/// What somebody waits for who can act for nobody yet, and whom to ask.
fn whom_to_ask(person: &SignedIn, own: &[Held]) -> Markup {
    let waits = own
        .iter()
        .filter(|held| held.mandate.status == MandateStatus::Proposed);
    let waits: Vec<&Held> = waits.collect();
    html! {
        h2 { (person.say(&message!("own-waits"))) }
        @if waits.is_empty() { p { (person.say(&message!("own-waits-for-nothing"))) } }
        @for held in waits {
            @let words = message!("own-waits-for", role = role_words(held.mandate.role),
                organisation = &held.organisation.name, proposer = &held.proposed_by);
            p { (person.say(&words)) }
        }
    }
}

/// Goes on by another mandate, in a session with a new token.
async fn chosen(writer: Writer) -> Result<Response, Refusal> {
    let person = &writer.by;
    let mandate = writer.typed.get("uppdrag");
    match person.casework.choose_mandate(&person.token, mandate).await {
        Ok(token) => {
            let back = writer.typed.get("till");
            let mut response = carried::arrived(&person.reader, back, &writer.typed);
            cookie::set_session(&mut response, &token);
            Ok(response)
        }
        Err(SessionError::Store(error)) => Err(trouble::database(&error)),
        Err(error) => Err(Refusal {
            status: StatusCode::NOT_FOUND,
            message: error.message(),
            hint: error.hint(),
        }),
    }
}
