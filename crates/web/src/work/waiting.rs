//! A form that cannot be taken now, because nothing is to be written or because too many came: what was typed is kept on
//! a page from which it can be sent again.

use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header::RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use grants::authorisation::Act;
use maud::html;
use wording::{Message, message};

use super::person::SignedIn;
use super::typed::Typed;
use crate::client::ClientAddress;
use crate::ui::field::carried;
use crate::ui::{Button, button, form};
use crate::{Need, Needs, Refusal};

/// After so many seconds it may be tried again when too many forms came.
const PAUSE_SECONDS: u16 = 60;
/// Reading only lasts longer than that; nobody knows how long.
const READING_SECONDS: u16 = 300;
/// Fields with this in their name hold a secret, which is never shown again.
const SECRET: &str = "losenord";

/// Why a form waits.
pub(super) struct Waits {
    status: StatusCode,
    seconds: u16,
    heading: Message,
    lead: Message,
}

/// Why a form of somebody waits; nothing when it is taken.
pub(super) fn reason(person: &SignedIn, parts: &Parts) -> Option<Waits> {
    if let Some(waits) = too_many(person, parts) {
        return Some(waits);
    }
    let stated = person.reading_only.as_ref()?;
    // Switching it off, ending sessions, and what is about the person's own session are let through to where it is
    // known exactly what may still be written.
    let needs = parts.extensions.get::<Needs>()?;
    match needs.to_write {
        Need::SignedIn | Need::To(Act::SwitchReadOnly | Act::CloseAccounts) => None,
        Need::To(_) => Some(Waits {
            status: StatusCode::SERVICE_UNAVAILABLE,
            seconds: READING_SECONDS,
            heading: message!("administration-waiting-reading-only"),
            lead: message!("administration-reading-only", reason = &stated.reason),
        }),
    }
}

/// That somebody, or everybody on a network, sent more forms than are taken.
pub(super) fn too_many(person: &SignedIn, parts: &Parts) -> Option<Waits> {
    if matches!(parts.method, Method::GET | Method::HEAD) {
        return None;
    }
    let client = parts.extensions.get::<ClientAddress>();
    let client = client.map(|ClientAddress(address)| *address);
    let counted = person.site.forms.count(&person.actor.id, client);
    counted.err().map(|_| Waits {
        status: StatusCode::TOO_MANY_REQUESTS,
        seconds: PAUSE_SECONDS,
        heading: message!("administration-waiting-limit"),
        lead: message!("administration-waiting-limit-lead"),
    })
}

/// The same for a form with a file, which the browser keeps.
pub(super) fn refusal() -> Refusal {
    Refusal {
        status: StatusCode::TOO_MANY_REQUESTS,
        message: message!("administration-waiting-limit-lead"),
        hint: Some(message!("administration-limit-hint")),
    }
}

/// The page that keeps what was typed.
pub(super) fn page(person: &SignedIn, typed: &Typed, waits: &Waits) -> Response {
    let fields = typed.all().iter();
    let fields = fields.filter(|(name, _)| !name.contains(SECRET));
    let content = html! {
        @for (name, value) in fields { (carried(name, value)) }
        p { (button(Button::Primary, &person.say(&message!("administration-waiting-send")))) }
    };
    let page = person
        .page(person.say(&waits.heading))
        .lead(&person.say(&waits.lead))
        .error_title()
        .body(html! {
            p { (person.say(&message!("administration-waiting-kept"))) }
            (form(&person.reader.address(), &content))
        });
    let mut response = (waits.status, page.render()).into_response();
    let seconds = HeaderValue::from(waits.seconds);
    response.headers_mut().insert(RETRY_AFTER, seconds);
    response
}
