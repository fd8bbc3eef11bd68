//! Workbooks: the one sheet that looks like a population table, cell by cell.
//!
//! Cells are taken from the stream, never as a whole range: a sheet with one
//! cell in its last corner costs one cell.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};
use jiff::civil::Date;

use super::fault::Fault;
use super::header::Header;
use super::limits::{MOST_COLUMNS, MOST_ROWS, MOST_SHEETS, MOST_TABLE_CELLS};
use super::problem::{ImportProblems, Place, quoted};
use super::table::{Cell, Row, Table};
use super::workbook;

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// The rows of the sheet that holds a population table.
pub fn decode(bytes: &[u8]) -> Result<Table, ImportProblems> {
    decode_sheet(bytes, Header::is_likely)
}

/// The rows of the sheet whose first row looks like the header that is wanted.
pub(crate) fn decode_sheet(
    bytes: &[u8],
    is_likely: fn(&Row) -> bool,
) -> Result<Table, ImportProblems> {
    let refuse = |fault| ImportProblems::one(Place::File, fault);
    // The spreadsheet reader has places where a damaged file makes it panic. The
    // ones known are refused by the check; the rest must not take the program down.
    let read = catch_unwind(AssertUnwindSafe(|| {
        workbook::check(bytes).map_err(refuse)?;
        let mut workbook: Workbook<'_> =
            Xlsx::new(Cursor::new(bytes)).map_err(|_| refuse(Fault::NotAWorkbook))?;
        let sheet = sheet(&mut workbook, is_likely)?;
        rows(&mut workbook, &sheet, MOST_ROWS)
    }));
    read.unwrap_or_else(|_| Err(refuse(Fault::NotAWorkbook)))
}

/// The sheet whose first row is a known header; the first sheet with anything in it when none is.
fn sheet(
    workbook: &mut Workbook<'_>,
    is_likely: fn(&Row) -> bool,
) -> Result<String, ImportProblems> {
    let refuse = |fault| Err(ImportProblems::one(Place::File, fault));
    let visible = |sheet: &&calamine::Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    if names.len() > MOST_SHEETS {
        return refuse(Fault::TooManySheets(MOST_SHEETS));
    }
    let (mut likely, mut filled) = (Vec::new(), None);
    for name in names {
        let Some(first) = rows(workbook, &name, 1)?.rows.into_iter().next() else {
            continue;
        };
        if is_likely(&first) {
            likely.push(name);
        } else if filled.is_none() {
            filled = Some(name);
        }
    }
    match (likely.as_slice(), filled) {
        ([only], _) => Ok(only.clone()),
        ([], Some(filled)) => Ok(filled),
        ([], None) => refuse(Fault::Empty),
        (several, _) => refuse(Fault::SeveralSheets(
            several.iter().map(|name| quoted(name)).collect(),
        )),
    }
}

/// The first rows of a sheet that have something in them.
fn rows(workbook: &mut Workbook<'_>, sheet: &str, most: usize) -> Result<Table, ImportProblems> {
    let damaged = |_| ImportProblems::one(Place::File, Fault::NotAWorkbook);
    let mut reader = workbook.worksheet_cells_reader(sheet).map_err(damaged)?;
    let mut table = Table::default();
    let mut row = Row {
        number: 1,
        cells: Vec::new(),
    };
    let mut seen = 0_usize;
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        let (number, column) = cell.get_position();
        let number = usize::try_from(number)
            .unwrap_or(usize::MAX)
            .saturating_add(1);
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        seen += 1;
        if seen > MOST_TABLE_CELLS {
            return Err(ImportProblems::one(
                Place::Row(number),
                Fault::TooManyRows(MOST_ROWS),
            ));
        }
        if number != row.number {
            if number < row.number {
                return Err(ImportProblems::one(Place::Row(number), Fault::NotAWorkbook));
            }
            table.push(std::mem::replace(
                &mut row,
                Row {
                    number,
                    cells: Vec::new(),
                },
            ))?;
            if table.rows.len() >= most {
                return Ok(table);
            }
        }
        let value = value(cell.get_value());
        if value == Cell::Empty {
            continue;
        }
        if column >= MOST_COLUMNS {
            return Err(ImportProblems::one(
                Place::Row(number),
                Fault::TooManyColumns(MOST_COLUMNS),
            ));
        }
        if row.cells.len() <= column {
            row.cells.resize(column + 1, Cell::Empty);
        }
        if let Some(slot) = row.cells.get_mut(column) {
            *slot = value;
        }
    }
    table.push(row)?;
    Ok(table)
}

fn value(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(number.to_string()),
        // Written out, never with an exponent: 47184.0 becomes "47184".
        DataRef::Float(number) => Cell::Number(number.to_string()),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cell::written(text)
        }
        DataRef::SharedString(text) => Cell::written(text),
        DataRef::Bool(truth) => Cell::Text(truth.to_string()),
        DataRef::DateTime(moment) => {
            date(moment).map_or_else(|| Cell::Broken(moment.as_f64().to_string()), Cell::Date)
        }
        DataRef::Error(error) => Cell::Broken(error.to_string()),
    }
}

/// A day without a time of day.
fn date(moment: &ExcelDateTime) -> Option<Date> {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if !moment.is_datetime() || (hour, minute, second) != (0, 0, 0) {
        return None;
    }
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::{ExcelDateTime as Moment, Format, Workbook as New};

    fn rows_of(bytes: &[u8]) -> Vec<Vec<Cell>> {
        decode(bytes)
            .unwrap()
            .rows
            .into_iter()
            .map(|row| row.cells)
            .collect()
    }

    fn with_header(workbook: &mut New, name: &str) {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (column, title) in (0..).zip(["datum", "kod", "antal"]) {
            sheet.write(0, column, title).unwrap();
        }
        sheet.write(1, 1, "0114").unwrap();
        sheet.write(1, 2, 47_184).unwrap();
    }

    #[test]
    fn texts_numbers_and_dates_keep_their_kind() {
        let mut workbook = New::new();
        let sheet = workbook.add_worksheet();
        let day = Moment::from_ymd(2020, 11, 1).unwrap();
        sheet
            .write_with_format(0, 0, &day, &Format::new().set_num_format("yyyy-mm-dd"))
            .unwrap();
        sheet.write(0, 1, "0114").unwrap();
        sheet.write(0, 2, 114).unwrap();
        sheet.write(0, 3, 0.5).unwrap();
        let text = |text: &str| Cell::Text(text.into());
        let number = |digits: &str| Cell::Number(digits.into());
        let day = Cell::Date(jiff::civil::date(2020, 11, 1));
        let bytes = workbook.save_to_buffer().unwrap();
        assert_eq!(
            rows_of(&bytes),
            [vec![day, text("0114"), number("114"), number("0.5")]]
        );
    }

    #[test]
    fn the_sheet_that_looks_like_a_table_is_found_among_others() {
        let mut workbook = New::new();
        workbook.add_worksheet().write(0, 0, "Läs mig").unwrap();
        with_header(&mut workbook, "Befolkning");
        assert_eq!(rows_of(&workbook.save_to_buffer().unwrap()).len(), 2);
        with_header(&mut workbook, "Befolkning 2");
        let refused = decode(&workbook.save_to_buffer().unwrap()).unwrap_err();
        assert_eq!(
            refused.problems[0].fault,
            Fault::SeveralSheets(vec!["Befolkning".into(), "Befolkning 2".into()])
        );
    }

    #[test]
    fn one_cell_in_the_last_row_costs_one_cell() {
        let mut workbook = New::new();
        workbook
            .add_worksheet()
            .write(1_048_575, 2, "långt ned")
            .unwrap();
        let table = decode(&workbook.save_to_buffer().unwrap()).unwrap();
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.rows[0].number, 1_048_576);
    }

    #[test]
    fn a_cell_far_to_the_right_is_refused() {
        let mut workbook = New::new();
        workbook
            .add_worksheet()
            .write(0, 16_383, "långt bort")
            .unwrap();
        let refused = decode(&workbook.save_to_buffer().unwrap()).unwrap_err();
        assert_eq!(
            refused.problems[0].fault,
            Fault::TooManyColumns(MOST_COLUMNS)
        );
    }

    #[test]
    fn what_is_no_workbook_is_refused() {
        for bytes in [
            &b"PK\x03\x04"[..],
            b"",
            b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        ] {
            assert_eq!(
                decode(bytes).unwrap_err().problems[0].fault,
                Fault::NotAWorkbook
            );
        }
    }
}
