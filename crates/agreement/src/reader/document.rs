//! The top level: what the agreement is, and every table in it.

use grants::Agreement;
use grants::agreement::AgreementKind;
use jiff::civil::Date;

use super::reading::Read;
use super::source::{self, status_and_source};
use super::table::{Form, Table};
use super::value::{DATE, IDENTIFIER, KRONOR, PAIR, TEXT, Value, YEAR, word};
use super::word::KindWord;
use super::{claim, discrepancy, group, item, reference};
use crate::problem::{StatementFault, Wanted};

/// The fields and tables a file can have.
pub(super) const FIELDS: &[&str] = &[
    "format",
    "id",
    "area",
    "year",
    "kind",
    "base",
    "period",
    "signed",
    "registration_number",
    "title",
    "purpose",
    "total",
    "total_status",
    "total_source",
    "source",
    "population",
    "ages",
    "rounding",
    "claim",
    "report",
    "repayment",
    "deadline",
    "condition",
    "group",
    "item",
    "discrepancy",
];

/// The version of the format this reader reads.
const FORMAT: i64 = 1;

const PERIOD: Form<(Date, Date)> = Form {
    wanted: Wanted::Period,
    read: period,
};

/// Reads the whole file: first every part, so that every problem is found, then together.
pub(super) fn read(table: &Table<'_>) -> Read<Agreement> {
    let format = table.required_by("format", Wanted::Number, format);
    let id = table.required("id", IDENTIFIER);
    let area = table.required("area", TEXT);
    let year = table.required("year", YEAR);
    let kind = kind(table);
    let period = table.optional("period", PERIOD);
    let signed = table.optional("signed", DATE);
    let registration_number = table.optional("registration_number", TEXT);
    let title = table.required("title", PAIR);
    let purpose = table.optional("purpose", PAIR);
    let total = table.required("total", KRONOR);
    let (total_status, total_source) =
        status_and_source(table, ("total_status", word()), "total_source");
    let sources = table.each("source", source::read);
    let population = table
        .get("population")
        .map(reference::population)
        .transpose();
    let ages = table.get("ages").map(reference::ages).transpose();
    let rounding = table.get("rounding").map(reference::rounding).transpose();
    let claim = table.get("claim").map(claim::claim).transpose();
    let report = table.get("report").map(claim::report).transpose();
    let repayment = table.get("repayment").map(claim::repayment).transpose();
    let deadlines = table.each("deadline", claim::deadline);
    let conditions = table.each("condition", claim::condition);
    let groups = table.each("group", group::read);
    let items = table.each("item", item::read);
    let discrepancies = table.each("discrepancy", discrepancy::read);
    format?;
    Ok(Agreement {
        id: id?,
        area: area?,
        year: year?,
        kind: kind?,
        period: period?,
        signed: signed?,
        registration_number: registration_number?,
        title: title?,
        purpose: purpose?,
        total: total?,
        total_status: total_status?,
        total_source: total_source?,
        sources: sources?,
        population: population?,
        ages: ages?.unwrap_or_default(),
        rounding: rounding?.unwrap_or_else(reference::rounding_left_out),
        claim: claim?,
        report: report?,
        repayment: repayment?,
        deadlines: deadlines?,
        conditions: conditions?,
        groups: groups?,
        items: items?,
        discrepancies: discrepancies?,
    })
}

fn format(value: Value<'_>) -> Read<()> {
    match value.number(Wanted::Number, i64::MIN, i64::MAX)? {
        FORMAT => Ok(()),
        given => Err(value.report(StatementFault::UnknownFormat { given })),
    }
}

/// The kind, and the base agreement that a supplementary one must name and no other may.
fn kind(table: &Table<'_>) -> Read<AgreementKind> {
    let kind: Read<KindWord> = table.required("kind", word());
    let Some(field) = table.get("base") else {
        return match kind? {
            KindWord::Yearly => Ok(AgreementKind::Yearly),
            KindWord::Base => Ok(AgreementKind::Base),
            KindWord::Supplementary => Err(table.missing(StatementFault::BaseMissing)),
        };
    };
    let base = (IDENTIFIER.read)(field);
    match kind? {
        KindWord::Yearly | KindWord::Base => Err(field.report(StatementFault::BaseNotAllowed)),
        KindWord::Supplementary => {
            let base = base?;
            if table.reading().known.id.as_ref() == Some(&base) {
                return Err(field.report(StatementFault::BaseIsItself));
            }
            Ok(AgreementKind::Supplementary { base })
        }
    }
}

fn period(value: Value<'_>) -> Read<(Date, Date)> {
    let table = value.table(&["from", "to"], Wanted::Period)?;
    let from = table.required("from", DATE);
    let to = table.required("to", DATE);
    let (from, to) = (from?, to?);
    if from > to {
        return Err(value.report(StatementFault::PeriodBackwards { from, to }));
    }
    Ok((from, to))
}
