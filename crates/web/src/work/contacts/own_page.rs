//! The page a contact comes to by their own link, without an account: what is kept about them and why, to correct, confirm
//! or remove. Whoever has a link that is unknown, replaced or ended is told the same, whichever it is.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{HeaderName, HeaderValue, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::Casework;
use casework::contact::{ContactError, OwnContact, Purpose};
use governor::Quota;
use maud::{Markup, html};
use wording::{message, moment};

use super::form::{about, details, faults, filled};
use super::one::kept;
use super::refusal;
use crate::api::limit::Limit;
use crate::client::ClientAddress;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Page, Tone, button, form, notice};
use crate::work::entry::{Section, fields, summary};
use crate::work::reading::Fault;
use crate::work::typed::Typed;
use crate::{Reader, Refusal, Route, Site};

/// From one network so many pages are opened at once, and as many in a quarter of an hour: as with signing in.
const MOST_AT_ONCE: NonZeroU32 = NonZeroU32::new(100).unwrap();
const ONE_MORE_AFTER: Duration = Duration::from_secs(9);

/// Robots that read headers and not pages.
const ROBOTS: (HeaderName, HeaderValue) = (
    HeaderName::from_static("x-robots-tag"),
    HeaderValue::from_static("noindex, nofollow"),
);

/// The route of the page.
pub fn route() -> Route {
    // Every second of the period gives back what a second costs, so there is always a quota.
    let quota = Quota::with_period(ONE_MORE_AFTER).map(|quota| quota.allow_burst(MOST_AT_ONCE));
    let limit = Arc::new(quota.map(Limit::of).unwrap_or_default());
    let methods = get(shown).post(sent).layer(Extension(limit));
    Route::page("/kontakt/{secret}", methods)
        .never_cached()
        .answers("/kontakt/okand", 404)
}

/// Unknown, replaced, ended, or on a site without a register: all the same.
fn unknown() -> Refusal {
    Refusal {
        status: StatusCode::NOT_FOUND,
        message: message!("contacts-own-unknown"),
        hint: Some(message!("contacts-own-unknown-hint")),
    }
}

fn refused(error: &ContactError) -> Refusal {
    match error {
        ContactError::NoSuchContact => unknown(),
        other => refusal(other),
    }
}

fn too_often(wait: Duration) -> Response {
    let refusal = Refusal {
        status: StatusCode::TOO_MANY_REQUESTS,
        message: message!("contacts-own-too-often"),
        hint: Some(message!("contacts-own-too-often-hint")),
    };
    let mut response = refusal.into_response();
    // Whole seconds, and never so few that the next try is refused as well.
    let seconds = HeaderValue::from(wait.as_secs() + 1);
    response.headers_mut().insert(RETRY_AFTER, seconds);
    response
}

/// Counts a request, and gives what answers those of the page.
fn admitted<'s>(
    site: &'s Site,
    limit: &Limit,
    client: Option<&ClientAddress>,
) -> Result<&'s Casework, Box<Response>> {
    // Who asks is always known on the network; where it is not, the program asks itself.
    if let Some(ClientAddress(address)) = client {
        let counted = limit.count(*address);
        counted.map_err(|wait| Box::new(too_often(wait)))?;
    }
    (site.casework()).ok_or_else(|| Box::new(unknown().into_response()))
}

fn hidden(page: impl IntoResponse) -> Response {
    let mut response = page.into_response();
    let (name, value) = ROBOTS;
    response.headers_mut().insert(name, value);
    response
}

async fn shown(
    State(site): State<Arc<Site>>,
    Path(secret): Path<String>,
    Extension(limit): Extension<Arc<Limit>>,
    client: Option<Extension<ClientAddress>>,
    reader: Reader,
) -> Response {
    let client = client.map(|Extension(client)| client);
    let casework = match admitted(&site, &limit, client.as_ref()) {
        Ok(casework) => casework,
        Err(response) => return hidden(*response),
    };
    match casework.own_contact(&secret).await {
        Ok(own) => {
            let query = reader.query.as_deref().unwrap_or_default();
            let done = Typed::read(query.as_bytes()).get("klart") == "ja";
            hidden(page(&reader, &own, &filled(&own.contact), &[], done))
        }
        Err(error) => hidden(refused(&error)),
    }
}

/// Corrects, confirms or removes.
async fn sent(
    State(site): State<Arc<Site>>,
    Path(secret): Path<String>,
    Extension(limit): Extension<Arc<Limit>>,
    client: Option<Extension<ClientAddress>>,
    reader: Reader,
    body: Bytes,
) -> Response {
    let client = client.map(|Extension(client)| client);
    let casework = match admitted(&site, &limit, client.as_ref()) {
        Ok(casework) => casework,
        Err(response) => return hidden(*response),
    };
    let typed = Typed::read(&body);
    if typed.holds_nul() {
        let refusal = Refusal::unprocessable(message!("casework-nul"));
        return hidden(refusal.hint(message!("casework-nul-hint")));
    }
    let done = done(casework, &reader, &secret, &typed).await;
    hidden(done.unwrap_or_else(IntoResponse::into_response))
}

async fn done(
    casework: &Casework,
    reader: &Reader,
    secret: &str,
    typed: &Typed,
) -> Result<Response, Refusal> {
    let own = casework.own_contact(secret).await;
    let own = own.map_err(|error| refused(&error))?;
    let outcome = match typed.get("gor") {
        "ta-bort" if typed.get("ja") == "ja" => {
            let removed = casework.remove_own_contact(secret).await;
            removed.map_err(|error| refused(&error))?;
            return Ok(gone(reader).into_response());
        }
        "ta-bort" => {
            let fault = Fault::of("ja", message!("contacts-own-remove-sure"));
            let page = page(reader, &own, &filled(&own.contact), &[fault], false);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        "bekrafta" => casework.confirm_own_contact(secret).await,
        _ => {
            let details = details(typed, Purpose::Other);
            let revision = typed.revision().unwrap_or_default();
            casework
                .correct_own_contact(secret, revision, details)
                .await
        }
    };
    match outcome {
        Ok(()) => {
            let address = format!("{}?klart=ja", reader.link(&format!("/kontakt/{secret}")));
            Ok(crate::work::person::see_other(&address))
        }
        Err(error @ (ContactError::Wrong(_) | ContactError::Stale)) => {
            let status = refused(&error).status;
            let typed = match error {
                ContactError::Stale => {
                    let revision = own.contact.revision.to_string();
                    typed.clone().with("revision", revision)
                }
                _ => typed.clone(),
            };
            let page = page(reader, &own, &typed, &faults(&error), false);
            Ok((status, page).into_response())
        }
        Err(error) => Err(refused(&error)),
    }
}

fn page(reader: &Reader, own: &OwnContact, typed: &Typed, wrong: &[Fault], done: bool) -> Markup {
    let here = reader.link(&reader.path);
    let sections = [Section {
        heading: message!("contacts-own-correct"),
        lead: Some(message!("contacts-own-correct-lead")),
        entries: about(),
    }];
    let confirm = html! {
        (carried("gor", "bekrafta"))
        p.buttons { (button(Button::Primary, &reader.say(&message!("contacts-own-confirm")))) }
    };
    let correct = html! {
        (carried("gor", "ratta"))
        (carried("revision", typed.get("revision")))
        (fields(reader, &sections, typed, &of_sections(wrong)))
        p.buttons { (button(Button::Secondary, &reader.say(&message!("contacts-own-save")))) }
    };
    let sure = wrong
        .iter()
        .find(|fault| fault.field.as_deref() == Some("ja"));
    let sure = sure.map(|_| reader.say(&message!("contacts-own-remove-sure")));
    let sure = Field::new("ja", reader.say(&message!("contacts-own-remove-yes"))).error(sure);
    let remove = html! {
        (carried("gor", "ta-bort"))
        (field::check(&sure))
        p.buttons { (button(Button::Secondary, &reader.say(&message!("contacts-own-remove-button")))) }
    };
    let mut page = Page::new(reader, reader.say(&message!("contacts-own-title")))
        .lead(&reader.say(&message!(
            "contacts-own-lead",
            organisation = &own.organisation
        )))
        .hidden();
    if !wrong.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(reader, &sections, &of_sections(wrong)))
        (field::error_summary(&reader.say(&message!("work-errors")), &[&sure]))
        @if done && own.contact.confirmed_on == Some(reader.today()) {
            (notice(Tone::Done, &reader.say(&message!("contacts-own-done")),
                &html! { p { (reader.say(&message!("contacts-own-done-hint"))) } }))
        }
        section {
            h2 { (reader.say(&message!("contacts-own-kept"))) }
            (kept(reader, &own.contact, &own.organisation))
            (form(&here, &confirm))
        }
        (form(&here, &correct))
        section {
            h2 { (reader.say(&message!("contacts-own-remove"))) }
            p { (reader.say(&message!("contacts-own-remove-lead"))) }
            (form(&here, &remove))
        }
        section {
            h2 { (reader.say(&message!("contacts-own-why"))) }
            p { (reader.say(&message!("contacts-own-why-text"))) }
            p { (reader.say(&message!("contacts-own-rights"))) }
            p { (reader.say(&message!("contacts-own-until", until = moment(own.until, reader.language)))) }
        }
    })
    .render()
}

/// What is wrong with the form that corrects.
fn of_sections(wrong: &[Fault]) -> Vec<Fault> {
    let of = wrong
        .iter()
        .filter(|fault| fault.field.as_deref() != Some("ja"));
    of.cloned().collect()
}

fn gone(reader: &Reader) -> Markup {
    Page::new(reader, reader.say(&message!("contacts-own-gone")))
        .lead(&reader.say(&message!("contacts-own-gone-lead")))
        .hidden()
        .render()
}
