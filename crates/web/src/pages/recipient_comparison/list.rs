//! What can be compared: amounts, people, and answers that are open.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use casework::indicator::IndicatorSeries;
use casework::recipient_comparison::{
    AgeGroup, Figure, LEVELS, comparable_items, first_and_last_year, title,
};
use grants::Level;
use maud::{Markup, html};
use wording::{Message, date, message, stockholm};

use super::{LIST, address, failed};
use crate::drawn::said;
use crate::ui::{Cell, Column, Page, Table};
use crate::{Reader, Refusal, Site};

/// The page.
pub async fn shown(State(site): State<Arc<Site>>, reader: Reader) -> Result<Markup, Refusal> {
    let answers = match site.casework() {
        None => Vec::new(),
        Some(casework) => {
            let answers = casework.comparable_answers().await;
            answers.map_err(|error| failed(&error))?
        }
    };
    let indicators = match site.casework() {
        None => Vec::new(),
        Some(casework) => {
            let indicators = casework.indicators().await;
            indicators.map_err(|error| failed(&error.into()))?
        }
    };
    let say = |message: &Message| reader.say(message);
    let answered: Vec<(Figure, Level, Message)> = (answers.into_iter())
        .map(|one| {
            let level = one.figure.respondent.level();
            let title = one.title(&reader.published);
            (Figure::Answer(one.figure), level, title)
        })
        .collect();
    Ok(Page::new(&reader, say(&message!("comparisons-title")))
        .lead(&say(&message!("comparisons-lead")))
        .body(html! {
            h2 { (say(&message!("comparisons-money-heading"))) }
            (by_level(&reader, &message!("comparisons-money-heading"), &money(&reader)).markup())
            h2 { (say(&message!("comparisons-people-heading"))) }
            (by_level(&reader, &message!("comparisons-people-heading"), &people()).markup())
            h2 { (say(&message!("comparisons-answers-heading"))) }
            (by_question(&reader, &answered).markup())
            h2 { (say(&message!("comparisons-indicators-heading"))) }
            (by_indicator(&reader, &indicators).markup())
        })
        .feedback()
        .render())
}

/// Everything together first, then the items, each once.
fn money(reader: &Reader) -> Vec<Figure> {
    let mut items = BTreeMap::new();
    for level in LEVELS {
        for (id, title) in comparable_items(&reader.published, level) {
            items.insert(reader.language.of(&title).to_owned() + &id, id);
        }
    }
    let mut all = vec![Figure::Amount];
    let mut items: Vec<String> = items.into_values().collect();
    items.dedup();
    all.extend(items.into_iter().map(Figure::Item));
    all
}

fn people() -> Vec<Figure> {
    let mut all = vec![Figure::Population];
    all.extend(AgeGroup::ALL.map(Figure::Ages));
    all
}

/// A figure a row, with the years it has on each level leading to it.
fn by_level(reader: &Reader, caption: &Message, figures: &[Figure]) -> Table {
    let mut columns = vec![Column::words(
        reader.say(&message!("comparisons-head-figure")),
    )];
    columns.extend(
        LEVELS.map(|level| Column::words(reader.say(&wording::terms::level_heading(level)))),
    );
    let rows = figures.iter().map(|figure| {
        let title = title(&reader.published, figure);
        let mut cells = vec![Cell::Text(reader.say(&title))];
        cells.extend(LEVELS.map(|level| {
            let years = first_and_last_year(&reader.published, figure, level);
            let Some((first, last)) = years else {
                return Cell::Text(said::NOTHING.to_owned());
            };
            let text = if first == last {
                message!("comparisons-year", level = level, year = first.to_string())
            } else {
                message!(
                    "comparisons-years",
                    level = level,
                    first = first.to_string(),
                    last = last.to_string()
                )
            };
            Cell::Link {
                text: reader.say(&text),
                address: reader.link(&address(figure, level, None)),
            }
        }));
        cells
    });
    Table {
        caption: reader.say(caption),
        columns,
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("comparisons-nothing-yet")),
    }
}

/// Indicators by their titles, which are Swedish as the source has them.
fn by_indicator(reader: &Reader, indicators: &[IndicatorSeries]) -> Table {
    let rows = indicators.iter().map(|one| {
        let figure = Figure::Indicator(one.indicator_id.clone());
        vec![
            Cell::Link {
                text: one.title.clone(),
                address: reader.link(&format!("{LIST}/{}", figure.word())),
            },
            Cell::Text(one.indicator_id.clone()),
            Cell::Text(date(stockholm(one.retrieved_at).date(), reader.language)),
        ]
    });
    let heads = [
        message!("comparisons-head-indicator"),
        message!("overview-head-code"),
        message!("comparisons-head-retrieved"),
    ];
    Table {
        caption: reader.say(&message!("comparisons-indicators-heading")),
        columns: heads
            .iter()
            .map(|head| Column::words(reader.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("comparisons-no-indicators")),
    }
}

fn by_question(reader: &Reader, figures: &[(Figure, Level, Message)]) -> Table {
    let rows = figures.iter().map(|(figure, level, title)| {
        vec![
            Cell::Link {
                text: reader.say(title),
                address: reader.link(&address(figure, *level, None)),
            },
            Cell::Text(reader.say(&wording::terms::level_heading(*level))),
        ]
    });
    Table {
        caption: reader.say(&message!("comparisons-answers-heading")),
        columns: vec![
            Column::words(reader.say(&message!("comparisons-head-question"))),
            Column::words(reader.say(&message!("comparisons-choice-level"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("comparisons-no-answers")),
    }
}
