//! The foresights, and the form that begins one.

use axum::response::{IntoResponse, Response};
use casework::foresight::{SeenForesight, Stated};
use grants::authorisation::Act;
use grants::foresight::{MOST_YEARS, is_whole};
use maud::{Markup, html};
use wording::{message, moment};

use super::{LIST, address, fault, refusal, standing, status, stays, years};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Table, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

const BASE: &str = "bas";
const FIRST: &str = "forsta-ar";
const COUNT: &str = "antal-ar";

/// The list.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let typed = begun_with(&person);
    page(&person, &typed, &[]).await
}

/// What the form begins with: the year after the last that is published, on the last whose items are all known.
fn begun_with(person: &SignedIn) -> Typed {
    let published = &person.reader.published;
    let whole = published.agreements().iter().rev();
    let base = whole.map(|one| &one.agreement).find(|one| is_whole(one));
    let next = published
        .latest()
        .map(|one| one.agreement.year.saturating_add(1));
    Typed::default()
        .with(BASE, base.map_or("", |one| &one.id))
        .with(
            FIRST,
            next.map_or_else(String::new, |year| year.to_string()),
        )
        .with(COUNT, "1")
}

/// Begins one.
pub async fn begun(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let mut reading = Reading::new(typed);
    let base = reading.text(BASE);
    let first = reading.number(FIRST, 1900, 2999);
    let most = i16::try_from(MOST_YEARS).unwrap_or(1);
    let count = reading.number(COUNT, 1, most);
    let mut faults = reading.faults;
    if faults.is_empty() {
        let stated = Stated::of(&base, first, usize::try_from(count).unwrap_or(1));
        let published = &person.reader.published;
        let begun = person
            .casework
            .begin_foresight(&person.actor, published, stated);
        match begun.await {
            Ok(begun) => return Ok(person.go(&address(&begun.id))),
            Err(error) if stays(&error) => {
                let page = page(person, typed, &[fault(&error, Some(FIRST.to_owned()))]).await?;
                return Ok((status(&error), page).into_response());
            }
            Err(error) => return Err(refusal(&error)),
        }
    }
    faults.dedup();
    let page = page(person, typed, &faults).await?;
    Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

fn sections(person: &SignedIn) -> Vec<Section> {
    let whole = person.reader.published.agreements().iter().rev();
    let bases = whole
        .map(|one| &one.agreement)
        .filter(|one| is_whole(one))
        .map(|one| {
            (
                one.id.clone(),
                message!("foresight-base-choice", title = &one.title),
            )
        });
    vec![Section {
        heading: message!("foresight-begin-heading"),
        lead: Some(message!("foresight-begin-lead")),
        entries: vec![
            Entry::choice(BASE, message!("foresight-field-base"), bases.collect())
                .hint(message!("foresight-field-base-hint")),
            Entry::line(FIRST, message!("foresight-field-first")),
            Entry::line(COUNT, message!("foresight-field-count"))
                .hint(message!("foresight-field-count-hint", most = MOST_YEARS)),
        ],
    }]
}

async fn page(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Result<Markup, Refusal> {
    let all = person.casework.foresights(&person.actor).await;
    let all = all.map_err(|error| refusal(&error))?;
    let page = person.page(person.say(&message!("foresight-work-title")));
    let page = if faults.is_empty() {
        page
    } else {
        page.error_title()
    };
    let sections = sections(person);
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons { (button(Button::Primary, &person.say(&message!("foresight-begin")))) }
    };
    Ok(page
        .lead(&person.say(&message!("foresight-work-lead")))
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (table(person, &all).markup())
            @if person.may(Act::WriteForesights) { (form(&person.link(LIST), &content)) }
            p { a href=(person.link("/utblick")) { (person.say(&message!("foresight-to-public"))) } }
        })
        .render())
}

fn table(person: &SignedIn, all: &[SeenForesight]) -> Table {
    let heads = [
        message!("foresight-column-years"),
        message!("foresight-column-base"),
        message!("foresight-column-number"),
        message!("foresight-column-standing"),
        message!("foresight-column-changed"),
    ];
    let rows = all.iter().map(|seen| {
        let one = &seen.foresight;
        let (progress, text) = standing(person, one.status);
        let number = one
            .number
            .map_or_else(String::new, |number| number.to_string());
        let changed = message!(
            "foresight-changed",
            at = moment(one.changed_at, person.reader.language),
            name = &seen.changed_by
        );
        vec![
            Cell::Link {
                text: years(one.first_year, one.last_year),
                address: person.link(&address(&one.id)),
            },
            Cell::Text(person.reader.agreement_title(&one.base_id)),
            Cell::Text(number),
            Cell::Status { progress, text },
            Cell::Text(person.say(&changed)),
        ]
    });
    Table {
        caption: person.say(&message!("foresight-work-caption")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("foresight-work-none")),
    }
}
