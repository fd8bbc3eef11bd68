//! The exports, and the form that asks for one.

use axum::response::{IntoResponse, Response};
use casework::report::export::{ExportError, ShownExport};
use maud::{Markup, html};
use wording::{Language, Speak as _, message, moment};

use super::{LIST, address, refusal, standing, status, years};
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Table, button, form};
use crate::work::person::{SignedIn, Writer};
use crate::work::received_reports::LIST as REPORTS;
use crate::work::typed::Typed;

/// What the fields of the years begin with.
const YEAR: &str = "ar-";
/// What a marked year holds.
const MARKED: &str = "ja";

/// The list. The year somebody comes from is marked.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let query = person.reader.query.clone().unwrap_or_default();
    let from = Typed::read(query.as_bytes());
    let typed = match from.get("ar") {
        "" => Typed::default(),
        year => Typed::default().with(format!("{YEAR}{year}"), MARKED),
    };
    page(&person, &typed, None).await
}

/// Asks for one.
pub async fn asked(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let marked = typed.all().iter().filter(|(_, value)| value == MARKED);
    let agreements: Vec<String> = marked
        .filter_map(|(name, _)| Some(name.strip_prefix(YEAR)?.to_owned()))
        .collect();
    let language = person.reader.language;
    let started = person
        .casework
        .start_answer_export(&person.actor, &agreements, language);
    match started.await {
        Ok(id) => Ok(person.go(&address(&id, ""))),
        Err(
            error @ (ExportError::NoYear | ExportError::TooManyYears | ExportError::AlreadyRunning),
        ) => {
            let page = page(person, typed, Some(&error)).await?;
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

async fn page(
    person: &SignedIn,
    typed: &Typed,
    error: Option<&ExportError>,
) -> Result<Markup, Refusal> {
    let open = person.casework.reported_years(&person.actor).await;
    let open = open.map_err(|error| super::super::refusal(&error))?;
    let exports = person.casework.answer_exports(&person.actor).await;
    let exports = exports.map_err(|error| refusal(&error))?;
    let mut wrong = error.map(|error| {
        let hint = error.hint().map(|hint| person.say(&hint));
        format!(
            "{} {}",
            person.say(&error.message()),
            hint.unwrap_or_default()
        )
    });
    // What is wrong with the choice is said at the first of what can be chosen.
    let fields: Vec<Field> = open
        .iter()
        .map(|year| {
            let name = format!("{YEAR}{}", year.agreement_id);
            let label = person.reader.language.of(&year.title).to_owned();
            let value = typed.get(&name).to_owned();
            Field::new(name, label).value(value).error(wrong.take())
        })
        .collect();
    let content = html! {
        fieldset.field {
            legend { (person.say(&message!("exports-years"))) }
            @for field in &fields { (field::check(field)) }
        }
        p.hint { (person.say(&words_in(person.reader.language))) }
        p.buttons { (button(Button::Primary, &person.say(&message!("exports-start")))) }
    };
    let mut page = person
        .page(person.say(&message!("exports-title")))
        .lead(&person.say(&message!("exports-lead")))
        .crumb(person.say(&message!("receiving-title")), REPORTS);
    if error.is_some() {
        page = page.error_title();
    }
    let summed: Vec<&Field> = fields.iter().collect();
    Ok(page
        .body(html! {
            (field::error_summary(&person.say(&message!("work-errors")), &summed))
            @if open.is_empty() {
                p { (person.say(&message!("receiving-no-year-lead"))) }
            } @else {
                h2 { (person.say(&message!("exports-start-heading"))) }
                (form(&person.link(LIST), &content))
            }
            h2.names-table { (person.say(&message!("exports-all"))) }
            (table(person, &exports).markup())
            p.hint { (person.say(&message!("exports-kept"))) }
        })
        .render())
}

/// In which language the words of the files are: that of the page.
fn words_in(language: Language) -> wording::Message {
    match language {
        Language::Swedish => message!("exports-in-swedish"),
        Language::English => message!("exports-in-english"),
    }
}

fn table(person: &SignedIn, exports: &[ShownExport]) -> Table {
    let heads = [
        message!("exports-column-asked"),
        message!("exports-column-years"),
        message!("exports-column-by"),
        message!("exports-column-status"),
        message!("exports-column-made"),
    ];
    let rows = exports.iter().map(|shown| {
        let export = &shown.export;
        let (progress, text) = standing(person, shown);
        vec![
            Cell::Link {
                text: moment(export.asked_at, person.reader.language),
                address: person.link(&address(&export.id, "")),
            },
            Cell::Text(years(person, shown).join(", ")),
            Cell::Text(shown.asked_by.clone()),
            Cell::Status { progress, text },
            Cell::Text(person.say(&message!(
                "exports-made-of",
                made = export.made,
                total = export.total
            ))),
        ]
    });
    Table {
        caption: person.say(&message!("exports-all")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("exports-empty")),
    }
}
