//! A plan as everybody will see it, what differs from what they see now, and where it is published. What is published is what this
//! page showed, told by its digest.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::plan::{OpenedPlan, PlanError, lack};
use grants::authorisation::Act;
use grants::plan::Difference;
use grants::project::Standing;
use maud::{Markup, html};
use wording::{Language, Message, message};

use super::{address, alert, found, marked, page_of, refusal, status, stays};
use crate::Refusal;
use crate::pages::plans::{difference, told};
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
        .publish_plan(&person.actor, &id, digest)
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

fn markup(person: &SignedIn, opened: &OpenedPlan, error: Option<&PlanError>) -> Markup {
    let id = &opened.plan.id;
    let title = &opened.told.about.title;
    let page = page_of(person, opened, &message!("plans-preview"));
    let changes = opened.published.as_ref().map(|published| {
        let difference = Difference::between(published, &opened.told);
        let number = opened.plan.version;
        html! {
            h2 { (person.say(&message!("plans-since", number = number))) }
            p { (person.say(&difference::said(&difference))) }
            (difference::markup(&person.reader, &difference, 3))
        }
    });
    marked(page, error.is_some())
        .lead(&person.say(&message!("plans-preview-lead")))
        .body(html! {
            (alert(person, error))
            (lacks(person, opened))
            @if let Some(words) = earlier(opened) { p { (person.say(&words)) } }
            (publishing(person, opened))
            @if let Some(changes) = &changes { (changes) }
            h2 lang=[(person.reader.language != Language::Swedish).then_some("sv")] { (title) }
            (told::markup(&person.reader, &opened.told, 3, &|file| {
                person.link(&address(id, &format!("/dokument/{}", file.id)))
            }))
        })
        .render()
}

/// What becomes of the versions before: after the plan was taken away they do not come back, and otherwise they keep the documents
/// that are taken away.
fn earlier(opened: &OpenedPlan) -> Option<Message> {
    if opened.plan.standing == Standing::Withdrawn {
        return Some(message!("plans-earlier-stay-away"));
    }
    let published = opened.published.as_ref()?;
    let mut files = published.documents.iter().flat_map(|one| &one.files);
    let is_away = files.any(|file| opened.told.file(&file.id).is_none());
    is_away.then(|| message!("plans-document-kept"))
}

/// What is lacking before anybody else sees it.
fn lacks(person: &SignedIn, opened: &OpenedPlan) -> Markup {
    let lacks = opened.told.lacks();
    html! {
        @if !lacks.is_empty() {
            (notice(Tone::Remark, &person.say(&message!("plans-lacks")), &html! {
                ul { @for one in &lacks { li { (person.say(&lack(*one))) } } }
            }))
        }
    }
}

/// The button that publishes, for who may and when there is something to.
fn publishing(person: &SignedIn, opened: &OpenedPlan) -> Markup {
    let standing = opened.plan.standing;
    let words = match standing {
        Standing::Draft => message!("projects-publish-first"),
        Standing::Published => message!("projects-publish-again"),
        Standing::Archived | Standing::Withdrawn => message!("projects-publish-back"),
    };
    let is_new = !opened.is_as_published() || standing != Standing::Published;
    let here = person.link(&address(&opened.plan.id, "/granska"));
    html! {
        @if !is_new {
            p { (person.say(&message!("plans-nothing-new"))) }
        } @else if !person.may(Act::PublishPlans) {
            p.hint { (person.say(&message!("plans-publish-not-yours"))) }
        } @else if opened.told.lacks().is_empty() {
            (form(&here, &html! {
                (carried(DIGEST, &opened.digest))
                p.buttons { (button(Button::Primary, &person.say(&words))) }
            }))
        }
    }
}
