//! A document of a published plan as a file to take home. It is never shown within the site: whatever is in it runs nowhere here.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Response;
use casework::plan::PlanError;
use grants::project::ToldFile;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{casework, refusal};
use crate::pages::as_file;
use crate::{Refusal, Site};

/// The address of a file.
pub fn address(file: &ToldFile) -> String {
    let name = utf8_percent_encode(&file.name, NON_ALPHANUMERIC);
    format!("/planfiler/{}/{name}", file.id)
}

/// Answers with a file that a version tells of which everybody can read. The name in the address is for people; the id decides, but
/// a name that is not its own is no address of it. It is not kept on the way: what is withdrawn is gone at once.
pub async fn taken_home(
    State(site): State<Arc<Site>>,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let found = casework(&site)?.public_plan_file(&id).await;
    let (told, document, content) = found.map_err(|error| refusal(&error))?;
    if told.name != name {
        return Err(refusal(&PlanError::NoSuchPart));
    }
    Ok(as_file(&document, content))
}
