//! A section as a form. A save over what a colleague has changed shows both.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::government_report::{GovernmentReportError, NewSection, OpenedGovernmentReport};
use grants::government_report::{LONGEST_HEADING_CHARACTERS, SectionRefusal};
use grants::rich_text::LONGEST_TEXT_CHARACTERS;
use maud::{Markup, html};
use wording::message;

use super::{address, alert, fault, found, marked, names, page_of, refusal, status, stays};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, button, form};
use crate::work::conflict::difference;
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::projects::marks;
use crate::work::reading::{Fault, Reading};
use crate::work::typed::{Typed, lines};

const HEADING: &str = "rubrik";
const TEXT: &str = "text";
const REVISION: &str = "revision";
const ACT: &str = "gor";

fn section() -> Section {
    Section {
        heading: message!("government-reports-section"),
        lead: Some(message!("government-reports-section-lead")),
        entries: vec![
            Entry::line(HEADING, message!("government-reports-section-heading")).hint(message!(
                "projects-title-hint",
                most = LONGEST_HEADING_CHARACTERS
            )),
            Entry {
                kind: Kind::Lines(16),
                ..Entry::lines(TEXT, message!("government-reports-section-text")).hint(message!(
                    "projects-text-hint",
                    most = LONGEST_TEXT_CHARACTERS
                ))
            },
        ],
    }
}

/// What the form is shown with: the section it is of when it is there, what was typed, and what is wrong.
struct Shown<'a> {
    number: Option<i64>,
    typed: &'a Typed,
    faults: &'a [Fault],
    error: Option<&'a GovernmentReportError>,
}

fn markup(person: &SignedIn, opened: &OpenedGovernmentReport, shown: &Shown<'_>) -> Markup {
    let id = &opened.report.id;
    let there = shown.number.and_then(|number| opened.section(number));
    let here = match shown.number {
        Some(number) => address(id, &format!("/avsnitt/{number}")),
        None => address(id, "/avsnitt"),
    };
    let heading = match there {
        Some(there) => message!(
            "government-reports-section-named",
            heading = &there.content.heading
        ),
        None => message!("government-reports-section-new"),
    };
    let sections = [section()];
    let is_newer = matches!(shown.error, Some(GovernmentReportError::Newer));
    let theirs = there.map(|there| there.content.text.written());
    let content = html! {
        (carried(REVISION, shown.typed.get(REVISION)))
        (fields(&person.reader, &sections, shown.typed, shown.faults))
        (names(person, opened))
        (marks(person))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("government-reports-save"))))
            a href=(person.link(&address(id, ""))) { (person.say(&message!("work-leave"))) }
        }
    };
    let act = |word: &str, words: &wording::Message| {
        form(
            &person.link(&here),
            &html! {
                (carried(ACT, word))
                (carried(REVISION, shown.typed.get(REVISION)))
                p.buttons { (button(Button::Secondary, &person.say(words))) }
            },
        )
    };
    let guidance = there.map(|there| there.content.guidance.as_str());
    let page = page_of(person, opened, &heading);
    marked(page, !shown.faults.is_empty() || shown.error.is_some())
        .body(html! {
            (alert(person, shown.error))
            @if let (true, Some(theirs)) = (is_newer, &theirs) {
                h2 { (person.say(&message!("work-lines-heading"))) }
                (difference(
                    person,
                    (theirs, &message!("work-lines-theirs")),
                    (&lines(shown.typed.get(TEXT)), &message!("work-lines-yours")),
                ))
            }
            (summary(&person.reader, &sections, shown.faults))
            @if let Some(guidance) = guidance.filter(|it| !it.is_empty()) { p.hint lang="sv" { (guidance) } }
            (form(&person.link(&here), &content))
            @if there.is_some() {
                (act("upp", &message!("government-reports-section-up")))
                (act("bort", &message!("government-reports-section-remove")))
            }
        })
        .render()
}

fn number_of(opened: &OpenedGovernmentReport, number: &str) -> Result<i64, Refusal> {
    let number = number.parse().ok();
    let number = number.filter(|number| opened.section(*number).is_some());
    number.ok_or_else(|| refusal(&GovernmentReportError::NoSuchPart))
}

/// The empty form.
pub async fn new(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let shown = Shown {
        number: None,
        typed: &Typed::default().with(REVISION, "0"),
        faults: &[],
        error: None,
    };
    Ok(markup(&person, &opened, &shown))
}

/// A section.
pub async fn shown(
    person: SignedIn,
    Path((id, number)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let number = number_of(&opened, &number)?;
    let there = opened.section(number);
    let there = there.ok_or_else(|| refusal(&GovernmentReportError::NoSuchPart))?;
    let typed = Typed::default()
        .with(REVISION, there.revision.to_string())
        .with(HEADING, &*there.content.heading)
        .with(TEXT, there.content.text.written());
    let shown = Shown {
        number: Some(number),
        typed: &typed,
        faults: &[],
        error: None,
    };
    Ok(markup(&person, &opened, &shown))
}

/// Adds a section.
pub async fn added(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    done(&writer, &id, None).await
}

/// Saves a section, moves it up or takes it away.
pub async fn saved(
    Path((id, number)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let opened = found(&writer.by, &id).await?;
    let number = number_of(&opened, &number)?;
    done(&writer, &id, Some(number)).await
}

async fn done(writer: &Writer, id: &str, number: Option<i64>) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let seen = typed.revision().unwrap_or(-1);
    let done = match (typed.get(ACT), number) {
        ("upp", Some(number)) => casework.raise_government_section(actor, (id, number)).await,
        ("bort", Some(number)) => {
            let key = (id, number, seen);
            casework.remove_government_section(actor, key).await
        }
        _ => {
            let mut reading = Reading::new(typed);
            let new = NewSection {
                heading: reading.text(HEADING),
                text: lines(typed.get(TEXT)),
            };
            if !reading.faults.is_empty() {
                return again(person, id, (number, typed, &reading.faults), None).await;
            }
            let key = (id, number.map(|number| (number, seen)));
            let saved = casework.save_government_section(actor, key, new).await;
            saved.map(|_| ())
        }
    };
    match done {
        Ok(()) => Ok(person.go(&address(id, ""))),
        Err(error) if stays(&error) => {
            let field = match &error {
                GovernmentReportError::Section(SectionRefusal::NotBound(_))
                | GovernmentReportError::TextTooLong => Some(TEXT),
                GovernmentReportError::Section(_) => Some(HEADING),
                _ => None,
            };
            let faults: Vec<Fault> = field
                .map(|field| fault(&error, Some(field)))
                .into_iter()
                .collect();
            again(person, id, (number, typed, &faults), Some(&error)).await
        }
        Err(error) => Err(refusal(&error)),
    }
}

async fn again(
    person: &SignedIn,
    id: &str,
    (number, typed, faults): (Option<i64>, &Typed, &[Fault]),
    error: Option<&GovernmentReportError>,
) -> Result<Response, Refusal> {
    let opened = found(person, id).await?;
    let mut typed = typed.clone();
    let there = number.and_then(|number| opened.section(number));
    if let (Some(GovernmentReportError::Newer), Some(there)) = (error, there) {
        // Whoever has read both may save over it.
        typed = typed.with(REVISION, there.revision.to_string());
    }
    let code = error.map_or(StatusCode::UNPROCESSABLE_ENTITY, status);
    let shown = Shown {
        number,
        typed: &typed,
        faults,
        error: error.filter(|_| faults.is_empty()),
    };
    Ok((code, markup(person, &opened, &shown)).into_response())
}
