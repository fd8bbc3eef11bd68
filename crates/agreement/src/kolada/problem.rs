//! Why an indicator could not be fetched or read, and the way out.

use std::fmt;

use grants::indicator::MOST_DIGITS;
use wording::{Message, Speak, message};

use crate::fetch::FetchError;

/// What is wrong with an answer. Foreign words are cut and without control characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not the JSON it should be.
    Json {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
    /// It has more rows than were asked for.
    TooManyRows,
    /// It goes on for more pages than there can be.
    TooManyPages,
    /// It is about another indicator.
    OtherIndicator(String),
    /// It is about somebody nobody asked about.
    OtherPlace(String),
    /// It is about a year nobody asked about.
    OtherYear(i64),
    /// It tells the same thing twice.
    Twice(String, i16),
    /// A value is no number.
    NotANumber(String),
    /// A value has more digits than any measurement.
    TooManyDigits(String),
}

/// Why an indicator could not be fetched or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KoladaError {
    /// The call.
    Fetch(FetchError),
    /// It is no id of an indicator.
    NotAnId(String),
    /// The years are none, or too many.
    Years(usize),
    /// The source has no such indicator.
    Unknown(String),
    /// The source has no values of these years.
    NoValues,
    /// An answer is not what it should be.
    BadReply {
        /// Where it came from.
        address: String,
        /// What is wrong with it.
        fault: Fault,
    },
    /// A file of the folder is not there.
    FileMissing(String),
    /// A file of the folder is not the one that was kept.
    FileChanged(String),
    /// What is said of where it came from cannot be read.
    ProvenanceBroken,
    /// A table that was kept cannot be read.
    TableBroken {
        /// The line.
        line: u64,
    },
}

impl From<FetchError> for KoladaError {
    fn from(error: FetchError) -> Self {
        Self::Fetch(error)
    }
}

impl Speak for Fault {
    fn message(&self) -> Message {
        match self {
            Self::Json { line, column } => {
                message!("kolada-fault-json", line = *line, column = *column)
            }
            Self::TooManyRows => message!("kolada-fault-rows"),
            Self::TooManyPages => message!("kolada-fault-pages"),
            Self::OtherIndicator(id) => message!("kolada-fault-indicator", id = id),
            Self::OtherPlace(id) => message!("kolada-fault-place", id = id),
            Self::OtherYear(year) => message!("kolada-fault-year", year = year.to_string()),
            Self::Twice(id, year) => {
                message!("kolada-fault-twice", id = id, year = year.to_string())
            }
            Self::NotANumber(text) => message!("kolada-fault-number", text = text),
            Self::TooManyDigits(text) => {
                message!("kolada-fault-digits", text = text, limit = MOST_DIGITS)
            }
        }
    }
}

impl Speak for KoladaError {
    fn message(&self) -> Message {
        match self {
            Self::Fetch(error) => error.message(),
            Self::NotAnId(given) => message!("kolada-not-an-id", given = given),
            Self::Years(limit) => message!("kolada-years", limit = *limit),
            Self::Unknown(id) => message!("kolada-unknown", id = id),
            Self::NoValues => message!("kolada-no-values"),
            Self::BadReply { address, fault } => message!(
                "kolada-bad-reply",
                address = address,
                what = fault.message()
            ),
            Self::FileMissing(name) => message!("kolada-file-missing", name = name),
            Self::FileChanged(name) => message!("kolada-file-changed", name = name),
            Self::ProvenanceBroken => message!("kolada-provenance-broken"),
            Self::TableBroken { line } => message!("kolada-table-broken", line = *line),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Fetch(error) => return error.hint(),
            Self::NotAnId(_) | Self::Unknown(_) => message!("kolada-unknown-hint"),
            Self::Years(_) => message!("kolada-years-hint"),
            Self::NoValues => message!("kolada-no-values-hint"),
            Self::BadReply { .. } => message!("fetch-source-changed-hint"),
            Self::FileMissing(_)
            | Self::FileChanged(_)
            | Self::ProvenanceBroken
            | Self::TableBroken { .. } => message!("kolada-folder-hint"),
        })
    }
}

impl fmt::Display for KoladaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message())
    }
}

impl std::error::Error for KoladaError {}
