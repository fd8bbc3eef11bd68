//! Plans that municipalities, regions and counties have published: a list, each in its latest version and in every earlier one, what
//! differs between two of them, and their documents. Nothing here names a person.

pub mod difference;
mod file;
mod list;
mod one;
pub mod told;

use std::sync::Arc;

use axum::http::StatusCode;
use axum::routing::get;
use casework::plan::{PlanError, PlanRow};
use casework::store::StoreError;
use grants::Code;
use grants::plan::{Measured, Told};
use jiff::Timestamp;
use wording::{Speak, message};

use crate::{Reader, Refusal, Route, Site};

/// All of them.
pub const LIST: &str = "/planer";

/// Its routes. What is published or withdrawn shows at once, in every process, so none of it is kept.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/planer", get(list::shown))
            .never_cached()
            .sample("/planer")
            .sample("/planer?lan=01&omrade=early-support&typ=action-plan&ar=2024&sida=2")
            .sample("/planer?kod=0115")
            .answers("/planer?lan=99", 422)
            .answers("/planer?omrade=finns-inte", 422)
            .answers("/planer?typ=finns-inte", 422)
            .answers("/planer?ar=nu", 422)
            .answers("/planer?kod=9999", 422),
        Route::page("/planer/{plan}", get(one::shown))
            .never_cached()
            .answers("/planer/finns-inte", 404),
        Route::page("/planer/{plan}/andringar", get(one::differences))
            .never_cached()
            .answers("/planer/finns-inte/andringar", 404),
        Route::page("/planer/{plan}/{version}", get(one::version))
            .never_cached()
            .answers("/planer/finns-inte/1", 404),
        Route::file("/planfiler/{document}/{name}", get(file::taken_home))
            .answers("/planfiler/finns-inte/a.pdf", 404),
    ]
}

/// The address of a plan.
pub fn address(slug: &str) -> String {
    format!("{LIST}/{slug}")
}

/// The plans of a recipient.
pub fn of_recipient(code: Code) -> String {
    format!("{LIST}?kod={code}")
}

/// The plans of all in a county.
pub fn of_county(code: Code) -> String {
    format!("{LIST}?lan={code}")
}

/// A measured number with its unit, as people read it.
pub fn measured(reader: &Reader, number: Measured, unit: &str) -> String {
    let number = casework::report::decimal_in(number.ten_thousandths(), reader.language);
    if unit.is_empty() {
        number
    } else {
        format!("{number}\u{a0}{unit}")
    }
}

/// What casework refuses as an answer of the site.
pub fn refusal(error: &PlanError) -> Refusal {
    let status = match error {
        PlanError::NoSuchPlan | PlanError::NoSuchPart | PlanError::NoSuchVersion => {
            StatusCode::NOT_FOUND
        }
        PlanError::Withdrawn { .. } => StatusCode::GONE,
        // No database keeps the character U+0000: nothing is at such an address.
        PlanError::Store(StoreError::NulInText) => return refusal(&PlanError::NoSuchPlan),
        _ => {
            tracing::error!(%error, "Published plans could not be read.");
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

/// Every published plan with what is told of it and when that was published.
pub async fn all(site: &Site) -> Result<Vec<(PlanRow, Told, Timestamp)>, Refusal> {
    match site.casework() {
        None => Ok(Vec::new()),
        Some(casework) => {
            let all = casework.public_plans().await;
            all.map_err(|error| refusal(&error))
        }
    }
}

/// What can be done on a site with a database.
fn casework(site: &Arc<Site>) -> Result<&casework::Casework, Refusal> {
    site.casework()
        .ok_or_else(|| refusal(&PlanError::NoSuchPlan))
}
