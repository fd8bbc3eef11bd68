//! Signing in and out. Whoever was on the way to a page comes to it, and what was typed into a form when the session
//! ended is carried along.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::header::{HeaderName, HeaderValue, RETRY_AFTER};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::Casework;
use casework::sign_in::SignInError;
use form_urlencoded::byte_serialize;
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::person::{closed, network_address, see_other};
use super::typed::Typed;
use super::way_back::way_back;
use super::{carried, cookie, demo, device, open_id, own, trouble};
use crate::ui::field::{self, Field, Fill};
use crate::ui::{Button, Page, Tone, button, form, notice};
use crate::{Reader, Refusal, Route, Site};

/// After so many seconds it may be tried again when too many attempts failed; the page says the time.
const PAUSE: HeaderValue = HeaderValue::from_static("900");

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/logga-in", get(asked).post(began))
            .never_cached()
            .sample("/logga-in")
            .sample("/logga-in?till=/arbete/underlag")
            .sample("/logga-in?till=https://example.org/"),
        Route::page("/logga-in/kod", get(code_asked).post(finished))
            .never_cached()
            .answers("/logga-in/kod", 410),
        Route::page("/logga-ut", get(leaving).post(signed_out))
            .never_cached()
            .sample("/logga-ut"),
    ]
}

/// Where to sign in, and come back to the page somebody was on the way to.
pub fn address(reader: &Reader) -> String {
    if reader.is_demo {
        return demo::address(reader, &reader.address());
    }
    let back: String = byte_serialize(reader.address().as_bytes()).collect();
    format!("{}?till={back}", reader.link("/logga-in"))
}

/// The page to sign in on when a form was sent without a session: what was typed is carried along.
pub fn carrying(reader: &Reader, typed: &Typed) -> Response {
    let form = carried::waiting(&reader.address(), typed);
    // The form was neither done nor wrong: it waits. 403 is what keeps programs from taking it for done.
    (StatusCode::FORBIDDEN, page(reader, &form, None)).into_response()
}

/// A form that somebody sent who may not be signed in, with what it takes to know them.
pub struct Sent {
    /// The reader.
    pub reader: Reader,
    /// What was typed.
    pub typed: Typed,
    /// The head of the request.
    pub headers: HeaderMap,
    /// The network address it came from.
    pub address: String,
    /// What can be done.
    pub casework: Casework,
}

impl Sent {
    /// Reads a form.
    pub async fn read(site: &Arc<Site>, request: Request) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let Ok(reader) = Reader::from_request_parts(&mut parts, site).await;
        let address = network_address(&parts);
        let headers = parts.headers.clone();
        let body = Bytes::from_request(Request::from_parts(parts, body), site).await;
        let typed = Typed::read(&body.map_err(IntoResponse::into_response)?);
        let casework = site.casework().ok_or_else(closed);
        let casework = casework.map_err(IntoResponse::into_response)?.clone();
        Ok(Self {
            reader,
            typed,
            headers,
            address,
            casework,
        })
    }

    /// The first page of somebody who is in now. What they typed waits until they have chosen what they send it as.
    async fn arrived(&self, back: &str, token: &str) -> Result<Response, Response> {
        let person = self.casework.signed_in(token).await;
        let person = person.map_err(|error| trouble::database(&error).into_response())?;
        let undecided =
            person.filter(|one| one.actor.acts_for.is_none() && !one.mandates.is_empty());
        Ok(match undecided {
            Some(person) if !carried::fields(&self.typed).is_empty() => {
                own::choosing(&self.reader, &person.mandates, &self.typed).into_response()
            }
            _ => carried::arrived(&self.reader, back, &self.typed),
        })
    }

    /// Ends the session the browser had before: whoever signs in anew is done with it, whoever began it.
    pub async fn end_earlier(&self) -> Result<(), Response> {
        if let Some(earlier) = cookie::read(&self.headers, cookie::SESSION) {
            let ended = self.casework.sign_out(&earlier).await;
            ended.map_err(|error| trouble::database(&error).into_response())?;
        }
        Ok(())
    }
}

/// The status of the answer when nobody is signed in, and a line in the log when it is our fault.
pub fn refused(error: &SignInError, page: Markup) -> Response {
    let status = trouble::sign_in_status(error);
    if status.is_server_error() {
        tracing::error!(%error, "Nobody could be signed in.");
    }
    let mut response = (status, page).into_response();
    if status == StatusCode::TOO_MANY_REQUESTS {
        response.headers_mut().insert(RETRY_AFTER, PAUSE);
    }
    response
}

/// What went wrong and what to do, in one line of a form.
pub fn in_words(reader: &Reader, error: &impl Speak) -> String {
    let said = |message: Message| reader.say(&message);
    let hint = error.hint().map(said).unwrap_or_default();
    format!("{} {hint}", said(error.message()))
        .trim()
        .to_owned()
}

async fn asked(reader: Reader) -> Response {
    let query = reader.query.clone().unwrap_or_default();
    let typed = Typed::read(query.as_bytes());
    let form = Typed::default().with("till", typed.get("till"));
    page(&reader, &form, None).into_response()
}

async fn began(State(site): State<Arc<Site>>, request: Request) -> Result<Response, Response> {
    let sent = Sent::read(&site, request).await?;
    let (reader, typed) = (&sent.reader, &sent.typed);
    let (email, password) = (typed.get("epost"), typed.get("losenord"));
    if email.trim().is_empty() || password.is_empty() || typed.holds_nul() {
        let error = SignInError::DoesNotFit;
        return Ok(refused(&error, page(reader, typed, Some(&error))));
    }
    let back = way_back(typed.get("till")).unwrap_or_default();
    let begun = sent
        .casework
        .begin_sign_in(email, password.to_owned(), &sent.address, back)
        .await;
    match begun {
        Ok(token) => {
            // What waits in the form goes on in the page; without it the page has an address of its own.
            let mut response = if carried::fields(typed).is_empty() {
                see_other(&reader.link("/logga-in/kod"))
            } else {
                code_page(reader, typed, None).into_response()
            };
            cookie::set_step(&mut response, &token);
            Ok(response)
        }
        Err(error) => Ok(refused(&error, page(reader, typed, Some(&error)))),
    }
}

async fn code_asked(
    State(site): State<Arc<Site>>,
    reader: Reader,
    headers: HeaderMap,
) -> Result<Markup, Refusal> {
    let waits = match cookie::read(&headers, cookie::STEP) {
        Some(step) => {
            let casework = site.casework().ok_or_else(closed)?;
            casework.waits_for_code(&step).await
        }
        None => Ok(false),
    };
    if waits.map_err(|error| trouble::database(&error))? {
        return Ok(code_page(&reader, &Typed::default(), None));
    }
    let over = SignInError::Over;
    Err(Refusal {
        status: StatusCode::GONE,
        message: over.message(),
        hint: over.hint(),
    })
}

async fn finished(State(site): State<Arc<Site>>, request: Request) -> Result<Response, Response> {
    let sent = Sent::read(&site, request).await?;
    let (reader, typed) = (&sent.reader, &sent.typed);
    let step = cookie::read(&sent.headers, cookie::STEP).unwrap_or_default();
    let device = device::of(&sent.headers);
    let finished = sent
        .casework
        .finish_sign_in(&step, typed.get("kod"), &sent.address, &device)
        .await;
    match finished {
        Ok(arrived) => {
            sent.end_earlier().await?;
            let mut response = sent.arrived(&arrived.back, &arrived.token).await?;
            cookie::set_session(&mut response, &arrived.token);
            cookie::end_step(&mut response);
            Ok(response)
        }
        Err(error @ SignInError::Over) => {
            // From the beginning, with what waits.
            let mut response = refused(&error, page(reader, typed, Some(&error)));
            cookie::end_step(&mut response);
            Ok(response)
        }
        Err(error) => Ok(refused(&error, code_page(reader, typed, Some(&error)))),
    }
}

fn page(reader: &Reader, typed: &Typed, error: Option<&SignInError>) -> Markup {
    let wrong = error.map(|error| in_words(reader, error));
    let email = Field::new("epost", reader.say(&message!("work-email")))
        .value(typed.get("epost"))
        .fill(Fill::Username)
        .error(wrong);
    let password =
        Field::new("losenord", reader.say(&message!("work-password"))).fill(Fill::CurrentPassword);
    let waiting = !carried::fields(typed).is_empty();
    let content = html! {
        (carried::along(typed))
        (field::text(&email))
        (field::password(&password))
        p { (button(Button::Primary, &reader.say(&message!("sign-in-go-on")))) }
    };
    let heading = reader.say(&message!("work-sign-in-title"));
    let mut page = Page::new(reader, heading)
        .lead(&reader.say(&message!("work-sign-in-lead")))
        .hidden()
        .body(html! {
            (field::error_summary(&reader.say(&message!("work-errors")), &[&email]))
            @if waiting && error.is_none() {
                (notice(Tone::Warning, &reader.say(&message!("work-session-ended")),
                    &html! { p { (reader.say(&message!("work-session-ended-hint"))) } }))
            }
            (open_id::buttons(reader, &open_id::Purpose::SignIn, typed))
            (form(&reader.link("/logga-in"), &content))
            p.hint { (reader.say(&message!("sign-in-lost"))) }
        });
    if error.is_some() {
        page = page.error_title();
    }
    page.render()
}

fn code_page(reader: &Reader, typed: &Typed, error: Option<&SignInError>) -> Markup {
    let code = Field::new("kod", reader.say(&message!("sign-in-code")))
        .hint(reader.say(&message!("sign-in-code-hint")))
        .fill(Fill::Code)
        .error(error.map(|error| in_words(reader, error)));
    let content = html! {
        (carried::along(typed))
        (field::text(&code))
        p { (button(Button::Primary, &reader.say(&message!("work-sign-in")))) }
    };
    let mut page = Page::new(reader, reader.say(&message!("sign-in-code-title")))
        .lead(&reader.say(&message!("sign-in-code-lead")))
        .hidden()
        .body(html! {
            (field::error_summary(&reader.say(&message!("work-errors")), &[&code]))
            (form(&reader.link("/logga-in/kod"), &content))
            p { a href=(reader.link("/logga-in")) { (reader.say(&message!("sign-in-again"))) } }
            p.hint { (reader.say(&message!("sign-in-code-lost"))) }
        });
    if error.is_some() {
        page = page.error_title();
    }
    page.render()
}

async fn leaving(reader: Reader) -> Markup {
    Page::new(&reader, reader.say(&message!("work-sign-out-title")))
        .hidden()
        .body(form(
            &reader.link("/logga-ut"),
            &button(Button::Primary, &reader.say(&message!("work-sign-out"))),
        ))
        .render()
}

async fn signed_out(
    State(site): State<Arc<Site>>,
    reader: Reader,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let casework = site.casework().ok_or_else(closed)?;
    if let Some(token) = cookie::read(&headers, cookie::SESSION) {
        let ended = casework.sign_out(&token).await;
        ended.map_err(|error| trouble::database(&error))?;
    }
    if let Some(step) = cookie::read(&headers, cookie::STEP) {
        let left = casework.leave_sign_in(&step).await;
        left.map_err(|error| trouble::database(&error))?;
    }
    let mut response = see_other(&reader.link("/"));
    cookie::end_session(&mut response);
    cookie::end_step(&mut response);
    // Whoever sits down here next finds nothing of it in the browser.
    let cleared = HeaderValue::from_static("\"cookies\", \"storage\"");
    (response.headers_mut()).insert(HeaderName::from_static("clear-site-data"), cleared);
    Ok(response)
}
