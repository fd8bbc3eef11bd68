//! A table of words as a file for spreadsheets: nothing in it is ever run.

use ::csv::{QuoteStyle, Terminator, WriterBuilder};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};

use grants::Ore;

use crate::open_table::harmless;
use crate::xlsx::WorkbookFailed;

/// The byte order mark, by which spreadsheets know UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// Wide enough for names and addresses without dragging columns.
const COLUMN_WIDTH: u32 = 26;

/// As comma-separated values for spreadsheets as they are set up in Sweden: UTF-8 with a mark, semicolon, CRLF. A text that
/// would be run as a formula gets an apostrophe before it.
pub fn spreadsheet(head: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .flexible(true)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    for row in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)) {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

/// An amount in kronor, as spreadsheets that are set up in Sweden read a number.
pub fn kronor(amount: Ore) -> String {
    let sign = if amount.ore() < 0 { "-" } else { "" };
    let ore = amount.ore().unsigned_abs();
    format!("{sign}{},{:02}", ore / 100, ore % 100)
}

/// As a workbook with one sheet. Every cell is written as text, so that no formula is run and no zero is lost.
pub fn workbook(
    title: &str,
    head: &[String],
    rows: &[Vec<String>],
) -> Result<Vec<u8>, WorkbookFailed> {
    let mut workbook = Workbook::new();
    // A fixed time of creation, so that the same table is the same file.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(title)
        .set_creation_datetime(&created);
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_name(title)?;
    let bold = Format::new().set_bold();
    for (column, name) in (0_u16..).zip(head) {
        sheet.set_column_width(column, f64::from(COLUMN_WIDTH))?;
        sheet.write_string_with_format(0, column, name, &bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (line, row) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(row) {
            sheet.write_string(line, column, cell)?;
        }
    }
    Ok(workbook.save_to_buffer()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_negative_amount_is_a_number_and_no_text() {
        let row = [-168_000_000_050, 0, 7].map(|ore| kronor(Ore::new(ore)));
        let file = spreadsheet(&["a", "b", "c"].map(str::to_owned), &[row.to_vec()]);
        let text = String::from_utf8(file).unwrap();
        assert!(text.ends_with("\r\n-1680000000,50;0,00;0,07\r\n"), "{text}");
    }

    #[test]
    fn what_would_be_run_is_text() {
        let head = ["namn".to_owned(), "telefon".to_owned()];
        let rows = [vec!["=1+1".to_owned(), "+46 8".to_owned()]];
        let text = String::from_utf8(spreadsheet(&head, &rows)).unwrap();
        assert_eq!(text, "\u{feff}namn;telefon\r\n'=1+1;'+46 8\r\n");
        let book = workbook("Kontakter", &head, &rows).unwrap();
        assert!(book.starts_with(b"PK"));
        assert_eq!(book, workbook("Kontakter", &head, &rows).unwrap());
    }
}
