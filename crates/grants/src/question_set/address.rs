//! Where an answer stands: question, item and cell. Two people who write in different places never meet.
//!
//! ```
//! use grants::question_set::address::Address;
//! let address = Address::read("costs[traumavard].3.amount").expect("an address");
//! assert_eq!((address.question.as_str(), address.item.as_deref()), ("costs", Some("traumavard")));
//! assert_eq!(address.to_string(), "costs[traumavard].3.amount");
//! ```

use std::fmt;

use super::{MOST_ROWS, is_name};

/// Where an answer stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The name of the question.
    pub question: String,
    /// The item the section is asked about, when it is asked for items.
    pub item: Option<String>,
    /// The cell, when the question is a table.
    pub cell: Option<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The row, from 1.
    pub row: u16,
    /// The name of the column.
    pub column: String,
}

impl Address {
    /// Of a question that is asked once and is no table.
    pub fn of(question: &str) -> Self {
        Self {
            question: question.to_owned(),
            item: None,
            cell: None,
        }
    }

    /// The same question about an item.
    #[must_use]
    pub fn about(mut self, item: Option<&str>) -> Self {
        self.item = item.map(str::to_owned);
        self
    }

    /// The same question in a cell.
    #[must_use]
    pub fn cell(mut self, row: u16, column: &str) -> Self {
        self.cell = Some(Cell {
            row,
            column: column.to_owned(),
        });
        self
    }

    /// Reads one as it is written; `None` when it is none.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let head = parts.next()?;
        let (question, item) = match head.split_once('[') {
            Some((question, rest)) => (question, Some(rest.strip_suffix(']')?)),
            None => (head, None),
        };
        if !is_name(question) || item.is_some_and(|item| !is_item(item)) {
            return None;
        }
        let address = Self::of(question).about(item);
        let Some(row) = parts.next() else {
            return Some(address);
        };
        let column = parts.next()?;
        let number: u16 = row.parse().ok()?;
        let written_as_we_write = number.to_string() == row;
        let holds = (1..=MOST_ROWS).contains(&number) && is_name(column);
        (written_as_we_write && holds && parts.next().is_none())
            .then(|| address.cell(number, column))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.question)?;
        if let Some(item) = &self.item {
            write!(f, "[{item}]")?;
        }
        if let Some(cell) = &self.cell {
            write!(f, ".{}.{}", cell.row, cell.column)?;
        }
        Ok(())
    }
}

/// Ids of items are small letters, digits and hyphens.
fn is_item(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && text
            .chars()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-')
}
