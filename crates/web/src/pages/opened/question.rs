//! One question, with the answers of everybody side by side.

use std::sync::Arc;

use axum::extract::{Path, State};
use casework::opening::Told;
use documents::question_set::placed::Placed;
use documents::question_set::words;
use maud::{Markup, html};
use wording::{NameOrder, message};

use super::{LIST, address, asked, item, nothing, of, source, whose};
use crate::ui::{Cell, Column, Page, Table};
use crate::{Reader, Refusal, Site};

/// The page.
pub async fn shown(
    State(site): State<Arc<Site>>,
    reader: Reader,
    Path((agreement, respondent, series)): Path<(String, String, String)>,
) -> Result<Markup, Refusal> {
    let year = of(&site, &agreement, &respondent).await?;
    let questions = year.questions();
    let question = questions.iter().find(|one| one.series == series);
    let question = question.ok_or_else(nothing)?;
    let mut reports: Vec<&Told> = year.reports.iter().collect();
    let order = NameOrder::default();
    reports.sort_by(|one, other| order.compare(&one.name, &other.name));
    let (mut rows, mut by_item) = (Vec::new(), false);
    for report in reports {
        for (about, answer) in answers(&reader, report, &series) {
            by_item |= about.is_some();
            let name = Cell::Link {
                text: report.name.clone(),
                address: reader.link(&format!(
                    "{}/{respondent}/{}",
                    address(&agreement),
                    report.code
                )),
            };
            let about = about.map(|about| item(&reader, &agreement, &about));
            rows.push((name, about.unwrap_or_default(), answer));
        }
    }
    let count = rows.len();
    let mut columns = vec![Column::words(reader.say(&message!("opened-column-name")))];
    if by_item {
        columns.push(Column::words(reader.say(&message!("opened-column-item"))));
    }
    columns.push(Column::words(reader.say(&message!("opened-column-answer"))));
    let label = asked(&reader, question);
    let rows = rows.into_iter().map(|(name, about, answer)| {
        let mut row = vec![name];
        if by_item {
            row.push(Cell::Text(about));
        }
        row.push(Cell::Text(answer));
        row
    });
    let table = Table {
        caption: label.clone(),
        columns,
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("opened-no-answer")),
    };
    let respondent = year.opened.opening.respondent;
    Ok(Page::new(&reader, label)
        .lead(&reader.say(&message!("opened-question-lead", count = count)))
        .crumb(reader.say(&message!("opened-title")), LIST)
        .crumb(reader.agreement_title(&agreement), address(&agreement))
        .body(html! {
            p { (whose(&reader, respondent)) }
            (table.markup())
            (source(&reader, &year.opened))
        })
        .feedback()
        .render())
}

/// The answers of a report to a series, by item, the cells of a table in one. What is left out says so.
pub(super) fn answers(
    reader: &Reader,
    report: &Told,
    series: &str,
) -> Vec<(Option<String>, String)> {
    let all = report.all_answers();
    let placed = documents::question_set::placed::placed(&report.questions, &report.items, &all);
    let of_series = placed.iter().filter(|one| one.question.series == series);
    let mut answers: Vec<(Option<String>, String)> = Vec::new();
    let mut row = None;
    for one in of_series {
        let about = one.item().map(str::to_owned);
        let said = said(reader, report, one);
        let now = one.cell().map(|cell| cell.row);
        match answers.last_mut() {
            Some((last, words)) if *last == about => {
                words.push_str(if now == row { ", " } else { "; " });
                words.push_str(&said);
            }
            _ => answers.push((about, said)),
        }
        row = now;
    }
    answers
}

/// One answer in words.
fn said(reader: &Reader, report: &Told, one: &Placed<'_>) -> String {
    if report.left_out.contains(one.address) {
        reader.say(&message!("opened-left-out"))
    } else {
        words::answer(one.kind, one.answer, reader.language)
    }
}
