//! Every year that is foreseen; for one recipient when one is asked for.

use std::sync::Arc;

use axum::extract::State;
use casework::foresight::Foresight;
use grants::Recipient;
use maud::{Markup, html};
use wording::{message, moment};

use super::super::asked::{Asked, shortened, unknown};
use super::super::{county, naming, recipient};
use super::{LIST, address, recipient_address, refusal};
use crate::address::level;
use crate::ui::{Cell, Column, Page, Table};
use crate::{Reader, Refusal, Site};

/// The page.
pub async fn shown(State(site): State<Arc<Site>>, reader: Reader) -> Result<Markup, Refusal> {
    let of = asked_for(&reader)?;
    let all = match site.casework() {
        None => Vec::new(),
        Some(casework) => casework
            .public_foresights()
            .await
            .map_err(|error| refusal(&error))?,
    };
    let name = of.map(|one| naming::full(reader.language, one));
    let heading = match &name {
        None => message!("foresight-title"),
        Some(name) => message!("foresight-title-of", name = name),
    };
    let mut page = Page::new(&reader, reader.say(&heading));
    if name.is_some() {
        page = page.crumb(reader.say(&message!("foresight-title")), LIST);
    }
    Ok(page
        .lead(&reader.say(&message!("foresight-lead")))
        .body(html! {
            (years(&reader, &all, of).markup())
            h2 { (reader.say(&message!("foresight-what-heading"))) }
            p { (reader.say(&message!("foresight-what"))) }
            ul {
                li { (reader.say(&message!("foresight-what-as-before"))) }
                li { (reader.say(&message!("foresight-what-budget"))) }
                li { (reader.say(&message!("foresight-what-own"))) }
            }
            p { (reader.say(&message!("foresight-what-after"))) }
        })
        .feedback()
        .render())
}

/// The recipient that is asked for: `kod`, with `niva=lan` for a county.
fn asked_for(reader: &Reader) -> Result<Option<&'static Recipient>, Refusal> {
    let asked = Asked::by(reader);
    let Some(code) = asked.value("kod") else {
        return Ok(None);
    };
    let is_county = asked.value("niva").and_then(level) == Some(grants::Level::County);
    let found = if is_county {
        county::find(reader, code)
    } else {
        recipient::find(reader, code)
    };
    let hint = || unknown("kod", &shortened(code)).hint(message!("places-no-recipient-hint"));
    found.map(Some).map_err(|_| hint())
}

/// The years, the first to come first, each with the latest foresight that tells of it.
fn years(reader: &Reader, all: &[Foresight], of: Option<&Recipient>) -> Table {
    let mut told: Vec<(i64, &Foresight)> = Vec::new();
    // The latest come first, so what is there already is later.
    for foresight in all {
        for year in foresight.first_year..=foresight.last_year {
            if !told.iter().any(|(known, _)| *known == year) {
                told.push((year, foresight));
            }
        }
    }
    told.sort_by_key(|(year, _)| std::cmp::Reverse(*year));
    let rows = told.into_iter().filter_map(|(year, foresight)| {
        let number = i16::try_from(year).ok()?;
        let there = match of {
            None => address(number),
            Some(one) => recipient_address(number, one.level, one.code),
        };
        let at = foresight.published_at.unwrap_or(foresight.changed_at);
        let decided = reader.published.year(number).is_some();
        let state = if decided {
            message!("foresight-state-decided")
        } else {
            message!("foresight-state-preliminary")
        };
        Some(vec![
            Cell::Link {
                text: reader.say(&message!("foresight-of-year", year = number.to_string())),
                address: reader.link(&there),
            },
            Cell::Text(reader.say(&state)),
            Cell::Text(reader.agreement_title(&foresight.base_id)),
            Cell::Text(moment(at, reader.language)),
        ])
    });
    let heads = [
        message!("foresight-column-year"),
        message!("foresight-column-state"),
        message!("foresight-column-base"),
        message!("foresight-column-published"),
    ];
    Table {
        caption: reader.say(&message!("foresight-years-caption")),
        columns: heads
            .iter()
            .map(|head| Column::words(reader.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("foresight-none")),
    }
}
