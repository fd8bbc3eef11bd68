//! One report as everybody reads it: its latest version, or an earlier one.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use casework::government_report::{PublicReport, value_in_words};
use grants::government_report::Section;
use maud::{Markup, html};
use wording::{Language, Message, date, message, moment};

use super::told::{Lookup, sections};
use super::{LIST, address, casework, file_address, refusal};
use crate::ui::{Cell, Column, Page, Table, Tone, facts, notice};
use crate::work::see_other;
use crate::{Reader, Refusal, Site};

/// The latest version.
pub async fn shown(
    State(site): State<Arc<Site>>,
    reader: Reader,
    Path(report): Path<String>,
) -> Result<Response, Refusal> {
    let found = casework(&site)?.public_government_report(&report, None);
    let found = found.await.map_err(|error| refusal(&error))?;
    Ok(page(&reader, &found, found.told.about.title.clone()).into_response())
}

/// One version by its number.
pub async fn version(
    State(site): State<Arc<Site>>,
    reader: Reader,
    Path((report, version)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let number = version.parse().unwrap_or(0);
    let found = casework(&site)?.public_government_report(&report, Some(number));
    let found = found.await.map_err(|error| refusal(&error))?;
    if version != number.to_string() {
        let there = format!("{}/{number}", address(slug(&found)));
        return Ok(see_other(&reader.link(&there)));
    }
    let title = reader.say(&message!(
        "government-reports-version-title",
        title = &found.told.about.title,
        number = number.to_string()
    ));
    Ok(page(&reader, &found, title).into_response())
}

/// The part of the address of a report.
pub(super) fn slug(found: &PublicReport) -> &str {
    found.report.slug.as_deref().unwrap_or_default()
}

/// The address of a figure of the version that is read.
fn figure_address(found: &PublicReport, name: &str) -> String {
    let here = address(slug(found));
    if found.is_latest() {
        format!("{here}/siffra/{name}")
    } else {
        format!("{here}/{}/siffra/{name}", found.number)
    }
}

fn page(reader: &Reader, found: &PublicReport, title: String) -> Markup {
    let told = &found.told;
    let here = address(slug(found));
    let frozen = |name: &str| told.figure(name).map(|one| &one.frozen);
    let rows = |name: &str| {
        let known = told.figure(name)?;
        let there = figure_address(found, &known.frozen.bound.name);
        Some(reader.link(&there))
    };
    let lookup = Lookup {
        frozen: &frozen,
        address: &rows,
    };
    let all: Vec<&Section> = told.sections.iter().collect();
    let mut page = Page::new(reader, told.about.title.clone())
        .title(title)
        .heading_in(Language::Swedish)
        .crumb(reader.say(&message!("government-reports-nav")), LIST);
    if !found.is_latest() {
        page = page.crumb(told.about.title.clone(), here.clone());
    }
    page.lead(&reader.say(&message!(
        "government-reports-one-lead",
        kind = casework::government_report::kind(told.about.kind),
        sender = &told.sender.name,
        recipient = &told.about.recipient
    )))
    .body(html! {
        @if !found.is_latest() {
            @let earlier = message!("government-reports-earlier", number = found.number.to_string());
            (notice(Tone::Remark, &reader.say(&earlier), &html! {
                p { a href=(reader.link(&here)) { (reader.say(&message!("government-reports-to-latest"))) } }
            }))
        }
        @if reader.language == Language::English {
            p.hint { (reader.say(&message!("government-reports-in-swedish"))) }
        }
        (facts(about(reader, found)))
        (files(reader, found))
        (sections(reader, &all, &lookup))
        (figures(reader, found).markup())
        (stands(reader, found))
        (versions(reader, found))
    })
    .feedback()
    .render()
}

fn about(reader: &Reader, found: &PublicReport) -> Vec<(String, Markup)> {
    let told = &found.told;
    let line = |name: Message, said: Markup| (reader.say(&name), said);
    let agreements = told.about.agreements.iter();
    let mut all = vec![line(
        message!("government-reports-about-agreements"),
        html! {
            @for (at, id) in agreements.enumerate() {
                @if at > 0 { ", " }
                @let year = reader.published.agreement(id).map(|one| one.agreement.year);
                @match year {
                    Some(year) => a href=(reader.link(&format!("/overenskommelser/{year}"))) { (reader.agreement_title(id)) },
                    None => (id),
                }
            }
        },
    )];
    if let Some(due) = told.about.due_on {
        all.push(line(
            message!("government-reports-due"),
            html! { (date(due, reader.language)) },
        ));
    }
    if let Some(version) = found.version() {
        all.push(line(
            message!("government-reports-published"),
            html! { (moment(version.published_at, reader.language)) },
        ));
        let (year, number) = version.entry;
        all.push(line(
            message!("government-reports-registered"),
            html! { (year) ":" (number) },
        ));
    }
    let sent = match found.sent_at {
        Some(at) => moment(at, reader.language),
        None => reader.say(&message!("government-reports-not-sent-yet")),
    };
    all.push(line(
        message!("government-reports-column-sent"),
        html! { (sent) },
    ));
    all
}

fn files(reader: &Reader, found: &PublicReport) -> Markup {
    let words = |media_type: &str| match media_type {
        "application/pdf" => (message!("government-reports-file-text"), "PDF"),
        "text/csv" => (message!("government-reports-file-table"), "CSV"),
        _ => (message!("government-reports-file-data"), "JSON"),
    };
    html! {
        ul.downloads role="list" {
            @for file in &found.files {
                @let (label, format) = words(&file.media_type);
                li { a href=(file_address(file)) { (reader.say(&label)) " " span.format { "(" (format) ")" } } }
            }
        }
    }
}

/// Every figure with its base, its moment and its digest, each leading to its rows.
fn figures(reader: &Reader, found: &PublicReport) -> Table {
    let heads = [
        message!("government-reports-column-figure"),
        message!("government-reports-column-value"),
        message!("government-reports-column-base"),
        message!("government-reports-column-frozen"),
    ];
    let rows = found.told.figures.iter().map(|figure| {
        let frozen = &figure.frozen;
        vec![
            Cell::Link {
                text: frozen.bound.title.clone(),
                address: reader.link(&figure_address(found, &frozen.bound.name)),
            },
            Cell::Text(value_in_words(frozen.counted.value, reader.language)),
            Cell::Text(wording::grouped(
                i128::from(frozen.counted.base),
                reader.language,
            )),
            Cell::Text(moment(figure.at, reader.language)),
        ]
    });
    Table {
        caption: reader.say(&message!("government-reports-figures")),
        columns: heads
            .iter()
            .map(|head| Column::words(reader.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("government-reports-no-figures")),
    }
}

/// What stands though somebody was asked about it, with the reason.
fn stands(reader: &Reader, found: &PublicReport) -> Markup {
    let explained = &found.told.explained;
    html! {
        @if !explained.is_empty() {
            h2 { (reader.say(&message!("government-reports-stands"))) }
            ul lang="sv" { @for one in explained { li { (one.what) br; (one.reason) } } }
        }
    }
}

fn versions(reader: &Reader, found: &PublicReport) -> Markup {
    let here = address(slug(found));
    html! {
        h2 { (reader.say(&message!("government-reports-versions"))) }
        ul {
            @for one in found.versions.iter().rev() {
                @let words = message!("government-reports-version-link", number = one.number.to_string());
                li {
                    a href=(reader.link(&format!("{here}/{}", one.number))) { (reader.say(&words)) }
                    ", " (moment(one.published_at, reader.language))
                    @if !one.changes.is_empty() { ": " span lang="sv" { (one.changes) } }
                }
            }
        }
    }
}
