//! The table as JSON-stat 2.0: a cube of item × recipient × year × contents, as statistical programs read it.
//!
//! A recipient is named by level and code, `county-03`, because a region and its county share a code. A
//! recipient that has no part in an item has no figure there, which is not the same as nothing.

use std::collections::BTreeMap;

use grants::allocation::Allocation;
use grants::{Level, Text};
use serde::Serialize;
use wording::{Language, message};

use crate::Shared;
use crate::json::{kronor, pretty};
use crate::open_table::{Edition, assumptions};

#[derive(Serialize)]
struct Dataset<'a> {
    version: &'static str,
    class: &'static str,
    label: &'a str,
    source: String,
    updated: String,
    id: [&'static str; 4],
    size: [usize; 4],
    role: BTreeMap<&'static str, [&'static str; 1]>,
    dimension: BTreeMap<&'static str, Dimension>,
    value: Vec<Option<i64>>,
    extension: Extension<'a>,
}

#[derive(Serialize)]
struct Dimension {
    label: String,
    category: Category,
}

#[derive(Serialize)]
struct Category {
    index: Vec<String>,
    label: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    unit: BTreeMap<String, Unit>,
}

#[derive(Serialize)]
struct Unit {
    base: &'static str,
    decimals: u8,
}

#[derive(Serialize)]
struct Extension<'a> {
    agreement: &'a str,
    language: &'static str,
    version: i64,
    digest: &'a str,
    licence: &'static str,
    item_level: BTreeMap<&'a str, &'static str>,
    not_shared: &'a [String],
    assumptions: Vec<Text>,
}

/// The amounts as a JSON-stat dataset with labels in this language.
pub fn dataset(shared: &Shared<'_>, edition: &Edition<'_>, language: Language) -> Vec<u8> {
    let agreement = shared.agreement;
    let allocations = &shared.distribution.allocations;
    let recipients: Vec<(Level, grants::Code, &str)> = (shared.levels().into_iter())
        .flat_map(|level| shared.recipients(level).into_iter())
        .map(|one| (one.level, one.code, one.name.as_str()))
        .collect();
    let value = allocations.iter().flat_map(|allocation| {
        recipients.iter().map(move |(level, code, _)| {
            let step = allocation.step(*code);
            let step = step.filter(|_| allocation.item.level == *level);
            step.map(|step| kronor(step.amount))
        })
    });
    let source = agreement.sources.first();
    pretty(&Dataset {
        version: "2.0",
        class: "dataset",
        label: language.of(&agreement.title),
        source: source.map_or_else(String::new, |source| source.title.clone()),
        updated: edition.published_at.to_string(),
        id: ["item", "recipient", "year", "contents"],
        size: [allocations.len(), recipients.len(), 1, 1],
        role: BTreeMap::from([
            ("geo", ["recipient"]),
            ("time", ["year"]),
            ("metric", ["contents"]),
        ]),
        dimension: BTreeMap::from([
            (
                "item",
                dimension(
                    &message!("open-data-item"),
                    language,
                    items(allocations, language),
                ),
            ),
            (
                "recipient",
                dimension(
                    &message!("open-data-recipient"),
                    language,
                    recipients
                        .iter()
                        .map(|(level, code, name)| (format!("{level}-{code}"), (*name).to_owned()))
                        .collect(),
                ),
            ),
            ("year", {
                let year = agreement.year.to_string();
                dimension(
                    &message!("open-data-year"),
                    language,
                    vec![(year.clone(), year)],
                )
            }),
            ("contents", contents(language)),
        ]),
        value: value.collect(),
        extension: Extension {
            agreement: &agreement.id,
            language: language.tag(),
            version: edition.version,
            digest: edition.digest,
            licence: "CC0-1.0",
            item_level: allocations
                .iter()
                .map(|one| (one.item.id.as_str(), one.item.level.word()))
                .collect(),
            not_shared: &shared.distribution.not_shared,
            assumptions: assumptions(shared),
        },
    })
}

/// Items with their titles; those that share a title are told apart by their ids.
fn items(allocations: &[Allocation], language: Language) -> Vec<(String, String)> {
    let title = |one: &Allocation| language.of(&one.item.title).to_owned();
    let named = allocations.iter().map(|one| {
        let same = allocations
            .iter()
            .filter(|other| title(other) == title(one));
        let label = match same.count() {
            1 => title(one),
            _ => format!("{} ({})", title(one), one.item.id),
        };
        (one.item.id.clone(), label)
    });
    named.collect()
}

fn contents(language: Language) -> Dimension {
    let amount = language.say(&message!("open-data-amount"));
    let mut contents = dimension(
        &message!("open-data-contents"),
        language,
        vec![("amount".to_owned(), amount)],
    );
    let kronor = Unit {
        base: "kr",
        decimals: 0,
    };
    contents.category.unit.insert("amount".to_owned(), kronor);
    contents
}

fn dimension(
    label: &wording::Message,
    language: Language,
    categories: Vec<(String, String)>,
) -> Dimension {
    Dimension {
        label: language.say(label),
        category: Category {
            index: categories.iter().map(|(id, _)| id.clone()).collect(),
            label: categories.into_iter().collect(),
            unit: BTreeMap::new(),
        },
    }
}
