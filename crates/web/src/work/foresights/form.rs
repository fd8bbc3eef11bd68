//! What is stated of coming years, as a form: a section for each year, and what holds for all.

use std::collections::BTreeMap;

use casework::foresight::{Budget, ForesightError, Stated, StatedYear};
use grants::{Agreement, Ore};
use wording::message;

use crate::work::amount;
use crate::work::entry::{Entry, Section};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::{Typed, lines};

pub const REVISION: &str = "revision";
const UNTIL: &str = "senast";
const NOTE: &str = "anteckning";

fn field(name: &str, year: i16) -> String {
    format!("{name}-{year}")
}

/// The fields of what is stated.
pub fn sections(stated: &Stated, base: Option<&Agreement>) -> Vec<Section> {
    let ids = base.map(|base| base.items.iter().map(|item| item.id.clone()).collect());
    let ids: Vec<String> = ids.unwrap_or_default();
    let mut all: Vec<Section> = (stated.years.iter())
        .map(|StatedYear { year, .. }| Section {
            heading: message!("foresight-field-year", year = year.to_string()),
            lead: Some(message!("foresight-field-year-lead")),
            entries: vec![
                Entry::amount(
                    field("belopp", *year),
                    message!("foresight-field-total", year = year.to_string()),
                ),
                Entry::line(
                    field("dokument", *year),
                    message!("foresight-field-document", year = year.to_string()),
                )
                .hint(message!("foresight-field-document-hint")),
                Entry::line(
                    field("plats", *year),
                    message!("foresight-field-place", year = year.to_string()),
                )
                .hint(message!("foresight-field-place-hint")),
                Entry::line(
                    field("adress", *year),
                    message!("foresight-field-address", year = year.to_string()),
                )
                .hint(message!("foresight-field-address-hint")),
                Entry::lines(
                    field("poster", *year),
                    message!("foresight-field-items", year = year.to_string()),
                )
                .hint(message!("foresight-field-items-hint", items = ids.clone())),
            ],
        })
        .collect();
    all.push(Section {
        heading: message!("foresight-field-all"),
        lead: None,
        entries: vec![
            Entry::line(UNTIL, message!("foresight-field-until"))
                .hint(message!("foresight-field-until-hint")),
            Entry::lines(NOTE, message!("foresight-field-note"))
                .hint(message!("foresight-field-note-hint")),
        ],
    });
    all
}

/// What is stated, as fields.
pub fn filled(stated: &Stated, revision: i64) -> Typed {
    let kronor = |amount: Ore| amount.to_string();
    let mut typed = Typed::default()
        .with(REVISION, revision.to_string())
        .with(
            UNTIL,
            stated.until.map_or_else(String::new, |on| on.to_string()),
        )
        .with(NOTE, stated.note.as_str());
    for one in &stated.years {
        if let Some(budget) = &one.budget {
            let items: Vec<String> = (budget.items.iter())
                .map(|(id, amount)| format!("{id} = {}", kronor(*amount)))
                .collect();
            typed = typed
                .with(field("belopp", one.year), kronor(budget.total))
                .with(field("dokument", one.year), budget.document.as_str())
                .with(field("plats", one.year), budget.place.as_str())
                .with(field("adress", one.year), budget.address.as_str())
                .with(field("poster", one.year), items.join("\n"));
        }
    }
    typed
}

/// What the fields say, and what is wrong with them. The base and the years stay as they were begun.
pub fn read(before: &Stated, typed: &Typed) -> (Stated, Vec<Fault>) {
    let mut reading = Reading::new(typed);
    let mut stated = Stated {
        until: reading.optional_date(UNTIL),
        note: lines(typed.get(NOTE)),
        ..before.clone()
    };
    for one in &mut stated.years {
        let items = items(&mut reading, one.year);
        let texts =
            ["dokument", "plats", "adress"].map(|name| reading.plain(&field(name, one.year)));
        let total = field("belopp", one.year);
        let says_more = !items.is_empty() || texts.iter().any(|text| !text.is_empty());
        one.budget = if reading.plain(&total).is_empty() && !says_more {
            None
        } else {
            let [document, place, address] = texts;
            Some(Budget {
                total: reading.amount(&total),
                document,
                place,
                address,
                items,
            })
        };
    }
    (stated, reading.faults)
}

/// Amounts of items: one on a line, `post = kronor`.
fn items(reading: &mut Reading<'_>, year: i16) -> BTreeMap<String, Ore> {
    let name = field("poster", year);
    let typed = reading.plain(&name);
    let mut items = BTreeMap::new();
    for line in typed.lines().filter(|line| !line.trim().is_empty()) {
        let Some((id, kronor)) = line.split_once('=') else {
            reading.wrong(&name, message!("foresight-items-form"));
            break;
        };
        match amount::read(kronor) {
            Ok(amount) => {
                if items.insert(id.trim().to_owned(), amount).is_some() {
                    reading.wrong(&name, message!("foresight-items-twice"));
                    break;
                }
            }
            Err(why) => {
                reading.wrong(&name, why);
                break;
            }
        }
    }
    items
}

/// The field a refusal is about.
pub fn field_of(error: &ForesightError) -> Option<String> {
    match error {
        ForesightError::SourceMissing(year) => Some(field("dokument", *year)),
        ForesightError::NoAddress(year) => Some(field("adress", *year)),
        _ => None,
    }
}

/// All fields as lines, to be compared.
pub fn in_lines(typed: &Typed) -> String {
    let fields = typed
        .all()
        .iter()
        .filter(|(name, _)| name != REVISION && name != "gor");
    let lines_of = fields.map(|(name, value)| format!("{name}: {}", lines(value)));
    lines_of.collect::<Vec<String>>().join("\n")
}
