//! One file of an agreement year.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, LAST_MODIFIED};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use casework::published::PublishedAgreement;
use jiff::fmt::rfc2822::DateTimePrinter;
use wording::{Language, message};

use super::file::{FileFailed, OpenFile, Shelf};
use crate::api::{guard, no_agreement};
use crate::{Reader, Refusal, Site};

/// Answers with the file.
pub(super) async fn download(
    State(site): State<Arc<Site>>,
    reader: Reader,
    path: Result<Path<(String, String)>, PathRejection>,
) -> Result<Response, Refusal> {
    let Path((id, name)) = path.map_err(|_| no_agreement(&reader, ""))?;
    let of = reader.published.agreement(&id);
    let of = of.ok_or_else(|| no_agreement(&reader, &id))?;
    let file = OpenFile::ALL.into_iter().find(|file| file.name() == name);
    let file = file.ok_or_else(|| no_file(&name))?;
    if let Some(number) = asked(&reader, "version")
        && number.parse() != Ok(of.version.number)
    {
        return earlier(&site, of, file, &number).await;
    }
    let language = wanted(&reader)?;
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

/// The language asked for with `sprak`.
fn wanted(reader: &Reader) -> Result<Language, Refusal> {
    let Some(tag) = asked(reader, "sprak") else {
        return Ok(Language::Swedish);
    };
    Language::from_tag(&tag).ok_or_else(|| {
        Refusal::unprocessable(message!("open-data-no-language"))
            .hint(message!("open-data-no-language-hint"))
    })
}

/// What was frozen with a version that no longer applies: its proof, which holds the amounts as well, and its agreement file.
async fn earlier(
    site: &Site,
    of: &PublishedAgreement,
    file: OpenFile,
    number: &str,
) -> Result<Response, Refusal> {
    let missing = || {
        Refusal::not_found(message!("open-data-no-version")).hint(message!(
            "open-data-no-version-hint",
            version = of.version.number
        ))
    };
    let number: i64 = number.parse().map_err(|_| missing())?;
    let known = of.earlier.iter().any(|earlier| earlier.number == number);
    let casework = site.casework().filter(|_| known).ok_or_else(missing)?;
    let id = &of.agreement.id;
    let frozen = casework.frozen_files(id, number).await.map_err(|error| {
        tracing::error!(%error, "an earlier version could not be read");
        Refusal {
            status: StatusCode::SERVICE_UNAVAILABLE,
            message: message!("open-data-file-failed"),
            hint: Some(message!("open-data-file-failed-hint")),
        }
    })?;
    let frozen = frozen.ok_or_else(missing)?;
    let bytes = match file {
        OpenFile::Proof => {
            let files: Vec<(&str, Vec<u8>)> = (frozen.iter())
                .map(|file| (file.name.as_str(), file.content.clone()))
                .collect();
            documents::archive::folder(&format!("{id}-version-{number}"), &files)
                .map_err(|error| failed(&error.into()))?
        }
        OpenFile::Agreement => (frozen.into_iter())
            .find(|file| file.name == "agreement.toml")
            .map(|file| file.content)
            .ok_or_else(missing)?,
        // The tables of an earlier version are in its proof.
        _ => return Err(missing()),
    };
    let saved_as = format!(
        "attachment; filename=\"{id}-version-{number}-{}\"",
        file.name()
    );
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(file.content_type()));
    if let Ok(saved_as) = HeaderValue::from_str(&saved_as) {
        headers.insert(CONTENT_DISPOSITION, saved_as);
    }
    Ok(response)
}

/// What stands for a name in the query.
fn asked(reader: &Reader, name: &str) -> Option<String> {
    let query = reader.query.as_deref().unwrap_or_default();
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let (_, value) = pairs.find(|(one, _)| one == name)?;
    Some(value.into_owned())
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
