//! `[[discrepancy]]`: where a source and what is applied differ.

use grants::agreement::{Discrepancy, Printed, Said, Subject};

use super::reading::Read;
use super::source::SOURCE;
use super::table::{Form, Table};
use super::value::{KRONOR, PAIR, TEXT, Value, word};
use super::word::Part;
use crate::problem::{FieldFault, ReferenceFault, StatementFault, Wanted, quote};

const FIELDS: &[&str] = &[
    "item",
    "about",
    "source",
    "says",
    "says_title",
    "printed_with",
    "applied",
    "reason",
    "status",
    "decided_by",
];
const SAID: Form<Said> = Form {
    wanted: Wanted::Said,
    read: said,
};

pub(super) fn read(value: Value<'_>) -> Read<Discrepancy> {
    let table = value.table(FIELDS, Wanted::Tables)?;
    let subject = subject(&table);
    let source = table.required("source", SOURCE);
    let printed = printed(&table, subject.as_ref().ok());
    let printed_title = table.optional("says_title", TEXT);
    let applied = match table.get("applied") {
        Some(value) => applied(value, subject.as_ref().ok()).map(Some),
        None => Ok(None),
    };
    let reason = table.required("reason", PAIR);
    let status = table.required("status", word());
    let decided_by = table.required("decided_by", TEXT);
    Ok(Discrepancy {
        subject: subject?,
        source: source?,
        printed: printed?,
        printed_title: printed_title?,
        applied: applied?,
        reason: reason?,
        status: status?,
        decided_by: decided_by?,
    })
}

fn subject(table: &Table<'_>) -> Read<Subject> {
    match (table.get("item"), table.get("about")) {
        (Some(item), None) => Ok(Subject::Item(item_id(item)?)),
        (None, Some(about)) => Ok(Subject::Part(about.word::<Part>()?.0)),
        (Some(_), Some(about)) => Err(about.report(FieldFault::Excluded {
            field: "about",
            by: "item",
        })),
        (None, None) => Err(table.missing(StatementFault::NoSubject)),
    }
}

/// The id of an item of this agreement.
fn item_id(value: Value<'_>) -> Read<String> {
    let id = (TEXT.read)(value)?;
    let items = &value.reading.known.items;
    if items.contains_key(&id) {
        return Ok(id);
    }
    let nearest = value
        .reading
        .nearest(&id, items.keys().map(String::as_str))
        .map(quote);
    // An item that seems to be missing may stand in what could not be read.
    Err(value.reading.faulty().unwrap_or_else(|| {
        value.report(ReferenceFault::UnknownItem {
            given: quote(&id),
            nearest,
        })
    }))
}

fn printed(table: &Table<'_>, subject: Option<&Subject>) -> Read<Printed> {
    match (table.optional("says", SAID), table.get("printed_with")) {
        (Ok(Some(_)), Some(with)) => Err(with.report(FieldFault::Excluded {
            field: "printed_with",
            by: "says",
        })),
        (Err(reported), _) => Err(reported),
        (Ok(Some(says)), None) => Ok(Printed::Says(says)),
        (Ok(None), None) => Ok(Printed::InWords),
        (Ok(None), Some(with)) => {
            let other = item_id(with)?;
            match subject {
                Some(Subject::Item(own)) if *own == other => {
                    Err(with.report(StatementFault::PrintedWithItself))
                }
                Some(Subject::Part(_)) => Err(with.report(StatementFault::PrintedWithoutItem)),
                _ => Ok(Printed::With(other)),
            }
        }
    }
}

/// What is applied: for an item it must be the item's amount, or one of the two is wrong.
fn applied(value: Value<'_>, subject: Option<&Subject>) -> Read<Said> {
    let said = said(value)?;
    if let (Said::Amount(applied), Some(Subject::Item(id))) = (&said, subject) {
        let amount = value
            .reading
            .known
            .items
            .get(id)
            .and_then(|item| item.amount);
        if let Some(amount) = amount.filter(|amount| amount != applied) {
            return Err(value.report(StatementFault::AppliedDiffers {
                applied: *applied,
                amount,
            }));
        }
    }
    Ok(said)
}

fn said(value: Value<'_>) -> Read<Said> {
    use toml::de::DeValue;
    match value.node.get_ref() {
        DeValue::Table(_) => Ok(Said::Words((PAIR.read)(value)?)),
        DeValue::Integer(_) | DeValue::Float(_) => Ok(Said::Amount((KRONOR.read)(value)?)),
        _ => Err(value.wrong_type(Wanted::Said)),
    }
}
