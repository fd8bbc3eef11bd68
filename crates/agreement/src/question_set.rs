//! Question sets as files, and in the formats of others.
//!
//! The file is described in `docs/question-set-file.md`. What [`read`] gives, [`write()`] writes so that it is read again as the
//! same set.
//!
//! ```
//! use agreement::{question_set, shipped};
//! let shipped = shipped::find_question_set("psykisk-halsa-2021-municipality").expect("shipped");
//! let set = shipped.read()?;
//! let text = question_set::write(&set);
//! assert_eq!(question_set::read(&text, "skriven.toml")?, set);
//! # Ok::<(), agreement::Problems>(())
//! ```

pub mod draft;
pub mod json;
mod writer;
pub mod xlsform;

use grants::Agreement;
use grants::question_set::QuestionSet;

use crate::problem::Problems;
use crate::reader::question_set::{Strictness, read as read_with};

pub use writer::write;

/// The set a text says, or every problem in it. A set that is read can be opened. `name` is what people know the text by.
pub fn read(text: &str, name: &str) -> Result<QuestionSet, Problems> {
    read_with(text, name, Strictness::Whole)
}

/// The same, held against the agreement it is about: its items are there, and go to those who answer.
pub fn read_for(text: &str, name: &str, agreement: &Agreement) -> Result<QuestionSet, Problems> {
    read_with(text, name, Strictness::For(agreement))
}

/// A set that somebody is still working on: it can be read, and may have what [`QuestionSet::problems`] finds.
pub fn read_draft(text: &str, name: &str) -> Result<QuestionSet, Problems> {
    read_with(text, name, Strictness::Draft)
}
