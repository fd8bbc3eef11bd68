//! A workbook whose rows are written to disk as they come.

use std::fs::File;

use grants::question_set::value::{Answer, decimal};
use rust_xlsxwriter::{ColNum, DocProperties, ExcelDateTime, Format, RowNum, Workbook, Worksheet};

use super::ExportFailed;

/// The most rows of a sheet, the head included.
pub(super) const MOST_ROWS: RowNum = 1_048_576;
/// The most columns of a sheet.
pub(super) const MOST_COLUMNS: usize = 16_384;
/// Wide enough for names without dragging columns.
const COLUMN_WIDTH: u32 = 18;
/// So many columns are given a width; programs read the others.
const WIDENED: usize = 200;

/// A workbook being written.
pub(super) struct Book {
    // On the heap: it is large, and is handed to and fro while it is written.
    workbook: Box<Workbook>,
    bold: Format,
    sheets: usize,
}

/// What stands in a cell.
pub(super) enum Cell {
    /// Words, written as words: no formula is run and no zero is lost.
    Words(String),
    /// A number of the spreadsheet's own kind.
    Number(f64),
}

impl Book {
    pub(super) fn new() -> Result<Self, ExportFailed> {
        let mut workbook = Workbook::new();
        // A fixed time of creation, so that the same answers are the same file.
        let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
        Ok(Self {
            workbook: Box::new(workbook),
            bold: Format::new().set_bold(),
            sheets: 0,
        })
    }

    /// A new sheet with its heads. Its number comes back.
    pub(super) fn sheet(&mut self, name: &str, heads: &[String]) -> Result<usize, ExportFailed> {
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?;
        sheet.set_freeze_panes(1, 0)?;
        for (column, head) in (0..).zip(heads) {
            if usize::from(column) < WIDENED {
                sheet.set_column_width(column, f64::from(COLUMN_WIDTH))?;
            }
            sheet.write_string_with_format(0, column, head, &self.bold)?;
        }
        self.sheets += 1;
        Ok(self.sheets - 1)
    }

    /// A row of a sheet. Rows are written in order.
    pub(super) fn row(
        &mut self,
        sheet: usize,
        row: RowNum,
        cells: impl IntoIterator<Item = (ColNum, Cell)>,
    ) -> Result<(), ExportFailed> {
        let sheet: &mut Worksheet = self.workbook.worksheet_from_index(sheet)?;
        for (column, cell) in cells {
            match cell {
                Cell::Words(words) if words.is_empty() => {}
                Cell::Words(words) => {
                    sheet.write_string(row, column, words)?;
                }
                Cell::Number(number) => {
                    sheet.write_number(row, column, number)?;
                }
            }
        }
        Ok(())
    }

    /// The workbook as a file. One without a sheet cannot be opened, and gets an empty one.
    pub(super) fn finish(mut self) -> Result<File, ExportFailed> {
        if self.sheets == 0 {
            self.workbook.add_worksheet();
        }
        let file = tempfile::tempfile()?;
        self.workbook.save_to_writer(&file)?;
        Ok(file)
    }
}

/// An answer as a spreadsheet counts with it; words where it is no number.
pub(super) fn cell(answer: &Answer, words: String) -> Cell {
    // Digits as they are written: the largest amount is far within what a spreadsheet holds exactly.
    let number = match answer {
        Answer::Kronor(kronor) => kronor.to_string().parse().ok(),
        Answer::Number(number) => decimal(*number).parse().ok(),
        _ => None,
    };
    number.map_or(Cell::Words(words), Cell::Number)
}
