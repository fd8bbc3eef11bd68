//! Gives every error a page that says what happened and what to do, or a problem document for programs.

use std::sync::{Arc, OnceLock};

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use tower_http::csrf::ProtectionError;
use wording::{Message, message};

use super::LARGEST_BODY_MEGABYTES;
use super::observe::RequestId;
use crate::ui::Page;
use crate::work::person::SignedIn;
use crate::{Reader, Refusal, Site, problem};

/// How long a restart takes at most.
const A_WHILE_SECONDS: &str = "60";
/// What a program reads, whatever its status.
const FOR_PROGRAMS: &str = "application/";

/// Who a request came from, told as soon as it is known: what goes wrong after that is said in their own surroundings, and
/// nobody is asked to sign in who has.
#[derive(Clone, Default)]
pub struct Surroundings(Arc<OnceLock<SignedIn>>);

impl Surroundings {
    /// Says who it is.
    pub fn tell(&self, person: &SignedIn) {
        // It can be found out once in a request, and is the same the second time.
        let _ = self.0.set(person.clone());
    }
}

/// Gives an error the page that explains it. What handlers refuse comes as a [`Refusal`]; what the layers and the
/// framework refuse comes as a bare status and gets our words here. The headers stay: `Allow`, `Retry-After`.
pub async fn explained(
    State(site): State<Arc<Site>>,
    mut request: Request,
    next: Next,
) -> Response {
    let reader = Reader::of(&site, request.uri().path(), request.uri().query());
    let asked = request.headers().clone();
    let id = request.extensions().get::<RequestId>().cloned();
    let surroundings = Surroundings::default();
    request.extensions_mut().insert(surroundings.clone());
    let mut response = next.run(request).await;
    let refusal = match response.extensions_mut().remove::<Refusal>() {
        Some(refusal) => refusal,
        None if is_bare(&response) => in_our_words(&response, id.as_ref()),
        None => return response,
    };
    let explanation = if problem::wanted(&reader.path) {
        problem::answer(&refusal, &asked, &reader.path)
    } else {
        error_page(&reader, &refusal, surroundings.0.get()).into_response()
    };
    let (mut parts, _) = response.into_parts();
    let (explained, body) = explanation.into_parts();
    parts.status = refusal.status;
    parts.headers.remove(CONTENT_LENGTH);
    if matches!(
        refusal.status,
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS
    ) {
        let wait = parts.headers.entry(RETRY_AFTER);
        wait.or_insert(HeaderValue::from_static(A_WHILE_SECONDS));
    }
    for (name, value) in &explained.headers {
        parts.headers.insert(name, value.clone());
    }
    Response::from_parts(parts, body)
}

/// An error that nobody has given a body people or programs can use.
fn is_bare(response: &Response) -> bool {
    let status = response.status();
    let kind = response.headers().get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| HeaderValue::to_str(kind).ok());
    let explained =
        kind.is_some_and(|kind| kind.starts_with("text/html") || kind.starts_with(FOR_PROGRAMS));
    (status.is_client_error() || status.is_server_error()) && !explained
}

fn in_our_words(response: &Response, id: Option<&RequestId>) -> Refusal {
    let (message, hint) = match response.status() {
        StatusCode::NOT_FOUND => (
            message!("frame-not-found"),
            message!("frame-not-found-hint"),
        ),
        StatusCode::FORBIDDEN if response.extensions().get::<ProtectionError>().is_some() => (
            message!("frame-cross-site"),
            message!("frame-cross-site-hint"),
        ),
        StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED => (
            message!("frame-forbidden"),
            message!("frame-forbidden-hint"),
        ),
        StatusCode::METHOD_NOT_ALLOWED => (message!("frame-method"), message!("frame-method-hint")),
        StatusCode::PAYLOAD_TOO_LARGE => (
            message!(
                "frame-too-large",
                megabytes = i64::from(LARGEST_BODY_MEGABYTES)
            ),
            message!("frame-too-large-hint"),
        ),
        StatusCode::TOO_MANY_REQUESTS => {
            (message!("frame-too-many"), message!("frame-too-many-hint"))
        }
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT => (
            message!("frame-unavailable"),
            message!("frame-unavailable-hint"),
        ),
        status if status.is_server_error() => (
            message!("frame-broken"),
            message!(
                "frame-broken-hint",
                id = id.map_or_else(String::new, RequestId::to_string)
            ),
        ),
        _ => (
            message!("frame-bad-request"),
            message!("frame-bad-request-hint"),
        ),
    };
    Refusal {
        status: response.status(),
        message,
        hint: Some(hint),
    }
}

/// What kind of error it is, in a few words.
pub fn heading(status: StatusCode) -> Message {
    match status {
        StatusCode::NOT_FOUND => message!("frame-not-found-title"),
        StatusCode::GONE => message!("frame-gone-title"),
        StatusCode::UNPROCESSABLE_ENTITY => message!("frame-unprocessable-title"),
        StatusCode::FORBIDDEN => message!("frame-forbidden-title"),
        StatusCode::METHOD_NOT_ALLOWED => message!("frame-method-title"),
        StatusCode::PAYLOAD_TOO_LARGE => message!("frame-too-large-title"),
        StatusCode::TOO_MANY_REQUESTS => message!("frame-too-many-title"),
        StatusCode::INTERNAL_SERVER_ERROR => message!("frame-broken-title"),
        StatusCode::SERVICE_UNAVAILABLE => message!("frame-unavailable-title"),
        _ => message!("frame-error-title"),
    }
}

fn error_page(reader: &Reader, refusal: &Refusal, person: Option<&SignedIn>) -> Markup {
    let heading = reader.say(&heading(refusal.status));
    let (page, start) = match person {
        Some(person) => (
            person.page(heading),
            (message!("work-nav-own"), "/mina-sidor"),
        ),
        None => (
            Page::new(reader, heading),
            (message!("frame-error-start"), "/"),
        ),
    };
    let ways = [
        start,
        (message!("frame-error-agreements"), "/overenskommelser"),
        (message!("frame-error-recipients"), "/mottagare"),
    ];
    page.lead(&reader.say(&refusal.message))
        .hidden()
        .body(html! {
            @if let Some(hint) = &refusal.hint { p { (reader.say(hint)) } }
            h2 { (reader.say(&message!("frame-error-ways"))) }
            ul {
                @for (words, path) in &ways { li { a href=(reader.link(path)) { (reader.say(words)) } } }
            }
        })
        .render()
}
