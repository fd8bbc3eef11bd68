//! From the rows of a flat table to figures of people per place, date and age.

use jiff::civil::Date;

use super::age::{Age, years};
use super::fault::Fault;
use super::figure::{At, Figure};
use super::header::{Column, Header};
use super::import::Reading;
use super::note::Note;
use super::number::{machine_written, written};
use super::period::{Day, Period};
use super::problem::{Place, quoted};
use super::region::{self, Region};
use super::table::{Cell, Row, Table};

/// Reads the figures of a table; what is wrong goes to the findings.
pub(crate) fn figures(table: &Table, reading: &mut Reading<'_>) -> Vec<Figure> {
    let Some((first, rows)) = table.rows.split_first() else {
        reading.findings.problem(Place::File, Fault::Empty);
        return Vec::new();
    };
    let date_is_given = matches!(reading.options.day, Some(Day::On(_)));
    let header = Header::read(first, date_is_given, &mut reading.findings);
    // Without its columns the table has one problem, not one per row.
    if !reading.findings.is_clean() {
        return Vec::new();
    }
    if !header.others().is_empty() {
        reading.findings.note(Note::ColumnsNotRead(header.others()));
    }
    if rows.is_empty() {
        reading.findings.problem(Place::File, Fault::NoRows);
    }
    rows.iter()
        .filter_map(|row| figure(row, &header, reading))
        .collect()
}

/// The figure of a row. Every cell is read, so that every problem of the row is told at once.
fn figure(row: &Row, header: &Header, reading: &mut Reading<'_>) -> Option<Figure> {
    let surplus = row.cells.get(header.titles.len()..).unwrap_or_default();
    if surplus.iter().any(|cell| *cell != Cell::Empty) {
        let fault = Fault::RowTooLong {
            cells: row.cells.len(),
            columns: header.titles.len(),
        };
        reading.findings.problem(Place::Row(row.number), fault);
        return None;
    }
    let date = date(header.cell(Column::ReferenceDate, row), header, reading);
    let date = kept(date, Column::ReferenceDate, row, header, reading);
    let region = region(row, header, reading);
    let age = age(row, header, reading);
    let population = population(header.cell(Column::Population, row));
    let population = kept(population, Column::Population, row, header, reading);
    let (date, region, age, population) = (date??, region?, age?, population?);
    Some(Figure {
        date,
        region,
        age,
        population,
        at: At::Row(row.number),
    })
}

/// The value of a cell, or none and a problem.
fn kept<T>(
    read: Result<T, Fault>,
    column: Column,
    row: &Row,
    header: &Header,
    reading: &mut Reading<'_>,
) -> Option<T> {
    read.map_err(|fault| {
        let place = Place::Cell {
            row: row.number,
            column: header.title(column),
        };
        reading.findings.problem(place, fault);
    })
    .ok()
}

fn date(cell: &Cell, header: &Header, reading: &mut Reading<'_>) -> Result<Option<Date>, Fault> {
    let given = reading.options.day;
    let (period, text) = match (cell, given) {
        (Cell::Empty, Some(Day::On(date))) if !header.has(Column::ReferenceDate) => {
            return Ok(Some(date));
        }
        (Cell::Empty, _) => return Err(Fault::CellEmpty),
        (Cell::Date(date), _) => (Some(Period::Day(*date)), date.to_string()),
        (Cell::Text(text) | Cell::Number(text), _) => (Period::read(text), text.clone()),
        (Cell::Broken(text), _) => return Err(Fault::CellBroken(quoted(text))),
    };
    let date = period
        .ok_or_else(|| Fault::NotADate(quoted(&text)))?
        .date(&text, None, given)?;
    if date.is_none() {
        reading.findings.note(Note::OtherPeriodsLeftOut);
    }
    Ok(date)
}

fn region(row: &Row, header: &Header, reading: &mut Reading<'_>) -> Option<Region> {
    let place = || Place::Cell {
        row: row.number,
        column: header.title(Column::Code),
    };
    match header.cell(Column::Code, row) {
        Cell::Empty => reading.findings.problem(place(), Fault::CellEmpty),
        Cell::Broken(text) => reading
            .findings
            .problem(place(), Fault::CellBroken(quoted(text))),
        // A code that a spreadsheet made a number is known only while all its
        // digits are left; a lost zero is not put back by guess.
        cell => match region::find(&cell.shown(), "", reading.register) {
            Ok(region) => return Some(region),
            Err(unknown) => {
                let register = reading.register;
                reading
                    .findings
                    .problem_made(|| (place(), unknown.fault(register)));
            }
        },
    }
    None
}

fn age(row: &Row, header: &Header, reading: &mut Reading<'_>) -> Option<Age> {
    let from = header.cell(Column::AgeFrom, row);
    let to = header.cell(Column::AgeTo, row);
    let from_years = kept(age_cell(from), Column::AgeFrom, row, header, reading)?;
    let to_years = kept(age_cell(to), Column::AgeTo, row, header, reading)?;
    match (from_years, to_years) {
        (None, None) => Some(Age::All),
        (Some((from, _)), None) => Some(Age::Band { from, to: None }),
        (Some((from, false)), Some((to, false))) if from <= to => {
            Some(Age::Band { from, to: Some(to) })
        }
        _ => {
            let given = quoted(&format!("{}–{}", from.shown(), to.shown()));
            reading
                .findings
                .problem(Place::Row(row.number), Fault::NotAnAge(given));
            None
        }
    }
}

/// Years, and whether the cell itself says that the band is open (`100+`).
fn age_cell(cell: &Cell) -> Result<Option<(u8, bool)>, Fault> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Broken(text) => Err(Fault::CellBroken(quoted(text))),
        cell => {
            let text = cell.shown();
            let (digits, open) = text
                .strip_suffix('+')
                .map_or((text.as_str(), false), |digits| (digits, true));
            years(digits)
                .map(|age| Some((age, open)))
                .ok_or_else(|| Fault::NotAnAge(quoted(&text)))
        }
    }
}

fn population(cell: &Cell) -> Result<i64, Fault> {
    match cell {
        Cell::Empty => Err(Fault::FigureMissing),
        Cell::Text(text) => written(text),
        Cell::Number(digits) => match machine_written(digits)? {
            number if number < 0 => Err(Fault::Negative(quoted(digits))),
            number => Ok(number),
        },
        Cell::Date(date) => Err(Fault::NotANumber(date.to_string())),
        Cell::Broken(text) => Err(Fault::CellBroken(quoted(text))),
    }
}
