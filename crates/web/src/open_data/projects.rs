//! Published development projects as data.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use documents::projects::{OpenProject, csv, json};
use grants::project::Standing;
use wording::message;

use super::attached;
use crate::pages::projects::all;
use crate::{Refusal, Site};

/// The files there are.
const FILES: [&str; 2] = ["projekt.csv", "projekt.json"];

/// One of the files.
pub(super) async fn file(
    State(site): State<Arc<Site>>,
    Path(name): Path<String>,
) -> Result<Response, Refusal> {
    let content_type = match name.as_str() {
        "projekt.csv" => "text/csv; charset=utf-8",
        "projekt.json" => "application/json",
        _ => {
            let names = FILES.map(str::to_owned).to_vec();
            let refusal = Refusal::not_found(message!("projects-no-such-file"));
            return Err(refusal.hint(message!("projects-files-there-are", names = names)));
        }
    };
    let all = all(&site).await?;
    let projects: Vec<OpenProject<'_>> = (all.iter())
        .map(|(project, told, published_at)| OpenProject {
            slug: project.slug.as_deref().unwrap_or_default(),
            told,
            archived: project.standing == Standing::Archived,
            version: project.version,
            published_at: *published_at,
        })
        .collect();
    let bytes = if content_type == "application/json" {
        json(&projects)
    } else {
        csv(&projects)
    };
    Ok(attached(&name, content_type, bytes))
}
