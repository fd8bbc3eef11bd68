//! What those who follow up ask about a signed report, on the pages of the organisation that answers. Beside the question stands the
//! way to open the report again: the question itself opens nothing.

use axum::extract::Path;
use axum::response::Response;
use casework::report::OpenedReport;
use casework::thread::{Follow, Status, ThreadError};
use grants::authorisation::Act;
use grants::report::ReportStatus;
use maud::{Markup, html};
use wording::message;

use super::{HERE, address, question_address};
use crate::Refusal;
use crate::ui::{Cell, Column, Table};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::received_reports::{
    Conversation, Done, answered, conversation, conversed, written,
};
use crate::work::threads;
use crate::work::typed::Typed;

/// The question, when it is about the report the address names and the reader's organisation answers it.
async fn found(person: &SignedIn, id: &str, question: &str) -> Result<Conversation, Refusal> {
    let found = conversation(person, question).await?;
    if found.about.report_id == id && found.is_answered_by(person) {
        Ok(found)
    } else {
        Err(threads::refusal(&ThreadError::NoSuchThread))
    }
}

/// The page of one question.
pub async fn shown(
    person: SignedIn,
    Path((id, question)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let found = found(&person, &id, &question).await?;
    Ok(rendered(&person, &found, &Typed::default(), &[]))
}

/// One of the forms of the page.
pub async fn sent(
    Path((id, question)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    found(&writer.by, &id, &question).await?;
    match written(&writer, &question).await? {
        Done::Done => Ok(writer.by.go(&question_address(&id, &question))),
        Done::Wrong(status, fault) => {
            let found = found(&writer.by, &id, &question).await?;
            let page = rendered(&writer.by, &found, &writer.typed, &[fault]);
            Ok(answered(status, page))
        }
    }
}

fn rendered(person: &SignedIn, found: &Conversation, typed: &Typed, faults: &[Fault]) -> Markup {
    let report = &found.signed.report;
    let title = person.reader.agreement_title(&report.agreement_id);
    let page = person
        .page(person.say(&message!("follow-up-own-one")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("reporting-nav")), HERE)
        .crumb(title, address(&report.id));
    let here = question_address(&report.id, &found.opened.thread.id);
    let may_open = report.status == ReportStatus::Signed && person.may(Act::AnswerReports);
    let beside = html! {
        @if may_open {
            p.hint {
                (person.say(&message!("follow-up-reopen-hint"))) " "
                a href={ (person.link(&address(&report.id))) "#oppna" } { (person.say(&message!("follow-up-reopen"))) }
            }
        }
    };
    conversed(person, page, found, &here, (&beside, typed, faults))
}

/// What was asked about a report, for its page.
pub async fn about(person: &SignedIn, opened: &OpenedReport) -> Result<Markup, Refusal> {
    if !opened.is_own {
        return Ok(html! {});
    }
    let follow = Follow {
        report_id: Some(&opened.report.id),
        ..Follow::default()
    };
    let asked = person.casework.report_questions(&person.actor, follow, 0);
    let asked = asked.await.map_err(|error| threads::refusal(&error))?;
    if asked.is_empty() {
        return Ok(html! {});
    }
    let waiting = asked
        .iter()
        .filter(|one| one.listed.thread.status == Status::Waiting)
        .count();
    let rows = asked.iter().map(|one| {
        let thread = &one.listed.thread;
        let text = message!("follow-up-from", asker = &one.asker, at = thread.opened_at);
        vec![
            Cell::Link {
                text: person.say(&text),
                address: person.link(&question_address(&opened.report.id, &thread.id)),
            },
            Cell::Status {
                progress: threads::progress(thread.status),
                text: person.say(&casework::thread::status(thread.status)),
            },
        ]
    });
    let heads = [
        message!("follow-up-question"),
        message!("threads-column-status"),
    ];
    let table = Table {
        caption: person.say(&message!("follow-up-own-caption")),
        columns: heads.map(|head| Column::words(person.say(&head))).to_vec(),
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    };
    Ok(html! {
        h2.names-table { (person.say(&message!("follow-up-own-heading", count = waiting))) }
        (table.markup())
    })
}

/// The questions that wait for an answer, for the first page of whoever acts for a recipient.
pub async fn to_answer(person: &SignedIn) -> Result<Markup, Refusal> {
    let asked = person.casework.own_report_questions(&person.actor).await;
    let asked = asked.map_err(|error| threads::refusal(&error))?;
    Ok(html! {
        @for one in asked {
            @let place = question_address(&one.about.report_id, &one.about.thread_id);
            p { a href=(person.link(&place)) { (person.say(&message!("follow-up-to-do", asker = &one.asker))) } }
        }
    })
}
