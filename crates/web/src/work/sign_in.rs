//! Signing in and out. Whoever was on the way to a page comes to it, and what was typed into a form when the session
//! ended is carried along.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::header::{HeaderValue, RETRY_AFTER, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::account::AccountError;
use form_urlencoded::byte_serialize;
use maud::{Markup, html};
use wording::{Speak, message};

use super::person::{COOKIE_NAME, closed, network_address, see_other, token};
use super::typed::Typed;
use super::{demo, trouble};
use crate::ui::field::{self, Field};
use crate::ui::{Button, Page, Tone, button, form, notice};
use crate::{Reader, Refusal, Route, Site};

/// Fields of a form that waits for somebody to sign in have this before their names.
const CARRIED: &str = "buret.";
/// After so many seconds it may be tried again when too many attempts failed; the page says the time.
const PAUSE: HeaderValue = HeaderValue::from_static("900");
/// The longest address one comes back to.
const LONGEST_ADDRESS: usize = 2000;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/logga-in", get(asked).post(signed_in))
            .never_cached()
            .sample("/logga-in")
            .sample("/logga-in?till=/arbete/underlag")
            .sample("/logga-in?till=https://example.org/"),
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
    let mut form = Typed::default().with("till", reader.address());
    for (name, value) in typed.all() {
        form.set(format!("{CARRIED}{name}"), value.as_str());
    }
    // The form was neither done nor wrong: it waits. 403 is what keeps programs from taking it for done.
    (StatusCode::FORBIDDEN, page(reader, &form, None)).into_response()
}

/// The address to come back to, when it is a page of the workspace.
pub fn way_back(given: &str) -> Option<&str> {
    let path = given.strip_prefix("/en").unwrap_or(given);
    let rest = path.strip_prefix("/arbete")?;
    let whole = rest.is_empty() || rest.starts_with(['/', '?']);
    let plain = given
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (whole && plain && given.len() <= LONGEST_ADDRESS).then_some(given)
}

async fn asked(reader: Reader) -> Response {
    let query = reader.query.clone().unwrap_or_default();
    let typed = Typed::read(query.as_bytes());
    let form = Typed::default().with("till", typed.get("till"));
    page(&reader, &form, None).into_response()
}

async fn signed_in(State(site): State<Arc<Site>>, request: Request) -> Result<Response, Response> {
    let (mut parts, body) = request.into_parts();
    let Ok(reader) = Reader::from_request_parts(&mut parts, &site).await;
    let address = network_address(&parts);
    let earlier = token(&parts.headers);
    let body = Bytes::from_request(Request::from_parts(parts, body), &site).await;
    let typed = Typed::read(&body.map_err(IntoResponse::into_response)?);
    let casework = site.casework().ok_or_else(closed);
    let casework = casework.map_err(IntoResponse::into_response)?;
    let (email, password) = (typed.get("epost"), typed.get("losenord"));
    if email.trim().is_empty() || password.is_empty() || typed.holds_nul() {
        return Ok((
            StatusCode::UNPROCESSABLE_ENTITY,
            page(&reader, &typed, Some(&AccountError::DoesNotFit)),
        )
            .into_response());
    }
    match casework.sign_in(email, password.to_owned(), &address).await {
        Ok(token) => {
            // Whoever signs in anew is done with the session before, whoever began it.
            if let Some(earlier) = earlier {
                let ended = casework.sign_out(&earlier).await;
                ended.map_err(|error| trouble::database(&error).into_response())?;
            }
            let mut response = arrived(&reader, &typed);
            set_cookie(&mut response, &token, "");
            Ok(response)
        }
        Err(error) => {
            let status = trouble::account_status(&error);
            if status.is_server_error() {
                tracing::error!(%error, "Nobody could be signed in.");
            }
            let mut response = (status, page(&reader, &typed, Some(&error))).into_response();
            if status == StatusCode::TOO_MANY_REQUESTS {
                response.headers_mut().insert(RETRY_AFTER, PAUSE);
            }
            Ok(response)
        }
    }
}

/// On to the page, or to the form that waits to be sent.
fn arrived(reader: &Reader, typed: &Typed) -> Response {
    let back = way_back(typed.get("till"));
    let home = reader.link("/arbete");
    let carried = carried(typed);
    let (Some(back), false) = (back, carried.is_empty()) else {
        return see_other(back.unwrap_or(&home));
    };
    let content = html! {
        p { (reader.say(&message!("work-carried-lead"))) }
        @for (name, value) in &carried { (field::carried(name, value)) }
        p { (button(Button::Primary, &reader.say(&message!("work-carried-send")))) }
        p { a href=(home) { (reader.say(&message!("work-carried-leave"))) } }
    };
    Page::new(reader, reader.say(&message!("work-carried-title")))
        .hidden()
        .body(form(back, &content))
        .into_response()
}

fn carried(typed: &Typed) -> Vec<(&str, &str)> {
    let fields = typed.all().iter();
    fields
        .filter_map(|(name, value)| Some((name.strip_prefix(CARRIED)?, value.as_str())))
        .collect()
}

fn page(reader: &Reader, typed: &Typed, error: Option<&AccountError>) -> Markup {
    let wrong = error.map(|error| {
        let hint = error.hint().map(|hint| reader.say(&hint));
        format!(
            "{} {}",
            reader.say(&error.message()),
            hint.unwrap_or_default()
        )
    });
    let email = Field::new("epost", reader.say(&message!("work-email")))
        .value(typed.get("epost"))
        .error(wrong);
    let password = Field::new("losenord", reader.say(&message!("work-password")));
    let waiting = !carried(typed).is_empty();
    let content = html! {
        @if let Some(back) = way_back(typed.get("till")) { (field::carried("till", back)) }
        @for (name, value) in carried(typed) { (field::carried(&format!("{CARRIED}{name}"), value)) }
        (field::text(&email))
        (field::password(&password))
        p { (button(Button::Primary, &reader.say(&message!("work-sign-in")))) }
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
            (form(&reader.link("/logga-in"), &content))
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
    if let Some(token) = token(&headers) {
        let ended = casework.sign_out(&token).await;
        ended.map_err(|error| trouble::database(&error))?;
    }
    let mut response = see_other(&reader.link("/"));
    set_cookie(&mut response, "", "; Max-Age=0");
    Ok(response)
}

/// Hands the token of a session to the browser.
pub fn set_cookie(response: &mut Response, token: &str, more: &str) {
    let cookie = format!("{COOKIE_NAME}={token}; Path=/; Secure; HttpOnly; SameSite=Lax{more}");
    // A token is hexadecimal digits, which any header can hold.
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_comes_back_to_pages_of_the_workspace_and_nowhere_else() {
        for own in [
            "/arbete",
            "/en/arbete",
            "/arbete?a=b",
            "/arbete/version/1/poster/x?y=%20",
        ] {
            assert_eq!(way_back(own), Some(own));
        }
        for foreign in [
            "",
            "/",
            "//example.org",
            "//example.org/arbete",
            "https://example.org/arbete",
            "/\\example.org",
            "/arbete\\@example.org",
            "/arbetet",
            "/arbete.example.org",
            "/arbete\r\nSet-Cookie: a=b",
            "/en//example.org",
            "javascript:alert(1)",
            "/ARBETE",
            "/arbete/å",
        ] {
            assert_eq!(way_back(foreign), None, "{foreign}");
        }
    }
}
