//! Opening answers to the public: the openings of a year, and one of them where every answer that may tell about a person is
//! decided about.

mod answers;
mod list;
mod one;

use axum::http::StatusCode;
use axum::routing::get;
use casework::opening::OpeningError;
use grants::authorisation::Act;
use grants::opening::OpeningStatus;

use crate::ui::Progress;
use crate::work::person::SignedIn;
use crate::work::trouble;
use crate::{Need, Refusal, Route};

/// One of them.
const ONE: &str = "/arbete/oppningar";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let manage = Need::To(Act::ManageReports);
    vec![
        Route::private(
            manage,
            "/arbete/redovisningar/{agreement}/oppna",
            get(list::shown).post(list::begun),
        )
        .answers("/arbete/redovisningar/finns-inte/oppna", 404),
        Route::private(
            manage,
            "/arbete/oppningar/{opening}",
            get(one::shown).post(one::done),
        )
        .answers("/arbete/oppningar/finns-inte", 404),
    ]
}

/// The address of the openings of a year.
pub fn of_year(agreement: &str) -> String {
    format!("{}/{agreement}/oppna", super::LIST)
}

/// The address of one.
pub fn address(id: &str) -> String {
    format!("{ONE}/{id}")
}

/// What casework refuses as an answer of the site.
fn refusal(error: &OpeningError) -> Refusal {
    trouble::refused(status(error), error, error)
}

fn status(error: &OpeningError) -> StatusCode {
    match error {
        OpeningError::Store(error) => trouble::store_status(error),
        OpeningError::NotAllowed(_) => StatusCode::FORBIDDEN,
        OpeningError::NoSuchOpening => StatusCode::NOT_FOUND,
        OpeningError::Report(error) => super::status_of(error),
        OpeningError::Approval(error) => trouble::approval(error).status,
        OpeningError::NoSuchAnswer
        | OpeningError::NothingDecided
        | OpeningError::TooMany
        | OpeningError::ReasonMissing
        | OpeningError::ReasonTooLong => StatusCode::UNPROCESSABLE_ENTITY,
        OpeningError::Broken | OpeningError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        OpeningError::NothingSigned
        | OpeningError::AlreadyBegun
        | OpeningError::Undecided(_)
        | OpeningError::Newer
        | OpeningError::Refused(_) => StatusCode::CONFLICT,
    }
}

/// Whether what is refused can be done otherwise on the page it was tried on.
fn stays(error: &OpeningError) -> bool {
    matches!(
        status(error),
        StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT
    )
}

/// Where it stands, in a word.
fn standing(person: &SignedIn, status: OpeningStatus) -> (Progress, String) {
    let progress = match status {
        OpeningStatus::Draft | OpeningStatus::Submitted => Progress::UnderWay,
        OpeningStatus::Open => Progress::Done,
        OpeningStatus::Replaced | OpeningStatus::Discarded => Progress::NotBegun,
        OpeningStatus::Withdrawn => Progress::Late,
    };
    (progress, person.say(&casework::opening::status(status)))
}
