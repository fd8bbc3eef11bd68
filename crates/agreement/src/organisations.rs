//! Tables of organisations from outside: which columns they have, and what stands in each row.
//!
//! A row is read without looking at any register, so that what it means can be asked again when the register has
//! changed. What cannot be read is told row by row; only a file that is no such table at all is refused whole.
//!
//! ```
//! use agreement::organisations::read;
//! let table = read("Kod;Organisationsnummer\n0115;212000-0027\n".as_bytes())?;
//! let line = table.rows[0].line.as_ref().expect("a row that can be read");
//! assert_eq!(line.code.as_deref(), Some("0115"));
//! assert_eq!(line.number.expect("a number").digits(), "2120000027");
//! # Ok::<(), agreement::organisations::TableFault>(())
//! ```

mod column;
mod row;

use wording::{Argument, Message, Speak, message};

use crate::population::problem::{ImportProblems, Place, quoted};
use crate::population::table::Row as Cells;
use crate::population::{Fault, Format, csv_table, xlsx_table};

pub use column::Column;
pub use row::{Line, RowFault};

/// The most rows that are read: a hundred times as many as there are municipalities, regions and their bodies.
pub const MOST_ROWS: usize = 100_000;

/// A table of organisations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its rows, without the header.
    pub rows: Vec<Row>,
    /// What the header calls the columns that are not read.
    pub passed_over: Vec<String>,
}

/// A row of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, counted from 1 with the header.
    pub number: usize,
    /// What it says, or why it cannot be read.
    pub line: Result<Line, RowFault>,
}

/// Why a file is not a table of organisations.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// The file cannot be read at all.
    #[error(transparent)]
    File(ImportProblems),
    /// It is neither a text table nor a workbook.
    #[error("the file is no table")]
    NoTable,
    /// Several sheets of the workbook may be the one.
    #[error("several sheets may be the one")]
    SeveralSheets(Vec<String>),
    /// No column tells which organisation a row is about.
    #[error("no column tells which organisation a row is about")]
    NoColumn {
        /// What the header says.
        found: Vec<String>,
    },
    /// Two columns are the same.
    #[error("two columns are {0:?}")]
    ColumnTwice(Column),
    /// It has a header and nothing more.
    #[error("there are no rows")]
    NoRows,
    /// It has more rows than are read.
    #[error("there are more than {MOST_ROWS} rows")]
    TooManyRows,
}

/// Reads a table of organisations in CSV or XLSX.
pub fn read(bytes: &[u8]) -> Result<Table, TableFault> {
    let format = Format::of(bytes);
    let format =
        format.map_err(|fault| TableFault::File(ImportProblems::one(Place::File, fault)))?;
    let cells = match format {
        Format::Csv => csv_table::decode(bytes),
        Format::Xlsx => xlsx_table::decode_sheet(bytes, column::is_likely),
        Format::Json | Format::Px => return Err(TableFault::NoTable),
    };
    let mut rows = cells.map_err(refused)?.rows.into_iter();
    let header = rows.next().ok_or(TableFault::NoRows)?;
    let columns = column::columns(&header)?;
    let passed_over = passed_over(&header, &columns);
    if rows.len() == 0 {
        return Err(TableFault::NoRows);
    }
    if rows.len() > MOST_ROWS {
        return Err(TableFault::TooManyRows);
    }
    let rows = rows.map(|cells| Row {
        number: cells.number,
        line: row::line(&cells, &columns),
    });
    Ok(Table {
        rows: rows.collect(),
        passed_over,
    })
}

fn refused(problems: ImportProblems) -> TableFault {
    // What is said of these to whoever imports figures is about figures.
    match problems.problems.first().map(|problem| &problem.fault) {
        Some(Fault::SeveralSheets(sheets)) => TableFault::SeveralSheets(sheets.clone()),
        Some(Fault::TooManyRows(_)) => TableFault::TooManyRows,
        _ => TableFault::File(problems),
    }
}

fn passed_over(header: &Cells, columns: &[(Column, usize)]) -> Vec<String> {
    let titles = header.cells.iter().enumerate();
    let unread = titles.filter(|(at, _)| columns.iter().all(|(_, known)| known != at));
    let titles = unread.map(|(_, cell)| quoted(&cell.shown()));
    titles.filter(|title| !title.is_empty()).collect()
}

/// Some of the names, for a sentence.
fn listed(names: &[String]) -> Argument {
    const MOST_NAMED: usize = 10;
    let some = names.iter().take(MOST_NAMED);
    Argument::List(some.map(|name| Argument::Text(name.clone())).collect())
}

impl Speak for TableFault {
    fn message(&self) -> Message {
        match self {
            Self::File(problems) => problems.message(),
            Self::NoTable => message!("organisation-table-none"),
            Self::SeveralSheets(sheets) => {
                message!("organisation-table-sheets", sheets = listed(sheets))
            }
            Self::NoColumn { found } if found.is_empty() => {
                message!("organisation-table-no-header")
            }
            Self::NoColumn { found } => {
                message!("organisation-table-columns", found = listed(found))
            }
            Self::ColumnTwice(column) => {
                message!("organisation-table-column-twice", column = column.name())
            }
            Self::NoRows => message!("organisation-table-empty"),
            Self::TooManyRows => message!("organisation-table-long", most = MOST_ROWS),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::File(problems) => return problems.hint(),
            Self::NoTable => message!("organisation-table-none-hint"),
            Self::SeveralSheets(_) => message!("organisation-table-sheets-hint"),
            Self::NoColumn { .. } | Self::NoRows => message!("organisation-table-columns-hint"),
            Self::ColumnTwice(_) => message!("organisation-table-column-twice-hint"),
            Self::TooManyRows => message!("organisation-table-long-hint"),
        })
    }
}

#[cfg(test)]
mod tests;
