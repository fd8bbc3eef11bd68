//! Reports to the government that are sent: a list, each in its latest version and in every earlier one, its figures with the rows they
//! were counted from, and its files.

mod figure;
mod list;
mod one;
pub mod told;

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use casework::government_report::GovernmentReportError;
use casework::store::StoreError;
use casework::store::document::Document;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use wording::{Speak, message};

use crate::pages::as_file;
use crate::{Refusal, Route, Site};

/// All of them.
pub const LIST: &str = "/rapporter-till-regeringen";

/// Its routes. What is sent shows at once, in every process, so none of it is kept.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/rapporter-till-regeringen", get(list::shown))
            .never_cached()
            .sample("/rapporter-till-regeringen"),
        Route::page("/rapporter-till-regeringen/{report}", get(one::shown))
            .never_cached()
            .answers("/rapporter-till-regeringen/finns-inte", 404),
        Route::page(
            "/rapporter-till-regeringen/{report}/{version}",
            get(one::version),
        )
        .never_cached()
        .answers("/rapporter-till-regeringen/finns-inte/1", 404),
        Route::page(
            "/rapporter-till-regeringen/{report}/siffra/{name}",
            get(figure::shown),
        )
        .never_cached()
        .answers("/rapporter-till-regeringen/finns-inte/siffra/a", 404),
        Route::page(
            "/rapporter-till-regeringen/{report}/{version}/siffra/{name}",
            get(figure::of_version),
        )
        .never_cached()
        .answers("/rapporter-till-regeringen/finns-inte/1/siffra/a", 404),
        Route::file("/regeringsrapportfiler/{document}/{name}", get(taken_home))
            .answers("/regeringsrapportfiler/finns-inte/a.pdf", 404),
    ]
}

/// The address of a report.
pub fn address(slug: &str) -> String {
    format!("{LIST}/{slug}")
}

/// The address of a file.
fn file_address(file: &Document) -> String {
    let name = utf8_percent_encode(&file.file_name, NON_ALPHANUMERIC);
    format!("/regeringsrapportfiler/{}/{name}", file.id)
}

/// Answers with a file of a version that is sent. The name in the address is for people; the id decides, but a name that is not its
/// own is no address of it.
async fn taken_home(
    State(site): State<Arc<Site>>,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let found = casework(&site)?.public_government_file(&id).await;
    let (document, content) = found.map_err(|error| refusal(&error))?;
    if document.file_name != name {
        return Err(refusal(&GovernmentReportError::NoSuchPart));
    }
    Ok(as_file(&document, content))
}

/// What casework refuses as an answer of the site.
fn refusal(error: &GovernmentReportError) -> Refusal {
    let status = match error {
        GovernmentReportError::NoSuchReport | GovernmentReportError::NoSuchPart => {
            StatusCode::NOT_FOUND
        }
        // No database keeps the character U+0000: nothing is at such an address.
        GovernmentReportError::Store(StoreError::NulInText) => {
            return refusal(&GovernmentReportError::NoSuchReport);
        }
        _ => {
            tracing::error!(%error, "A report to the government could not be read.");
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

/// What can be done on a site with a database.
fn casework(site: &Arc<Site>) -> Result<&casework::Casework, Refusal> {
    site.casework()
        .ok_or_else(|| refusal(&GovernmentReportError::NoSuchReport))
}
