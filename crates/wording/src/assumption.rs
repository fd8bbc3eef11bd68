//! What an allocation takes for granted, in words.

use grants::allocation::{Assumption, PartlyInside};

use crate::{Decimal, Message, Speak, message, terms};
use grants::Fraction;

impl Speak for Assumption {
    fn message(&self) -> Message {
        match self {
            Self::Amount(status) => message!("assumption-amount", status = terms::status(*status)),
            Self::Key(status) => message!("assumption-key", status = terms::status(*status)),
            Self::Level(status) => message!("assumption-level", status = terms::status(*status)),
            Self::ReferenceDate { date, status } => {
                message!(
                    "assumption-reference-date",
                    date = *date,
                    status = terms::status(*status)
                )
            }
            Self::PopulationStandsIn { wanted, used } => {
                message!(
                    "assumption-population-stands-in",
                    wanted = *wanted,
                    used = *used
                )
            }
            Self::AgesStandIn { wanted, used } => {
                message!("assumption-ages-stand-in", wanted = *wanted, used = *used)
            }
            Self::AgesFromBands {
                from,
                to,
                partly_inside,
                share_error_ppm,
            } => message!(
                "assumption-ages-from-bands",
                ages = terms::ages(*from, *to),
                parts = partly_inside
                    .iter()
                    .map(|part| part_of_band(*part))
                    .collect::<Vec<_>>(),
                error = error(*share_error_ppm)
            ),
            Self::Rounding { method, status } => message!(
                "assumption-rounding",
                method = terms::rounding(*method),
                status = terms::status(*status)
            ),
        }
    }
}

fn part_of_band(part: PartlyInside) -> Message {
    message!(
        "assumption-part-of-band",
        inside = i64::from(part.inside),
        years = i64::from(part.years()),
        band = terms::ages(part.from, Some(part.to))
    )
}

/// The known error, rounded up so that it is never understated.
fn error(share_error_ppm: Option<u32>) -> Message {
    match share_error_ppm {
        Some(ppm) => {
            // 100 ppm is a hundredth of a percent.
            let number =
                Fraction::new(i128::from(ppm.div_ceil(100)), 100).unwrap_or(Fraction::whole(0));
            message!(
                "assumption-error-known",
                percent = Decimal {
                    number,
                    decimals: 2,
                    cut: false
                }
            )
        }
        None => message!("assumption-error-unknown"),
    }
}
