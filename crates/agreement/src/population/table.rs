//! A flat table as it stands in a file: rows of cells.

use jiff::civil::Date;

use super::fault::Fault;
use super::limits::{MOST_COLUMNS, MOST_ROWS, MOST_TABLE_CELLS};
use super::problem::{ImportProblems, Place};

/// A cell of a flat table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// What somebody wrote, without the spaces around it.
    Text(String),
    /// A number of a spreadsheet, in decimal digits.
    Number(String),
    /// A date of a spreadsheet.
    Date(Date),
    /// Something a spreadsheet could not compute, in its own words: `#REF!`.
    Broken(String),
}

/// A row that has something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, counted from 1.
    pub number: usize,
    /// Its cells from the first column on.
    pub cells: Vec<Cell>,
}

/// A flat table, read and not yet understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The rows that have something in them.
    pub rows: Vec<Row>,
    cells: usize,
}

impl Table {
    /// Adds a row unless it is empty or the table grows beyond its limits.
    pub(crate) fn push(&mut self, row: Row) -> Result<(), ImportProblems> {
        let refuse = |fault| Err(ImportProblems::one(Place::Row(row.number), fault));
        if row.cells.iter().all(|cell| *cell == Cell::Empty) {
            return Ok(());
        }
        if row.cells.len() > MOST_COLUMNS {
            return refuse(Fault::TooManyColumns(MOST_COLUMNS));
        }
        self.cells += row.cells.len();
        if self.rows.len() >= MOST_ROWS || self.cells > MOST_TABLE_CELLS {
            return refuse(Fault::TooManyRows(MOST_ROWS));
        }
        self.rows.push(row);
        Ok(())
    }
}

impl Cell {
    /// The cell of a text.
    pub(crate) fn written(text: &str) -> Self {
        match text.trim() {
            "" => Self::Empty,
            text => Self::Text(text.to_owned()),
        }
    }

    /// What the cell shows.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Number(text) | Self::Broken(text) => text.clone(),
            Self::Date(date) => date.to_string(),
        }
    }
}
