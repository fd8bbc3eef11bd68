//! One agreement: what it gives, to whom, on which terms, how sure that is, and where it stands.

mod differences;
mod handling;
mod items;
mod origin;
mod sums;

use axum::extract::Path;
use axum::routing::get;
use casework::published::PublishedAgreement;
use grants::agreement::{AgreementKind, SourcePlace};
use maud::{Markup, html};
use wording::{message, terms};

use super::asked;
use crate::drawn::{Words, levels, moments, said};
use crate::ui::{Page, Tone, facts, notice};
use crate::{Reader, Refusal, Route, address};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/overenskommelser/{year}", get(agreement))
            .sample("/overenskommelser/2021")
            .sample("/overenskommelser/2023")
            .sample("/overenskommelser/2024")
            .sample("/overenskommelser/2017")
            .answers("/overenskommelser/1999", 404)
            .answers("/overenskommelser/forra-aret", 404),
    ]
}

async fn agreement(reader: Reader, Path(year): Path<String>) -> Result<Markup, Refusal> {
    let year = asked::year_of(&reader, &year)?;
    let of = &year.agreement;
    let heading = reader.say(&message!(
        "overview-agreement-heading",
        title = &of.title,
        amount = of.total
    ));
    let lead = match &of.purpose {
        Some(purpose) => reader.language.of(purpose).to_owned(),
        None => reader.say(&message!("overview-agreement-purpose-unknown")),
    };
    let page = Page::new(&reader, heading)
        .crumb(
            reader.say(&message!("overview-agreements")),
            "/overenskommelser",
        )
        .lead(&lead)
        .body(html! {
            (levels::level_headlines(&reader, year))
            (in_short(&reader, year))
            (time_line(&reader, year))
            (shares(&reader, year))
            p { a href=(reader.link(super::foresight::LIST)) {
                (reader.say(&message!("foresight-from-agreement")))
            } }
            (items::items(&reader, year))
            (handling::handling(&reader, of))
            (handling::conditions(&reader, of))
            (differences::differences(&reader, of))
            (sums::sums(&reader, year))
            (origin::origin(&reader, year))
            p { a href=(reader.link(super::government_reports::LIST)) {
                (reader.say(&message!("government-reports-of-agreement")))
            } }
        })
        .feedback();
    Ok(page.render())
}

/// The facts one looks for first.
fn in_short(reader: &Reader, year: &PublishedAgreement) -> Markup {
    let of = &year.agreement;
    let say = |message| reader.say(&message);
    let kind = match &of.kind {
        AgreementKind::Yearly => message!("overview-kind-yearly"),
        AgreementKind::Base => message!("overview-kind-base"),
        AgreementKind::Supplementary { .. } => message!("overview-kind-supplementary"),
    };
    let mut short = vec![(
        say(message!("overview-fact-kind")),
        html! { (reader.say(&kind)) },
    )];
    if let Some((first, last)) = of.period {
        let period = say(message!("overview-period", first = first, last = last));
        short.push((say(message!("overview-fact-period")), html! { (period) }));
    }
    if let Some(number) = &of.registration_number {
        short.push((say(message!("overview-fact-number")), html! { (number) }));
    }
    short.push((
        say(message!("overview-fact-total")),
        html! {
            (say(message!("overview-fact-total-status", amount = of.total, status = terms::status(of.total_status))))
            @if let Some(source) = &of.total_source { " " (place(source)) }
        },
    ));
    let standing = moments::standing(reader, &moments::moments(reader, of));
    short.push((
        say(message!("overview-fact-standing")),
        html! { (reader.say(&standing)) },
    ));
    html! { (facts(short)) }
}

fn time_line(reader: &Reader, year: &PublishedAgreement) -> Markup {
    let moments = moments::moments(reader, &year.agreement);
    html! {
        section aria-labelledby="datum" {
            h2 id="datum" { (reader.say(&message!("overview-dates"))) }
            @if moments.is_empty() { p { (reader.say(&message!("overview-dates-unknown"))) } }
            @else { (moments::time_line(reader, &moments)) }
        }
    }
}

/// The bar of levels, what nobody knows, and the way to the year before.
fn shares(reader: &Reader, year: &PublishedAgreement) -> Markup {
    let number = year.agreement.year;
    let words = Words {
        prefix: "delar".to_owned(),
        title: reader.say(&message!(
            "overview-levels-title",
            year = number.to_string()
        )),
        description: reader.say(&message!("overview-levels-description")),
        nothing: reader.say(&message!("overview-levels-nothing")),
    };
    let unknown = levels::unknown(year);
    html! {
        section.figure-section {
            h2 id="delar" { (words.title) }
            (levels::stacked(reader, &words, &[year]))
            @if !unknown.is_zero() {
                (notice(
                    Tone::Warning,
                    &reader.say(&message!("overview-unknown-title", amount = unknown)),
                    &html! { p { (reader.say(&message!("overview-unknown-text"))) } },
                ))
            }
            @if let Some(before) = year_before(reader, number) {
                p { a href=(reader.link(&address::comparison(before, number))) {
                    (reader.say(&message!("overview-compare-with", year = before.to_string())))
                } }
            }
        }
    }
}

fn year_before(reader: &Reader, year: i16) -> Option<i16> {
    let earlier = reader.published.agreements().iter();
    let earlier = earlier.map(|one| one.agreement.year);
    earlier.filter(|one| *one < year).max()
}

/// Where something stands: the place in the source, leading to the source at the end of the page.
fn place(of: &SourcePlace) -> Markup {
    html! { span.source-place lang="sv" { "(" a href={ "#kalla-" (of.id) } { (of.at) } ")" } }
}

/// A yes, a no, or that it is not known.
fn known(reader: &Reader, fact: Option<&str>) -> String {
    match fact {
        Some(fact) => fact.to_owned(),
        None => reader.say(&message!("overview-not-found-in-sources")),
    }
}

/// Money for a cell.
fn kronor(reader: &Reader, amount: grants::Ore) -> String {
    said::kronor(reader, amount)
}
