//! The amounts of one level in one year: every recipient, sorted, filtered and per inhabitant.

mod choice;
mod drawing;
mod rows;
mod table;

use axum::extract::Path;
use axum::routing::get;
use casework::published::PublishedAgreement;
use grants::{Level, Ore};
use maud::{Markup, html};
use wording::{Message, Speak, message, terms};

use choice::Choice;
use rows::Row;

use super::asked::{self, Asked};
use crate::drawn::{levels, said};
use crate::ui::{Download, Page, Tone, downloads, notice};
use crate::{Reader, Refusal, Route, address};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/overenskommelser/{year}/{level}", get(amounts))
            .sample("/overenskommelser/2021/kommuner")
            .sample("/overenskommelser/2021/regioner?sortera=belopp&ordning=fallande")
            .sample("/overenskommelser/2021/lan?post=brukarmedverkan")
            .sample("/overenskommelser/2021/samordnare")
            .sample("/overenskommelser/2021/kommuner?lan=03&namn=%C3%B6st")
            .sample("/overenskommelser/2021/kommuner?namn=finns-inte")
            .sample("/overenskommelser/2024/kommuner")
            .answers("/overenskommelser/2021/kommuner?lan=99", 422)
            .answers("/overenskommelser/2021/kommuner?sortera=storlek", 422)
            .answers("/overenskommelser/2021/byar", 404)
            .answers("/overenskommelser/1999/kommuner", 404),
    ]
}

async fn amounts(
    reader: Reader,
    Path((year, level)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let year = asked::year_of(&reader, &year)?;
    let level = address::level(&level).ok_or_else(|| {
        Refusal::not_found(message!("overview-no-such-level"))
            .hint(message!("overview-no-such-level-hint"))
    })?;
    let choice = Choice::of(&reader, year, level, &Asked::by(&reader))?;
    let rows = rows::rows(&reader, year, &choice);
    let number = year.agreement.year;
    let lead = reader.say(&lead(year, &choice));
    let page = Page::new(&reader, reader.say(&heading(&reader, year, level)))
        .crumb(
            reader.say(&message!("overview-agreements")),
            "/overenskommelser",
        )
        .crumb(number.to_string(), address::agreement(number))
        .lead(&lead)
        .body(html! {
            @if choice.on_level.is_empty() { (nothing_known(&reader, year)) }
            @else { (shared(&reader, year, &choice, &rows)) }
            (method(&reader, year, &choice))
        })
        .feedback();
    Ok(page.render())
}

/// The fact: how many share how much.
fn heading(reader: &Reader, year: &PublishedAgreement, level: Level) -> Message {
    let number = year.agreement.year.to_string();
    let amount = year.level_total(level);
    let count = reader.published.register().of(level).len();
    match level {
        _ if amount.is_zero() => {
            message!("overview-amounts-unknown", level = level, year = number)
        }
        Level::Coordinator => {
            message!(
                "overview-amounts-coordinator",
                amount = amount,
                year = number
            )
        }
        _ => message!(
            "overview-amounts-heading",
            count = count,
            level = level,
            amount = amount,
            year = number
        ),
    }
}

fn lead(year: &PublishedAgreement, choice: &Choice<'_>) -> Message {
    match (choice.item, choice.on_level.as_slice()) {
        (_, []) => message!("overview-amounts-lead-unknown"),
        (Some(allocation), _) => message!(
            "overview-amounts-lead-item",
            item = &allocation.item.title,
            amount = allocation.item.amount,
            key = terms::item_key_by_name(&allocation.item, agreement::shipped::register())
        ),
        (None, [only]) => message!(
            "overview-amounts-lead-one",
            item = &only.item.title,
            key = terms::item_key_by_name(&only.item, agreement::shipped::register())
        ),
        (None, several) => message!(
            "overview-amounts-lead",
            count = several.len(),
            year = year.agreement.year.to_string()
        ),
    }
}

fn shared(
    reader: &Reader,
    year: &PublishedAgreement,
    choice: &Choice<'_>,
    rows: &[Row<'_>],
) -> Markup {
    html! {
        @if !choice.is_filtered() { (drawing::drawing(reader, year, choice, rows)) }
        section aria-labelledby="belopp" {
            h2 id="belopp" { (reader.say(&message!("overview-amounts-table"))) }
            (choice.form(reader))
            (table::table(reader, year, choice, rows).markup())
            @if let Some(message) = levels::not_shared(year, |item| item.level == choice.level) {
                p { (reader.say(&message)) }
            }
            @if rows.is_empty() && choice.is_filtered() {
                p { a href=(choice.everything(reader)) { (reader.say(&message!("overview-amounts-show-all"))) } }
            }
        }
    }
}

/// Why there are no amounts on a level.
fn nothing_known(reader: &Reader, year: &PublishedAgreement) -> Markup {
    let unknown = levels::unknown(year);
    let body = html! {
        @if unknown > Ore::ZERO {
            p { (reader.say(&message!("overview-amounts-not-told", amount = unknown))) }
        } @else {
            p { (reader.say(&message!("overview-amounts-none-on-level"))) }
        }
        p { a href=(reader.link(&address::agreement(year.agreement.year))) {
            (reader.say(&message!("overview-amounts-see-agreement", year = year.agreement.year.to_string())))
        } }
    };
    let heading = reader.say(&message!("overview-amounts-unknown-title"));
    notice(Tone::Remark, &heading, &body)
}

/// How the amounts came about, what they take for granted, and the files.
fn method(reader: &Reader, year: &PublishedAgreement, choice: &Choice<'_>) -> Markup {
    let number = year.agreement.year;
    let inhabitants_on = reader.published.inhabitants_on(year);
    let mut assumed: Vec<Message> = Vec::new();
    for allocation in choice.items() {
        for assumption in &allocation.assumptions {
            let message = assumption.message();
            if !assumption.is_of_item() && !assumed.contains(&message) {
                assumed.push(message);
            }
        }
    }
    html! {
        section aria-labelledby="metod" {
            h2 id="metod" { (reader.say(&message!("overview-method"))) }
            p {
                (reader.say(&message!("overview-amounts-method")))
                @if let Some(date) = inhabitants_on {
                    " " (reader.say(&message!("overview-inhabitants-on", date = date)))
                }
            }
            @if !assumed.is_empty() {
                p { (reader.say(&message!("overview-assumed"))) }
                ul { @for message in &assumed { li { (reader.say(message)) } } }
            }
            p { a href=(reader.link("/metod")) { (reader.say(&message!("overview-method-link"))) } }
            h2 { (reader.say(&message!("overview-downloads"))) }
            (downloads(&files(reader, year)))
            p { a href=(reader.link(&address::agreement(number))) {
                (reader.say(&message!("overview-amounts-see-agreement", year = number.to_string())))
            } }
        }
    }
}

/// The whole year's amounts as files.
fn files(reader: &Reader, year: &PublishedAgreement) -> Vec<Download> {
    let label = reader.say(&message!("overview-file-amounts"));
    let formats = [
        ("CSV", "tilldelning.csv"),
        ("XLSX", "tilldelning.xlsx"),
        ("JSON", "tilldelning.json"),
        ("JSON-stat", "tilldelning.jsonstat"),
    ];
    let file = |(format, name)| Download {
        label: label.clone(),
        format,
        address: address::open_data(&year.agreement.id, name),
    };
    formats.into_iter().map(file).collect()
}

/// A number of inhabitants, or that none is known.
fn people(reader: &Reader, number: Option<i64>) -> String {
    number.map_or_else(
        || said::NOTHING.to_owned(),
        |number| said::whole(reader, number),
    )
}
