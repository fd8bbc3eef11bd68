//! Why figures could not be fetched, and the way out.

use std::fmt;

use wording::{Message, Speak, message};

use crate::population::ImportProblems;
use crate::population::problem::listed;

/// Why figures could not be fetched. Addresses and foreign words are cut and
/// without control characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The address of the source is no web address.
    BadAddress {
        /// What was given.
        address: String,
    },
    /// The source could not be reached.
    Unreachable {
        /// The address.
        address: String,
        /// The system's own words.
        reason: String,
    },
    /// No answer came in time.
    TimedOut {
        /// The address.
        address: String,
        /// How long was waited, in seconds.
        seconds: u64,
    },
    /// The answer ended in the middle, every time.
    CutOff {
        /// The address.
        address: String,
    },
    /// The answer is larger than any there should be.
    TooLarge {
        /// The address.
        address: String,
        /// The limit, in bytes.
        limit: u64,
    },
    /// The source refused (403): too many cells, or it has closed to this caller.
    Refused {
        /// The address.
        address: String,
        /// What the source says.
        detail: String,
    },
    /// There is nothing at the address (404).
    NotFound {
        /// The address.
        address: String,
    },
    /// The source allows no more calls now (429), also after waiting.
    TooManyCalls {
        /// For how long the source asks to be left alone, in seconds.
        seconds: u64,
    },
    /// The source has a fault of its own (5xx), every time.
    SourceFault {
        /// The status.
        status: u16,
        /// The address.
        address: String,
    },
    /// An answer that is not provided for.
    Unexpected {
        /// The status.
        status: u16,
        /// The address.
        address: String,
        /// What the source says.
        detail: String,
    },
    /// The source states limits that cannot be kept.
    LimitsUnusable {
        /// The most cells.
        cells: usize,
        /// The most calls in a window.
        calls: usize,
        /// The length of the window, in seconds.
        seconds: u64,
    },
    /// The answer is not what it should be.
    BadReply {
        /// The address.
        address: String,
        /// What is wrong with it.
        problems: ImportProblems,
    },
    /// The source describes another table than the one asked for.
    WrongTable {
        /// The table asked for.
        asked: String,
        /// The table described.
        got: String,
    },
    /// The table lacks what a population table has.
    NotPopulation {
        /// The table.
        table: String,
        /// Its dimensions.
        dimensions: Vec<String>,
    },
    /// The table does not have the measure.
    ContentsMissing {
        /// The table.
        table: String,
        /// The measure asked for.
        asked: String,
        /// The measures it has.
        found: Vec<String>,
    },
    /// The table does not have the period.
    PeriodMissing {
        /// The table.
        table: String,
        /// The period asked for.
        asked: String,
        /// The newest periods it has.
        newest: Vec<String>,
    },
    /// The table has no ages.
    AgesMissing {
        /// The table.
        table: String,
    },
    /// The question needs more calls than anyone should make.
    TooManyParts {
        /// How many calls.
        calls: usize,
        /// How many are made at most.
        limit: usize,
    },
    /// The reply has other categories than were asked for.
    OtherThanAsked {
        /// The dimension.
        dimension: String,
    },
    /// The figures came and do not make a table.
    Import(ImportProblems),
}

impl Speak for FetchError {
    fn message(&self) -> Message {
        match self {
            Self::BadAddress { address } => message!("fetch-bad-address", address = address),
            Self::Unreachable { address, reason } => {
                message!("fetch-unreachable", address = address, reason = reason)
            }
            Self::TimedOut { address, seconds } => {
                message!("fetch-timed-out", address = address, seconds = *seconds)
            }
            Self::CutOff { address } => message!("fetch-cut-off", address = address),
            Self::TooLarge { address, limit } => message!(
                "fetch-too-large",
                address = address,
                limit = limit / (1024 * 1024)
            ),
            Self::Refused { address, detail } => {
                message!("fetch-refused", address = address, detail = detail)
            }
            Self::NotFound { address } => message!("fetch-not-found", address = address),
            Self::TooManyCalls { seconds } => message!("fetch-too-many-calls", seconds = *seconds),
            Self::SourceFault { status, address } => message!(
                "fetch-source-fault",
                status = u32::from(*status),
                address = address
            ),
            Self::Unexpected {
                status,
                address,
                detail,
            } => {
                message!(
                    "fetch-unexpected",
                    status = u32::from(*status),
                    address = address,
                    detail = detail
                )
            }
            Self::LimitsUnusable {
                cells,
                calls,
                seconds,
            } => {
                message!(
                    "fetch-limits-unusable",
                    cells = *cells,
                    calls = *calls,
                    seconds = *seconds
                )
            }
            Self::BadReply { address, problems } => message!(
                "fetch-bad-reply",
                address = address,
                what = problems.message()
            ),
            Self::WrongTable { asked, got } => {
                message!("fetch-wrong-table", asked = asked, got = got)
            }
            Self::NotPopulation { table, .. } => message!("fetch-not-population", table = table),
            Self::ContentsMissing { table, asked, .. } => {
                message!("fetch-contents-missing", table = table, asked = asked)
            }
            Self::PeriodMissing { table, asked, .. } => {
                message!("fetch-period-missing", table = table, asked = asked)
            }
            Self::AgesMissing { table } => message!("fetch-ages-missing", table = table),
            Self::TooManyParts { calls, limit } => {
                message!("fetch-too-many-parts", calls = *calls, limit = *limit)
            }
            Self::OtherThanAsked { dimension } => {
                message!("fetch-other-than-asked", dimension = dimension)
            }
            Self::Import(problems) => message!("fetch-import", what = problems.message()),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::BadAddress { .. } => message!("fetch-bad-address-hint"),
            Self::Unreachable { .. } | Self::TimedOut { .. } => message!("fetch-offline-hint"),
            Self::CutOff { .. } | Self::SourceFault { .. } => message!("fetch-later-hint"),
            Self::TooManyCalls { .. } => message!("fetch-too-many-calls-hint"),
            Self::Refused { .. } => message!("fetch-refused-hint"),
            Self::NotFound { .. } | Self::WrongTable { .. } => message!("fetch-not-found-hint"),
            Self::TooLarge { .. }
            | Self::Unexpected { .. }
            | Self::LimitsUnusable { .. }
            | Self::OtherThanAsked { .. } => {
                message!("fetch-source-changed-hint")
            }
            Self::BadReply { problems, .. } => problems
                .hint()
                .unwrap_or_else(|| message!("fetch-source-changed-hint")),
            Self::NotPopulation { dimensions, .. } => {
                message!("fetch-not-population-hint", dimensions = listed(dimensions))
            }
            Self::ContentsMissing { found, .. } => {
                message!("fetch-contents-missing-hint", found = listed(found))
            }
            Self::PeriodMissing { newest, .. } => {
                message!("fetch-period-missing-hint", newest = listed(newest))
            }
            Self::AgesMissing { .. } => message!("fetch-ages-missing-hint"),
            Self::TooManyParts { .. } => message!("fetch-too-many-parts-hint"),
            Self::Import(problems) => return problems.hint(),
        })
    }
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message())
    }
}

impl std::error::Error for FetchError {}
