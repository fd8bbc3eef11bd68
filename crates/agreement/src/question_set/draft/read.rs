//! What comes back: every field that stands in the workbook, with where its answer belongs; what cannot be read, with its place.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use grants::question_set::address::Address;
use grants::question_set::{Kind, QuestionSet};
use jiff::civil::Date;

use super::{
    ABOUT, CHOICE, DraftFault, FIRST_FIELD, FORMAT, FieldFault, HIDDEN, LARGEST_DRAFT_BYTES,
    MOST_FIELDS, NO_FIELDS, TICK,
};
use crate::population::workbook;

/// The most sheets: a set has a hundred sections.
const MOST_SHEETS: usize = 120;
/// The most cells of a workbook, read or passed over.
const MOST_CELLS: usize = 500_000;
/// The longest text of a cell that is repeated where it cannot be read.
const LONGEST_CELL: usize = 32_767;

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

/// A cell, as people find it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name of the sheet.
    pub sheet: String,
    /// The cell: `F12`.
    pub cell: String,
}

/// A field as it came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Where it stands.
    pub place: Place,
    /// Where its answer belongs.
    pub address: String,
    /// The version that was seen.
    pub seen: i64,
    /// What stands there, as an answer is written.
    pub text: String,
}

/// A field that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Where it stands.
    pub place: Place,
    /// What stands there.
    pub text: String,
    /// Why it is not read.
    pub why: FieldFault,
}

/// A workbook that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Returned {
    /// What can be read, each address once.
    pub fields: Vec<Field>,
    /// What cannot.
    pub unread: Vec<Unread>,
}

/// What stands in a cell.
enum Value {
    Text(String),
    Error(String),
}

/// The cells of a sheet by row and column, both from 0.
#[derive(Default)]
struct Cells {
    rows: BTreeMap<u32, BTreeMap<u32, Value>>,
    formulas: BTreeSet<(u32, u32)>,
}

/// Reads the draft of a report back, by the questions it was taken home with.
pub fn read(
    bytes: &[u8],
    (report, question_set): (&str, &str),
    set: &QuestionSet,
) -> Result<Returned, DraftFault> {
    if bytes.len() > LARGEST_DRAFT_BYTES {
        return Err(DraftFault::TooLarge);
    }
    // The spreadsheet reader has places where a damaged file makes it panic; that must not take the program down.
    let read = catch_unwind(AssertUnwindSafe(|| {
        workbook::check(bytes).map_err(|_| DraftFault::NotAWorkbook)?;
        let mut book: Book<'_> =
            Xlsx::new(Cursor::new(bytes)).map_err(|_| DraftFault::NotAWorkbook)?;
        let mut left = MOST_CELLS;
        let sheets = about(&mut book, (report, question_set), &mut left)?;
        let names = book.sheet_names();
        if names.len() > MOST_SHEETS {
            return Err(DraftFault::TooLarge);
        }
        let mut reading = Reading::new(set);
        let mut found = 0;
        for name in names.iter().filter(|name| *name != ABOUT) {
            let cells = cells(&mut book, name, &mut left)?;
            if cells.text(0, 0) != HIDDEN[0] {
                continue;
            }
            if cells.text(0, 1) != HIDDEN[1] {
                return Err(DraftFault::ColumnMissing(name.clone()));
            }
            found += 1;
            reading.sheet(name, &cells)?;
        }
        if found < sheets {
            return Err(DraftFault::SheetMissing);
        }
        Ok(reading.done())
    }));
    read.unwrap_or(Err(DraftFault::NotAWorkbook))
}

/// How many sheets with questions there are to be, when it is the draft that is expected.
fn about(
    book: &mut Book<'_>,
    (report, question_set): (&str, &str),
    left: &mut usize,
) -> Result<usize, DraftFault> {
    if !book.sheet_names().iter().any(|name| name == ABOUT) {
        return Err(DraftFault::NotADraft);
    }
    let cells = cells(book, ABOUT, left)?;
    if cells.text(0, 0) != FORMAT {
        return Err(DraftFault::NotADraft);
    }
    if cells.text(1, 0) != report {
        return Err(DraftFault::OtherReport);
    }
    if cells.text(2, 0) != question_set {
        return Err(DraftFault::OtherQuestions);
    }
    let sheets = cells.text(3, 0).parse();
    sheets.map_err(|_| DraftFault::NotADraft)
}

fn cells(book: &mut Book<'_>, sheet: &str, left: &mut usize) -> Result<Cells, DraftFault> {
    let damaged = |_| DraftFault::NotAWorkbook;
    let mut found = Cells::default();
    let mut reader = book.worksheet_cells_reader(sheet).map_err(damaged)?;
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        *left = left.checked_sub(1).ok_or(DraftFault::TooLarge)?;
        let (row, column) = cell.get_position();
        if let Some(value) = value(cell.get_value()) {
            found.rows.entry(row).or_default().insert(column, value);
        }
    }
    // The formulas are read in a pass of their own.
    drop(reader);
    let mut reader = book.worksheet_cells_reader(sheet).map_err(damaged)?;
    while let Some(formula) = reader.next_formula().map_err(damaged)? {
        if !formula.get_value().is_empty() {
            found.formulas.insert(formula.get_position());
        }
    }
    Ok(found)
}

fn value(value: &DataRef<'_>) -> Option<Value> {
    let text = match value {
        DataRef::Empty => return None,
        DataRef::Int(number) => number.to_string(),
        // Written out, never with an exponent.
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "yes".to_owned(),
        DataRef::Bool(false) => "no".to_owned(),
        DataRef::DateTime(moment) => {
            day(moment).map_or_else(|| moment.as_f64().to_string(), |day| day.to_string())
        }
        DataRef::Error(error) => return Some(Value::Error(error.to_string())),
    };
    (!text.trim().is_empty()).then(|| Value::Text(text.chars().take(LONGEST_CELL).collect()))
}

/// A day, whatever the time of it.
fn day(moment: &ExcelDateTime) -> Option<Date> {
    if !moment.is_datetime() {
        return None;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

impl Cells {
    fn text(&self, row: u32, column: u32) -> &str {
        let cell = self.rows.get(&row).and_then(|row| row.get(&column));
        match cell {
            Some(Value::Text(text)) => text.trim(),
            _ => "",
        }
    }
}

/// What the rows with the same address say.
struct Found {
    place: Place,
    seen: i64,
    text: String,
    /// The choices that have a row of their own.
    choices: BTreeSet<String>,
    is_readable: bool,
}

struct Reading<'a> {
    set: &'a QuestionSet,
    found: BTreeMap<String, Found>,
    order: Vec<String>,
    unread: Vec<Unread>,
}

impl<'a> Reading<'a> {
    const fn new(set: &'a QuestionSet) -> Self {
        Self {
            set,
            found: BTreeMap::new(),
            order: Vec::new(),
            unread: Vec::new(),
        }
    }

    fn sheet(&mut self, sheet: &str, cells: &Cells) -> Result<(), DraftFault> {
        for (row, columns) in cells.rows.iter().filter(|(row, _)| **row > 0) {
            let addresses = if cells.formulas.contains(&(*row, 0)) {
                ""
            } else {
                cells.text(*row, 0)
            };
            if addresses == NO_FIELDS {
                continue;
            }
            let addresses: Vec<&str> = addresses.split_ascii_whitespace().collect();
            let versions: Vec<&str> = cells.text(*row, 1).split_ascii_whitespace().collect();
            for (at, address) in addresses.iter().enumerate() {
                let column = u32::try_from(at).unwrap_or(u32::MAX);
                let column = column.saturating_add(u32::from(FIRST_FIELD));
                let seen = versions.get(at).and_then(|seen| seen.parse().ok());
                let is_formula = cells.formulas.contains(&(*row, column));
                let place = place(sheet, *row, column);
                // Without the version nobody can tell what was seen, so that the answer never goes over another's.
                let seen = seen.unwrap_or(-1);
                self.field(place, (address, seen), (columns.get(&column), is_formula));
            }
            if self.found.len() > MOST_FIELDS {
                return Err(DraftFault::TooLarge);
            }
            let fields = u32::try_from(addresses.len()).unwrap_or(u32::MAX);
            let beyond = u32::from(FIRST_FIELD).saturating_add(fields);
            for (column, value) in columns.range(beyond..) {
                let text = match value {
                    Value::Text(text) | Value::Error(text) => text.clone(),
                };
                self.unread.push(Unread {
                    place: place(sheet, *row, *column),
                    text,
                    why: FieldFault::NoQuestion,
                });
            }
        }
        Ok(())
    }

    fn field(
        &mut self,
        place: Place,
        (address, seen): (&str, i64),
        (value, is_formula): (Option<&Value>, bool),
    ) {
        let (address, choice) = match address.split_once(CHOICE) {
            Some((address, choice)) => (address, Some(choice)),
            None => (address, None),
        };
        let text = match value {
            None => "",
            Some(Value::Text(text) | Value::Error(text)) => text.as_str(),
        };
        let is_known = self.found.contains_key(address);
        let is_twice = match (self.found.get(address), choice) {
            (None, _) => false,
            (Some(found), Some(choice)) => found.choices.contains(choice),
            (Some(_), None) => true,
        };
        let fault = match value {
            _ if is_twice => Some(FieldFault::Twice),
            _ if is_formula => Some(FieldFault::Formula),
            Some(Value::Error(_)) => Some(FieldFault::Error),
            Some(Value::Text(text)) if choice.is_some() && ticked(text).is_none() => {
                Some(FieldFault::NotATick)
            }
            _ => None,
        };
        if let Some(why) = fault {
            let is_said = !(text.is_empty() && why == FieldFault::Twice);
            if is_said {
                self.unread.push(Unread {
                    place: place.clone(),
                    text: text.to_owned(),
                    why,
                });
            }
        }
        // What stands twice counts as it stood first.
        if is_twice {
            return;
        }
        if !is_known {
            self.order.push(address.to_owned());
        }
        let written = match choice {
            None => self.written(address, text),
            Some(choice) if ticked(text) == Some(true) => choice.to_owned(),
            Some(_) => String::new(),
        };
        let found = self.found.entry(address.to_owned());
        let found = found.or_insert_with(|| Found {
            place,
            seen,
            text: String::new(),
            choices: BTreeSet::new(),
            is_readable: true,
        });
        found.is_readable &= fault.is_none();
        if !found.text.is_empty() && !written.is_empty() {
            found.text.push(' ');
        }
        found.text.push_str(&written);
        found.choices.extend(choice.map(str::to_owned));
    }

    /// What stands in a field as an answer is written: the choice that is read there becomes its word.
    fn written(&self, address: &str, text: &str) -> String {
        let kind = Address::read(address);
        let kind = kind.as_ref().and_then(|at| self.set.kind_at(at));
        let Some(Kind::OneOf(choices)) = kind else {
            return text.to_owned();
        };
        let read = text.trim();
        if choices.iter().any(|one| one.name == read) {
            return read.to_owned();
        }
        let mut found = choices
            .iter()
            .filter(|one| one.label.sv.trim() == read || one.label.en.trim() == read);
        match (found.next(), found.next()) {
            (Some(one), None) => one.name.clone(),
            _ => read.to_owned(),
        }
    }

    fn done(mut self) -> Returned {
        let mut fields = Vec::new();
        for address in self.order {
            let Some(found) = self.found.remove(&address) else {
                continue;
            };
            if found.is_readable {
                fields.push(Field {
                    place: found.place,
                    seen: found.seen,
                    text: found.text,
                    address,
                });
            }
        }
        Returned {
            fields,
            unread: self.unread,
        }
    }
}

/// Whether a choice is ticked; nothing when something else stands there.
fn ticked(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "" | "nej" | "no" | "0" => Some(false),
        TICK | "ja" | "yes" | "1" => Some(true),
        _ => None,
    }
}

/// A cell as people find it.
fn place(sheet: &str, row: u32, column: u32) -> Place {
    let mut letters = Vec::new();
    let mut left = column.saturating_add(1);
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A'.saturating_add(letter)));
        left = (left - 1) / 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    Place {
        sheet: sheet.to_owned(),
        cell: format!("{letters}{}", row.saturating_add(1)),
    }
}
