//! `[[source]]` and references to a place in a source.

use grants::Status;
use grants::agreement::{Source, SourcePlace};

use super::reading::{Read, Reported};
use super::table::{Form, Table};
use super::value::{ADDRESS, DATE, IDENTIFIER, PAIR, TEXT, Value};
use crate::problem::{ReferenceFault, StatementFault, Wanted, quote};

const FIELDS: &[&str] = &[
    "id",
    "title",
    "publisher",
    "published",
    "retrieved",
    "url",
    "note",
];

/// A place in a source.
pub(super) const SOURCE: Form<SourcePlace> = Form {
    wanted: Wanted::Source,
    read: place,
};

pub(super) fn read(value: Value<'_>) -> Read<Source> {
    let table = value.table(FIELDS, Wanted::Tables)?;
    let id = table.required_by("id", Wanted::Identifier, |value| {
        let id = (IDENTIFIER.read)(value)?;
        let first = value.reading.known.sources.get(&id).cloned();
        refuse_second(value, &id, first).map_or(Ok(id), Err)
    });
    let title = table.required("title", TEXT);
    let publisher = table.required("publisher", TEXT);
    let published = table.optional("published", DATE);
    let retrieved = table.optional("retrieved", DATE);
    let url = table.optional("url", ADDRESS);
    let note = table.optional("note", PAIR);
    Ok(Source {
        id: id?,
        title: title?,
        publisher: publisher?,
        published: published?,
        retrieved: retrieved?,
        url: url?,
        note: note?,
    })
}

/// Reports an id whose first use stands elsewhere.
pub(super) fn refuse_second(
    value: Value<'_>,
    id: &str,
    first: Option<std::ops::Range<usize>>,
) -> Option<Reported> {
    let first = first.filter(|first| *first != value.place())?;
    let line = value.reading.line_of(first.start);
    Some(value.report(ReferenceFault::DuplicateId {
        given: quote(id),
        line,
    }))
}

fn place(value: Value<'_>) -> Read<SourcePlace> {
    let table = value.table(&["id", "at"], Wanted::Source)?;
    let id = table.required_by("id", Wanted::Identifier, |value| {
        let id = (TEXT.read)(value)?;
        let reading = value.reading;
        if reading.known.sources.contains_key(&id) {
            return Ok(id);
        }
        // A source that seems to be missing may stand in what could not be read.
        let nearest = value
            .reading
            .nearest(&id, reading.known.sources.keys().map(String::as_str))
            .map(quote);
        Err(reading.faulty().unwrap_or_else(|| {
            value.report(ReferenceFault::UnknownSource {
                given: quote(&id),
                nearest,
            })
        }))
    });
    let at = table.required("at", TEXT);
    Ok(SourcePlace { id: id?, at: at? })
}

/// A status and the source a table names for it: what is confirmed was read, and a reader must be told where.
pub(super) fn status_and_source(
    table: &Table<'_>,
    status: (&'static str, Form<Status>),
    source: &'static str,
) -> (Read<Status>, Read<Option<SourcePlace>>) {
    let status = table.required(status.0, status.1);
    let place = table.optional(source, SOURCE);
    if let (Ok(Status::Confirmed), Ok(None)) = (&status, &place) {
        return (
            status,
            Err(table.missing(StatementFault::ConfirmedWithoutSource { field: source })),
        );
    }
    (status, place)
}
