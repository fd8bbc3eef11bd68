//! The runs, and the form that starts one.

use axum::response::{IntoResponse, Response};
use casework::letters::{LettersError, ShownRun};
use maud::{Markup, html};
use wording::{Language, Speak as _, message, moment};

use super::{LIST, address, language, refusal, standing, title};
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Table, button, form};
use crate::work::person::{SignedIn, Writer};
use crate::work::typed::Typed;

/// The fields.
const AGREEMENT: &str = "overenskommelse";
const LANGUAGE: &str = "sprak";

/// The list.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let newest = person.reader.published.agreements().iter().rev();
    let mut newest = newest.map(|one| one.agreement.id.as_str());
    let typed = Typed::default()
        .with(AGREEMENT, newest.next().unwrap_or_default())
        .with(LANGUAGE, Language::default().tag());
    page(&person, &typed, None).await
}

/// Starts a run.
pub async fn started(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let language = Language::from_tag(typed.get(LANGUAGE)).unwrap_or_default();
    let agreement = typed.get(AGREEMENT);
    let started = person
        .casework
        .start_letters(&person.actor, agreement, language);
    match started.await {
        Ok(id) => Ok(person.go(&address(&id, ""))),
        Err(error @ (LettersError::NotPublished | LettersError::AlreadyRunning)) => {
            let page = page(person, typed, Some(&error)).await?;
            Ok((super::status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

async fn page(
    person: &SignedIn,
    typed: &Typed,
    error: Option<&LettersError>,
) -> Result<Markup, Refusal> {
    let runs = person.casework.letter_runs(&person.actor).await;
    let runs = runs.map_err(|error| refusal(&error))?;
    let wrong = error.map(|error| {
        let hint = error.hint().map(|hint| person.say(&hint));
        format!(
            "{} {}",
            person.say(&error.message()),
            hint.unwrap_or_default()
        )
    });
    let published = person.reader.published.agreements().iter().rev();
    let agreements: Vec<(String, String)> = published
        .map(|one| {
            let title = person.reader.language.of(&one.agreement.title);
            (one.agreement.id.clone(), title.to_owned())
        })
        .collect();
    let agreement = Field::new(AGREEMENT, person.say(&message!("letters-field-agreement")))
        .hint(person.say(&message!("letters-field-agreement-hint")))
        .value(typed.get(AGREEMENT))
        .error(wrong);
    let languages = Language::ALL.map(|one| {
        let words = person.say(&language(one.tag()));
        (one.tag().to_owned(), words)
    });
    let chosen = Field::new(LANGUAGE, person.say(&message!("letters-field-language")))
        .value(typed.get(LANGUAGE));
    let content = html! {
        (field::choice(&agreement, &agreements))
        (field::radios(&chosen, &languages))
        p.buttons { (button(Button::Primary, &person.say(&message!("letters-start")))) }
    };
    let mut page = person
        .page(person.say(&message!("letters-title")))
        .lead(&person.say(&message!("letters-lead")));
    if error.is_some() {
        page = page.error_title();
    }
    Ok(page
        .body(html! {
            (field::error_summary(&person.say(&message!("work-errors")), &[&agreement]))
            h2 { (person.say(&message!("letters-start-heading"))) }
            (form(&person.link(LIST), &content))
            h2.names-table { (person.say(&message!("letters-runs"))) }
            (table(person, &runs).markup())
        })
        .render())
}

fn table(person: &SignedIn, runs: &[ShownRun]) -> Table {
    let heads = [
        message!("letters-agreement"),
        message!("letters-version"),
        message!("letters-field-language"),
        message!("letters-status"),
        message!("letters-made"),
        message!("letters-started"),
    ];
    let rows = runs.iter().map(|shown| {
        let run = &shown.run;
        let (progress, text) = standing(person, shown);
        vec![
            Cell::Link {
                text: title(person, shown).to_owned(),
                address: person.link(&address(&run.id, "")),
            },
            Cell::Text(shown.version.number.to_string()),
            Cell::Text(person.say(&language(&run.language))),
            Cell::Status { progress, text },
            Cell::Text(person.say(&message!(
                "letters-made-of",
                made = run.made,
                total = run.total
            ))),
            Cell::Text(moment(run.started_at, person.reader.language)),
        ]
    });
    Table {
        caption: person.say(&message!("letters-runs")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("letters-runs-empty")),
    }
}
