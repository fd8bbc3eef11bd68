//! The tags of one's own organisation: the list, how many answers carry each, and changing it.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::report::analysis::{AnalysisError, LONGEST_TAG_CHARACTERS, MOST_TAGS};
use casework::store::report_tag::ReportTag;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Speak, message};

use super::LIST;
use super::search::SEARCH;
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, button, facts, form};
use crate::work::person::{SignedIn, Writer};
use crate::work::trouble;

/// The path of the list.
pub const TAGS: &str = "/arbete/redovisningar/etiketter";
const NAME: &str = "namn";
const DO: &str = "gor";
const END: &str = "avsluta";
const TAG: &str = "etikett";

/// What casework refuses as an answer of the site.
pub fn refusal(error: &AnalysisError) -> Refusal {
    let status = match error {
        AnalysisError::Store(error) => trouble::store_status(error),
        AnalysisError::NoSuchAnswer | AnalysisError::NoSuchTag | AnalysisError::NoSuchNote => {
            StatusCode::NOT_FOUND
        }
        AnalysisError::NotAllowed(_) => StatusCode::FORBIDDEN,
        AnalysisError::TagTaken | AnalysisError::TooManyTags => StatusCode::CONFLICT,
        AnalysisError::TagMissing
        | AnalysisError::TagTooLong
        | AnalysisError::TagNotALine
        | AnalysisError::NoteMissing
        | AnalysisError::NoteTooLong
        | AnalysisError::TooManyNotes => StatusCode::UNPROCESSABLE_ENTITY,
        AnalysisError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    trouble::refused(status, error, error)
}

async fn listed(person: &SignedIn) -> Result<Vec<(ReportTag, i64)>, Refusal> {
    let tags = person.casework.report_tags(&person.actor, None).await;
    tags.map_err(|error| refusal(&error))
}

fn rendered(person: &SignedIn, tags: &[(ReportTag, i64)], name: &Field) -> Markup {
    let may = person.may(Act::ManageReports);
    let heading = message!("analysis-tags-heading", count = tags.len());
    let mut page = person
        .page(person.say(&heading))
        .title(person.say(&message!("analysis-tags")))
        .crumb(person.say(&message!("receiving-title")), LIST)
        .lead(&person.say(&message!("analysis-tags-lead", most = MOST_TAGS)));
    if name.error.is_some() {
        page = page.error_title();
    }
    let rows = tags.iter().map(|(tag, carried_by)| {
        let place = format!("{SEARCH}?etikett={}", tag.id);
        let words = message!("analysis-carried", count = *carried_by);
        let end = message!("analysis-tag-end", tag = &tag.name);
        let fact = html! {
            a href=(person.link(&place)) { (person.say(&words)) }
            @if may {
                (form(&person.link(TAGS), &html! {
                    (carried(DO, END))
                    (carried(TAG, &tag.id))
                    (button(Button::Secondary, &person.say(&end)))
                }))
            }
        };
        (tag.name.clone(), fact)
    });
    page.body(html! {
        (field::error_summary(&person.say(&message!("work-errors")), &[name]))
        @if tags.is_empty() { p.empty { (person.say(&message!("analysis-tags-empty"))) } }
        @else { (facts(rows)) }
        @if may {
            h2 { (person.say(&message!("analysis-tag-add"))) }
            (form(&person.link(TAGS), &html! {
                (field::text(name))
                p.buttons { (button(Button::Primary, &person.say(&message!("analysis-tag-add-button")))) }
            }))
        }
    })
    .render()
}

fn name_field(person: &SignedIn) -> Field {
    let hint = message!("analysis-tag-hint", most = LONGEST_TAG_CHARACTERS);
    Field::new(NAME, person.say(&message!("analysis-tag-name"))).hint(person.say(&hint))
}

/// The list.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let tags = listed(&person).await?;
    Ok(rendered(&person, &tags, &name_field(&person)))
}

/// Adds a tag, or takes one off the list.
pub async fn sent(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    if typed.get(DO) == END {
        let done = casework.end_report_tag(actor, typed.get(TAG)).await;
        done.map_err(|error| refusal(&error))?;
        return Ok(person.go(TAGS));
    }
    let Err(error) = casework.add_report_tag(actor, typed.get(NAME)).await else {
        return Ok(person.go(TAGS));
    };
    let refused = refusal(&error);
    let is_of_the_field =
        refused.status.is_client_error() && !matches!(error, AnalysisError::NotAllowed(_));
    if !is_of_the_field {
        return Err(refused);
    }
    let words = std::iter::once(error.message()).chain(error.hint());
    let words: Vec<String> = words.map(|words| person.say(&words)).collect();
    let name = name_field(person)
        .value(typed.get(NAME))
        .error(Some(words.join(" ")));
    let page = rendered(person, &listed(person).await?, &name);
    Ok((refused.status, page).into_response())
}
