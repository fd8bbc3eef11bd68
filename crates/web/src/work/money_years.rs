//! Opening a year for money, its terms, and where its money is.

mod fact;
mod holders;
mod list;
mod names;
mod opening;
mod terms;
mod year;

use axum::http::StatusCode;
use axum::routing::get;
use casework::ledger::LedgerError;
use casework::money_year::MoneyYearError;
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use wording::{Message, message};

use super::trouble;
use crate::{Need, Refusal, Route};

pub use fact::fact;
pub use holders::{address as holder_address, holder_of};
pub use names::{holder_name, item_title};
pub use terms::yes_or_no;

/// How every year stands.
pub const LIST: &str = "/arbete/medel";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let (reads, opens) = (Need::To(Act::ReadLedger), Need::To(Act::OpenMoney));
    vec![
        Route::private(reads, LIST, get(list::shown)).sample("/arbete/medel"),
        Route::private(reads, "/arbete/medel/{agreement}", get(year::shown))
            .sample("/arbete/medel/psykisk-halsa-2023")
            .sample("/arbete/medel/psykisk-halsa-2021")
            .sample("/arbete/medel/psykisk-halsa-2019")
            .answers("/arbete/medel/finns-inte", 404),
        Route::private(
            opens,
            "/arbete/medel/{agreement}/oppna",
            get(opening::asked).post(opening::proposed),
        )
        .sample("/arbete/medel/psykisk-halsa-2020/oppna")
        .sample("/arbete/medel/psykisk-halsa-2023/oppna")
        .answers("/arbete/medel/finns-inte/oppna", 404),
        Route::private(
            opens,
            "/arbete/medel/{agreement}/ta-tillbaka",
            get(opening::asked_to_take_back).post(opening::taken_back),
        )
        .sample("/arbete/medel/psykisk-halsa-2020/ta-tillbaka")
        .answers("/arbete/medel/finns-inte/ta-tillbaka", 404),
        Route::private(
            reads,
            "/arbete/medel/{agreement}/mottagare",
            get(holders::all),
        )
        .sample("/arbete/medel/psykisk-halsa-2023/mottagare")
        .sample("/arbete/medel/psykisk-halsa-2021/mottagare?niva=county&ordna=kvar")
        .answers("/arbete/medel/finns-inte/mottagare", 404),
        Route::private(
            reads,
            "/arbete/medel/{agreement}/mottagare/{level}/{code}",
            get(holders::one),
        )
        .sample("/arbete/medel/psykisk-halsa-2023/mottagare/municipality/0115")
        .sample("/arbete/medel/psykisk-halsa-2021/mottagare/pool/alla")
        .answers("/arbete/medel/psykisk-halsa-2023/mottagare/planet/1", 404)
        .answers(
            "/arbete/medel/psykisk-halsa-2023/mottagare/municipality/9999",
            404,
        ),
    ]
}

/// What was done to a year or in the ledger, as in "öppnade ett år för medel".
pub fn act(done: &Recorded) -> Message {
    match (done.subject_kind.as_str(), done.act.as_str()) {
        ("money_year", "proposed") => message!("money-years-did-propose"),
        ("money_year", "opened") => message!("money-years-did-open"),
        ("money_year", "refused") => message!("money-years-did-refuse"),
        ("money_year", "taken_back") => message!("money-years-did-take-back"),
        ("voucher", "posted") => message!("ledger-did-post"),
        ("voucher", "exported") => message!("ledger-did-export"),
        (_, other) => message!("work-done-other", act = other),
    }
}

/// What casework refuses as an answer of the site.
pub fn refusal(error: &MoneyYearError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &MoneyYearError) -> StatusCode {
    match error {
        MoneyYearError::Store(error) => trouble::store_status(error),
        MoneyYearError::NoSuchAgreement => StatusCode::NOT_FOUND,
        MoneyYearError::NotAllowed(_) => StatusCode::FORBIDDEN,
        MoneyYearError::Faults(_) | MoneyYearError::NoSuchPayer => StatusCode::UNPROCESSABLE_ENTITY,
        MoneyYearError::NothingWaits
        | MoneyYearError::NothingShared
        | MoneyYearError::WaitsAlready
        | MoneyYearError::NothingChanges
        | MoneyYearError::WayInUse
        | MoneyYearError::Claimed { .. } => StatusCode::CONFLICT,
        MoneyYearError::Version(error) => trouble::version_status(error),
        MoneyYearError::Ledger(error) => ledger_status(error),
        MoneyYearError::Approval(error) => trouble::approval_status(error),
        MoneyYearError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// What the ledger refuses as an answer of the site.
pub fn ledger_refusal(error: &LedgerError) -> Refusal {
    trouble::refused(ledger_status(error), error, error)
}

/// The status of the answer when the ledger refused.
pub fn ledger_status(error: &LedgerError) -> StatusCode {
    match error {
        LedgerError::Store(error) => trouble::store_status(error),
        LedgerError::NoSuchVoucher | LedgerError::NoSuchYear | LedgerError::NoSuchRight => {
            StatusCode::NOT_FOUND
        }
        LedgerError::NotAllowed(_) => StatusCode::FORBIDDEN,
        LedgerError::Refused(_) | LedgerError::ReversedAlready => StatusCode::CONFLICT,
        LedgerError::NoRandomness(_) | LedgerError::TooLarge => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
