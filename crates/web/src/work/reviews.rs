//! What was asked for, as the organisation that pays sees it: everybody of a year in one list, one requisition, and both legs
//! of a year that goes by way of the coordinator.

mod accepting;
mod asked;
mod file;
mod legs;
mod list;
mod one;
mod words;

use axum::http::StatusCode;
use axum::routing::get;
use casework::review::{Claim, ReviewError, Standing};
use grants::authorisation::Act;
use grants::ledger::Place;
use grants::requisition::RequisitionStatus;

use super::person::SignedIn;
use super::trouble;
use crate::ui::Progress;
use crate::{Need, Refusal, Route};

/// The list of everybody.
pub const LIST: &str = "/arbete/rekvisitioner";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let read = Need::To(Act::ReadLedger);
    let decide = Need::To(Act::ReviewRequisitions);
    vec![
        Route::private(read, LIST, get(list::shown).post(accepting::sent))
            .writing(decide)
            .sample("/arbete/rekvisitioner")
            .sample(
                "/arbete/rekvisitioner?ar=finns-inte&laget=finns-inte&lan=99&sok=%00&ordna=belopp",
            ),
        Route::private(
            read,
            "/arbete/rekvisitioner/rekvisitioner.csv",
            get(file::file),
        )
        .sample("/arbete/rekvisitioner/rekvisitioner.csv"),
        Route::private(
            read,
            "/arbete/rekvisitioner/{id}",
            get(one::shown).post(one::sent),
        )
        .writing(decide)
        .sample("/arbete/rekvisitioner/{received}")
        .answers("/arbete/rekvisitioner/finns-inte", 404),
        Route::private(
            read,
            "/arbete/medel/{agreement}/led",
            get(legs::shown).post(legs::sent),
        )
        .writing(decide)
        .sample("/arbete/medel/psykisk-halsa-2021/led")
        .answers("/arbete/medel/finns-inte/led", 404),
    ]
}

/// What casework refuses as an answer of the site.
fn refusal(error: &ReviewError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &ReviewError) -> StatusCode {
    match error {
        ReviewError::Store(error) => trouble::store_status(error),
        ReviewError::NoSuchYear | ReviewError::NoSuchRequisition => StatusCode::NOT_FOUND,
        ReviewError::NotAllowed(_) | ReviewError::OwnWork { .. } => StatusCode::FORBIDDEN,
        ReviewError::Newer { .. }
        | ReviewError::Refused { .. }
        | ReviewError::BeingPaid { .. }
        | ReviewError::PoolTooSmall { .. }
        | ReviewError::NotByKey
        | ReviewError::NothingToPassOn
        | ReviewError::NotWhatWasShown
        | ReviewError::Ledger(_) => StatusCode::CONFLICT,
        ReviewError::NothingChosen
        | ReviewError::TooMany
        | ReviewError::ReasonMissing
        | ReviewError::ReasonTooLong => StatusCode::UNPROCESSABLE_ENTITY,
        ReviewError::Register(_)
        | ReviewError::Deadline(_)
        | ReviewError::Outbox(_)
        | ReviewError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// How far a recipient's money has come.
const fn standing_progress(standing: Standing) -> Progress {
    match standing {
        Standing::Waiting | Standing::AskedBack | Standing::ToBePaid | Standing::PartlyPaid => {
            Progress::UnderWay
        }
        Standing::NotAsked => Progress::NotBegun,
        Standing::Paid => Progress::Done,
        Standing::Lapsed => Progress::Late,
    }
}

/// How far a requisition has come.
const fn status_progress(status: RequisitionStatus) -> Progress {
    match status {
        RequisitionStatus::Received
        | RequisitionStatus::AskedBack
        | RequisitionStatus::Accepted
        | RequisitionStatus::Prepared => Progress::UnderWay,
        RequisitionStatus::Paid => Progress::Done,
        RequisitionStatus::Lapsed | RequisitionStatus::Refused => Progress::Late,
        RequisitionStatus::Draft
        | RequisitionStatus::Discarded
        | RequisitionStatus::Replaced
        | RequisitionStatus::Withdrawn => Progress::NotBegun,
    }
}

/// What an item is for; its id where the published agreement has it no more.
fn item(person: &SignedIn, agreement_id: &str, item_id: &str) -> String {
    let published = person.reader.published.agreement(agreement_id);
    let item = published.and_then(|one| one.agreement.item(item_id));
    item.map_or_else(
        || item_id.to_owned(),
        |item| person.reader.language.of(&item.title).to_owned(),
    )
}

/// An amount; a dash for nothing.
fn amount(person: &SignedIn, amount: grants::Ore) -> String {
    if amount.is_zero() {
        return "–".to_owned();
    }
    wording::money(amount, person.reader.language)
}

/// What can still be asked for.
fn left(claim: &Claim) -> grants::Ore {
    claim.balance.at(Place::Entitled)
}
