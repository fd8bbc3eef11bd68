//! What a recipient has to do now: the last days of the newest year, relative to today.

use grants::Code;
use grants::agreement::{Agreement, Route, Status, Text};
use jiff::civil::Date;
use maud::{Markup, html};
use wording::{Message, message, terms};

use super::super::calendar::distance;
use super::super::dates::{as_sentence, recipient_calendar, subscribe};
use super::super::standing::Standing;
use crate::ui::facts;
use crate::{Reader, address};

/// The section. The newest year comes first even when its sources tell no dates: that is what one needs to know.
pub fn to_do(reader: &Reader, code: Code, standings: &[Standing<'_>]) -> Markup {
    let Some(newest) = standings.last() else {
        return html! {};
    };
    let agreement = &newest.of.agreement;
    let year = agreement.year.to_string();
    html! {
        h2 { (reader.say(&message!("places-to-do-heading"))) }
        p { (reader.say(&state(agreement, reader.today()))) }
        (facts([
            (reader.say(&message!("places-to-do-claim")), claim(reader, agreement)),
            (reader.say(&message!("places-to-do-report")), report(reader, agreement)),
            (reader.say(&message!("places-to-do-repay")), repayment(reader, agreement)),
        ]))
        p { a href=(reader.link(&address::agreement(agreement.year))) {
            (reader.say(&message!("places-to-do-agreement", year = year)))
        } }
        (subscribe(reader, &recipient_calendar(code)))
    }
}

/// Whether anything is left to do for the year.
pub fn state(agreement: &Agreement, today: Date) -> Message {
    let dates = [
        agreement.claim.as_ref().and_then(|one| one.deadline),
        agreement.report.as_ref().and_then(|one| one.deadline),
        agreement.repayment.as_ref().and_then(|one| one.deadline),
    ];
    let year = agreement.year.to_string();
    let known: Vec<Date> = dates.into_iter().flatten().collect();
    match known.iter().filter(|date| **date >= today).min() {
        Some(next) => message!(
            "places-to-do-next",
            year = year,
            date = *next,
            distance = distance(*next, today)
        ),
        None if known.is_empty() => message!("places-to-do-no-dates", year = year),
        None => message!("places-to-do-over", year = year),
    }
}

fn claim(reader: &Reader, agreement: &Agreement) -> Markup {
    let Some(claim) = &agreement.claim else {
        return unknown(reader);
    };
    let route = match claim.route {
        Route::Unknown => message!("places-not-told"),
        route => message!("places-to-do-route", route = terms::route(route)),
    };
    html! {
        p { (reader.say(&route)) }
        @if let Some(payer) = &claim.payer { p { (reader.say(&message!("places-to-do-payer", payer = payer))) } }
        p { (by(reader, claim.deadline)) }
        @if claim.lapses == Some(true) { p { (reader.say(&message!("places-to-do-lapses"))) } }
        (remark(reader, claim.status, claim.note.as_ref()))
    }
}

fn report(reader: &Reader, agreement: &Agreement) -> Markup {
    let Some(report) = &agreement.report else {
        return unknown(reader);
    };
    html! {
        @if let Some(to) = &report.to { p { (reader.say(&message!("places-to-do-to", to = to))) } }
        @if let Some(tool) = &report.tool { p { (reader.say(&message!("places-to-do-tool", tool = tool))) } }
        p { (by(reader, report.deadline)) }
        (remark(reader, report.status, report.note.as_ref()))
    }
}

fn repayment(reader: &Reader, agreement: &Agreement) -> Markup {
    let Some(repayment) = &agreement.repayment else {
        return unknown(reader);
    };
    html! {
        @if let Some(to) = &repayment.to { p { (reader.say(&message!("places-to-do-to", to = to))) } }
        p { (by(reader, repayment.deadline)) }
        (remark(reader, repayment.status, repayment.note.as_ref()))
    }
}

/// How sure it is, where it was not read, and what else must be known.
fn remark(reader: &Reader, status: Status, note: Option<&Text>) -> Markup {
    html! {
        @if status != Status::Confirmed {
            p.hint { (reader.say(&message!("places-how-sure", status = terms::status(status)))) }
        }
        @if let Some(note) = note { p.hint { (reader.language.of(note)) } }
    }
}

fn unknown(reader: &Reader) -> Markup {
    html! { p { (reader.say(&message!("places-not-told"))) } }
}

fn by(reader: &Reader, deadline: Option<Date>) -> String {
    match deadline {
        Some(date) => as_sentence(&reader.say(&message!(
            "places-to-do-by",
            by = wording::deadline::by(date),
            distance = distance(date, reader.today())
        ))),
        None => reader.say(&message!("places-to-do-no-date")),
    }
}
