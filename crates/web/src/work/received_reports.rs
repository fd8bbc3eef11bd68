//! What was reported, as those who follow up see it: who has and who has not, one signed report, the answers to one question side
//! by side, and all of a year as files. Nothing of a draft but that there is one.

mod coverage;
mod export;
mod more_time;
mod one;
mod series;

use axum::http::StatusCode;
use axum::routing::get;
use casework::report::ReportError;
use grants::authorisation::Act;

pub use one::in_words as finding_in_words;

use super::person::SignedIn;
use super::trouble;
use crate::{Need, Refusal, Route};

/// Who has reported and who has not.
pub const LIST: &str = "/arbete/redovisningar";
/// One report.
pub const ONE: &str = "/arbete/redovisning";

/// Its routes.
pub fn routes() -> Vec<Route> {
    // Pages of everybody's answers show everybody's money. Whoever reads only what their own organisation signed has no use of
    // them, and `casework` asks for the act of signed reports as well.
    let all = Need::To(Act::ReadLedger);
    let read = Need::To(Act::ReadSignedReports);
    let manage = Need::To(Act::ManageReports);
    vec![
        Route::private(all, LIST, get(coverage::shown))
            .sample("/arbete/redovisningar")
            .sample("/arbete/redovisningar?ar=psykisk-halsa-2021&laget=not-begun&lan=01&svarande=municipality"),
        Route::private(
            all,
            "/arbete/redovisningar/{agreement}/laget.csv",
            get(coverage::file),
        )
        .answers("/arbete/redovisningar/finns-inte/laget.csv", 404),
        Route::private(
            all,
            "/arbete/redovisningar/{agreement}/fraga",
            get(series::list),
        )
        .answers("/arbete/redovisningar/finns-inte/fraga", 404),
        Route::private(
            all,
            "/arbete/redovisningar/{agreement}/fraga/{series}",
            get(series::shown),
        )
        .answers("/arbete/redovisningar/finns-inte/fraga/used", 404),
        Route::private(
            all,
            "/arbete/redovisningar/{agreement}/svar/{format}",
            get(export::file),
        )
        .answers("/arbete/redovisningar/finns-inte/svar/lang.csv", 404),
        Route::private(read, "/arbete/redovisning/{report}/{version}", get(one::shown))
            .answers("/arbete/redovisning/finns-inte/1", 404),
        Route::private(
            manage,
            "/arbete/redovisning/{report}/mer-tid",
            get(more_time::asked).post(more_time::sent),
        )
        .answers("/arbete/redovisning/finns-inte/mer-tid", 404),
    ]
}

/// What casework refuses as an answer of the site.
pub fn refusal(error: &ReportError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &ReportError) -> StatusCode {
    match error {
        ReportError::Store(error) => trouble::store_status(error),
        ReportError::NoSuchReport | ReportError::NoSuchYear | ReportError::NoSuchQuestion => {
            StatusCode::NOT_FOUND
        }
        ReportError::NotAllowed(_) => StatusCode::FORBIDDEN,
        ReportError::NotLater { .. } | ReportError::TextMissing | ReportError::TextTooLong => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        ReportError::Broken | ReportError::Unreadable(_) | ReportError::NoRandomness(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
        _ => StatusCode::CONFLICT,
    }
}

/// What an agreement is called.
fn title(person: &SignedIn, agreement_id: &str) -> String {
    let published = person.reader.published.agreement(agreement_id);
    published.map_or_else(
        || agreement_id.to_owned(),
        |one| person.reader.language.of(&one.agreement.title).to_owned(),
    )
}
