//! What is done with a report as a whole: begun, handed in, taken back, opened again, and who is asked to answer what.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::report::ReportError;
use grants::question_set::Respondent;
use wording::{Speak, message};

use super::overview::{Said, render};
use super::{address, found, refusal, status_of};
use crate::Refusal;
use crate::work::person::{SignedIn, Writer};
use crate::work::typed::lines;

/// Begins a report, or goes on with the one that was begun.
pub async fn begun(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let respondent = Respondent::from_word(typed.get("respondent"));
    let respondent = respondent.ok_or_else(|| refusal(&ReportError::NotAsked))?;
    let of = (respondent, typed.get("kod"));
    let begun = person
        .casework
        .start_report(&person.actor, typed.get("agreement"), of);
    let report = begun.await.map_err(|error| refusal(&error))?;
    Ok(person.go(&address(&report.id)))
}

/// One of the forms of the page of a report.
pub async fn sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let key = (id.as_str(), typed.revision().unwrap_or(-1));
    let reason = lines(typed.get("skal"));
    let (act, done) = match typed.get("gor") {
        "lamna" => ("lamna", casework.hand_in_report(actor, key).await),
        "ta-tillbaka" => (
            "ta-tillbaka",
            casework.take_back_report(actor, key, &reason).await,
        ),
        "oppna" => ("oppna", casework.reopen_report(actor, key, &reason).await),
        "be" => {
            let whom = (typed.get("del-be"), typed.get("konto"));
            ("be", casework.ask_colleague(actor, &id, whom).await)
        }
        "lank" => {
            let whom = (typed.get("del-lank"), typed.get("namn"));
            match casework.ask_by_link(actor, &id, whom).await {
                Ok(token) => return linked(person, &id, (&token, typed.get("namn"))).await,
                Err(error) => ("lank", Err(error)),
            }
        }
        "avsluta" => {
            let asked = typed.get("fraga");
            ("avsluta", casework.end_asking(actor, &id, asked).await)
        }
        _ => {
            found(person, &id).await?;
            let refusal = Refusal::unprocessable(message!("frame-bad-request"));
            return Err(refusal.hint(message!("frame-bad-request-hint")));
        }
    };
    let Err(error) = done else {
        return Ok(person.go(&address(&id)));
    };
    if matches!(
        error,
        ReportError::NoSuchReport | ReportError::NotAllowed(_) | ReportError::Store(_)
    ) {
        return Err(refusal(&error));
    }
    // The page shows the report as it stands now, with what was typed.
    let opened = found(person, &id).await?;
    let hint = error.hint().map(|hint| person.say(&hint));
    let why = format!(
        "{} {}",
        person.say(&error.message()),
        hint.unwrap_or_default()
    );
    let said = Said {
        typed: typed.clone(),
        wrong: Some((act, why.trim().to_owned())),
        link: None,
    };
    let page = render(person, &opened, &said).await?;
    Ok((status_of(&error), page).into_response())
}

/// The page with the link that was made, which is told this once.
async fn linked(
    person: &SignedIn,
    id: &str,
    (token, name): (&str, &str),
) -> Result<Response, Refusal> {
    let opened = found(person, id).await?;
    let link = person
        .reader
        .absolute(&person.link(&format!("/svar/{token}")));
    let said = Said {
        link: Some((link, name.trim().to_owned())),
        ..Said::default()
    };
    let page = render(person, &opened, &said).await?;
    Ok((StatusCode::OK, page).into_response())
}
