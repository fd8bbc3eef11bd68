//! Which accounts and objects a rule is about, as people write them.

use std::fmt;

/// The longest number of an account that a rule can name.
const LONGEST_ACCOUNT: usize = 12;
/// More ranges than this is a list that nobody can read.
pub const MOST_RANGES: usize = 50;
/// A rule about more objects at once than this is about nothing.
pub const MOST_OBJECTS: usize = 5;
/// The longest number of an object.
pub const LONGEST_OBJECT: usize = 40;

/// Accounts: single numbers and ranges, such as `4000-4999, 5010`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accounts(Vec<(String, String)>);

/// An object in a dimension, such as `6:1234`; `6:12*` is every object that begins so, and `6:*` every one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectPattern {
    dimension: u32,
    begins: String,
    is_whole: bool,
}

/// Why a text names no accounts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAccounts {
    /// It names none.
    #[error("no account is named")]
    Missing,
    /// This is no account.
    #[error("{0:?} is no account")]
    Account(String),
    /// This range ends before it begins, or its ends have different numbers of digits.
    #[error("{0:?} is no range")]
    Range(String),
    /// There are too many.
    #[error("there are too many")]
    TooMany,
}

/// Why a text names no objects.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotObjects {
    /// This is no object in a dimension.
    #[error("{0:?} is no object")]
    Object(String),
    /// There are too many.
    #[error("there are too many")]
    TooMany,
}

impl Accounts {
    /// The accounts that a text names.
    pub fn read(text: &str) -> Result<Self, NotAccounts> {
        let mut ranges = Vec::new();
        for part in parts(text) {
            if ranges.len() == MOST_RANGES {
                return Err(NotAccounts::TooMany);
            }
            let (first, last) = part
                .split_once(['-', '–', '—'])
                .map_or((part, part), |(first, last)| (first.trim(), last.trim()));
            for number in [first, last] {
                let is_number = !number.is_empty()
                    && number.len() <= LONGEST_ACCOUNT
                    && number.bytes().all(|byte| byte.is_ascii_digit());
                if !is_number {
                    return Err(NotAccounts::Account(part.to_owned()));
                }
            }
            // Numbers with the same number of digits are in the order of their letters.
            if first.len() != last.len() || first > last {
                return Err(NotAccounts::Range(part.to_owned()));
            }
            ranges.push((first.to_owned(), last.to_owned()));
        }
        if ranges.is_empty() {
            return Err(NotAccounts::Missing);
        }
        Ok(Self(ranges))
    }

    /// Whether an account is among them. A longer number belongs to those that it begins with: 46001 lies in 4000–4999.
    pub fn hold(&self, account: &str) -> bool {
        self.0.iter().any(|(first, last)| {
            account
                .get(..first.len())
                .is_some_and(|begins| begins >= first.as_str() && begins <= last.as_str())
        })
    }
}

impl fmt::Display for Accounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (first, last)) in self.0.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            if first == last {
                write!(f, "{comma}{first}")?;
            } else {
                write!(f, "{comma}{first}-{last}")?;
            }
        }
        Ok(())
    }
}

impl ObjectPattern {
    /// The objects that a text names, none when it is empty.
    pub fn read_all(text: &str) -> Result<Vec<Self>, NotObjects> {
        let mut found = Vec::new();
        for part in parts(text) {
            if found.len() == MOST_OBJECTS {
                return Err(NotObjects::TooMany);
            }
            found.push(Self::read(part).ok_or_else(|| NotObjects::Object(part.to_owned()))?);
        }
        Ok(found)
    }

    fn read(text: &str) -> Option<Self> {
        let (dimension, object) = text.split_once(':')?;
        let (dimension, object) = (dimension.trim(), object.trim());
        let (begins, is_whole) = match object.strip_suffix('*') {
            Some(begins) => (begins, false),
            None => (object, true),
        };
        let is_object = !object.is_empty()
            && object.chars().count() <= LONGEST_OBJECT
            && !begins.contains('*')
            && !object.chars().any(char::is_control);
        let is_dimension = dimension.bytes().all(|byte| byte.is_ascii_digit());
        (is_object && is_dimension).then_some(())?;
        Some(Self {
            dimension: dimension.parse().ok()?,
            begins: begins.to_owned(),
            is_whole,
        })
    }

    /// Whether an object of a dimension is meant.
    pub fn fits(&self, dimension: u32, object: &str) -> bool {
        dimension == self.dimension
            && if self.is_whole {
                object == self.begins
            } else {
                object.starts_with(&self.begins)
            }
    }

    /// The text that names them.
    pub fn written(all: &[Self]) -> String {
        let all: Vec<String> = all.iter().map(ToString::to_string).collect();
        all.join(", ")
    }
}

impl fmt::Display for ObjectPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let star = if self.is_whole { "" } else { "*" };
        write!(f, "{}:{}{star}", self.dimension, self.begins)
    }
}

/// What stands between commas, semicolons and new lines.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}
