//! Correcting a voucher: what it would do, why, and that a second person is asked.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::ledger::{Correction, CorrectionError, place};
use grants::Ore;
use maud::{Markup, html};
use wording::{Message, Speak, message, money};

use super::vouchers::number;
use super::{LEDGER, correction_address};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Table, Tone, button, form, notice};
use crate::work::approvals;
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::money_years::{holder_name, item_title, ledger_status};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::trouble;
use crate::work::typed::{Typed, lines};

/// What casework refuses as an answer of the site.
fn refusal(error: &CorrectionError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &CorrectionError) -> StatusCode {
    match error {
        CorrectionError::Store(error) => trouble::store_status(error),
        CorrectionError::FollowsFrom(_)
        | CorrectionError::BuiltOn { .. }
        | CorrectionError::DeadlinePassed => StatusCode::CONFLICT,
        CorrectionError::Ledger(error) => ledger_status(error),
        CorrectionError::Approval(error) => trouble::approval_status(error),
        CorrectionError::Register(_) | CorrectionError::Post(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    page(&person, &id, &Typed::default(), &[]).await
}

fn reason_section() -> Section {
    Section {
        heading: message!("work-reason-heading"),
        lead: None,
        entries: vec![
            Entry::lines("skal", message!("work-reason"))
                .hint(message!("ledger-correct-reason-hint")),
        ],
    }
}

async fn page(
    person: &SignedIn,
    id: &str,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Markup, Refusal> {
    let found = person.casework.correction(&person.actor, id).await;
    let found = found.map_err(|error| refusal(&error))?;
    let voucher = &found.opened.voucher;
    let sections = [reason_section()];
    let mut page = person
        .page(person.say(&message!(
            "ledger-correct-heading",
            number = number(voucher)
        )))
        .crumb(person.say(&message!("money-years-title")), "/arbete/medel")
        .crumb(person.say(&message!("ledger-title")), LEDGER)
        .crumb(
            person.say(&message!("ledger-voucher", number = number(voucher))),
            format!("{LEDGER}/{id}"),
        )
        .lead(&person.say(&message!("ledger-correct-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    let sum = Ore::checked_sum(found.movements.iter().map(|one| one.amount)).unwrap_or_default();
    Ok(page
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (standing(person, &found))
            h2.names-table { (person.say(&message!("ledger-correct-what"))) }
            (table(person, &found).markup())
            p { (person.say(&message!("ledger-correct-sum", amount = sum))) }
            @if found.refused.is_none() && found.waits.is_none() && found.may_propose {
                (form(&person.link(&correction_address(id)), &html! {
                    (fields(&person.reader, &sections, typed, faults))
                    p.buttons {
                        (button(Button::Primary, &person.say(&message!("ledger-correct-propose"))))
                        a href=(person.link(&format!("{LEDGER}/{id}"))) { (person.say(&message!("work-leave"))) }
                    }
                }))
            }
        })
        .render())
}

/// That it waits, or why it cannot be done, or by whom it can.
fn standing(person: &SignedIn, found: &Correction) -> Markup {
    if let Some(waits) = &found.waits {
        return notice(
            Tone::Remark,
            &person.say(&message!("ledger-correct-waits")),
            &html! {
                p { a href=(person.link(&approvals::address(waits))) { (person.say(&message!("ledger-correct-to-approval"))) } }
            },
        );
    }
    if let Some(refused) = &found.refused {
        return notice(
            Tone::Warning,
            &person.say(&message!("ledger-correct-cannot")),
            &html! {
                p { (person.say(&refused.message())) }
                @if let Some(hint) = refused.hint() { p { (person.say(&hint)) } }
            },
        );
    }
    html! {
        @if !found.may_propose { p { (person.say(&message!("ledger-correct-not-yours"))) } }
    }
}

fn table(person: &SignedIn, found: &Correction) -> Table {
    let agreement = &found.opened.voucher.agreement_id;
    let rows = found.movements.iter().map(|one| {
        vec![
            Cell::Text(holder_name(person, &one.right.holder)),
            Cell::Text(item_title(person, agreement, &one.right.item_id)),
            Cell::Text(person.say(&place(one.from))),
            Cell::Text(person.say(&place(one.to))),
            Cell::Text(money(one.amount, person.reader.language)),
        ]
    });
    Table {
        caption: person.say(&message!("ledger-correct-caption")),
        columns: vec![
            Column::words(person.say(&message!("money-years-column-recipient"))),
            Column::words(person.say(&message!("money-years-column-item"))),
            Column::words(person.say(&message!("ledger-correct-from"))),
            Column::words(person.say(&message!("ledger-correct-to"))),
            Column::numbers(person.say(&message!("ledger-column-amount"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("ledger-empty")),
    }
}

/// Asks a second person.
pub async fn proposed(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let reason = lines(typed.get("skal"));
    let asked = person
        .casework
        .propose_correction(&person.actor, &id, &reason);
    match asked.await {
        Ok(asked) => Ok(person.go(&approvals::address(&asked.id))),
        Err(
            error @ (CorrectionError::Approval(_)
            | CorrectionError::FollowsFrom(_)
            | CorrectionError::BuiltOn { .. }
            | CorrectionError::DeadlinePassed),
        ) => {
            let words: Vec<Message> = std::iter::once(error.message())
                .chain(error.hint())
                .collect();
            let status = status_of(&error);
            let is_reason = status == StatusCode::UNPROCESSABLE_ENTITY;
            let fault = Fault {
                field: is_reason.then(|| "skal".to_owned()),
                words,
            };
            let page = page(person, &id, typed, &[fault]).await?;
            Ok((status, page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
