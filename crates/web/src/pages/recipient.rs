//! One recipient through all years, and the list of all recipients.

mod deadlines;
mod inhabitant;
mod list;
mod years;

use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::routing::get;
use casework::recipient_comparison::Figure;
use grants::{Level, Ore, Recipient};
use maud::{Markup, html};
use wording::message;

use super::asked::shortened;
use super::calendar::tense;
use super::recipient_comparison::address as comparison_address;
use super::standing::{Known, Standing, country_average, with_ore};
use super::{naming, round_sum, standing};
use crate::ui::{Page, Tone, notice};
use crate::{Reader, Refusal, Route, address};

pub use deadlines::state as deadlines_state;
pub use list::suggestions;
pub use years::number;

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/mottagare", get(list::list))
            .sample("/mottagare")
            .sample("/mottagare?q=by")
            .sample("/mottagare?q=finns+inte")
            .answers("/mottagare?kod=0138", 303)
            .answers("/mottagare?kod=9999", 422),
        Route::page("/mottagare/{code}", get(recipient))
            .sample("/mottagare/0138")
            .sample("/mottagare/12")
            .sample("/mottagare/0980")
            .sample("/mottagare/SKR")
            .answers("/mottagare/9999", 404),
    ]
}

/// A recipient of an address under `/mottagare`: four digits, two digits for a region, or the coordinator.
pub fn find(reader: &Reader, code: &str) -> Result<&'static Recipient, Refusal> {
    let register = reader.published.register();
    let found = code.parse().ok().and_then(|code: grants::Code| {
        [Level::Municipality, Level::Region, Level::Coordinator]
            .into_iter()
            .find_map(|level| register.find(level, code))
    });
    found.ok_or_else(|| no_such(code))
}

/// Nobody has this code.
pub fn no_such(code: &str) -> Refusal {
    Refusal::not_found(message!("places-no-recipient", code = shortened(code)))
        .hint(message!("places-no-recipient-hint"))
}

async fn recipient(
    reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Markup, Refusal> {
    let Ok(Path(code)) = path else {
        return Err(no_such(""));
    };
    let recipient = find(&reader, &code)?;
    let published = reader.published.clone();
    let standings = standing::years(&published, recipient.level, recipient.code);
    let name = naming::full(reader.language, recipient);
    let newest = standings.iter().rev().find(|one| one.known.has_amounts());
    let page = Page::new(&reader, heading(&reader, &name, newest))
        .title(name.clone())
        .crumb(reader.say(&message!("places-recipients")), "/mottagare")
        .lead(&lead(&reader, recipient, newest, standings.last()))
        .body(html! {
            @if naming::is_gotland(recipient) { (gotland(&reader)) }
            h2 { (reader.say(&message!("places-years-heading"))) }
            (years::table(&reader, recipient, &standings))
            (inhabitant::lines(&reader, recipient, &standings))
            (side_by_side(&reader, recipient))
            (county(&reader, recipient))
            (foresight(&reader, recipient, &name))
            (plans(&reader, recipient, &name))
            (deadlines::to_do(&reader, recipient.code, &standings))
            (method(&reader))
        })
        .feedback();
    Ok(page.render())
}

/// What a recipient gets, in a few words: "Tyresö kommun får 1,4 miljoner kronor 2021".
pub fn heading(reader: &Reader, name: &str, newest: Option<&Standing<'_>>) -> String {
    let Some(newest) = newest else {
        return reader.say(&message!("places-heading-nothing", name = name));
    };
    let year = newest.of.agreement.year;
    let (amount, tense) = (round_sum::about(newest.sum), tense(year, reader.now));
    let year = year.to_string();
    reader.say(&if newest.known == Known::Partly {
        message!(
            "places-heading-least",
            name = name,
            amount = amount,
            year = year,
            tense = tense
        )
    } else {
        message!(
            "places-heading",
            name = name,
            amount = amount,
            year = year,
            tense = tense
        )
    })
}

/// The exact sum, what it is per inhabitant, and what is not known of later years.
fn lead(
    reader: &Reader,
    recipient: &Recipient,
    newest: Option<&Standing<'_>>,
    last: Option<&Standing<'_>>,
) -> String {
    let mut sentences = Vec::new();
    if let Some(newest) = newest {
        let items = (newest.of.distribution.allocations.iter())
            .filter(|one| one.item.level == recipient.level)
            .filter_map(|one| one.step(recipient.code))
            .filter(|step| step.amount != Ore::ZERO)
            .count();
        sentences.push(reader.say(&message!(
            "places-lead-sum",
            amount = newest.sum,
            items = items
        )));
        let average = country_average(&reader.published, newest.of, recipient.level);
        if let (Some(own), Some(average)) = (newest.per_inhabitant(), average) {
            sentences.push(reader.say(&message!(
                "places-lead-per-inhabitant",
                own = with_ore(own),
                average = with_ore(average)
            )));
        }
    }
    if let Some(last) = last.filter(|last| last.known == Known::Nothing) {
        sentences.push(reader.say(&message!(
            "places-lead-not-known",
            year = last.of.agreement.year.to_string(),
            level = recipient.level
        )));
    }
    sentences.join(" ")
}

/// Gotland stands in three lists: the same people, three sums.
pub fn gotland(reader: &Reader) -> Markup {
    let lists = [
        (
            Level::Municipality,
            "0980",
            message!("places-as-municipality"),
        ),
        (Level::Region, "09", message!("places-as-region")),
        (Level::County, "09", message!("places-as-county")),
    ];
    let links = lists.into_iter().filter_map(|(level, code, words)| {
        let address = address::recipient(level, code.parse().ok()?);
        Some((reader.link(&address), reader.say(&words)))
    });
    notice(
        Tone::Remark,
        &reader.say(&message!("places-gotland-heading")),
        &html! {
            p { (reader.say(&message!("places-gotland"))) }
            ul { @for (address, words) in links { li { a href=(address) { (words) } } } }
        },
    )
}

/// Beside the others of its level.
fn side_by_side(reader: &Reader, recipient: &Recipient) -> Markup {
    if recipient.level == Level::Coordinator {
        return html! {};
    }
    let figures = [
        (Figure::Amount, message!("comparisons-link-amount")),
        (Figure::Population, message!("comparisons-link-population")),
    ];
    let links = figures.map(|(figure, words)| {
        let address = comparison_address(&figure, recipient.level, Some(recipient.code));
        (reader.link(&address), reader.say(&words))
    });
    html! {
        h2 { (reader.say(&message!("comparisons-link-heading"))) }
        ul { @for (address, words) in &links { li { a href=(address) { (words) } } } }
    }
}

/// What goes to its county besides.
fn county(reader: &Reader, recipient: &Recipient) -> Markup {
    let register = reader.published.register();
    let county = recipient
        .county
        .and_then(|code| register.find(Level::County, code));
    let Some(county) = county else {
        return html! {};
    };
    let standings = standing::years(&reader.published, Level::County, county.code);
    let newest = standings.iter().rev().find(|one| one.known.has_amounts());
    let region = register.find(Level::Region, county.code);
    html! {
        h2 { (reader.say(&message!("places-county-heading", county = &county.name))) }
        @if let Some(newest) = newest {
            @let year = newest.of.agreement.year;
            p { (reader.say(&message!(
                "places-county-besides",
                county = &county.name,
                amount = round_sum::about(newest.sum),
                year = year.to_string(),
                tense = tense(year, reader.now)
            ))) }
        }
        ul {
            li { a href=(reader.link(&address::recipient(Level::County, county.code))) {
                (reader.say(&message!("places-county-all", county = &county.name)))
            } }
            @if let Some(region) = region.filter(|region| *region != recipient) {
                li { a href=(reader.link(&address::recipient(Level::Region, region.code))) { (region.name) } }
            }
        }
    }
}

/// The way to what coming years may give.
fn foresight(reader: &Reader, recipient: &Recipient, name: &str) -> Markup {
    let address = super::foresight::of_recipient(recipient.level, recipient.code);
    html! {
        h2 { (reader.say(&message!("foresight-title"))) }
        p { a href=(reader.link(&address)) {
            (reader.say(&message!("foresight-of-recipient", name = name)))
        } }
    }
}

/// The way to what a municipality or a region means to do, and what came of it. The coordinator has no plans.
fn plans(reader: &Reader, recipient: &Recipient, name: &str) -> Markup {
    let address = super::plans::of_recipient(recipient.code);
    html! {
        @if recipient.level != Level::Coordinator {
            h2 { (reader.say(&message!("plans-of-recipient-heading"))) }
            p { a href=(reader.link(&address)) {
                (reader.say(&message!("plans-of-recipient", name = name)))
            } }
        }
    }
}

/// How the amounts came about, in a few words.
pub fn method(reader: &Reader) -> Markup {
    html! {
        h2 { (reader.say(&message!("places-method-heading"))) }
        p { (reader.say(&message!("places-method"))) }
        ul {
            li { a href=(reader.link("/metod")) { (reader.say(&message!("places-method-link"))) } }
            li { a href=(reader.link("/oppna-data")) { (reader.say(&message!("places-open-data-link"))) } }
        }
    }
}
