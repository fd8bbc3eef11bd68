//! The start page: how much, to whom, by when, and find your municipality.

mod finder;
mod places;

use axum::routing::get;
use casework::published::PublishedAgreement;
use grants::{Level, Ore};
use maud::{Markup, html};
use wording::{Message, message};

use super::agreements;
use crate::drawn::{levels, moments};
use crate::ui::Page;
use crate::{Reader, Route, address};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![Route::page("/", get(start)).sample("/")]
}

async fn start(reader: Reader) -> Markup {
    let title = reader.say(&message!("overview-start-title"));
    let Some(latest) = reader.published.latest() else {
        let lead = reader.say(&message!("overview-agreements-none"));
        let heading = reader.say(&message!("overview-agreements-none-title"));
        return Page::new(&reader, heading)
            .title(title)
            .lead(&lead)
            .render();
    };
    let number = latest.agreement.year.to_string();
    let heading = message!(
        "overview-start-heading",
        amount = latest.agreement.total,
        year = &number
    );
    let moments = moments::moments(&reader, &latest.agreement);
    let lead = format!(
        "{} {}",
        reader.say(&lead(latest)),
        reader.say(&moments::standing(&reader, &moments))
    );
    let page = Page::new(&reader, reader.say(&heading))
        .title(title)
        .lead(&lead)
        .body(html! {
            (levels::level_headlines(&reader, latest))
            (finder::finder(&reader))
            (what_it_is(&reader))
            section aria-labelledby="datum" {
                h2 id="datum" { (reader.say(&message!("overview-start-dates", year = &number))) }
                (moments::time_line(&reader, &moments))
                p { a href=(reader.link(&address::agreement(latest.agreement.year))) {
                    (reader.say(&message!("overview-amounts-see-agreement", year = &number)))
                } }
            }
            @if let Some(shared) = latest_shared(&reader) {
                @if shared.agreement.year != latest.agreement.year {
                    p.year-note { (reader.say(&message!(
                        "overview-start-other-year",
                        latest = &number,
                        year = shared.agreement.year.to_string()
                    ))) }
                }
                (places::places(&reader, shared))
            }
            (agreements::bars(&reader, reader.published.agreements()))
            p { a href=(reader.link("/overenskommelser")) { (reader.say(&message!("overview-start-every-year"))) } }
            (method(&reader))
        })
        .feedback();
    page.render()
}

/// To whom the money of the year goes.
fn lead(year: &PublishedAgreement) -> Message {
    let mut parts: Vec<Message> = Vec::new();
    for level in Level::ALL {
        let amount = levels::known(year, level);
        if !amount.is_zero() {
            parts.push(message!(
                "overview-start-part",
                amount = amount,
                level = level
            ));
        }
    }
    let unknown = levels::unknown(year);
    if unknown > Ore::ZERO {
        parts.push(message!("overview-start-part-unknown", amount = unknown));
    }
    message!(
        "overview-start-lead",
        year = year.agreement.year.to_string(),
        parts = parts
    )
}

/// The latest year whose amounts for municipalities, regions or counties are known.
fn latest_shared(reader: &Reader) -> Option<&PublishedAgreement> {
    let levels = [Level::Region, Level::Municipality, Level::County];
    let mut latest_first = reader.published.agreements().iter().rev();
    latest_first.find(|year| {
        levels
            .into_iter()
            .any(|level| !year.level_total(level).is_zero())
    })
}

fn what_it_is(reader: &Reader) -> Markup {
    html! {
        section aria-labelledby="om" {
            h2 id="om" { (reader.say(&message!("overview-start-what"))) }
            p { (reader.say(&message!("overview-start-what-text"))) }
            p { a href=(reader.link("/metod")) { (reader.say(&message!("overview-method-link"))) } }
        }
    }
}

fn method(reader: &Reader) -> Markup {
    html! {
        section aria-labelledby="metod" {
            h2 id="metod" { (reader.say(&message!("overview-method"))) }
            p { (reader.say(&message!("overview-start-method"))) }
            p { a href=(reader.link("/oppna-data")) { (reader.say(&message!("overview-open-data-link"))) } }
        }
    }
}
