//! What a form has that cannot be read, or has no place in a question set.

use std::fmt;

use grants::question_set::expression::ExpressionRefusal;
use wording::{Language, Message, Speak, message};

/// Something in a form, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetProblem {
    /// The sheet; nothing when it is the workbook itself.
    pub sheet: &'static str,
    /// The row, from 1; 0 when it is the sheet itself.
    pub row: usize,
    /// What.
    pub fault: SheetFault,
}

/// What can be said of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetFault {
    /// The bytes are no workbook that can be read.
    NotAWorkbook,
    /// More than any form has.
    TooLarge,
    /// A sheet that every form has is missing.
    NoSheet(&'static str),
    /// A column that every form has is missing.
    NoColumn(&'static str),
    /// A row without a name.
    NoName,
    /// A type of row that is not known, or has no place in a question set.
    Type(String),
    /// There is no list of choices with this name.
    NoSuchList(String),
    /// An expression that cannot be read, or is not in our language.
    Expression {
        /// The column.
        column: String,
        /// Why.
        refusal: ExpressionRefusal,
    },
    /// A cell that holds another word than can stand there.
    Word {
        /// The column.
        column: String,
        /// What stands there.
        given: String,
    },
    /// Groups or tables deeper in each other than a question set has them.
    Nested(String),
    /// A group is ended that was not begun, or not ended.
    Unbalanced(String),
    /// Whose questions these are is not said.
    NoAgreement,
    /// Who answers is not said.
    NoRespondent,
    /// A column that has no place in a question set.
    Column(String),
    /// A row that has no place in a question set.
    Row(String),
}

impl Speak for SheetFault {
    fn message(&self) -> Message {
        match self {
            Self::NotAWorkbook => message!("question-form-not-a-workbook"),
            Self::TooLarge => message!("question-form-too-large"),
            Self::NoSheet(sheet) => message!("question-form-no-sheet", sheet = *sheet),
            Self::NoColumn(column) => message!("question-form-no-column", column = *column),
            Self::NoName => message!("question-form-no-name"),
            Self::Type(given) => message!("question-form-type", given = given),
            Self::NoSuchList(given) => message!("question-form-no-list", given = given),
            Self::Expression { column, refusal } => message!(
                "question-form-expression",
                column = column,
                why = refusal.message()
            ),
            Self::Word { column, given } => {
                message!("question-form-word", column = column, given = given)
            }
            Self::Nested(name) => message!("question-form-nested", name = name),
            Self::Unbalanced(name) => message!("question-form-unbalanced", name = name),
            Self::NoAgreement => message!("question-form-no-agreement"),
            Self::NoRespondent => message!("question-form-no-respondent"),
            Self::Column(column) => message!("question-form-column", column = column),
            Self::Row(given) => message!("question-form-row", given = given),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::NotAWorkbook => message!("question-form-not-a-workbook-hint"),
            Self::TooLarge => message!("question-form-too-large-hint"),
            Self::NoSheet(_) | Self::NoColumn(_) => message!("question-form-no-sheet-hint"),
            Self::NoName => message!("question-form-no-name-hint"),
            Self::Type(_) => message!("question-form-type-hint"),
            Self::NoSuchList(_) => message!("question-form-no-list-hint"),
            Self::Expression { refusal, .. } => return refusal.hint(),
            Self::Word { .. } => message!("question-form-word-hint"),
            Self::Nested(_) => message!("question-form-nested-hint"),
            Self::Unbalanced(_) => message!("question-form-unbalanced-hint"),
            Self::NoAgreement => message!("question-form-no-agreement-hint"),
            Self::NoRespondent => message!("question-form-no-respondent-hint"),
            Self::Column(_) | Self::Row(_) => return None,
        })
    }
}

impl Speak for SheetProblem {
    fn message(&self) -> Message {
        let what = self.fault.message();
        match (self.sheet, self.row) {
            ("", _) => what,
            (sheet, 0) => message!("question-form-sheet", sheet = sheet, what = what),
            (sheet, row) => message!(
                "question-form-place",
                sheet = sheet,
                row = row.to_string(),
                what = what
            ),
        }
    }

    fn hint(&self) -> Option<Message> {
        self.fault.hint()
    }
}

/// Everything in a form that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetProblems(pub Vec<SheetProblem>);

impl SheetProblems {
    pub(super) fn of(sheet: &'static str, row: usize, fault: SheetFault) -> Self {
        Self(vec![SheetProblem { sheet, row, fault }])
    }

    /// All of them for people: one line each, with the way out below.
    pub fn render(&self, language: Language) -> String {
        let mut page = String::new();
        for problem in &self.0 {
            page.push_str(&language.say(&problem.message()));
            page.push('\n');
            if let Some(hint) = problem.hint() {
                page.push_str("  ");
                page.push_str(&language.say(&hint));
                page.push('\n');
            }
        }
        page
    }
}

impl fmt::Display for SheetProblems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(Language::English))
    }
}

impl std::error::Error for SheetProblems {}
