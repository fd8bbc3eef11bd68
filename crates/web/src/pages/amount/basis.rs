//! What an amount rests on: the exact numbers, the figures, the place in the source, where sources differ.

use std::collections::BTreeSet;

use casework::published::PublishedAgreement;
use grants::agreement::{Discrepancy, Printed, Said, Source, SourcePlace, Subject};
use grants::allocation::{Allocation, Bound, Method};
use grants::{Fraction, Item, Ore, Provenance, Recipient};
use jiff::civil::Date;
use maud::{Markup, html};
use wording::{Message, message, terms};

use crate::Reader;
use crate::ui::{Tone, facts, notice};

/// The share and the amount as fractions, to the last digit, and earlier amounts that were guaranteed.
pub fn exact(reader: &Reader, allocation: &Allocation, recipient: &Recipient) -> Markup {
    let at = allocation.position(recipient.code);
    let share = at.and_then(|at| allocation.share(at));
    let amount = at.and_then(|at| allocation.exact(at));
    let fraction = |number: Option<Fraction>| {
        let parts = number.map(|number| [number.numerator(), number.denominator()]);
        let parts = parts.map(|parts| parts.map(|part| wording::grouped(part, reader.language)));
        let unknown = || reader.say(&message!("places-unknown"));
        let said = parts.map_or_else(unknown, |[above, below]| format!("{above} / {below}"));
        html! { span.fraction { (said) } }
    };
    let mut rows = vec![
        (reader.say(&message!("places-exact-share")), fraction(share)),
        (
            reader.say(&message!("places-exact-amount")),
            fraction(amount),
        ),
        (
            reader.say(&message!("places-key")),
            html! { (reader.say(&terms::item_key_by_name(&allocation.item, reader.published.register()))) },
        ),
        (
            reader.say(&message!("places-rounding")),
            html! { (reader.say(&terms::rounding(allocation.rounding.method))) },
        ),
    ];
    if let Some(before) = guaranteed(allocation, at) {
        let before = wording::money(before, reader.language);
        rows.push((reader.say(&message!("places-before")), html! { (before) }));
    }
    html! {
        h2 { (reader.say(&message!("places-exact-heading"))) }
        (facts(rows))
    }
}

/// What the recipient had before, where the key guarantees that.
fn guaranteed(allocation: &Allocation, at: Option<usize>) -> Option<Ore> {
    let at = at?;
    allocation.working.all().into_iter().find_map(|working| {
        let Method::Bounded {
            bound: Bound::HoldHarmless,
            limits,
            ..
        } = &working.method
        else {
            return None;
        };
        limits.get(at).copied().flatten()
    })
}

/// The tables of figures the key divided by, with where they come from.
pub fn figures(reader: &Reader, allocation: &Allocation) -> Markup {
    let (mut people, mut ages) = (BTreeSet::new(), BTreeSet::new());
    for working in allocation.working.all() {
        match working.method {
            Method::Population { date, .. } => people.insert(date),
            Method::AgeGroup { date, .. } => ages.insert(date),
            _ => false,
        };
    }
    let at_hand = reader.published.figures();
    let people = people.into_iter().filter_map(|date| {
        let table = at_hand.population_on(date)?;
        Some((
            message!("places-population-on", date = date),
            &table.provenance,
            date,
        ))
    });
    let ages = ages.into_iter().filter_map(|date| {
        let table = at_hand.ages_on(date)?;
        Some((
            message!("places-ages-on", date = date),
            &table.provenance,
            date,
        ))
    });
    let tables: Vec<(Message, &Provenance, Date)> = people.chain(ages).collect();
    html! {
        h2 { (reader.say(&message!("places-figures-heading"))) }
        @if tables.is_empty() { p { (reader.say(&message!("places-figures-none"))) } }
        @for (name, provenance, _) in &tables {
            h3 { (reader.say(name)) }
            (provenance_facts(reader, provenance))
        }
    }
}

/// Where a table of figures comes from. The method is told in the language it was written in.
pub fn provenance_facts(reader: &Reader, provenance: &Provenance) -> Markup {
    let said = |text: &str| html! { (text) };
    let retrieved = if provenance.retrieved.is_empty() {
        html! { (reader.say(&message!("places-retrieved-not-noted"))) }
    } else {
        said(&provenance.retrieved)
    };
    let rows = [
        (message!("places-figures-source"), said(&provenance.source)),
        (message!("places-figures-retrieved"), retrieved),
        (
            message!("places-figures-licence"),
            said(&provenance.licence),
        ),
        (
            message!("places-figures-method"),
            html! { span lang="sv" { (provenance.method) } },
        ),
        (
            message!("places-figures-digest"),
            html! { code.digest { (provenance.sha256) } },
        ),
    ];
    facts(rows.map(|(name, fact)| (reader.say(&name), fact)))
}

/// Where the item stands, and what else must be known of it.
pub fn source(reader: &Reader, of: &PublishedAgreement, item: &Item) -> Markup {
    html! {
        h2 { (reader.say(&message!("places-source-heading"))) }
        (place(reader, of, &item.source))
        p { (reader.say(&message!("places-how-sure", status = terms::item_status(item)))) }
        @if let Some(note) = &item.note { p { (reader.say(&message!("places-note", note = note))) } }
    }
}

/// A place in a source, with the source's name and address.
fn place(reader: &Reader, of: &PublishedAgreement, place: &SourcePlace) -> Markup {
    let source = of.agreement.source(&place.id);
    html! {
        p {
            @match source {
                Some(source) => { (named(source)) }
                None => { (place.id) }
            }
            ", " span lang="sv" { (place.at) } "."
            @if let Some(date) = source.and_then(|source| source.published) {
                " " (reader.say(&message!("places-source-published", date = date)))
            }
        }
    }
}

fn named(source: &Source) -> Markup {
    html! {
        (source.publisher) ": "
        @match &source.url {
            Some(url) if url.starts_with("https://") || url.starts_with("http://") => {
                a href=(url) rel="external" lang="sv" { (source.title) }
            }
            _ => { span lang="sv" { (source.title) } }
        }
    }
}

/// Where sources and what is applied differ about the item.
pub fn discrepancies(reader: &Reader, of: &PublishedAgreement, item: &Item) -> Markup {
    let about = of.agreement.discrepancies.iter();
    let about = about.filter(|one| one.subject == Subject::Item(item.id.clone()));
    html! { @for one in about { (discrepancy(reader, of, one)) } }
}

/// One difference: what the source says, what is applied, why, who decided.
pub fn discrepancy(reader: &Reader, of: &PublishedAgreement, one: &Discrepancy) -> Markup {
    let said = |said: &Said| match said {
        Said::Amount(amount) => wording::money(*amount, reader.language),
        Said::Words(words) => reader.language.of(words).to_owned(),
    };
    let printed = match &one.printed {
        Printed::Says(says) => Some(message!("places-differs-says", says = said(says))),
        Printed::With(other) => {
            let other = of.agreement.item(other);
            other.map(|other| message!("places-differs-with", item = &other.title))
        }
        Printed::InWords => None,
    };
    let body = html! {
        @if let Some(printed) = printed { p { (reader.say(&printed)) } }
        @if let Some(applied) = &one.applied {
            p { (reader.say(&message!("places-differs-applied", applied = said(applied)))) }
        }
        p { (reader.language.of(&one.reason)) }
        p.hint { (reader.say(&message!(
            "places-differs-decided",
            status = terms::status(one.status),
            who = &one.decided_by
        ))) }
        (place(reader, of, &one.source))
    };
    notice(
        Tone::Remark,
        &reader.say(&message!("places-differs-heading")),
        &body,
    )
}
