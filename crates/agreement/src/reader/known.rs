//! What is looked up before the tables are read, because tables refer to each other.

use grants::Ore;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::reading::{Known, KnownItem};
use super::value::parse;

/// The ids, amounts and dates that other tables refer to. Nothing is judged here.
pub(super) fn known(document: &DeTable<'_>) -> Known {
    let mut known = Known {
        id: document.get("id").and_then(text),
        year: document.get("year").and_then(number),
        population_dated: document.get("population").is_some(),
        ..Known::default()
    };
    let own_date = document
        .get("ages")
        .and_then(|ages| field(ages, "reference_date"))
        .is_some();
    known.ages_dated = known.population_dated || own_date;
    for source in tables(document, "source") {
        if let Some((id, place)) = id_of(source) {
            known.sources.entry(id).or_insert(place);
        }
    }
    for item in tables(document, "item") {
        if let Some((id, place)) = id_of(item) {
            let amount = field(item, "amount")
                .and_then(number)
                .and_then(Ore::from_kronor);
            known.items.entry(id).or_insert(KnownItem { place, amount });
        }
    }
    known
}

fn tables<'r>(document: &'r DeTable<'_>, name: &str) -> &'r [Spanned<DeValue<'r>>] {
    match document.get(name).map(Spanned::get_ref) {
        Some(DeValue::Array(tables)) => tables,
        _ => &[],
    }
}

fn id_of(table: &Spanned<DeValue<'_>>) -> Option<(String, std::ops::Range<usize>)> {
    let id = field(table, "id")?;
    Some((text(id)?, id.span()))
}

fn field<'r>(table: &'r Spanned<DeValue<'_>>, name: &str) -> Option<&'r Spanned<DeValue<'r>>> {
    match table.get_ref() {
        DeValue::Table(entries) => entries.get(name),
        _ => None,
    }
}

fn text(value: &Spanned<DeValue<'_>>) -> Option<String> {
    value.get_ref().as_str().map(ToOwned::to_owned)
}

fn number(value: &Spanned<DeValue<'_>>) -> Option<i64> {
    value.get_ref().as_integer().and_then(parse)
}
