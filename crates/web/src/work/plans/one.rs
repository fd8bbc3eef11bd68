//! One plan of one's own: where it stands, what is written of it so far, and what can be done with the whole of it.

use axum::extract::Path;
use casework::plan::{OpenedPlan, SUBJECT};
use grants::authorisation::Act;
use grants::project::Standing;
use maud::{Markup, html};
use wording::{Message, message, moment};

use super::{address, found, page_below, stands};
use crate::Refusal;
use crate::pages::plans::told;
use crate::ui::{Button, facts, link_button, status as marked};
use crate::work::history;
use crate::work::person::SignedIn;
use crate::work::trouble;

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let acts = person.casework.history(&person.actor, SUBJECT, &id).await;
    let acts = acts.map_err(|error| trouble::database(&error))?;
    let history = history::brief(&person, &acts).await?;
    let named = message!("plans-one", title = &opened.told.about.title);
    let plan = &opened.plan;
    let may_withdraw = plan.standing.is_public() && person.may(Act::WithdrawPlans);
    Ok(page_below(&person, &named)
        .title(person.say(&named))
        .lead(&person.say(&lead(&opened)))
        .body(html! {
            (facts(about(&person, &opened)))
            p.buttons { (link_button(
                Button::Primary,
                &person.say(&message!("plans-to-preview")),
                &person.link(&address(&plan.id, "/granska")),
            )) }
            @if person.may(Act::WritePlans) {
                h2 { (person.say(&message!("projects-parts"))) }
                (parts(&person, &opened))
            }
            @if may_withdraw {
                p { a href=(person.link(&address(&plan.id, "/borttagning"))) {
                    (person.say(&message!("plans-withdraw")))
                } }
            }
            h2 { (person.say(&message!("projects-history"))) }
            (history)
        })
        .render())
}

/// What whoever opens the page most wants to know.
fn lead(opened: &OpenedPlan) -> Message {
    match (opened.plan.standing, opened.is_as_published()) {
        (Standing::Draft, _) => message!("plans-lead-draft"),
        (Standing::Withdrawn, _) => message!("plans-lead-withdrawn"),
        (_, true) => message!("plans-lead-published"),
        (_, false) => message!("plans-lead-changed"),
    }
}

fn about(person: &SignedIn, opened: &OpenedPlan) -> Vec<(String, Markup)> {
    let (plan, reader) = (&opened.plan, &person.reader);
    let line = |name: Message, said: Markup| (person.say(&name), said);
    let standing = person.say(&casework::plan::standing(plan.standing));
    let mut about = vec![
        line(
            message!("projects-column-standing"),
            marked(stands(plan.standing), &standing),
        ),
        line(
            message!("plans-column-owner"),
            html! { (opened.told.owner.name) },
        ),
    ];
    if let Some(reached) = told::reached(&opened.told) {
        about.push(line(
            message!("plans-fulfilment"),
            html! { (person.say(&reached)) },
        ));
    }
    if plan.version > 0 {
        let version = message!(
            "projects-version",
            number = plan.version,
            at = plan.standing_at
        );
        about.push(line(
            message!("projects-fact-version"),
            html! { (person.say(&version)) },
        ));
    }
    if let (Some(slug), true) = (&plan.slug, plan.standing.is_public()) {
        let place = crate::pages::plans::address(slug);
        about.push(line(
            message!("projects-fact-address"),
            html! { a href=(person.link(&place)) { (place) } },
        ));
    }
    if !plan.standing_reason.is_empty() {
        about.push(line(
            message!("work-column-why"),
            html! { (plan.standing_reason) },
        ));
    }
    if let Some((_, at)) = &opened.about.changed {
        about.push(line(
            message!("projects-fact-changed"),
            html! { (moment(*at, reader.language)) },
        ));
    }
    about
}

/// What is written so far, each with its place.
fn parts(person: &SignedIn, opened: &OpenedPlan) -> Markup {
    let all = [
        ("/text", message!("plans-about-and-text"), None),
        ("/mal", message!("plans-goals"), Some(opened.goals.len())),
        (
            "/dokument",
            message!("projects-documents"),
            Some(opened.documents.len()),
        ),
    ];
    html! {
        ul {
            @for (part, words, count) in &all {
                li {
                    a href=(person.link(&address(&opened.plan.id, part))) { (person.say(words)) }
                    @if let Some(count) = count { " (" (count) ")" }
                }
            }
        }
    }
}
