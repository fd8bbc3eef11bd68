//! `[population]`, `[ages]` and `[rounding]`: what the keys count with.

use grants::agreement::{AgesDate, ReferenceDate, RoundingRule};
use grants::{Ore, Rounding, Status};

use super::reading::Read;
use super::source::{SOURCE, status_and_source};
use super::value::{DATE, POSITIVE_KRONOR, Value, word};
use crate::problem::{StatementFault, Wanted};

const DATE_FIELDS: &[&str] = &["reference_date", "status", "source", "stand_in"];
const ROUNDING_FIELDS: &[&str] = &["method", "unit", "status", "source"];

pub(super) fn population(value: Value<'_>) -> Read<ReferenceDate> {
    let table = value.table(DATE_FIELDS, Wanted::Table)?;
    let date = table.required("reference_date", DATE);
    let (status, source) = status_and_source(&table, ("status", word()), "source");
    let stand_in = table.optional("stand_in", DATE);
    Ok(ReferenceDate {
        date: date?,
        status: status?,
        source: source?,
        stand_in: stand_in?,
    })
}

pub(super) fn ages(value: Value<'_>) -> Read<AgesDate> {
    let table = value.table(DATE_FIELDS, Wanted::Table)?;
    let date = table.optional("reference_date", DATE);
    let status = table.optional("status", word::<Status>());
    let source = table.optional("source", SOURCE);
    let source = match (&status, source) {
        (Ok(Some(Status::Confirmed)), Ok(None)) => {
            Err(table.missing(StatementFault::ConfirmedWithoutSource { field: "source" }))
        }
        (_, source) => source,
    };
    let stand_in = table.optional("stand_in", DATE);
    Ok(AgesDate {
        date: date?,
        status: status?,
        source: source?,
        stand_in: stand_in?,
    })
}

pub(super) fn rounding(value: Value<'_>) -> Read<RoundingRule> {
    let table = value.table(ROUNDING_FIELDS, Wanted::Table)?;
    let method = table.required("method", word());
    let unit = table.optional("unit", POSITIVE_KRONOR);
    let (status, source) = status_and_source(&table, ("status", word()), "source");
    let unit = unit?.unwrap_or(Ore::new(Ore::PER_KRONA));
    Ok(RoundingRule {
        rounding: Rounding {
            method: method?,
            unit,
        },
        status: status?,
        source: source?,
    })
}

/// The rule when a file says nothing: the usual method, as a guess that every output shows.
pub(super) fn rounding_left_out() -> RoundingRule {
    RoundingRule {
        rounding: Rounding::default(),
        status: Status::Inferred,
        source: None,
    }
}
