//! What is wrong with a file from a bank, where, and the way out.

use std::fmt;

use grants::Ore;
use wording::{Message, Speak, message};

/// A place in the file, counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: u32,
    /// The character on the line.
    pub column: u32,
}

/// Why a file was refused, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem:?}")]
pub struct StatementFault {
    /// Where.
    pub place: Place,
    /// Why.
    pub problem: Problem,
}

/// Why a file was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is larger than a bank's file can be.
    TooLarge,
    /// It is not written in UTF-8.
    NotUtf8,
    /// It is not XML, or broken.
    NotXml,
    /// It declares a type or entities of its own.
    Declaration,
    /// Elements stand too deep inside each other.
    TooDeep,
    /// It holds more than an account of grants can.
    TooMany,
    /// A value is longer than the format allows.
    TooLong,
    /// It is none of the messages that are read.
    OtherFormat,
    /// It is one page of several.
    Paged,
    /// An element is missing or empty.
    Missing {
        /// Its name.
        name: &'static str,
    },
    /// An amount is no amount.
    Amount {
        /// What stands there.
        found: String,
    },
    /// An amount is in another currency.
    Currency {
        /// What stands there.
        found: String,
    },
    /// A date is no date.
    Date {
        /// What stands there.
        found: String,
    },
    /// A code is none of those that are known.
    Code {
        /// What stands there.
        found: String,
    },
    /// A number of things is no number.
    Number {
        /// What stands there.
        found: String,
    },
    /// A movement has no name of the bank's.
    NoReference,
    /// The parts of an entry do not come to its amount.
    Parts {
        /// The amount of the entry.
        stated: Ore,
        /// What its parts come to.
        found: Ore,
    },
    /// There are not as many as the file says.
    Count {
        /// How many it says.
        stated: u32,
        /// How many there are.
        found: usize,
    },
    /// The entries do not come to what the file says.
    Sum {
        /// What it says.
        stated: Ore,
        /// What they come to.
        found: Ore,
    },
    /// A sum does not fit.
    SumTooLarge,
    /// A statement says twice, and differently, what was on the account.
    TwoBalances,
    /// A statement does not say what was on the account before and after.
    NoBalance,
    /// What was there before and what happened are not what is there after.
    DoesNotClose {
        /// What is there after, by the file.
        stated: Ore,
        /// What follows from the rest.
        found: Ore,
    },
}

impl Place {
    pub(super) fn of(position: roxmltree::TextPos) -> Self {
        Self {
            line: position.row,
            column: position.col,
        }
    }

    /// The place after so many bytes.
    pub(super) fn after(text: &str, bytes: usize) -> Self {
        let before = text.get(..bytes).unwrap_or(text);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).saturating_add(1);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Self {
            line: count(before.matches('\n').count()),
            column: count(line.chars().count()),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.line, self.column)
    }
}

impl StatementFault {
    pub(super) fn new(place: Place, problem: Problem) -> Self {
        Self { place, problem }
    }
}

/// A fault of the file as a whole.
pub(super) fn at_start(problem: Problem) -> StatementFault {
    StatementFault::new(Place { line: 1, column: 1 }, problem)
}

/// What stands in a file may be long or hold anything; a sentence shows its beginning.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 40;
    let seen = |character: char| {
        if character.is_control() {
            '\u{fffd}'
        } else {
            character
        }
    };
    let mut shown: String = text.chars().map(seen).take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

impl Speak for StatementFault {
    fn message(&self) -> Message {
        message!(
            "bank-statement-at",
            line = self.place.line,
            column = self.place.column,
            problem = self.problem.message()
        )
    }

    fn hint(&self) -> Option<Message> {
        self.problem.hint()
    }
}

impl Speak for Problem {
    fn message(&self) -> Message {
        match self {
            Self::TooLarge => message!("bank-statement-large"),
            Self::NotUtf8 => message!("bank-statement-utf8"),
            Self::NotXml => message!("bank-statement-xml"),
            Self::Declaration => message!("bank-statement-declaration"),
            Self::TooDeep => message!("bank-statement-deep"),
            Self::TooMany => message!("bank-statement-many"),
            Self::TooLong => message!("bank-statement-long"),
            Self::OtherFormat => message!("bank-statement-format"),
            Self::Paged => message!("bank-statement-paged"),
            Self::Missing { name } => message!("bank-statement-missing", name = *name),
            Self::Amount { found } => message!("bank-statement-amount", found = found),
            Self::Currency { found } => message!("bank-statement-currency", found = found),
            Self::Date { found } => message!("bank-statement-date", found = found),
            Self::Code { found } => message!("bank-statement-code", found = found),
            Self::Number { found } => message!("bank-statement-number", found = found),
            Self::NoReference => message!("bank-statement-reference"),
            Self::Parts { stated, found } => {
                message!("bank-statement-parts", stated = *stated, found = *found)
            }
            Self::Count { stated, found } => {
                message!("bank-statement-count", stated = *stated, found = *found)
            }
            Self::Sum { stated, found } => {
                message!("bank-statement-sum", stated = *stated, found = *found)
            }
            Self::SumTooLarge => message!("bank-statement-sum-large"),
            Self::TwoBalances => message!("bank-statement-two-balances"),
            Self::NoBalance => message!("bank-statement-no-balance"),
            Self::DoesNotClose { stated, found } => {
                message!("bank-statement-closing", stated = *stated, found = *found)
            }
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::TooLarge | Self::TooMany => message!("bank-statement-large-hint"),
            Self::NotUtf8 | Self::NotXml | Self::OtherFormat => {
                message!("bank-statement-format-hint")
            }
            Self::Declaration | Self::TooDeep | Self::TooLong => {
                message!("bank-statement-harm-hint")
            }
            Self::Paged => message!("bank-statement-paged-hint"),
            Self::Currency { .. } => message!("bank-statement-currency-hint"),
            _ => message!("bank-statement-bank-hint"),
        })
    }
}
