//! Two years compared: the totals, the items, and what each recipient's change is made of.

mod choice;
mod drawing;
mod items;
mod recipients;

use axum::routing::get;
use casework::published::PublishedAgreement;
use grants::comparison::{Apart, Comparison};
use grants::{Level, Ore};
use maud::{Markup, html};
use wording::{Message, Speak, message, terms};

use choice::Choice;

use super::asked::Asked;
use crate::drawn::{levels, said};
use crate::ui::{Cell, Column, Page, Table, Tone, notice};
use crate::{Reader, Refusal, Route, address};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/jamfor", get(comparison))
            .sample("/jamfor")
            .sample("/jamfor?fran=2020&till=2021")
            .sample("/jamfor?fran=2022&till=2023&niva=kommuner&lan=03")
            .sample("/jamfor?fran=2023&till=2024")
            .answers("/jamfor?fran=2021&till=2021", 422)
            .answers("/jamfor?fran=1999&till=2021", 422)
            .answers("/jamfor?fran=2020&till=2021&niva=byar", 422),
    ]
}

async fn comparison(reader: Reader) -> Result<Markup, Refusal> {
    let title = reader.say(&message!("overview-compare-title"));
    let Some(choice) = Choice::of(&reader, &Asked::by(&reader))? else {
        let lead = reader.say(&message!("overview-compare-too-few"));
        return Ok(Page::new(&reader, title).lead(&lead).render());
    };
    let (before, after) = (choice.before, choice.after);
    let compared = reader.published.compared(before, after);
    let compared = compared.map_err(|refusal| Refusal::unprocessable(refusal.message()))?;
    let heading = reader.say(&message!(
        "overview-compare-heading",
        before = before.agreement.total,
        first = before.agreement.year.to_string(),
        after = after.agreement.total,
        last = after.agreement.year.to_string()
    ));
    let lead = reader.say(&lead(before, after));
    let page = Page::new(&reader, heading)
        .title(title)
        .crumb(
            reader.say(&message!("overview-agreements")),
            "/overenskommelser",
        )
        .lead(&lead)
        .body(html! {
            (choice.form(&reader))
            (incomplete(&reader, &[before, after]))
            (totals(&reader, before, after))
            (items::items(&reader, &choice, &compared))
            (drawing::drawing(&reader, &choice, &compared))
            (recipients::recipients(&reader, &choice, &compared))
            (method(&reader, &choice, &compared))
        })
        .feedback();
    Ok(page.render())
}

/// How much more or less it is.
fn lead(before: &PublishedAgreement, after: &PublishedAgreement) -> Message {
    let change = after.agreement.total.ore() - before.agreement.total.ore();
    let amount = Ore::new(change.abs());
    match change {
        0 => message!("overview-compare-lead-same"),
        1.. => message!("overview-compare-lead-more", amount = amount),
        _ => message!("overview-compare-lead-less", amount = amount),
    }
}

/// A warning for years whose items are not all known: what is missing looks as if it had ended.
fn incomplete(reader: &Reader, years: &[&PublishedAgreement]) -> Markup {
    html! {
        @for year in years {
            @let unknown = levels::unknown(year);
            @if !unknown.is_zero() {
                (notice(
                    Tone::Warning,
                    &reader.say(&message!("overview-compare-incomplete", year = year.agreement.year.to_string(), amount = unknown)),
                    &html! { p { (reader.say(&message!("overview-compare-incomplete-text"))) } },
                ))
            }
        }
    }
}

/// The levels of both years beside each other.
fn totals(reader: &Reader, before: &PublishedAgreement, after: &PublishedAgreement) -> Markup {
    let say = |message| reader.say(&message);
    let row = |name: String, one: Ore, other: Ore| {
        vec![
            Cell::Text(name),
            Cell::Text(said::kronor(reader, one)),
            Cell::Text(said::kronor(reader, other)),
            Cell::Text(said::signed(reader, Ore::new(other.ore() - one.ore()))),
        ]
    };
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let parts = Level::ALL.map(|level| {
        let name = say(terms::level_heading(level));
        (
            name,
            levels::known(before, level),
            levels::known(after, level),
        )
    });
    let unknown = (
        say(message!("overview-part-unknown")),
        levels::unknown(before),
        levels::unknown(after),
    );
    for (name, one, other) in parts.into_iter().chain([unknown]) {
        if !(one.is_zero() && other.is_zero()) {
            rows.push(row(name, one, other));
        }
    }
    let table = Table {
        caption: say(message!("overview-compare-totals")),
        columns: vec![
            Column::words(say(message!("overview-head-level"))),
            Column::numbers(kronor_of(reader, before)),
            Column::numbers(kronor_of(reader, after)),
            Column::numbers(say(message!("overview-head-change"))),
        ],
        rows,
        sum: Some(row(
            say(message!("overview-head-total-row")),
            before.agreement.total,
            after.agreement.total,
        )),
        empty: String::new(),
    };
    html! {
        section aria-labelledby="belopp" {
            h2 id="belopp" { (say(message!("overview-compare-totals-heading"))) }
            (table.markup())
            ul {
                @for year in [before, after] {
                    @let number = year.agreement.year;
                    li { a href=(reader.link(&address::agreement(number))) {
                        (say(message!("overview-amounts-see-agreement", year = number.to_string())))
                    } }
                }
            }
        }
    }
}

/// The head of a column with a year's kronor.
fn kronor_of(reader: &Reader, year: &PublishedAgreement) -> String {
    let year = year.agreement.year.to_string();
    reader.say(&message!("overview-head-kronor-year", year = year))
}

/// What the parts mean, which could not be told apart, and what both years take for granted.
fn method(reader: &Reader, choice: &Choice<'_>, compared: &Comparison) -> Markup {
    let on_level = compared.items.iter();
    let mut not_apart = on_level
        .filter(|item| item.item.level == choice.level && item.apart != Apart::All)
        .peekable();
    let assumed = [
        (choice.before, &compared.assumed_before),
        (choice.after, &compared.assumed_after),
    ];
    html! {
        section aria-labelledby="metod" {
            h2 id="metod" { (reader.say(&message!("overview-method"))) }
            p { (reader.say(&message!("overview-compare-method"))) }
            @if not_apart.peek().is_some() {
                ul {
                    @for item in not_apart {
                        li { (reader.say(&apart(item.apart, &item.item.title))) }
                    }
                }
            }
            @for (year, assumed) in assumed {
                @if !assumed.is_empty() {
                    h3 { (reader.say(&message!("overview-compare-assumed", year = year.agreement.year.to_string()))) }
                    ul { @for one in assumed { li { (reader.say(&one.message())) } } }
                }
            }
            p { a href=(reader.link("/metod")) { (reader.say(&message!("overview-method-link"))) } }
        }
    }
}

/// Why an item's change has fewer parts.
fn apart(apart: Apart, title: &grants::Text) -> Message {
    match apart {
        Apart::Pot => message!("overview-compare-apart-pot", item = title),
        Apart::Nothing | Apart::All => message!("overview-compare-apart-nothing", item = title),
    }
}
