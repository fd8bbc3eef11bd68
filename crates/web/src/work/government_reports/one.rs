//! One report: where it stands, its sections and figures, and what can be done with the whole of it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::government_report::{GovernmentReportError, OpenedGovernmentReport, SUBJECT};
use casework::store::email::EmailStatus;
use grants::approval::{ApprovalKind, ApprovalStatus};
use grants::authorisation::Act;
use grants::government_report::GovernmentReportStatus;
use maud::{Markup, html};
use wording::{Message, date, message};

use super::{address, alert, bound, found, marked, page_below, refusal, stands, status, stays};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, button, facts, form, link_button, status as standing};
use crate::work::person::{SignedIn, Writer};
use crate::work::typed::{Typed, lines};
use crate::work::{approvals, history, trouble};

const ACT: &str = "gor";
const CHANGES: &str = "andringar";

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    page(&person, &id, &Typed::default(), None).await
}

/// Freezes its figures, or moves it on.
pub async fn moved(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let key = (id.as_str(), typed.revision().unwrap_or(0));
    let done = match typed.get(ACT) {
        "frys" => {
            let frozen = casework.freeze_government_report(actor, &id).await;
            frozen.map(|_| ())
        }
        "lamna" => {
            let changes = lines(typed.get(CHANGES));
            casework
                .submit_government_report(actor, key, &changes)
                .await
        }
        "ta-tillbaka" => casework.take_back_government_report(actor, key).await,
        "slang" => casework.discard_government_report(actor, key).await,
        "ratta" => casework.correct_government_report(actor, key).await,
        _ => {
            let page = page(person, &id, typed, None).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    match done {
        Ok(()) => Ok(person.go(&address(&id, ""))),
        Err(error) if stays(&error) => {
            let page = page(person, &id, typed, Some(&error)).await?;
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

async fn page(
    person: &SignedIn,
    id: &str,
    typed: &Typed,
    error: Option<&GovernmentReportError>,
) -> Result<Markup, Refusal> {
    let opened = found(person, id).await?;
    let acts = person.casework.history(&person.actor, SUBJECT, id).await;
    let acts = acts.map_err(|error| trouble::database(&error))?;
    let history = history::brief(person, &acts).await?;
    let sent = person.casework.government_report_sent(&person.actor, id);
    let sent = sent.await.map_err(|error| refusal(&error))?;
    let asked = person
        .casework
        .approval_of(&person.actor, ApprovalKind::GovernmentReport, id)
        .await
        .map_err(|error| trouble::approval(&error))?;
    let waits = asked.filter(|it| it.approval.status == ApprovalStatus::Open);
    let title = &opened.about.content.title;
    let named = message!("government-reports-one", title = title);
    let writes = opened.is_draft() && person.may(Act::WriteGovernmentReports);
    let page = page_below(person, &named).title(person.say(&named));
    Ok(marked(page, error.is_some())
        .lead(&person.say(&lead(opened.report.status)))
        .body(html! {
            (alert(person, error))
            (facts(about(person, &opened)))
            @if let Some(waits) = &waits {
                p { a href=(person.link(&approvals::address(&waits.approval.id))) {
                    (person.say(&message!("government-reports-to-approval")))
                } }
            }
            p { a href=(person.link(&address(id, "/forhandsgranska"))) { (person.say(&message!("government-reports-preview"))) } }
            p { a href=(person.link(&address(id, "/kontroller"))) { (person.say(&message!("government-reports-checks"))) } }
            (sections(person, &opened, writes))
            h2 { (person.say(&message!("government-reports-bound"))) }
            (bound::table(person, &opened).markup())
            @if writes {
                p { (link_button(
                    Button::Secondary,
                    &person.say(&message!("government-reports-bind")),
                    &person.link(&address(id, "/siffror")),
                )) }
            }
            (moves(person, &opened, typed))
            (sending(person, &sent))
            h2 { (person.say(&message!("projects-history"))) }
            (history)
        })
        .render())
}

fn lead(status: GovernmentReportStatus) -> Message {
    match status {
        GovernmentReportStatus::Draft => message!("government-reports-lead-draft"),
        GovernmentReportStatus::Submitted => message!("government-reports-lead-submitted"),
        GovernmentReportStatus::Published => message!("government-reports-lead-published"),
        GovernmentReportStatus::Discarded => message!("government-reports-lead-discarded"),
    }
}

fn about(person: &SignedIn, opened: &OpenedGovernmentReport) -> Vec<(String, Markup)> {
    let (report, about) = (&opened.report, &opened.about.content);
    let line = |name: Message, said: Markup| (person.say(&name), said);
    let agreements: Vec<String> = (about.agreements.iter())
        .map(|id| person.reader.agreement_title(id))
        .collect();
    let said = person.say(&casework::government_report::status(report.status));
    let kind = person.say(&casework::government_report::kind(about.kind));
    let mut all = vec![
        line(
            message!("government-reports-column-status"),
            standing(stands(report.status), &said),
        ),
        line(message!("government-reports-column-kind"), html! { (kind) }),
        line(
            message!("government-reports-about-agreements"),
            html! { (agreements.join(", ")) },
        ),
        line(
            message!("government-reports-column-sender"),
            html! { (opened.sender) },
        ),
        line(
            message!("government-reports-column-recipient"),
            html! { (about.recipient) },
        ),
        line(
            message!("government-reports-address"),
            html! { (opened.address.content) },
        ),
    ];
    if let Some(due) = about.due_on {
        all.push(line(
            message!("government-reports-due"),
            html! { (date(due, person.reader.language)) },
        ));
    }
    if let Some(slug) = &report.slug {
        let place = crate::pages::government_reports::address(slug);
        all.push(line(
            message!("projects-fact-address"),
            html! { a href=(person.link(&place)) { (place) } },
        ));
    }
    if !report.status_reason.is_empty() {
        all.push(line(
            message!("work-column-why"),
            html! { (report.status_reason) },
        ));
    }
    all
}

fn sections(person: &SignedIn, opened: &OpenedGovernmentReport, writes: bool) -> Markup {
    let id = &opened.report.id;
    let empty = person.say(&message!("government-reports-section-empty"));
    html! {
        h2 { (person.say(&message!("government-reports-sections"))) }
        ol {
            @for (number, part) in &opened.sections {
                li {
                    @if writes {
                        a href=(person.link(&address(id, &format!("/avsnitt/{number}")))) { (part.content.heading) }
                    } @else { (part.content.heading) }
                    @if part.content.text.is_empty() { " (" (empty) ")" }
                }
            }
        }
        @if writes {
            p { a href=(person.link(&address(id, "/avsnitt"))) { (person.say(&message!("government-reports-section-new"))) } }
            p { a href=(person.link(&address(id, "/om"))) { (person.say(&message!("government-reports-about"))) } }
        }
    }
}

/// What can be done with the whole of it.
fn moves(person: &SignedIn, opened: &OpenedGovernmentReport, typed: &Typed) -> Markup {
    let report = &opened.report;
    if !person.may(Act::WriteGovernmentReports) {
        return html! {};
    }
    let here = person.link(&address(&report.id, ""));
    let act = |word: &str, kind: Button, words: &Message, more: Markup| {
        form(
            &here,
            &html! {
                (carried(ACT, word))
                (carried("revision", &report.revision.to_string()))
                (more)
                p.buttons { (button(kind, &person.say(words))) }
            },
        )
    };
    let changes = || {
        let field = Field::new(CHANGES, person.say(&message!("government-reports-changes")))
            .hint(person.say(&message!("government-reports-changes-hint")))
            .value(typed.get(CHANGES));
        html! { @if report.version > 0 { (field::lines(&field, 3)) } }
    };
    html! {
        h2 { (person.say(&message!("government-reports-moves"))) }
        @match report.status {
            GovernmentReportStatus::Draft => {
                p { (person.say(&message!("government-reports-freeze-lead"))) }
                (act("frys", Button::Secondary, &message!("government-reports-freeze"), html! {}))
                p { (person.say(&message!("government-reports-submit-lead"))) }
                (act("lamna", Button::Primary, &message!("government-reports-submit"), changes()))
                @if report.version == 0 {
                    (act("slang", Button::Secondary, &message!("government-reports-discard"), html! {}))
                }
            }
            GovernmentReportStatus::Submitted => {
                (act("ta-tillbaka", Button::Secondary, &message!("government-reports-take-back"), html! {}))
            }
            GovernmentReportStatus::Published => {
                p { (person.say(&message!("government-reports-correct-lead"))) }
                (act("ratta", Button::Secondary, &message!("government-reports-correct"), html! {}))
            }
            GovernmentReportStatus::Discarded => {}
        }
    }
}

/// When each version was sent, and to whom.
fn sending(
    person: &SignedIn,
    sent: &[(i64, String, EmailStatus, Option<jiff::Timestamp>)],
) -> Markup {
    html! {
        @if !sent.is_empty() {
            h2 { (person.say(&message!("government-reports-sent"))) }
            ul {
                @for (number, address, _, at) in sent {
                    @let words = match at {
                        Some(at) => message!("government-reports-sent-to", number = number.to_string(), address = address, at = *at),
                        None => message!("government-reports-waits-to", number = number.to_string(), address = address),
                    };
                    li { (person.say(&words)) }
                }
            }
        }
    }
}
