//! What an allocation takes for granted. An assumption follows the result everywhere it is shown.

use jiff::civil::Date;

use super::PartlyInside;
use crate::RoundingMethod;
use crate::agreement::{Agreement, Item, Status};
use crate::key::DistributionKey;

/// Something taken for granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assumption {
    /// The amount is not confirmed.
    Amount(Status),
    /// The key is not confirmed.
    Key(Status),
    /// The level is not confirmed.
    Level(Status),
    /// The reference date is not confirmed.
    ReferenceDate {
        /// The date.
        date: Date,
        /// How sure it is.
        status: Status,
    },
    /// Population of another date stands in.
    PopulationStandsIn {
        /// The date the agreement means.
        wanted: Date,
        /// The date used.
        used: Date,
    },
    /// Ages of another date stand in.
    AgesStandIn {
        /// The date the agreement means.
        wanted: Date,
        /// The date used.
        used: Date,
    },
    /// Ages were counted by parts of bands.
    AgesFromBands {
        /// Lowest age asked for.
        from: u8,
        /// Highest age asked for.
        to: Option<u8>,
        /// The bands that lie partly inside.
        partly_inside: Vec<PartlyInside>,
        /// The largest error of a recipient's share that was measured where exact ages exist, in parts per million.
        share_error_ppm: Option<u32>,
    },
    /// The rounding is not confirmed.
    Rounding {
        /// The method applied.
        method: RoundingMethod,
        /// How sure it is.
        status: Status,
    },
}

/// The assumptions of one item: what its status says, then what computing it took, then rounding.
pub(super) fn of(agreement: &Agreement, item: &Item, computed: Vec<Assumption>) -> Vec<Assumption> {
    let unsure = |status: Status| (status != Status::Confirmed).then_some(status);
    let mut assumptions = Vec::new();
    assumptions.extend(unsure(item.status.amount).map(Assumption::Amount));
    assumptions.extend(unsure(item.status.level).map(Assumption::Level));
    assumptions.extend(unsure(item.status.key).map(Assumption::Key));
    if let Some(population) = agreement
        .population
        .as_ref()
        .filter(|_| uses_agreement_date(&item.key))
    {
        assumptions.extend(
            unsure(population.status).map(|status| Assumption::ReferenceDate {
                date: population.date,
                status,
            }),
        );
    }
    assumptions.extend(computed);
    if is_divided(&item.key) {
        assumptions.extend(
            unsure(agreement.rounding.status).map(|status| Assumption::Rounding {
                method: agreement.rounding.rounding.method,
                status,
            }),
        );
    }
    assumptions
}

fn uses_agreement_date(key: &DistributionKey) -> bool {
    key.all().into_iter().any(|key| {
        matches!(
            key,
            DistributionKey::Population {
                reference_date: None
            } | DistributionKey::AgeGroup {
                reference_date: None,
                ..
            }
        )
    })
}

/// Whether the key divides at all, so that rounding can matter.
fn is_divided(key: &DistributionKey) -> bool {
    key.all().into_iter().any(|key| {
        matches!(
            key,
            DistributionKey::Population { .. }
                | DistributionKey::AgeGroup { .. }
                | DistributionKey::Weighted { .. }
        )
    })
}
