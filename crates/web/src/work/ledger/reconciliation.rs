//! The ledger held against what it follows from, payer by payer.

use std::collections::BTreeSet;

use casework::ledger::{Difference, Unlike};
use grants::ledger::Right;
use maud::{Markup, html};
use wording::{Message, message, money};

use super::LEDGER;
use crate::Refusal;
use crate::ui::{Cell, Column, Table, Tone, notice};
use crate::work::money_years::{holder_name, item_title, ledger_refusal, refusal};
use crate::work::person::SignedIn;

/// The page.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let years = person.casework.money_years(&person.actor).await;
    let years = years.map_err(|error| refusal(&error))?;
    let payers = years.iter().filter_map(|year| year.open.as_ref());
    let payers: BTreeSet<&str> = payers.map(|open| open.year.payer_id.as_str()).collect();
    let mut all: Vec<Difference> = Vec::new();
    for payer in payers {
        let found = person.casework.differences(&person.actor, payer).await;
        for one in found.map_err(|error| ledger_refusal(&error))? {
            if !all.contains(&one) {
                all.push(one);
            }
        }
    }
    let heading = message!("ledger-reconciliation-heading", count = all.len());
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("ledger-reconciliation")))
        .crumb(person.say(&message!("money-years-title")), "/arbete/medel")
        .crumb(person.say(&message!("ledger-title")), LEDGER)
        .lead(&person.say(&message!("ledger-reconciliation-lead")))
        .body(html! {
            @if all.is_empty() {
                (notice(Tone::Done, &person.say(&message!("ledger-agrees")), &html! {
                    p { (person.say(&message!("ledger-agrees-hint"))) }
                }))
            } @else {
                (notice(Tone::Warning, &person.say(&message!("ledger-differs")), &html! {
                    p { (person.say(&message!("ledger-differs-hint"))) }
                }))
                (table(&person, &all).markup())
            }
        })
        .render())
}

fn words(person: &SignedIn, one: &Difference) -> String {
    let of = |right: &Right, words: fn(String) -> Message| {
        let item = item_title(person, &one.agreement_id, &right.item_id);
        person.say(&words(format!(
            "{}, {item}",
            holder_name(person, &right.holder)
        )))
    };
    match &one.unlike {
        Unlike::Right(right) => of(right, |whose| {
            message!("ledger-unlike-right", whose = whose)
        }),
        Unlike::Requested(right) => of(right, |whose| {
            message!("ledger-unlike-requested", whose = whose)
        }),
        Unlike::Payable(right) => of(right, |whose| {
            message!("ledger-unlike-payable", whose = whose)
        }),
        Unlike::Paid(right) => of(right, |whose| message!("ledger-unlike-paid", whose = whose)),
        Unlike::Distributed { item_id } => {
            let item = item_title(person, &one.agreement_id, item_id);
            person.say(&message!("ledger-unlike-distributed", item = item))
        }
        Unlike::Rows { requisition_id } => {
            person.say(&message!("ledger-unlike-rows", id = requisition_id))
        }
        Unlike::Payments { requisition_id } => {
            person.say(&message!("ledger-unlike-payments", id = requisition_id))
        }
        Unlike::Claim { repayment_id } => {
            person.say(&message!("ledger-unlike-claim", id = repayment_id))
        }
        Unlike::ClaimReturned { repayment_id } => {
            person.say(&message!("ledger-unlike-claim-returned", id = repayment_id))
        }
        Unlike::Bank { payment_id } => person.say(&message!("ledger-unlike-bank", id = payment_id)),
        Unlike::Day { day } => person.say(&message!("ledger-unlike-day", day = *day)),
        Unlike::Repayable => person.say(&message!("ledger-unlike-repayable")),
        Unlike::Returned => person.say(&message!("ledger-unlike-returned")),
        Unlike::Voucher { voucher_id } => {
            person.say(&message!("ledger-unlike-voucher", id = voucher_id))
        }
        Unlike::Numbers { year } => {
            person.say(&message!("ledger-unlike-numbers", year = year.to_string()))
        }
    }
}

fn table(person: &SignedIn, all: &[Difference]) -> Table {
    let language = person.reader.language;
    let rows = all.iter().map(|one| {
        vec![
            Cell::Text(words(person, one)),
            Cell::Text(one.agreement_id.clone()),
            Cell::Text(money(one.ledger, language)),
            Cell::Text(money(one.other, language)),
        ]
    });
    Table {
        caption: person.say(&message!("ledger-differences-caption")),
        columns: vec![
            Column::words(person.say(&message!("ledger-column-unlike"))),
            Column::words(person.say(&message!("money-years-column-agreement"))),
            Column::numbers(person.say(&message!("ledger-column-one"))),
            Column::numbers(person.say(&message!("ledger-column-other"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}
