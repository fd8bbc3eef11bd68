//! The answers of everybody to one question, side by side, with what the same respondent answered the year before.

use axum::extract::Path;
use casework::report::analysis::YearAnalysis;
use casework::report::{Given, ReceivedYear, ReportError, SideBySide};
use grants::Code;
use grants::question_set::Question;
use grants::question_set::address::Address;
use maud::{Markup, html};
use wording::{NameOrder, message};

use super::coverage::{counties, crumbs};
use super::search::SEARCH;
use super::{LIST, ONE, anchor, answer_address, refusal, tags};
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Table, button, filters};
use crate::work::money_years::item_title;
use crate::work::person::SignedIn;
use crate::work::questions::said;
use crate::work::typed::Typed;

/// Every question that was answered in a year.
pub async fn list(person: SignedIn, Path(agreement): Path<String>) -> Result<Markup, Refusal> {
    let year = received(&person, &agreement).await?;
    let language = person.reader.language;
    let mut seen: Vec<(&Question, usize)> = Vec::new();
    for received in &year.reports {
        for given in year.given(received) {
            let count = usize::from(!given.answers.is_empty());
            let of = |(one, _): &&mut (&Question, usize)| one.series == given.question.series;
            match seen.iter_mut().find(of) {
                Some((_, so_far)) => *so_far += count,
                None => seen.push((given.question, count)),
            }
        }
    }
    let rows = seen.iter().map(|(question, count)| {
        vec![
            Cell::Link {
                text: plain(language.of(&question.label)),
                address: person.link(&format!("{LIST}/{agreement}/fraga/{}", question.series)),
            },
            Cell::Text(person.say(&said::kind(&question.kind))),
            Cell::Text(count.to_string()),
        ]
    });
    let table = Table {
        caption: person.say(&message!("receiving-questions-caption")),
        columns: vec![
            Column::words(person.say(&message!("receiving-column-question"))),
            Column::words(person.say(&message!("receiving-column-kind"))),
            Column::numbers(person.say(&message!("receiving-column-answers"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("receiving-questions-empty")),
    };
    let heading = message!(
        "receiving-questions-heading",
        count = seen.len(),
        reports = year.reports.len()
    );
    let page = crumbs(&person, person.page(person.say(&heading)), &agreement);
    Ok(page
        .title(person.say(&message!("receiving-by-question")))
        .lead(&person.say(&message!(
            "receiving-questions-lead",
            title = person.reader.agreement_title(&agreement)
        )))
        .body(table.markup())
        .render())
}

/// A label without the names of facts in it, for a list.
pub fn plain(label: &str) -> String {
    label.replace("${", "‹").replace('}', "›")
}

async fn received(person: &SignedIn, agreement: &str) -> Result<ReceivedYear, Refusal> {
    must_be_there(person, agreement).await?;
    let year = person.casework.received_reports(&person.actor, agreement);
    year.await.map_err(|error| refusal(&error))
}

/// Refuses an agreement that is not open for money: nothing is reported about it.
pub async fn must_be_there(person: &SignedIn, agreement: &str) -> Result<(), Refusal> {
    let years = person.casework.reported_years(&person.actor).await;
    let years = years.map_err(|error| refusal(&error))?;
    if years.iter().any(|one| one.agreement_id == agreement) {
        Ok(())
    } else {
        Err(refusal(&ReportError::NoSuchYear))
    }
}

/// The answers to one.
pub async fn shown(
    person: SignedIn,
    Path((agreement, series)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    must_be_there(&person, &agreement).await?;
    let found = person
        .casework
        .received_reports_with_before(&person.actor, &agreement);
    let (year, before) = found.await.map_err(|error| refusal(&error))?;
    let questions = year.of_series(&series);
    let Some((_, first)) = questions.first() else {
        return Err(refusal(&ReportError::NoSuchQuestion));
    };
    let query = person.reader.query.as_deref().unwrap_or_default();
    let typed = Typed::read(query.as_bytes());
    let county: Option<Code> = typed.get("lan").parse().ok().filter(Code::is_county);
    let analysis = person.casework.year_analysis(&person.actor, &agreement);
    let analysis = analysis.await.map_err(|error| tags::refusal(&error))?;
    let tag = typed.get("etikett").to_owned();
    let mut all = year.side_by_side(&series, before.as_ref());
    all.retain(|one| county.is_none_or(|county| one.received.county == Some(county)));
    all.retain(|one| tag.is_empty() || analysis.carries(&one.received.report.id, &spot(one), &tag));
    let order = NameOrder::default();
    all.sort_by(|one, other| order.compare(&one.received.name, &other.received.name));
    let label = plain(person.reader.language.of(&first.label));
    let page = crumbs(&person, person.page(label.clone()), &agreement);
    Ok(page
        .crumb(
            person.say(&message!("receiving-by-question")),
            format!("{LIST}/{agreement}/fraga"),
        )
        .lead(&person.say(&message!("receiving-series-lead", count = all.len())))
        .body(html! {
            @if questions.len() > 1 {
                p { (person.say(&message!("receiving-series-worded"))) }
                ul { @for (respondent, question) in &questions { li {
                    (person.say(&casework::question_set::respondent(*respondent))) ": "
                    (plain(person.reader.language.of(&question.label)))
                } } }
            }
            (choice(&person, &format!("{LIST}/{agreement}/fraga/{series}"), county, (&tag, &analysis)))
            (table(&person, (&agreement, &analysis), &all, before.is_some(), &label).markup())
            @let search = format!("{SEARCH}?ar={agreement}&serie={series}");
            p { a href=(person.link(&search)) { (person.say(&message!("follow-up-search-these"))) } }
        })
        .render())
}

/// Where tags and notes on an answer stand: the question with its item, whatever cells it has.
fn spot(one: &SideBySide<'_>) -> String {
    address_of(one).to_string()
}

fn address_of(one: &SideBySide<'_>) -> Address {
    Address::of(&one.given.question.name).about(one.given.item)
}

fn choice(
    person: &SignedIn,
    here: &str,
    county: Option<Code>,
    (tag, analysis): (&str, &YearAnalysis),
) -> Markup {
    let county = county.map(|code| code.to_string()).unwrap_or_default();
    let field = Field::new("lan", person.say(&message!("receiving-county"))).value(county);
    let tags = Field::new("etikett", person.say(&message!("analysis-tag"))).value(tag.to_owned());
    let any = (String::new(), person.say(&message!("receiving-any")));
    let options: Vec<(String, String)> = std::iter::once(any)
        .chain(analysis.tags.iter().map(|(tag, carried)| {
            let words = message!("analysis-tag-counted", tag = &tag.name, count = *carried);
            (tag.id.clone(), person.say(&words))
        }))
        .collect();
    let content = html! {
        (field::choice(&field, &counties(person)))
        @if options.len() > 1 { (field::choice(&tags, &options)) }
        (button(Button::Secondary, &person.say(&message!("receiving-choose"))))
    };
    html! { div.whole-choices { (filters(&person.link(here), &content)) } }
}

fn table(
    person: &SignedIn,
    (agreement, analysis): (&str, &YearAnalysis),
    all: &[SideBySide<'_>],
    has_before: bool,
    label: &str,
) -> Table {
    let by_item = all.iter().any(|one| one.given.item.is_some());
    let mut columns = vec![Column::words(
        person.say(&message!("receiving-column-name")),
    )];
    if by_item {
        columns.push(Column::words(
            person.say(&message!("money-years-column-item")),
        ));
    }
    columns.push(Column::words(
        person.say(&message!("receiving-column-answer")),
    ));
    if has_before {
        columns.push(Column::words(
            person.say(&message!("receiving-column-before")),
        ));
    }
    columns.push(Column::words(
        person.say(&message!("analysis-column-follow-up")),
    ));
    let rows = all.iter().map(|one| {
        let report = &one.received.report;
        let number = one.received.version.number;
        let at = address_of(one);
        let place = format!("{ONE}/{}/{number}#{}", report.id, anchor(&at));
        let mut row = vec![Cell::Link {
            text: one.received.name.clone(),
            address: person.link(&place),
        }];
        if by_item {
            let item = one
                .given
                .item
                .map(|item| item_title(person, agreement, item));
            row.push(Cell::Text(item.unwrap_or_default()));
        }
        row.push(Cell::Text(together(person, &one.given)));
        if has_before {
            let before = one.before.as_ref();
            let before = before.map(|given| together(person, given));
            row.push(Cell::Text(before.unwrap_or_default()));
        }
        row.push(Cell::Link {
            text: carried(person, analysis, &report.id, &at.to_string()),
            address: person.link(&answer_address(&report.id, number, &at)),
        });
        row
    });
    Table {
        caption: person.say(&message!("receiving-series-caption", question = label)),
        columns,
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("receiving-series-empty")),
    }
}

/// What an answer carries, in words that lead to it.
fn carried(person: &SignedIn, analysis: &YearAnalysis, report: &str, at: &str) -> String {
    let names = analysis.names(report, at);
    let notes = analysis.notes_on(report, at);
    let mut words = Vec::new();
    if !names.is_empty() {
        words.push(names.join(", "));
    }
    if notes > 0 {
        words.push(person.say(&message!("analysis-count-notes", count = notes)));
    }
    if words.is_empty() {
        return person.say(&message!("analysis-follow-up-short"));
    }
    words.join(" · ")
}

/// All of an answer in one cell; the rows of a table one after the other.
pub fn together(person: &SignedIn, given: &Given<'_>) -> String {
    let kind = &given.question.kind;
    let mut words = String::new();
    let mut row = None;
    for (cell, answer) in &given.answers {
        let (now, kind) = match cell {
            Some(cell) => {
                let mut columns = kind.columns().iter();
                let column = columns.find(|column| column.name == cell.column);
                (Some(cell.row), column.map_or(kind, |column| &column.kind))
            }
            None => (None, kind),
        };
        if !words.is_empty() {
            words.push_str(if now == row { ", " } else { "; " });
        }
        words.push_str(&said::answer(person, kind, answer));
        row = now;
    }
    words
}
