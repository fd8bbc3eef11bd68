//! `[[group]]`: a sum the items must add up to.

use grants::Level;
use grants::agreement::Group;

use super::reading::Read;
use super::source::status_and_source;
use super::value::{KRONOR, TRUTH, Value, word};
use super::word::Word;
use crate::problem::{StatementFault, ValueFault, Wanted};

const FIELDS: &[&str] = &["levels", "total", "status", "source", "complete"];
const LEVELS: Wanted = Wanted::WordList(Level::NAMES);

pub(super) fn read(value: Value<'_>) -> Read<Group> {
    let table = value.table(FIELDS, Wanted::Tables)?;
    let levels = table.required_by("levels", LEVELS, levels);
    let total = table.required("total", KRONOR);
    let (status, source) = status_and_source(&table, ("status", word()), "source");
    let complete = table.optional("complete", TRUTH);
    Ok(Group {
        levels: levels?,
        total: total?,
        status: status?,
        source: source?,
        complete: complete?.unwrap_or(true),
    })
}

fn levels(value: Value<'_>) -> Read<Vec<Level>> {
    let parts = value.list(LEVELS)?;
    if parts.is_empty() {
        return Err(value.report(ValueFault::EmptyList));
    }
    let mut levels: Vec<Level> = Vec::new();
    let mut refused = None;
    for part in parts {
        match part.word::<Level>() {
            Ok(level) if levels.contains(&level) => {
                refused = Some(part.report(StatementFault::LevelTwice { level }));
            }
            Ok(level) => levels.push(level),
            Err(reported) => refused = Some(reported),
        }
    }
    refused.map_or(Ok(levels), Err)
}
