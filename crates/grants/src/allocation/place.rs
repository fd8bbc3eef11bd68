//! Which rows of a table a recipient's figure is made of.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::KeyRefusal;
use crate::{Code, Level, Register};

/// The rows that are a recipient's: its own; for a county or region without one,
/// those of all its municipalities. A row that is missing, or one of a municipality that
/// the register lacks, is refused: a sum of other people would look like a county.
pub(super) fn rows<'t, T>(
    table: &'t BTreeMap<Code, T>,
    code: Code,
    register: &Register,
    date: Date,
) -> Result<Vec<(Code, &'t T)>, KeyRefusal> {
    if let Some(own) = table.get(&code) {
        return Ok(vec![(code, own)]);
    }
    let within = register
        .of(Level::Municipality)
        .iter()
        .filter(|municipality| code.is_county() && municipality.county == Some(code));
    let rows: Vec<(Code, &T)> = within
        .map(|municipality| {
            let code = municipality.code;
            let row = table
                .get(&code)
                .ok_or(KeyRefusal::FigureMissing { code, date })?;
            Ok((code, row))
        })
        .collect::<Result<_, KeyRefusal>>()?;
    let is_known = |place: Code| rows.iter().any(|(row, _)| *row == place);
    let within = |place: &&Code| place.is_municipality() && place.county() == Some(code);
    if let Some(unknown) = table.keys().filter(within).find(|place| !is_known(**place)) {
        return Err(KeyRefusal::UnknownPlace {
            code: *unknown,
            date,
        });
    }
    if rows.is_empty() {
        return Err(KeyRefusal::FigureMissing { code, date });
    }
    Ok(rows)
}
