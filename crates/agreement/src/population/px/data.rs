//! The figures of a PX file.

use std::collections::BTreeMap;

use super::super::cube::{Dimension, strides};
use super::super::fault::Fault;
use super::super::problem::{Findings, ImportProblems, Place, quoted};
use super::super::pxweb_json::number;
use super::Key;
use super::statements::Statements;

/// The figures, one per cell.
pub(super) fn read(
    statements: &Statements<'_>,
    dimensions: &[Dimension],
    keys: &[Key],
    cells: usize,
) -> Result<Vec<Option<i64>>, ImportProblems> {
    // A file cut off inside its last number would show a smaller one. Some files
    // lack the last semicolon, but none lacks the end of the line.
    if statements
        .data
        .ends_with(|last: char| !(last == ';' || last == '\u{1a}' || last.is_whitespace()))
    {
        let line = statements.data_line + statements.data.matches('\n').count();
        return Err(ImportProblems::one(
            Place::Line { line, column: 1 },
            Fault::PxCutOff,
        ));
    }
    let mut reading = Reading {
        statements,
        values: vec![None; cells],
        dimensions,
        findings: Findings::default(),
    };
    if keys.is_empty() {
        reading.in_order();
    } else {
        reading.by_key(keys);
    }
    reading.findings.finish().map(|_| reading.values)
}

struct Reading<'s> {
    statements: &'s Statements<'s>,
    values: Vec<Option<i64>>,
    dimensions: &'s [Dimension],
    findings: Findings,
}

impl Reading<'_> {
    /// All cells one after the other.
    fn in_order(&mut self) {
        let mut found = 0;
        for token in tokens(self.statements.data) {
            self.set(found, token.text);
            found += 1;
        }
        if found != self.values.len() {
            let fault = Fault::ValuesDiffer {
                cells: self.values.len(),
                found,
            };
            self.findings.problem(Place::Keyword("DATA".into()), fault);
        }
    }

    /// Rows that start with their keys. A row that is not there has no figures:
    /// whether it stands for zeros is for the source to say, not for this reader.
    fn by_key(&mut self, keys: &[Key]) {
        let sizes: Vec<usize> = self
            .dimensions
            .iter()
            .map(|dimension| dimension.categories.len())
            .collect();
        let strides = strides(&sizes);
        let positions: Vec<BTreeMap<&str, usize>> = keys
            .iter()
            .zip(self.dimensions)
            .map(|(key, dimension)| positions(*key, dimension))
            .collect();
        let row_length = strides
            .get(keys.len().saturating_sub(1))
            .copied()
            .unwrap_or(1);
        let mut rows_seen = std::collections::BTreeSet::new();
        let mut tokens = tokens(self.statements.data).peekable();
        while let Some(token) = tokens.next() {
            let place = Place::Line {
                line: self.statements.data_line + token.line,
                column: token.column,
            };
            let mut first = Some(0_usize);
            let mut key = Some(token);
            for (known, stride) in positions.iter().zip(&strides) {
                let Some(part) = key.take().or_else(|| tokens.next()) else {
                    break;
                };
                let position = known.get(part.text);
                if position.is_none() {
                    self.findings
                        .problem(place.clone(), Fault::PxUnknownKey(quoted(part.text)));
                }
                first = first
                    .zip(position)
                    .map(|(first, position)| first + position * stride);
            }
            if first.is_some_and(|first| !rows_seen.insert(first)) {
                self.findings.problem(place.clone(), Fault::PxRowTwice);
                first = None;
            }
            let mut found = 0;
            while found < row_length {
                let Some(token) = tokens.next() else { break };
                if let Some(first) = first {
                    self.set(first + found, token.text);
                }
                found += 1;
            }
            if found != row_length {
                self.findings.problem(
                    place,
                    Fault::ValuesDiffer {
                        cells: row_length,
                        found,
                    },
                );
            }
        }
    }

    fn set(&mut self, cell: usize, text: &str) {
        match number(text) {
            Ok(number) => {
                if let Some(slot) = self.values.get_mut(cell) {
                    *slot = number;
                }
            }
            Err(fault) => {
                self.findings
                    .problem_made(|| (Place::in_cube(self.dimensions, cell), fault));
            }
        }
    }
}

fn positions(key: Key, dimension: &Dimension) -> BTreeMap<&str, usize> {
    let text = |at: usize| {
        let category = dimension.categories.get(at)?;
        Some(match key {
            Key::Code => category.code.as_str(),
            Key::Label => category.label.as_str(),
        })
    };
    (0..dimension.categories.len())
        .filter_map(|at| Some((text(at)?, at)))
        .collect()
}

/// A number, a mark or a key, and where it stands.
struct Token<'t> {
    text: &'t str,
    /// Lines after the start of the figures.
    line: usize,
    /// Characters from the start of the line, counted from 1.
    column: usize,
}

/// The parts between spaces, commas and semicolons, which the format allows alike. Quotes are taken off.
fn tokens(data: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = data;
    let (mut line, mut column) = (0, 1);
    std::iter::from_fn(move || {
        let separator = |character: char| {
            character.is_whitespace() || matches!(character, ',' | ';' | '\u{1a}')
        };
        loop {
            let character = rest.chars().next()?;
            if !separator(character) {
                break;
            }
            (line, column) = if character == '\n' {
                (line + 1, 1)
            } else {
                (line, column + 1)
            };
            rest = rest.get(character.len_utf8()..)?;
        }
        let (text, after) = match rest.strip_prefix('"') {
            Some(inside) => inside.split_once('"').unwrap_or((inside, "")),
            None => rest.split_at(
                rest.find(|character: char| separator(character) || character == '"')
                    .unwrap_or(rest.len()),
            ),
        };
        let token = Token { text, line, column };
        column += text.chars().count();
        rest = after;
        Some(token)
    })
}
