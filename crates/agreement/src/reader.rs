//! Reads an agreement file, and finds every problem in it.
//!
//! The format is `docs/agreement-file.md`. A text either becomes an agreement
//! in which everything referred to is there and every stated sum holds, or all
//! its problems, each with its place and a way out. What takes figures or other
//! agreements to see is not judged here.
//!
//! ```
//! let problems = agreement::reader::read("id = \"exempel\"\nyaer = 2021", "exempel.toml", &Default::default());
//! let page = problems.unwrap_err().render(wording::Language::English);
//! assert!(page.contains("exempel.toml:2:1"));
//! assert!(page.contains("Did you mean `year`"));
//! ```

mod claim;
mod discrepancy;
mod document;
mod group;
mod identifier;
mod item;
mod key;
mod known;
pub(crate) mod nearest;
pub(crate) mod question_set;
mod reading;
mod reference;
mod source;
mod statements;
mod syntax;
mod table;
mod value;
pub(crate) mod word;

use std::borrow::Cow;

use grants::{Agreement, DistributionKey, Level, Ore, Register};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::problem::{Problems, SyntaxFault};
use reading::{Known, Read, Reading};
use table::Table;
use value::{KRONOR, Value};

pub(crate) use identifier::is_identifier;

/// The longest text that is read, in bytes: fifty times a full agreement year.
/// The limit keeps a wrong file from being taken for an agreement.
pub const LONGEST_FILE: usize = 1024 * 1024;

/// The text of a file, when it is text and not too long. `name` is what people know it by.
pub fn text(bytes: Vec<u8>, name: &str) -> Result<String, Problems> {
    if bytes.len() > LONGEST_FILE {
        let fault = SyntaxFault::TooLong {
            bytes: bytes.len(),
            longest: LONGEST_FILE,
        };
        return Err(Problems::new(name, "", vec![(0..0, fault.into())]));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        // Up to there the text is as it was; the fault itself shows as �.
        let shown = String::from_utf8_lossy(error.as_bytes());
        Problems::new(
            name,
            &shown,
            vec![(at..at + 1, SyntaxFault::NotUtf8.into())],
        )
    })
}

/// The agreement a text says, or every problem in it. `name` is what people
/// know the text by; codes in keys must be those of `register`.
pub fn read(text: &str, name: &str, register: &Register) -> Result<Agreement, Problems> {
    if text.len() > LONGEST_FILE {
        let fault = SyntaxFault::TooLong {
            bytes: text.len(),
            longest: LONGEST_FILE,
        };
        return Err(Problems::new(name, "", vec![(0..0, fault.into())]));
    }
    let (mended, faults) = syntax::mend(text);
    let document = DeTable::parse_recoverable(&mended).0;
    let mut reading = Reading::new(text, register, known::known(document.get_ref()), faults);
    reading.note_heads(document.get_ref());
    let agreement = document::read(&Table::open(
        &reading,
        document.get_ref(),
        0..0,
        document::FIELDS,
    ));
    finish(agreement, reading, name)
}

/// What a key given alone is for.
#[derive(Clone, Copy, Debug)]
pub struct KeySetting<'a> {
    /// The agreement it is given for: its dates and its id.
    pub agreement: &'a Agreement,
    /// The level it shares out on.
    pub level: Level,
    /// The amount it shares out; none when that is not settled yet.
    pub amount: Option<Ore>,
}

/// The distribution key a text says, written as in a file; the keys that are
/// one word can stand without quotes.
pub fn read_key(
    text: &str,
    name: &str,
    setting: KeySetting<'_>,
    register: &Register,
) -> Result<DistributionKey, Problems> {
    let KeySetting {
        agreement,
        level,
        amount,
    } = setting;
    let known = Known {
        id: Some(agreement.id.clone()),
        population_dated: agreement.population.is_some(),
        ages_dated: agreement.population.is_some() || agreement.ages.date.is_some(),
        ..Known::default()
    };
    read_alone(text, name, "key", register, known, |value| {
        key::read(value, Ok(level), amount)
    })
}

/// The amount a text says, in whole kronor as in a file.
pub fn read_amount(text: &str, name: &str) -> Result<Ore, Problems> {
    read_alone(
        text,
        name,
        "amount",
        &Register::default(),
        Known::default(),
        KRONOR.read,
    )
}

/// Reads a value that stands without a file around it.
fn read_alone<T>(
    text: &str,
    name: &str,
    field: &str,
    register: &Register,
    known: Known,
    read: impl FnOnce(Value<'_>) -> Read<T>,
) -> Result<T, Problems> {
    if text.len() > LONGEST_FILE {
        let fault = SyntaxFault::TooLong {
            bytes: text.len(),
            longest: LONGEST_FILE,
        };
        return Err(Problems::new(name, "", vec![(0..0, fault.into())]));
    }
    if text.trim().is_empty() {
        return Err(Problems::new(
            name,
            text,
            vec![(0..text.len(), SyntaxFault::MissingValue.into())],
        ));
    }
    let (node, errors) = bare_word(text).map_or_else(
        || DeValue::parse_recoverable(text),
        |node| (node, Vec::new()),
    );
    if let Some((place, fault)) = syntax::first_of(&errors, text) {
        return Err(Problems::new(name, text, vec![(place, fault.into())]));
    }
    let reading = Reading::new(text, register, known, Vec::new());
    let value = read(Value {
        reading: &reading,
        node: &node,
        field,
    });
    finish(value, reading, name)
}

/// A word of letters alone, as a text in quotes would be read.
fn bare_word(text: &str) -> Option<Spanned<DeValue<'_>>> {
    let word = text.trim();
    let plain = !word.is_empty()
        && word
            .bytes()
            .all(|byte| byte.is_ascii_alphabetic() || b"_-".contains(&byte));
    let start = text.len() - text.trim_start().len();
    let is_value = word == "true" || word == "false" || word == "inf" || word == "nan";
    (plain && !is_value).then(|| {
        Spanned::new(
            start..start + word.len(),
            DeValue::String(Cow::Borrowed(word)),
        )
    })
}

/// What was read counts only when no problem was noted on the way.
fn finish<T>(read: Read<T>, reading: Reading<'_>, name: &str) -> Result<T, Problems> {
    match read {
        Ok(value) if reading.is_clean() => Ok(value),
        _ => Err(reading.into_problems(name)),
    }
}
