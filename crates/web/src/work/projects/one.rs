//! One project of one's own: where it stands, what is written of it so far, and what can be done with the whole of it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::project::{Answer, OpenedProject, ProjectError, SUBJECT, Share};
use grants::authorisation::Act;
use grants::project::Standing;
use maud::{Markup, html};
use wording::{Message, Speak, message, moment};

use super::{address, found, list, page_below, progress, refusal, stands, status, stays};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Tone, button, facts, form, link_button, notice, status as marked};
use crate::work::history;
use crate::work::person::{SignedIn, Writer};
use crate::work::trouble;
use crate::work::typed::{Typed, lines};

const ACT: &str = "gor";
const REASON: &str = "skal";

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    render(&person, &opened, &Typed::default(), None).await
}

/// Answers whether one takes part, archives it, or takes it away from the public.
pub async fn done(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    found(person, &id).await?;
    let mut after = address(&id, "");
    let done = match typed.get(ACT) {
        "delta" => casework.answer_taking_part(actor, &id, true).await,
        "delta-inte" => {
            // It is not among one's own any more.
            super::LIST.clone_into(&mut after);
            casework.answer_taking_part(actor, &id, false).await
        }
        "arkivera" => casework.archive_project(actor, &id).await,
        "dra-tillbaka" => casework.withdraw_project(actor, &id, &reason(typed)).await,
        _ => Ok(()),
    };
    match done {
        Ok(()) => Ok(person.go(&after)),
        Err(error) if stays(&error) => {
            let opened = found(person, &id).await?;
            let page = render(person, &opened, typed, Some(&error)).await?;
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

async fn render(
    person: &SignedIn,
    opened: &OpenedProject,
    typed: &Typed,
    error: Option<&ProjectError>,
) -> Result<Markup, Refusal> {
    let project = &opened.project;
    let acts = person
        .casework
        .history(&person.actor, SUBJECT, &project.id)
        .await;
    let acts = acts.map_err(|error| trouble::database(&error))?;
    let history = history::brief(person, &acts).await?;
    let title = &opened.told.about.title;
    let named = message!("projects-one", title = title);
    let mut page = page_below(person, &named)
        .title(person.say(&named))
        .lead(&person.say(&lead(opened)));
    if error.is_some() {
        page = page.error_title();
    }
    let may_write = person.may(Act::WriteProjects) && opened.share != Share::Asked;
    Ok(page
        .body(html! {
            @if let Some(error) = error {
                div role="alert" {
                    (notice(Tone::Warning, &person.say(&error.message()), &html! {
                        @if let Some(hint) = error.hint() { p { (person.say(&hint)) } }
                    }))
                }
            }
            (answering(person, opened))
            (facts(about(person, opened)))
            p.buttons { (link_button(
                Button::Primary,
                &person.say(&message!("projects-to-preview")),
                &person.link(&address(&project.id, "/granska")),
            )) }
            @if may_write {
                h2 { (person.say(&message!("projects-parts"))) }
                (parts(person, opened))
            }
            (moves(person, opened, typed))
            h2 { (person.say(&message!("projects-history"))) }
            (history)
        })
        .render())
}

/// What whoever opens the page most wants to know.
fn lead(opened: &OpenedProject) -> Message {
    match (opened.project.standing, opened.is_as_published()) {
        (Standing::Draft, _) => message!("projects-lead-draft"),
        (Standing::Published, true) => message!("projects-lead-published"),
        (Standing::Published, false) => message!("projects-lead-changed"),
        (Standing::Archived, _) => message!("projects-lead-archived"),
        (Standing::Withdrawn, _) => message!("projects-lead-withdrawn"),
    }
}

/// The question whether one takes part, to those who are asked.
fn answering(person: &SignedIn, opened: &OpenedProject) -> Markup {
    let may = person.may(Act::PublishProjects);
    let here = person.link(&address(&opened.project.id, ""));
    let act = |word: &str, kind: Button, words: &Message| {
        form(
            &here,
            &html! { (carried(ACT, word)) p { (button(kind, &person.say(words))) } },
        )
    };
    let no = |words: &Message| act("delta-inte", Button::Secondary, words);
    match opened.share {
        Share::Leads => html! {},
        Share::TakesPart => html! {
            @if may { (no(&message!("projects-leave"))) }
        },
        Share::Asked => {
            let asked = message!("projects-you-are-asked", leads = &opened.told.leads.name);
            notice(
                Tone::Remark,
                &person.say(&asked),
                &html! {
                    p { (person.say(&message!("projects-you-are-asked-lead"))) }
                    @if may {
                        (act("delta", Button::Primary, &message!("projects-say-yes")))
                        (no(&message!("projects-say-no")))
                    }
                },
            )
        }
    }
}

fn about(person: &SignedIn, opened: &OpenedProject) -> Vec<(String, Markup)> {
    let (project, reader) = (&opened.project, &person.reader);
    let line = |name: Message, said: Markup| (person.say(&name), said);
    let standing = person.say(&casework::project::standing(project.standing));
    let status = opened.told.about.status;
    let far = person.say(&casework::project::status(status));
    let mut about = vec![
        line(
            message!("projects-column-standing"),
            marked(stands(project.standing), &standing),
        ),
        line(
            message!("projects-column-status"),
            marked(progress(status), &far),
        ),
        line(
            message!("projects-column-leads"),
            html! { (opened.told.leads.name) },
        ),
        line(
            message!("projects-column-share"),
            html! { (person.say(&list::share(opened.share))) },
        ),
    ];
    if project.version > 0 {
        let version = message!(
            "projects-version",
            number = project.version,
            at = project.standing_at
        );
        about.push(line(
            message!("projects-fact-version"),
            html! { (person.say(&version)) },
        ));
    }
    if let (Some(slug), true) = (&project.slug, project.standing.is_public()) {
        let place = format!("/projekt/{slug}");
        about.push(line(
            message!("projects-fact-address"),
            html! { a href=(person.link(&place)) { (place) } },
        ));
    }
    if !project.standing_reason.is_empty() {
        about.push(line(
            message!("work-column-why"),
            html! { (project.standing_reason) },
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
fn parts(person: &SignedIn, opened: &OpenedProject) -> Markup {
    let yes = |answer: &Answer| *answer == Answer::Yes;
    let taking_part = opened.asked.iter().filter(|one| yes(&one.row.answer));
    let all = [
        ("/text", message!("projects-text"), None),
        (
            "/medel",
            message!("projects-money"),
            Some(opened.money.content.len()),
        ),
        (
            "/kontakter",
            message!("projects-contacts"),
            Some(opened.contacts.len()),
        ),
        (
            "/deltagare",
            message!("projects-taking-part"),
            Some(taking_part.count()),
        ),
        (
            "/nyheter",
            message!("projects-posts"),
            Some(opened.posts.len()),
        ),
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
                    a href=(person.link(&address(&opened.project.id, part))) { (person.say(words)) }
                    @if let Some(count) = count { " (" (count) ")" }
                }
            }
        }
    }
}

/// What can be done with the whole of it.
fn moves(person: &SignedIn, opened: &OpenedProject, typed: &Typed) -> Markup {
    let standing = opened.project.standing;
    let leads = opened.share == Share::Leads;
    let here = person.link(&address(&opened.project.id, ""));
    let may_archive = leads && standing == Standing::Published && person.may(Act::PublishProjects);
    let may_withdraw = leads && standing.is_public() && person.may(Act::WithdrawProjects);
    html! {
        @if may_archive {
            details {
                summary { (person.say(&message!("projects-archive"))) }
                p { (person.say(&message!("projects-archive-hint"))) }
                (form(&here, &html! {
                    (carried(ACT, "arkivera"))
                    p.buttons { (button(Button::Secondary, &person.say(&message!("projects-archive-button")))) }
                }))
            }
        }
        @if may_withdraw { (withdrawing(person, &here, typed)) }
    }
}

/// The form that takes a project away from the public.
pub fn withdrawing(person: &SignedIn, here: &str, typed: &Typed) -> Markup {
    let reason = Field::new(REASON, person.say(&message!("projects-withdraw-reason")))
        .hint(person.say(&message!("projects-withdraw-reason-hint")))
        .value(typed.get(REASON));
    html! {
        details {
            summary { (person.say(&message!("projects-withdraw"))) }
            p { (person.say(&message!("projects-withdraw-hint"))) }
            (form(here, &html! {
                (carried(ACT, "dra-tillbaka"))
                (field::lines(&reason, 2))
                p.buttons { (button(Button::Secondary, &person.say(&message!("projects-withdraw-button")))) }
            }))
        }
    }
}

/// The reason somebody typed.
pub fn reason(typed: &Typed) -> String {
    lines(typed.get(REASON))
}
