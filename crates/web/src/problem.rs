//! An error as `application/problem+json` (RFC 9457), in the language the client prefers: what is open to programs
//! speaks this and nothing else.

use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;
use wording::{Language, Message, message};

use crate::Refusal;
use crate::answer::heading;

pub(crate) const MEDIA_TYPE: &str = "application/problem+json";

/// What every error of the API says.
#[derive(Serialize, ToSchema)]
pub(crate) struct Problem {
    /// A name for the kind of problem that never changes.
    #[serde(rename = "type")]
    #[schema(format = "uri")]
    kind: &'static str,
    title: String,
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    detail: String,
    #[schema(format = "uri-reference")]
    instance: String,
}

/// The refusal as an answer to a request for this address.
pub(crate) fn answer(refusal: &Refusal, headers: &HeaderMap, instance: &str) -> Response {
    let language = preferred(headers);
    let mut detail = language.say(&refusal.message);
    if let Some(hint) = &refusal.hint {
        detail.push(' ');
        detail.push_str(&language.say(hint));
    }
    let problem = Problem {
        kind: kind(refusal.status),
        title: language.say(&title(refusal.status)),
        status: refusal.status.as_u16(),
        detail,
        instance: instance.to_owned(),
    };
    // Texts and numbers always serialise.
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE)),
        (CONTENT_LANGUAGE, HeaderValue::from_static(language.tag())),
        (VARY, HeaderValue::from_static("accept-language")),
    ];
    (refusal.status, headers, body).into_response()
}

/// Whether the one who asks at this path is a program.
pub(crate) fn wanted(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// The name of the kind of problem with this status. It never changes its meaning.
const fn kind(status: StatusCode) -> &'static str {
    match status.as_u16() {
        403 => "urn:overens:problem:forbidden",
        404 => "urn:overens:problem:not-found",
        405 => "urn:overens:problem:method-not-allowed",
        413 => "urn:overens:problem:too-large",
        422 => "urn:overens:problem:invalid-parameter",
        429 => "urn:overens:problem:too-many-requests",
        503 => "urn:overens:problem:unavailable",
        500.. => "urn:overens:problem:server-error",
        _ => "urn:overens:problem:bad-request",
    }
}

/// What kind of error it is, in a few words. What a program asks for is no page.
fn title(status: StatusCode) -> Message {
    if status == StatusCode::NOT_FOUND {
        message!("open-data-problem-not-found")
    } else {
        heading(status)
    }
}

/// English for who asks for it before Swedish, else Swedish.
fn preferred(headers: &HeaderMap) -> Language {
    let wanted = headers.get(ACCEPT_LANGUAGE);
    let wanted = wanted
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let mut tags = wanted.split(',').filter_map(|one| one.trim().get(..2));
    tags.find_map(|tag| Language::from_tag(&tag.to_ascii_lowercase()))
        .unwrap_or_default()
}
