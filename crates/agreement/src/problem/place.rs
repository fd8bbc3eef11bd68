//! Where in a text something stands.

use std::ops::Range;

/// A place in a text, for people and for programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted in characters from 1: å is one column.
    pub column: usize,
    /// The bytes of the text.
    pub span: Range<usize>,
}

/// Where the lines of a text begin.
pub(crate) struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        let after_breaks = text
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n')
            .map(|(at, _)| at + 1);
        Self {
            starts: std::iter::once(0).chain(after_breaks).collect(),
        }
    }

    /// The place of these bytes, moved inside the text and to whole characters where they are not.
    pub(crate) fn place(&self, text: &str, span: Range<usize>) -> Place {
        let start = text.floor_char_boundary(span.start);
        let end = text.ceil_char_boundary(span.end).max(start);
        let line = self.line_of(start);
        let before = text.get(self.start_of(line)..start).unwrap_or_default();
        Place {
            line,
            column: before.chars().count() + 1,
            span: start..end,
        }
    }

    /// The number of the line this byte stands on, from 1.
    pub(crate) fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// The first byte of a line, numbered from 1.
    pub(crate) fn start_of(&self, line: usize) -> usize {
        line.checked_sub(1)
            .and_then(|at| self.starts.get(at))
            .copied()
            .unwrap_or_default()
    }
}

/// The line a byte stands on, without its end, and where it begins.
pub(crate) fn line_around(text: &str, byte: usize) -> (usize, &str) {
    let start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let end = text[byte..].find('\n').map_or(text.len(), |at| byte + at);
    (start, text[start..end].trim_end_matches('\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_in_characters() {
        let text = "åäö = 1\nöl = \"å\" x";
        let at = text.find('x').unwrap();
        let place = Lines::of(text).place(text, at..at + 1);
        assert_eq!((place.line, place.column), (2, 10));
    }

    #[test]
    fn places_outside_the_text_are_moved_inside() {
        let text = "a\nå";
        let place = Lines::of(text).place(text, 3..99);
        assert_eq!((place.line, place.column, place.span), (2, 1, 2..4));
        let end = Lines::of(text).place(text, 99..99);
        assert_eq!((end.line, end.column, end.span), (2, 2, 4..4));
        assert_eq!(
            Lines::of("").place("", 0..0),
            Place {
                line: 1,
                column: 1,
                span: 0..0
            }
        );
    }
}
