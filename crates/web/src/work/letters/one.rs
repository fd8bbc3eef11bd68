//! One run: how far it is, what can be done with it, and the letters it has made.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::letters::{LettersError, ShownRun};
use casework::store::letter::Letter;
use casework::store::letter_run::RunStatus;
use maud::{Markup, html};
use wording::{Speak as _, message, moment};

use super::{LIST, address, language, refusal, standing, title};
use crate::Refusal;
use crate::ui::{Cell, Column, Download, Table, Tone, downloads, facts, notice, status};
use crate::work::job::{self, Press, pressed};
use crate::work::person::{SignedIn, Writer};

/// The page of a run.
pub async fn shown(person: SignedIn, Path(run): Path<String>) -> Result<Markup, Refusal> {
    page(&person, &run, None).await
}

/// Stops a run or lets it go on.
pub async fn done(Path(run): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let done = match pressed(typed) {
        Some(Press::Stop) => casework.stop_letters(actor, &run).await,
        Some(Press::Resume) => casework.resume_letters(actor, &run).await,
        None => return Ok(page(person, &run, None).await?.into_response()),
    };
    match done {
        Ok(()) => Ok(person.go(&address(&run, ""))),
        Err(
            error @ (LettersError::AlreadyRunning
            | LettersError::NotRunning
            | LettersError::NotStopped
            | LettersError::VersionOver),
        ) => {
            let page = page(person, &run, Some(&error)).await?;
            Ok((super::status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

async fn page(
    person: &SignedIn,
    id: &str,
    error: Option<&LettersError>,
) -> Result<Markup, Refusal> {
    let found = person.casework.letter_run(&person.actor, id).await;
    let (shown, letters) = found.map_err(|error| refusal(&error))?;
    let run = &shown.run;
    let heading = message!(
        "letters-run-heading",
        made = run.made,
        total = run.total,
        agreement = title(person, &shown)
    );
    let mut page = person
        .page(person.say(&heading))
        .crumb(person.say(&message!("letters-title")), LIST);
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
            @if run.status == RunStatus::Done {
                h2 { (person.say(&message!("letters-take"))) }
                (downloads(&[Download {
                    label: person.say(&message!("letters-take-all", total = run.total)),
                    format: "ZIP",
                    address: address(id, "/alla.zip"),
                }]))
            }
            h2.names-table { (person.say(&message!("letters-letters"))) }
            (table(person, &letters).markup())
        })
        .render())
}

fn about(person: &SignedIn, shown: &ShownRun) -> Vec<(String, Markup)> {
    let run = &shown.run;
    let at = |moment_at| moment(moment_at, person.reader.language);
    let (progress, standing) = standing(person, shown);
    let mut about = vec![
        (
            person.say(&message!("letters-status")),
            status(progress, &standing),
        ),
        (
            person.say(&message!("letters-version")),
            html! { (shown.version.number) },
        ),
        (
            person.say(&message!("letters-field-language")),
            html! { (person.say(&language(&run.language))) },
        ),
        (
            person.say(&message!("letters-started")),
            html! { (at(run.started_at)) },
        ),
    ];
    about.extend(run.finished_at.map(|finished| {
        let name = person.say(&message!("letters-finished"));
        (name, html! { (at(finished)) })
    }));
    about
}

/// What happens next, and what can be done about it.
fn next(person: &SignedIn, shown: &ShownRun, here: &str) -> Markup {
    match (shown.run.status, shown.is_stuck) {
        (RunStatus::Done, _) => html! {},
        (RunStatus::Running, false) => job::running(person, here, &message!("letters-running")),
        (RunStatus::Running, true) => job::stuck(person, here),
        (RunStatus::Stopped, _) if shown.version.ended.is_some() => html! {
            p { (person.say(&message!("letters-version-over"))) " "
                (person.say(&message!("letters-version-over-hint"))) }
        },
        (RunStatus::Stopped, _) => job::stopped(person, here, &message!("letters-stopped")),
    }
}

fn table(person: &SignedIn, letters: &[Letter]) -> Table {
    let register = person.reader.published.register();
    let rows = letters.iter().map(|letter| {
        let recipient = register.find(letter.level, letter.code);
        let name = recipient.map_or_else(|| letter.code.to_string(), |one| one.name.clone());
        vec![
            Cell::Link {
                text: name,
                address: format!("/mina-sidor/besked/{}", letter.document_id),
            },
            Cell::Text(letter.code.to_string()),
            Cell::Text(person.say(&wording::terms::level_heading(letter.level))),
        ]
    });
    let heads = [
        message!("letters-recipient"),
        message!("column-code"),
        message!("column-level"),
    ];
    Table {
        caption: person.say(&message!("letters-letters-caption")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("letters-letters-empty")),
    }
}
