//! What a document says, without how it looks.

use jiff::civil::Date;

/// The language of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Language {
    /// The same language where texts are kept.
    pub(crate) const fn of_wording(self) -> wording::Language {
        match self {
            Self::Sv => wording::Language::Swedish,
            Self::En => wording::Language::English,
        }
    }
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Document {
    /// Its title, at its head and in its properties.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// The day it is dated, on the page and in its properties.
    pub date: Date,
    /// Who it is from.
    pub sender: String,
    /// Who it is to; nobody when it is to all.
    pub recipient: Option<String>,
    /// What kind of document it is, in words over its title: “Meddelande från styrelsen 20/2020”.
    pub kind: String,
    /// References under its head, each a name and a value: registration number, agreement.
    pub references: Vec<(String, String)>,
    /// What it says, from top to bottom.
    pub blocks: Vec<Block>,
    /// A line at the foot of every page.
    pub foot: String,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Block {
    /// A heading. Level 2 is the first below the title.
    Heading {
        /// How deep it is: 2, 3 or 4.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        spans: Vec<Span>,
    },
    /// A list.
    List {
        /// Whether its items are numbered.
        numbered: bool,
        /// Its items.
        items: Vec<Vec<Span>>,
    },
    /// Names and values, one under the other.
    Facts {
        /// Each name and its value.
        facts: Vec<(String, String)>,
    },
    /// A table.
    Table(Table),
    /// Something that must not be overlooked.
    Note {
        /// Its words.
        spans: Vec<Span>,
    },
    /// Room to write by hand.
    Room {
        /// What is written there, in a word.
        label: String,
        /// On how many lines.
        lines: u8,
    },
    /// Boxes to tick, each with its words.
    Choices {
        /// The words.
        items: Vec<String>,
    },
    /// A table to fill in by hand.
    EmptyRows {
        /// What is written there.
        caption: String,
        /// The head of the column that numbers the rows.
        number: String,
        /// The heads of its other columns.
        heads: Vec<String>,
        /// How many rows.
        rows: u8,
    },
    /// What follows begins on a new page.
    NewPage,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Span {
    /// Words.
    Words {
        /// The words.
        text: String,
    },
    /// Words with weight.
    Strong {
        /// The words.
        text: String,
    },
    /// An address one can follow.
    Link {
        /// What it is called.
        text: String,
        /// Where it leads: `https:` or `mailto:`.
        address: String,
    },
}

/// A table. The first column says what a row is about.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell per column.
    pub rows: Vec<Vec<String>>,
    /// Its last row, which sums up; none when there is nothing to sum.
    pub sum: Option<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Where its cells stand.
    pub align: Align,
}

/// Where cells stand in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}
