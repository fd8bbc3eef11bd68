//! The whole record as a file, for whoever may take it home.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::record::ExportError;
use wording::{Speak, message};

use super::super::person::SignedIn;
use super::super::trouble;
use crate::Refusal;

/// More than this is not put together in the memory of the service; the command line writes it line by line.
const LARGEST_BYTES: usize = 32 * 1024 * 1024;

/// Answers with the file. That it was taken is noted first.
pub async fn export(person: SignedIn) -> Result<Response, Refusal> {
    let export = person.casework.export_record(&person.actor).await;
    let mut export = export.map_err(|error| match error {
        ExportError::Store(error) => trouble::database(&error),
        ExportError::NotAllowed(error) => Refusal {
            status: axum::http::StatusCode::FORBIDDEN,
            message: error.message(),
            hint: error.hint(),
        },
    })?;
    let mut bytes = Vec::new();
    loop {
        let lines = export.lines().await;
        let Some(lines) = lines.map_err(|error| trouble::database(&error))? else {
            break;
        };
        bytes.extend(lines);
        if bytes.len() > LARGEST_BYTES {
            let refusal = Refusal::unprocessable(message!("audit-export-too-large"));
            return Err(refusal.hint(message!("audit-export-too-large-hint")));
        }
    }
    let headers = [
        (CONTENT_TYPE, "application/jsonl; charset=utf-8"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"handelser.jsonl\"",
        ),
    ];
    Ok((headers, bytes).into_response())
}
