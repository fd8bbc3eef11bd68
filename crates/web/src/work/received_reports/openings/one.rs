//! One opening: what is to be decided, what was decided, and its way to the public.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::opening::{Draft, Flagged, OpeningError};
use grants::approval::{ApprovalKind, ApprovalStatus};
use grants::opening::OpeningStatus;
use maud::{Markup, html};
use wording::{Message, Speak as _, message};

use super::answers::{self, ON_A_PAGE};
use super::{address, list, of_year, refusal, standing, status, stays};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Tone, button, facts, form, notice, status as marked};
use crate::work::approvals;
use crate::work::person::{SignedIn, Writer};
use crate::work::received_reports::coverage::crumbs;
use crate::work::trouble;
use crate::work::typed::{Typed, lines};

const ACT: &str = "gor";
const REASON: &str = "skal";
/// The page of all answers that are marked, also those that are decided about.
const ALL: &str = "alla";

/// What is shown: what is left to decide, or everything.
fn chosen(draft: &Draft, shows_all: bool) -> Vec<&Flagged> {
    let all = draft.flagged.iter();
    let chosen = all.filter(|one| shows_all || one.decision.is_none());
    chosen.take(ON_A_PAGE).collect()
}

fn shows_all(person: &SignedIn) -> bool {
    let query = person.reader.query.as_deref().unwrap_or_default();
    Typed::read(query.as_bytes()).get("visa") == ALL
}

async fn draft(person: &SignedIn, id: &str) -> Result<Draft, Refusal> {
    let draft = person.casework.opening(&person.actor, id).await;
    draft.map_err(|error| refusal(&error))
}

/// The page.
pub async fn shown(person: SignedIn, Path(opening): Path<String>) -> Result<Markup, Refusal> {
    page(&person, &opening, &Typed::default(), None).await
}

/// Decides, or moves it on.
pub async fn done(Path(opening): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let key = (opening.as_str(), typed.revision().unwrap_or(0));
    let reason = lines(typed.get(REASON));
    let done = match typed.get(ACT) {
        "besluta" => {
            let draft = draft(person, &opening).await?;
            let shown = chosen(&draft, typed.get("visa") == ALL);
            let decisions = answers::chosen(&draft, &shown, typed);
            let decided = casework.decide_opening(actor, key, decisions, &reason);
            decided.await.map(|_| ())
        }
        "lamna" => casework.submit_opening(actor, key).await,
        "ta-tillbaka" => casework.take_back_opening(actor, key).await,
        "slang" => casework.discard_opening(actor, key).await,
        "dra-tillbaka" => casework.withdraw_opening(actor, key, &reason).await,
        _ => Ok(()),
    };
    match done {
        Ok(()) => Ok(person.go(&address(&opening))),
        Err(error) if stays(&error) => {
            let page = page(person, &opening, typed, Some(&error)).await?;
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

async fn page(
    person: &SignedIn,
    id: &str,
    typed: &Typed,
    error: Option<&OpeningError>,
) -> Result<Markup, Refusal> {
    let draft = draft(person, id).await?;
    let opening = &draft.opening;
    let respondent = casework::question_set::respondent(opening.respondent);
    let heading = message!(
        "opening-heading",
        respondent = respondent,
        number = opening.number
    );
    let mut page = crumbs(
        person,
        person.page(person.say(&heading)),
        &opening.agreement_id,
    )
    .crumb(
        person.say(&message!("opening-title")),
        of_year(&opening.agreement_id),
    );
    if error.is_some() {
        page = page.error_title();
    }
    let is_draft = opening.status == OpeningStatus::Draft;
    let shows_all = shows_all(person) || typed.get("visa") == ALL || !is_draft;
    let shown = chosen(&draft, shows_all);
    let lead = if is_draft {
        message!("opening-one-lead", left = draft.undecided())
    } else {
        casework::opening::status(opening.status)
    };
    let asked = person
        .casework
        .approval_of(&person.actor, ApprovalKind::Opening, id)
        .await
        .map_err(|error| trouble::approval(&error))?;
    let waits = asked.filter(|it| it.approval.status == ApprovalStatus::Open);
    Ok(page
        .lead(&person.say(&lead))
        .body(html! {
            @if let Some(error) = error {
                (notice(Tone::Warning, &person.say(&error.message()), &html! {
                    @if let Some(hint) = error.hint() { p { (person.say(&hint)) } }
                }))
            }
            (facts(about(person, &draft)))
            @if let Some(waits) = &waits {
                p { a href=(person.link(&approvals::address(&waits.approval.id))) {
                    (person.say(&message!("opening-to-approval"))) } }
            }
            (moves(person, &draft, typed))
            h2 { (person.say(&message!("opening-marked"))) }
            (ways(person, &draft, shows_all))
            (decide(person, &draft, &shown, (is_draft, shows_all), typed))
        })
        .render())
}

fn about(person: &SignedIn, draft: &Draft) -> Vec<(String, Markup)> {
    let opening = &draft.opening;
    let (progress, words) = standing(person, opening.status);
    let line = |name: Message, said: Markup| (person.say(&name), said);
    let answers: usize = draft.reports.iter().map(|one| one.answers.len()).sum();
    let left_out = (draft.flagged.iter())
        .filter(|one| one.decision.as_ref().is_some_and(|it| it.left_out))
        .count();
    let mut about = vec![
        line(message!("opening-column-status"), marked(progress, &words)),
        line(
            message!("opening-fact-reports"),
            html! { (draft.reports.len()) },
        ),
        line(message!("opening-fact-answers"), html! { (answers) }),
        line(
            message!("opening-fact-marked"),
            html! { (draft.flagged.len()) },
        ),
        line(message!("opening-fact-left-out"), html! { (left_out) }),
        line(
            message!("opening-fact-as-of"),
            html! { (list::at(person, opening.created_at)) },
        ),
    ];
    if !opening.reason.is_empty() {
        about.push(line(
            message!("work-column-why"),
            html! { (opening.reason) },
        ));
    }
    if let Some(opened) = opening.opened_at {
        about.push(line(
            message!("opening-fact-opened"),
            html! { (list::at(person, opened)) },
        ));
    }
    about
}

/// What can be done with the whole of it.
fn moves(person: &SignedIn, draft: &Draft, typed: &Typed) -> Markup {
    let opening = &draft.opening;
    let here = person.link(&address(&opening.id));
    let act = |word: &str, kind: Button, words: &Message| {
        form(
            &here,
            &html! {
                (carried(ACT, word))
                (carried("revision", &opening.revision.to_string()))
                p.buttons { (button(kind, &person.say(words))) }
            },
        )
    };
    let discard = || act("slang", Button::Secondary, &message!("opening-discard"));
    match opening.status {
        OpeningStatus::Draft => html! {
            @if draft.undecided() == 0 {
                p { (person.say(&message!("opening-submit-hint"))) }
                (act("lamna", Button::Primary, &message!("opening-submit")))
            }
            (discard())
        },
        OpeningStatus::Submitted => html! {
            (act("ta-tillbaka", Button::Secondary, &message!("opening-take-back")))
            (discard())
        },
        OpeningStatus::Open => {
            let reason = Field::new(REASON, person.say(&message!("opening-withdraw-reason")))
                .hint(person.say(&message!("opening-withdraw-hint")))
                .value(typed.get(REASON));
            let there = format!("/redovisningar/{}", opening.agreement_id);
            html! {
                p { a href=(person.link(&there)) { (person.say(&message!("opening-to-public"))) } }
                details {
                    summary { (person.say(&message!("opening-withdraw"))) }
                    (form(&here, &html! {
                        (carried(ACT, "dra-tillbaka"))
                        (carried("revision", &opening.revision.to_string()))
                        (field::lines(&reason, 2))
                        p.buttons { (button(Button::Secondary, &person.say(&message!("opening-withdraw-button")))) }
                    }))
                }
            }
        }
        _ => html! {},
    }
}

/// Between what is left to decide and everything.
fn ways(person: &SignedIn, draft: &Draft, shows_all: bool) -> Markup {
    let here = address(&draft.opening.id);
    if draft.opening.status != OpeningStatus::Draft || draft.flagged.is_empty() {
        return html! {};
    }
    html! {
        p {
            @if shows_all {
                a href=(person.link(&here)) { (person.say(&message!("opening-show-left"))) }
            } @else {
                a href=(person.link(&format!("{here}?visa={ALL}"))) { (person.say(&message!("opening-show-all"))) }
            }
        }
    }
}

fn decide(
    person: &SignedIn,
    draft: &Draft,
    shown: &[&Flagged],
    (is_draft, shows_all): (bool, bool),
    typed: &Typed,
) -> Markup {
    if shown.is_empty() {
        let words = if draft.flagged.is_empty() {
            message!("opening-nothing-marked")
        } else {
            message!("opening-all-decided")
        };
        return html! { p.empty { (person.say(&words)) } };
    }
    let of_all = draft.flagged.len();
    let each = html! {
        @for one in shown { (answers::one(person, draft, one, is_draft, typed)) }
    };
    if !is_draft {
        return html! {
            @if shown.len() < of_all {
                p { (person.say(&message!("opening-shown-of", shown = shown.len(), all = of_all))) }
            }
            (each)
        };
    }
    let reason = Field::new(REASON, person.say(&message!("opening-reason")))
        .hint(person.say(&message!("opening-reason-hint")))
        .value(typed.get(REASON));
    let content = html! {
        (carried(ACT, "besluta"))
        (carried("revision", &draft.opening.revision.to_string()))
        @if shows_all { (carried("visa", ALL)) }
        (each)
        (answers::for_all(person, typed))
        (field::lines(&reason, 2))
        p.buttons { (button(Button::Primary, &person.say(&message!("opening-decide")))) }
    };
    html! {
        p { (person.say(&message!("opening-shown-of", shown = shown.len(), all = of_all))) }
        (form(&person.link(&address(&draft.opening.id)), &content))
    }
}
