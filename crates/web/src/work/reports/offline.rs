//! A report written without a connection: taken home as a workbook or on paper, and the workbook when it comes back.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::report::{
    BroughtBack, Field, LARGEST_DRAFT_BYTES, OpenedReport, Outcome, Place, ReportError,
};
use grants::question_set::Kind;
use grants::question_set::address::Address;
use grants::question_set::answers::Sheet;
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::sent::{ANSWER, CHOICE, SEEN, THEIRS};
use super::words::{self, id_of, said};
use super::{HERE, address, found, refusal, section_address, status_of};
use crate::Refusal;
use crate::ui::answer::both_texts;
use crate::ui::field::carried;
use crate::ui::{
    Button, Cell, Column, Download, Page, Table, button, downloads, facts, form, upload,
};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::letters;
use crate::work::person::SignedIn;
use crate::work::reading::Fault;
use crate::work::typed::Typed;
use crate::work::upload::Upload;

const FILE: &str = "fil";
const BYTES_IN_A_MEGABYTE: usize = 1_000_000;
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The address of the page. No section can have the same: names have no hyphens.
fn here(id: &str) -> String {
    format!("{HERE}/{id}/utan-uppkoppling")
}

/// What can be taken home, on the page of the report.
pub fn on_the_page(person: &SignedIn, opened: &OpenedReport) -> Markup {
    let id = &opened.report.id;
    html! {
        h2 { (person.say(&message!("draft-heading"))) }
        p { (person.say(&message!("draft-lead"))) }
        (downloads(&files(person, id)))
        @if opened.may_answer {
            p { a href=(person.link(&here(id))) { (person.say(&message!("draft-send"))) } }
        }
    }
}

fn files(person: &SignedIn, id: &str) -> [Download; 2] {
    let file = |label: Message, format, end| Download {
        label: person.say(&label),
        format,
        address: person.link(&format!("{}/utkast.{end}", address(id))),
    };
    [
        file(message!("draft-take-home-workbook"), "XLSX", "xlsx"),
        file(message!("draft-take-home-paper"), "PDF", "pdf"),
    ]
}

/// The draft as a workbook.
pub async fn workbook(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    let language = person.reader.language;
    let made = person.casework.draft_workbook(&person.actor, &id, language);
    let (name, bytes) = made.await.map_err(|error| refusal(&error))?;
    let headers = [
        (CONTENT_TYPE, WORKBOOK.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}

/// The draft on paper.
pub async fn paper(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    let language = person.reader.language;
    let made = person.casework.draft_on_paper(&person.actor, &id, language);
    let (name, bytes) = made.await.map_err(|error| refusal(&error))?;
    Ok(letters::file("application/pdf", "inline", &name, bytes))
}

/// The page with the form that takes the workbook back.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(render(&person, &opened, &[]))
}

/// Takes the workbook back, and tells what became of it.
pub async fn sent(Path(id): Path<String>, upload: Upload) -> Result<Response, Refusal> {
    let person = &upload.by;
    let Some((_, bytes)) = upload.file else {
        let opened = found(person, &id).await?;
        let fault = Fault::of(FILE, message!("draft-file-missing"));
        let page = render(person, &opened, &[fault]);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let done = person
        .casework
        .bring_back_draft(&person.actor, &id, bytes)
        .await;
    match done {
        Ok(back) => {
            let opened = found(person, &id).await?;
            Ok(outcome(person, &opened, &back).into_response())
        }
        Err(error @ (ReportError::NotTakenBack(_) | ReportError::NotOpen)) => {
            let opened = found(person, &id).await?;
            let fault = Fault {
                field: Some(FILE.to_owned()),
                words: std::iter::once(error.message())
                    .chain(error.hint())
                    .collect(),
            };
            let page = render(person, &opened, &[fault]);
            Ok((status_of(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

fn page<'p>(person: &'p SignedIn, opened: &OpenedReport, heading: String) -> Page<'p> {
    let report = &opened.report;
    person
        .page(heading)
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("reporting-nav")), HERE)
        .crumb(
            person.reader.agreement_title(&report.agreement_id),
            address(&report.id),
        )
}

fn render(person: &SignedIn, opened: &OpenedReport, faults: &[Fault]) -> Markup {
    let id = &opened.report.id;
    let hint = message!(
        "draft-file-hint",
        megabytes = LARGEST_DRAFT_BYTES / BYTES_IN_A_MEGABYTE
    );
    let sections = [Section {
        heading: message!("draft-send"),
        lead: None,
        entries: vec![Entry::file(FILE, message!("draft-file-label"), ".xlsx").hint(hint)],
    }];
    let mut page = page(person, opened, person.say(&message!("draft-heading")))
        .lead(&person.say(&message!("draft-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (downloads(&files(person, id)))
        @if opened.may_answer || !faults.is_empty() {
            (upload(&person.link(&here(id)), &html! {
                (fields(&person.reader, &sections, &Typed::default(), faults))
                p.buttons { (button(Button::Primary, &person.say(&message!("draft-send")))) }
            }))
        }
        p { a href=(person.link(&address(id))) { (person.say(&message!("reporting-to-overview"))) } }
    })
    .render()
}

/// What became of each answer of the workbook.
fn outcome(person: &SignedIn, opened: &OpenedReport, back: &BroughtBack) -> Markup {
    let is_stale = |outcome: &Outcome| matches!(outcome, Outcome::Stale { .. });
    let stale = back.not_kept.iter().filter(|(_, it)| is_stale(it)).count();
    let unread = back.not_kept.len() - stale + back.unread.len();
    let heading = message!("draft-outcome-heading", count = stale + unread);
    let counts = [
        (message!("draft-outcome-kept"), back.kept.len()),
        (message!("draft-outcome-untouched"), back.untouched),
        (message!("draft-outcome-stale"), stale),
        (message!("draft-outcome-not-kept"), unread),
    ];
    let counts = counts.map(|(name, count)| (person.say(&name), html! { (count) }));
    let sheet = Sheet::new(&opened.questions, &opened.facts, &opened.answers);
    page(person, opened, person.say(&heading))
        .title(person.say(&message!("draft-outcome-title")))
        .body(html! {
            (facts(counts))
            @if stale > 0 { (choosing(person, opened, &sheet, back)) }
            @if unread > 0 {
                h2.names-table { (person.say(&message!("draft-outcome-wrong-heading"))) }
                (not_saved(person, opened, &sheet, back).markup())
            }
            @if stale + unread > 0 { p { (person.say(&message!("draft-outcome-keep-file"))) } }
            @if !back.kept.is_empty() {
                h2 { (person.say(&message!("draft-outcome-kept-heading"))) }
                ul { @for field in &back.kept { li { (linked(person, opened, &sheet, &field.address)) } } }
            }
            p { a href=(person.link(&address(&opened.report.id))) { (person.say(&message!("reporting-to-overview"))) } }
        })
        .render()
}

/// Both texts where two wrote, a form for each section: it is sent to the section, which saves what is chosen.
fn choosing(
    person: &SignedIn,
    opened: &OpenedReport,
    sheet: &Sheet<'_>,
    back: &BroughtBack,
) -> Markup {
    let id = &opened.report.id;
    let of = |section: &str| {
        let all = back.not_kept.iter();
        all.filter_map(|(field, outcome)| {
            let at = Address::read(&field.address)?;
            let (of, _) = opened.questions.find(&at.question)?;
            let Outcome::Stale {
                version,
                theirs,
                by,
            } = outcome
            else {
                return None;
            };
            (of.name == section).then_some((field, at, (*version, theirs, by)))
        })
        .collect::<Vec<_>>()
    };
    html! {
        h2 { (person.say(&message!("draft-outcome-stale-heading"))) }
        p { (person.say(&message!("draft-outcome-stale-lead"))) }
        @for section in &opened.questions.sections {
            @let stale = of(&section.name);
            @if !stale.is_empty() {
                h3 { (said(&person.reader, sheet, &section.title, None)) }
                (form(&person.link(&section_address(id, &section.name)), &html! {
                    @for (field, at, theirs) in &stale { (both(person, sheet, (field, at), *theirs)) }
                    p.buttons { (button(Button::Primary, &person.say(&message!("draft-outcome-save-choices")))) }
                }))
            }
        }
    }
}

fn both(
    person: &SignedIn,
    sheet: &Sheet<'_>,
    (field, at): (&Field, &Address),
    (version, theirs, by): (i64, &String, &String),
) -> Markup {
    let name = &field.address;
    let in_words = |text: &str| match sheet.set.kind_at(at) {
        Some(kind) => words::kept(&person.reader, kind, text),
        None => text.to_owned(),
    };
    html! {
        (carried(&format!("{SEEN}{name}"), &field.seen.to_string()))
        (carried(&format!("{ANSWER}{name}"), &field.text))
        (carried(&format!("{THEIRS}{name}"), &version.to_string()))
        (both_texts(
            &format!("{CHOICE}{name}"),
            &named(person, sheet, name),
            (&person.say(&message!("reporting-theirs", name = by)), &in_words(theirs)),
            (&person.say(&message!("reporting-mine")), &in_words(&field.text)),
        ))
    }
}

/// What was not saved and is nobody else's: with its place in the file, what stands there and why.
fn not_saved(
    person: &SignedIn,
    opened: &OpenedReport,
    sheet: &Sheet<'_>,
    back: &BroughtBack,
) -> Table {
    let place = |place: &Place| {
        person.say(&message!(
            "draft-place",
            sheet = &place.sheet,
            cell = &place.cell
        ))
    };
    let wrong = back.not_kept.iter().filter_map(|(field, outcome)| {
        let why = match outcome {
            Outcome::NotAnAnswer(why) => words::not_an_answer(why),
            Outcome::NoSuchQuestion => message!("draft-field-no-question"),
            Outcome::Kept { .. } | Outcome::Stale { .. } => return None,
        };
        let question = match place_of(opened, &field.address) {
            Some(to) => Cell::Link {
                text: named(person, sheet, &field.address),
                address: person.link(&to),
            },
            None => Cell::Text(field.address.clone()),
        };
        Some(vec![
            Cell::Text(place(&field.place)),
            question,
            Cell::Text(field.text.clone()),
            Cell::Text(person.say(&why)),
        ])
    });
    let unread = back.unread.iter().map(|one| {
        vec![
            Cell::Text(place(&one.place)),
            Cell::Text(String::new()),
            Cell::Text(one.text.clone()),
            Cell::Text(person.say(&one.why.message())),
        ]
    });
    let heads = [
        message!("draft-column-place"),
        message!("draft-column-question"),
        message!("draft-column-text"),
        message!("draft-column-why"),
    ];
    Table {
        caption: person.say(&message!("draft-outcome-wrong-caption")),
        columns: heads.map(|head| Column::words(person.say(&head))).to_vec(),
        rows: wrong.chain(unread).collect(),
        sum: None,
        empty: String::new(),
    }
}

/// Where a question is answered.
fn place_of(opened: &OpenedReport, at: &str) -> Option<String> {
    let at = Address::read(at)?;
    let (section, question) = opened.questions.find(&at.question)?;
    let section = section_address(&opened.report.id, &section.name);
    // A question in rows is led to as a whole.
    let at = match question.kind {
        Kind::Table { .. } => Address { cell: None, ..at },
        _ => at,
    };
    Some(format!("{section}#{}", id_of(&at)))
}

fn linked(person: &SignedIn, opened: &OpenedReport, sheet: &Sheet<'_>, at: &str) -> Markup {
    let words = named(person, sheet, at);
    html! {
        @match place_of(opened, at) {
            Some(to) => { a href=(person.link(&to)) { (words) } }
            None => { (words) }
        }
    }
}

/// A question by its words, with its item and its cell.
fn named(person: &SignedIn, sheet: &Sheet<'_>, at: &str) -> String {
    let reader = &person.reader;
    let Some(address) = Address::read(at) else {
        return at.to_owned();
    };
    let Some((_, question)) = sheet.set.find(&address.question) else {
        return at.to_owned();
    };
    let label = said(reader, sheet, &question.label, address.item.as_deref());
    let cell = address.cell.as_ref().and_then(|cell| {
        let mut columns = question.kind.columns().iter();
        let column = columns.find(|it| it.name == cell.column)?;
        Some((column, cell))
    });
    let label = match cell {
        None => label,
        Some((column, cell)) => reader.say(&message!(
            "reporting-cell",
            question = label,
            column = reader.language.of(&column.label),
            row = i64::from(cell.row)
        )),
    };
    match &address.item {
        None => label,
        Some(item) => {
            let item = words::item(reader, &sheet.set.agreement, item);
            reader.say(&message!("draft-at-item", question = label, item = item))
        }
    }
}
