//! One version: what it says, whether it adds up, what can be done now, what differs and what was done.

use axum::extract::Path;
use axum::routing::get;
use casework::agreement_version::had_a_hand;
use casework::approval::Asked;
use casework::assessment::Assessment;
use grants::agreement::Agreement;
use grants::agreement_version::{VersionRefusal, VersionStatus};
use grants::approval::{ApprovalKind, ApprovalStatus};
use grants::authorisation::Act as Allowed;
use grants::difference::differences;
use maud::{Markup, html};
use wording::{difference, message, money};

use super::acts::{Act, act_address};
use super::approvals;
use super::conflict;
use super::draft::Draft;
use super::history;
use super::overview::{next, progress};
use super::person::SignedIn;
use super::sums;
use super::trouble;
use crate::ui::{Button, Cell, Column, Table, facts, link_button, status};
use crate::{Need, Refusal, Route};

/// Its route.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(
            Need::To(Allowed::ReadVersions),
            "/arbete/version/{version}",
            get(shown),
        )
        .sample("/arbete/version/{version}")
        .answers("/arbete/version/finns-inte", 404),
    ]
}

async fn shown(person: SignedIn, Path(version): Path<String>) -> Result<Markup, Refusal> {
    let draft = Draft::open(&person, &version).await?;
    let kind = ApprovalKind::Publication;
    let asked = person.casework.approval_of(&person.actor, kind, &version);
    let asked = asked.await.map_err(|error| trouble::approval(&error))?;
    let published = &person.reader.published;
    let version = &draft.version;
    let assessment = Assessment::of(published, &version.text, &version.agreement_id).ok();
    let year = version.year.to_string();
    let heading = match version.status {
        VersionStatus::Draft => message!("work-version-heading-draft", year = year),
        status => message!(
            "work-version-heading",
            year = year,
            status = casework::refusal::status(status)
        ),
    };
    let applies = published.agreement(&version.agreement_id);
    let applies = applies.filter(|_| version.status != VersionStatus::Published);
    let before = published.agreements().iter().rev();
    let mut before = before.filter(|one| {
        one.agreement.year < draft.agreement.year && one.agreement.area == draft.agreement.area
    });
    let before = before.next();
    let history = history::markup(&person, &draft.history).await?;
    Ok(draft
        .page(&person, &heading)
        .lead(&person.say(&next(&draft.version)))
        .body(html! {
            (draft.parts(&person))
            (about(&person, &draft))
            @if let Some(asked) = &asked { (approval(&person, asked)) }
            (acts(&person, &draft))
            @if let Some(assessment) = &assessment { (sums::markup(&person, assessment)) }
            @if let Some(applies) = applies {
                h2 { (person.say(&message!("work-differs-published"))) }
                (table(&person, &applies.agreement, &draft.agreement).markup())
                details {
                    summary { (person.say(&message!("work-differs-lines"))) }
                    (conflict::difference(&person, (&applies.text, &message!("work-lines-published")),
                        (&version.text, &message!("work-lines-version"))))
                }
            }
            @if let Some(before) = before {
                h2 { (person.say(&message!("work-differs-before", year = before.agreement.year.to_string()))) }
                (table(&person, &before.agreement, &draft.agreement).markup())
            }
            h2 { (person.say(&message!("work-history"))) }
            (history)
        })
        .render())
}

fn about(person: &SignedIn, draft: &Draft) -> Markup {
    let (version, language) = (&draft.version, person.reader.language);
    let mut about = vec![
        (
            person.say(&message!("work-status-heading")),
            status(
                progress(version.status),
                &person.say(&casework::refusal::status(version.status)),
            ),
        ),
        (
            person.say(&message!("work-total")),
            html! { (money(draft.agreement.total, language)) },
        ),
        (
            person.say(&message!("work-number")),
            html! { (version.number.to_string()) },
        ),
        (
            person.say(&message!("work-changed")),
            html! { (wording::moment(version.changed.at, language)) },
        ),
    ];
    if let Some(reason) = &version.reason {
        about.push((person.say(&message!("work-corrects")), html! { (reason) }));
    }
    if let Some(reason) = &version.ended_reason {
        about.push((
            person.say(&message!("work-ended-reason")),
            html! { (reason) },
        ));
    }
    facts(about)
}

/// Who approved it, or is asked to, with the way there.
fn approval(person: &SignedIn, asked: &Asked) -> Markup {
    let decided = asked
        .approval
        .decided
        .as_ref()
        .zip(asked.decided_by.as_ref());
    let told = match (asked.approval.status, decided) {
        (ApprovalStatus::Approved, Some((by, name))) => {
            message!("version-approval-given", name = name, at = by.at)
        }
        (ApprovalStatus::Refused, Some((by, name))) => {
            message!("version-approval-refused", name = name, at = by.at)
        }
        (ApprovalStatus::Open, _) => message!("version-approval-open"),
        _ => message!("version-approval-void"),
    };
    let address = person.link(&approvals::address(&asked.approval.id));
    let (way, kind) = if asked.may_decide.is_ok() {
        (message!("version-approval-decide"), Button::Primary)
    } else {
        (message!("version-approval-follow"), Button::Plain)
    };
    html! {
        h2 { (person.say(&message!("version-approval"))) }
        p { (person.say(&told)) }
        p { (link_button(kind, &person.say(&way), &address)) }
    }
}

fn acts(person: &SignedIn, draft: &Draft) -> Markup {
    let (version, history) = (&draft.version, &draft.history);
    let allowed = |act: &Act| act.allowed(person, version, history).is_ok();
    let possible: Vec<Act> = Act::ALL.into_iter().filter(allowed).collect();
    let own = Act::ALL
        .into_iter()
        .any(|act| act.allowed(person, version, history) == Err(VersionRefusal::OwnWork));
    html! {
        h2 { (person.say(&message!("work-acts"))) }
        @if !person.may(Allowed::WriteVersions) {
            p.hint { (person.say(&message!("work-read-only-hint"))) }
        } @else {
            @if own { p { (person.say(&message!("casework-own-work"))) " " (person.say(&message!("casework-own-work-hint"))) } }
            @if possible.is_empty() && !own { p { (person.say(&message!("work-acts-none"))) } }
            p.buttons {
                @for (at, act) in possible.iter().enumerate() {
                    @let kind = if at == 0 { Button::Primary } else { Button::Secondary };
                    (link_button(kind, &person.say(&act.button()), &person.link(&act_address(&version.id, *act))))
                }
            }
            @if version.status == VersionStatus::Draft && had_a_hand(history, &person.actor.id) {
                p.hint { (person.say(&message!("work-acts-second-person"))) }
            }
        }
    }
}

fn table(person: &SignedIn, before: &Agreement, after: &Agreement) -> Table {
    let language = person.reader.language;
    let absent = message!("fact-absent");
    let found = differences(before, after);
    let rows = found.iter().map(|one| {
        vec![
            Cell::Text(difference::what(one, language)),
            Cell::Text(difference::fact(&one.before, &absent, language)),
            Cell::Text(difference::fact(&one.after, &absent, language)),
        ]
    });
    Table {
        caption: person.say(&message!("work-differs-caption", count = found.len())),
        columns: vec![
            Column::words(person.say(&message!("column-what"))),
            Column::words(person.reader.language.of(&before.title)),
            Column::words(person.say(&message!("work-differs-here"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("work-differs-none")),
    }
}
