//! Population figures from SCB's statistical database, through its `PxWeb` interface, version 2.
//!
//! The source's own limits are read first and kept: the most cells of a reply, the
//! most calls in a window of time. The question is split by region into as many
//! calls as that takes. What comes back is kept byte for byte, so that the
//! tables can be made again without network.
//!
//! Nothing here writes files: [`Fetched::files`] says which to write.

pub(crate) mod call;
mod client;
mod config;
pub mod limiter;
mod plan;
mod problem;
mod store;

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use wording::{Message, Speak, message};

use crate::population::{Imported, MonthDay};
pub use client::Client;
use limiter::Limits;
pub use problem::FetchError;
pub use store::StoredFile;

/// Where SCB's statistical database answers.
pub const SCB: &str = "https://statistikdatabasen.scb.se/api/v2";

/// The most cells asked for in one call whatever the source allows: SCB's page
/// on open data says 100 000 where its interface says 150 000.
pub const MOST_CELLS: usize = 100_000;

/// The most calls in a window when the source does not say: SCB's page on open data.
const DEFAULT_CALLS: usize = 10;

/// The window when the source does not say.
const DEFAULT_WINDOW: Duration = Duration::from_secs(10);

/// The most calls for one question: one for each of the 312 regions, and some.
const MOST_CALLS: usize = 400;

/// How the source is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The address before `/config` and `/tables`, without a slash at the end.
    pub base: String,
    /// How long one call may take in all.
    pub timeout: Duration,
    /// How long to pause before a call is tried again after a fault of the source.
    pub pause: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        // SCB takes some seconds for its largest replies.
        Self {
            base: SCB.to_owned(),
            timeout: Duration::from_mins(1),
            pause: Duration::from_secs(2),
        }
    }
}

/// A table of the source that counts people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its id.
    pub id: String,
    /// The code of the measure.
    pub contents: String,
    /// The day of the year its figures describe.
    pub day: MonthDay,
}

impl Table {
    /// SCB's population on 1 November.
    pub fn november() -> Self {
        Self {
            id: "TAB1267".into(),
            contents: "BE0101A9".into(),
            day: MonthDay { month: 11, day: 1 },
        }
    }

    /// SCB's population on 31 December.
    pub fn december() -> Self {
        Self {
            id: "TAB638".into(),
            contents: "BE0101N1".into(),
            day: MonthDay { month: 12, day: 31 },
        }
    }
}

/// What to fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The table.
    pub table: Table,
    /// The period as the table writes it: `2020`, `2025M11`.
    pub period: String,
    /// Whether people are asked for by one-year ages.
    pub ages: bool,
}

/// One question and its answer, as they were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// The address that was asked.
    pub address: String,
    /// The body that was sent; none when the question is only an address.
    pub request: Option<String>,
    /// When the answer had come.
    pub retrieved: Timestamp,
    /// The answer, byte for byte.
    pub reply: Vec<u8>,
    /// SHA-256 of the answer, in lower-case hex.
    pub sha256: String,
}

/// Figures that were fetched, with everything they came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// What was asked for.
    pub request: Request,
    /// The address of the source.
    pub base: String,
    /// Who the source says made the table.
    pub source: String,
    /// The terms the source states.
    pub licence: String,
    /// The title of the table.
    pub title: String,
    /// When the table was last changed, as the source writes it.
    pub updated: String,
    /// The limits that were kept.
    pub limits: Limits,
    /// What the source said about itself.
    pub config: Exchange,
    /// What the source said about the table.
    pub metadata: Exchange,
    /// The figures, in as many answers as it took.
    pub replies: Vec<Exchange>,
    /// The tables made of them.
    pub imported: Imported,
}

impl Fetched {
    /// The date the figures describe.
    pub fn reference_date(&self) -> Option<Date> {
        let population = self
            .imported
            .populations
            .first()
            .map(|table| table.reference_date);
        population.or_else(|| self.imported.ages.first().map(|table| table.reference_date))
    }
}

/// What is going on, for whoever waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The source is asked about its limits and the table.
    Asking,
    /// A part of the figures is fetched.
    Fetching {
        /// Which part, counted from 1.
        part: usize,
        /// How many parts there are.
        of: usize,
    },
    /// Nothing is asked for so long, because the source allows no more or has a fault.
    Waiting {
        /// How long.
        wait: Duration,
    },
}

impl Speak for Progress {
    fn message(&self) -> Message {
        match self {
            Self::Asking => message!("fetch-asking"),
            Self::Fetching { part, of } => message!("fetch-fetching", part = *part, of = *of),
            // A part of a second is shown as one.
            Self::Waiting { wait } => {
                message!("fetch-waiting", seconds = wait.as_secs().saturating_add(1))
            }
        }
    }
}
