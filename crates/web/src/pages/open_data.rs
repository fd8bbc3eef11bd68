//! What can be fetched as data: every year's files, the API, the catalogue, the terms.

use axum::routing::get;
use casework::published::PublishedAgreement;
use grants::Level;
use maud::{Markup, html};
use wording::{Message, message};

use super::standing::{Known, known};
use crate::ui::{Cell, Column, Page, Table, facts};
use crate::{Reader, Route, address};

/// The files of an agreement: name, format, and what they hold.
const FILES: [(&str, &str); 7] = [
    ("tilldelning.csv", "CSV"),
    ("tilldelning-excel.csv", "CSV, Excel"),
    ("tilldelning.xlsx", "XLSX"),
    ("tilldelning.json", "JSON"),
    ("tilldelning.jsonstat", "JSON-stat 2.0"),
    ("overenskommelse.toml", "TOML"),
    ("bevis.zip", "ZIP"),
];

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![Route::page("/oppna-data", get(open_data)).sample("/oppna-data")]
}

async fn open_data(reader: Reader) -> Markup {
    let say = |message: Message| reader.say(&message);
    let years = reader.published.agreements();
    Page::new(&reader, say(message!("about-data-heading")))
        .lead(&say(message!("about-data-lead")))
        .body(html! {
            h2 { (say(message!("about-data-years"))) }
            (overview(&reader, years))
            (digests(&reader, years))
            p { a href=(reader.link("/redovisningar")) { (say(message!("opened-from-data"))) } }
            p { a href=(reader.link("/projekt")) { (say(message!("projects-from-data"))) } }
            p { a href=(reader.link("/planer")) { (say(message!("plans-from-data"))) } }
            p { a href=(reader.link(super::foresight::LIST)) { (say(message!("foresight-from-agreement"))) } }
            h2 { (say(message!("about-data-formats"))) }
            (facts([
                ("CSV", message!("about-data-csv")),
                ("CSV, Excel", message!("about-data-csv-excel")),
                ("XLSX", message!("about-data-xlsx")),
                ("JSON", message!("about-data-json")),
                ("JSON-stat 2.0", message!("about-data-jsonstat")),
                ("TOML", message!("about-data-toml")),
                ("ZIP", message!("about-data-zip")),
            ].map(|(format, words)| (format.to_owned(), html! { (say(words)) }))))
            h2 { (say(message!("about-data-licence-heading"))) }
            p { (say(message!("about-data-licence"))) " "
                a href="https://creativecommons.org/publicdomain/zero/1.0/" rel="external license" { "CC0 1.0" } }
            p { (say(message!("about-data-program"))) " "
                a href="https://eupl.eu/1.2/sv/" rel="external" { "EUPL 1.2" } }
            h2 { (say(message!("about-data-cite-heading"))) }
            p { (say(message!("about-data-cite"))) }
            @if let Some(of) = years.last() { (cite(&reader, of)) }
            h2 { (say(message!("about-data-api-heading"))) }
            p { (say(message!("about-data-api"))) }
            ul {
                li { a href="/api/v1/api-info" { "/api/v1/api-info" } }
                li { a href="/api/v1/openapi.json" { "/api/v1/openapi.json" } }
                li { a href="/api/v1/agreements" { "/api/v1/agreements" } }
            }
            h2 { (say(message!("about-data-catalogue-heading"))) }
            p { (say(message!("about-data-catalogue"))) " " a href="/datasets/dcat" { "/datasets/dcat" } }
            h2 { (say(message!("about-data-python-heading"))) }
            p { (say(message!("about-data-python"))) }
            @if let Some(of) = years.iter().rev().find(|of| known(of, Level::Municipality).has_amounts()) {
                // Wider than a narrow screen, so it must be reachable to be scrolled.
                pre tabindex="0" { code { (python(of)) } }
            }
            h2 { (say(message!("about-data-changes-heading"))) }
            p { (say(message!("about-data-changes"))) }
        })
        .feedback()
        .render()
}

/// The datasets beside each other: what each holds, and its files.
fn overview(reader: &Reader, years: &[PublishedAgreement]) -> Markup {
    let heads = [
        message!("about-data-version"),
        message!("about-data-amounts"),
    ];
    let mut columns = vec![Column::words(reader.say(&message!("places-year")))];
    columns.extend(heads.iter().map(|head| Column::numbers(reader.say(head))));
    columns.push(Column::words(reader.say(&message!("about-data-known"))));
    columns.extend(FILES.map(|(_, format)| Column::words(format)));
    let rows = years.iter().rev().map(|of| {
        let amounts: usize = (of.distribution.allocations.iter())
            .map(|one| one.steps.len())
            .sum();
        let amounts = i128::try_from(amounts).unwrap_or_default();
        let facts = [
            of.agreement.year.to_string(),
            of.version.number.to_string(),
            wording::grouped(amounts, reader.language),
            reader.say(&told(of)),
        ];
        let files = FILES.map(|(file, _)| Cell::Link {
            text: ending(file).to_owned(),
            address: address::open_data(&of.agreement.id, file),
        });
        facts.map(Cell::Text).into_iter().chain(files).collect()
    });
    Table {
        caption: reader.say(&message!("about-data-caption")),
        columns,
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("about-data-empty")),
    }
    .markup()
}

/// What the link to a file says: the ending of its name.
fn ending(file: &str) -> &str {
    file.split_once('.').map_or(file, |(_, ending)| ending)
}

/// How much of a year the sources tell.
fn told(of: &PublishedAgreement) -> Message {
    let levels = [Level::Region, Level::Municipality, Level::County];
    match Known::together(&levels.map(|level| known(of, level))) {
        Known::Whole => message!("about-data-known-all"),
        Known::Partly => message!("about-data-known-partly"),
        Known::Nothing | Known::NoMoney => message!("about-data-known-nothing"),
    }
}

/// The digest of every allocation, by which one can tell that nothing has changed.
fn digests(reader: &Reader, years: &[PublishedAgreement]) -> Markup {
    html! {
        details {
            summary { (reader.say(&message!("about-data-digests"))) }
            (facts(years.iter().rev().map(|of| (
                reader.language.of(&of.agreement.title).to_owned(),
                html! { code.digest { (of.digest) } },
            ))))
        }
    }
}

/// The line to cite an agreement's amounts with, which names the version by its digest.
fn cite(reader: &Reader, of: &PublishedAgreement) -> Markup {
    let short: String = of.digest.chars().take(12).collect();
    html! {
        blockquote { p { (reader.say(&message!(
            "about-data-citation",
            title = &of.agreement.title,
            version = of.version.number.to_string(),
            digest = short
        ))) } }
    }
}

fn python(of: &PublishedAgreement) -> String {
    let file = address::open_data(&of.agreement.id, "tilldelning.jsonstat");
    // The address of this site is not known here: the reader puts it in.
    format!(
        "from pyjstat import pyjstat\n\nsite = \"https://…\"\n\
         dataset = pyjstat.Dataset.read(site + \"{file}\")\n\
         table = dataset.write(\"dataframe\", naming=\"id\")\n\
         print(table.groupby(\"item\")[\"value\"].sum())\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_of_the_files_is_described_once() {
        let mut formats = FILES.map(|(_, format)| format).to_vec();
        formats.dedup();
        assert_eq!(formats.len(), FILES.len());
    }
}
