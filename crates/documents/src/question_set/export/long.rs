//! A row for each answer.

use std::fs::File;

use ::csv::{QuoteStyle, Terminator, Writer, WriterBuilder};
use wording::Language;

use super::book::{self, Book, Cell, MOST_ROWS};
use super::{ExportFailed, HEAD, SignedReport};
use crate::open_table::harmless;
use crate::question_set::placed::Placed;
use crate::question_set::words;

/// The byte order mark, by which spreadsheets know UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The columns after those of the report.
const MORE: [&str; 9] = [
    "item", "series", "question", "label", "kind", "row", "column", "value", "answer",
];

/// Where in a row the answer as it is kept stands.
const VALUE: usize = HEAD.len() + 7;

/// A table for spreadsheets as they are set up in Sweden, on its way to disk.
pub(super) fn table(head: &[String]) -> Result<Writer<File>, ExportFailed> {
    let mut file = tempfile::tempfile()?;
    std::io::Write::write_all(&mut file, BYTE_ORDER_MARK)?;
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .flexible(true)
        .from_writer(file);
    write(&mut writer, head)?;
    Ok(writer)
}

/// A row, in which nothing is run.
pub(super) fn write(writer: &mut Writer<File>, row: &[String]) -> Result<(), ExportFailed> {
    writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    Ok(())
}

/// The file of a table.
pub(super) fn file(writer: Writer<File>) -> Result<File, ExportFailed> {
    Ok(writer
        .into_inner()
        .map_err(::csv::IntoInnerError::into_error)?)
}

/// The table and the workbook.
pub(super) struct Long {
    table: Writer<File>,
    book: Book,
    sheet: usize,
    row: u32,
}

fn heads() -> Vec<String> {
    let heads = HEAD.iter().chain(&MORE);
    heads.map(|head| (*head).to_owned()).collect()
}

impl Long {
    pub(super) fn new() -> Result<Self, ExportFailed> {
        let mut book = Book::new()?;
        Ok(Self {
            table: table(&heads())?,
            sheet: book.sheet("svar", &heads())?,
            book,
            row: 0,
        })
    }

    pub(super) fn add(
        &mut self,
        report: &SignedReport<'_>,
        answers: &[Placed<'_>],
        language: Language,
    ) -> Result<(), ExportFailed> {
        for one in answers {
            let (question, cell) = (one.question, one.cell());
            let mut row = report.head().to_vec();
            row.extend([
                one.item().unwrap_or_default().to_owned(),
                question.series.clone(),
                question.name.clone(),
                language.of(&question.label).to_owned(),
                one.kind.word().to_owned(),
                cell.map_or_else(String::new, |cell| cell.row.to_string()),
                cell.map_or_else(String::new, |cell| cell.column.clone()),
                one.answer.written(),
                words::answer(one.kind, one.answer, language),
            ]);
            write(&mut self.table, &row)?;
            self.row += 1;
            if self.row == MOST_ROWS {
                let name = format!("svar {}", self.sheet + 2);
                self.sheet = self.book.sheet(&name, &heads())?;
                self.row = 1;
            }
            let cells = (0..).zip(row).map(|(column, words)| {
                let cell = if usize::from(column) == VALUE {
                    book::cell(one.answer, words)
                } else {
                    Cell::Words(words)
                };
                (column, cell)
            });
            self.book.row(self.sheet, self.row, cells)?;
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<Vec<(String, File)>, ExportFailed> {
        Ok(vec![
            ("lang.csv".to_owned(), file(self.table)?),
            ("lang.xlsx".to_owned(), self.book.finish()?),
        ])
    }
}
