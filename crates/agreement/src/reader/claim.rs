//! `[claim]`, `[report]`, `[repayment]`, `[[deadline]]` and `[[condition]]`: what is to be done, and by when.

use grants::agreement::{Claim, Condition, Deadline, Repayment, Reporting};

use super::reading::Read;
use super::source::{SOURCE, status_and_source};
use super::value::{DEADLINE, PAIR, TEXT, TRUTH, Value, word};
use crate::problem::Wanted;

const CLAIM_FIELDS: &[&str] = &[
    "route", "payer", "deadline", "lapses", "status", "source", "note",
];
const REPORT_FIELDS: &[&str] = &["tool", "to", "deadline", "status", "source", "note"];
const REPAYMENT_FIELDS: &[&str] = &["to", "deadline", "status", "source", "note"];
const DEADLINE_FIELDS: &[&str] = &["date", "who", "what", "source"];
const CONDITION_FIELDS: &[&str] = &["text", "source"];

pub(super) fn claim(value: Value<'_>) -> Read<Claim> {
    let table = value.table(CLAIM_FIELDS, Wanted::Table)?;
    let route = table.required("route", word());
    let payer = table.optional("payer", TEXT);
    let deadline = table.optional("deadline", DEADLINE);
    let lapses = table.optional("lapses", TRUTH);
    let (status, source) = status_and_source(&table, ("status", word()), "source");
    let note = table.optional("note", PAIR);
    Ok(Claim {
        route: route?,
        payer: payer?,
        deadline: deadline?,
        lapses: lapses?,
        status: status?,
        source: source?,
        note: note?,
    })
}

pub(super) fn report(value: Value<'_>) -> Read<Reporting> {
    let table = value.table(REPORT_FIELDS, Wanted::Table)?;
    let tool = table.optional("tool", TEXT);
    let to = table.optional("to", TEXT);
    let deadline = table.optional("deadline", DEADLINE);
    let (status, source) = status_and_source(&table, ("status", word()), "source");
    let note = table.optional("note", PAIR);
    Ok(Reporting {
        tool: tool?,
        to: to?,
        deadline: deadline?,
        status: status?,
        source: source?,
        note: note?,
    })
}

pub(super) fn repayment(value: Value<'_>) -> Read<Repayment> {
    let table = value.table(REPAYMENT_FIELDS, Wanted::Table)?;
    let to = table.optional("to", TEXT);
    let deadline = table.optional("deadline", DEADLINE);
    let (status, source) = status_and_source(&table, ("status", word()), "source");
    let note = table.optional("note", PAIR);
    Ok(Repayment {
        to: to?,
        deadline: deadline?,
        status: status?,
        source: source?,
        note: note?,
    })
}

pub(super) fn deadline(value: Value<'_>) -> Read<Deadline> {
    let table = value.table(DEADLINE_FIELDS, Wanted::Tables)?;
    let date = table.required("date", DEADLINE);
    let who = table.required("who", TEXT);
    let what = table.required("what", PAIR);
    let source = table.optional("source", SOURCE);
    Ok(Deadline {
        date: date?,
        who: who?,
        what: what?,
        source: source?,
    })
}

pub(super) fn condition(value: Value<'_>) -> Read<Condition> {
    let table = value.table(CONDITION_FIELDS, Wanted::Tables)?;
    let text = table.required("text", PAIR);
    let source = table.optional("source", SOURCE);
    Ok(Condition {
        text: text?,
        source: source?,
    })
}
