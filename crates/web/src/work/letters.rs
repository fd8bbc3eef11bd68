//! Letters to every recipient of a year: a run is started, followed, stopped and let go on; all letters are taken home as
//! one file, or one by one.

mod list;
mod number;
mod one;
mod taken;
pub use number::address as number_address;
pub use taken::file;

use axum::http::StatusCode;
use axum::routing::get;
use casework::letters::{LettersError, ShownRun};
use casework::own_number::{OwnNumber, OwnNumberError};
use casework::store::letter_run::RunStatus;
use grants::authorisation::Act;
use wording::{Language, Message, message};

use super::person::SignedIn;
use super::trouble;
use crate::ui::Progress;
use crate::{Need, Refusal, Route};

const LIST: &str = "/arbete/brev";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let make = Need::To(Act::MakeLetters);
    let file = |route: Route| Route {
        translated: false,
        ..route
    };
    vec![
        Route::private(make, LIST, get(list::shown).post(list::started)).sample("/arbete/brev"),
        Route::private(make, "/arbete/brev/{run}", get(one::shown).post(one::done))
            .sample("/arbete/brev/{letters}")
            .answers("/arbete/brev/finns-inte", 404),
        file(
            Route::private(make, "/arbete/brev/{run}/alla.zip", get(taken::all))
                .answers("/arbete/brev/{letters}/alla.zip", 409)
                .answers("/arbete/brev/finns-inte/alla.zip", 404),
        ),
        // Whose letter it is, is found out there: it is the same address for those who make letters and those who get them.
        file(
            Route::private(
                Need::To(Act::ReadLetters),
                "/mina-sidor/besked/{document}",
                get(taken::one),
            )
            .answers("/mina-sidor/besked/finns-inte", 404),
        ),
        Route::private(
            Need::To(Act::ReadLetters),
            "/mina-sidor/besked/{document}/nummer",
            get(number::shown).post(number::noted),
        )
        .writing(Need::To(Act::ConfirmReceipt))
        .answers("/mina-sidor/besked/finns-inte/nummer", 404),
    ]
}

/// What casework refuses as an answer of the site.
pub fn refusal(error: &LettersError) -> Refusal {
    trouble::refused(status(error), error, error)
}

fn status(error: &LettersError) -> StatusCode {
    match error {
        LettersError::Store(error) | LettersError::OwnNumber(OwnNumberError::Store(error)) => {
            trouble::store_status(error)
        }
        LettersError::NotAllowed(_) | LettersError::OwnNumber(OwnNumberError::NotAllowed(_)) => {
            StatusCode::FORBIDDEN
        }
        LettersError::NoSuchRun | LettersError::NoSuchLetter => StatusCode::NOT_FOUND,
        LettersError::NotPublished | LettersError::OwnNumber(_) => StatusCode::UNPROCESSABLE_ENTITY,
        LettersError::AlreadyRunning
        | LettersError::NotRunning
        | LettersError::NotStopped
        | LettersError::NotDone
        | LettersError::VersionOver => StatusCode::CONFLICT,
        LettersError::Archive(_) | LettersError::NoRandomness(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// The address of a run.
fn address(id: &str, rest: &str) -> String {
    format!("{LIST}/{id}{rest}")
}

/// Where a run stands: how far, in a word.
fn standing(person: &SignedIn, shown: &ShownRun) -> (Progress, String) {
    let (progress, words) = match (shown.run.status, shown.is_stuck) {
        (RunStatus::Running, false) => (Progress::UnderWay, message!("letters-status-running")),
        (RunStatus::Running, true) => (Progress::Late, message!("letters-status-stuck")),
        (RunStatus::Done, _) => (Progress::Done, message!("letters-status-done")),
        (RunStatus::Stopped, _) => (Progress::Late, message!("letters-status-stopped")),
    };
    (progress, person.say(&words))
}

/// The language of a run in words.
fn language(tag: &str) -> Message {
    match Language::from_tag(tag) {
        Some(Language::English) => message!("letters-in-english"),
        _ => message!("letters-in-swedish"),
    }
}

/// The title of the agreement of a run, in the language of the page.
fn title<'s>(person: &SignedIn, shown: &'s ShownRun) -> &'s str {
    match person.reader.language {
        Language::Swedish => &shown.version.title_sv,
        Language::English => &shown.version.title_en,
    }
}

/// What the way to noting a letter's number in one's own register is called.
pub fn number_words(noted: Option<&OwnNumber>) -> Message {
    match noted {
        Some(noted) => message!("own-page-own-number", number = &noted.number),
        None => message!("letters-number-note"),
    }
}
