//! Which board got which message, sending again what did not arrive, and the e-mail that somebody must decide about.

mod ledger;
mod one;
mod outbox;
mod words;

use axum::http::StatusCode;
use axum::routing::get;
use casework::delivery::DeliveryError;
use casework::outbox::OutboxError;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::message;

use super::person::SignedIn;
use super::trouble;
use crate::ui::{Tone, notice};
use crate::{Need, Refusal, Route};

/// The path of the messages.
const MESSAGES: &str = "/arbete/meddelanden";
/// The path of the outbox.
const OUTBOX: &str = "/arbete/epost";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let read = || Need::To(Act::ReadMessages);
    let resend = || Need::To(Act::ResendMessages);
    vec![
        Route::private(
            read(),
            "/arbete/meddelanden/{message}/utskick",
            get(ledger::shown).post(ledger::sent_again),
        )
        .writing(resend())
        .sample("/arbete/meddelanden/{message-sent}/utskick")
        .sample("/arbete/meddelanden/{message-sent}/utskick?visa=no-address")
        .answers("/arbete/meddelanden/finns-inte/utskick", 404),
        Route::private(
            read(),
            "/arbete/meddelanden/{message}/utskick.csv",
            get(ledger::taken_home),
        )
        .answers("/arbete/meddelanden/finns-inte/utskick.csv", 404),
        Route::private(
            read(),
            "/arbete/meddelanden/{message}/utskick/{delivery}",
            get(one::shown),
        )
        .sample("/arbete/meddelanden/{message-sent}/utskick/{delivery}")
        .answers("/arbete/meddelanden/finns-inte/utskick/finns-inte", 404),
        Route::private(read(), OUTBOX, get(outbox::shown).post(outbox::decided))
            .writing(resend())
            .sample("/arbete/epost")
            .sample("/arbete/epost?visa=waiting"),
    ]
}

/// The path of the ledger of a message.
pub(super) fn ledger_path(message_id: &str) -> String {
    format!("/arbete/meddelanden/{message_id}/utskick")
}

/// What casework refuses as an answer of the site.
pub(super) fn refusal(error: &DeliveryError) -> Refusal {
    let status = match error {
        DeliveryError::Store(error) => trouble::store_status(error),
        DeliveryError::NoSuchDelivery => StatusCode::NOT_FOUND,
        DeliveryError::NothingToSend => StatusCode::CONFLICT,
        DeliveryError::NotAllowed(_) => StatusCode::FORBIDDEN,
        DeliveryError::OwnNumber(_) => StatusCode::UNPROCESSABLE_ENTITY,
        DeliveryError::Outbox(error) => outbox_status(error),
        DeliveryError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    trouble::refused(status, error, error)
}

fn outbox_status(error: &OutboxError) -> StatusCode {
    match error {
        OutboxError::Store(error) => trouble::store_status(error),
        OutboxError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        OutboxError::NoSuchEmail => StatusCode::NOT_FOUND,
        OutboxError::NotInDoubt => StatusCode::CONFLICT,
        OutboxError::NoAddress => StatusCode::UNPROCESSABLE_ENTITY,
        OutboxError::NotAllowed(_) => StatusCode::FORBIDDEN,
    }
}

/// What casework refuses about an e-mail as an answer of the site.
fn outbox_refusal(error: &OutboxError) -> Refusal {
    trouble::refused(outbox_status(error), error, error)
}

/// That e-mail is not set up, where it is not.
fn not_set_up(person: &SignedIn) -> Markup {
    if person.casework.mail().is_some() {
        return html! {};
    }
    notice(
        Tone::Warning,
        &person.say(&message!("deliveries-not-set-up")),
        &html! { p { (person.say(&message!("deliveries-not-set-up-hint"))) } },
    )
}
