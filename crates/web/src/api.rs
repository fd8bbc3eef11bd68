//! The open API, version 1, by Digg's REST profile: JSON in `snake_case`, `limit` and `offset`, errors as problems.
//!
//! Each address is an endpoint: its handler together with its description, so that the router and the
//! document cannot differ. What both languages say of it stands in the texts under `help-api`.

mod agreements;
mod allocations;
mod datasets;
mod document;
mod endpoint;
pub(crate) mod guard;
mod info;
mod items;
pub(crate) mod limit;
mod listed;
mod question;
mod recipients;
mod words;

use std::sync::Arc;

use axum::routing::any;
use wording::message;

use crate::{Reader, Refusal, Route};
pub(crate) use agreements::no_agreement;
use endpoint::Endpoint;
use limit::Limit;

/// Where the API begins.
pub const ROOT: &str = "/api/v1";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let limit = Arc::new(Limit::default());
    let strays = [
        ("/api", "/api"),
        ("/api/", "/api/"),
        ("/api/{*rest}", "/api/v1/agreement"),
    ];
    let strays = strays.into_iter().map(|(path, sample)| {
        Route::file(path, guard::open(any(astray), &limit)).answers(sample, 404)
    });
    let endpoints = endpoints().into_iter().map(|one| one.route(&limit));
    endpoints.chain(strays).collect()
}

fn endpoints() -> Vec<Endpoint> {
    [
        info::endpoints(),
        agreements::endpoints(),
        items::endpoints(),
        allocations::endpoints(),
        recipients::endpoints(),
        datasets::endpoints(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Nothing is at this address of the API.
async fn astray(reader: Reader) -> Refusal {
    let asked = reader.path.strip_prefix(ROOT).unwrap_or(&reader.path);
    let known = endpoints();
    let known = known
        .iter()
        .map(|one| one.path)
        .filter(|path| !path.contains('{'));
    let refusal = Refusal::not_found(message!("open-data-api-astray"));
    match agreement::nearest(
        asked,
        known.map(|path| path.strip_prefix(ROOT).unwrap_or(path)),
    ) {
        Some(near) => refusal.hint(message!(
            "open-data-api-astray-near",
            address = format!("{ROOT}{near}")
        )),
        None => refusal.hint(message!(
            "open-data-api-astray-hint",
            address = format!("{ROOT}/openapi.json")
        )),
    }
}
