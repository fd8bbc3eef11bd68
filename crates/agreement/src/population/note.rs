//! What is worth knowing about a file that was read.

use std::fmt;

use grants::Level;
use jiff::civil::Date;
use wording::{Message, Speak, message};

use super::problem::listed;

/// Something a reader of the figures should know; no reason to refuse them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The published figure for the whole country is not the sum of its parts.
    /// The sum is used, never the published figure.
    TotalDiffers {
        /// The date of the table.
        date: Date,
        /// The level whose figures were added.
        level: Level,
        /// The published figure.
        total: i64,
        /// The sum of the level.
        sum: i64,
        /// The published figure less the sum.
        difference: i64,
    },
    /// In some places the figure for all ages is not the sum of the ages.
    AgesDiffer {
        /// The date of the table.
        date: Date,
        /// In how many places.
        places: usize,
    },
    /// The table holds only some of a level.
    PartOfLevel {
        /// The date of the table.
        date: Date,
        /// The level.
        level: Level,
        /// How many there are in the table.
        present: usize,
        /// How many the level has.
        all: usize,
    },
    /// The ages in the file are not everybody, so there is no population, only ages.
    AgesNotEverybody,
    /// A code of another year has no people and was left out.
    CodeWithoutPeople(String),
    /// Cells without figures were left out.
    HolesLeftOut,
    /// Periods other than the one asked for were left out.
    OtherPeriodsLeftOut,
    /// Columns that hold nothing known were not read.
    ColumnsNotRead(Vec<String>),
}

impl Speak for Note {
    fn message(&self) -> Message {
        match self {
            Self::TotalDiffers {
                date,
                level,
                total,
                sum,
                difference,
            } => message!(
                "population-total-differs",
                date = *date,
                level = *level,
                total = *total,
                sum = *sum,
                difference = *difference
            ),
            Self::AgesDiffer { date, places } => {
                message!("population-ages-differ", date = *date, places = *places)
            }
            Self::PartOfLevel {
                date,
                level,
                present,
                all,
            } => {
                message!(
                    "population-part-of-level",
                    date = *date,
                    level = *level,
                    present = *present,
                    all = *all
                )
            }
            Self::AgesNotEverybody => message!("population-ages-not-everybody"),
            Self::CodeWithoutPeople(code) => {
                message!("population-code-without-people", code = code)
            }
            Self::HolesLeftOut => message!("population-holes-left-out"),
            Self::OtherPeriodsLeftOut => message!("population-other-periods-left-out"),
            Self::ColumnsNotRead(columns) => {
                message!("population-columns-not-read", columns = listed(columns))
            }
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message())
    }
}
