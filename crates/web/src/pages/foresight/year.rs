//! One year: what is supposed, what it comes to by item and level, how near it was, and every recipient.

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use casework::foresight::{ForeseenYear, ForesightError, PublicForesight};
use grants::{Level, Recipient};
use maud::{Markup, html};
use wording::{Message, NameOrder, message, terms};

use super::super::asked::{Asked, unknown};
use super::computed::Columns;
use super::{LIST, NUMBER, address, at_number, facts, outcome, recipient_address, words};
use crate::address::{level, level_word};
use crate::search_words::recipients_named;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Download, Page, button, downloads, filters};
use crate::{Reader, Refusal, Site};

/// The levels recipients are listed of.
const LEVELS: [Level; 4] = [
    Level::Municipality,
    Level::Region,
    Level::County,
    Level::Coordinator,
];

/// The page.
pub async fn shown(
    State(site): State<Arc<Site>>,
    reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Markup, Refusal> {
    let Path(given) = path.map_err(|_| super::refusal(&ForesightError::NoSuchForesight))?;
    let (number, seen) = super::seen(&site, &reader, &given).await?;
    let year = seen.foreseen.year(number);
    let year = year.ok_or_else(|| super::refusal(&ForesightError::NoSuchForesight))?;
    let decided = seen.foreseen.decided(year, &reader.published);
    let columns = Columns::of(&reader, &seen, year, None, decided);
    let recipients = recipients(&reader, &seen, year, &columns)?;
    let page = Page::new(&reader, reader.say(&heading(year)))
        .title(reader.say(&title(&seen, number)))
        .crumb(reader.say(&message!("foresight-title")), LIST)
        .lead(&reader.say(&lead(year)))
        .body(html! {
            (words::preliminary(&reader, number, &seen.foreseen, decided.is_some()))
            (earlier(&reader, &seen, number))
            (facts::scenarios(&reader, &seen, year))
            h2 id="poster" { (reader.say(&message!("foresight-items-heading"))) }
            (columns.by_level(&reader).markup())
            (columns.by_item(&reader).markup())
            (outcome::nearness(&reader, &seen, year))
            (recipients)
            h2 id="hamta" { (reader.say(&message!("foresight-files-heading"))) }
            (downloads(&files(&reader, &seen, number)))
            (facts::basis(&reader, &seen, year))
        })
        .feedback();
    Ok(page.render())
}

fn heading(year: &ForeseenYear) -> Message {
    message!("foresight-year-heading", year = year.year.to_string())
}

/// No two pages have the same title: an earlier foresight says its number.
fn title(seen: &PublicForesight, year: i16) -> Message {
    let year = year.to_string();
    if seen.is_latest() {
        message!("foresight-year-title", year = year)
    } else {
        message!(
            "foresight-year-title-number",
            year = year,
            number = seen.number()
        )
    }
}

fn lead(year: &ForeseenYear) -> Message {
    let before = year.as_before.agreement.total;
    match &year.budget {
        None => message!("foresight-year-lead-one", amount = before),
        Some((budget, _)) if budget.total == before => {
            message!("foresight-year-lead-one", amount = before)
        }
        Some((budget, _)) => message!(
            "foresight-year-lead",
            least = before.min(budget.total),
            most = before.max(budget.total)
        ),
    }
}

/// That a later one is shown where nobody asks for this.
pub fn earlier(reader: &Reader, seen: &PublicForesight, year: i16) -> Markup {
    html! {
        @if !seen.is_latest() {
            p {
                (reader.say(&message!("foresight-is-earlier", number = seen.number()))) " "
                a href=(reader.link(&address(year))) { (reader.say(&message!("foresight-to-latest"))) }
            }
        }
    }
}

fn recipients(
    reader: &Reader,
    seen: &PublicForesight,
    year: &ForeseenYear,
    columns: &Columns<'_>,
) -> Result<Markup, Refusal> {
    let asked = Asked::by(reader);
    let chosen = match asked.value("niva") {
        None => Level::Municipality,
        Some(word) => level(word)
            .filter(|one| LEVELS.contains(one))
            .ok_or_else(|| unknown("niva", word).hint(message!("foresight-level-hint")))?,
    };
    let name = asked.text("namn")?.unwrap_or_default();
    let names = NameOrder::default();
    let all = reader.published.register().of(chosen).iter();
    let mut found: Vec<&Recipient> = all
        .filter(|one| name.is_empty() || recipients_named(one, name))
        .collect();
    found.sort_by(|one, other| names.compare(&one.name, &other.name));
    let options = LEVELS.map(|one| {
        let words = reader.say(&terms::level_heading(one));
        (level_word(one).to_owned(), words)
    });
    let level = Field::new("niva", reader.say(&message!("foresight-column-level")))
        .value(level_word(chosen));
    let wanted = Field::new("namn", reader.say(&message!("foresight-filter-name"))).value(name);
    let there =
        |one: &Recipient| at_number(recipient_address(year.year, one.level, one.code), seen);
    Ok(html! {
        h2 id="mottagare" { (reader.say(&message!("foresight-recipients-heading"))) }
        (filters(&reader.link(&address(year.year)), &html! {
            @if !seen.is_latest() { (field::carried(NUMBER, &seen.number().to_string())) }
            (field::choice(&level, &options))
            (field::text(&wanted))
            (button(Button::Secondary, &reader.say(&message!("foresight-filter"))))
        }))
        (columns.of_many(reader, &found, there).markup())
    })
}

fn files(reader: &Reader, seen: &PublicForesight, year: i16) -> Vec<Download> {
    let formats = [("CSV", "csv"), ("JSON", "json")];
    let files = formats.map(|(format, ending)| Download {
        label: reader.say(&message!("foresight-file", year = year.to_string())),
        format,
        address: format!(
            "/oppna-data/utblick/{year}.{ending}?{NUMBER}={}",
            seen.number()
        ),
    });
    files.to_vec()
}
