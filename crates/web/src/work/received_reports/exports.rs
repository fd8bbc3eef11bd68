//! All signed answers of one year or more as files: asked for, followed while they are made, and taken.

mod list;
mod one;
mod taken;

use axum::http::StatusCode;
use axum::routing::get;
use casework::report::export::{ExportError, ExportStatus, ShownExport};
use grants::authorisation::Act;
use wording::message;

use crate::ui::Progress;
use crate::work::person::SignedIn;
use crate::work::trouble;
use crate::{Need, Refusal, Route};

/// The list.
pub const LIST: &str = "/arbete/redovisningar/filer";

/// Its routes.
pub fn routes() -> Vec<Route> {
    // Files of everybody's answers show everybody's money, see the routes of the answers themselves.
    let all = Need::To(Act::ReadLedger);
    let file = |route: Route| Route {
        translated: false,
        ..route
    };
    vec![
        Route::private(all, LIST, get(list::shown).post(list::asked))
            .sample("/arbete/redovisningar/filer"),
        Route::private(
            all,
            "/arbete/redovisningar/filer/{export}",
            get(one::shown).post(one::done),
        )
        .answers("/arbete/redovisningar/filer/finns-inte", 404),
        file(
            Route::private(
                all,
                "/arbete/redovisningar/filer/{export}/svar.zip",
                get(taken::archive),
            )
            .answers("/arbete/redovisningar/filer/finns-inte/svar.zip", 404),
        ),
    ]
}

/// What casework refuses as an answer of the site.
fn refusal(error: &ExportError) -> Refusal {
    trouble::refused(status(error), error, error)
}

fn status(error: &ExportError) -> StatusCode {
    match error {
        ExportError::Store(error) => trouble::store_status(error),
        ExportError::Report(error) => super::status_of(error),
        ExportError::NoSuchExport => StatusCode::NOT_FOUND,
        ExportError::NoYear | ExportError::TooManyYears => StatusCode::UNPROCESSABLE_ENTITY,
        ExportError::AlreadyRunning
        | ExportError::NotRunning
        | ExportError::NotStopped
        | ExportError::NotDone => StatusCode::CONFLICT,
        ExportError::Removed => StatusCode::GONE,
        ExportError::Broken | ExportError::Failed(_) | ExportError::NoRandomness(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// The address of one.
fn address(id: &str, rest: &str) -> String {
    format!("{LIST}/{id}{rest}")
}

/// Where it stands, in a word.
fn standing(person: &SignedIn, shown: &ShownExport) -> (Progress, String) {
    let (progress, words) = match (shown.export.status, shown.is_stuck) {
        (ExportStatus::Running, false) => (Progress::UnderWay, message!("exports-status-running")),
        (ExportStatus::Running, true) => (Progress::Late, message!("exports-status-stuck")),
        (ExportStatus::Done, _) => (Progress::Done, message!("exports-status-done")),
        (ExportStatus::Stopped, _) => (Progress::Late, message!("exports-status-stopped")),
        (ExportStatus::Removed, _) => (Progress::NotBegun, message!("exports-status-removed")),
    };
    (progress, person.say(&words))
}

/// The years in it, in words.
fn years(person: &SignedIn, shown: &ShownExport) -> Vec<String> {
    let agreements = shown.export.agreements.iter();
    agreements
        .map(|id| person.reader.agreement_title(id))
        .collect()
}
