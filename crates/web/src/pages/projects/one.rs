//! One project, in its latest published version.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use grants::project::Standing;
use maud::html;
use wording::{Language, message};

use super::{LIST, address, casework, file, refusal, told};
use crate::ui::{Page, Tone, notice};
use crate::work::{contacts_of_project, see_other};
use crate::{Reader, Refusal, Site};

/// The page. A project is at one address; its id leads there.
pub async fn shown(
    State(site): State<Arc<Site>>,
    reader: Reader,
    Path(project): Path<String>,
) -> Result<Response, Refusal> {
    let found = casework(&site)?.public_project(&project).await;
    let found = found.map_err(|error| refusal(&error))?;
    let slug = found.project.slug.as_deref().unwrap_or_default();
    if project != slug {
        return Ok(see_other(&reader.link(&address(slug))));
    }
    let about = &found.told.about;
    let title = format!("{}, {}", about.title, found.told.leads.name);
    let lead = message!(
        "projects-one-lead",
        leads = &found.told.leads.name,
        status = casework::project::status(about.status)
    );
    let version = message!(
        "projects-one-version",
        number = found.number,
        at = found.published_at
    );
    let named = contacts_of_project(&found.project.id);
    let page = Page::new(&reader, about.title.clone())
        .title(title)
        .heading_in(Language::Swedish)
        .crumb(reader.say(&message!("projects-nav")), LIST)
        .lead(&reader.say(&lead))
        .body(html! {
            @if found.project.standing == Standing::Archived {
                @let archived = message!("projects-archived", at = found.project.standing_at);
                (notice(Tone::Remark, &reader.say(&archived), &html! {
                    p { (reader.say(&message!("projects-archived-hint"))) }
                }))
            }
            @if reader.language == Language::English {
                p.hint { (reader.say(&message!("projects-in-swedish"))) }
            }
            (told::markup(&reader, &found.told, 2, &file::address))
            p { a href=(reader.link(&named)) { (reader.say(&message!("projects-to-named"))) } }
            p.hint { (reader.say(&version)) }
        })
        .feedback();
    Ok(page.render().into_response())
}
