//! What is wrong with a template, where, and in which years.

use wording::{Message as Words, Speak, message};

/// Which part of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Its subject.
    Subject,
    /// Its text.
    Body,
}

/// Something wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where.
    pub part: Part,
    /// On which line, from 1.
    pub line: usize,
    /// What.
    pub kind: ProblemKind,
    /// With the agreements of which years.
    pub years: Vec<i16>,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemKind {
    /// There is no fact of this name.
    NoSuchName {
        /// The name.
        name: String,
        /// The one that was perhaps meant.
        nearest: Option<String>,
    },
    /// The sources of a year do not tell it.
    NotKnown {
        /// Its name.
        name: String,
    },
    /// A word or a sign that our templates do not have.
    NotInLanguage(String),
    /// There is no such filter.
    NoSuchFilter {
        /// What the engine says of it.
        detail: String,
    },
    /// It cannot be read.
    Syntax {
        /// What the engine says of it.
        detail: String,
    },
    /// It cannot be filled in.
    CannotBeFilledIn {
        /// What the engine says of it.
        detail: String,
    },
    /// It does not come to its end.
    TooManySteps,
    /// What comes of it is too long.
    TooLong,
}

impl Problem {
    /// The same problem, whatever the years.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        (self.part, self.line, &self.kind) == (other.part, other.line, &other.kind)
    }
}

impl Speak for Problem {
    fn message(&self) -> Words {
        let words = self.kind.message();
        let line = self.line;
        let years: Vec<String> = self.years.iter().map(i16::to_string).collect();
        match self.part {
            Part::Subject if years.is_empty() => {
                message!("message-problem-in-subject", problem = words)
            }
            Part::Subject => {
                message!(
                    "message-problem-in-subject-of-years",
                    years = years,
                    problem = words
                )
            }
            Part::Body if years.is_empty() => {
                message!(
                    "message-problem-on-line",
                    line = line.to_string(),
                    problem = words
                )
            }
            Part::Body => message!(
                "message-problem-on-line-of-years",
                line = line.to_string(),
                years = years,
                problem = words
            ),
        }
    }

    fn hint(&self) -> Option<Words> {
        self.kind.hint()
    }
}

impl Speak for ProblemKind {
    fn message(&self) -> Words {
        match self {
            Self::NoSuchName { name, .. } => message!("message-problem-no-name", name = name),
            Self::NotKnown { name } => message!("message-problem-not-known", name = name),
            Self::NotInLanguage(word) => message!("message-problem-not-in-language", word = word),
            Self::NoSuchFilter { detail } => message!("message-problem-no-filter", detail = detail),
            Self::Syntax { detail } => message!("message-problem-syntax", detail = detail),
            Self::CannotBeFilledIn { detail } => {
                message!("message-problem-not-filled", detail = detail)
            }
            Self::TooManySteps => message!("message-problem-steps"),
            Self::TooLong => message!("message-problem-long"),
        }
    }

    fn hint(&self) -> Option<Words> {
        Some(match self {
            Self::NoSuchName {
                nearest: Some(near),
                ..
            } => message!("message-problem-no-name-near", near = near),
            Self::NoSuchName { nearest: None, .. } => message!("message-problem-no-name-hint"),
            Self::NotKnown { name } => message!("message-problem-not-known-hint", name = name),
            Self::NotInLanguage(_) => message!("message-problem-not-in-language-hint"),
            Self::NoSuchFilter { .. } => message!("message-problem-no-filter-hint"),
            Self::Syntax { .. } => message!("message-problem-syntax-hint"),
            Self::CannotBeFilledIn { .. } => message!("message-problem-not-filled-hint"),
            Self::TooManySteps => message!("message-problem-steps-hint"),
            Self::TooLong => message!("message-problem-long-hint"),
        })
    }
}
