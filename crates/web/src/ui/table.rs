//! A table of data: caption, heads with scope, numbers to the right, a sum row, sortable by links.

use maud::{Markup, html};

use super::status::{Progress, status};

/// With more columns than this a table scrolls in a window of its own, where its head and its names stay in sight.
const MOST_COLUMNS_ON_A_PAGE: usize = 7;

/// How a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words, to the left.
    Words,
    /// Numbers, to the right in tabular figures.
    Numbers,
}

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its words, with the unit.
    pub head: String,
    /// How it stands.
    pub align: Align,
    /// The address that sorts by it, and how it is sorted now.
    pub sorting: Option<(String, Option<Order>)>,
}

impl Column {
    /// A column of words.
    pub fn words(head: impl Into<String>) -> Self {
        Self {
            head: head.into(),
            align: Align::Words,
            sorting: None,
        }
    }

    /// A column of numbers.
    pub fn numbers(head: impl Into<String>) -> Self {
        Self {
            align: Align::Numbers,
            ..Self::words(head)
        }
    }

    /// Sorted by following this address.
    #[must_use]
    pub fn sorted_by(mut self, address: impl Into<String>, now: Option<Order>) -> Self {
        self.sorting = Some((address.into(), now));
        self
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words or a number already written.
    Text(String),
    /// Words that lead somewhere.
    Link {
        /// The words.
        text: String,
        /// Where to.
        address: String,
    },
    /// A number with a bar as long as its part of the largest, in thousandths.
    Bar {
        /// The number.
        text: String,
        /// Its length, 0 to 1000.
        thousandths: u16,
    },
    /// A number with its bar, leading to how it came about.
    LinkedBar {
        /// The number.
        text: String,
        /// Where to.
        address: String,
        /// Its length, 0 to 1000.
        thousandths: u16,
    },
    /// How far something has come, in words.
    Status {
        /// How far.
        progress: Progress,
        /// The words.
        text: String,
    },
    /// A box that chooses the row, in a form around the table.
    Choose {
        /// The name of the field.
        name: &'static str,
        /// What it holds when it is marked; no two rows hold the same.
        value: String,
        /// What is chosen, in words.
        text: String,
        /// Whether it is marked.
        marked: bool,
    },
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A table. The first cell of a row is its head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The heads.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// The sum, in the last row.
    pub sum: Option<Vec<Cell>>,
    /// What is said when there is no row.
    pub empty: String,
}

impl Table {
    /// The markup.
    pub fn markup(&self) -> Markup {
        let wide = self.columns.len() > MOST_COLUMNS_ON_A_PAGE;
        html! {
            @if self.rows.is_empty() { p.empty { (self.empty) } } @else {
                div.table-scroll .table-wide[wide] tabindex="0" role="region" aria-label=(self.caption) {
                    table {
                        caption { (self.caption) }
                        thead { tr { @for column in &self.columns { (head(column)) } } }
                        tbody { @for row in &self.rows { (self.row(row)) } }
                        @if let Some(sum) = &self.sum { tfoot { (self.row(sum)) } }
                    }
                }
            }
        }
    }

    fn row(&self, cells: &[Cell]) -> Markup {
        html! {
            tr {
                @for (at, (cell, column)) in cells.iter().zip(&self.columns).enumerate() {
                    @let class = class(column.align);
                    @if at == 0 { th scope="row" class=(class) { (content(cell)) } }
                    @else { td class=(class) { (content(cell)) } }
                }
            }
        }
    }
}

const fn class(align: Align) -> &'static str {
    match align {
        Align::Words => "words",
        Align::Numbers => "numbers",
    }
}

fn head(column: &Column) -> Markup {
    let class = class(column.align);
    match &column.sorting {
        None => html! { th scope="col" class=(class) { (column.head) } },
        Some((address, now)) => {
            let sorted = match now {
                None => "none",
                Some(Order::Ascending) => "ascending",
                Some(Order::Descending) => "descending",
            };
            html! { th scope="col" class=(class) aria-sort=(sorted) { a href=(address) { (column.head) } } }
        }
    }
}

fn content(cell: &Cell) -> Markup {
    match cell {
        Cell::Text(text) => html! { (text) },
        Cell::Link { text, address } => html! { a href=(address) { (text) } },
        Cell::Status { progress, text } => status(*progress, text),
        Cell::Choose {
            name,
            value,
            text,
            marked,
        } => html! {
            div.option {
                @let id = format!("{name}-{value}");
                input id=(id) name=(name) type="checkbox" value=(value) checked[*marked];
                label for=(id) { (text) }
            }
        },
        Cell::Bar { text, thousandths } => html! { (text) (bar(*thousandths)) },
        Cell::LinkedBar {
            text,
            address,
            thousandths,
        } => html! { a href=(address) { (text) } (bar(*thousandths)) },
    }
}

fn bar(thousandths: u16) -> Markup {
    let width = format!("{}.{}%", thousandths / 10, thousandths % 10);
    html! { svg.cell-bar aria-hidden="true" focusable="false" { rect width=(width) height="100%" {} } }
}
