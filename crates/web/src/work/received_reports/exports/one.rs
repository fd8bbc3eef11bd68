//! One export: how far it is, what can be done with it, and the archive.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::report::export::{ExportError, ExportStatus, ShownExport};
use maud::{Markup, html};
use wording::{Message, Speak as _, grouped, message, moment};

use super::{LIST, address, refusal, standing, status, years};
use crate::Refusal;
use crate::pages::size;
use crate::ui::{Cell, Column, Download, Table, Tone, downloads, facts, notice, status as marked};
use crate::work::job::{self, Press, pressed};
use crate::work::person::{SignedIn, Writer};
use crate::work::received_reports::LIST as REPORTS;

/// The page.
pub async fn shown(person: SignedIn, Path(export): Path<String>) -> Result<Markup, Refusal> {
    page(&person, &export, None).await
}

/// Stops it or lets it go on.
pub async fn done(Path(export): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let done = match pressed(typed) {
        Some(Press::Stop) => casework.stop_answer_export(actor, &export).await,
        Some(Press::Resume) => casework.resume_answer_export(actor, &export).await,
        None => return Ok(page(person, &export, None).await?.into_response()),
    };
    match done {
        Ok(()) => Ok(person.go(&address(&export, ""))),
        Err(
            error @ (ExportError::AlreadyRunning
            | ExportError::NotRunning
            | ExportError::NotStopped),
        ) => {
            let page = page(person, &export, Some(&error)).await?;
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

async fn page(person: &SignedIn, id: &str, error: Option<&ExportError>) -> Result<Markup, Refusal> {
    let found = person.casework.answer_export(&person.actor, id).await;
    let shown = found.map_err(|error| refusal(&error))?;
    let export = &shown.export;
    let heading = message!("exports-heading", made = export.made, total = export.total);
    let mut page = person
        .page(person.say(&heading))
        .crumb(person.say(&message!("receiving-title")), REPORTS)
        .crumb(person.say(&message!("exports-title")), LIST);
    if error.is_some() {
        page = page.error_title();
    }
    let here = person.link(&address(id, ""));
    Ok(page
        .body(html! {
            @if let Some(error) = error {
                (notice(Tone::Warning, &person.say(&error.message()), &html! {
                    @if let Some(hint) = error.hint() { p { (person.say(&hint)) } }
                }))
            }
            (facts(about(person, &shown)))
            (next(person, &shown, &here))
            @if export.status == ExportStatus::Done {
                h2 { (person.say(&message!("exports-take"))) }
                (downloads(&[Download {
                    label: person.say(&message!("exports-take-all")),
                    format: "ZIP",
                    address: address(id, "/svar.zip"),
                }]))
                p.hint { (person.say(&message!("exports-take-hint"))) }
            }
            @if !shown.parts.is_empty() {
                h2.names-table { (person.say(&message!("exports-parts"))) }
                (table(person, &shown).markup())
            }
        })
        .render())
}

fn about(person: &SignedIn, shown: &ShownExport) -> Vec<(String, Markup)> {
    let export = &shown.export;
    let (progress, words) = standing(person, shown);
    let years = years(person, shown);
    let line = |name: Message, said: Markup| (person.say(&name), said);
    let mut about = vec![
        line(message!("exports-column-status"), marked(progress, &words)),
        line(
            message!("exports-column-years"),
            html! { @match years.as_slice() {
                [only] => (only),
                years => ul { @for year in years { li { (year) } } },
            } },
        ),
        line(
            message!("exports-column-asked"),
            html! { (person.say(&message!("exports-asked-by", name = &shown.asked_by, at = export.asked_at))) },
        ),
    ];
    if let Some(finished) = export.finished_at {
        let at = moment(finished, person.reader.language);
        about.push(line(message!("exports-finished"), html! { (at) }));
    }
    if let Some(sha256) = &export.sha256 {
        about.push(line(
            message!("exports-size"),
            html! { (size(export.size, person.reader.language)) },
        ));
        about.push(line(
            message!("exports-digest"),
            html! { code.digest { (sha256) } },
        ));
    }
    about
}

/// What happens next, and what can be done about it.
fn next(person: &SignedIn, shown: &ShownExport, here: &str) -> Markup {
    match (shown.export.status, shown.is_stuck) {
        (ExportStatus::Done, _) => html! {},
        (ExportStatus::Removed, _) => html! {
            p { (person.say(&message!("exports-removed"))) " "
                a href=(person.link(LIST)) { (person.say(&message!("exports-again"))) } }
        },
        (ExportStatus::Running, false) => job::running(person, here, &message!("exports-running")),
        (ExportStatus::Running, true) => job::stuck(person, here),
        (ExportStatus::Stopped, _) => job::stopped(person, here, &message!("exports-stopped")),
    }
}

fn table(person: &SignedIn, shown: &ShownExport) -> Table {
    let number = |count: i64| grouped(count.into(), person.reader.language);
    let rows = shown.parts.iter().map(|part| {
        vec![
            Cell::Text(person.reader.agreement_title(&part.agreement_id)),
            Cell::Text(number(part.reports)),
            Cell::Text(number(part.answers)),
        ]
    });
    Table {
        caption: person.say(&message!("exports-parts")),
        columns: vec![
            Column::words(person.say(&message!("exports-column-year"))),
            Column::numbers(person.say(&message!("exports-column-reports"))),
            Column::numbers(person.say(&message!("exports-column-answers"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}
