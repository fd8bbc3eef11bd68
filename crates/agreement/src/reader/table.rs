//! The one way fields are taken from a table: which may stand there, which must,
//! and what each is to hold.

use std::ops::Range;

use toml::de::DeTable;

use super::reading::{Read, Reading, Reported};
use super::value::Value;
use crate::problem::{FieldFault, ProblemKind, Wanted, quote};

/// How the value of a field is read, and what to call it when it is missing or of another kind.
pub(super) struct Form<T> {
    /// What the field is to hold.
    pub wanted: Wanted,
    /// How it is read.
    pub read: for<'r> fn(Value<'r>) -> Read<T>,
}

impl<T> Clone for Form<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Form<T> {}

/// A table whose fields are read one by one.
#[derive(Clone)]
pub(super) struct Table<'r> {
    reading: &'r Reading<'r>,
    entries: &'r DeTable<'r>,
    place: Range<usize>,
    /// The fields that cannot stand here, each by what was probably meant.
    unknown: Vec<(Option<&'static str>, Reported)>,
}

impl<'r> Table<'r> {
    /// The table that stands at `place`. Fields that are not `known` are reported at once.
    pub(super) fn open(
        reading: &'r Reading<'r>,
        entries: &'r DeTable<'r>,
        place: Range<usize>,
        known: &'static [&'static str],
    ) -> Self {
        let mut unknown = Vec::new();
        for (name, _) in entries {
            let given = name.get_ref().as_ref();
            if !known.contains(&given) {
                let nearest = reading.nearest(given, known.iter().copied());
                let fault = FieldFault::Unknown {
                    given: quote(given),
                    nearest,
                    known,
                };
                unknown.push((nearest, reading.report(name.span(), fault)));
            }
        }
        Self {
            reading,
            entries,
            place,
            unknown,
        }
    }

    /// Whether a field stands here that cannot; it may be the one that is missed.
    pub(super) fn unknown(&self) -> Option<Reported> {
        self.unknown.first().map(|(_, reported)| *reported)
    }

    /// What the table is pointed at by when something is missing in it: its head or the whole of it.
    pub(super) fn place(&self) -> Range<usize> {
        self.place.clone()
    }

    /// The reading the table belongs to.
    pub(super) fn reading(&self) -> &'r Reading<'r> {
        self.reading
    }

    /// The value of a field, of whatever kind.
    pub(super) fn get(&self, field: &'static str) -> Option<Value<'r>> {
        let node = self.entries.get(field)?;
        Some(Value {
            reading: self.reading,
            node,
            field,
        })
    }

    /// A field that must be there.
    pub(super) fn required<T>(&self, field: &'static str, form: Form<T>) -> Read<T> {
        self.required_by(field, form.wanted, form.read)
    }

    /// A field that must be there, read in a way of its own.
    pub(super) fn required_by<T>(
        &self,
        field: &'static str,
        wanted: Wanted,
        read: impl FnOnce(Value<'r>) -> Read<T>,
    ) -> Read<T> {
        match self.get(field) {
            Some(value) => read(value),
            None => Err(self
                .misspelt(field)
                .unwrap_or_else(|| self.missing(FieldFault::Missing { field, wanted }))),
        }
    }

    /// Whether a field stands here that was probably meant to be this one.
    fn misspelt(&self, field: &str) -> Option<Reported> {
        let (_, reported) = self
            .unknown
            .iter()
            .find(|(nearest, _)| *nearest == Some(field))?;
        Some(*reported)
    }

    /// A field that may be left out.
    pub(super) fn optional<T>(&self, field: &'static str, form: Form<T>) -> Read<Option<T>> {
        self.get(field).map(form.read).transpose()
    }

    /// Every table of a list of tables, read in turn; none when the field is left out.
    pub(super) fn each<T>(
        &self,
        field: &'static str,
        read: impl Fn(Value<'r>) -> Read<T>,
    ) -> Read<Vec<T>> {
        let Some(value) = self.get(field) else {
            return Ok(Vec::new());
        };
        let read: Vec<Read<T>> = value.list(Wanted::Tables)?.into_iter().map(read).collect();
        read.into_iter().collect()
    }

    /// The values of a list; none when the field is left out.
    pub(super) fn list(&self, field: &'static str) -> Read<Vec<Value<'r>>> {
        self.get(field)
            .map_or(Ok(Vec::new()), |value| value.list(Wanted::Tables))
    }

    /// Reports what is missing, unless it may stand in a part of the table that could not be read.
    pub(super) fn missing(&self, fault: impl Into<ProblemKind>) -> Reported {
        self.reading
            .faulty_table(&self.place)
            .unwrap_or_else(|| self.reading.report(self.place(), fault))
    }
}
