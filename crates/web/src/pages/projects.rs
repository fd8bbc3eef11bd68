//! Development projects that their owners have published: a list that can be searched, each by itself, and their documents. Nothing
//! here names a person.

mod file;
pub mod list;
mod one;
pub mod told;

use std::sync::Arc;

use axum::http::StatusCode;
use axum::routing::get;
use casework::project::{ProjectError, ProjectRow};
use casework::store::StoreError;
use grants::project::{Money, Told};
use jiff::Timestamp;
use wording::{Speak, message};

use crate::{Reader, Refusal, Route, Site};

/// All of them.
pub const LIST: &str = "/projekt";

/// Its routes. What is published or withdrawn shows at once, in every process, so none of it is kept.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/projekt", get(list::shown))
            .never_cached()
            .sample("/projekt")
            .sample("/projekt?q=b%C3%B6rja&lan=01&omrade=early-support&lage=current&sida=2")
            .sample("/projekt?q=%00")
            .answers("/projekt?lan=99", 422)
            .answers("/projekt?omrade=finns-inte", 422)
            .answers("/projekt?lage=finns-inte", 422),
        Route::page("/projekt/{project}", get(one::shown))
            .never_cached()
            .answers("/projekt/finns-inte", 404),
        Route::file("/projektfiler/{document}/{name}", get(file::taken_home))
            .answers("/projektfiler/finns-inte/a.pdf", 404),
    ]
}

/// The address of a project.
pub fn address(slug: &str) -> String {
    format!("{LIST}/{slug}")
}

/// What casework refuses as an answer of the site.
pub fn refusal(error: &ProjectError) -> Refusal {
    let status = match error {
        ProjectError::NoSuchProject | ProjectError::NoSuchPart => StatusCode::NOT_FOUND,
        ProjectError::Withdrawn { .. } => StatusCode::GONE,
        // No database keeps the character U+0000: nothing is at such an address.
        ProjectError::Store(StoreError::NulInText) => return refusal(&ProjectError::NoSuchProject),
        _ => {
            tracing::error!(%error, "Published projects could not be read.");
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

/// Everything that is published; nothing on a site without a database.
pub async fn all(site: &Site) -> Result<Vec<(ProjectRow, Told, Timestamp)>, Refusal> {
    match site.casework() {
        None => Ok(Vec::new()),
        Some(casework) => {
            let all = casework.public_projects().await;
            all.map_err(|error| refusal(&error))
        }
    }
}

/// What an item that pays for a project is called.
pub fn item_title(reader: &Reader, money: &Money) -> String {
    let published = reader.published.agreement(&money.agreement);
    let item = published.and_then(|one| one.agreement.item(&money.item));
    item.map_or_else(
        || money.item.clone(),
        |item| reader.language.of(&item.title).to_owned(),
    )
}

/// What can be done on a site with a database.
fn casework(site: &Arc<Site>) -> Result<&casework::Casework, Refusal> {
    site.casework()
        .ok_or_else(|| refusal(&ProjectError::NoSuchProject))
}
