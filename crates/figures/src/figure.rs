//! A picture and its table.

use crate::heading::{Heading, Width};
use crate::sheet;
use crate::table::DataTable;

/// A picture and the table that says the same. One cannot be had without the other: only the
/// figures of this room make one, and each makes both from the same values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    svg: String,
    table: DataTable,
}

impl Figure {
    pub(crate) fn new(svg: String, table: DataTable) -> Self {
        Self { svg, table }
    }

    /// The figure when there is nothing to draw.
    pub(crate) fn nothing(heading: &Heading, width: Width, table: DataTable) -> Self {
        Self::new(sheet::nothing(heading, width), table)
    }

    /// The picture: one `svg` element, to be put into a page as it is or saved as a file.
    pub fn svg(&self) -> &str {
        &self.svg
    }

    /// The table, to be shown near the picture.
    pub fn table(&self) -> &DataTable {
        &self.table
    }

    /// Both.
    pub fn into_parts(self) -> (String, DataTable) {
        (self.svg, self.table)
    }
}
