//! One file of an agreement year.

use axum::body::Bytes;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, LAST_MODIFIED};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use casework::published::PublishedAgreement;
use jiff::fmt::rfc2822::DateTimePrinter;
use wording::{Language, message};

use super::file::{FileFailed, OpenFile, Shelf};
use crate::api::{guard, no_agreement};
use crate::{Reader, Refusal};

/// Answers with the file.
pub(super) async fn download(
    reader: Reader,
    path: Result<Path<(String, String)>, PathRejection>,
) -> Result<Response, Refusal> {
    let Path((id, name)) = path.map_err(|_| no_agreement(&reader, ""))?;
    let of = reader.published.agreement(&id);
    let of = of.ok_or_else(|| no_agreement(&reader, &id))?;
    let file = OpenFile::ALL.into_iter().find(|file| file.name() == name);
    let file = file.ok_or_else(|| no_file(&name))?;
    let language = wanted(&reader, of)?;
    let shelf = Shelf {
        published: &reader.published,
        program: reader.version,
    };
    let (bytes, facts) = shelf
        .file(of, file, language)
        .map_err(|error| failed(&error))?;
    let mut response = Bytes::from_owner(bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(file.content_type()));
    let saved_as = format!("attachment; filename=\"{id}-{name}\"");
    let modified = DateTimePrinter::new().timestamp_to_rfc9110_string(&of.version.published_at);
    for (name, value) in [
        (CONTENT_DISPOSITION, HeaderValue::from_str(&saved_as).ok()),
        (ETAG, guard::tag(&facts.sha256)),
        (
            LAST_MODIFIED,
            modified
                .ok()
                .and_then(|date| HeaderValue::from_str(&date).ok()),
        ),
    ] {
        if let Some(value) = value {
            headers.insert(name, value);
        }
    }
    Ok(response)
}

/// The language asked for with `sprak`. A `version` must be the published one: addresses with it are kept for the
/// time when earlier versions can be read as well.
fn wanted(reader: &Reader, of: &PublishedAgreement) -> Result<Language, Refusal> {
    let query = reader.query.as_deref().unwrap_or_default();
    let mut language = Language::Swedish;
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "sprak" => {
                language = Language::from_tag(&value).ok_or_else(|| {
                    Refusal::unprocessable(message!("open-data-no-language"))
                        .hint(message!("open-data-no-language-hint"))
                })?;
            }
            "version" if value.parse() != Ok(of.version.number) => {
                return Err(
                    Refusal::not_found(message!("open-data-no-version")).hint(message!(
                        "open-data-no-version-hint",
                        version = of.version.number
                    )),
                );
            }
            _ => {}
        }
    }
    Ok(language)
}

fn no_file(name: &str) -> Refusal {
    let refusal = Refusal::not_found(message!("open-data-no-file"));
    match agreement::nearest(name, OpenFile::ALL.map(OpenFile::name)) {
        Some(near) => refusal.hint(message!("open-data-nearest", word = near)),
        None => refusal.hint(message!(
            "open-data-no-file-hint",
            files = OpenFile::ALL.map(|file| file.name().to_owned()).to_vec()
        )),
    }
}

/// A file that cannot be made is our fault, and told in the log.
pub(super) fn failed(error: &FileFailed) -> Refusal {
    tracing::error!(%error, "a file of the open data could not be made");
    Refusal {
        status: StatusCode::INTERNAL_SERVER_ERROR,
        message: message!("open-data-file-failed"),
        hint: Some(message!("open-data-file-failed-hint")),
    }
}
