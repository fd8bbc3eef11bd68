//! The register of contacts: who to ask at an organisation, for those who work with it and for the contacts themselves.

mod export;
mod form;
mod history;
mod import;
mod list;
mod one;
mod own_page;
mod preview;
mod round;

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::routing::get;
use casework::contact::ContactError;
use grants::authorisation::Act;
pub use history::act;
use wording::message;

use super::person::SignedIn;
use super::trouble;
use crate::ui::Page;
use crate::{Need, Refusal, Route};

const LIST: &str = "/mina-sidor/kontakter";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let read = Need::To(Act::ReadContacts);
    let change = Need::To(Act::ChangeContacts);
    let rounds = Need::To(Act::RunContactRounds);
    vec![
        Route::private(read, LIST, get(list::shown).post(list::confirmed))
            .writing(change)
            .sample("/mina-sidor/kontakter")
            .sample("/mina-sidor/kontakter?organisation={organisation}")
            .sample("/mina-sidor/kontakter?sok=finns%20inte&visa=gamla")
            .answers("/mina-sidor/kontakter?organisation=finns-inte", 404),
        Route::private(
            change,
            "/mina-sidor/kontakter/ny",
            get(form::asked).post(form::added),
        )
        .sample("/mina-sidor/kontakter/ny?organisation={organisation}")
        .sample("/mina-sidor/kontakter/ny"),
        Route::private(read, "/mina-sidor/kontakter/{id}", get(one::shown))
            .sample("/mina-sidor/kontakter/{contact}")
            .answers("/mina-sidor/kontakter/finns-inte", 404),
        Route::private(
            change,
            "/mina-sidor/kontakter/{id}/andra",
            get(form::opened).post(form::changed),
        )
        .sample("/mina-sidor/kontakter/{contact}/andra")
        .answers("/mina-sidor/kontakter/finns-inte/andra", 404),
        Route::private(
            change,
            "/mina-sidor/kontakter/{id}/ta-bort",
            get(one::asked_to_remove).post(one::removed),
        )
        .sample("/mina-sidor/kontakter/{contact}/ta-bort"),
        Route::private(
            change,
            "/mina-sidor/kontakter/{id}/lank",
            get(one::asked_for_link).post(one::link_made),
        )
        .sample("/mina-sidor/kontakter/{contact}/lank"),
        Route::private(
            Need::To(Act::ImportContacts),
            "/arbete/kontakter/las-in",
            get(import::asked).post(import::sent),
        )
        .sample("/arbete/kontakter/las-in"),
        Route::private(
            Need::To(Act::ExportContacts),
            "/arbete/kontakter/export",
            get(export::asked).post(export::sent),
        )
        .sample("/arbete/kontakter/export"),
        Route::private(
            rounds,
            "/arbete/kontakter/omgang",
            get(round::all).post(round::opened),
        )
        .sample("/arbete/kontakter/omgang"),
        Route::private(
            rounds,
            "/arbete/kontakter/omgang/{id}",
            get(round::one).post(round::closed),
        )
        .sample("/arbete/kontakter/omgang/{round}")
        .answers("/arbete/kontakter/omgang/finns-inte", 404),
        own_page::route(),
    ]
}

/// A telephone number as it is read: no line ends inside it.
fn unbroken(number: Option<&String>) -> String {
    number.map_or_else(String::new, |number| number.replace(' ', "\u{a0}"))
}

/// What casework refuses as an answer of the site.
fn refusal(error: &ContactError) -> Refusal {
    let status = match error {
        ContactError::Store(error) => trouble::store_status(error),
        ContactError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        ContactError::NoSuchContact
        | ContactError::NoSuchOrganisation
        | ContactError::NoSuchRound => StatusCode::NOT_FOUND,
        ContactError::NotAllowed(_) => StatusCode::FORBIDDEN,
        ContactError::Stale
        | ContactError::RoundThere
        | ContactError::RoundClosed
        | ContactError::PreviewChanged => StatusCode::CONFLICT,
        ContactError::Wrong(_)
        | ContactError::NoteTooLong
        | ContactError::TooMany
        | ContactError::DayDoesNotFit
        | ContactError::Unreadable(_)
        | ContactError::NoTable
        | ContactError::ColumnMissing(_)
        | ContactError::TooLarge
        | ContactError::ChoiceMissing(_)
        | ContactError::ReasonMissing => StatusCode::UNPROCESSABLE_ENTITY,
    };
    trouble::refused(status, error, error)
}

/// The names of the organisations by their ids: all for those who see all, and otherwise their own.
async fn organisations(person: &SignedIn) -> Result<BTreeMap<String, String>, Refusal> {
    if casework::contact::sees_all(&person.actor) {
        let all = person.casework.organisations().await;
        let all = all.map_err(|error| trouble::database(&error))?.into_iter();
        return Ok(all.map(|one| (one.id, one.name)).collect());
    }
    let own = person.actor.acts_for.iter();
    Ok(own
        .map(|own| (own.organisation_id.clone(), own.organisation_name.clone()))
        .collect())
}

/// A page below the list.
fn page<'p>(person: &'p SignedIn, heading: &wording::Message) -> Page<'p> {
    person
        .page(person.say(heading))
        .crumb(person.say(&message!("contacts-title")), LIST)
}
