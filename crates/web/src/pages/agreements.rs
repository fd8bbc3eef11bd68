//! All agreement years on one line of time, side by side in bars and in one table.

use axum::routing::get;
use casework::published::PublishedAgreement;
use grants::reconciliation::Reconciliation;
use grants::{Level, Ore};
use maud::{Markup, html};
use wording::{Message, message, terms};

use crate::drawn::{Words, calendar, levels, said};
use crate::ui::{Cell, Column, Page, Table};
use crate::{Reader, Route, address};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![Route::page("/overenskommelser", get(agreements)).sample("/overenskommelser")]
}

/// The levels with a column of their own; what else there is stands in the last one.
const LEVELS: [Level; 4] = [
    Level::Region,
    Level::Municipality,
    Level::County,
    Level::Coordinator,
];

async fn agreements(reader: Reader) -> Markup {
    let years = reader.published.agreements();
    let (heading, lead) = match (years.first(), years.last()) {
        (Some(first), Some(last)) => (
            message!(
                "overview-agreements-heading",
                count = years.len(),
                first = first.agreement.year.to_string(),
                last = last.agreement.year.to_string()
            ),
            lead(years),
        ),
        _ => (
            message!("overview-agreements-none-title"),
            message!("overview-agreements-none"),
        ),
    };
    let lead = reader.say(&lead);
    Page::new(&reader, reader.say(&heading))
        .title(reader.say(&message!("overview-agreements")))
        .lead(&lead)
        .body(html! {
            @if !years.is_empty() {
                section.figure-section {
                    h2 id="tidslinje" { (reader.say(&message!("overview-calendar-title"))) }
                    (calendar::calendar(&reader, years))
                }
                (bars(&reader, years))
                (table_of_years(&reader, years))
                (method(&reader))
            }
        })
        .feedback()
        .render()
}

fn lead(years: &[PublishedAgreement]) -> Message {
    let total: Ore = years.iter().map(|year| year.agreement.total).sum();
    let most = years.iter().max_by_key(|year| year.agreement.total);
    let (most_year, most) = most.map_or_else(
        || (String::new(), Ore::ZERO),
        |year| (year.agreement.year.to_string(), year.agreement.total),
    );
    message!(
        "overview-agreements-lead",
        total = total,
        year = most_year,
        most = most
    )
}

/// The stacked bars of all years.
pub fn bars(reader: &Reader, years: &[PublishedAgreement]) -> Markup {
    let words = Words {
        prefix: "ar".to_owned(),
        title: reader.say(&message!("overview-years-title")),
        description: reader.say(&message!("overview-years-description")),
        nothing: reader.say(&message!("overview-levels-nothing")),
    };
    let years: Vec<&PublishedAgreement> = years.iter().collect();
    html! {
        section.figure-section {
            h2 id="ar" { (words.title) }
            (levels::stacked(reader, &words, &years))
        }
    }
}

fn table_of_years(reader: &Reader, years: &[PublishedAgreement]) -> Markup {
    let say = |message| reader.say(&message);
    let mut columns = vec![
        Column::words(say(message!("overview-head-year"))),
        Column::numbers(say(message!("overview-head-total"))),
    ];
    let heads = LEVELS.map(|level| say(terms::level_heading(level)));
    columns.extend(heads.into_iter().map(Column::numbers));
    columns.push(Column::numbers(say(message!("overview-part-unknown"))));
    columns.push(Column::words(say(message!("overview-head-applied"))));
    columns.push(Column::words(say(message!("overview-head-published"))));
    let table = Table {
        caption: say(message!("overview-agreements-caption")),
        columns,
        rows: years.iter().rev().map(|year| row(reader, year)).collect(),
        sum: Some(sum(reader, years)),
        empty: String::new(),
    };
    html! {
        section aria-labelledby="tabell" {
            h2 id="tabell" { (say(message!("overview-agreements-table"))) }
            (table.markup())
            (compare_link(reader, years))
        }
    }
}

fn row(reader: &Reader, year: &PublishedAgreement) -> Vec<Cell> {
    let number = year.agreement.year;
    let amount = |amount| Cell::Text(said::kronor(reader, amount));
    let mut cells = vec![
        Cell::Link {
            text: number.to_string(),
            address: reader.link(&address::agreement(number)),
        },
        amount(year.agreement.total),
    ];
    cells.extend(LEVELS.map(|level| match levels::known(year, level) {
        // No known item is not the same as no money, where items are missing.
        Ore::ZERO if !levels::unknown(year).is_zero() => Cell::Text(said::NOTHING.to_owned()),
        known => amount(known),
    }));
    cells.push(amount(levels::unknown(year)));
    cells.push(Cell::Text(reader.say(&standing(&year.applied))));
    cells.push(Cell::Text(reader.say(&standing(&year.as_published))));
    cells
}

/// Whether it adds up, in a word or two.
fn standing(of: &Reconciliation) -> Message {
    let unexplained = of.unexplained();
    if of.sums.is_empty() {
        message!("overview-no-sums")
    } else if of.closes() {
        message!("overview-closes")
    } else if of.failing().all(|sum| !sum.complete) && unexplained > Ore::ZERO {
        message!("overview-incomplete")
    } else {
        message!("overview-closes-not")
    }
}

fn sum(reader: &Reader, years: &[PublishedAgreement]) -> Vec<Cell> {
    let of = |each: &dyn Fn(&PublishedAgreement) -> Ore| {
        let sum = years.iter().map(each).sum();
        Cell::Text(said::kronor(reader, sum))
    };
    let mut cells = vec![
        Cell::Text(reader.say(&message!("overview-sum"))),
        of(&|year| year.agreement.total),
    ];
    cells.extend(LEVELS.map(|level| of(&|year| levels::known(year, level))));
    cells.push(of(&levels::unknown));
    cells.resize(cells.len() + 2, Cell::Text(String::new()));
    cells
}

fn compare_link(reader: &Reader, years: &[PublishedAgreement]) -> Markup {
    html! {
        @if years.len() > 1 {
            p { a href=(reader.link("/jamfor")) { (reader.say(&message!("overview-compare-any"))) } }
        }
    }
}

fn method(reader: &Reader) -> Markup {
    html! {
        section aria-labelledby="metod" {
            h2 id="metod" { (reader.say(&message!("overview-method"))) }
            p { (reader.say(&message!("overview-agreements-method"))) }
            p { a href=(reader.link("/metod")) { (reader.say(&message!("overview-method-link"))) } }
            p { a href=(reader.link("/oppna-data")) { (reader.say(&message!("overview-open-data-link"))) } }
        }
    }
}
