//! Question sets as `XLSForm`, the workbook that other survey tools read and write.
//!
//! What `XLSForm` has no word for (the series, what an answer tells about money, who uses it) stands in columns of our own, whose
//! names begin with `overens_`; other tools pass them over. What we write is read back as the same set. Of what others write,
//! everything that has a place in a set is taken, and the rest is named with sheet and row.

mod fault;
mod row;
mod sheet;
mod survey;
mod write;

use grants::question_set::{QuestionSet, Respondent, UsedFor};

pub use fault::{SheetFault, SheetProblem, SheetProblems};
pub use write::{FormFailed, write};

/// What a form of others does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The agreement the questions are about.
    pub agreement: Option<String>,
    /// Who answers.
    pub respondent: Option<Respondent>,
    /// Who uses the answers to questions of which the form says nothing about that, and why.
    pub used_for: Option<UsedFor>,
}

/// A form that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The set. It may have what [`QuestionSet::problems`] finds.
    pub set: QuestionSet,
    /// What the form has and a set does not, in the order it stands.
    pub left_out: Vec<SheetProblem>,
}

/// The set a form says, or everything in it that cannot be read.
pub fn read(bytes: &[u8], about: &About) -> Result<Imported, SheetProblems> {
    let form = sheet::open(bytes)?;
    survey::read(&form, about)
}

/// The languages as `XLSForm` names them.
const SWEDISH: &str = "Svenska (sv)";
const ENGLISH: &str = "English (en)";
const LABEL: &str = "label";
const HINT: &str = "hint";
const CONSTRAINT_MESSAGE: &str = "constraint_message";
/// What our own columns begin with.
const OWN: &str = "overens_";
const OWN_KIND: &str = "overens_kind";
const OWN_DECIMALS: &str = "overens_decimals";
const OWN_SERIES: &str = "overens_series";
const OWN_MONEY: &str = "overens_money";
const OWN_ITEMS: &str = "overens_items";
const OWN_MOST_ROWS: &str = "overens_most_rows";
const OWN_USED_BY: &str = "overens_used_by";
const OWN_USED_WHY: &str = "overens_used_why";
const OWN_PUBLIC: &str = "overens_public";
const OWN_AGREEMENT: &str = "overens_agreement";
const OWN_RESPONDENT: &str = "overens_respondent";
const OWN_TITLE: &str = "overens_title_en";
/// What notes are for, in the column of kinds.
const INTRODUCTION: &str = "introduction";
const GUIDANCE: &str = "guidance";
/// The list of choices of all questions with yes and no.
const YES_NO: &str = "yes_no";

/// The column of a text in a language.
fn translated(column: &str, language: &str) -> String {
    format!("{column}::{language}")
}

/// The columns of a check that has none in `XLSForm`: what holds, how much it weighs, and what is said.
fn check_columns(number: usize) -> [String; 4] {
    ["", "_severity", "_sv", "_en"].map(|end| format!("{OWN}check_{number}{end}"))
}
