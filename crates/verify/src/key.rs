//! Distribution keys as they are written in the agreement file.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use crate::age_bands::AgeInterval;
use crate::date::Date;
use crate::figures::MAX_AGE;

/// How deep keys may nest; a key that stands alone is one deep.
const MAX_DEPTH: usize = 8;

/// The most keys in one item, itself and those inside it. Real ones have a handful; a bound keeps the fractions of a
/// hostile file small enough to compute.
const MAX_KEYS: usize = 100;

/// How one amount is shared among recipients. Amounts are whole kronor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    /// In proportion to figures.
    Figures(Basis),
    /// The same to each.
    Equal,
    /// So much to each, with exceptions by code; what is left by the rest key, when there is one.
    Fixed {
        /// Kronor to each.
        each: u64,
        /// Other kronor, by code.
        exceptions: BTreeMap<String, u64>,
        /// How the rest of the amount is shared.
        rest: Option<Box<Key>>,
    },
    /// Exactly these kronor, by code.
    Listed(BTreeMap<String, u64>),
    /// The amount is split by weight, and each part has its own key.
    Weighted(Vec<(u64, Key)>),
    /// Only these codes take part.
    Among(BTreeSet<String>, Box<Key>),
    /// Nobody who takes part gets less.
    Floor(u64, Box<Key>),
    /// Nobody gets more.
    Cap(u64, Box<Key>),
    /// Nobody gets less than before.
    HoldHarmless(Before, Box<Key>),
    /// The key is not known.
    Unknown,
}

/// What people are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// All of them, on this date or the agreement's.
    Population(Option<Date>),
    /// Those of these ages, on this date or the agreement's.
    Ages(AgeInterval, Option<Date>),
}

/// What recipients got before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Before {
    /// In this item of that agreement: `AGREEMENT/ITEM`.
    Reference(String),
    /// These kronor, by code.
    Given(BTreeMap<String, u64>),
}

/// Why a key cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyProblem {
    /// It is no key of `docs/agreement-file.md`, or a part of it has the wrong form; what stands there.
    NotAKey(String),
    /// It nests deeper than this.
    TooDeep(usize),
    /// It holds more keys than this.
    TooManyKeys(usize),
}

impl Key {
    /// Reads a key.
    pub fn read(value: &Value) -> Result<Self, KeyProblem> {
        let key = Self::read_at(value, 1)?;
        if key.all().len() > MAX_KEYS {
            Err(KeyProblem::TooManyKeys(MAX_KEYS))
        } else {
            Ok(key)
        }
    }

    /// Reads a key that stands this deep.
    fn read_at(value: &Value, depth: usize) -> Result<Self, KeyProblem> {
        if depth > MAX_DEPTH {
            return Err(KeyProblem::TooDeep(MAX_DEPTH));
        }
        let not_a_key = || KeyProblem::NotAKey(value.to_string());
        match value {
            Value::String(word) => match word.as_str() {
                "population" => Ok(Self::Figures(Basis::Population(None))),
                "equal" => Ok(Self::Equal),
                "unknown" => Ok(Self::Unknown),
                _ => Err(not_a_key()),
            },
            Value::Table(table) => Self::read_table(table, depth)?.ok_or_else(not_a_key),
            _ => Err(not_a_key()),
        }
    }

    /// Reads a key that is a table; nothing when the table has not exactly the names of one kind of key.
    fn read_table(table: &Table, depth: usize) -> Result<Option<Self>, KeyProblem> {
        let mut names: Vec<&str> = table.keys().map(String::as_str).collect();
        names.sort_unstable();
        let inner = |name: &str| match table.get(name) {
            Some(value) => Self::read_at(value, depth + 1).map(|key| Some(Box::new(key))),
            None => Ok(None),
        };
        let key = match names.as_slice() {
            ["population"] => Date::from_toml(&table["population"])
                .map(|date| Self::Figures(Basis::Population(Some(date)))),
            ["ages"] => ages(&table["ages"]).map(|ages| Self::Figures(Basis::Ages(ages, None))),
            ["ages", "reference_date"] => ages(&table["ages"])
                .zip(Date::from_toml(&table["reference_date"]))
                .map(|(ages, date)| Self::Figures(Basis::Ages(ages, Some(date)))),
            ["fixed"]
            | ["exceptions", "fixed"]
            | ["fixed", "rest"]
            | ["exceptions", "fixed", "rest"] => {
                let rest = inner("rest")?;
                let exceptions = table
                    .get("exceptions")
                    .map_or(Some(BTreeMap::new()), kronor_by_code);
                kronor(&table["fixed"])
                    .zip(exceptions)
                    .map(|(each, exceptions)| Self::Fixed {
                        each,
                        exceptions,
                        rest,
                    })
            }
            ["listed"] => kronor_by_code(&table["listed"]).map(Self::Listed),
            ["weighted"] => weighted(&table["weighted"], depth)?.map(Self::Weighted),
            ["among", "key"] => codes(&table["among"])
                .zip(inner("key")?)
                .map(|(codes, key)| Self::Among(codes, key)),
            ["floor", "key"] => kronor(&table["floor"])
                .zip(inner("key")?)
                .map(|(floor, key)| Self::Floor(floor, key)),
            ["cap", "key"] => kronor(&table["cap"])
                .zip(inner("key")?)
                .map(|(cap, key)| Self::Cap(cap, key)),
            ["hold_harmless", "key"] => before(&table["hold_harmless"])
                .zip(inner("key")?)
                .map(|(before, key)| Self::HoldHarmless(before, key)),
            _ => None,
        };
        Ok(key)
    }

    /// The keys directly inside this one.
    pub fn inner(&self) -> Vec<&Self> {
        match self {
            Self::Figures(_) | Self::Equal | Self::Listed(_) | Self::Unknown => Vec::new(),
            Self::Fixed { rest, .. } => rest.iter().map(Box::as_ref).collect(),
            Self::Weighted(parts) => parts.iter().map(|(_, key)| key).collect(),
            Self::Among(_, key)
            | Self::Floor(_, key)
            | Self::Cap(_, key)
            | Self::HoldHarmless(_, key) => vec![key],
        }
    }

    /// This key and every key inside it.
    pub fn all(&self) -> Vec<&Self> {
        let mut keys = vec![self];
        for key in self.inner() {
            keys.extend(key.all());
        }
        keys
    }

    /// Whether this key or a key inside it is not known, so that nobody's amount can be told.
    pub fn is_unknown(&self) -> bool {
        self.all().contains(&&Self::Unknown)
    }
}

/// Reads kronor: a whole number that is not negative.
pub fn kronor(value: &Value) -> Option<u64> {
    value
        .as_integer()
        .and_then(|number| u64::try_from(number).ok())
}

/// Reads `{ "01" = 700, … }`.
fn kronor_by_code(value: &Value) -> Option<BTreeMap<String, u64>> {
    value
        .as_table()?
        .iter()
        .map(|(code, value)| Some((code.clone(), kronor(value)?)))
        .collect()
}

/// Reads `["0114", …]`.
fn codes(value: &Value) -> Option<BTreeSet<String>> {
    value
        .as_array()?
        .iter()
        .map(|code| code.as_str().map(str::to_owned))
        .collect()
}

/// Reads `[0, 25]` or `[65]`.
fn ages(value: &Value) -> Option<AgeInterval> {
    let ages: Option<Vec<u64>> = value.as_array()?.iter().map(kronor).collect();
    match ages?.as_slice() {
        [from] if *from <= MAX_AGE => Some(AgeInterval {
            from: *from,
            to: None,
        }),
        [from, to] if from <= to && *to <= MAX_AGE => Some(AgeInterval {
            from: *from,
            to: Some(*to),
        }),
        _ => None,
    }
}

/// Reads `"AGREEMENT/ITEM"` or `{ "01" = 700, … }`.
fn before(value: &Value) -> Option<Before> {
    match value {
        Value::String(reference) => Some(Before::Reference(reference.clone())),
        given => kronor_by_code(given).map(Before::Given),
    }
}

/// Reads `[ { weight = 2, key = KEY }, … ]`; nothing when it has not that form or a weight is not positive.
fn weighted(value: &Value, depth: usize) -> Result<Option<Vec<(u64, Key)>>, KeyProblem> {
    let Some(parts) = value.as_array().filter(|parts| !parts.is_empty()) else {
        return Ok(None);
    };
    let mut read = Vec::new();
    for part in parts {
        let Some(table) = part.as_table().filter(|table| table.len() == 2) else {
            return Ok(None);
        };
        let weight = table
            .get("weight")
            .and_then(kronor)
            .filter(|weight| *weight > 0);
        let Some((weight, key)) = weight.zip(table.get("key")) else {
            return Ok(None);
        };
        read.push((weight, Key::read_at(key, depth + 1)?));
    }
    Ok(Some(read))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(key: &str) -> Result<Key, KeyProblem> {
        let table: Table = format!("key = {key}").parse().unwrap();
        Key::read(&table["key"])
    }

    #[test]
    fn every_key_of_the_format_is_read() {
        for key in [
            "'population'",
            "{ population = 2020-11-01 }",
            "{ ages = [0, 25] }",
            "{ ages = [65] }",
            "{ ages = [0, 25], reference_date = 2020-11-01 }",
            "'equal'",
            "{ fixed = 1_000_000 }",
            "{ fixed = 1_000_000, exceptions = { '01' = 2_000_000 } }",
            "{ fixed = 5_000_000, rest = 'population' }",
            "{ fixed = 5_000_000, exceptions = { '01' = 2 }, rest = { fixed = 1, rest = 'equal' } }",
            "{ listed = { '01' = 700, '03' = 300 } }",
            "{ weighted = [ { weight = 2, key = 'equal' }, { weight = 1, key = 'population' } ] }",
            "{ among = ['0114', '0115'], key = 'population' }",
            "{ floor = 100_000, key = 'population' }",
            "{ cap = 900_000, key = 'population' }",
            "{ hold_harmless = 'a/b', key = 'population' }",
            "{ hold_harmless = { '01' = 700 }, key = 'population' }",
            "'unknown'",
        ] {
            assert!(read(key).is_ok(), "{key}");
        }
    }

    #[test]
    fn everything_else_is_refused() {
        for key in [
            "''",
            "'Population'",
            "1",
            "[]",
            "{ }",
            "{ population = '2020-11-01' }",
            "{ population = 2020-11-01T00:00:00 }",
            "{ ages = [] }",
            "{ ages = [25, 0] }",
            "{ ages = [0, 25, 30] }",
            "{ ages = [-1, 25] }",
            "{ ages = [0, 9999] }",
            "{ ages = [0, 25], date = 2020-11-01 }",
            "{ fixed = -1 }",
            "{ fixed = 1.0 }",
            "{ fixed = 1, key = 'equal' }",
            "{ exceptions = { '01' = 1 } }",
            "{ fixed = 1, exceptions = { '01' = -1 } }",
            "{ listed = ['01'] }",
            "{ weighted = [] }",
            "{ weighted = [ { weight = 0, key = 'equal' } ] }",
            "{ weighted = [ { weight = 1, key = 'equal', more = 1 } ] }",
            "{ weighted = [ { weight = 1, kex = 'equal' } ] }",
            "{ among = ['01'] }",
            "{ among = [1], key = 'equal' }",
            "{ floor = 1, cap = 2, key = 'equal' }",
            "{ floor = 1 }",
            "{ hold_harmless = 1, key = 'equal' }",
        ] {
            assert!(
                matches!(read(key), Err(KeyProblem::NotAKey(_))),
                "{key}: {:?}",
                read(key)
            );
        }
    }

    #[test]
    fn keys_nest_eight_deep_and_not_nine() {
        let nested = |times: usize| {
            format!(
                "{}'equal'{}",
                "{ cap = 1, key = ".repeat(times),
                " }".repeat(times)
            )
        };
        assert!(read(&nested(7)).is_ok());
        assert_eq!(read(&nested(8)), Err(KeyProblem::TooDeep(8)));
    }

    #[test]
    fn a_hundred_keys_are_read_and_not_a_hundred_and_one() {
        let parts = |times: usize| {
            format!(
                "{{ weighted = [{}] }}",
                "{ weight = 1, key = 'equal' },".repeat(times)
            )
        };
        assert!(read(&parts(99)).is_ok());
        assert_eq!(read(&parts(100)), Err(KeyProblem::TooManyKeys(100)));
    }

    #[test]
    fn a_key_with_an_unknown_part_is_unknown() {
        assert!(
            read("{ fixed = 1, rest = 'unknown' }")
                .unwrap()
                .is_unknown()
        );
        assert!(!read("{ fixed = 1, rest = 'equal' }").unwrap().is_unknown());
    }
}
