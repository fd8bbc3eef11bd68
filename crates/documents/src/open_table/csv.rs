//! The table as comma-separated values: one form for programs, one for spreadsheets.

use ::csv::{QuoteStyle, Terminator, WriterBuilder};
use wording::Language;

use super::{COLUMNS, Value, rows};
use crate::{Shared, csv};

/// What makes a spreadsheet take a text for a formula.
const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The byte order mark, by which spreadsheets know UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// For programs: UTF-8, comma, LF.
pub fn comma(shared: &Shared<'_>, language: Language) -> Vec<u8> {
    csv::table(cells(shared, language))
}

/// For spreadsheets as they are set up in Sweden: UTF-8 with a mark, semicolon, CRLF.
pub fn spreadsheet(shared: &Shared<'_>, language: Language) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    for row in cells(shared, language) {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}

fn cells<'a>(
    shared: &'a Shared<'a>,
    language: Language,
) -> impl Iterator<Item = [String; COLUMNS.len()]> + 'a {
    let head = COLUMNS.map(str::to_owned);
    std::iter::once(head).chain(rows(shared, language).map(|row| row.map(cell)))
}

fn cell(value: Value) -> String {
    match value {
        Value::Text(text) => harmless(&text),
        Value::Number(number) => number.to_string(),
    }
}

/// A text that would be run as a formula gets an apostrophe before it, by which spreadsheets know text. A negative number is
/// a number.
pub(crate) fn harmless(text: &str) -> String {
    let digits = text.strip_prefix('-').unwrap_or_default();
    let is_number = digits.starts_with(|first: char| first.is_ascii_digit())
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b',' || byte == b'.');
    if text.starts_with(FORMULA_STARTS) && !is_number {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
