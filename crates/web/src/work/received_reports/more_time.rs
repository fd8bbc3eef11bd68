//! Giving somebody more time to report, by decision with a reason.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::report::{Covered, ReportError};
use jiff::civil::Date;
use maud::{Markup, html};
use wording::{Speak, message};

use super::{LIST, refusal};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

pub(super) const UNTIL: &str = "till";
pub(super) const REASON: &str = "skal";

/// What is wrong, at its field; what the form cannot mend is an error of the page.
pub(super) fn fault(error: &ReportError) -> Result<Fault, Refusal> {
    let field = match error {
        ReportError::NotLater { .. } => Some(UNTIL),
        ReportError::TextMissing | ReportError::TextTooLong => Some(REASON),
        ReportError::Newer => None,
        _ => return Err(refusal(error)),
    };
    Ok(Fault {
        field: field.map(str::to_owned),
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    })
}

/// A begun report with the agreement it is about.
async fn found(person: &SignedIn, report: &str) -> Result<(String, Covered), Refusal> {
    let years = person.casework.reported_years(&person.actor).await;
    for year in years.map_err(|error| refusal(&error))? {
        let coverage = person.casework.coverage(&person.actor, &year.agreement_id);
        let coverage = coverage.await.map_err(|error| refusal(&error))?;
        let is_this = |one: &Covered| one.report.as_ref().is_some_and(|(id, _)| id == report);
        if let Some(one) = coverage.all.into_iter().find(is_this) {
            return Ok((year.agreement_id, one));
        }
    }
    Err(refusal(&ReportError::NoSuchReport))
}

/// The form, sent to an address.
pub(super) fn markup(
    person: &SignedIn,
    (agreement, of): (&str, &Covered),
    here: &str,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let sections = [Section {
        heading: message!("receiving-more-time-until"),
        lead: None,
        entries: vec![
            Entry::date(UNTIL, message!("receiving-more-time-day")),
            Entry::lines(REASON, message!("receiving-more-time-reason"))
                .hint(message!("receiving-more-time-reason-hint")),
        ],
    }];
    let heading = message!("receiving-more-time-heading", name = &of.name);
    let page = super::coverage::crumbs(person, person.page(person.say(&heading)), agreement);
    let page = if faults.is_empty() {
        page
    } else {
        page.error_title()
    };
    let content = html! {
        (carried("revision", typed.get("revision")))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("receiving-more-time-button"))))
            a href=(person.link(&format!("{LIST}?ar={agreement}"))) { (person.say(&message!("work-leave"))) }
        }
    };
    page.lead(&person.say(&message!("receiving-more-time-lead", day = of.last_day)))
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (form(&person.link(here), &content))
        })
        .render()
}

fn here(report: &str) -> String {
    format!("{}/{report}/mer-tid", super::ONE)
}

/// The form.
pub async fn asked(person: SignedIn, Path(report): Path<String>) -> Result<Markup, Refusal> {
    let (agreement, of) = found(&person, &report).await?;
    let revision = of.report.as_ref().map_or(0, |(_, revision)| *revision);
    let typed = Typed::default().with("revision", revision.to_string());
    Ok(markup(
        &person,
        (&agreement, &of),
        &here(&report),
        &typed,
        &[],
    ))
}

/// Gives it.
pub async fn sent(Path(report): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (agreement, of) = found(person, &report).await?;
    let mut reading = Reading::new(typed);
    let until: Date = reading.date(UNTIL);
    let reason = reading.text(REASON);
    let mut faults = reading.faults;
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if faults.is_empty() {
        let key = (report.as_str(), typed.revision().unwrap_or(0));
        let done = person
            .casework
            .extend_report(&person.actor, key, until, &reason);
        match done.await {
            Ok(()) => return Ok(person.go(&format!("{LIST}?ar={agreement}"))),
            Err(error) => {
                status = refusal(&error).status;
                faults.push(fault(&error)?);
            }
        }
    }
    // Whoever has read what stands now may give more time on top of it.
    let revision = of.report.as_ref().map_or(0, |(_, revision)| *revision);
    let typed = typed.clone().with("revision", revision.to_string());
    let page = markup(person, (&agreement, &of), &here(&report), &typed, &faults);
    Ok((status, page).into_response())
}
