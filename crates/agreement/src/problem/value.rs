//! Faults in single values.

use grants::Ore;
use wording::{Message, Speak, message};

/// What kind of value stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A text in quotes.
    Text,
    /// A whole number.
    Number,
    /// A number with decimals.
    Decimal,
    /// `true` or `false`.
    Truth,
    /// A date.
    Date,
    /// A time, alone or with a date.
    Time,
    /// A list.
    List,
    /// A table.
    Table,
}

impl Found {
    pub(super) fn message(self) -> Message {
        match self {
            Self::Text => message!("agreement-found-text"),
            Self::Number => message!("agreement-found-number"),
            Self::Decimal => message!("agreement-found-decimal"),
            Self::Truth => message!("agreement-found-truth"),
            Self::Date => message!("agreement-found-date"),
            Self::Time => message!("agreement-found-time"),
            Self::List => message!("agreement-found-list"),
            Self::Table => message!("agreement-found-table"),
        }
    }
}

/// Why a single value cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueFault {
    /// A word the format does not know.
    UnknownWord {
        /// The word.
        given: String,
        /// The word that was probably meant.
        nearest: Option<&'static str>,
        /// The words that can stand here.
        known: Vec<&'static str>,
    },
    /// A text with nothing in it.
    Empty,
    /// A text longer than its place allows.
    TooLong {
        /// Its length in characters.
        characters: usize,
        /// The longest length allowed.
        longest: usize,
    },
    /// A text that holds a character which can be neither seen nor printed.
    ControlCharacter,
    /// An id with other signs than small letters a–z, digits and hyphens.
    BadIdentifier {
        /// The id.
        given: String,
        /// An id that is near and allowed.
        suggested: Option<String>,
    },
    /// An address that does not lead to the web.
    NotAnAddress,
    /// An amount below the lowest.
    AmountTooSmall {
        /// The lowest that is allowed.
        lowest: Ore,
    },
    /// An amount above the highest.
    AmountTooLarge {
        /// The highest that is allowed.
        highest: Ore,
    },
    /// A number below the lowest.
    TooSmall {
        /// The lowest that is allowed.
        lowest: i64,
    },
    /// A number above the highest.
    TooLarge {
        /// The highest that is allowed.
        highest: i64,
    },
    /// An amount with decimals.
    Fraction {
        /// The amount without its decimals, when they are only zeros.
        suggested: Option<String>,
    },
    /// An amount in quotes.
    QuotedAmount {
        /// The amount as it is to be written.
        suggested: String,
    },
    /// A date in quotes.
    QuotedDate {
        /// The date as it is to be written.
        suggested: String,
    },
    /// A date with a time of day.
    DateWithTime {
        /// The date alone.
        suggested: String,
    },
    /// A date in a year no agreement concerns.
    UnlikelyYear {
        /// The year.
        year: i64,
        /// The first that can be right.
        from: i64,
        /// The last that can be right.
        to: i64,
    },
    /// A list with nothing in it.
    EmptyList,
}

impl Speak for ValueFault {
    fn message(&self) -> Message {
        match self {
            Self::UnknownWord { given, .. } => {
                message!("agreement-value-unknown-word", given = given)
            }
            Self::Empty => message!("agreement-value-empty"),
            Self::TooLong {
                characters,
                longest,
            } => {
                message!(
                    "agreement-value-too-long",
                    characters = *characters,
                    longest = *longest
                )
            }
            Self::ControlCharacter => message!("agreement-value-control-character"),
            Self::BadIdentifier { given, .. } => {
                message!("agreement-value-bad-identifier", given = given)
            }
            Self::NotAnAddress => message!("agreement-value-not-an-address"),
            Self::AmountTooSmall { lowest } => {
                message!("agreement-value-amount-too-small", lowest = *lowest)
            }
            Self::AmountTooLarge { highest } => {
                message!("agreement-value-amount-too-large", highest = *highest)
            }
            Self::TooSmall { lowest } => message!("agreement-value-too-small", lowest = *lowest),
            Self::TooLarge { highest } => message!("agreement-value-too-large", highest = *highest),
            Self::Fraction { .. } => message!("agreement-value-fraction"),
            Self::QuotedAmount { .. } => message!("agreement-value-quoted-amount"),
            Self::QuotedDate { .. } => message!("agreement-value-quoted-date"),
            Self::DateWithTime { .. } => message!("agreement-value-date-with-time"),
            // The year is passed as words: grouped as a number it would read 2 021.
            Self::UnlikelyYear { year, .. } => {
                message!("agreement-value-unlikely-year", year = year.to_string())
            }
            Self::EmptyList => message!("agreement-value-empty-list"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::UnknownWord {
                nearest: Some(nearest),
                ..
            } => message!("agreement-nearest-hint", nearest = *nearest),
            Self::UnknownWord { known, .. } => {
                let known: Vec<String> = known.iter().map(|word| format!("`\"{word}\"`")).collect();
                message!("agreement-value-known-words-hint", known = known)
            }
            Self::Empty => message!("agreement-value-empty-hint"),
            Self::TooLong { .. } => message!("agreement-value-too-long-hint"),
            Self::ControlCharacter => message!("agreement-value-control-character-hint"),
            Self::BadIdentifier {
                suggested: Some(suggested),
                ..
            } => {
                message!(
                    "agreement-write-hint",
                    suggested = format!("\"{suggested}\"")
                )
            }
            Self::BadIdentifier {
                suggested: None, ..
            } => message!("agreement-value-bad-identifier-hint"),
            Self::NotAnAddress => message!("agreement-value-not-an-address-hint"),
            Self::AmountTooSmall { .. }
            | Self::AmountTooLarge { .. }
            | Self::TooSmall { .. }
            | Self::TooLarge { .. } => return None,
            Self::Fraction {
                suggested: Some(suggested),
            }
            | Self::QuotedAmount { suggested }
            | Self::QuotedDate { suggested }
            | Self::DateWithTime { suggested } => {
                message!("agreement-write-hint", suggested = suggested)
            }
            Self::Fraction { suggested: None } => message!("agreement-value-fraction-hint"),
            Self::UnlikelyYear { from, to, .. } => {
                message!(
                    "agreement-value-unlikely-year-hint",
                    from = from.to_string(),
                    to = to.to_string()
                )
            }
            Self::EmptyList => message!("agreement-value-empty-list-hint"),
        })
    }
}
