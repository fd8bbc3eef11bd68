//! The openings of a year, and the form that begins one.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::opening::{OpeningError, SeenOpening};
use grants::question_set::Respondent;
use maud::{Markup, html};
use wording::{Speak as _, message, moment};

use super::{address, of_year, refusal, standing, status, stays};
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Table, button, form};
use crate::work::person::{SignedIn, Writer};
use crate::work::received_reports::coverage::crumbs;
use crate::work::received_reports::series::must_be_there;
use crate::work::typed::{Typed, lines};

const RESPONDENT: &str = "svarande";
const REASON: &str = "skal";

/// The list.
pub async fn shown(person: SignedIn, Path(agreement): Path<String>) -> Result<Markup, Refusal> {
    page(&person, &agreement, &Typed::default(), None).await
}

/// Begins one.
pub async fn begun(Path(agreement): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    must_be_there(person, &agreement).await?;
    let Some(respondent) = Respondent::from_word(typed.get(RESPONDENT)) else {
        let page = page(person, &agreement, typed, None).await?;
        return Ok(page.into_response());
    };
    let reason = lines(typed.get(REASON));
    let begun = person
        .casework
        .begin_opening(&person.actor, (&agreement, respondent), &reason);
    match begun.await {
        Ok(opening) => Ok(person.go(&address(&opening.id))),
        Err(error) if stays(&error) => {
            let page = page(person, &agreement, typed, Some(&error)).await?;
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

async fn page(
    person: &SignedIn,
    agreement: &str,
    typed: &Typed,
    error: Option<&OpeningError>,
) -> Result<Markup, Refusal> {
    must_be_there(person, agreement).await?;
    let openings = person.casework.openings(&person.actor, agreement).await;
    let openings = openings.map_err(|error| refusal(&error))?;
    let to_open = person.casework.to_open(&person.actor, agreement).await;
    let to_open = to_open.map_err(|error| refusal(&error))?;
    let wrong = error.map(|error| {
        let hint = error.hint().map(|hint| person.say(&hint));
        format!(
            "{} {}",
            person.say(&error.message()),
            hint.unwrap_or_default()
        )
    });
    let is_reason = matches!(
        error,
        Some(OpeningError::ReasonMissing | OpeningError::ReasonTooLong)
    );
    let options: Vec<(String, String)> = to_open
        .iter()
        .map(|(respondent, count)| {
            let words = casework::question_set::respondent(*respondent);
            let label = message!("opening-choice", respondent = words, count = *count);
            (respondent.word().to_owned(), person.say(&label))
        })
        .collect();
    let chosen = Field::new(RESPONDENT, person.say(&message!("opening-respondent")))
        .value(typed.get(RESPONDENT))
        .error(wrong.clone().filter(|_| !is_reason));
    let reason = Field::new(REASON, person.say(&message!("opening-reason-new")))
        .hint(person.say(&message!("opening-reason-new-hint")))
        .value(typed.get(REASON))
        .error(wrong.filter(|_| is_reason));
    let content = html! {
        (field::choice(&chosen, &options))
        (field::lines(&reason, 2))
        p.buttons { (button(Button::Primary, &person.say(&message!("opening-begin")))) }
    };
    let heading = person.say(&message!("opening-title"));
    let page = crumbs(person, person.page(heading), agreement);
    let page = if error.is_some() {
        page.error_title()
    } else {
        page
    };
    let of = person.reader.agreement_title(agreement);
    Ok(page
        .lead(&person.say(&message!("opening-lead", title = of)))
        .body(html! {
            (field::error_summary(&person.say(&message!("work-errors")), &[&chosen, &reason]))
            h2.names-table { (person.say(&message!("opening-all"))) }
            (table(person, &openings).markup())
            h2 { (person.say(&message!("opening-begin-heading"))) }
            @if options.is_empty() {
                p { (person.say(&message!("opening-nothing-signed"))) " "
                    (person.say(&message!("opening-nothing-signed-hint"))) }
            } @else {
                (form(&person.link(&of_year(agreement)), &content))
            }
        })
        .render())
}

fn table(person: &SignedIn, openings: &[SeenOpening]) -> Table {
    let heads = [
        message!("opening-column-whose"),
        message!("opening-column-number"),
        message!("opening-column-status"),
        message!("opening-column-changed"),
    ];
    let rows = openings.iter().map(|seen| {
        let opening = &seen.opening;
        let (progress, text) = standing(person, opening.status);
        vec![
            Cell::Link {
                text: person.say(&casework::question_set::respondent(opening.respondent)),
                address: person.link(&address(&opening.id)),
            },
            Cell::Text(opening.number.to_string()),
            Cell::Status { progress, text },
            Cell::Text(person.say(&message!(
                "exports-asked-by",
                at = opening.opened_at.unwrap_or(opening.changed_at),
                name = &seen.changed_by
            ))),
        ]
    });
    Table {
        caption: person.say(&message!("opening-all")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("opening-none")),
    }
}

/// When something was done, for the page of one.
pub(super) fn at(person: &SignedIn, at: jiff::Timestamp) -> String {
    moment(at, person.reader.language)
}
