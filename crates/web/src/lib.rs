//! Routes, pages, forms, sign-in and the open API of Överens.
//!
//! Everything is rendered on the server and complete without scripts. Each group of pages is a module that
//! lists its [`Route`]s, each with sample addresses, so that a crawl of the list has seen every page. Pages are
//! built of the components in [`ui`] and say nothing that is not in `wording`. This room
//! computes no amount and writes to no database: it asks `casework`.

pub mod address;
mod answer;
pub mod api;
mod asset;
mod client;
mod drawn;
pub mod feedback;
pub mod open_data;
pub mod pages;
mod problem;
mod reader;
mod refresh;
mod refusal;
pub mod route;
pub mod sample;
pub mod search_words;
mod site;
pub mod ui;
pub mod work;

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;

pub use answer::operations;
pub use reader::Reader;
pub use refresh::RefreshError;
pub use refusal::Refusal;
pub use route::{Access, Need, Needs, Route};
pub use site::{DatabaseCheck, Site};
pub use work::SESSION_COOKIE;

/// Every address of the service, with samples.
pub fn routes() -> Vec<Route> {
    let groups = [
        pages::routes(),
        open_data::routes(),
        api::routes(),
        work::routes(),
        asset::routes(),
        answer::routes(),
    ];
    groups.into_iter().flatten().collect()
}

/// The whole service.
pub fn router(site: Arc<Site>) -> Router {
    let mut router = Router::new();
    for route in routes() {
        router = route.mount(router);
    }
    let router = router
        .fallback(answer::not_found)
        .layer(from_fn_with_state(Arc::clone(&site), client::known));
    answer::layered(router, site)
}
