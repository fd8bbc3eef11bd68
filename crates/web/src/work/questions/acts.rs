//! Asking a second person to open a set, taking it back, and throwing a draft away.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use wording::{Speak, message};

use super::{LIST, address, found, one, refusal};
use crate::Refusal;
use crate::work::person::Writer;

/// The form.
pub async fn sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let opened = found(person, &id).await?;
    let key = (id.as_str(), typed.revision().unwrap_or(0));
    let casework = &person.casework;
    let back = format!("{LIST}?ar={}", opened.set.agreement_id);
    let (done, then) = match typed.get("steg") {
        "skicka" => (
            casework.submit_question_set(&person.actor, key).await,
            address(&id, ""),
        ),
        "ta-tillbaka" => (
            casework.take_back_question_set(&person.actor, key).await,
            address(&id, ""),
        ),
        "kasta" => (
            casework.discard_question_set(&person.actor, key).await,
            back,
        ),
        _ => {
            let refusal = Refusal::unprocessable(message!("frame-bad-request"));
            return Err(refusal.hint(message!("frame-bad-request-hint")));
        }
    };
    let Err(error) = done else {
        return Ok(person.go(&then));
    };
    let refused = refusal(&error);
    if !refused.status.is_client_error() || refused.status == axum::http::StatusCode::FORBIDDEN {
        return Err(refused);
    }
    let wrong: Vec<_> = std::iter::once(error.message())
        .chain(error.hint())
        .collect();
    let opened = found(person, &id).await?;
    let page = one::markup(person, &opened, &wrong).await?;
    Ok((refused.status, page).into_response())
}
