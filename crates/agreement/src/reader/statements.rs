//! The statements of a TOML text: the lines that belong together.
//!
//! TOML says nothing about how to go on after a fault, and one forgotten
//! bracket can make the rest of a file unreadable. Split into statements, each
//! fault stays in the statement it was made in.

use std::ops::Range;

/// No statement is longer, in bytes: an amount for each municipality is a tenth
/// of this. What has found no end by then was never closed.
const LONGEST_STATEMENT: usize = 128 * 1024;

/// The byte ranges of the statements of a text, in order and without gaps.
pub(super) fn statements(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let end = end_of_statement(text, start);
        let range = start..end;
        start = end;
        (!range.is_empty()).then_some(range)
    })
}

/// Whether a statement is the head of a table: `[rounding]`, `[[item]]`.
pub(super) fn is_head(statement: &str) -> bool {
    statement.trim_start().starts_with('[')
}

/// Where the statement that begins at this line ends: after the line on which
/// every bracket and quote is closed, or else before the next line that looks
/// like the beginning of another.
fn end_of_statement(text: &str, start: usize) -> usize {
    let mut nesting = Nesting::default();
    let mut end = start;
    let mut next_beginning = None;
    for line in text[start..].split_inclusive('\n') {
        if end > start && next_beginning.is_none() && begins_statement(line) {
            next_beginning = Some(end);
        }
        end += line.len();
        if is_head(line) && end - line.len() == start {
            // Heads are one line; their brackets are not values.
            return end;
        }
        nesting.pass(line);
        if nesting.is_closed() {
            return end;
        }
        if end - start > LONGEST_STATEMENT {
            break;
        }
    }
    next_beginning.unwrap_or(end)
}

/// Whether a line that is not indented begins with a head or a field.
fn begins_statement(line: &str) -> bool {
    if line.starts_with('[') {
        return true;
    }
    let name = line.trim_start_matches(|character: char| {
        character.is_ascii_alphanumeric() || "_-.\"'".contains(character)
    });
    name.len() < line.len() && name.trim_start().starts_with('=')
}

/// How many brackets are open, and which quote.
#[derive(Default)]
struct Nesting {
    brackets: usize,
    /// The quote of an open text of several lines.
    quote: Option<&'static str>,
}

impl Nesting {
    fn is_closed(&self) -> bool {
        self.brackets == 0 && self.quote.is_none()
    }

    fn pass(&mut self, line: &str) {
        let mut rest = line;
        while let Some(first) = rest.chars().next() {
            rest = if let Some(quote) = self.quote {
                self.pass_text(rest, quote)
            } else {
                match first {
                    '#' => return,
                    '"' | '\'' => self.open_text(rest),
                    '[' | '{' => {
                        self.brackets += 1;
                        &rest[1..]
                    }
                    ']' | '}' => {
                        self.brackets = self.brackets.saturating_sub(1);
                        &rest[1..]
                    }
                    other => &rest[other.len_utf8()..],
                }
            };
        }
        // A text in single quotes of either kind ends with its line.
        self.quote = self.quote.filter(|quote| quote.len() == 3);
    }

    fn open_text<'t>(&mut self, rest: &'t str) -> &'t str {
        let quote = ["\"\"\"", "'''", "\"", "'"]
            .into_iter()
            .find(|quote| rest.starts_with(quote));
        self.quote = quote;
        &rest[quote.map_or(1, str::len)..]
    }

    /// Passes one character, escape or closing quote of an open text.
    fn pass_text<'t>(&mut self, rest: &'t str, quote: &'static str) -> &'t str {
        if let Some(after) = rest.strip_prefix(quote) {
            self.quote = None;
            return after;
        }
        let mut characters = rest.chars();
        if characters.next() == Some('\\') && quote.starts_with('"') {
            characters.next();
        }
        characters.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        statements(text).map(|range| &text[range]).collect()
    }

    #[test]
    fn lines_that_belong_together_are_one_statement() {
        let text = "# x = [\na = 1\nb = [\n  1, # ]\n  \"]\", ']', \"\\\"]\",\n]\n[c]\nd = { e = \"\"\"\nf = 1\n\"\"\" }\n";
        assert_eq!(
            split(text),
            [
                "# x = [\n",
                "a = 1\n",
                "b = [\n  1, # ]\n  \"]\", ']', \"\\\"]\",\n]\n",
                "[c]\n",
                "d = { e = \"\"\"\nf = 1\n\"\"\" }\n"
            ]
        );
    }

    #[test]
    fn what_is_never_closed_ends_where_the_next_statement_begins() {
        assert_eq!(split("a = [1\nb = 2\n"), ["a = [1\n", "b = 2\n"]);
        assert_eq!(
            split("a = { b = 1,\n  c = 2,\n[[d]]\n"),
            ["a = { b = 1,\n  c = 2,\n", "[[d]]\n"]
        );
        assert_eq!(split("a = \"\"\"b\nc = 1\n"), ["a = \"\"\"b\n", "c = 1\n"]);
    }

    #[test]
    fn a_text_without_closing_quote_ends_with_its_line() {
        assert_eq!(split("a = \"b\nc = 1\n"), ["a = \"b\n", "c = 1\n"]);
    }

    #[test]
    fn a_broken_head_is_a_line_of_its_own() {
        assert_eq!(split("[[item]\na = 1\n"), ["[[item]\n", "a = 1\n"]);
    }
}
