//! A JSON file as a tree, with limits kept while it is read.
//!
//! The general tree of `serde_json` takes any depth up to its own limit, any
//! number of values, and of two equal keys the last. A file that says the same
//! thing twice differently has no meaning here, so this tree refuses it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt;

use serde_json::error::Category;
use serde_json::{Deserializer, Error};

use super::fault::Fault;
use super::limits::{DEEPEST_JSON, MOST_JSON_VALUES};
use super::problem::{ImportProblems, Place, quoted};
use super::text::without_mark;

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    Null,
    Truth(bool),
    /// A whole number that fits.
    Whole(i64),
    /// Any other number, in decimal digits.
    Other(String),
    Text(String),
    List(Vec<Json>),
    Object(BTreeMap<String, Json>),
}

impl Json {
    /// Reads a whole file.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, ImportProblems> {
        let budget = Budget::default();
        let mut source = Deserializer::from_slice(without_mark(bytes));
        let read = serde::de::DeserializeSeed::deserialize(
            Seed {
                budget: &budget,
                depth: 0,
            },
            &mut source,
        )
        .and_then(|json| source.end().map(|()| json));
        read.map_err(|error| {
            let place = Place::Line {
                line: error.line(),
                column: error.column(),
            };
            ImportProblems::one(
                place,
                budget.refusal.take().unwrap_or_else(|| fault(&error)),
            )
        })
    }

    /// The member of an object.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.object()?.get(key)
    }

    pub(crate) fn object(&self) -> Option<&BTreeMap<String, Self>> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    pub(crate) fn list(&self) -> Option<&[Self]> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A whole number that is not negative.
    pub(crate) fn size(&self) -> Option<usize> {
        match self {
            Self::Whole(number) => usize::try_from(*number).ok(),
            _ => None,
        }
    }

    /// The texts of a list of nothing but texts.
    pub(crate) fn texts(&self) -> Option<Vec<String>> {
        self.list()?
            .iter()
            .map(|item| item.text().map(str::to_owned))
            .collect()
    }
}

fn fault(error: &Error) -> Fault {
    match error.classify() {
        Category::Eof => Fault::JsonCutOff,
        Category::Io | Category::Syntax | Category::Data => Fault::JsonBroken,
    }
}

/// What may still be read, and why reading stopped.
#[derive(Default)]
struct Budget {
    values: Cell<usize>,
    refusal: RefCell<Option<Fault>>,
}

impl Budget {
    fn refuse<E: serde::de::Error>(&self, fault: Fault) -> E {
        self.refusal.replace(Some(fault));
        E::custom("refused")
    }

    fn take_one<E: serde::de::Error>(&self) -> Result<(), E> {
        let values = self.values.get();
        if values >= MOST_JSON_VALUES {
            return Err(self.refuse(Fault::JsonTooLarge(MOST_JSON_VALUES)));
        }
        self.values.set(values + 1);
        Ok(())
    }
}

/// Reads one value at a depth.
#[derive(Clone, Copy)]
struct Seed<'b> {
    budget: &'b Budget,
    depth: usize,
}

impl Seed<'_> {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth >= DEEPEST_JSON {
            return Err(self.budget.refuse(Fault::JsonTooDeep(DEEPEST_JSON)));
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }
}

impl<'de> serde::de::DeserializeSeed<'de> for Seed<'_> {
    type Value = Json;

    fn deserialize<D: serde::Deserializer<'de>>(self, source: D) -> Result<Json, D::Error> {
        self.budget.take_one()?;
        source.deserialize_any(self)
    }
}

impl<'de> serde::de::Visitor<'de> for Seed<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Json, E> {
        Ok(Json::Truth(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Whole(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(i64::try_from(number).map_or_else(|_| Json::Other(number.to_string()), Json::Whole))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        // Written out, never with an exponent: 47184.0 becomes "47184".
        let digits = number.to_string();
        Ok(digits.parse().map_or(Json::Other(digits), Json::Whole))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let seed = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(seed)? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut members: A) -> Result<Json, A::Error> {
        let seed = self.deeper()?;
        let mut object = BTreeMap::new();
        while let Some(key) = members.next_key::<String>()? {
            if object.contains_key(&key) {
                return Err(self.budget.refuse(Fault::JsonKeyTwice(quoted(&key))));
            }
            let value = members.next_value_seed(seed)?;
            object.insert(key, value);
        }
        Ok(Json::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> Fault {
        Json::read(text.as_bytes())
            .unwrap_err()
            .problems
            .remove(0)
            .fault
    }

    #[test]
    fn numbers_keep_every_digit() {
        let json = Json::read(b"\xef\xbb\xbf[1, -2, 3.0, 4.5, 18446744073709551615]").unwrap();
        let expected = [
            Json::Whole(1),
            Json::Whole(-2),
            Json::Whole(3),
            Json::Other("4.5".into()),
            Json::Other("18446744073709551615".into()),
        ];
        assert_eq!(json.list(), Some(&expected[..]));
    }

    #[test]
    fn a_file_cut_off_is_told_from_a_broken_one() {
        assert_eq!(refusal("{\"value\": [1, 2"), Fault::JsonCutOff);
        assert_eq!(refusal("{\"value\": [1 2]}"), Fault::JsonBroken);
        assert_eq!(refusal("[] []"), Fault::JsonBroken);
        assert_eq!(refusal("[1e999]"), Fault::JsonBroken);
    }

    #[test]
    fn the_same_key_twice_is_refused_with_its_line() {
        let problems = Json::read(b"{\n \"a\": 1,\n \"a\": 2}").unwrap_err();
        assert_eq!(problems.problems[0].fault, Fault::JsonKeyTwice("a".into()));
        assert!(matches!(
            problems.problems[0].place,
            Place::Line { line: 3, .. }
        ));
    }

    #[test]
    fn deep_nesting_is_refused_before_it_costs_anything() {
        assert_eq!(
            refusal(&"[".repeat(100_000)),
            Fault::JsonTooDeep(DEEPEST_JSON)
        );
    }

    #[test]
    fn more_values_than_any_table_has_are_refused() {
        let text = format!("[{}1]", "1,".repeat(MOST_JSON_VALUES));
        assert_eq!(refusal(&text), Fault::JsonTooLarge(MOST_JSON_VALUES));
    }
}
