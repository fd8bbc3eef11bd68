//! A row for each report and a column for each place answers stand in: a table for each kind of respondent, and one workbook.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;

use ::csv::Writer;
use grants::question_set::Respondent;
use grants::question_set::value::Answer;
use wording::Language;

use super::book::{self, Book, Cell, MOST_COLUMNS};
use super::{ExportFailed, HEAD, SignedReport, long};
use crate::question_set::placed::{Order, Placed};
use crate::question_set::words;

/// The columns the wide tables need, gathered before the first row is written.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    of: BTreeMap<Respondent, BTreeSet<(Order, String)>>,
}

impl Columns {
    /// Makes room for the answers of a report.
    pub fn make_room(&mut self, report: &SignedReport<'_>) {
        let of = self.of.entry(report.questions.respondent).or_default();
        for one in report.placed() {
            of.insert((one.order(), one.column()));
        }
    }
}

/// The table of one kind of respondent.
struct Of {
    columns: BTreeMap<String, usize>,
    table: Writer<File>,
    /// The sheets, each with as many of the columns as a sheet takes.
    sheets: Vec<usize>,
    row: u32,
}

/// The tables and the workbook.
pub(super) struct Wide {
    of: BTreeMap<Respondent, Of>,
    book: Book,
}

/// How many of the columns stand on a sheet.
const ON_A_SHEET: usize = MOST_COLUMNS - HEAD.len();

impl Wide {
    pub(super) fn new(columns: Columns) -> Result<Self, ExportFailed> {
        let mut book = Book::new()?;
        let mut of = BTreeMap::new();
        for (respondent, places) in columns.of {
            // A question that was moved stands where it stood first.
            let mut names: Vec<String> = Vec::new();
            let mut columns = BTreeMap::new();
            for (_, name) in places {
                if !columns.contains_key(&name) {
                    columns.insert(name.clone(), names.len());
                    names.push(name);
                }
            }
            let heads = |names: &[String]| -> Vec<String> {
                let own = HEAD.iter().map(|head| (*head).to_owned());
                own.chain(names.iter().cloned()).collect()
            };
            let mut sheets = Vec::new();
            let mut name = respondent.word().to_owned();
            for some in names.chunks(ON_A_SHEET) {
                sheets.push(book.sheet(&name, &heads(some))?);
                name = format!("{} {}", respondent.word(), sheets.len() + 1);
            }
            let table = long::table(&heads(&names))?;
            let one = Of {
                columns,
                table,
                sheets,
                row: 0,
            };
            of.insert(respondent, one);
        }
        Ok(Self { of, book })
    }

    pub(super) fn add(
        &mut self,
        report: &SignedReport<'_>,
        answers: &[Placed<'_>],
        language: Language,
    ) -> Result<(), ExportFailed> {
        let Some(of) = self.of.get_mut(&report.questions.respondent) else {
            return Ok(());
        };
        of.row += 1;
        let mut cells: BTreeMap<usize, &Placed<'_>> = BTreeMap::new();
        for one in answers {
            if let Some(at) = of.columns.get(&one.column()) {
                cells.insert(*at, one);
            }
        }
        let mut row = report.head().to_vec();
        row.extend((0..of.columns.len()).map(|at| {
            let one = cells.get(&at);
            one.map_or_else(String::new, |one| for_a_table(one, language))
        }));
        long::write(&mut of.table, &row)?;
        for (number, sheet) in of.sheets.iter().enumerate() {
            let first = number * ON_A_SHEET;
            let own = (0..).zip(report.head().map(Cell::Words));
            let on_it = cells.range(first..first + ON_A_SHEET);
            let on_it = on_it.filter_map(|(at, one)| {
                let column = u16::try_from(at - first + HEAD.len()).ok()?;
                let words = words::answer(one.kind, one.answer, language);
                Some((column, book::cell(one.answer, words)))
            });
            self.book.row(*sheet, of.row, own.chain(on_it))?;
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<Vec<(String, File)>, ExportFailed> {
        let mut files = Vec::new();
        for (respondent, of) in self.of {
            files.push((
                format!("bred-{}.csv", respondent.word()),
                long::file(of.table)?,
            ));
        }
        files.push(("bred.xlsx".to_owned(), self.book.finish()?));
        Ok(files)
    }
}

/// An answer as a spreadsheet that is set up in Sweden counts with it; the rest in words.
fn for_a_table(one: &Placed<'_>, language: Language) -> String {
    match one.answer {
        Answer::Kronor(_) | Answer::Number(_) => one.answer.written().replace('.', ","),
        Answer::Date(_) => one.answer.written(),
        _ => words::answer(one.kind, one.answer, language),
    }
}
