//! A figure on a page: the picture, wide and narrow, and always its table.

use figures::{ColumnKind, DataTable, Figure};
use maud::{Markup, PreEscaped, html};
use wording::message;

use super::{Cell, Column, Table};
use crate::Reader;

/// The picture in two widths, drawn with different prefixes, and the table of exactly the numbers drawn.
pub fn figure(reader: &Reader, wide: &Figure, narrow: &Figure) -> Markup {
    html! {
        figure.drawn {
            div.figure-both { (PreEscaped(wide.svg())) (PreEscaped(narrow.svg())) }
            details {
                summary { (reader.say(&message!("frame-figure-table"))) }
                (table(wide.table()).markup())
            }
        }
    }
}

fn table(of: &DataTable) -> Table {
    let columns = of.columns().iter().map(|column| match column.kind {
        ColumnKind::Words => Column::words(&column.head),
        ColumnKind::Numbers => Column::numbers(&column.head),
    });
    let cells = |row: &[String]| row.iter().cloned().map(Cell::Text).collect();
    Table {
        caption: of.caption().to_owned(),
        columns: columns.collect(),
        rows: of.rows().iter().map(|row| cells(row)).collect(),
        sum: of.sum().map(cells),
        empty: String::new(),
    }
}
