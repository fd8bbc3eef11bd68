//! Faults in distribution keys.

use grants::{Code, Ore};
use wording::{Message, Speak, message};

/// Why a distribution key does not hold together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// The table does not say which kind of key it is.
    NoKind {
        /// The fields that would say it.
        kinds: &'static [&'static str],
    },
    /// The table says two kinds at once.
    SeveralKinds {
        /// The one that stands first in the format.
        first: &'static str,
        /// The other.
        second: &'static str,
    },
    /// Keys in each other, deeper than allowed.
    TooDeep {
        /// The greatest depth allowed.
        deepest: usize,
    },
    /// The stated amounts do not add up to what is to be shared.
    SumDiffers {
        /// What they add up to.
        sum: Ore,
        /// What is to be shared.
        amount: Ore,
        /// How much they differ; positive.
        difference: Ore,
        /// Whether the key can name another key for what is left.
        can_have_rest: bool,
    },
    /// The stated amounts are more than what is to be shared, so that there is no rest.
    NoRest {
        /// What they add up to.
        sum: Ore,
        /// What is to be shared.
        amount: Ore,
        /// How much they differ; positive.
        difference: Ore,
    },
    /// A recipient is given an amount without taking part.
    TakesNoPart {
        /// Its code.
        code: Code,
    },
    /// The key counts people, and neither it nor the agreement says on which date.
    NoReferenceDate,
    /// The lowest age is above the highest.
    AgesBackwards {
        /// The first age.
        from: u8,
        /// The second.
        to: u8,
    },
}

impl Speak for KeyFault {
    fn message(&self) -> Message {
        match self {
            Self::NoKind { .. } => message!("agreement-key-no-kind"),
            Self::SeveralKinds { first, second } => message!(
                "agreement-key-several-kinds",
                first = *first,
                second = *second
            ),
            Self::TooDeep { deepest } => message!("agreement-key-too-deep", deepest = *deepest),
            Self::SumDiffers { sum, amount, .. } => {
                message!("agreement-key-sum-differs", sum = *sum, amount = *amount)
            }
            Self::NoRest { sum, amount, .. } => {
                message!("agreement-key-no-rest", sum = *sum, amount = *amount)
            }
            Self::TakesNoPart { code } => message!("agreement-key-takes-no-part", code = *code),
            Self::NoReferenceDate => message!("agreement-key-no-reference-date"),
            Self::AgesBackwards { from, to } => {
                message!("agreement-key-ages-backwards", from = *from, to = *to)
            }
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::NoKind { kinds } => {
                let kinds: Vec<String> = kinds.iter().map(|kind| format!("`{kind}`")).collect();
                message!("agreement-key-no-kind-hint", kinds = kinds)
            }
            Self::SeveralKinds { .. } => {
                message!(
                    "agreement-key-several-kinds-hint",
                    example = "{ floor = 100_000, key = { ages = [0, 25] } }"
                )
            }
            Self::TooDeep { .. } => message!("agreement-key-too-deep-hint"),
            Self::SumDiffers {
                sum,
                amount,
                difference,
                ..
            } if sum > amount => {
                message!("agreement-key-sum-above-hint", difference = *difference)
            }
            Self::SumDiffers {
                difference,
                can_have_rest: true,
                ..
            } => {
                message!("agreement-key-sum-below-hint", difference = *difference)
            }
            Self::SumDiffers { difference, .. } => {
                message!("agreement-key-listed-below-hint", difference = *difference)
            }
            Self::NoRest { difference, .. } => {
                message!("agreement-key-sum-above-hint", difference = *difference)
            }
            Self::TakesNoPart { .. } => message!("agreement-key-takes-no-part-hint"),
            Self::NoReferenceDate => message!("agreement-key-no-reference-date-hint"),
            Self::AgesBackwards { from, to } => message!(
                "agreement-write-hint",
                suggested = format!("[{to}, {from}]")
            ),
        })
    }
}
