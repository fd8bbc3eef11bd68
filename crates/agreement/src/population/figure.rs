//! One figure of a table, whatever format it stood in.

use jiff::civil::Date;

use super::age::Age;
use super::problem::Place;
use super::region::Region;

/// How many people of some ages lived in a place on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Figure {
    pub(crate) date: Date,
    pub(crate) region: Region,
    pub(crate) age: Age,
    pub(crate) population: i64,
    pub(crate) at: At,
}

/// Where a figure stood, in as few bytes as a million of them ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum At {
    /// A row of a table.
    Row(usize),
    /// One of several cubes, counted from 1; the figure may be a sum of its cells.
    Cube(usize),
}

impl At {
    pub(crate) fn place(self) -> Place {
        match self {
            Self::Row(row) => Place::Row(row),
            Self::Cube(part) => Place::Part(part),
        }
    }
}
