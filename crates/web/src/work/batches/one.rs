//! One batch: its payments, where it stands, its file, and what can be done with it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::batch::{BatchStatus, OpenedBatch, PaymentStatus};
use grants::authorisation::Act;
use jiff::Timestamp;
use maud::{Markup, html};
use wording::{Message, date, message, moment, money};

use super::{ALL, fault, progress, refusal, status_of, stays};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{
    Button, Cell, Column, Progress, Table, Tone, button, facts, form, link_button, notice, status,
};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::letters;
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;

/// Which of the forms on the page was sent.
const DO: &str = "gor";
const REVISION: &str = "revision";
const PROPOSE: &str = "lamna";
const SEND: &str = "skickad";
const DROP: &str = "lagg-at-sidan";
const REJECT: &str = "inte-betald";
const REASON: &str = "skal";
const REJECT_REASON: &str = "skal-inte-betald";
const PAYMENT: &str = "betalning";

/// The page of a batch.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(page(&person, &opened, &Typed::default(), &[]))
}

async fn found(person: &SignedIn, id: &str) -> Result<OpenedBatch, Refusal> {
    let opened = person.casework.open_batch(&person.actor, id).await;
    opened.map_err(|error| refusal(&error))
}

/// The file of a released batch, to be saved.
pub async fn file(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    let file = person.casework.batch_file(&person.actor, &id).await;
    let file = file.map_err(|error| refusal(&error))?;
    let kind = "application/xml";
    Ok(letters::file(
        kind,
        "attachment",
        &file.file_name,
        file.content,
    ))
}

/// One of its forms.
pub async fn sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let revision = typed.get(REVISION).parse().unwrap_or(-1);
    let (field, done) = match typed.get(DO) {
        PROPOSE => {
            let proposed = casework.propose_batch(actor, &id, revision).await;
            (None, proposed.map(drop))
        }
        SEND => (None, casework.send_batch(actor, &id, revision).await),
        REJECT => {
            let (payment, reason) = (typed.get(PAYMENT), typed.get(REJECT_REASON));
            let done = casework.reject_payment(actor, payment, reason).await;
            (Some(REJECT_REASON), done)
        }
        _ => {
            let reason = typed.get(REASON);
            let done = casework.drop_batch(actor, &id, revision, reason).await;
            (Some(REASON), done)
        }
    };
    match done {
        Ok(()) => Ok(person.go(&format!("{ALL}/{id}"))),
        Err(error) if stays(&error) => {
            let opened = found(person, &id).await?;
            let page = page(person, &opened, typed, &[fault(field, &error)]);
            Ok((status_of(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

fn page(person: &SignedIn, opened: &OpenedBatch, typed: &Typed, faults: &[Fault]) -> Markup {
    let batch = &opened.batch;
    let number = format!("{}:{}", batch.year, batch.number);
    let title = person.say(&message!("batches-one-title", number = number));
    let sections = sections(person, opened);
    let mut page = person
        .page(title)
        .crumb(person.say(&message!("batches-title")), ALL);
    if !faults.is_empty() {
        page = page.error_title();
    }
    let may = person.actor.may(Act::PrepareBatches, &batch.payer_id, true);
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (about(person, opened))
        @if may { (next(person, opened)) }
        h2.names-table { (person.say(&message!("batches-payments-heading"))) }
        (payments(person, opened).markup())
        @if may { (forms(person, opened, &sections, typed, faults)) }
    })
    .render()
}

fn about(person: &SignedIn, opened: &OpenedBatch) -> Markup {
    let (batch, language) = (&opened.batch, person.reader.language);
    let who = |id: &Option<String>, at: Option<Timestamp>| -> Option<Markup> {
        let (id, at) = (id.as_ref()?, at?);
        let name = opened.people.get(id).map_or(id.as_str(), String::as_str);
        let words = message!("batches-who-when", who = name, at = moment(at, language));
        Some(html! { (person.say(&words)) })
    };
    let mut all: Vec<(Message, Markup)> = vec![
        (
            message!("batches-column-status"),
            status(
                progress(batch.status),
                &person.say(&casework::batch::status(batch.status)),
            ),
        ),
        (message!("batches-fact-payer"), html! { (opened.payer) }),
        (
            message!("batches-column-agreement"),
            html! { (person.reader.agreement_title(&batch.agreement_id)) },
        ),
        (
            message!("batches-column-payments"),
            html! { (batch.payment_count) },
        ),
        (
            message!("batches-column-total"),
            html! { (money(batch.total, language)) },
        ),
        (
            message!("batches-column-day"),
            html! { (date(batch.execution_on, language)) },
        ),
    ];
    let from = opened.paid_from.as_ref().map_or_else(
        || person.say(&message!("batches-paid-from-none")),
        |from| {
            format!(
                "{} {}",
                from.written(),
                from.bank.clone().unwrap_or_default()
            )
        },
    );
    all.push((
        message!("batches-fact-paid-from"),
        html! { (from.trim_end()) },
    ));
    let created = who(&Some(batch.created_by.clone()), Some(batch.created_at));
    for (name, signed) in [
        (message!("batches-fact-created"), created),
        (
            message!("batches-fact-proposed"),
            who(&batch.proposed_by, batch.proposed_at),
        ),
        (
            message!("batches-fact-released"),
            who(&batch.released_by, batch.released_at),
        ),
        (
            message!("batches-fact-sent"),
            who(&batch.sent_by, batch.sent_at),
        ),
    ] {
        all.extend(signed.map(|signed| (name, signed)));
    }
    let file = batch.file_sha256.as_ref();
    let file = file.map(|sha256| html! { code.digest { (sha256) } });
    all.extend(file.map(|file| (message!("batches-fact-file"), file)));
    facts(
        all.into_iter()
            .map(|(name, fact)| (person.say(&name), fact)),
    )
}

/// What is to be done now.
fn next(person: &SignedIn, opened: &OpenedBatch) -> Markup {
    let batch = &opened.batch;
    let here = person.link(&format!("{ALL}/{}", batch.id));
    let act = |word: &str, words: &Message| {
        form(
            &here,
            &html! {
                (carried(DO, word))
                (carried(REVISION, &batch.revision.to_string()))
                p.buttons { (button(Button::Primary, &person.say(words))) }
            },
        )
    };
    match batch.status {
        BatchStatus::Draft => html! {
            p.hint { (person.say(&message!("batches-propose-hint"))) }
            (act(PROPOSE, &message!("batches-propose")))
        },
        BatchStatus::Proposed => {
            let link = opened.approval_id.as_ref().map(|id| {
                let address = person.link(&format!("/mina-sidor/godkannanden/{id}"));
                html! { p { a href=(address) { (person.say(&message!("batches-to-approval"))) } } }
            });
            let body = html! { @if let Some(link) = link { (link) } };
            notice(Tone::Remark, &person.say(&message!("batches-waits")), &body)
        }
        BatchStatus::Released => html! {
            (fetch(person, opened))
            (act(SEND, &message!("batches-send")))
        },
        BatchStatus::Sent => fetch(person, opened),
        BatchStatus::Dropped => html! {},
    }
}

fn fetch(person: &SignedIn, opened: &OpenedBatch) -> Markup {
    let address = person.link(&format!("{ALL}/{}/fil", opened.batch.id));
    html! {
        p.hint { (person.say(&message!("batches-download-hint"))) }
        p.buttons { (link_button(Button::Primary, &person.say(&message!("batches-download")), &address)) }
    }
}

const fn payment_progress(status: PaymentStatus) -> Progress {
    match status {
        PaymentStatus::Planned | PaymentStatus::Dropped => Progress::NotBegun,
        PaymentStatus::Released => Progress::UnderWay,
        PaymentStatus::Executed => Progress::Done,
        PaymentStatus::Returned | PaymentStatus::Rejected => Progress::Late,
    }
}

fn payments(person: &SignedIn, opened: &OpenedBatch) -> Table {
    let language = person.reader.language;
    let first = person.say(&message!("batches-first-payment"));
    let rows = opened.payments.iter().map(|listed| {
        let payment = &listed.payment;
        let look = if payment.flagged {
            first.clone()
        } else {
            String::new()
        };
        vec![
            Cell::Text(listed.number.clone()),
            Cell::Text(listed.claimant.clone()),
            Cell::Text(listed.account.clone()),
            Cell::Status {
                progress: payment_progress(payment.status),
                text: person.say(&casework::batch::payment_status(payment.status)),
            },
            Cell::Text(look),
            Cell::Text(money(payment.amount, language)),
        ]
    });
    let words = [
        message!("batches-column-requisition"),
        message!("batches-column-claimant"),
        message!("batches-column-account"),
        message!("batches-column-status"),
        message!("batches-column-look"),
    ];
    let amount = Column::numbers(person.say(&message!("batches-column-total")));
    Table {
        caption: person.say(&message!("batches-payments-heading")),
        columns: (words.iter().map(|head| Column::words(person.say(head))))
            .chain([amount])
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}

/// The forms that ask for a reason: putting aside, and that the bank did not pay.
fn sections(person: &SignedIn, opened: &OpenedBatch) -> Vec<Section> {
    let language = person.reader.language;
    let batch = &opened.batch;
    let mut all = Vec::new();
    if matches!(batch.status, BatchStatus::Draft | BatchStatus::Proposed) {
        all.push(Section {
            heading: message!("batches-drop-heading"),
            lead: Some(message!("batches-drop-hint")),
            entries: vec![Entry::lines(REASON, message!("batches-reason"))],
        });
    }
    let open = opened
        .payments
        .iter()
        .filter(|listed| listed.payment.status == PaymentStatus::Released)
        .map(|listed| {
            let words = message!(
                "batches-reject-one",
                number = &listed.number,
                claimant = &listed.claimant,
                amount = money(listed.payment.amount, language)
            );
            (listed.payment.id.clone(), words)
        });
    let open: Vec<_> = open.collect();
    let may = person.actor.may(Act::ReleaseBatches, &batch.payer_id, true);
    if may && !open.is_empty() {
        all.push(Section {
            heading: message!("batches-reject-heading"),
            lead: Some(message!("batches-reject-lead")),
            entries: vec![
                Entry::choice(PAYMENT, message!("batches-reject-which"), open),
                Entry::lines(REJECT_REASON, message!("batches-reason")),
            ],
        });
    }
    all
}

fn forms(
    person: &SignedIn,
    opened: &OpenedBatch,
    sections: &[Section],
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let here = person.link(&format!("{ALL}/{}", opened.batch.id));
    let revision = opened.batch.revision.to_string();
    html! {
        @for section in sections {
            @let rejects = section.entries.len() > 1;
            @let (word, words) = if rejects {
                (REJECT, message!("batches-reject"))
            } else {
                (DROP, message!("batches-drop"))
            };
            (form(&here, &html! {
                (carried(DO, word))
                (carried(REVISION, &revision))
                (fields(&person.reader, std::slice::from_ref(section), typed, faults))
                p.buttons { (button(Button::Secondary, &person.say(&words))) }
            }))
        }
    }
}
