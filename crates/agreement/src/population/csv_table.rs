//! Text tables: comma, semicolon or tab between the cells, in any usual encoding.

use super::fault::Fault;
use super::limits::{MOST_ROWS, MOST_TABLE_CELLS};
use super::problem::{ImportProblems, Place};
use super::table::{Cell, Row, Table};
use super::text::decoded;

/// What may stand between cells; the one that is most frequent in the first line does.
const DELIMITERS: [u8; 3] = *b",;\t";

/// The rows of a text table.
pub fn decode(bytes: &[u8]) -> Result<Table, ImportProblems> {
    let text = decoded(bytes, None);
    let first_line = text.trim_start().lines().next().unwrap_or_default();
    let delimiter = DELIMITERS
        .into_iter()
        .max_by_key(|delimiter| (count(first_line, *delimiter), *delimiter == b','))
        .unwrap_or(b',');
    check_size(&text, delimiter)?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut table = Table::default();
    let mut record = csv::StringRecord::new();
    loop {
        let number = line_of_next_row(&text, reader.position());
        match reader.read_record(&mut record) {
            Ok(false) => return Ok(table),
            Ok(true) => {
                table.push(Row {
                    number,
                    cells: record.iter().map(Cell::written).collect(),
                })?;
            }
            Err(_) => {
                return Err(ImportProblems::one(
                    Place::Row(number),
                    Fault::RowUnreadable,
                ));
            }
        }
    }
}

/// The reader passes over empty lines before a row; people count them.
fn line_of_next_row(text: &str, position: &csv::Position) -> usize {
    let from = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    let empty = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let empty = empty.filter(|byte| **byte == b'\n').count();
    usize::try_from(position.line())
        .unwrap_or(usize::MAX)
        .saturating_add(empty)
}

/// The reader keeps the end of each cell of a row, so a file of nothing but
/// delimiters would cost many times its size.
fn check_size(text: &str, delimiter: u8) -> Result<(), ImportProblems> {
    if count(text, delimiter) > MOST_TABLE_CELLS {
        return Err(ImportProblems::one(
            Place::File,
            Fault::TooManyRows(MOST_ROWS),
        ));
    }
    Ok(())
}

fn count(text: &str, delimiter: u8) -> usize {
    text.bytes().filter(|byte| *byte == delimiter).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::population::limits::MOST_COLUMNS;

    fn cells(text: &str) -> Vec<(usize, Vec<String>)> {
        let rows = decode(text.as_bytes()).unwrap().rows.into_iter();
        rows.map(|row| (row.number, row.cells.iter().map(Cell::shown).collect()))
            .collect()
    }

    #[test]
    fn the_delimiter_is_told_from_the_first_line() {
        for delimiter in [',', ';', '\t'] {
            let text = format!("code{delimiter}population\n0114{delimiter}\"47 184\"\n");
            assert_eq!(
                cells(&text),
                [
                    (1, vec!["code".into(), "population".into()]),
                    (2, vec!["0114".into(), "47 184".into()])
                ]
            );
        }
    }

    #[test]
    fn rows_keep_their_numbers_over_empty_lines_and_line_ends_of_every_kind() {
        let rows = cells("code,population\r\n\r\n0114,1\r\n,\r\n0115,2");
        assert_eq!(
            rows.iter().map(|(number, _)| *number).collect::<Vec<_>>(),
            [1, 3, 5]
        );
    }

    #[test]
    fn a_table_of_nothing_but_delimiters_is_refused() {
        let problems = decode(",".repeat(MOST_COLUMNS).as_bytes());
        assert!(problems.unwrap().rows.is_empty());
        let wide = format!("a{}", ",a".repeat(MOST_COLUMNS));
        assert_eq!(
            decode(wide.as_bytes()),
            Err(ImportProblems::one(
                Place::Row(1),
                Fault::TooManyColumns(MOST_COLUMNS)
            ))
        );
        let wider = ",".repeat(MOST_TABLE_CELLS + 1);
        assert_eq!(
            decode(wider.as_bytes()),
            Err(ImportProblems::one(
                Place::File,
                Fault::TooManyRows(MOST_ROWS)
            ))
        );
    }
}
