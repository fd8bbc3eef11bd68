//! Letters as files.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::refusal;
use crate::Refusal;
use crate::work::person::SignedIn;

/// All letters of a run that is done.
pub async fn all(person: SignedIn, Path(run): Path<String>) -> Result<Response, Refusal> {
    let found = person.casework.letters_archive(&person.actor, &run).await;
    let (name, bytes) = found.map_err(|error| refusal(&error))?;
    Ok(file("application/zip", "attachment", &name, bytes))
}

/// One letter.
pub async fn one(person: SignedIn, Path(document): Path<String>) -> Result<Response, Refusal> {
    let found = person.casework.letter_file(&person.actor, &document).await;
    let (document, bytes) = found.map_err(|error| refusal(&error))?;
    let kind = document.media_type;
    Ok(file(&kind, "inline", &document.file_name, bytes))
}

/// The names of our files are letters, digits, hyphens and a full stop.
pub fn file(kind: &str, how: &str, name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (CONTENT_DISPOSITION, format!("{how}; filename=\"{name}\"")),
    ];
    (headers, bytes).into_response()
}
