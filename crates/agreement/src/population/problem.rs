//! Every problem of a file at once, each with its place.

use std::fmt;

use wording::{Argument, Message, Speak, message};

use super::cube::{Dimension, coordinates};
use super::fault::Fault;
use super::limits::{LONGEST_QUOTE, MOST_NAMED, MOST_PROBLEMS};
use super::note::Note;

/// Where in a file something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A place in a text, both counted from 1.
    Line {
        /// The line.
        line: usize,
        /// The character in the line.
        column: usize,
    },
    /// A row of a table, counted from 1 with the header.
    Row(usize),
    /// A cell of a table.
    Cell {
        /// The row, counted from 1 with the header.
        row: usize,
        /// What the header calls the column.
        column: String,
    },
    /// A value of a JSON file: `dimension.Region.category.index`.
    Path(String),
    /// A keyword of a PX file: `VALUES("region")`.
    Keyword(String),
    /// A cell of a cube: pairs of dimension and category.
    Coordinates(Vec<(String, String)>),
    /// One of several files that are read together, counted from 1.
    Part(usize),
}

impl Place {
    /// A cell of a cube, counted row-major from 0.
    pub(crate) fn in_cube(dimensions: &[Dimension], cell: usize) -> Self {
        let pairs = coordinates(dimensions, cell).into_iter();
        Self::Coordinates(
            pairs
                .map(|(dimension, category)| (quoted(&dimension), quoted(&category)))
                .collect(),
        )
    }

    /// The place in words; none for the file as a whole.
    pub(crate) fn words(&self) -> Option<Message> {
        Some(match self {
            Self::File => return None,
            Self::Line { line, column } => {
                message!("population-place-line", line = *line, column = *column)
            }
            Self::Row(row) => message!("population-place-row", row = *row),
            Self::Cell { row, column } => {
                message!("population-place-cell", row = *row, column = column)
            }
            Self::Path(path) => message!("population-place-path", path = path),
            Self::Keyword(keyword) => message!("population-place-keyword", keyword = keyword),
            Self::Coordinates(pairs) => {
                let cell: Vec<String> = pairs
                    .iter()
                    .map(|(dimension, category)| format!("{dimension} {category}"))
                    .collect();
                message!("population-place-coordinates", cell = cell.join(", "))
            }
            Self::Part(part) => message!("population-place-part", part = *part),
        })
    }
}

/// One thing that is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands.
    pub place: Place,
    /// What is wrong.
    pub fault: Fault,
}

impl Speak for Problem {
    fn message(&self) -> Message {
        let what = self.fault.message();
        match self.place.words() {
            Some(place) => message!("population-problem-at", place = place, what = what),
            None => what,
        }
    }

    fn hint(&self) -> Option<Message> {
        self.fault.hint()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message())
    }
}

impl std::error::Error for Problem {}

/// Everything that is wrong with a file: at least one problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportProblems {
    /// The first problems, in the order they were met.
    pub problems: Vec<Problem>,
    /// How many more there are.
    pub left_out: usize,
}

impl ImportProblems {
    /// A file with one problem that stops all reading.
    pub(crate) fn one(place: Place, fault: Fault) -> Self {
        Self {
            problems: vec![Problem { place, fault }],
            left_out: 0,
        }
    }

    /// How many problems there are, shown or not.
    pub fn count(&self) -> usize {
        self.problems.len().saturating_add(self.left_out)
    }
}

impl Speak for ImportProblems {
    fn message(&self) -> Message {
        match self.problems.as_slice() {
            [only] if self.left_out == 0 => only.message(),
            _ => message!("population-problems", count = self.count()),
        }
    }

    fn hint(&self) -> Option<Message> {
        match self.problems.as_slice() {
            [only] if self.left_out == 0 => only.hint(),
            _ if self.left_out > 0 => Some(message!(
                "population-problems-left-out",
                count = self.left_out
            )),
            _ => None,
        }
    }
}

impl fmt::Display for ImportProblems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message())
    }
}

impl std::error::Error for ImportProblems {}

/// What is met on the way through a file.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    problems: Vec<Problem>,
    left_out: usize,
    notes: Vec<Note>,
}

impl Findings {
    /// Keeps a problem, or counts it when there are many already.
    pub(crate) fn problem(&mut self, place: Place, fault: Fault) {
        self.problem_made(|| (place, fault));
    }

    /// The same for a place or fault that costs something to find out: a file can
    /// have millions of problems, and only the first are told.
    pub(crate) fn problem_made(&mut self, make: impl FnOnce() -> (Place, Fault)) {
        if self.problems.len() < MOST_PROBLEMS {
            let (place, fault) = make();
            self.problems.push(Problem { place, fault });
        } else {
            self.left_out = self.left_out.saturating_add(1);
        }
    }

    /// Keeps all problems of another reading.
    pub(crate) fn problems(&mut self, others: ImportProblems) {
        for problem in others.problems {
            self.problem(problem.place, problem.fault);
        }
        self.left_out = self.left_out.saturating_add(others.left_out);
    }

    /// Keeps something worth knowing; the same thing only once.
    pub(crate) fn note(&mut self, note: Note) {
        if self.notes.len() < MOST_PROBLEMS && !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Keeps everything another reading met.
    pub(crate) fn absorb(&mut self, other: Self) {
        for note in other.notes {
            self.note(note);
        }
        self.problems(ImportProblems {
            problems: other.problems,
            left_out: other.left_out,
        });
    }

    /// Whether no problem was met so far.
    pub(crate) fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }

    /// The notes when no problem was met, otherwise the problems.
    pub(crate) fn finish(self) -> Result<Vec<Note>, ImportProblems> {
        if self.problems.is_empty() {
            Ok(self.notes)
        } else {
            Err(ImportProblems {
                problems: self.problems,
                left_out: self.left_out,
            })
        }
    }
}

/// A foreign text fit for a sentence: without control characters, and cut.
///
/// A file is not trusted with the reader's screen.
pub(crate) fn quoted(text: &str) -> String {
    let mut shown: String = text
        .trim()
        .chars()
        .take(LONGEST_QUOTE)
        .map(|character| {
            if character.is_control() || is_direction_mark(character) {
                '\u{fffd}'
            } else {
                character
            }
        })
        .collect();
    if text.trim().chars().nth(LONGEST_QUOTE).is_some() {
        shown.push('…');
    }
    shown
}

/// Marks that turn the direction of the text around them.
fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A list for a sentence: the first few, and how many more.
pub(crate) fn listed(names: &[String]) -> Argument {
    let mut parts: Vec<Argument> = names
        .iter()
        .take(MOST_NAMED)
        .map(|name| Argument::Text(quoted(name)))
        .collect();
    if let Some(more) = names.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
        parts.push(Argument::Message(message!(
            "population-and-more",
            count = more
        )));
    }
    Argument::List(parts)
}
