//! Whom to ask about a project that everybody sees, by name: for those who have signed in. The coordinator can take away from the
//! public here what should not have been told.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::project::{ProjectError, PublicProject};
use casework::store::project_contact::ProjectContact;
use maud::{Markup, html};
use wording::{Speak, message};

use super::{contacts, contacts_address, one, refusal, status, stays};
use crate::Refusal;
use crate::ui::{Tone, notice};
use crate::work::person::{SignedIn, Writer};
use crate::work::typed::Typed;

type Found = (PublicProject, Vec<ProjectContact>, bool);

async fn found(person: &SignedIn, id: &str) -> Result<Found, Refusal> {
    let found = person.casework.project_contacts(&person.actor, id).await;
    found.map_err(|error| refusal(&error))
}

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let found = found(&person, &id).await?;
    Ok(markup(&person, &found, &Typed::default(), None))
}

/// Takes it away from the public.
pub async fn withdrawn(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let all = found(person, &id).await?;
    let (public, _, may_withdraw) = &all;
    if !may_withdraw {
        return Err(refusal(&ProjectError::NoSuchProject));
    }
    let reason = one::reason(typed);
    let done = person
        .casework
        .withdraw_project(&person.actor, &public.project.id, &reason);
    match done.await {
        Ok(()) => Ok(person.go("/projekt")),
        Err(error) if stays(&error) => {
            let page = markup(person, &all, typed, Some(&error));
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

fn markup(
    person: &SignedIn,
    (public, named, may_withdraw): &Found,
    typed: &Typed,
    error: Option<&ProjectError>,
) -> Markup {
    let title = &public.told.about.title;
    let heading = message!("projects-named", title = title);
    let slug = public.project.slug.as_deref().unwrap_or_default();
    let mut page = person
        .page(person.say(&heading))
        .crumb(person.say(&message!("projects-nav")), "/projekt")
        .crumb(title.clone(), format!("/projekt/{slug}"));
    if error.is_some() {
        page = page.error_title();
    }
    let here = person.link(&contacts_address(&public.project.id));
    page.lead(&person.say(&message!("projects-named-lead")))
        .body(html! {
            @if let Some(error) = error {
                div role="alert" {
                    (notice(Tone::Warning, &person.say(&error.message()), &html! {
                        @if let Some(hint) = error.hint() { p { (person.say(&hint)) } }
                    }))
                }
            }
            (contacts::table(person, named).markup())
            @if *may_withdraw { (one::withdrawing(person, &here, typed)) }
        })
        .render()
}
