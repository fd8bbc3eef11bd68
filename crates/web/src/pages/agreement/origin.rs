//! Sources, files to take home, and which version this is.

use casework::published::{EarlierVersion, PublishedAgreement};
use grants::agreement::{Agreement, Source};
use jiff::Timestamp;
use maud::{Markup, html};
use wording::{date, message};

use crate::ui::{Cell, Column, Download, Table, downloads, facts};
use crate::{Reader, address};

pub fn origin(reader: &Reader, year: &PublishedAgreement) -> Markup {
    html! {
        (sources(reader, &year.agreement))
        section aria-labelledby="hamta" {
            h2 id="hamta" { (reader.say(&message!("overview-downloads"))) }
            (downloads(&files(reader, year)))
        }
        (version(reader, year))
    }
}

fn sources(reader: &Reader, of: &Agreement) -> Markup {
    html! {
        section aria-labelledby="kallor" {
            h2 id="kallor" { (reader.say(&message!("overview-sources"))) }
            ul.sources {
                @for source in &of.sources { li id={ "kalla-" (source.id) } { (self::source(reader, source)) } }
            }
        }
    }
}

/// A source: its Swedish title, who published it and when, and the way there when it can be followed.
fn source(reader: &Reader, source: &Source) -> Markup {
    let web = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
    html! {
        @match source.url.as_ref().filter(web) {
            Some(url) => a href=(url) rel="external" lang="sv" { (source.title) },
            None => cite lang="sv" { (source.title) },
        }
        br;
        span.source-about {
            (source.publisher)
            @if let Some(day) = source.published {
                ". " (reader.say(&message!("overview-source-published", date = day)))
            }
            @if let Some(day) = source.retrieved {
                ". " (reader.say(&message!("overview-source-read", date = day)))
            }
            "."
            @if let Some(note) = &source.note { " " (reader.language.of(note)) }
        }
    }
}

/// Everything there is of the year, as files.
fn files(reader: &Reader, year: &PublishedAgreement) -> Vec<Download> {
    let amounts = reader.say(&message!("overview-file-amounts"));
    let file = |label: &str, format, name| Download {
        label: label.to_owned(),
        format,
        address: address::open_data(&year.agreement.id, name),
    };
    let agreement = reader.say(&message!("overview-file-agreement"));
    let proof = reader.say(&message!("overview-file-proof"));
    vec![
        file(&amounts, "CSV", "tilldelning.csv"),
        file(&amounts, "XLSX", "tilldelning.xlsx"),
        file(&amounts, "JSON", "tilldelning.json"),
        file(&amounts, "JSON-stat", "tilldelning.jsonstat"),
        file(&agreement, "TOML", "overenskommelse.toml"),
        file(&proof, "ZIP", "bevis.zip"),
    ]
}

fn version(reader: &Reader, year: &PublishedAgreement) -> Markup {
    let say = |message| reader.say(&message);
    let of = &year.version;
    let mut rows = vec![(say(message!("overview-version")), html! { (of.number) })];
    // The shipped agreements have no day of publication until a database gives them one.
    if of.published_at != Timestamp::UNIX_EPOCH {
        let day = wording::stockholm(of.published_at).date();
        rows.push((
            say(message!("overview-version-published")),
            html! { time datetime=(day) { (date(day, reader.language)) } },
        ));
    }
    if let Some((number, what)) = &of.corrects {
        rows.push((
            say(message!("overview-version-corrects")),
            html! { (say(message!("overview-version-what", number = *number, what = what))) },
        ));
    }
    rows.push((
        say(message!("overview-version-digest")),
        html! { code.digest { (year.digest) } },
    ));
    html! {
        section aria-labelledby="version" {
            h2 id="version" { (say(message!("overview-version-heading"))) }
            (facts(rows))
            p {
                (say(message!("overview-version-digest-meaning"))) " "
                a href=(reader.link("/metod")) { (say(message!("overview-method-link"))) }
            }
            (earlier(reader, year))
        }
    }
}

/// The versions that applied before: when, why no longer, and their proofs.
fn earlier(reader: &Reader, year: &PublishedAgreement) -> Markup {
    let say = |message| reader.say(&message);
    let row = |one: &EarlierVersion| {
        let file = format!("bevis.zip?version={}", one.number);
        vec![
            Cell::Text(one.number.to_string()),
            Cell::Text(wording::stockholm(one.published_at).date().to_string()),
            Cell::Text(wording::stockholm(one.ended_at).date().to_string()),
            Cell::Text(one.reason.clone()),
            Cell::Link {
                text: say(message!("overview-file-proof")),
                address: address::open_data(&year.agreement.id, &file),
            },
        ]
    };
    let table = Table {
        caption: say(message!("overview-earlier")),
        columns: vec![
            Column::words(say(message!("overview-version"))),
            Column::words(say(message!("overview-earlier-from"))),
            Column::words(say(message!("overview-earlier-to"))),
            Column::words(say(message!("overview-earlier-why"))),
            Column::words(say(message!("overview-earlier-proof"))),
        ],
        rows: year.earlier.iter().map(row).collect(),
        sum: None,
        empty: String::new(),
    };
    html! { @if !year.earlier.is_empty() { (table.markup()) } }
}
