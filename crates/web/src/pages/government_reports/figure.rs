//! A figure of a report with every row it was counted from: whose it is, what it says, and where it can be followed further.

use std::sync::Arc;

use axum::extract::{Path, State};
use casework::government_report::{
    FrozenFigure, PublicReport, ToldRow, measure_in_words, value_in_words,
};
use grants::government_report::bound::{By, Measure};
use grants::government_report::counting::{Fact, Value};
use grants::question_set::Respondent;
use maud::{Markup, html};
use wording::{Language, Message, message, moment};

use super::one::slug;
use super::told::{item_title, table as lines};
use super::{LIST, address, casework, refusal};
use crate::ui::{Cell, Column, Page, Table, facts};
use crate::{Reader, Refusal, Site};

/// A figure of the latest version.
pub async fn shown(
    State(site): State<Arc<Site>>,
    reader: Reader,
    Path((report, name)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let found = casework(&site)?.public_government_figure(&report, None, &name);
    let (public, figure) = found.await.map_err(|error| refusal(&error))?;
    Ok(page(&reader, &public, &figure))
}

/// A figure of a version by its number.
pub async fn of_version(
    State(site): State<Arc<Site>>,
    reader: Reader,
    Path((report, version, name)): Path<(String, String, String)>,
) -> Result<Markup, Refusal> {
    let number = version.parse().unwrap_or(0);
    let found = casework(&site)?.public_government_figure(&report, Some(number), &name);
    let (public, figure) = found.await.map_err(|error| refusal(&error))?;
    Ok(page(&reader, &public, &figure))
}

fn page(reader: &Reader, public: &PublicReport, figure: &FrozenFigure) -> Markup {
    let (bound, counted) = (&figure.frozen.bound, &figure.frozen.counted);
    let title = &public.told.about.title;
    let here = address(slug(public));
    let of_it = message!(
        "government-reports-figure-title",
        title = &bound.title,
        report = title,
        number = public.number.to_string()
    );
    let line = |name: Message, said: String| (reader.say(&name), html! { (said) });
    let about = vec![
        line(
            message!("government-reports-column-value"),
            value_in_words(counted.value, reader.language),
        ),
        line(
            message!("government-reports-column-base"),
            wording::grouped(i128::from(counted.base), reader.language),
        ),
        line(
            message!("government-reports-counted"),
            reader.say(&measure_in_words(&bound.measure)),
        ),
        line(
            message!("government-reports-agreement"),
            reader.agreement_title(&bound.agreement),
        ),
        line(
            message!("government-reports-column-frozen"),
            moment(figure.at, reader.language),
        ),
        (
            reader.say(&message!("government-reports-column-digest")),
            html! { code.digest { (figure.frozen.digest) } },
        ),
    ];
    Page::new(reader, bound.title.clone())
        .title(reader.say(&of_it))
        .heading_in(Language::Swedish)
        .crumb(reader.say(&message!("government-reports-nav")), LIST)
        .crumb(title.clone(), here)
        .lead(&reader.say(&message!("government-reports-figure-lead")))
        .body(html! {
            (facts(about))
            @if let Some(quotation) = &counted.quotation {
                blockquote lang="sv" {
                    @for part in quotation.text.split("\n\n") { p { (part) } }
                    footer { "– " (quotation.name) }
                }
            }
            @if bound.by != By::Whole { (lines(reader, reader.language, bound, counted).markup()) }
            (rows(reader, figure).markup())
        })
        .feedback()
        .render()
}

/// Every row.
fn rows(reader: &Reader, figure: &FrozenFigure) -> Table {
    let bound = &figure.frozen.bound;
    let heads = [
        Column::words(reader.say(&message!("government-reports-column-recipient"))),
        Column::words(reader.say(&message!("government-reports-column-level"))),
        Column::words(reader.say(&message!("government-reports-column-item"))),
        Column::numbers(reader.say(&message!("government-reports-column-value"))),
    ];
    let rows = figure.frozen.counted.rows.iter().map(|row| {
        let item = if row.item.is_empty() {
            crate::drawn::said::NOTHING.to_owned()
        } else {
            item_title(reader, reader.language, &bound.agreement, &row.item)
        };
        vec![
            whose(reader, &bound.agreement, &bound.measure, row),
            Cell::Text(level(reader, &row.level)),
            Cell::Text(item),
            Cell::Text(fact(reader, row.fact)),
        ]
    });
    Table {
        caption: reader.say(&message!("government-reports-rows")),
        columns: heads.to_vec(),
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("government-reports-value-nothing")),
    }
}

/// The recipient, leading to where everybody can read its answer or its money.
fn whose(reader: &Reader, agreement: &str, measure: &Measure, row: &ToldRow) -> Cell {
    let text = row.name.clone();
    let there = match measure {
        Measure::Answers { .. } | Measure::Quotation { .. } => {
            let respondent = Respondent::from_word(&row.level);
            respondent.map(|it| format!("/redovisningar/{agreement}/{}/{}", it.word(), row.code))
        }
        _ => None,
    };
    match there {
        Some(there) => Cell::Link {
            text,
            address: reader.link(&there),
        },
        None => Cell::Text(text),
    }
}

fn level(reader: &Reader, word: &str) -> String {
    let level = grants::Level::ALL
        .into_iter()
        .find(|level| level.word() == word);
    if let Some(level) = level {
        return reader.say(&wording::terms::level_heading(level));
    }
    let respondent = Respondent::from_word(word).map(casework::question_set::respondent);
    respondent.map_or_else(|| word.to_owned(), |words| reader.say(&words))
}

fn fact(reader: &Reader, fact: Fact) -> String {
    let value = match fact {
        Fact::Money(ore) => Value::Money(ore),
        Fact::Number(parts) => Value::Number { parts, of: 10_000 },
        Fact::Is(so) => return reader.say(&casework::report::yes_no(so)),
        Fact::Withheld => Value::Withheld,
    };
    value_in_words(value, reader.language)
}
