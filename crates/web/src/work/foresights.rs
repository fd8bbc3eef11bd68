//! Foresights as they are written: the list of them, and one with its form, what follows from it and its way to the public.

mod form;
mod list;
mod one;

use axum::http::StatusCode;
use axum::routing::get;
use casework::foresight::ForesightError;
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use grants::foresight::ForesightStatus;
use wording::{Message, Speak as _, message};

use super::person::SignedIn;
use super::reading::Fault;
use super::trouble;
use crate::ui::{Page, Progress};
use crate::{Need, Refusal, Route};

/// The path of the list.
const LIST: &str = "/arbete/utblick";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let reads = Need::To(Act::ReadForesights);
    let writes = Need::To(Act::WriteForesights);
    vec![
        Route::private(reads, LIST, get(list::shown).post(list::begun))
            .writing(writes)
            .sample("/arbete/utblick"),
        Route::private(
            reads,
            "/arbete/utblick/{foresight}",
            get(one::shown).post(one::done),
        )
        .writing(writes)
        .sample("/arbete/utblick/{foresight}")
        .answers("/arbete/utblick/finns-inte", 404),
    ]
}

/// The address of one.
pub fn address(id: &str) -> String {
    format!("{LIST}/{id}")
}

/// What was done to a foresight, as in "publicerade en utblick".
pub fn act(done: &Recorded) -> Message {
    match done.act.as_str() {
        "begun" => message!("foresight-did-begin"),
        "saved" => message!("foresight-did-save"),
        "submitted" => message!("foresight-did-submit"),
        "taken_back" => message!("foresight-did-take-back"),
        "public" => message!("foresight-did-publish"),
        "withdrawn" => message!("foresight-did-withdraw"),
        "discarded" => message!("foresight-did-discard"),
        other => message!("work-done-other", act = other),
    }
}

/// What casework refuses as an answer of the site.
fn refusal(error: &ForesightError) -> Refusal {
    trouble::refused(status(error), error, error)
}

fn status(error: &ForesightError) -> StatusCode {
    match error {
        ForesightError::Store(error) => trouble::store_status(error),
        ForesightError::NotAllowed(_) => StatusCode::FORBIDDEN,
        ForesightError::NoSuchForesight => StatusCode::NOT_FOUND,
        ForesightError::Withdrawn { .. } => StatusCode::GONE,
        ForesightError::Approval(error) => trouble::approval(error).status,
        ForesightError::Newer | ForesightError::NotADraft | ForesightError::Status(_) => {
            StatusCode::CONFLICT
        }
        ForesightError::Broken
        | ForesightError::DigestDiffers(_)
        | ForesightError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Whether what is refused can be done otherwise on the page it was tried on.
fn stays(error: &ForesightError) -> bool {
    matches!(
        status(error),
        StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT
    )
}

/// What is wrong, at its field.
fn fault(error: &ForesightError, field: Option<String>) -> Fault {
    Fault {
        field,
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    }
}

/// A page below the list.
fn page_below<'p>(person: &'p SignedIn, heading: &Message) -> Page<'p> {
    person
        .page(person.say(heading))
        .crumb(person.say(&message!("foresight-nav")), LIST)
}

/// Where it stands on its way to the public, with its shape.
fn standing(person: &SignedIn, status: ForesightStatus) -> (Progress, String) {
    let progress = match status {
        ForesightStatus::Draft | ForesightStatus::Submitted => Progress::UnderWay,
        ForesightStatus::Public => Progress::Done,
        ForesightStatus::Discarded => Progress::NotBegun,
        ForesightStatus::Withdrawn => Progress::Late,
    };
    (progress, person.say(&casework::foresight::status(status)))
}

/// The years of a foresight: one, or from the first to the last.
fn years(first: i64, last: i64) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}\u{2013}{last}")
    }
}
