//! The fields of the facts of the year, one section for each table of the file.

use grants::agreement::Agreement;
use wording::{Message, message, terms};

use crate::work::choices::{self, ROUNDINGS, ROUTES};
use crate::work::entry::{Entry, Section};

/// All sections, in the order of the file.
pub fn sections(agreement: &Agreement) -> Vec<Section> {
    let left_out = || Some(message!("work-facts-left-out"));
    vec![
        section(message!("work-facts-about"), None, about()),
        section(message!("work-total"), None, total(agreement)),
        section(
            message!("work-facts-population"),
            Some(message!("work-facts-population-hint")),
            counted("population", agreement),
        ),
        section(
            message!("work-facts-ages"),
            Some(message!("work-facts-ages-hint")),
            counted("ages", agreement),
        ),
        section(message!("work-facts-rounding"), None, rounding(agreement)),
        section(message!("work-facts-claim"), left_out(), claim(agreement)),
        section(message!("work-facts-report"), left_out(), report(agreement)),
        section(
            message!("work-facts-repayment"),
            left_out(),
            repayment(agreement),
        ),
    ]
}

fn section(heading: Message, lead: Option<Message>, entries: Vec<Entry>) -> Section {
    Section {
        heading,
        lead,
        entries,
    }
}

fn about() -> Vec<Entry> {
    let titles = [message!("work-title-sv"), message!("work-title-en")];
    let purposes = [message!("work-purpose-sv"), message!("work-purpose-en")];
    let mut entries = vec![
        Entry::line("year", message!("work-year")),
        Entry::line("area", message!("work-area")).hint(message!("work-area-hint")),
    ];
    entries.extend(Entry::pair("title", titles, 1));
    entries.extend(Entry::pair("purpose", purposes, 4));
    entries.extend([
        Entry::date("period-from", message!("work-period-from")),
        Entry::date("period-to", message!("work-period-to")),
        Entry::date("signed", message!("work-signed")),
        Entry::line("registration_number", message!("work-registration-number")),
    ]);
    entries
}

fn total(agreement: &Agreement) -> Vec<Entry> {
    let mut entries = vec![
        Entry::amount("total", message!("work-total")),
        Entry::status("total_status", message!("work-status")),
    ];
    entries.extend(Entry::place("total_source", agreement));
    entries
}

/// When people are counted: the fields of `[population]` and of `[ages]`.
fn counted(table: &str, agreement: &Agreement) -> Vec<Entry> {
    let name = |field: &str| format!("{table}-{field}");
    let mut entries = vec![
        Entry::date(name("reference_date"), message!("work-reference-date")),
        Entry::optional_status(name("status"), message!("work-status")),
        Entry::date(name("stand_in"), message!("work-stand-in")),
    ];
    entries.extend(Entry::place(&name("source"), agreement));
    entries
}

fn rounding(agreement: &Agreement) -> Vec<Entry> {
    let methods = choices::options(&ROUNDINGS, terms::rounding);
    let mut entries = vec![
        Entry::choice("rounding-method", message!("work-rounding-method"), methods),
        Entry::amount("rounding-unit", message!("work-rounding-unit")),
        Entry::status("rounding-status", message!("work-status")),
    ];
    entries.extend(Entry::place("rounding-source", agreement));
    entries
}

fn claim(agreement: &Agreement) -> Vec<Entry> {
    let nothing = std::iter::once((String::new(), message!("work-choice-nothing")));
    let routes = nothing.chain(choices::options(&ROUTES, terms::route));
    let lapses = [
        ("", message!("work-choice-unknown")),
        ("yes", message!("answer-yes")),
        ("no", message!("answer-no")),
    ];
    let lapses = lapses.map(|(word, words)| (word.to_owned(), words));
    let entries = vec![
        Entry::choice(
            "claim-route",
            message!("work-claim-route"),
            routes.collect(),
        ),
        Entry::line("claim-payer", message!("work-claim-payer")),
        Entry::date("claim-deadline", message!("work-claim-deadline")),
        Entry::choice("claim-lapses", message!("work-claim-lapses"), lapses.into()),
    ];
    ended("claim", agreement, entries)
}

fn report(agreement: &Agreement) -> Vec<Entry> {
    let entries = vec![
        Entry::line("report-tool", message!("work-report-tool")),
        Entry::line("report-to", message!("work-report-to")),
        Entry::date("report-deadline", message!("work-report-deadline")),
    ];
    ended("report", agreement, entries)
}

fn repayment(agreement: &Agreement) -> Vec<Entry> {
    let entries = vec![
        Entry::line("repayment-to", message!("work-repayment-to")),
        Entry::date("repayment-deadline", message!("work-repayment-deadline")),
    ];
    ended("repayment", agreement, entries)
}

/// What such tables end in: how sure they are, where it is said, what else must be known.
fn ended(table: &str, agreement: &Agreement, mut entries: Vec<Entry>) -> Vec<Entry> {
    let notes = [message!("work-note-sv"), message!("work-note-en")];
    entries.push(Entry::optional_status(
        format!("{table}-status"),
        message!("work-status"),
    ));
    entries.extend(Entry::place(&format!("{table}-source"), agreement));
    entries.extend(Entry::pair(&format!("{table}-note"), notes, 2));
    entries
}
