//! Deadlines: one's own organisation's, and everybody's for those who see to it that nobody is late.

mod all;
mod noting;
mod one;
mod own;

use axum::http::StatusCode;
use axum::routing::get;
use casework::deadline::{DeadlineError, OwnDeadline};
use grants::authorisation::Act;
use grants::deadline::DeadlineKind;
use wording::{Message, deadline, message};

use super::person::SignedIn;
use super::{own_money, repayments, trouble};
use crate::pages::as_sentence;
use crate::ui::{Cell, Progress};
use crate::{Need, Refusal, Route};

/// One's own.
const OWN: &str = "/mina-sidor/frister";
/// Everybody's.
const ALL: &str = "/arbete/frister";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let read = Need::To(Act::ReadDeadlines);
    let silent = Need::To(Act::ReadSilent);
    let note = Need::To(Act::NoteFulfilment);
    vec![
        Route::private(read, OWN, get(own::shown)).sample("/mina-sidor/frister"),
        Route::private(
            read,
            "/mina-sidor/frister/{agreement}/{deadline}",
            get(one::own).post(noting::own),
        )
        .writing(note)
        .sample("/mina-sidor/frister/psykisk-halsa-2021/repayment")
        .answers("/mina-sidor/frister/psykisk-halsa-2021/finns-inte", 404),
        Route::private(silent, ALL, get(all::overview))
            .sample("/arbete/frister")
            .sample("/arbete/frister?visa=kommande"),
        Route::private(
            silent,
            "/arbete/frister/{agreement}/{deadline}",
            get(all::standings),
        )
        .sample("/arbete/frister/psykisk-halsa-2021/report")
        .sample("/arbete/frister/psykisk-halsa-2021/report?ordna=namn&visa=tysta")
        .answers("/arbete/frister/psykisk-halsa-2021/finns-inte", 404),
        Route::private(
            silent,
            "/arbete/frister/{agreement}/{deadline}/frister.csv",
            get(all::file),
        )
        .sample("/arbete/frister/psykisk-halsa-2021/report/frister.csv"),
        Route::private(
            silent,
            "/arbete/frister/{agreement}/{deadline}/{organisation}",
            get(one::of_organisation).post(noting::of_organisation),
        )
        .writing(note)
        .sample("/arbete/frister/psykisk-halsa-2021/report/{organisation}")
        .answers("/arbete/frister/psykisk-halsa-2021/report/finns-inte", 404),
    ]
}

/// Where what a deadline asks for is done here: what the place is called, and its address. A report has none yet.
pub(super) fn place(kind: DeadlineKind) -> Option<(Message, &'static str)> {
    match kind {
        DeadlineKind::Claim => Some((message!("requisitions-own-title"), own_money::HERE)),
        DeadlineKind::Repayment => Some((message!("repayments-own-title"), repayments::OWN)),
        DeadlineKind::Report | DeadlineKind::Further => None,
    }
}

/// What casework refuses as an answer of the site.
pub(super) fn refusal(error: &DeadlineError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &DeadlineError) -> StatusCode {
    match error {
        DeadlineError::Store(error) => trouble::store_status(error),
        DeadlineError::NoSuchDeadline => StatusCode::NOT_FOUND,
        DeadlineError::NotAllowed(_) => StatusCode::FORBIDDEN,
        DeadlineError::DoneAlready | DeadlineError::NothingToTakeBack => StatusCode::CONFLICT,
        DeadlineError::NoteMissing | DeadlineError::NoteTooLong => StatusCode::UNPROCESSABLE_ENTITY,
        DeadlineError::Unreadable(_) | DeadlineError::NoRandomness(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// What is to be done, as a sentence begins.
fn what(person: &SignedIn, own: &OwnDeadline) -> String {
    as_sentence(&person.say(&deadline::what(&own.due, own.year)))
}

/// How far it has come, in words.
fn state(person: &SignedIn, own: &OwnDeadline) -> (Progress, Message) {
    match (own.how, own.date < person.reader.today()) {
        (Some(how), _) => (Progress::Done, casework::deadline::how(how)),
        (None, true) => (Progress::Late, message!("deadlines-state-late")),
        (None, false) => (Progress::NotBegun, message!("deadlines-state-open")),
    }
}

fn state_cell(person: &SignedIn, own: &OwnDeadline) -> Cell {
    let (progress, words) = state(person, own);
    Cell::Status {
        progress,
        text: person.say(&words),
    }
}

/// The money it is about; a dash when there is none.
fn money(person: &SignedIn, own: &OwnDeadline) -> String {
    match own.at_risk {
        Some(amount) => wording::money(amount, person.reader.language),
        None => "–".to_owned(),
    }
}

/// The parts of an address below `/mina-sidor/frister` or `/arbete/frister`.
fn below(base: &str, own: &OwnDeadline) -> String {
    format!("{base}/{}/{}", own.agreement_id, own.deadline)
}
