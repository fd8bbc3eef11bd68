//! The ledger, and where every krona is: its vouchers, how it agrees with what it follows from, how money stood when a year was
//! over, and the file for the ledger of an agency.

mod correction;
mod reconciliation;
mod statements;
mod trial;
mod vouchers;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::ledger::ExportError;
use grants::authorisation::Act;

use super::money_years::ledger_status;
use super::person::SignedIn;
use super::trouble;
use crate::{Need, Refusal, Route};

pub use trial::TRIAL;

/// The path of the ledger.
pub const LEDGER: &str = "/arbete/huvudbok";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let reads = Need::To(Act::ReadLedger);
    vec![
        Route::private(reads, LEDGER, get(vouchers::listed))
            .sample("/arbete/huvudbok")
            .sample("/arbete/huvudbok?overenskommelse=psykisk-halsa-2023&sida=2")
            .sample("/arbete/huvudbok?sida=9999"),
        Route::private(reads, "/arbete/huvudbok/{voucher}", get(vouchers::opened))
            .sample("/arbete/huvudbok/{voucher}")
            .answers("/arbete/huvudbok/finns-inte", 404),
        Route::private(
            reads,
            "/arbete/huvudbok/{voucher}/ratta",
            get(correction::shown).post(correction::proposed),
        )
        .writing(Need::To(Act::CorrectLedger))
        .sample("/arbete/huvudbok/{voucher}/ratta")
        .answers("/arbete/huvudbok/finns-inte/ratta", 404),
        Route::private(
            reads,
            "/arbete/huvudbok/avstamning",
            get(reconciliation::shown),
        )
        .sample("/arbete/huvudbok/avstamning"),
        Route::private(reads, TRIAL, get(trial::shown))
            .sample("/arbete/huvudbok/rabalans")
            .answers("/arbete/huvudbok/rabalans?fran=i+fjol", 422)
            .answers("/arbete/huvudbok/rabalans?overenskommelse=finns-inte", 404),
        Route::private(reads, "/arbete/huvudbok/rabalans.csv", get(trial::csv))
            .sample("/arbete/huvudbok/rabalans.csv"),
        Route::private(reads, "/arbete/huvudbok/rabalans.xlsx", get(trial::xlsx))
            .sample("/arbete/huvudbok/rabalans.xlsx"),
        Route::private(reads, "/arbete/huvudbok/arsbesked", get(statements::all))
            .sample("/arbete/huvudbok/arsbesked")
            .answers("/arbete/huvudbok/arsbesked?ar=i+fjol", 422),
        Route::private(
            reads,
            "/arbete/huvudbok/arsbesked.csv",
            get(statements::file),
        )
        .sample("/arbete/huvudbok/arsbesked.csv"),
        Route {
            // The format knows one language.
            translated: false,
            ..Route::private(reads, "/arbete/huvudbok/sie/{year}", get(file))
                .answers("/arbete/huvudbok/sie/1999", 404)
                .answers("/arbete/huvudbok/sie/i-fjol", 404)
        },
        Route::private(
            Need::To(Act::ReadMoney),
            "/mina-sidor/arsbesked",
            get(statements::own),
        )
        .sample("/mina-sidor/arsbesked"),
    ]
}

/// The path of the page that corrects a voucher.
pub fn correction_address(voucher_id: &str) -> String {
    format!("{LEDGER}/{voucher_id}/ratta")
}

/// The vouchers of a year for the ledger of an agency.
async fn file(person: SignedIn, Path(year): Path<String>) -> Result<Response, Refusal> {
    let number = year.parse().unwrap_or_default();
    let bytes = person.casework.ledger_file(&person.actor, number).await;
    let bytes = bytes.map_err(|error| trouble::refused(status_of(&error), &error, &error))?;
    let headers = [
        (CONTENT_TYPE, "application/octet-stream".to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"huvudbok-{number}.se\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}

fn status_of(error: &ExportError) -> StatusCode {
    match error {
        ExportError::Ledger(error) => ledger_status(error),
        ExportError::NoVouchers(_) => StatusCode::NOT_FOUND,
        ExportError::NoNumber { .. } | ExportError::Refused(_) => StatusCode::CONFLICT,
    }
}
