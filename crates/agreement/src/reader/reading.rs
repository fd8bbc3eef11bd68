//! One reading of a text: what is known about it from the start, and the problems found on the way.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use grants::{Ore, Register};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest::nearest;
use super::syntax::Fault;
use crate::problem::{Lines, ProblemKind, Problems};

/// So many problems are noted at most: nobody mends more before checking again.
const MOST_PROBLEMS: usize = 500;

/// That a problem has been noted. Only [`Reading::report`] and the discovery of
/// an earlier fault make one, so that nothing fails in silence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reported(());

/// A value, or the certainty that a problem tells why there is none.
pub(super) type Read<T> = Result<T, Reported>;

/// What the items of a file are known by before they are read.
pub(super) struct KnownItem {
    /// Where its id stands.
    pub place: Range<usize>,
    /// Its amount, when that can be read.
    pub amount: Option<Ore>,
}

/// What must be known before the first table is read, because others refer to it.
#[derive(Default)]
pub(super) struct Known {
    /// Where the id of each source stands, the first when it stands twice.
    pub sources: BTreeMap<String, Range<usize>>,
    /// The items by id.
    pub items: BTreeMap<String, KnownItem>,
    /// The agreement's id.
    pub id: Option<String>,
    /// The agreement's year.
    pub year: Option<i64>,
    /// Whether keys by population find a reference date in the agreement.
    pub population_dated: bool,
    /// Whether keys by age do.
    pub ages_dated: bool,
}

/// One reading of one text.
pub(super) struct Reading<'r> {
    /// The recipients whose codes can be used.
    pub register: &'r Register,
    /// What is known from the start.
    pub known: Known,
    text: &'r str,
    lines: Lines,
    /// Where the TOML is faulty.
    faults: Vec<Range<usize>>,
    /// Where the tables begin that have a head of their own.
    heads: Vec<usize>,
    problems: RefCell<Vec<(Range<usize>, ProblemKind)>>,
}

impl<'r> Reading<'r> {
    /// A reading of a text whose faults are known.
    pub(super) fn new(
        text: &'r str,
        register: &'r Register,
        known: Known,
        faults: Vec<Fault>,
    ) -> Self {
        let places = faults.iter().map(|(place, _)| place.clone()).collect();
        let problems = faults
            .into_iter()
            .map(|(place, fault)| (place, fault.into()))
            .collect();
        let lines = Lines::of(text);
        Self {
            register,
            known,
            text,
            lines,
            faults: places,
            heads: Vec::new(),
            problems: RefCell::new(problems),
        }
    }

    /// Notes where tables begin, so that it is known in which of them a fault lies.
    pub(super) fn note_heads(&mut self, document: &DeTable<'_>) {
        let mut tables = vec![document];
        while let Some(table) = tables.pop() {
            for value in table.values() {
                let parts = match value.get_ref() {
                    DeValue::Array(parts) => &parts[..],
                    _ => std::slice::from_ref(value),
                };
                for part in parts {
                    if let DeValue::Table(inner) = part.get_ref() {
                        if self.has_head(part.span().start) {
                            self.heads.push(part.span().start);
                        }
                        tables.push(inner);
                    }
                }
            }
        }
        self.heads.sort_unstable();
    }

    fn has_head(&self, at: usize) -> bool {
        self.text.as_bytes().get(at) == Some(&b'[')
    }

    /// Notes a problem, unless there are too many already.
    pub(super) fn report(&self, place: Range<usize>, kind: impl Into<ProblemKind>) -> Reported {
        let mut problems = self.problems.borrow_mut();
        if problems.len() < MOST_PROBLEMS {
            problems.push((place, kind.into()));
        }
        Reported(())
    }

    /// The place of a piece of a text that stands at a place in quotes: the whole place when signs in it are written in another way.
    pub(super) fn inside(
        &self,
        place: Range<usize>,
        text: &str,
        piece: Range<usize>,
    ) -> Range<usize> {
        let written = self.text.get(place.clone()).unwrap_or_default();
        let bare = written.get(1..written.len().saturating_sub(1));
        if bare != Some(text) {
            return place;
        }
        let start = place.start + 1;
        let end = (start + piece.end).min(place.end);
        (start + piece.start).min(end)..end
    }

    /// The known word that was probably meant, while problems are still noted: looking for it takes time.
    pub(super) fn nearest<'k>(
        &self,
        given: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) -> Option<&'k str> {
        let full = self.problems.borrow().len() >= MOST_PROBLEMS;
        if full { None } else { nearest(given, known) }
    }

    /// Whether the TOML is faulty anywhere: then what seems to be missing may stand in the faulty part.
    pub(super) fn faulty(&self) -> Option<Reported> {
        (!self.faults.is_empty()).then_some(Reported(()))
    }

    /// Whether a fault touches this value, so that it cannot be trusted.
    pub(super) fn faulty_value(&self, value: &Spanned<DeValue<'_>>) -> Option<Reported> {
        let span = value.span();
        // The TOML reader gives what it could not read no place at all.
        let placeless = span.is_empty() && !self.faults.is_empty();
        let touched = self
            .faults
            .iter()
            .any(|fault| fault.start < span.end && span.start < fault.end.max(fault.start + 1));
        (placeless || touched).then_some(Reported(()))
    }

    /// Whether the TOML is faulty in the table that stands at this place.
    pub(super) fn faulty_table(&self, place: &Range<usize>) -> Option<Reported> {
        let extent = if place.is_empty() {
            0..self.heads.first().copied().unwrap_or(self.text.len())
        } else if self.has_head(place.start) {
            let next = self.heads.partition_point(|head| *head <= place.start);
            place.start..self.heads.get(next).copied().unwrap_or(self.text.len())
        } else {
            place.clone()
        };
        self.faults
            .iter()
            .any(|fault| extent.start <= fault.start && fault.start <= extent.end)
            .then_some(Reported(()))
    }

    /// The number of the line a byte stands on.
    pub(super) fn line_of(&self, byte: usize) -> usize {
        self.lines.line_of(byte)
    }

    /// That a problem has been noted before, which whoever asks knows.
    pub(super) fn reported(&self) -> Reported {
        debug_assert!(!self.is_clean(), "nothing fails in silence");
        Reported(())
    }

    /// Every problem noted.
    pub(super) fn into_problems(self, name: &str) -> Problems {
        Problems::new(name, self.text, self.problems.into_inner())
    }

    /// Whether no problem was noted.
    pub(super) fn is_clean(&self) -> bool {
        self.problems.borrow().is_empty()
    }
}
