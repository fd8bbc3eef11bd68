//! Foresight: what amounts coming years may have, for all and for each recipient, marked preliminary everywhere; what a reader tries;
//! and, once a year is decided, how near it was and why it differs.

mod computed;
mod facts;
mod file;
mod list;
mod outcome;
mod own;
mod recipient;
mod words;
mod year;

use std::sync::Arc;

use axum::http::StatusCode;
use axum::routing::get;
use casework::foresight::{ForesightError, PublicForesight};
use casework::store::StoreError;
use grants::{Code, Level};
use wording::{Speak as _, message};

use super::asked::{Asked, shortened, unknown, year as year_of};
use crate::{Reader, Refusal, Route, Site};

pub use file::file;

/// Every year that is foreseen.
pub const LIST: &str = "/utblick";
/// The parameter that asks for an earlier foresight.
const NUMBER: &str = "version";

/// Its routes. What is published or withdrawn shows at once, in every process, so none of it is kept.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/utblick", get(list::shown))
            .never_cached()
            .sample("/utblick")
            .sample("/utblick?kod=0138")
            .sample("/utblick?kod=03&niva=lan")
            .answers("/utblick?kod=9999", 422),
        Route::page("/utblick/{year}", get(year::shown))
            .never_cached()
            .answers("/utblick/1999", 404)
            .answers("/utblick/igar", 404),
        Route::page("/utblick/{year}/{code}", get(recipient::shown))
            .never_cached()
            .answers("/utblick/1999/0138", 404)
            .answers("/utblick/2025/9999", 404),
        Route::page("/utblick/{year}/lan/{code}", get(recipient::of_county))
            .never_cached()
            .answers("/utblick/2025/lan/99", 404),
    ]
}

/// The address of a year.
pub fn address(year: i16) -> String {
    format!("{LIST}/{year}")
}

/// The address of a recipient in a year.
fn recipient_address(year: i16, level: Level, code: Code) -> String {
    match level {
        Level::County => format!("{LIST}/{year}/lan/{code}"),
        _ => format!("{LIST}/{year}/{code}"),
    }
}

/// The years that are foreseen, for a recipient.
pub fn of_recipient(level: Level, code: Code) -> String {
    match level {
        Level::County => format!("{LIST}?kod={code}&niva=lan"),
        _ => format!("{LIST}?kod={code}"),
    }
}

/// An address on the same foresight: that of its number when a later one is shown otherwise.
fn at_number(address: String, seen: &PublicForesight) -> String {
    if seen.is_latest() {
        address
    } else {
        format!("{address}?{NUMBER}={}", seen.number())
    }
}

/// What casework refuses as an answer of the site.
fn refusal(error: &ForesightError) -> Refusal {
    let status = match error {
        ForesightError::NoSuchForesight => StatusCode::NOT_FOUND,
        ForesightError::Withdrawn { .. } => StatusCode::GONE,
        ForesightError::Foresight(_) | ForesightError::Allocation(_) => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        // No database keeps the character U+0000: nothing is at such an address.
        ForesightError::Store(StoreError::NulInText) => {
            return refusal(&ForesightError::NoSuchForesight);
        }
        _ => {
            tracing::error!(%error, "A foresight could not be read.");
            return Refusal {
                status: StatusCode::SERVICE_UNAVAILABLE,
                message: message!("casework-database"),
                hint: Some(message!("casework-database-hint")),
            };
        }
    };
    Refusal {
        status,
        message: error.message(),
        hint: error.hint(),
    }
}

/// The foresight of the year in an address, with the number that is asked for.
async fn seen(
    site: &Arc<Site>,
    reader: &Reader,
    year: &str,
) -> Result<(i16, PublicForesight), Refusal> {
    let nothing = || refusal(&ForesightError::NoSuchForesight);
    let year = year_of(year).ok_or_else(nothing)?;
    let casework = site.casework().ok_or_else(nothing)?;
    let asked = Asked::by(reader);
    let number = match asked.value(NUMBER) {
        None => None,
        Some(given) => Some(given.parse().map_err(|_| {
            unknown(NUMBER, &shortened(given)).hint(message!("foresight-number-hint"))
        })?),
    };
    let found = casework.public_foresight(year, number).await;
    Ok((year, found.map_err(|error| refusal(&error))?))
}
