//! A document as a file to take home. It is never shown within the site: whatever is in it runs nowhere here.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use casework::document::Document;
use casework::message::MessageError;
use grants::Fraction;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use wording::{Decimal, Language, decimal, grouped};

use super::failed;
use crate::answer::Sandboxed;
use crate::{Refusal, Site};

/// The address of a document that went out with a message.
pub fn address(document: &Document) -> String {
    let name = utf8_percent_encode(&document.file_name, NON_ALPHANUMERIC);
    format!("/bilagor/{}/{name}", document.id)
}

/// How large a file is, as people say it.
pub fn size(bytes: i64, language: Language) -> String {
    let (unit, parts) = match bytes {
        ..1_000 => return format!("{}\u{a0}byte", grouped(i128::from(bytes), language)),
        1_000..1_000_000 => ("kB", 1_000),
        _ => ("MB", 1_000_000),
    };
    let number = Fraction::new(i128::from(bytes), parts).unwrap_or(Fraction::whole(0));
    let number = Decimal {
        number,
        decimals: u32::from(parts > 1_000),
        cut: false,
    };
    format!("{}\u{a0}{unit}", decimal(number, language))
}

/// A document as a file that is saved and not opened here (RFC 6266).
pub fn as_file(document: &Document, content: Vec<u8>) -> Response {
    let plain: String = (document.file_name.chars())
        .map(|one| match one {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' | '_' | ' ' => one,
            _ => '_',
        })
        .collect();
    let whole = utf8_percent_encode(&document.file_name, NON_ALPHANUMERIC);
    let saved_as = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}");
    let mut headers = HeaderMap::new();
    for (name, value) in [
        (CONTENT_TYPE, HeaderValue::from_str(&document.media_type)),
        (CONTENT_DISPOSITION, HeaderValue::from_str(&saved_as)),
    ] {
        if let Ok(value) = value {
            headers.insert(name, value);
        }
    }
    let mut response = (headers, content).into_response();
    response.extensions_mut().insert(Sandboxed);
    response
}

/// Answers with a document that went out with a message. The name in the address is for people; the id decides, but a name
/// that is not its own is no address of it.
pub async fn taken_home(
    State(site): State<Arc<Site>>,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let missing = || failed(&MessageError::NoSuchDocument);
    let casework = site.casework().ok_or_else(missing)?;
    let sent = casework.sent_document(&id).await;
    let sent = sent.map_err(|error| failed(&error))?;
    if sent.document.file_name != name {
        return Err(missing());
    }
    let mut response = as_file(&sent.document, sent.content);
    // What was sent never changes.
    let kept = HeaderValue::from_static("public, max-age=86400, immutable");
    response.headers_mut().insert(CACHE_CONTROL, kept);
    Ok(response)
}
