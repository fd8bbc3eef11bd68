//! Organisations, their numbers and their histories.

mod form;
mod import;
mod list;
mod one;
mod preview;

use axum::http::StatusCode;
use axum::routing::get;
use casework::organisation::OrganisationError;
use grants::authorisation::Act;
use grants::{Level, OrganisationKind};
use wording::{Message, Speak, message, terms};

use super::person::SignedIn;
use super::reading::Fault;
use super::trouble;
use crate::ui::Page;
use crate::{Need, Refusal, Route};

/// The list, and what stands before the address of each organisation.
const LIST: &str = "/arbete/organisationer";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let (read, change) = (
        Need::To(Act::ReadOrganisations),
        Need::To(Act::ChangeOrganisations),
    );
    vec![
        Route::private(read, LIST, get(list::listed))
            .sample(LIST)
            .sample("/arbete/organisationer?sok=vallen&slag=municipality&lan=01")
            .sample("/arbete/organisationer?sok=finns-inte")
            .sample("/arbete/organisationer?slag=ufo&lan=99&nummer=utan"),
        Route::private(
            read,
            "/arbete/organisationer/register.csv",
            get(list::taken_home),
        )
        .sample("/arbete/organisationer/register.csv"),
        Route::private(
            change,
            "/arbete/organisationer/ny",
            get(form::asked_to_add).post(form::added),
        )
        .sample("/arbete/organisationer/ny"),
        Route::private(
            change,
            "/arbete/organisationer/las-in",
            get(import::asked).post(import::sent),
        )
        .sample("/arbete/organisationer/las-in"),
        Route::private(read, "/arbete/organisationer/{id}", get(one::shown))
            .sample("/arbete/organisationer/{organisation}")
            .sample("/arbete/organisationer/region-09")
            .sample("/arbete/organisationer/lan-09")
            .sample("/arbete/organisationer/skr")
            .answers("/arbete/organisationer/kommun-0980", 404),
        Route::private(
            change,
            "/arbete/organisationer/{id}/andra",
            get(form::asked_to_change).post(form::changed),
        )
        .sample("/arbete/organisationer/{organisation}/andra")
        .sample("/arbete/organisationer/lan-09/andra")
        .answers("/arbete/organisationer/finns-inte/andra", 404),
        Route::private(
            change,
            "/arbete/organisationer/{id}/stang",
            get(form::asked_to_close).post(form::closed),
        )
        .sample("/arbete/organisationer/kammarkollegiet/stang")
        .answers("/arbete/organisationer/finns-inte/stang", 404),
    ]
}

/// A kind of organisation in a word or two.
pub fn kind_words(kind: OrganisationKind) -> Message {
    terms::organisation_kind(kind)
}

/// The counties, with their codes.
fn counties() -> Vec<(String, Message)> {
    let counties = agreement::shipped::register().of(Level::County).iter();
    let choices = counties.map(|county| {
        let words = message!("organisation-county-name", name = &county.name);
        (county.code.to_string(), words)
    });
    choices.collect()
}

/// The name of a county.
fn county_name(code: Option<&str>) -> String {
    let mut counties = agreement::shipped::register().of(Level::County).iter();
    let found = counties.find(|county| Some(county.code.as_str()) == code);
    found.map_or_else(String::new, |county| county.name.clone())
}

/// A number as it is printed.
fn printed(number: Option<&String>) -> Option<String> {
    let number: grants::OrganisationNumber = number?.parse().ok()?;
    Some(number.to_string())
}

/// A page below the list.
fn page<'p>(person: &'p SignedIn, heading: &Message) -> Page<'p> {
    person
        .page(person.say(heading))
        .crumb(person.say(&message!("work-nav-organisations")), LIST)
}

fn address(id: &str, rest: &str) -> String {
    format!("{LIST}/{id}{rest}")
}

/// The status of an answer that says no.
fn status(error: &OrganisationError) -> StatusCode {
    match error {
        OrganisationError::Store(error) => trouble::database(error).status,
        OrganisationError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        OrganisationError::NoSuchOrganisation => StatusCode::NOT_FOUND,
        OrganisationError::NotAllowed(_) => StatusCode::FORBIDDEN,
        OrganisationError::Stale(_)
        | OrganisationError::Closed
        | OrganisationError::NumberTaken { .. }
        | OrganisationError::NameTaken { .. }
        | OrganisationError::HasMandates { .. }
        | OrganisationError::ComesWithTheProgram
        | OrganisationError::PreviewChanged => StatusCode::CONFLICT,
        OrganisationError::Refused(_)
        | OrganisationError::NothingChanged
        | OrganisationError::ReasonMissing
        | OrganisationError::ReasonTooLong
        | OrganisationError::Table(_)
        | OrganisationError::TooManyChanges => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Why something is not done, as a page.
fn refusal(error: &OrganisationError) -> Refusal {
    if let OrganisationError::Store(error) = error {
        return trouble::database(error);
    }
    Refusal {
        status: status(error),
        message: error.message(),
        hint: error.hint(),
    }
}

/// Why something is not done, at a field of the form.
fn fault(field: Option<&str>, error: &impl Speak) -> Fault {
    Fault {
        field: field.map(ToOwned::to_owned),
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    }
}
