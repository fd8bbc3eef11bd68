//! What waits for a second person, and their yes or no: exactly what is approved, by whom it was proposed and why.

mod account_facts;
mod facts;
mod foresight_facts;
mod government_facts;
mod ledger_facts;
mod report_facts;
mod requisition_facts;
mod shown;

use axum::routing::get;
use casework::approval::{Asked, NotTheirs};
use grants::approval::{ApprovalKind, ApprovalStatus};
use maud::{Markup, html};
use wording::{Message, message, moment};

use super::person::SignedIn;
use super::trouble;
use crate::ui::{Cell, Column, Progress, Table};
use crate::{Need, Refusal, Route};

pub use facts::what;

/// The path of the list.
pub const LIST: &str = "/mina-sidor/godkannanden";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        // What somebody may see of it is found out for each: their own, and what their role reaches to.
        Route::private(Need::SignedIn, LIST, get(listed)).sample("/mina-sidor/godkannanden"),
        Route::private(
            Need::SignedIn,
            "/mina-sidor/godkannanden/{id}",
            get(shown::page).post(shown::decided),
        )
        .sample("/mina-sidor/godkannanden/{approval}")
        .answers("/mina-sidor/godkannanden/finns-inte", 404),
    ]
}

/// The path of an approval.
pub fn address(id: &str) -> String {
    format!("{LIST}/{id}")
}

/// Where an approval stands.
pub fn standing(status: ApprovalStatus) -> (Progress, Message) {
    match status {
        ApprovalStatus::Open => (Progress::UnderWay, message!("approval-open")),
        ApprovalStatus::Approved => (Progress::Done, message!("approval-approved")),
        ApprovalStatus::Refused => (Progress::Late, message!("approval-refused")),
        ApprovalStatus::Void => (Progress::NotBegun, message!("approval-void")),
    }
}

/// What kind of thing waits.
pub fn kind(kind: ApprovalKind) -> Message {
    match kind {
        ApprovalKind::Publication => message!("approval-kind-publication"),
        ApprovalKind::Mandate => message!("approval-kind-mandate"),
        ApprovalKind::Recovery => message!("approval-kind-recovery"),
        ApprovalKind::Message => message!("approval-kind-message"),
        ApprovalKind::MoneyYear => message!("approval-kind-money-year"),
        ApprovalKind::PayeeWord => message!("approval-kind-payee-word"),
        ApprovalKind::PaymentAccount => message!("approval-kind-payment-account"),
        ApprovalKind::Requisition => message!("approval-kind-requisition"),
        ApprovalKind::Batch => message!("approval-kind-batch"),
        ApprovalKind::RepaymentChange => message!("approval-kind-repayment-change"),
        ApprovalKind::ClawBack => message!("approval-kind-claw-back"),
        ApprovalKind::LedgerCorrection => message!("approval-kind-ledger-correction"),
        ApprovalKind::QuestionSet => message!("reporting-approval-kind-set"),
        ApprovalKind::Report => message!("reporting-approval-kind-report"),
        ApprovalKind::Opening => message!("opening-approval-kind"),
        ApprovalKind::Foresight => message!("foresight-approval-kind"),
        ApprovalKind::GovernmentReport => message!("government-reports-approval-kind"),
    }
}

/// The open approvals somebody may see.
pub async fn open(person: &SignedIn) -> Result<Vec<Asked>, Refusal> {
    let open = person.casework.open_approvals(&person.actor).await;
    open.map_err(|error| trouble::approval(&error))
}

async fn listed(person: SignedIn) -> Result<Markup, Refusal> {
    let open = open(&person).await?;
    let decided = person.casework.decided_approvals(&person.actor).await;
    let decided = decided.map_err(|error| trouble::approval(&error))?;
    let (mine, others): (Vec<&Asked>, Vec<&Asked>) =
        open.iter().partition(|asked| asked.may_decide.is_ok());
    let waiting: Vec<&Asked> = (others.iter().copied())
        .filter(|asked| asked.may_decide == Err(NotTheirs::OwnWork))
        .collect();
    let rest: Vec<&Asked> = (others.iter().copied())
        .filter(|asked| asked.may_decide != Err(NotTheirs::OwnWork))
        .collect();
    let decided: Vec<&Asked> = decided.iter().collect();
    let empty = message!("approvals-none");
    Ok(person
        .page(person.say(&message!("approvals-heading", count = mine.len())))
        .lead(&person.say(&message!("approvals-lead")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .body(html! {
            (table(&person, &mine, &message!("approvals-mine"), &message!("approvals-mine-empty")).markup())
            @if !waiting.is_empty() { (table(&person, &waiting, &message!("approvals-waiting"), &empty).markup()) }
            @if !rest.is_empty() { (table(&person, &rest, &message!("approvals-others"), &empty).markup()) }
            @if !decided.is_empty() { (table(&person, &decided, &message!("approvals-decided"), &empty).markup()) }
        })
        .render())
}

/// Approvals as a table, each leading to its page.
pub fn table(person: &SignedIn, all: &[&Asked], caption: &Message, empty: &Message) -> Table {
    let heads = [
        message!("approval-what"),
        message!("approval-organisation"),
        message!("approval-proposed-by"),
        message!("work-column-when"),
        message!("mandate-status"),
    ];
    let rows = all.iter().map(|asked| {
        let (progress, text) = standing(asked.approval.status);
        vec![
            Cell::Link {
                text: person.say(&what(person, asked)),
                address: person.link(&address(&asked.approval.id)),
            },
            Cell::Text(asked.organisation_name.clone()),
            Cell::Text(asked.proposed_by.clone()),
            Cell::Text(moment(asked.approval.proposed.at, person.reader.language)),
            Cell::Status {
                progress,
                text: person.say(&text),
            },
        ]
    });
    Table {
        caption: person.say(caption),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(empty),
    }
}
