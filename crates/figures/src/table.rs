//! The table that says in words and numbers what a picture shows.

use crate::Refusal;
use crate::heading::length;

/// How a column stands and is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words, set to the left.
    Words,
    /// Numbers, set to the right in figures of one width.
    Numbers,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What the column holds, with its unit.
    pub head: String,
    /// How it stands.
    pub kind: ColumnKind,
}

impl Column {
    /// A column of words.
    pub fn words(head: impl Into<String>) -> Self {
        Self {
            head: head.into(),
            kind: ColumnKind::Words,
        }
    }

    /// A column of numbers.
    pub fn numbers(head: impl Into<String>) -> Self {
        Self {
            head: head.into(),
            kind: ColumnKind::Numbers,
        }
    }
}

/// What a cell holds when the number is not known.
pub(crate) const UNKNOWN: &str = "–";

/// The numbers of a figure as a table, without any markup.
///
/// The first column names the row. Every row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataTable {
    caption: String,
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
    sum: Option<Vec<String>>,
    chosen: Option<usize>,
}

impl DataTable {
    pub(crate) fn new(
        caption: &str,
        columns: Vec<Column>,
        rows: Vec<Vec<String>>,
        sum: Option<Vec<String>>,
        chosen: Option<usize>,
    ) -> Result<Self, Refusal> {
        for row in rows.iter().chain(&sum) {
            if row.len() != columns.len() {
                return Err(Refusal::Uneven {
                    name: row.first().cloned().unwrap_or_default(),
                    expected: columns.len(),
                    found: row.len(),
                });
            }
            row.iter().try_for_each(|cell| length(cell))?;
        }
        columns.iter().try_for_each(|column| length(&column.head))?;
        Ok(Self {
            caption: caption.to_owned(),
            columns,
            rows,
            sum,
            chosen,
        })
    }

    /// What the table shows: the title of the figure.
    pub fn caption(&self) -> &str {
        &self.caption
    }

    /// The columns; the first names the rows.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The rows, in the order in which they were handed in.
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// The sum row, if there is one.
    pub fn sum(&self) -> Option<&[String]> {
        self.sum.as_deref()
    }

    /// Which row is the one the picture points out, counted from 0.
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_as_many_cells_as_there_are_columns() {
        let columns = vec![Column::words("Namn"), Column::numbers("Kr")];
        let table = |rows: Vec<Vec<String>>, sum| {
            DataTable::new("Belopp", columns.clone(), rows, sum, None)
        };
        let row = || vec!["a".to_owned(), "1".to_owned()];
        assert!(table(vec![row()], Some(row())).is_ok());
        assert_eq!(
            table(vec![row()], Some(vec!["Summa".to_owned()])),
            Err(Refusal::Uneven {
                name: "Summa".to_owned(),
                expected: 2,
                found: 1
            })
        );
    }
}
