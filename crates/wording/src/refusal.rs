//! What the rules' refusals say to people, and the way out.

use grants::allocation::{AllocationRefusal, KeyRefusal};
use grants::foresight::{Counted, ForesightRefusal, MOST_TIMES};
use grants::reconciliation::SumTooLarge;
use grants::simulation::TrialRefusal;

use crate::{Argument, Message, Speak, message};

impl Speak for AllocationRefusal {
    fn message(&self) -> Message {
        message!(
            "refusal-item",
            item = &self.item,
            reason = self.reason.message()
        )
    }

    fn hint(&self) -> Option<Message> {
        self.reason.hint()
    }
}

impl Speak for KeyRefusal {
    fn message(&self) -> Message {
        match self {
            Self::KeyUnknown => message!("refusal-key-unknown"),
            Self::LevelUnknown => message!("refusal-level-unknown"),
            Self::NoRecipients { level } => message!("refusal-no-recipients", level = *level),
            Self::NothingToShare => message!("refusal-nothing-to-share"),
            Self::NoReferenceDate => message!("refusal-no-reference-date"),
            Self::NoPopulation { wanted, .. } => message!("refusal-no-population", date = *wanted),
            Self::NoAges { wanted, .. } => message!("refusal-no-ages", date = *wanted),
            Self::FigureMissing { code, date } => {
                message!("refusal-figure-missing", code = *code, date = *date)
            }
            Self::UnknownPlace { code, date } => {
                message!("refusal-unknown-place", code = *code, date = *date)
            }
            Self::FigureNegative { code, date } => {
                message!("refusal-figure-negative", code = *code, date = *date)
            }
            Self::AgesNotCovered {
                code,
                date,
                from,
                to,
            } => message!(
                "refusal-ages-not-covered",
                code = *code,
                date = *date,
                ages = crate::terms::ages(*from, *to)
            ),
            Self::AllZero => message!("refusal-all-zero"),
            Self::NobodyTakesPart => message!("refusal-nobody-takes-part"),
            Self::StatedSumDiffers {
                stated,
                pot_numerator,
                pot_denominator,
            } => message!(
                "refusal-stated-sum",
                stated = *stated,
                pot = exact_ore(*pot_numerator, *pot_denominator)
            ),
            Self::StatedBelowZero => message!("refusal-stated-below-zero"),
            Self::FixedTooMuch { stated } => message!("refusal-fixed-too-much", stated = *stated),
            Self::NotOnLevel { code, level } => {
                message!("refusal-not-on-level", code = *code, level = *level)
            }
            Self::TakesNoPart { code } => message!("refusal-takes-no-part", code = *code),
            Self::NoWeights => message!("refusal-no-weights"),
            Self::FloorTooHigh => message!("refusal-floor-too-high"),
            Self::CapTooLow => message!("refusal-cap-too-low"),
            Self::PreviousMissing { agreement, item } => {
                message!(
                    "refusal-previous-missing",
                    agreement = agreement,
                    item = item
                )
            }
            Self::NotInUnits { unit } => message!("refusal-not-in-units", unit = *unit),
            Self::ResidualTooLarge => message!("refusal-residual-too-large"),
            Self::TooDeep => message!("refusal-too-deep", depth = grants::key::DEEPEST_KEY),
            Self::TooLarge => message!("refusal-too-large"),
        }
    }

    fn hint(&self) -> Option<Message> {
        match self {
            Self::NoPopulation { wanted, stand_in } | Self::NoAges { wanted, stand_in } => {
                Some(match stand_in {
                    Some(date) => {
                        message!(
                            "refusal-hint-figures-or-stand-in",
                            date = *wanted,
                            stand_in = *date
                        )
                    }
                    None => message!("refusal-hint-figures", date = *wanted),
                })
            }
            Self::NoReferenceDate => Some(message!("refusal-hint-reference-date")),
            Self::FigureMissing { .. } => Some(message!("refusal-hint-figure-missing")),
            _ => None,
        }
    }
}

/// Öre as money where they are whole, otherwise as the exact fraction.
fn exact_ore(numerator: i128, denominator: i128) -> Argument {
    match i64::try_from(numerator) {
        Ok(ore) if denominator == 1 => Argument::Money(grants::Ore::new(ore)),
        _ => Argument::Text(format!("{numerator}/{denominator} öre")),
    }
}

impl Speak for ForesightRefusal {
    fn message(&self) -> Message {
        match self {
            Self::NotComing { base, year } => message!(
                "foresight-refused-not-coming",
                base = base.to_string(),
                year = year.to_string()
            ),
            Self::NotWhole(id) => message!("foresight-refused-not-whole", agreement = id),
            Self::NoFigures(Counted::People) => message!("foresight-refused-no-people"),
            Self::NoFigures(Counted::Ages) => message!("foresight-refused-no-ages"),
            Self::NotPositive => message!("foresight-refused-not-positive"),
            Self::TooMuch { asked, before } => message!(
                "foresight-refused-too-much",
                asked = *asked,
                before = *before,
                times = MOST_TIMES
            ),
            Self::NotInUnits { amount, unit } => message!(
                "foresight-refused-not-in-units",
                amount = *amount,
                unit = *unit
            ),
            Self::ItemsDiffer { stated, total } => message!(
                "foresight-refused-items-differ",
                stated = *stated,
                total = *total
            ),
            Self::KeyFixed(id) => message!("foresight-refused-key-fixed", item = id),
            Self::Trial(refusal) => refusal.message(),
            Self::TooLarge(_) => message!("refusal-too-large"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::NotComing { .. } => message!("foresight-refused-not-coming-hint"),
            Self::NotWhole(_) => message!("foresight-refused-not-whole-hint"),
            Self::NoFigures(_) => message!("foresight-refused-no-figures-hint"),
            Self::ItemsDiffer { .. } => message!("foresight-refused-items-differ-hint"),
            Self::KeyFixed(_) => message!("foresight-refused-key-fixed-hint"),
            Self::Trial(refusal) => return refusal.hint(),
            Self::NotPositive
            | Self::TooMuch { .. }
            | Self::NotInUnits { .. }
            | Self::TooLarge(_) => message!("foresight-refused-amount-hint"),
        })
    }
}

impl Speak for TrialRefusal {
    fn message(&self) -> Message {
        match self {
            Self::NoSuchItem { agreement, item } => {
                message!("refusal-no-such-item", agreement = agreement, item = item)
            }
            Self::NegativeAmount { item, amount } => {
                message!("refusal-negative-amount", item = item, amount = *amount)
            }
            Self::TooLarge => message!("refusal-too-large"),
        }
    }
}

impl Speak for SumTooLarge {
    fn message(&self) -> Message {
        message!("refusal-sum-too-large")
    }
}
