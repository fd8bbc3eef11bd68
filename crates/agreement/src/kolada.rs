//! Indicators of Kolada, through its API, version 3.
//!
//! What is told of everybody is fetched some recipients at a time and page by page; the addresses of pages are made here, and one
//! that an answer names is never followed. What comes back is kept byte for byte, and read again from the folder when it is
//! imported, so that the figures of the site can be made of the replies without network.
//!
//! Nothing here writes files: [`FetchedIndicator::files`] says which to write.

mod client;
mod folder;
mod problem;
mod reply;
mod table;

use std::collections::BTreeMap;

use grants::{Code, Fraction, Level};
use jiff::Timestamp;

use crate::fetch::Exchange;

pub use client::Client;
pub use folder::read_folder;
pub use problem::{Fault, KoladaError};
pub use table::{read_csv, write_csv};

/// Where Kolada answers.
pub const KOLADA: &str = "https://api.kolada.se/v3";
/// The most years of one fetch: Kolada has few figures from before the nineties.
pub const MOST_YEARS: usize = 40;
/// How many recipients are asked about at a time, so that addresses stay short.
const RECIPIENTS_IN_A_CALL: usize = 20;
/// The most rows of a page, as Kolada allows.
const ROWS_ON_A_PAGE: usize = 5_000;
/// The most pages of one call: twenty recipients and forty years are one.
const MOST_PAGES: usize = 20;

/// What to fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorRequest {
    /// The id of the indicator.
    pub indicator: String,
    /// The first year.
    pub from: i16,
    /// The last year.
    pub to: i16,
}

/// The values of an indicator, by whose they are and by year.
pub type Values = BTreeMap<(Level, Code, i16), Fraction>;

/// An indicator as it was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Its id.
    pub id: String,
    /// What it is called, in Swedish.
    pub title: String,
    /// What it counts, in Swedish.
    pub description: String,
    /// The values there are; what is missing is not there.
    pub values: Values,
}

/// An indicator that was fetched, with everything it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FetchedIndicator {
    /// What was asked for.
    pub request: IndicatorRequest,
    /// The address of the source.
    pub base: String,
    /// What the source said about the indicator.
    pub about: Exchange,
    /// The values, in as many answers as it took.
    pub replies: Vec<Exchange>,
    /// What was read of them.
    pub indicator: Indicator,
}

/// An indicator read back from the folder it was kept in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptIndicator {
    /// The indicator.
    pub indicator: Indicator,
    /// The address of the source.
    pub base: String,
    /// When the last answer had come.
    pub retrieved: Timestamp,
    /// The SHA-256 of the replies' SHA-256, a line each.
    pub sha256: String,
}
