//! Claiming money back by decision: the matters, proposing one, and one with its steps.

mod list;
mod new;
mod one;

pub use list::own_table;

use axum::http::StatusCode;
use axum::routing::get;
use casework::claw_back::ClawBackError;
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use wording::{Message, message};

use super::{repayments, trouble};
use crate::{Need, Refusal, Route};

/// The matters of one's own organisation; their list stands with its repayments.
pub const OWN: &str = "/mina-sidor/aterkrav";
/// The matters of everybody.
pub const ALL: &str = "/arbete/aterkrav";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let read = Need::To(Act::ReadMoney);
    let answer = Need::To(Act::DeclareUnused);
    let ledger = Need::To(Act::ReadLedger);
    let manage = Need::To(Act::ManageRepayments);
    vec![
        Route::private(
            read,
            "/mina-sidor/aterkrav/{id}",
            get(one::own).post(one::own_sent),
        )
        .writing(answer)
        .answers("/mina-sidor/aterkrav/finns-inte", 404),
        Route {
            translated: false,
            ..Route::private(read, "/mina-sidor/aterkrav/{id}/brev", get(one::letter))
                .answers("/mina-sidor/aterkrav/finns-inte/brev", 404)
        },
        Route::private(ledger, ALL, get(list::all)).sample("/arbete/aterkrav"),
        Route::private(
            manage,
            "/arbete/aterkrav/nytt",
            get(new::asked).post(new::sent),
        )
        .sample("/arbete/aterkrav/nytt"),
        Route::private(
            ledger,
            "/arbete/aterkrav/{id}",
            get(one::of_all).post(one::of_all_sent),
        )
        .writing(manage)
        .answers("/arbete/aterkrav/finns-inte", 404),
    ]
}

/// What was done in a matter, as in "föreslog ett återkrav".
pub fn act(done: &Recorded) -> Message {
    match done.act.as_str() {
        "proposed" => message!("claw-backs-did-propose"),
        "communicated" => message!("claw-backs-did-communicate"),
        "answered" => message!("claw-backs-did-answer"),
        "decision_proposed" => message!("claw-backs-did-prepare"),
        "decision_refused" => message!("claw-backs-did-not-decide"),
        "decided" => message!("claw-backs-did-decide"),
        "dropped" => message!("claw-backs-did-drop"),
        other => message!("work-done-other", act = other),
    }
}

/// What casework refuses as an answer of the site.
fn refusal(error: &ClawBackError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &ClawBackError) -> StatusCode {
    match error {
        ClawBackError::Store(error) => trouble::store_status(error),
        ClawBackError::NoSuchClawBack => StatusCode::NOT_FOUND,
        ClawBackError::NotAllowed(_) => StatusCode::FORBIDDEN,
        ClawBackError::Newer | ClawBackError::DecisionWaits | ClawBackError::Approval(_) => {
            StatusCode::CONFLICT
        }
        ClawBackError::NoSuchYear
        | ClawBackError::NoSuchOrganisation
        | ClawBackError::NoAmount
        | ClawBackError::MoreThanThere { .. }
        | ClawBackError::TextMissing
        | ClawBackError::TextTooLong
        | ClawBackError::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
        ClawBackError::Repayment(error) => repayments::status_of(error),
        ClawBackError::Register(_)
        | ClawBackError::Document(_)
        | ClawBackError::Typeset(_)
        | ClawBackError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
