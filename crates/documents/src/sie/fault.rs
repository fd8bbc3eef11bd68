//! What is wrong with the books of others, on which line, and the way out.

use std::fmt;

use grants::Ore;
use wording::{Message, Speak, message};

/// Everything that is wrong with a file. Nothing of it was taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct SieFaults {
    /// What is wrong, in the order of the lines; never empty.
    pub all: Vec<SieFault>,
    /// Whether there is more than what is listed.
    pub is_more: bool,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SieFault {
    /// The line, counted from one.
    pub line: u32,
    /// What is wrong there.
    pub problem: SieProblem,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SieProblem {
    /// The file is larger than books that are read.
    TooLarge,
    /// The file holds more lines, accounts, objects or rows than books that are read.
    TooMany,
    /// A line is longer than any of the format.
    TooLong,
    /// It is another kind of file.
    NotSie,
    /// It is the newer format, which is XML.
    OtherVersion,
    /// Letters are written in two ways.
    Letters,
    /// A line is neither empty nor labelled.
    Stray,
    /// A text in quotation marks does not end on its line.
    Quote,
    /// Braces do not fit each other.
    Brace,
    /// A field that is needed is missing.
    Missing {
        /// The label of the line.
        label: &'static str,
    },
    /// An amount is no amount.
    Amount {
        /// What stands there.
        found: String,
    },
    /// A date is no date.
    Date {
        /// What stands there.
        found: String,
    },
    /// A number is no number.
    Number {
        /// What stands there.
        found: String,
    },
    /// The number of an account is not digits only.
    Account {
        /// What stands there.
        found: String,
    },
    /// Objects do not stand in pairs of dimension and object.
    Objects,
    /// The books are kept in another currency.
    Currency {
        /// What stands there.
        found: String,
    },
    /// A voucher has no rows in braces.
    NoBlock {
        /// Its series and number.
        voucher: String,
    },
    /// Rows stand outside of a voucher.
    OutsideVoucher,
    /// An added row is not repeated as the format demands, so that nobody can say whether it counts.
    NotRepeated,
    /// The rows of a voucher do not come to nothing.
    DoesNotBalance {
        /// Its series and number.
        voucher: String,
        /// What the rows come to.
        sum: Ore,
    },
    /// A sum does not fit.
    SumTooLarge,
}

impl fmt::Display for SieFaults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for SieFault { line, problem } in &self.all {
            writeln!(formatter, "{line}: {problem:?}")?;
        }
        Ok(())
    }
}

/// What stands in a file may be long or hold anything; a sentence shows its beginning.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut shown: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

impl Speak for SieFaults {
    fn message(&self) -> Message {
        match self.all.as_slice() {
            [one] if !self.is_more => one.message(),
            [first, ..] => message!(
                "sie-read-several",
                count = self.all.len(),
                first = first.message()
            ),
            [] => SieProblem::NotSie.message(),
        }
    }

    fn hint(&self) -> Option<Message> {
        self.all.first().and_then(SieFault::hint)
    }
}

impl Speak for SieFault {
    fn message(&self) -> Message {
        message!(
            "sie-read-at",
            line = self.line,
            problem = self.problem.message()
        )
    }

    fn hint(&self) -> Option<Message> {
        self.problem.hint()
    }
}

impl Speak for SieProblem {
    fn message(&self) -> Message {
        match self {
            Self::TooLarge => message!("sie-read-large"),
            Self::TooMany => message!("sie-read-many"),
            Self::TooLong => message!("sie-read-long"),
            Self::NotSie => message!("sie-read-other"),
            Self::OtherVersion => message!("sie-read-version"),
            Self::Letters => message!("sie-read-letters"),
            Self::Stray => message!("sie-read-stray"),
            Self::Quote => message!("sie-read-quote"),
            Self::Brace => message!("sie-read-brace"),
            Self::Missing { label } => message!("sie-read-missing", label = *label),
            Self::Amount { found } => message!("sie-read-amount", found = found),
            Self::Date { found } => message!("sie-read-date", found = found),
            Self::Number { found } => message!("sie-read-number", found = found),
            Self::Account { found } => message!("sie-read-account", found = found),
            Self::Objects => message!("sie-read-objects"),
            Self::Currency { found } => message!("sie-read-currency", found = found),
            Self::NoBlock { voucher } => message!("sie-read-block", voucher = voucher),
            Self::OutsideVoucher => message!("sie-read-outside"),
            Self::NotRepeated => message!("sie-read-repeated"),
            Self::DoesNotBalance { voucher, sum } => {
                message!("sie-read-balance", voucher = voucher, sum = *sum)
            }
            Self::SumTooLarge => message!("sie-read-sum"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::TooLarge | Self::TooMany => message!("sie-read-large-hint"),
            Self::NotSie | Self::OtherVersion => message!("sie-read-other-hint"),
            Self::Letters => message!("sie-read-letters-hint"),
            Self::TooLong | Self::Stray | Self::Quote | Self::Brace => {
                message!("sie-read-line-hint")
            }
            Self::Amount { .. } => message!("sie-read-amount-hint"),
            Self::Date { .. } => message!("sie-read-date-hint"),
            Self::Currency { .. } => message!("sie-read-currency-hint"),
            Self::DoesNotBalance { .. } | Self::SumTooLarge | Self::NotRepeated => {
                message!("sie-read-balance-hint")
            }
            _ => message!("sie-read-export-hint"),
        })
    }
}
