//! Money that goes back: what an organisation says it has not used, and the claims that are made of it.

mod declare;
mod list;
mod one;
mod parts;

pub use declare::{amounts, field_of};
pub use parts::{item_title, money_of, place_name, table as parts_table};

use axum::http::StatusCode;
use axum::routing::get;
use casework::repayment::RepaymentError;
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use wording::{Message, message};

use super::trouble;
use crate::{Need, Refusal, Route};

/// What goes back from one's own organisation.
pub const OWN: &str = "/mina-sidor/aterbetalningar";
/// What goes back from everybody.
pub const ALL: &str = "/arbete/aterbetalningar";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let read = Need::To(Act::ReadMoney);
    let declare = Need::To(Act::DeclareUnused);
    // Recipients see their own claims on their own pages; these are for those who keep the ledger.
    let ledger = Need::To(Act::ReadLedger);
    let manage = Need::To(Act::ManageRepayments);
    vec![
        Route::private(read, OWN, get(list::own)).sample("/mina-sidor/aterbetalningar"),
        Route::private(
            declare,
            "/mina-sidor/aterbetalningar/ny/{agreement}",
            get(declare::asked).post(declare::sent),
        )
        .answers("/mina-sidor/aterbetalningar/ny/finns-inte", 404),
        Route::private(
            read,
            "/mina-sidor/aterbetalningar/{id}",
            get(one::own).post(one::own_sent),
        )
        .writing(declare)
        .answers("/mina-sidor/aterbetalningar/finns-inte", 404),
        Route {
            translated: false,
            ..Route::private(
                read,
                "/mina-sidor/aterbetalningar/{id}/brev",
                get(one::letter),
            )
            .answers("/mina-sidor/aterbetalningar/finns-inte/brev", 404)
        },
        Route {
            translated: false,
            ..Route::private(
                read,
                "/mina-sidor/aterbetalningar/{id}/brev/{number}",
                get(one::change_letter),
            )
            .answers("/mina-sidor/aterbetalningar/finns-inte/brev/1", 404)
        },
        Route::private(ledger, ALL, get(list::all)).sample("/arbete/aterbetalningar"),
        Route::private(
            ledger,
            "/arbete/aterbetalningar/{id}",
            get(one::of_all).post(one::of_all_sent),
        )
        .writing(manage)
        .sample("/arbete/aterbetalningar/{repayment}")
        .answers("/arbete/aterbetalningar/finns-inte", 404),
    ]
}

/// What was done with a claim, as in "skapade ett återbetalningskrav".
pub fn act(done: &Recorded) -> Message {
    match done.act.as_str() {
        "made" => message!("repayments-did-make"),
        "sent" => message!("repayments-did-send"),
        "interest_proposed" => message!("repayments-did-propose-interest"),
        "interest_claimed" => message!("repayments-did-claim-interest"),
        "change_sent" => message!("repayments-did-send-change"),
        "account_named" => message!("repayments-did-name-account"),
        "no_account_named" => message!("repayments-did-name-no-account"),
        "reminded" => message!("repayments-did-remind"),
        "paid" => message!("repayments-did-book"),
        "disputed" => message!("repayments-did-dispute"),
        "upheld" => message!("repayments-did-uphold"),
        "change_proposed" => message!("repayments-did-propose"),
        "change_refused" => message!("repayments-did-not-change"),
        "reduced" => message!("repayments-did-reduce"),
        "waived" => message!("repayments-did-waive"),
        other => message!("work-done-other", act = other),
    }
}

/// What casework refuses as an answer of the site.
pub fn refusal(error: &RepaymentError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

/// The status of the answer to what was refused.
pub fn status_of(error: &RepaymentError) -> StatusCode {
    match error {
        RepaymentError::Store(error) => trouble::store_status(error),
        RepaymentError::NoSuchRepayment | RepaymentError::NoSuchYear => StatusCode::NOT_FOUND,
        RepaymentError::NotAllowed(_) => StatusCode::FORBIDDEN,
        RepaymentError::Newer
        | RepaymentError::ChangeWaits
        | RepaymentError::NothingPaid
        | RepaymentError::Interest(_)
        | RepaymentError::InterestClaimed
        | RepaymentError::Approval(_) => StatusCode::CONFLICT,
        RepaymentError::MoreThanPaid { .. }
        | RepaymentError::NotTheirs { .. }
        | RepaymentError::NoteMissing
        | RepaymentError::NoteTooLong
        | RepaymentError::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
        RepaymentError::NoDay
        | RepaymentError::Ledger(_)
        | RepaymentError::Register(_)
        | RepaymentError::Deadline(_)
        | RepaymentError::Document(_)
        | RepaymentError::Typeset(_)
        | RepaymentError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
