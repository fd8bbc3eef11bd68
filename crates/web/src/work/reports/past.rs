//! What became of a report: the versions that were signed, where it stands, and what happened to it.

use casework::report::{OpenedReport, event, status as words_of};
use casework::store::report_version::ReportVersion;
use maud::{Markup, html};
use wording::{deadline, message, moment};

use super::{address, progress};
use crate::ui::{Cell, Column, Table, facts, status};
use crate::work::person::SignedIn;
use crate::work::repayments;

/// The versions that were signed, with their receipts, and what is to be paid back.
pub fn signed(person: &SignedIn, opened: &OpenedReport) -> Markup {
    if opened.versions.is_empty() {
        return html! {};
    }
    let language = person.reader.language;
    let one = |version: &ReportVersion| {
        let when = if version.late {
            message!("reporting-signed-late")
        } else {
            message!("reporting-signed-in-time")
        };
        let receipt = format!("{}/kvitto/{}", address(&opened.report.id), version.number);
        html! {
            li {
                (person.say(&message!("reporting-version", number = version.number, at = moment(version.signed_at, language))))
                " " (person.say(&when)) " "
                a href=(person.link(&receipt)) { (person.say(&message!("reporting-receipt", number = version.number))) }
                br;
                code.digest { (version.digest) }
            }
        }
    };
    html! {
        h2 { (person.say(&message!("reporting-signed-heading"))) }
        ul { @for version in &opened.versions { (one(version)) } }
        @for claim in &opened.claims {
            p {
                (person.say(&message!("reporting-claim", amount = claim.amount))) " "
                a href=(person.link(&format!("{}/{}", repayments::OWN, claim.id))) { (person.say(&message!("reporting-to-claim"))) }
            }
        }
    }
}

/// Where it stands, who signs it and by when.
pub fn about(person: &SignedIn, opened: &OpenedReport) -> Markup {
    let report = &opened.report;
    let mut about = vec![
        (
            message!("reporting-status"),
            status(
                progress(report.status),
                &person.say(&words_of(report.status)),
            ),
        ),
        (message!("reporting-signs"), html! { (opened.organisation) }),
        (
            message!("reporting-by"),
            html! { (person.say(&deadline::until(opened.last_day))) },
        ),
    ];
    if report.extended_to.is_some() {
        about.push((
            message!("reporting-extended"),
            html! { (report.extension_reason) },
        ));
    }
    if !opened.set.reason.is_empty() {
        about.push((
            message!("reporting-set-changed"),
            html! { (opened.set.reason) },
        ));
    }
    facts(
        about
            .into_iter()
            .map(|(name, fact)| (person.say(&name), fact)),
    )
}

/// What happened, the latest first.
pub fn history(person: &SignedIn, opened: &OpenedReport) -> Table {
    let heads = [
        message!("work-column-when"),
        message!("reporting-column-what"),
        message!("reporting-column-by"),
        message!("work-column-why"),
    ];
    let rows = opened.events.iter().rev().map(|(one, by)| {
        vec![
            Cell::Text(moment(one.at, person.reader.language)),
            Cell::Text(person.say(&event(&one.what))),
            Cell::Text(by.clone()),
            Cell::Text(one.note.clone()),
        ]
    });
    Table {
        caption: person.say(&message!("reporting-history")),
        columns: heads.map(|head| Column::words(person.say(&head))).to_vec(),
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}
