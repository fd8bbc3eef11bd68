//! Aligned tables of plain text: names to the left, numbers to the right.

use unicode_width::UnicodeWidthStr;

/// How a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// A table of text cells.
#[derive(Clone, Debug, Default)]
pub struct Table {
    columns: Vec<(String, Align)>,
    rows: Vec<Vec<String>>,
    last: Option<Vec<String>>,
}

impl Table {
    /// A table with these column heads.
    pub fn new(columns: impl IntoIterator<Item = (String, Align)>) -> Self {
        Self { columns: columns.into_iter().collect(), rows: Vec::new(), last: None }
    }

    /// Adds a row; missing cells are empty.
    pub fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// Sets the sum row, set off by a rule.
    pub fn sum(&mut self, cells: Vec<String>) {
        self.last = Some(cells);
    }

    /// The table as lines of text, without spaces at their ends.
    pub fn render(&self) -> String {
        let heads: Vec<String> = self.columns.iter().map(|(head, _)| head.clone()).collect();
        let widths: Vec<usize> = (0..self.columns.len())
            .map(|column| {
                std::iter::once(&heads)
                    .chain(&self.rows)
                    .chain(&self.last)
                    .map(|cells| cells.get(column).map_or(0, |cell| cell.width()))
                    .max()
                    .unwrap_or(0)
            })
            .collect();
        let rule = "─".repeat(widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1));
        let mut text = String::new();
        self.line(&mut text, &heads, &widths);
        text.push_str(&rule);
        text.push('\n');
        for row in &self.rows {
            self.line(&mut text, row, &widths);
        }
        if let Some(last) = &self.last {
            text.push_str(&rule);
            text.push('\n');
            self.line(&mut text, last, &widths);
        }
        text
    }

    fn line(&self, text: &mut String, cells: &[String], widths: &[usize]) {
        let mut line = String::new();
        for (at, ((_, align), width)) in self.columns.iter().zip(widths).enumerate() {
            let cell = cells.get(at).map_or("", String::as_str);
            let space = " ".repeat(width.saturating_sub(cell.width()));
            if at > 0 {
                line.push_str("  ");
            }
            match align {
                Align::Left => line.extend([cell, &space]),
                Align::Right => line.extend([space.as_str(), cell]),
            }
        }
        text.push_str(line.trim_end_matches(' '));
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_left_and_numbers_right() {
        let mut table = Table::new([("Namn".to_owned(), Align::Left), ("Kr".to_owned(), Align::Right)]);
        table.row(vec!["Åmål".to_owned(), "1".to_owned()]);
        table.row(vec!["Öckerö kommun".to_owned(), "1\u{a0}000".to_owned()]);
        table.sum(vec!["Summa".to_owned(), "1\u{a0}001".to_owned()]);
        let expected = "\
Namn              Kr
────────────────────
Åmål               1
Öckerö kommun  1\u{a0}000
────────────────────
Summa          1\u{a0}001
";
        assert_eq!(table.render(), expected);
    }
}
