//! How amounts are computed, with a worked example from what is published, and how to check them.

use std::collections::BTreeMap;

use axum::routing::get;
use casework::published::PublishedAgreement;
use grants::allocation::{Allocation, Method};
use grants::{Level, Provenance, Recipient};
use jiff::civil::Date;
use maud::{Markup, html};
use wording::explanation::explain;
use wording::{Message, message, terms};

use super::amount::provenance_facts;
use crate::ui::{Page, steps};
use crate::{Reader, Route, address};

/// Who the worked example is about; another stands in when it is not in the register.
const EXAMPLE: &str = "0138";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![Route::page("/metod", get(method)).sample("/metod")]
}

async fn method(reader: Reader) -> Markup {
    let say = |message: Message| reader.say(&message);
    Page::new(&reader, say(message!("about-method-heading")))
        .lead(&say(message!("about-method-lead")))
        .body(html! {
            h2 { (say(message!("about-shares-heading"))) }
            p { (say(message!("about-shares"))) }
            p { (say(message!("about-shares-sum"))) }
            h2 { (say(message!("about-rounding-heading"))) }
            p { (say(message!("about-rounding", method = terms::rounding(grants::RoundingMethod::LargestRemainder)))) }
            p { (say(message!("about-rounding-ties"))) }
            (example(&reader))
            h2 { (say(message!("about-differs-heading"))) }
            p { (say(message!("about-differs"))) }
            ul { @for of in reader.published.agreements() {
                @let count = of.agreement.discrepancies.len();
                @if count > 0 { li {
                    a href=(reader.link(&address::agreement(of.agreement.year))) {
                        (say(message!("about-differs-year", year = of.agreement.year.to_string(), count = count)))
                    }
                } }
            } }
            h2 { (say(message!("about-assumed-heading"))) }
            p { (say(message!("about-assumed"))) }
            h2 { (say(message!("about-unknown-heading"))) }
            p { (say(message!("about-unknown"))) }
            h2 id="bevis" { (say(message!("about-proof-heading"))) }
            p { (say(message!("about-proof"))) }
            ol {
                li { (say(message!("about-proof-fetch"))) }
                li { (say(message!("about-proof-sums"))) pre { code { "sha256sum -c SHA256SUMS" } } }
                li { (say(message!("about-proof-verify"))) pre { code { "overens-verify ." } } }
            }
            p { (say(message!("about-proof-limits"))) }
            h2 { (say(message!("about-sources-heading"))) }
            p { (say(message!("about-sources"))) }
            (tables(&reader))
        })
        .feedback()
        .render()
}

/// One amount, computed step by step: the newest municipal item that was divided by inhabitants.
fn example(reader: &Reader) -> Markup {
    let Some((of, allocation, recipient)) = chosen(reader) else {
        return html! {};
    };
    let Some(explained) = explain(allocation, recipient) else {
        return html! {};
    };
    let year = of.agreement.year;
    let address = address::amount(recipient.level, recipient.code, year, &allocation.item.id);
    html! {
        h2 { (reader.say(&message!("about-example-heading"))) }
        p { strong { (reader.say(&explained.headline)) } " "
            (reader.say(&message!("about-example", year = year.to_string()))) }
        (steps(explained.lines.iter().map(|line| html! { (reader.say(line)) })))
        p { a href=(reader.link(&address)) { (reader.say(&message!("about-example-link"))) } }
    }
}

fn chosen(reader: &Reader) -> Option<(&PublishedAgreement, &Allocation, &'static Recipient)> {
    let municipalities = reader.published.register().of(Level::Municipality);
    let named = municipalities
        .iter()
        .find(|one| one.code.as_str() == EXAMPLE);
    let recipient = named.or_else(|| municipalities.first())?;
    let years = reader.published.agreements().iter().rev();
    years.into_iter().find_map(|of| {
        let shared = of.distribution.allocations.iter();
        let by_population = shared
            .filter(|one| one.item.level == Level::Municipality)
            .find(|one| matches!(one.working.method, Method::Population { .. }));
        Some((of, by_population?, recipient))
    })
}

/// Every table of figures at hand; those from the same file are told once.
fn tables(reader: &Reader) -> Markup {
    let figures = reader.published.figures();
    let people = figures.populations.iter();
    let people = people.map(|table| (table.reference_date, &table.provenance));
    let ages = figures.ages.iter();
    let ages = ages.map(|table| (table.reference_date, &table.provenance));
    html! {
        h3 { (reader.say(&message!("about-sources-population"))) }
        @for (provenance, dates) in by_file(people) { (table(reader, provenance, dates)) }
        h3 { (reader.say(&message!("about-sources-ages"))) }
        @for (provenance, dates) in by_file(ages) { (table(reader, provenance, dates)) }
    }
}

fn by_file<'p>(
    tables: impl Iterator<Item = (Date, &'p Provenance)>,
) -> Vec<(&'p Provenance, Vec<Date>)> {
    let mut files: BTreeMap<&str, (&Provenance, Vec<Date>)> = BTreeMap::new();
    for (date, provenance) in tables {
        let file = files
            .entry(provenance.sha256.as_str())
            .or_insert_with(|| (provenance, Vec::new()));
        file.1.push(date);
    }
    files.into_values().collect()
}

fn table(reader: &Reader, provenance: &Provenance, mut dates: Vec<Date>) -> Markup {
    dates.sort_unstable();
    html! {
        p { (reader.say(&message!("about-sources-dates", count = dates.len(), dates = dates))) }
        (provenance_facts(reader, provenance))
    }
}
