//! What is wrong in a text somebody wrote, each with its place and a way out.

mod field;
mod key;
mod place;
mod question;
mod reference;
mod render;
mod statement;
mod syntax;
mod value;

use std::fmt;
use std::ops::Range;

use wording::{Language, Message, Speak};

pub use field::{FieldFault, Wanted};
pub use key::KeyFault;
pub(crate) use place::Lines;
pub use place::Place;
pub use question::QuestionFault;
pub use reference::ReferenceFault;
pub use statement::StatementFault;
pub use syntax::SyntaxFault;
pub use value::{Found, ValueFault};

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub kind: ProblemKind,
}

/// What can be wrong, by what it takes to see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The text is not TOML.
    Syntax(SyntaxFault),
    /// A field is missing, unknown or of the wrong type.
    Field(FieldFault),
    /// A single value cannot be what it says.
    Value(ValueFault),
    /// Something is referred to that is not there, or stands twice.
    Reference(ReferenceFault),
    /// A distribution key does not hold together.
    Key(KeyFault),
    /// Facts that are right one by one do not fit together.
    Statement(StatementFault),
    /// Questions do not hold together.
    Question(QuestionFault),
}

macro_rules! kinds {
    ($($variant:ident($fault:ident)),* $(,)?) => {
        $(impl From<$fault> for ProblemKind {
            fn from(fault: $fault) -> Self {
                Self::$variant(fault)
            }
        })*

        impl Speak for ProblemKind {
            fn message(&self) -> Message {
                match self {
                    $(Self::$variant(fault) => fault.message(),)*
                }
            }

            fn hint(&self) -> Option<Message> {
                match self {
                    $(Self::$variant(fault) => fault.hint(),)*
                }
            }
        }
    };
}

kinds! {
    Syntax(SyntaxFault),
    Field(FieldFault),
    Value(ValueFault),
    Reference(ReferenceFault),
    Key(KeyFault),
    Statement(StatementFault),
    Question(QuestionFault),
}

/// Every problem of one text, in the order of their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems {
    name: String,
    text: String,
    all: Vec<Problem>,
}

impl Problems {
    /// The problems found at these byte ranges of a text. `name` is what people know the text by.
    pub(crate) fn new(name: &str, text: &str, mut found: Vec<(Range<usize>, ProblemKind)>) -> Self {
        // The sort is stable: at one place the order of the reader's questions stays.
        found.sort_by_key(|(span, _)| (span.start, span.end));
        let lines = Lines::of(text);
        let mut problems: Vec<Problem> = Vec::with_capacity(found.len());
        for (span, kind) in found {
            let problem = Problem {
                place: lines.place(text, span),
                kind,
            };
            if problems.last() != Some(&problem) {
                problems.push(problem);
            }
        }
        Self {
            name: name.to_owned(),
            text: text.to_owned(),
            all: problems,
        }
    }

    /// What people know the text by: its path, or the shipped agreement's id.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The problems, first in the text first.
    pub fn all(&self) -> &[Problem] {
        &self.all
    }

    /// All problems for people, each with its line and a way out; no colours.
    pub fn render(&self, language: Language) -> String {
        render::render(self, language, render::Colours::Off)
    }

    /// The same with the colours of a terminal.
    pub fn render_in_colour(&self, language: Language) -> String {
        render::render(self, language, render::Colours::On)
    }
}

/// One line per problem in English, for logs.
impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, problem) in self.all.iter().enumerate() {
            let end = if at == 0 { "" } else { "\n" };
            let Place { line, column, .. } = problem.place;
            write!(
                f,
                "{end}{}:{line}:{column}: {}",
                self.name,
                problem.kind.message()
            )?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

/// The longest piece of a foreign text that is repeated in a message: longer than any name or word of the format.
const LONGEST_QUOTE: usize = 60;

/// A piece of the text as it can stand in a message: one line, no control characters, not too long.
pub(crate) fn quote(text: &str) -> String {
    let mut quoted: String = text
        .chars()
        .take(LONGEST_QUOTE)
        .map(|character| {
            if character.is_control() {
                '\u{fffd}'
            } else {
                character
            }
        })
        .collect();
    if text.chars().nth(LONGEST_QUOTE).is_some() {
        quoted.push('…');
    }
    quoted
}
