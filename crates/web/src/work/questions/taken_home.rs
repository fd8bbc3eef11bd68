//! A set as a file: our own, the workbook of other survey tools, or for programs.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use wording::message;

use super::found;
use crate::Refusal;
use crate::work::person::SignedIn;

/// The file.
pub async fn file(
    person: SignedIn,
    Path((id, format)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let opened = found(&person, &id).await?;
    let set = &opened.set;
    let (kind, end, bytes) = match format.as_str() {
        "toml" => (
            "application/toml; charset=utf-8",
            "toml",
            set.text.clone().into_bytes(),
        ),
        "json" => (
            "application/json",
            "json",
            agreement::question_set::json::write(&opened.questions).into_bytes(),
        ),
        "xlsx" => {
            let made = agreement::question_set::xlsform::write(&opened.questions);
            let bytes = made.map_err(|error| {
                tracing::error!(%error, set = set.id, "A workbook was not made.");
                Refusal {
                    status: axum::http::StatusCode::INTERNAL_SERVER_ERROR,
                    message: message!("asking-file-not-made"),
                    hint: Some(message!("asking-file-not-made-hint")),
                }
            })?;
            (
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "xlsx",
                bytes,
            )
        }
        _ => return Err(Refusal::not_found(message!("receiving-no-such-file"))),
    };
    // Ids of agreements and words of respondents are letters, digits and hyphens.
    let name = format!(
        "attachment; filename=\"{}-{}-{}.{end}\"",
        set.agreement_id,
        set.respondent.word(),
        set.number
    );
    let headers = [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, bytes).into_response())
}
