//! One agreement year as one table of open data: a row per item and recipient, with the steps that led to the amount.
//!
//! The columns have the same names and the same values in every format and language; only the title of an item
//! follows the language. Exact numbers are two columns of digits, above and below the line, because they
//! are longer than a spreadsheet's numbers and a slash would be read as a date.

mod csv;
mod json;
mod workbook;

use grants::{Fraction, Text};
use jiff::Timestamp;
use wording::Language;

use crate::Shared;

pub(crate) use csv::harmless;
pub use csv::{comma, spreadsheet};
pub use json::json;
pub use workbook::workbook;

/// Which edition of the table this is.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The number of the published version.
    pub version: i64,
    /// When it was published.
    pub published_at: Timestamp,
    /// The digest of inputs and result.
    pub digest: &'a str,
}

/// The columns, in order.
pub const COLUMNS: [&str; 16] = [
    "agreement",
    "year",
    "item",
    "item_title",
    "level",
    "code",
    "recipient",
    "amount",
    "share_numerator",
    "share_denominator",
    "exact_numerator",
    "exact_denominator",
    "floor",
    "remainder_numerator",
    "remainder_denominator",
    "rank",
];

/// A cell of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words, codes, and digits of any length.
    Text(String),
    /// A whole number every format holds exactly.
    Number(i64),
}

impl Value {
    /// The value as characters.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
        }
    }
}

/// The rows, by item in the order of the agreement and by code. Amounts are whole kronor.
pub fn rows<'a>(
    shared: &'a Shared<'a>,
    language: Language,
) -> impl Iterator<Item = [Value; COLUMNS.len()]> + 'a {
    let agreement = shared.agreement;
    let allocations = shared.distribution.allocations.iter();
    allocations.flat_map(move |allocation| {
        let item = &allocation.item;
        shared.steps(allocation).map(move |(at, step)| {
            let [share, exact, remainder] = [
                allocation.share(at),
                allocation.exact(at),
                allocation.remainder(at),
            ]
            .map(parts);
            let recipient = shared.recipient(allocation, at);
            [
                Value::Text(agreement.id.clone()),
                Value::Number(i64::from(agreement.year)),
                Value::Text(item.id.clone()),
                Value::Text(language.of(&item.title).to_owned()),
                Value::Text(item.level.to_string()),
                Value::Text(step.code.to_string()),
                Value::Text(recipient.map_or_else(String::new, |one| one.name.clone())),
                Value::Number(crate::json::kronor(step.amount)),
                share.0,
                share.1,
                exact.0,
                exact.1,
                Value::Number(crate::json::kronor(step.floor)),
                remainder.0,
                remainder.1,
                Value::Number(i64::try_from(step.rank).unwrap_or(i64::MAX)),
            ]
        })
    })
}

fn parts(fraction: Option<Fraction>) -> (Value, Value) {
    let digits = |number: i128| Value::Text(number.to_string());
    match fraction {
        Some(one) => (digits(one.numerator()), digits(one.denominator())),
        None => (Value::Text(String::new()), Value::Text(String::new())),
    }
}

/// What was taken for granted besides how sure each item is, in both languages.
pub(crate) fn assumptions(shared: &Shared<'_>) -> Vec<Text> {
    use wording::Speak as _;
    let all = shared.distribution.assumptions().into_iter();
    all.filter(|one| !one.is_of_item())
        .map(|one| crate::json::both(&one.message()))
        .collect()
}
