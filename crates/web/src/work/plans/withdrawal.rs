//! Taking a plan away from the public: by its owners, and by the coordinator for what should not have been told.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::plan::{PlanError, PublicPlan};
use maud::{Markup, html};
use wording::message;

use super::{LIST, address, alert, marked, page_below, refusal, status, stays};
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, button, form};
use crate::work::person::{SignedIn, Writer};
use crate::work::typed::{Typed, lines};

const REASON: &str = "skal";

async fn found(person: &SignedIn, id: &str) -> Result<PublicPlan, Refusal> {
    let found = person.casework.plan_to_withdraw(&person.actor, id).await;
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
    let found = found(person, &id).await?;
    let reason = lines(typed.get(REASON));
    let done = person
        .casework
        .withdraw_plan(&person.actor, &found.plan.id, &reason);
    match done.await {
        Ok(()) => Ok(person.go(LIST)),
        Err(error) if stays(&error) => {
            let page = markup(person, &found, typed, Some(&error));
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

fn markup(
    person: &SignedIn,
    found: &PublicPlan,
    typed: &Typed,
    error: Option<&PlanError>,
) -> Markup {
    let heading = message!("plans-withdraw-named", title = &found.told.about.title);
    let reason = Field::new(REASON, person.say(&message!("projects-withdraw-reason")))
        .hint(person.say(&message!("plans-withdraw-reason-hint")))
        .value(typed.get(REASON));
    let here = person.link(&address(&found.plan.id, "/borttagning"));
    let page = page_below(person, &heading).title(person.say(&heading));
    marked(page, error.is_some())
        .lead(&person.say(&message!("plans-withdraw-hint")))
        .body(html! {
            (alert(person, error))
            (form(&here, &html! {
                (field::lines(&reason, 2))
                p.buttons {
                    (button(Button::Secondary, &person.say(&message!("projects-withdraw-button"))))
                    a href=(person.link(LIST)) { (person.say(&message!("work-leave"))) }
                }
            }))
        })
        .render()
}
