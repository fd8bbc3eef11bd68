//! Batches of payments: what is to be paid, the batches there are, and one batch from draft to the bank.

mod one;
mod paid_from;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::batch::{BatchError, BatchStatus, ListedBatch, NewBatch, Payable};
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, Speak, date, message, money};

use super::entry::{Entry, Section, fields, summary};
use super::person::{SignedIn, Writer};
use super::reading::{Fault, Reading};
use super::trouble;
use super::typed::Typed;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Progress, Table, button, form};
use crate::{Need, Refusal, Route};

/// The path of the payments.
pub const ALL: &str = "/arbete/utbetalningar";
/// The field of the day.
const DAY: &str = "dag";
/// What the name of the field of a requisition begins with.
const CHOSEN: &str = "valj-";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let read = Need::To(Act::ReadLedger);
    let write = Need::To(Act::PrepareBatches);
    vec![
        Route::private(read, ALL, get(all).post(start))
            .writing(write)
            .sample("/arbete/utbetalningar"),
        Route::private(
            write,
            "/arbete/utbetalningar/konto",
            get(paid_from::asked).post(paid_from::sent),
        )
        .sample("/arbete/utbetalningar/konto"),
        Route::private(
            read,
            "/arbete/utbetalningar/{id}",
            get(one::shown).post(one::sent),
        )
        .writing(write)
        .sample("/arbete/utbetalningar/{batch}")
        .answers("/arbete/utbetalningar/finns-inte", 404),
        Route::private(write, "/arbete/utbetalningar/{id}/fil", get(one::file))
            .answers("/arbete/utbetalningar/finns-inte/fil", 404),
    ]
}

/// What was done with a batch or a payment, as in "släppte en omgång".
pub fn act(done: &Recorded) -> Message {
    match (done.subject_kind.as_str(), done.act.as_str()) {
        ("batch", "started") => message!("batches-did-start"),
        ("batch", "proposed") => message!("batches-did-propose"),
        ("batch", "sent_back") => message!("batches-did-send-back"),
        ("batch", "dropped") => message!("batches-did-drop"),
        ("batch", "released") => message!("batches-did-release"),
        ("batch", "sent") => message!("batches-did-send"),
        ("batch", "paid_from_stated") => message!("batches-did-state"),
        ("payment", "executed") => message!("batches-did-execute"),
        ("payment", "executed_in_sum") => message!("batches-did-execute-in-sum"),
        ("payment", "returned") => message!("batches-did-return"),
        ("payment", "rejected") => message!("batches-did-reject"),
        (_, other) => message!("work-done-other", act = other),
    }
}

/// What casework refuses as an answer of the site.
fn refusal(error: &BatchError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

pub(super) fn status_of(error: &BatchError) -> StatusCode {
    match error {
        BatchError::Store(error) => trouble::store_status(error),
        BatchError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        BatchError::NoSuchBatch | BatchError::NoSuchPayment => StatusCode::NOT_FOUND,
        BatchError::NotAllowed(_) => StatusCode::FORBIDDEN,
        BatchError::Refused(_)
        | BatchError::Requisition(_)
        | BatchError::Newer
        | BatchError::NotPayable { .. }
        | BatchError::AccountChanged { .. }
        | BatchError::Differs
        | BatchError::Ledger(_)
        | BatchError::Approval(_) => StatusCode::CONFLICT,
        BatchError::NothingChosen
        | BatchError::TooMany
        | BatchError::SeveralAgreements
        | BatchError::NoAccount { .. }
        | BatchError::NoPaidFrom
        | BatchError::NotAnAccount
        | BatchError::NotABank
        | BatchError::NotAnAgreement
        | BatchError::NoNumber
        | BatchError::DayPassed
        | BatchError::DayTooFar
        | BatchError::NoBusinessDay
        | BatchError::File(_)
        | BatchError::NoteMissing
        | BatchError::NoteTooLong => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Whether a refusal is said on the page with what was typed, rather than instead of it.
fn stays(error: &BatchError) -> bool {
    let status = status_of(error);
    status.is_client_error() && !matches!(status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND)
}

/// What is wrong, with the way out, at a field.
fn fault(field: Option<&str>, error: &BatchError) -> Fault {
    Fault {
        field: field.map(str::to_owned),
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    }
}

/// How far a batch has come.
const fn progress(status: BatchStatus) -> Progress {
    match status {
        BatchStatus::Draft | BatchStatus::Dropped => Progress::NotBegun,
        BatchStatus::Proposed | BatchStatus::Released => Progress::UnderWay,
        BatchStatus::Sent => Progress::Done,
    }
}

fn table(person: &SignedIn, batches: &[ListedBatch]) -> Table {
    let language = person.reader.language;
    let rows = batches.iter().map(|listed| {
        let batch = &listed.batch;
        vec![
            Cell::Link {
                text: format!("{}:{}", batch.year, batch.number),
                address: person.link(&format!("{ALL}/{}", batch.id)),
            },
            Cell::Text(listed.payer.clone()),
            Cell::Text(person.reader.agreement_title(&batch.agreement_id)),
            Cell::Status {
                progress: progress(batch.status),
                text: person.say(&casework::batch::status(batch.status)),
            },
            Cell::Text(date(batch.execution_on, language)),
            Cell::Text(batch.payment_count.to_string()),
            Cell::Text(money(batch.total, language)),
        ]
    });
    let words = [
        message!("batches-column-number"),
        message!("batches-column-payer"),
        message!("batches-column-agreement"),
        message!("batches-column-status"),
        message!("batches-column-day"),
    ];
    let numbers = [
        message!("batches-column-payments"),
        message!("batches-column-total"),
    ];
    let columns = (words.iter().map(|head| Column::words(person.say(head))))
        .chain(numbers.iter().map(|head| Column::numbers(person.say(head))));
    Table {
        caption: person.say(&message!("batches-all-heading")),
        columns: columns.collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("batches-empty")),
    }
}

/// What can be paid, to be chosen, and what cannot, with the reason.
fn paying(person: &SignedIn, payable: &[Payable], typed: &Typed, faults: &[Fault]) -> Markup {
    let language = person.reader.language;
    let (can, cannot): (Vec<&Payable>, Vec<&Payable>) =
        payable.iter().partition(|one| one.account.is_ok());
    let sections = day_of(typed);
    let content = html! {
        fieldset.field {
            legend { (person.say(&message!("batches-choose"))) }
            @for one in &can { (choice(person, one, typed)) }
        }
        (fields(&person.reader, &sections, typed, faults))
        p.buttons { (button(Button::Primary, &person.say(&message!("batches-start")))) }
    };
    html! {
        h2 { (person.say(&message!("batches-payable-heading"))) }
        @if can.is_empty() { p.empty { (person.say(&message!("batches-payable-empty"))) } }
        @else { (form(&person.link(ALL), &content)) }
        @if !cannot.is_empty() {
            h2 { (person.say(&message!("batches-cannot-heading"))) }
            ul {
                @for one in &cannot {
                    @if let Err(why) = one.account {
                        li { (person.say(&message!(
                            "batches-cannot",
                            number = &one.number,
                            claimant = &one.claimant,
                            amount = money(one.requisition.total, language),
                            why = casework::batch::unpayable(why)
                        ))) }
                    }
                }
            }
        }
    }
}

fn choice(person: &SignedIn, one: &Payable, typed: &Typed) -> Markup {
    let name = format!("{CHOSEN}{}", one.requisition.id);
    let label = message!(
        "batches-choose-one",
        number = &one.number,
        claimant = &one.claimant,
        amount = money(one.requisition.total, person.reader.language),
        account = one.account.clone().unwrap_or_default()
    );
    let mut field = Field::new(&name, person.say(&label)).value(typed.get(&name));
    if one.flagged {
        field = field.hint(person.say(&message!("batches-flagged")));
    }
    field::check(&field)
}

fn day_of(_typed: &Typed) -> [Section; 1] {
    [Section {
        heading: message!("batches-execution"),
        lead: None,
        entries: vec![Entry::date(DAY, message!("batches-column-day"))],
    }]
}

async fn page(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Result<Markup, Refusal> {
    let batches = person.casework.batches(&person.actor).await;
    let batches = batches.map_err(|error| refusal(&error))?;
    let may = person.may(Act::PrepareBatches);
    let payable = if may {
        let payable = person.casework.payable(&person.actor).await;
        Some(payable.map_err(|error| refusal(&error))?)
    } else {
        None
    };
    let mut page = person
        .page(person.say(&message!("batches-title")))
        .lead(&person.say(&message!("batches-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    Ok(page
        .body(html! {
            (summary(&person.reader, &day_of(typed), faults))
            @if let Some(payable) = &payable { (paying(person, payable, typed, faults)) }
            h2.names-table { (person.say(&message!("batches-all-heading"))) }
            (table(person, &batches).markup())
            @if may {
                p { a href=(person.link("/arbete/utbetalningar/konto")) { (person.say(&message!("batches-paid-from-link"))) } }
            }
        })
        .render())
}

async fn all(person: SignedIn) -> Result<Markup, Refusal> {
    page(&person, &Typed::default(), &[]).await
}

async fn start(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let chosen = typed.all().iter().filter_map(|(name, value)| {
        let id = name.strip_prefix(CHOSEN)?;
        (value == "ja").then(|| id.to_owned())
    });
    let mut reading = Reading::new(typed);
    let execution_on = reading.date(DAY);
    if !reading.faults.is_empty() {
        let page = page(person, typed, &reading.faults).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let new = NewBatch {
        requisitions: chosen.collect(),
        execution_on,
    };
    match person.casework.start_batch(&person.actor, new).await {
        Ok(batch) => Ok(person.go(&format!("{ALL}/{}", batch.id))),
        Err(error) if stays(&error) => {
            let field = match error {
                BatchError::DayPassed | BatchError::DayTooFar | BatchError::NoBusinessDay => {
                    Some(DAY)
                }
                _ => None,
            };
            let page = page(person, typed, &[fault(field, &error)]).await?;
            Ok((status_of(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
