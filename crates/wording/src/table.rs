//! Aligned tables of plain text: names to the left, numbers to the right.

use unicode_width::UnicodeWidthStr;

/// The widest a column of words gets before its cells are broken into lines, in
/// characters: two such columns and some numbers fit on an ordinary screen.
const WIDEST_WORDS: usize = 44;

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
        Self {
            columns: columns.into_iter().collect(),
            rows: Vec::new(),
            last: None,
        }
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
        let heads = self.broken(&heads);
        let rows: Vec<Vec<Cell>> = self.rows.iter().map(|row| self.broken(row)).collect();
        let last = self.last.as_ref().map(|row| self.broken(row));
        let all = || std::iter::once(&heads).chain(&rows).chain(&last);
        let width_of = |column: usize| all().map(|row| widest(&row[column])).max().unwrap_or(0);
        let widths: Vec<usize> = (0..self.columns.len()).map(width_of).collect();
        let rule = "─".repeat(widths.iter().sum::<usize>() + 2 * widths.len().saturating_sub(1));
        let mut text = String::new();
        self.lines(&mut text, &heads, &widths);
        text.push_str(&rule);
        text.push('\n');
        for row in &rows {
            self.lines(&mut text, row, &widths);
        }
        if let Some(last) = &last {
            text.push_str(&rule);
            text.push('\n');
            self.lines(&mut text, last, &widths);
        }
        text
    }

    /// The cells of a row, one for each column, words broken into lines.
    fn broken(&self, row: &[String]) -> Vec<Cell> {
        let cells = self
            .columns
            .iter()
            .enumerate()
            .map(|(at, column)| (row.get(at), column.1));
        cells
            .map(|(cell, align)| match (cell, align) {
                (None, _) => vec![String::new()],
                (Some(words), Align::Left) => broken_words(words),
                (Some(number), Align::Right) => vec![number.clone()],
            })
            .collect()
    }

    fn lines(&self, text: &mut String, row: &[Cell], widths: &[usize]) {
        let height = row.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let mut line = String::new();
            for (column, (cell, width)) in row.iter().zip(widths).enumerate() {
                let words = cell.get(at).map_or("", String::as_str);
                let space = " ".repeat(width.saturating_sub(words.width()));
                if column > 0 {
                    line.push_str("  ");
                }
                match self.columns[column].1 {
                    Align::Left => line.extend([words, &space]),
                    Align::Right => line.extend([space.as_str(), words]),
                }
            }
            text.push_str(line.trim_end_matches(' '));
            text.push('\n');
        }
    }
}

/// A cell as its lines.
type Cell = Vec<String>;

fn widest(cell: &Cell) -> usize {
    cell.iter().map(|line| line.width()).max().unwrap_or(0)
}

/// Words in lines no wider than [`WIDEST_WORDS`] where a space allows.
fn broken_words(words: &str) -> Cell {
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let line = lines
            .last_mut()
            .filter(|line| line.is_empty() || line.width() + 1 + word.width() <= WIDEST_WORDS);
        match line {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_left_and_numbers_right() {
        let mut table = Table::new([
            ("Namn".to_owned(), Align::Left),
            ("Kr".to_owned(), Align::Right),
        ]);
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

    #[test]
    fn long_words_are_broken_into_lines_beside_their_number() {
        let mut table = Table::new([
            ("Post".to_owned(), Align::Left),
            ("Kr".to_owned(), Align::Right),
        ]);
        table.row(vec![
            "Sammanhållen vård för den som behöver både kommun och region".to_owned(),
            "1".to_owned(),
        ]);
        let expected = "\
Post                                        Kr
──────────────────────────────────────────────
Sammanhållen vård för den som behöver både   1
kommun och region
";
        assert_eq!(table.render(), expected);
    }
}
