//! An error as `application/problem+json` (RFC 9457), in the language the client prefers.

use axum::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;
use wording::{Language, Message, message};

use crate::Refusal;

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
    let (kind, title) = kind(refusal.status);
    let problem = Problem {
        kind,
        title: language.say(&title),
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

/// What an error without words of its own says.
pub(crate) fn plain(status: StatusCode) -> Refusal {
    let message = match status {
        StatusCode::NOT_FOUND => message!("open-data-problem-not-found-what"),
        StatusCode::METHOD_NOT_ALLOWED => message!("open-data-problem-method-what"),
        StatusCode::UNPROCESSABLE_ENTITY => message!("open-data-problem-parameter-what"),
        StatusCode::TOO_MANY_REQUESTS => message!("open-data-problem-too-often"),
        status if status.is_server_error() => message!("open-data-problem-server-what"),
        _ => message!("open-data-problem-request-what"),
    };
    let hint = (!status.is_server_error()).then(|| message!("open-data-problem-hint"));
    Refusal {
        status,
        message,
        hint,
    }
}

/// The name and the title of the kind of problem with this status.
fn kind(status: StatusCode) -> (&'static str, Message) {
    match status {
        StatusCode::NOT_FOUND => (
            "urn:overens:problem:not-found",
            message!("open-data-problem-not-found"),
        ),
        StatusCode::METHOD_NOT_ALLOWED => (
            "urn:overens:problem:method-not-allowed",
            message!("open-data-problem-method"),
        ),
        StatusCode::UNPROCESSABLE_ENTITY => (
            "urn:overens:problem:invalid-parameter",
            message!("open-data-problem-parameter"),
        ),
        StatusCode::TOO_MANY_REQUESTS => (
            "urn:overens:problem:too-many-requests",
            message!("open-data-problem-too-many"),
        ),
        status if status.is_server_error() => (
            "urn:overens:problem:server-error",
            message!("open-data-problem-server"),
        ),
        _ => (
            "urn:overens:problem:bad-request",
            message!("open-data-problem-request"),
        ),
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
