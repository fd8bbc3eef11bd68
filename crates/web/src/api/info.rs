//! What the API is, and its description for programs.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;

use super::endpoint::Endpoint;
use super::{ROOT, document};
use crate::Site;

/// The version of the API: its first number is the one in addresses.
pub(crate) const VERSION: &str = "1.0.0";

/// The day this version was fixed.
const RELEASED: &str = "2026-11-22";

#[derive(Serialize, ToSchema)]
#[expect(
    clippy::struct_field_names,
    reason = "the names are the REST profile's"
)]
struct ApiInfo {
    api_name: &'static str,
    api_version: &'static str,
    #[schema(format = Date)]
    api_released: &'static str,
    #[schema(format = "uri")]
    api_documentation: String,
    api_status: &'static str,
}

pub(super) fn endpoints() -> Vec<Endpoint> {
    vec![
        Endpoint::new("/api/v1/api-info", routes!(api_info))
            .example("/api/v1/api-info", include_str!("examples/api_info.json")),
        Endpoint::new("/api/v1/openapi.json", routes!(openapi))
            .answers("/api/v1/openapi.json", 200),
    ]
}

#[utoipa::path(get, path = "/api-info", tag = "api", responses((status = 200, body = ApiInfo)))]
async fn api_info(State(site): State<Arc<Site>>) -> Json<ApiInfo> {
    Json(ApiInfo {
        api_name: "overens",
        api_version: VERSION,
        api_released: RELEASED,
        api_documentation: format!("{}{ROOT}/openapi.json", site.base_address()),
        api_status: "active",
    })
}

#[utoipa::path(get, path = "/openapi.json", tag = "api", responses((status = 200, body = Object)))]
async fn openapi(State(site): State<Arc<Site>>) -> Json<serde_json::Value> {
    Json(document::document(site.base_address()))
}
