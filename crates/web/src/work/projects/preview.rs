//! A project as everybody will see it, and where it is published. What is published is what this page showed, told by its digest.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::project::{OpenedProject, ProjectError, Share, lack};
use grants::authorisation::Act;
use grants::project::Standing;
use maud::{Markup, html};
use wording::{Language, Speak, message};

use super::{address, found, page_below, refusal, status, stays};
use crate::Refusal;
use crate::pages::projects::told;
use crate::ui::field::carried;
use crate::ui::{Button, Tone, button, form, notice};
use crate::work::person::{SignedIn, Writer};

const DIGEST: &str = "visat";

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(markup(&person, &opened, None))
}

/// Publishes what was shown.
pub async fn published(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let digest = typed.get(DIGEST);
    let done = person
        .casework
        .publish_project(&person.actor, &id, digest)
        .await;
    match done {
        Ok(_) => Ok(person.go(&address(&id, ""))),
        Err(error) if stays(&error) => {
            let opened = found(person, &id).await?;
            let page = markup(person, &opened, Some(&error));
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

fn markup(person: &SignedIn, opened: &OpenedProject, error: Option<&ProjectError>) -> Markup {
    let id = &opened.project.id;
    let title = &opened.told.about.title;
    let mut page = page_below(person, &message!("projects-preview"))
        .title(format!(
            "{}: {title}",
            person.say(&message!("projects-preview"))
        ))
        .crumb(title.clone(), address(id, ""))
        .lead(&person.say(&message!("projects-preview-lead")));
    if error.is_some() {
        page = page.error_title();
    }
    page.body(html! {
        @if let Some(error) = error {
            div role="alert" {
                (notice(Tone::Warning, &person.say(&error.message()), &html! {
                    @if let Some(hint) = error.hint() { p { (person.say(&hint)) } }
                }))
            }
        }
        (lacks(person, opened))
        (publishing(person, opened))
        h2 lang=[(person.reader.language != Language::Swedish).then_some("sv")] { (title) }
        (told::markup(&person.reader, &opened.told, 3, &|file| {
            person.link(&address(id, &format!("/dokument/{}", file.id)))
        }))
    })
    .render()
}

/// What is lacking before anybody else sees it.
fn lacks(person: &SignedIn, opened: &OpenedProject) -> Markup {
    let lacks = opened.told.lacks();
    html! {
        @if !lacks.is_empty() {
            (notice(Tone::Remark, &person.say(&message!("projects-lacks")), &html! {
                ul { @for one in &lacks { li { (person.say(&lack(*one))) } } }
            }))
        }
    }
}

/// The button that publishes, for who may and when there is something to.
fn publishing(person: &SignedIn, opened: &OpenedProject) -> Markup {
    let standing = opened.project.standing;
    let words = match standing {
        Standing::Draft => message!("projects-publish-first"),
        Standing::Published => message!("projects-publish-again"),
        Standing::Archived | Standing::Withdrawn => message!("projects-publish-back"),
    };
    let is_new = !opened.is_as_published() || standing != Standing::Published;
    let may = opened.share == Share::Leads && person.may(Act::PublishProjects);
    let here = person.link(&address(&opened.project.id, "/granska"));
    html! {
        @if !is_new {
            p { (person.say(&message!("projects-nothing-new"))) }
        } @else if !may {
            p.hint { (person.say(&message!("projects-publish-not-yours"))) }
        } @else if opened.told.lacks().is_empty() {
            (form(&here, &html! {
                (carried(DIGEST, &opened.digest))
                p.buttons { (button(Button::Primary, &person.say(&words))) }
            }))
        }
    }
}
