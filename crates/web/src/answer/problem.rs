//! Problem documents (RFC 9457): what went wrong, for programs. What is open to programs speaks this and nothing else.

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::explain::heading;
use crate::{Reader, Refusal};

/// The media type of a problem document.
const KIND: &str = "application/problem+json";

#[derive(Serialize)]
struct Problem {
    r#type: String,
    title: String,
    status: u16,
    detail: String,
    instance: String,
}

/// Whether the one who asks at this path is a program.
pub(super) fn wanted(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}

/// The last part of the address that names the kind of problem. It never changes its meaning.
const fn slug(status: StatusCode) -> &'static str {
    match status.as_u16() {
        403 => "otillaten",
        404 => "finns-inte",
        405 => "fel-metod",
        413 => "for-stort",
        422 => "ogiltigt-varde",
        429 => "for-manga-fragor",
        503 => "otillganglig",
        500.. => "internt-fel",
        _ => "ogiltig-fraga",
    }
}

/// The refusal as a problem document.
pub(super) fn problem(reader: &Reader, refusal: &Refusal) -> Response {
    let mut detail = reader.say(&refusal.message);
    if let Some(hint) = &refusal.hint {
        detail.push(' ');
        detail.push_str(&reader.say(hint));
    }
    let problem = Problem {
        r#type: format!("/api/fel/{}", slug(refusal.status)),
        title: reader.say(&heading(refusal.status)),
        status: refusal.status.as_u16(),
        detail,
        instance: reader.address(),
    };
    match serde_json::to_string(&problem) {
        Ok(text) => ([(CONTENT_TYPE, KIND)], text).into_response(),
        // Five strings always become JSON; if they ever do not, the status still stands.
        Err(_) => ().into_response(),
    }
}
