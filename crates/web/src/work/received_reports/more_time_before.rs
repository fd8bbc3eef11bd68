//! Giving somebody more time before their report is begun.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::report::{Covered, ReportError};
use grants::question_set::Respondent;
use jiff::civil::Date;
use maud::Markup;

use super::more_time::{REASON, UNTIL, fault, markup};
use super::{LIST, refusal};
use crate::Refusal;
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Reading;
use crate::work::typed::Typed;

/// Where it is given.
pub(super) fn address(agreement: &str, one: &Covered) -> String {
    let respondent = one.respondent.word();
    format!("{LIST}/{agreement}/mer-tid/{respondent}/{}", one.code)
}

/// Whose report it is, which is not begun.
async fn found(
    person: &SignedIn,
    (agreement, respondent, code): (&str, &str, &str),
) -> Result<Covered, Refusal> {
    let coverage = person.casework.coverage(&person.actor, agreement).await;
    let coverage = coverage.map_err(|error| refusal(&error))?;
    let respondent = Respondent::from_word(respondent);
    let mut all = coverage.all.into_iter();
    let found = all.find(|one| Some(one.respondent) == respondent && one.code == code);
    let found = found.filter(|one| one.report.is_none());
    found.ok_or_else(|| refusal(&ReportError::NoSuchReport))
}

/// The form.
pub async fn asked(
    person: SignedIn,
    Path((agreement, respondent, code)): Path<(String, String, String)>,
) -> Result<Markup, Refusal> {
    let of = found(&person, (&agreement, &respondent, &code)).await?;
    let here = address(&agreement, &of);
    let typed = Typed::default();
    Ok(markup(&person, (&agreement, &of), &here, &typed, &[]))
}

/// Gives it.
pub async fn sent(
    Path((agreement, respondent, code)): Path<(String, String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let of = found(person, (&agreement, &respondent, &code)).await?;
    let mut reading = Reading::new(typed);
    let until: Date = reading.date(UNTIL);
    let reason = reading.text(REASON);
    let mut faults = reading.faults;
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if faults.is_empty() {
        let whose = (agreement.as_str(), of.respondent, code.as_str());
        let done = person
            .casework
            .extend_before_begun(&person.actor, whose, until, &reason);
        match done.await {
            Ok(()) => return Ok(person.go(&format!("{LIST}?ar={agreement}"))),
            Err(error) => {
                status = refusal(&error).status;
                faults.push(fault(&error)?);
            }
        }
    }
    let here = address(&agreement, &of);
    let page = markup(person, (&agreement, &of), &here, typed, &faults);
    Ok((status, page).into_response())
}
