//! Whether the service is well, and what it has counted: for the operator and the operator's machines.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Serialize;

use crate::{Route, Site};

/// The format Prometheus reads, with its version.
const PROMETHEUS: &str = "text/plain; version=0.0.4; charset=utf-8";

#[derive(Serialize)]
struct Health {
    status: &'static str,
    /// Whether the database answers; absent when the site has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    database: Option<bool>,
    version: &'static str,
    published: i64,
}

/// What the public may see of it.
pub(crate) fn routes() -> Vec<Route> {
    vec![Route::file("/health", get(health)).sample("/health")]
}

/// What only the operator may see: `/health` and `/metrics`. It is served on a listener of its own, on this machine
/// unless the operator says otherwise, so that a mistake in a proxy shows nobody the counts.
pub fn operations(site: Arc<Site>) -> Router {
    Router::new()
        .route("/health", get(health))
        .route("/metrics", get(counts))
        .with_state(site)
}

async fn health(State(site): State<Arc<Site>>) -> Response {
    let database = site.database_answers();
    let well = database.unwrap_or(true);
    let health = Health {
        status: if well { "ok" } else { "database unavailable" },
        database,
        version: site.version(),
        published: site.published().sequence,
    };
    let status = if well {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    };
    (status, Json(health)).into_response()
}

async fn counts(State(site): State<Arc<Site>>) -> impl IntoResponse {
    ([(CONTENT_TYPE, PROMETHEUS)], site.measurements.text())
}
