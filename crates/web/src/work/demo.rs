//! The demonstration: being somebody with one click. A site that is no demonstration has no such page.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::Casework;
use casework::demo::{DemoError, PEOPLE, Person};
use form_urlencoded::byte_serialize;
use grants::authorisation::{Act, Reach, reach};
use maud::{Markup, html};
use wording::terms::role;
use wording::{Message, message};

use super::cookie;
use super::person::{closed, see_other};
use super::trouble;
use super::typed::Typed;
use super::way_back::way_back;
use crate::ui::{Button, Page, Tone, button, field, form, notice};
use crate::{Reader, Refusal, Route, Site};

/// Whom one wants to be.
const WHO: &str = "vem";
/// Where one was going.
const BACK: &str = "till";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/demo", get(offered).post(became))
            .never_cached()
            // There is such a page in a demonstration only.
            .answers("/demo", 404),
    ]
}

/// Where one proves who one is with one click in a demonstration, and comes back to a page.
pub fn address(reader: &Reader, back: &str) -> String {
    let back: String = byte_serialize(back.as_bytes()).collect();
    format!("{}?{BACK}={back}", reader.link("/demo"))
}

fn not_found() -> Refusal {
    Refusal::not_found(message!("frame-not-found")).hint(message!("frame-not-found-hint"))
}

/// What can be done, in a demonstration only.
fn demonstration(site: &Site) -> Result<&Casework, Refusal> {
    if site.is_demo() {
        site.casework().ok_or_else(closed)
    } else {
        Err(not_found())
    }
}

async fn offered(
    State(site): State<Arc<Site>>,
    reader: Reader,
    headers: HeaderMap,
) -> Result<Markup, Refusal> {
    let casework = demonstration(&site)?;
    let organisations = casework.organisations().await;
    let organisations = organisations.map_err(|error| trouble::database(&error))?;
    let organisation = |id: &str| {
        let found = organisations.iter().find(|one| one.id == id);
        found.map_or(id, |one| one.name.as_str()).to_owned()
    };
    let query = Typed::read(reader.query.clone().unwrap_or_default().as_bytes());
    let back = way_back(query.get(BACK));
    let already = match cookie::read(&headers, cookie::SESSION) {
        Some(token) => casework.signed_in(&token).await,
        None => Ok(None),
    };
    let already = already.map_err(|error| trouble::database(&error))?;
    let already = already.and_then(|one| {
        PEOPLE
            .iter()
            .find(|person| person.name == one.actor.name.as_str())
    });
    let page = Page::new(&reader, reader.say(&message!("demo-title")))
        .lead(&reader.say(&message!("demo-lead")))
        .hidden()
        .body(html! {
            @if let (Some(person), Some(_)) = (already, back) {
                (notice(Tone::Remark, &reader.say(&message!("demo-again")), &html! {
                    p { (reader.say(&message!("demo-again-hint"))) }
                    (become_them(&reader, person, back, Button::Primary, &message!("demo-again-button", name = person.name)))
                }))
            }
            h2 { (reader.say(&message!("demo-people"))) }
            ul.demo-people role="list" {
                @for person in &PEOPLE {
                    li {
                        p {
                            strong { (person.name) } ", "
                            (reader.say(&role(person.role))) ", "
                            (organisation(person.organisation_id))
                        }
                        (become_them(&reader, person, back, Button::Secondary, &message!("demo-become", name = person.name)))
                    }
                }
            }
        });
    Ok(page.render())
}

fn become_them(
    reader: &Reader,
    person: &Person,
    back: Option<&str>,
    kind: Button,
    words: &Message,
) -> Markup {
    let content = html! {
        (field::carried(WHO, person.key))
        @if let Some(back) = back { (field::carried(BACK, back)) }
        (button(kind, &reader.say(words)))
    };
    form(&reader.link("/demo"), &content)
}

async fn became(
    State(site): State<Arc<Site>>,
    reader: Reader,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Refusal> {
    let casework = demonstration(&site)?;
    let typed = Typed::read(&body);
    let key = typed.get(WHO);
    let begun = casework
        .demo_session(key)
        .await
        .map_err(|error| match error {
            DemoError::NoSuchPerson | DemoError::NotADemo => not_found(),
            DemoError::Store(error) => trouble::database(&error),
            error => {
                tracing::error!(%error, "Nobody could be made of a visitor to the demonstration.");
                closed()
            }
        })?;
    // Whoever becomes another is no longer who they were.
    if let Some(earlier) = cookie::read(&headers, cookie::SESSION) {
        let ended = casework.sign_out(&earlier).await;
        ended.map_err(|error| trouble::database(&error))?;
    }
    let back = way_back(typed.get(BACK));
    let home = reader.link(home_of(key));
    let mut response = see_other(back.unwrap_or(&home)).into_response();
    cookie::set_session(&mut response, &begun);
    Ok(response)
}

/// Where somebody's work is.
fn home_of(key: &str) -> &'static str {
    let person = PEOPLE.iter().find(|person| person.key == key);
    match person {
        Some(person) if reach(person.role, Act::ReadVersions) != Reach::Never => "/arbete",
        _ => "/mina-sidor",
    }
}
