//! Why an item cannot be shared out.

use jiff::civil::Date;

use crate::{Code, Level, Ore};

/// An item that cannot be shared out, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("item {item}: {reason}")]
pub struct AllocationRefusal {
    /// Id of the item.
    pub item: String,
    /// Why.
    pub reason: KeyRefusal,
}

/// Why a key cannot share out a pot.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyRefusal {
    /// The sources do not tell the key.
    #[error("its key is not known")]
    KeyUnknown,
    /// The sources do not tell the level.
    #[error("its level is not known")]
    LevelUnknown,
    /// Nobody is on the level.
    #[error("the register has no {level}")]
    NoRecipients {
        /// The level.
        level: Level,
    },
    /// The amount is zero or less.
    #[error("there is nothing to share out")]
    NothingToShare,
    /// The agreement states no date to take figures on.
    #[error("the agreement states no reference date")]
    NoReferenceDate,
    /// No figures of the date or its stand-in are at hand.
    #[error("there is no population for {wanted}")]
    NoPopulation {
        /// The date the agreement means.
        wanted: Date,
        /// The stated stand-in.
        stand_in: Option<Date>,
    },
    /// No ages of the date or its stand-in are at hand.
    #[error("there are no ages for {wanted}")]
    NoAges {
        /// The date the agreement means.
        wanted: Date,
        /// The stated stand-in.
        stand_in: Option<Date>,
    },
    /// The table lacks a recipient.
    #[error("the figures of {date} lack {code}")]
    FigureMissing {
        /// The recipient.
        code: Code,
        /// The date of the table.
        date: Date,
    },
    /// The table holds a municipality that the register lacks.
    #[error("the figures of {date} hold {code}, which is not in the register")]
    UnknownPlace {
        /// The municipality.
        code: Code,
        /// The date of the table.
        date: Date,
    },
    /// The table holds a number below zero.
    #[error("the figure of {code} on {date} is negative")]
    FigureNegative {
        /// The recipient.
        code: Code,
        /// The date of the table.
        date: Date,
    },
    /// The bands do not cover the ages.
    #[error("the ages of {code} on {date} do not cover the interval from {from}")]
    AgesNotCovered {
        /// The recipient.
        code: Code,
        /// The date of the table.
        date: Date,
        /// Lowest age asked for.
        from: u8,
        /// Highest age asked for.
        to: Option<u8>,
    },
    /// Every figure is zero, so nothing can be divided by.
    #[error("all figures are zero")]
    AllZero,
    /// Nobody takes part.
    #[error("nobody takes part")]
    NobodyTakesPart,
    /// Fixed or listed amounts do not add up to the pot.
    #[error("the stated amounts sum to {stated}, not to {pot_numerator}/{pot_denominator} öre")]
    StatedSumDiffers {
        /// What they add up to.
        stated: Ore,
        /// The pot in öre, above the line.
        pot_numerator: i128,
        /// The pot in öre, below the line.
        pot_denominator: i128,
    },
    /// A stated amount is below zero.
    #[error("a stated amount is below zero")]
    StatedBelowZero,
    /// Fixed amounts take more than the pot.
    #[error("the fixed amounts sum to {stated}, more than there is")]
    FixedTooMuch {
        /// What they add up to.
        stated: Ore,
    },
    /// A code in a key is not on the item's level.
    #[error("{code} is not on the level {level}")]
    NotOnLevel {
        /// The code.
        code: Code,
        /// The item's level.
        level: Level,
    },
    /// A key states an amount for a recipient that takes no part.
    #[error("{code} takes no part, but the key states an amount for it")]
    TakesNoPart {
        /// The code.
        code: Code,
    },
    /// A weight is zero or there are no parts.
    #[error("the weights must be positive and at least one")]
    NoWeights,
    /// A floor or guarantee needs more than there is.
    #[error("the floor needs more than there is")]
    FloorTooHigh,
    /// A cap leaves money nobody can take.
    #[error("the cap leaves money that nobody can take")]
    CapTooLow,
    /// The earlier amounts referred to are not at hand.
    #[error("the amounts of {agreement}/{item} are not at hand")]
    PreviousMissing {
        /// Id of the agreement.
        agreement: String,
        /// Id of the item.
        item: String,
    },
    /// The amount is no multiple of the unit.
    #[error("the amount is not a multiple of the unit {unit}")]
    NotInUnits {
        /// The unit.
        unit: Ore,
    },
    /// Rounding half up gave out so much that the largest would go below zero.
    #[error("the residual is larger than the largest amount")]
    ResidualTooLarge,
    /// Keys nest too deep.
    #[error("the key nests too deep")]
    TooDeep,
    /// A number does not fit.
    #[error("a number in the computation is too large for exact arithmetic")]
    TooLarge,
}
