//! A report as it is taken home, to be written without a connection: a workbook with a sheet for each section, and what somebody
//! wrote in it when it comes back.
//!
//! Each field stands in a row that says, in two hidden columns, where its answer belongs and which version was seen. That is what
//! counts when the workbook comes back; words and order of the rows do not.

mod fault;
mod read;
mod write;

use std::collections::BTreeMap;

use grants::question_set::Kind;
use grants::question_set::address::Address;
use wording::Language;

pub use fault::{DraftFault, FieldFault};
pub use read::{Field, Place, Returned, Unread, read};
pub use write::{DraftFailed, write};

/// The largest workbook that is taken back, in bytes: a set with ten pages of text in every field is smaller.
pub const LARGEST_DRAFT_BYTES: usize = 5_000_000;
/// The most fields of a workbook: a thousand questions, or tables of as many rows as they may have.
pub const MOST_FIELDS: usize = 50_000;

/// The sheet that says which report it is. It is hidden, and holds the lists of choices as well.
const ABOUT: &str = "overens";
/// What the sheet begins with, so that another workbook is told from ours.
const FORMAT: &str = "overens-draft-1";
/// The heads of the hidden columns.
const HIDDEN: [&str; 2] = ["address", "version"];
/// The first column with fields; a table has one for each of its columns.
const FIRST_FIELD: u16 = 5;
/// A row of ours without fields, whose texts in the columns of fields are no answers.
const NO_FIELDS: &str = "-";
/// What stands between an address and the choice that a row ticks.
const CHOICE: char = '#';
/// What ticks a choice.
const TICK: &str = "x";

/// A report to take home.
pub struct Draft<'a> {
    /// The id of the report.
    pub report: &'a str,
    /// The digest of the questions.
    pub question_set: &'a str,
    /// The language it is written in.
    pub language: Language,
    /// What it is.
    pub title: String,
    /// What is known of it: whose it is, its last day.
    pub facts: Vec<(String, String)>,
    /// The sections, in order.
    pub parts: Vec<Part<'a>>,
    /// What is kept by address, each with its version.
    pub kept: BTreeMap<String, (i64, String)>,
}

/// A section.
pub struct Part<'a> {
    /// Its title.
    pub title: String,
    /// What is said before its questions.
    pub said: Vec<String>,
    /// Its questions, once or for each item.
    pub rounds: Vec<Round<'a>>,
}

/// The questions of a section, about an item or once.
pub struct Round<'a> {
    /// The title of the item.
    pub heading: Option<String>,
    /// What is known of it.
    pub known: Vec<String>,
    /// The questions.
    pub questions: Vec<Asked<'a>>,
}

/// A question with what is said beside it.
pub struct Asked<'a> {
    /// Where its answer stands.
    pub at: Address,
    /// What an answer is.
    pub kind: &'a Kind,
    /// The question.
    pub label: String,
    /// What helps to answer, and when it is to be answered.
    pub help: Vec<String>,
    /// What is known and may be the answer.
    pub known: Vec<String>,
}

impl Draft<'_> {
    /// The version and the text that are kept at an address.
    fn kept_at(&self, at: &Address) -> (i64, &str) {
        let kept = self.kept.get(&at.to_string());
        kept.map_or((0, ""), |(version, text)| (*version, text.as_str()))
    }
}
