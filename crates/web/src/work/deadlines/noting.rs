//! Noting how something was done, and taking that back.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::deadline::DeadlineError;
use wording::Speak;

use super::one::{Asked, DOES, ELSEWHERE, HOW, NOT_NEEDED, NOTE, TAKE_BACK, shown};
use super::{refusal, status_of};
use crate::Refusal;
use crate::work::person::Writer;
use crate::work::reading::Fault;
use crate::work::typed::lines;

/// About one's own organisation.
pub async fn own(Path(path): Path<(String, String)>, writer: Writer) -> Result<Response, Refusal> {
    let asked = Asked::own(&writer.by, path);
    noted(&asked, &writer).await
}

/// About any organisation.
pub async fn of_organisation(
    Path(path): Path<(String, String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    noted(&Asked::of_organisation(path), &writer).await
}

async fn noted(asked: &Asked, writer: &Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let note = lines(typed.get(NOTE));
    let (of, about) = (
        asked.organisation.as_str(),
        (asked.agreement.as_str(), asked.deadline.as_str()),
    );
    let casework = &person.casework;
    let outcome = match (typed.get(DOES), typed.get(HOW)) {
        (TAKE_BACK, _) => {
            let taken = casework.take_fulfilment_back(&person.actor, of, about, &note);
            taken.await
        }
        (_, how @ (ELSEWHERE | NOT_NEEDED)) => {
            let noted = casework.note_fulfilment(&person.actor, of, about, how == ELSEWHERE, &note);
            noted.await
        }
        _ => {
            let fault = Fault::of(HOW, wording::message!("work-field-choice"));
            let page = shown(person, asked, typed, &[fault]).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    match outcome {
        Ok(()) => Ok(person.go(&asked.address())),
        Err(error @ (DeadlineError::NoteMissing | DeadlineError::NoteTooLong)) => {
            let words = std::iter::once(error.message()).chain(error.hint());
            let fault = Fault {
                field: Some(NOTE.to_owned()),
                words: words.collect(),
            };
            let page = shown(person, asked, typed, &[fault]).await?;
            Ok((status_of(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
