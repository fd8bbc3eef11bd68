//! Published plans as data.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use documents::plans::{OpenPlan, csv, json};
use wording::message;

use super::attached;
use crate::pages::plans::all;
use crate::{Refusal, Site};

/// The files there are.
const FILES: [&str; 2] = ["planer.csv", "planer.json"];

/// One of the files.
pub(super) async fn file(
    State(site): State<Arc<Site>>,
    Path(name): Path<String>,
) -> Result<Response, Refusal> {
    let content_type = match name.as_str() {
        "planer.csv" => "text/csv; charset=utf-8",
        "planer.json" => "application/json",
        _ => {
            let names = FILES.map(str::to_owned).to_vec();
            let refusal = Refusal::not_found(message!("plans-no-such-file"));
            return Err(refusal.hint(message!("projects-files-there-are", names = names)));
        }
    };
    let all = all(&site).await?;
    let plans: Vec<OpenPlan<'_>> = (all.iter())
        .map(|(plan, told, published_at)| OpenPlan {
            slug: plan.slug.as_deref().unwrap_or_default(),
            told,
            version: plan.version,
            published_at: *published_at,
        })
        .collect();
    let bytes = if content_type == "application/json" {
        json(&plans)
    } else {
        csv(&plans)
    };
    Ok(attached(&name, content_type, bytes))
}
