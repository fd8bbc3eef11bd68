//! Tables: UTF-8, LF, comma-separated, with a header row.

use csv::{ReaderBuilder, StringRecord};

use crate::finding::{Findings, Place, Problem};
use crate::folder::{Folder, ProofFile};

/// The most rows of a table: thirty times the one-year ages of every municipality, and what a small machine can hold.
const MAX_ROWS: usize = 1_000_000;

/// The byte order mark in UTF-8, which a CSV reader would skip in silence.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A row below the header.
#[derive(Debug, Clone)]
pub struct Row {
    /// The line it begins on, counted from 1; the header is line 1.
    pub line: u64,
    record: StringRecord,
}

impl Row {
    /// The fields, when there are as many as the table has columns. [`read`] has seen to it that there are.
    pub fn fields<const COLUMNS: usize>(&self) -> Option<[&str; COLUMNS]> {
        let fields: Vec<&str> = self.record.iter().collect();
        fields.try_into().ok()
    }
}

/// What can be wrong with a table as such.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableProblem {
    /// The bytes are not UTF-8 from this line on.
    NotUtf8,
    /// A carriage return, a NUL or a byte order mark stands on this line.
    ForbiddenByte,
    /// The last line does not end with a line feed.
    NoFinalLineFeed,
    /// The line is empty.
    EmptyLine,
    /// The header is not the one of this table.
    Header {
        /// What stands there.
        stands: String,
        /// What the header should be.
        should_be: String,
    },
    /// The row has another number of fields than the header.
    Columns {
        /// How many there are.
        stands: usize,
        /// How many there should be.
        should_be: usize,
    },
    /// There are more rows than this.
    TooManyRows(usize),
}

/// Reads a table with exactly these columns.
///
/// Nothing is given when the file is missing (which is already a finding) or when anything in it is not a table
/// (which is added to the findings): half a table gives nothing that can be recomputed.
pub fn read(
    folder: &Folder,
    file: ProofFile,
    columns: &[&str],
    findings: &mut Findings,
) -> Option<Vec<Row>> {
    let bytes = folder.bytes(file)?;
    let before = findings.count();
    refuse_odd_bytes(file, bytes, findings);
    if findings.count() > before {
        return None;
    }
    let mut rows = Vec::new();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);
    for (record, number) in reader.records().zip(0_usize..) {
        let Ok(record) = record else {
            findings.add(Place::file(file), Problem::Table(TableProblem::NotUtf8));
            return None;
        };
        let line = record.position().map_or(0, csv::Position::line);
        if number == 0 {
            refuse_wrong_header(file, &record, columns, findings);
        } else if record.len() != columns.len() {
            let problem = TableProblem::Columns {
                stands: record.len(),
                should_be: columns.len(),
            };
            findings.add(Place::line(file, line), Problem::Table(problem));
        } else if number > MAX_ROWS {
            findings.add(
                Place::file(file),
                Problem::Table(TableProblem::TooManyRows(MAX_ROWS)),
            );
            return None;
        } else {
            rows.push(Row { line, record });
        }
    }
    (findings.count() == before).then_some(rows)
}

/// Adds a finding for what a CSV reader would forgive: other line ends, empty lines, a file cut off, other encodings.
fn refuse_odd_bytes(file: ProofFile, bytes: &[u8], findings: &mut Findings) {
    let mut add = |line, problem| findings.add(Place::line(file, line), Problem::Table(problem));
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let mut last_line = 1;
    for (line, number) in lines.zip(1..) {
        last_line = number;
        if line == b"\n" {
            add(number, TableProblem::EmptyLine);
        }
        if line.contains(&b'\r') || line.contains(&0) || line.starts_with(BYTE_ORDER_MARK) {
            add(number, TableProblem::ForbiddenByte);
        }
        if str::from_utf8(line).is_err() {
            add(number, TableProblem::NotUtf8);
        }
    }
    if bytes.last() != Some(&b'\n') {
        add(last_line, TableProblem::NoFinalLineFeed);
    }
}

/// Adds a finding when the first row is not the header.
fn refuse_wrong_header(
    file: ProofFile,
    record: &StringRecord,
    columns: &[&str],
    findings: &mut Findings,
) {
    if record.iter().ne(columns.iter().copied()) {
        let stands = record.iter().collect::<Vec<_>>().join(",");
        let problem = TableProblem::Header {
            stands,
            should_be: columns.join(","),
        };
        findings.add(Place::line(file, 1), Problem::Table(problem));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn problems(bytes: &[u8]) -> (Option<usize>, Vec<Problem>) {
        let folder = Folder::new(BTreeMap::from([(ProofFile::Previous, bytes.to_vec())]));
        let mut findings = Findings::default();
        let rows = read(&folder, ProofFile::Previous, &["a", "b"], &mut findings);
        (
            rows.map(|rows| rows.len()),
            findings
                .kept()
                .iter()
                .map(|finding| finding.problem.clone())
                .collect(),
        )
    }

    #[test]
    fn a_plain_table_is_read() {
        assert_eq!(problems(b"a,b\n1,2\n\"x,y\",z\n"), (Some(2), vec![]));
    }

    #[test]
    fn only_a_header_is_a_table_without_rows() {
        assert_eq!(problems(b"a,b\n"), (Some(0), vec![]));
    }

    #[test]
    fn what_a_csv_reader_forgives_is_a_finding() {
        let table = |problem| (None, vec![Problem::Table(problem)]);
        assert_eq!(
            problems(b"a,b\r\n1,2\n"),
            table(TableProblem::ForbiddenByte)
        );
        assert_eq!(
            problems(b"\xef\xbb\xbfa,b\n"),
            table(TableProblem::ForbiddenByte)
        );
        assert_eq!(problems(b"a,b\n1,\0\n"), table(TableProblem::ForbiddenByte));
        assert_eq!(problems(b"a,b\n\n1,2\n"), table(TableProblem::EmptyLine));
        assert_eq!(problems(b"a,b\n1,2"), table(TableProblem::NoFinalLineFeed));
        assert_eq!(problems(b""), table(TableProblem::NoFinalLineFeed));
        assert_eq!(problems(b"a,b\n1,\xff\n"), table(TableProblem::NotUtf8));
        assert_eq!(
            problems(b"a,b\n1,2,3\n"),
            table(TableProblem::Columns {
                stands: 3,
                should_be: 2
            })
        );
        let header = TableProblem::Header {
            stands: "b,a".to_owned(),
            should_be: "a,b".to_owned(),
        };
        assert_eq!(problems(b"b,a\n"), table(header));
    }
}
