//! What happened: the record of acts, what visitors say, and what the program does by itself.

mod export;
mod filter;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, message, moment};

use self::filter::Asked;
use super::draft::address;
use super::history::{act, who};
use super::person::SignedIn;
use super::trouble;
use super::typed::Typed;
use crate::ui::{Cell, Column, Progress, Table};
use crate::{Need, Refusal, Route};

/// So many rows stand on a page.
const ROWS: i64 = 50;
/// Farther than this nobody pages.
const FARTHEST: i64 = 1_000_000;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(Need::To(Act::ReadRecord), "/arbete/handelser", get(acts))
            .sample("/arbete/handelser")
            .sample("/arbete/handelser?fore=2")
            .sample("/arbete/handelser?organisation=skr&slag=agreement_version&fran=2020-01-01&till=2030-12-31")
            .answers("/arbete/handelser?fran=i+fjol", 422)
            .answers("/arbete/handelser?fore=igar", 422),
        Route {
            translated: false,
            ..Route::private(
                Need::To(Act::ExportRecord),
                "/arbete/handelser/export",
                get(export::export),
            )
            .sample("/arbete/handelser/export")
        },
        Route::private(
            Need::To(Act::ReadFeedback),
            "/arbete/synpunkter",
            get(feedback),
        )
        .sample("/arbete/synpunkter")
        .answers("/arbete/synpunkter?fran=-1", 422),
        Route::private(Need::To(Act::ReadOperation), "/arbete/jobb", get(jobs))
            .sample("/arbete/jobb"),
    ]
}

/// A number in the query; none when it is not there.
fn number(person: &SignedIn, name: &str) -> Result<Option<i64>, Refusal> {
    let typed = Typed::read(
        person
            .reader
            .query
            .as_deref()
            .unwrap_or_default()
            .as_bytes(),
    );
    let text = typed.get(name).trim();
    if text.is_empty() {
        return Ok(None);
    }
    let number = text
        .parse()
        .ok()
        .filter(|number| (0..=FARTHEST).contains(number));
    let wrong = || {
        Refusal::unprocessable(message!("work-page-number")).hint(message!("work-page-number-hint"))
    };
    number.map(Some).ok_or_else(wrong)
}

fn columns(person: &SignedIn, heads: &[Message]) -> Vec<Column> {
    heads
        .iter()
        .map(|head| Column::words(person.say(head)))
        .collect()
}

/// What an act was done to: a link to a version that can be opened.
fn subject(person: &SignedIn, done: &Recorded) -> Cell {
    match done.subject_kind.as_str() {
        "agreement_version" => Cell::Link {
            text: agreement_of(done),
            address: person.link(&address(&done.subject_id, "")),
        },
        "organisation" => Cell::Link {
            text: person.say(&message!("organisation-subject")),
            address: person.link(&format!("/arbete/organisationer/{}", done.subject_id)),
        },
        "dataset" => Cell::Text(person.say(&message!("work-subject-figures"))),
        "account" => Cell::Text(person.say(&message!("work-subject-account"))),
        "contact" => Cell::Text(person.say(&message!("contacts-subject"))),
        "contacts" => Cell::Text(person.say(&message!("contacts-title"))),
        "contact_round" => Cell::Text(person.say(&message!("contacts-round-title"))),
        "letter_run" => Cell::Text(person.say(&message!("letters-title"))),
        "page" => Cell::Text(done.subject_id.clone()),
        "thread" if person.may(Act::ReadRegister) => Cell::Link {
            text: person.say(&message!("threads-subject-of-record")),
            address: person.link(&format!("{}/{}", super::threads::ALL, done.subject_id)),
        },
        "thread" => Cell::Text(person.say(&message!("threads-subject-of-record"))),
        "register_entry" | "register" => {
            Cell::Text(person.say(&message!("register-subject-of-record")))
        }
        "batch" => Cell::Text(person.say(&message!("batches-subject"))),
        "payment" => Cell::Text(person.say(&message!("batches-subject-payment"))),
        "statement" | "statement_entry" => Cell::Text(person.say(&message!("bank-title"))),
        "mandate" => Cell::Text(person.say(&message!("audit-kind-mandate"))),
        "approval" => Cell::Text(person.say(&message!("audit-kind-approval"))),
        "audit" => Cell::Text(person.say(&message!("audit-kind-audit"))),
        "deadline" => Cell::Text(person.say(&message!("deadlines-subject"))),
        "requisition" => Cell::Text(person.say(&message!("reviews-subject"))),
        other => Cell::Text(other.to_owned()),
    }
}

/// The agreement and number of the version that an act was done to, as its details tell.
fn agreement_of(done: &Recorded) -> String {
    let details: serde_json::Value = serde_json::from_str(&done.details).unwrap_or_default();
    let (agreement, number) = (&details["agreement"], &details["number"]);
    match (agreement.as_str(), number.as_i64()) {
        (Some(agreement), Some(number)) => format!("{agreement} ({number})"),
        _ => done.subject_id.clone(),
    }
}

async fn acts(person: SignedIn) -> Result<Response, Refusal> {
    let before = number(&person, "fore")?;
    let asked = Asked::read(&person).await?;
    let filter = asked.filter();
    let record = person.casework.record_of(&filter, ROWS, before).await;
    let record = record.map_err(|error| trouble::database(&error))?;
    let acting = person.casework.acting(&record).await;
    let acting = acting.map_err(|error| trouble::database(&error))?;
    let heads = [
        message!("column-number"),
        message!("work-column-when"),
        message!("work-column-who"),
        message!("work-column-act"),
        message!("work-column-subject"),
        message!("work-column-why"),
    ];
    let rows = record.iter().map(|done| {
        vec![
            Cell::Text(done.sequence.to_string()),
            Cell::Text(moment(done.at, person.reader.language)),
            Cell::Text(who(&person, done, &acting)),
            Cell::Text(person.say(&act(done))),
            subject(&person, done),
            Cell::Text(done.reason.clone().unwrap_or_default()),
        ]
    });
    let table = Table {
        caption: person.say(&message!("work-record-caption")),
        columns: columns(&person, &heads),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("audit-record-empty")),
    };
    let last = record
        .last()
        .map(|last| last.sequence)
        .filter(|last| *last > 1);
    let mut page = person.page(person.say(&message!("work-record")));
    if asked.is_wrong() {
        page = page.error_title();
    }
    let page = page
        .lead(&person.say(&message!("work-record-lead")))
        .body(html! {
            (asked.markup(&person))
            (table.markup())
            @if let Some(last) = last {
                p { a href=(asked.address(&person, last)) { (person.say(&message!("work-earlier"))) } }
            }
            p { a href=(person.link("/granskning")) { (person.say(&message!("audit-seals-link"))) } }
            @if person.may(Act::ExportRecord) {
                p { a href="/arbete/handelser/export" { (person.say(&message!("audit-export-link"))) } }
                p.hint { (person.say(&message!("audit-export-hint"))) }
            }
        })
        .render();
    let status = if asked.is_wrong() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    Ok((status, page).into_response())
}

async fn feedback(person: SignedIn) -> Result<Markup, Refusal> {
    let from = number(&person, "fran")?.unwrap_or(0);
    let said = person.casework.feedback(ROWS, from).await;
    let said = said.map_err(|error| trouble::database(&error))?;
    let heads = [
        message!("work-feedback-page"),
        message!("work-column-when"),
        message!("work-feedback-helped"),
        message!("work-feedback-comment"),
    ];
    let yes = |yes: bool| {
        if yes {
            message!("answer-yes")
        } else {
            message!("answer-no")
        }
    };
    let rows = said.iter().map(|one| {
        vec![
            Cell::Text(one.page.clone()),
            Cell::Text(moment(one.at, person.reader.language)),
            Cell::Text(person.say(&yes(one.helpful))),
            Cell::Text(one.comment.clone()),
        ]
    });
    let table = Table {
        caption: person.say(&message!("work-feedback-caption")),
        columns: columns(&person, &heads),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("work-feedback-empty")),
    };
    let is_full = i64::try_from(said.len()).is_ok_and(|rows| rows == ROWS);
    Ok(person
        .page(person.say(&message!("work-feedback")))
        .lead(&person.say(&message!("work-feedback-lead")))
        .body(html! {
            (table.markup())
            @if is_full {
                p { a href={ (person.link("/arbete/synpunkter")) "?fran=" (from + ROWS) } { (person.say(&message!("work-earlier"))) } }
            }
        })
        .render())
}

async fn jobs(person: SignedIn) -> Result<Markup, Refusal> {
    let jobs = person.casework.jobs(ROWS, 0).await;
    let jobs = jobs.map_err(|error| trouble::database(&error))?;
    let heads = [
        message!("work-jobs-kind"),
        message!("work-status-heading"),
        message!("work-jobs-due"),
        message!("work-jobs-attempts"),
        message!("work-jobs-error"),
    ];
    let rows = jobs.iter().map(|job| {
        let (progress, words) = match (job.dead_at, job.done_at) {
            (Some(_), _) => (Progress::Late, message!("work-jobs-dead")),
            (None, Some(_)) => (Progress::Done, message!("work-jobs-done")),
            (None, None) => (Progress::NotBegun, message!("work-jobs-waiting")),
        };
        let kind = match job.kind.as_str() {
            "verify" => person.say(&message!("work-jobs-verify")),
            "tidy" => person.say(&message!("work-jobs-tidy")),
            "seal" => person.say(&message!("audit-job-seal")),
            other => other.to_owned(),
        };
        vec![
            Cell::Text(kind),
            Cell::Status {
                progress,
                text: person.say(&words),
            },
            Cell::Text(moment(job.run_at, person.reader.language)),
            Cell::Text(job.attempts.to_string()),
            Cell::Text(job.last_error.clone().unwrap_or_default()),
        ]
    });
    let table = Table {
        caption: person.say(&message!("work-jobs-caption")),
        columns: columns(&person, &heads),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("work-jobs-empty")),
    };
    Ok(person
        .page(person.say(&message!("work-jobs")))
        .lead(&person.say(&message!("work-jobs-lead")))
        .crumb(person.say(&message!("work-nav-operation")), "/arbete/drift")
        .body(table.markup())
        .render())
}
