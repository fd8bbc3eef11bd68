//! Bytes in, the three sheets of a form out: each row with its number and its cells by the name of their column.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, Xlsx};

use super::fault::{SheetFault, SheetProblems};
use crate::population::workbook;

/// The most rows of a sheet: a thousand questions with their columns and choices are far fewer.
const MOST_ROWS: usize = 50_000;
/// The most columns of a sheet; ours have some hundred when a question has as many checks as it may.
const MOST_COLUMNS: usize = 400;
/// The most cells of a sheet.
const MOST_CELLS: usize = 500_000;
/// The sheets of a form.
pub(super) const SURVEY: &str = "survey";
pub(super) const CHOICES: &str = "choices";
pub(super) const SETTINGS: &str = "settings";

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;
/// The names of the columns and the rows below them.
type Sheet = (Vec<String>, Vec<Line>);

/// A row of a sheet.
pub(super) struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// What stands in it, by column.
    pub cells: BTreeMap<String, String>,
}

impl Line {
    /// What stands in a column, as it stands there.
    pub(super) fn text(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// A word in a column.
    pub(super) fn word(&self, column: &str) -> &str {
        self.text(column).trim()
    }
}

/// A form as it stands.
pub(super) struct Form {
    /// The names of the columns of the survey.
    pub columns: Vec<String>,
    /// The questions and groups.
    pub survey: Vec<Line>,
    /// The choices.
    pub choices: Vec<Line>,
    /// What is said of the form.
    pub settings: Vec<Line>,
}

/// Reads the sheets. The workbook is checked first, as every workbook from outside is.
pub(super) fn open(bytes: &[u8]) -> Result<Form, SheetProblems> {
    let damaged = || SheetProblems::of("", 0, SheetFault::NotAWorkbook);
    // The spreadsheet reader has places where a damaged file makes it panic; that must not take the program down.
    let read = catch_unwind(AssertUnwindSafe(|| {
        workbook::check(bytes).map_err(|_| damaged())?;
        let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| damaged())?;
        let (columns, survey) = lines(&mut book, SURVEY)?
            .ok_or_else(|| SheetProblems::of("", 0, SheetFault::NoSheet(SURVEY)))?;
        for column in ["type", "name"] {
            if !columns.iter().any(|it| it == column) {
                let fault = SheetFault::NoColumn(column);
                return Err(SheetProblems::of(SURVEY, 0, fault));
            }
        }
        let rest = |found: Option<Sheet>| found.map_or(Vec::new(), |it| it.1);
        Ok(Form {
            columns,
            survey,
            choices: rest(lines(&mut book, CHOICES)?),
            settings: rest(lines(&mut book, SETTINGS)?),
        })
    }));
    read.unwrap_or_else(|_| Err(damaged()))
}

/// The names of the columns and the rows below them; nothing when there is no such sheet.
fn lines(book: &mut Book<'_>, sheet: &'static str) -> Result<Option<Sheet>, SheetProblems> {
    let damaged = |_| SheetProblems::of(sheet, 0, SheetFault::NotAWorkbook);
    let too_large = || SheetProblems::of(sheet, 0, SheetFault::TooLarge);
    let names = book.sheet_names();
    let Some(name) = names
        .iter()
        .find(|it| it.trim().eq_ignore_ascii_case(sheet))
    else {
        return Ok(None);
    };
    let mut reader = book.worksheet_cells_reader(name).map_err(damaged)?;
    let mut head: BTreeMap<usize, String> = BTreeMap::new();
    let mut rows: BTreeMap<usize, BTreeMap<String, String>> = BTreeMap::new();
    let mut first = None;
    let mut seen = 0_usize;
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        seen += 1;
        let (row, column) = cell.get_position();
        let row = usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1);
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let text = shown(cell.get_value());
        if seen > MOST_CELLS {
            return Err(too_large());
        }
        if text.trim().is_empty() {
            continue;
        }
        if column >= MOST_COLUMNS || rows.len() > MOST_ROWS {
            return Err(too_large());
        }
        if *first.get_or_insert(row) == row {
            head.insert(column, heading(&text));
        } else if let Some(name) = head.get(&column) {
            rows.entry(row).or_default().insert(name.clone(), text);
        } else {
            // A cell below no heading is in a column without a name.
            let name = format!("#{}", column + 1);
            rows.entry(row).or_default().insert(name, text);
        }
    }
    let lines = rows.into_iter();
    let lines = lines.map(|(number, cells)| Line { number, cells });
    Ok(Some((head.into_values().collect(), lines.collect())))
}

/// A heading as we look for it: one colon where older forms have one is two.
fn heading(text: &str) -> String {
    let text = text.trim();
    match text.split_once("::") {
        Some((column, language)) => format!("{}::{}", column.trim(), language.trim()),
        None => text.to_owned(),
    }
}

fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => moment.as_f64().to_string(),
        DataRef::Error(error) => error.to_string(),
    }
}
