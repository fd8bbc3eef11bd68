//! A year: who has answered, which questions there are, and the files.

use std::sync::Arc;

use axum::extract::{Path, State};
use casework::opening::{Opened, OpenedYear, Told};
use maud::{Markup, html};
use wording::{NameOrder, date, message, stockholm};

use super::{LIST, address, all, asked, file_address, nothing, refusal, source, whose};
use crate::ui::{Cell, Column, Download, Page, Table, downloads, facts};
use crate::{Reader, Refusal, Site};

/// The page.
pub async fn shown(
    State(site): State<Arc<Site>>,
    reader: Reader,
    Path(agreement): Path<String>,
) -> Result<Markup, Refusal> {
    let mut opened = all(&site).await?;
    opened.retain(|one| one.opening.agreement_id == agreement);
    if opened.is_empty() {
        return Err(nothing());
    }
    let casework = super::casework(&site)?;
    let mut years = Vec::new();
    for one in &opened {
        let year = casework.opened_year(&agreement, one.opening.respondent);
        years.push(year.await.map_err(|error| refusal(&error))?);
    }
    let title = reader.agreement_title(&agreement);
    let heading = message!("opened-one-heading", title = &title);
    Ok(Page::new(&reader, reader.say(&heading))
        .lead(&reader.say(&message!("opened-one-lead")))
        .crumb(reader.say(&message!("opened-title")), LIST)
        .body(html! {
            @for year in &years { (of_one(&reader, year)) }
        })
        .feedback()
        .render())
}

fn of_one(reader: &Reader, year: &OpenedYear) -> Markup {
    let opening = &year.opened.opening;
    let here = format!(
        "{}/{}",
        address(&opening.agreement_id),
        opening.respondent.word()
    );
    let register = reader.published.register();
    let everybody = register.of(opening.respondent.level()).len();
    let coverage = message!(
        "opened-coverage",
        reports = year.reports.len(),
        all = everybody
    );
    let files: Vec<Download> = (year.opened.files.iter())
        .map(|file| download(reader, &year.opened, &file.name))
        .collect();
    html! {
        h2 { (whose(reader, opening.respondent)) }
        p { (reader.say(&coverage)) }
        h3 { (reader.say(&message!("opened-questions"))) }
        ul {
            @for question in year.questions() {
                li { a href=(reader.link(&format!("{here}/fraga/{}", question.series))) {
                    (asked(reader, question)) } }
            }
        }
        h3.names-table { (reader.say(&message!("opened-recipients"))) }
        (everybody_of(reader, &here, &year.reports).markup())
        h3 { (reader.say(&message!("opened-files"))) }
        (downloads(&files))
        details {
            summary { (reader.say(&message!("opened-digests"))) }
            (facts(year.opened.files.iter().map(|file| (
                file.name.clone(),
                html! { code.digest { (file.sha256) } },
            ))))
        }
        (source(reader, &year.opened))
    }
}

fn download(reader: &Reader, opened: &Opened, name: &str) -> Download {
    let (words, format) = match name {
        "svar.json" => (message!("opened-file-json"), "JSON"),
        "kodbok.csv" => (message!("opened-file-codebook"), "CSV"),
        _ => (message!("opened-file-csv"), "CSV"),
    };
    Download {
        label: reader.say(&words),
        format,
        address: file_address(opened, name),
    }
}

fn everybody_of(reader: &Reader, here: &str, reports: &[Told]) -> Table {
    let mut reports: Vec<&Told> = reports.iter().collect();
    let order = NameOrder::default();
    reports.sort_by(|one, other| order.compare(&one.name, &other.name));
    let rows = reports.into_iter().map(|report| {
        vec![
            Cell::Link {
                text: report.name.clone(),
                address: reader.link(&format!("{here}/{}", report.code)),
            },
            Cell::Text(signed(reader, report)),
            Cell::Text(report.left_out.len().to_string()),
        ]
    });
    Table {
        caption: reader.say(&message!("opened-recipients")),
        columns: vec![
            Column::words(reader.say(&message!("opened-column-name"))),
            Column::words(reader.say(&message!("opened-column-signed"))),
            Column::numbers(reader.say(&message!("opened-column-left-out"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("opened-none")),
    }
}

/// The day a report was signed, and that it was late.
fn signed(reader: &Reader, report: &Told) -> String {
    let day = stockholm(report.signed_at).date();
    if report.late {
        reader.say(&message!("opened-late", day = day))
    } else {
        date(day, reader.language)
    }
}
