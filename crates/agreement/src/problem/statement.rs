//! Facts that are right one by one and do not fit together.

use grants::{Level, Ore};
use jiff::civil::Date;
use wording::{Message, Speak, message};

/// What does not fit together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatementFault {
    /// The file is written for another version of the format.
    UnknownFormat {
        /// The version.
        given: i64,
    },
    /// A supplementary agreement does not name its base agreement.
    BaseMissing,
    /// An agreement that is not supplementary names a base agreement.
    BaseNotAllowed,
    /// An agreement is its own base.
    BaseIsItself,
    /// The first day is after the last.
    PeriodBackwards {
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
    },
    /// A fact is said to be read, and not where.
    ConfirmedWithoutSource {
        /// The field that names the source.
        field: &'static str,
    },
    /// A group names a level twice.
    LevelTwice {
        /// The level.
        level: Level,
    },
    /// A discrepancy does not say what it is about.
    NoSubject,
    /// The amount a discrepancy says is applied is not the item's.
    AppliedDiffers {
        /// What the discrepancy says.
        applied: Ore,
        /// The item's amount.
        amount: Ore,
    },
    /// An item is said to be printed together with itself.
    PrintedWithItself,
    /// Something that is not an item is said to be printed together with an item.
    PrintedWithoutItem,
}

impl Speak for StatementFault {
    fn message(&self) -> Message {
        match self {
            Self::UnknownFormat { given } => message!(
                "agreement-statement-unknown-format",
                given = given.to_string()
            ),
            Self::BaseMissing => message!("agreement-statement-base-missing"),
            Self::BaseNotAllowed => message!("agreement-statement-base-not-allowed"),
            Self::BaseIsItself => message!("agreement-statement-base-is-itself"),
            Self::PeriodBackwards { from, to } => message!(
                "agreement-statement-period-backwards",
                from = *from,
                to = *to
            ),
            Self::ConfirmedWithoutSource { field } => message!(
                "agreement-statement-confirmed-without-source",
                field = *field
            ),
            Self::LevelTwice { level } => {
                message!("agreement-statement-level-twice", level = *level)
            }
            Self::NoSubject => message!("agreement-statement-no-subject"),
            Self::AppliedDiffers { applied, amount } => {
                message!(
                    "agreement-statement-applied-differs",
                    applied = *applied,
                    amount = *amount
                )
            }
            Self::PrintedWithItself => message!("agreement-statement-printed-with-itself"),
            Self::PrintedWithoutItem => message!("agreement-statement-printed-without-item"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::UnknownFormat { .. } => {
                message!("agreement-write-hint", suggested = "format = 1")
            }
            Self::BaseMissing => message!("agreement-statement-base-missing-hint"),
            Self::BaseNotAllowed => message!("agreement-statement-base-not-allowed-hint"),
            Self::BaseIsItself => message!("agreement-statement-base-is-itself-hint"),
            Self::PeriodBackwards { from, to } => {
                message!(
                    "agreement-write-hint",
                    suggested = format!("{{ from = {to}, to = {from} }}")
                )
            }
            Self::ConfirmedWithoutSource { field } => {
                message!(
                    "agreement-statement-confirmed-without-source-hint",
                    field = *field
                )
            }
            Self::LevelTwice { .. } => message!("agreement-statement-level-twice-hint"),
            Self::NoSubject => message!("agreement-statement-no-subject-hint"),
            Self::AppliedDiffers { .. } => message!("agreement-statement-applied-differs-hint"),
            Self::PrintedWithItself => message!("agreement-statement-printed-with-itself-hint"),
            Self::PrintedWithoutItem => message!("agreement-statement-printed-without-item-hint"),
        })
    }
}
