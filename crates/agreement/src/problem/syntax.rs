//! Faults in the TOML itself.

use wording::{Message, Speak, message};

/// Why a piece of text is not TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// A field or table stands twice.
    Duplicate {
        /// Its name.
        field: String,
    },
    /// Nothing stands after the equals sign.
    MissingValue,
    /// A line has no equals sign.
    MissingEquals,
    /// A number is written with spaces, points or commas.
    SpacedNumber {
        /// The number as TOML writes it.
        suggested: String,
    },
    /// The quotes are typographic ones.
    CurlyQuotes,
    /// `True` or `False` with a capital.
    Capital {
        /// The word as TOML writes it.
        suggested: String,
    },
    /// A text without quotes.
    Unquoted {
        /// The text.
        given: String,
    },
    /// Something more stands after the value.
    AfterValue {
        /// What stands there.
        given: String,
    },
    /// A number begins with a zero, as codes do.
    LeadingZero {
        /// The digits.
        given: String,
    },
    /// A number is not written as TOML writes numbers.
    BadNumber,
    /// The calendar has no such date.
    NoSuchDate {
        /// What stands there.
        given: String,
    },
    /// A text has no closing quote.
    UnclosedText,
    /// A character that can be neither seen nor printed.
    ControlCharacter,
    /// A backslash is followed by something that has no meaning.
    BadEscape,
    /// A bracket is never closed.
    Unclosed {
        /// The closing bracket.
        bracket: &'static str,
    },
    /// A comma is missing.
    MissingComma,
    /// A comma too many.
    ExtraComma,
    /// A bracket nothing was opened with.
    StrayBracket,
    /// The name of a field holds other signs than letters a–z, digits, `-` and `_`.
    BadFieldName,
    /// Lists and tables in each other, deeper than any agreement needs.
    TooDeep,
    /// The text is longer than any agreement.
    TooLong {
        /// Its length in bytes.
        bytes: usize,
        /// The longest length that is read.
        longest: usize,
    },
    /// The bytes are not text in UTF-8.
    NotUtf8,
    /// Another fault, in the words of the TOML reader.
    Other {
        /// Its words, in English.
        words: String,
    },
}

impl Speak for SyntaxFault {
    fn message(&self) -> Message {
        match self {
            Self::Duplicate { field } => message!("agreement-syntax-duplicate", field = field),
            Self::MissingValue => message!("agreement-syntax-missing-value"),
            Self::MissingEquals => message!("agreement-syntax-missing-equals"),
            Self::SpacedNumber { .. } => message!("agreement-syntax-spaced-number"),
            Self::CurlyQuotes => message!("agreement-syntax-curly-quotes"),
            Self::Capital { .. } => message!("agreement-syntax-capital"),
            Self::Unquoted { given } => message!("agreement-syntax-unquoted", given = given),
            Self::AfterValue { given } => message!("agreement-syntax-after-value", given = given),
            Self::LeadingZero { .. } => message!("agreement-syntax-leading-zero"),
            Self::BadNumber => message!("agreement-syntax-bad-number"),
            Self::NoSuchDate { given } => message!("agreement-syntax-no-such-date", given = given),
            Self::UnclosedText => message!("agreement-syntax-unclosed-text"),
            Self::ControlCharacter => message!("agreement-syntax-control-character"),
            Self::BadEscape => message!("agreement-syntax-bad-escape"),
            Self::Unclosed { bracket } => message!("agreement-syntax-unclosed", bracket = *bracket),
            Self::MissingComma => message!("agreement-syntax-missing-comma"),
            Self::ExtraComma => message!("agreement-syntax-extra-comma"),
            Self::StrayBracket => message!("agreement-syntax-stray-bracket"),
            Self::BadFieldName => message!("agreement-syntax-bad-field-name"),
            Self::TooDeep => message!("agreement-syntax-too-deep"),
            Self::TooLong { bytes, longest } => message!(
                "agreement-syntax-too-long",
                bytes = *bytes,
                longest = *longest
            ),
            Self::NotUtf8 => message!("agreement-syntax-not-utf8"),
            Self::Other { words } => message!("agreement-syntax-other", words = words),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Duplicate { .. } => message!("agreement-syntax-duplicate-hint"),
            Self::MissingValue => message!("agreement-syntax-missing-value-hint"),
            Self::MissingEquals | Self::BadFieldName => {
                message!("agreement-syntax-field-hint", example = "year = 2021")
            }
            Self::SpacedNumber { suggested } | Self::Capital { suggested } => {
                message!("agreement-write-hint", suggested = suggested)
            }
            Self::CurlyQuotes => message!("agreement-syntax-curly-quotes-hint"),
            Self::Unquoted { given } => {
                message!("agreement-write-hint", suggested = format!("\"{given}\""))
            }
            Self::AfterValue { .. } => message!("agreement-syntax-after-value-hint"),
            Self::LeadingZero { given } => message!(
                "agreement-syntax-leading-zero-hint",
                suggested = format!("\"{given}\"")
            ),
            Self::BadNumber => message!(
                "agreement-syntax-bad-number-hint",
                example = "1_680_000_000"
            ),
            Self::NoSuchDate { .. } => {
                message!("agreement-syntax-no-such-date-hint", example = "2021-12-01")
            }
            Self::UnclosedText => message!("agreement-syntax-unclosed-text-hint"),
            Self::ControlCharacter => message!("agreement-syntax-control-character-hint"),
            Self::BadEscape => message!("agreement-syntax-bad-escape-hint"),
            Self::Unclosed { bracket } => {
                message!("agreement-syntax-unclosed-hint", bracket = *bracket)
            }
            Self::MissingComma => message!("agreement-syntax-missing-comma-hint"),
            Self::ExtraComma => message!("agreement-syntax-extra-comma-hint"),
            Self::StrayBracket => message!("agreement-syntax-stray-bracket-hint"),
            Self::TooDeep => message!("agreement-syntax-too-deep-hint"),
            Self::TooLong { .. } => message!("agreement-syntax-too-long-hint"),
            Self::NotUtf8 => message!("agreement-syntax-not-utf8-hint"),
            Self::Other { .. } => return None,
        })
    }
}
