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

impl Assumption {
    /// Whether it says how sure the item itself is, and so belongs to that item alone.
    pub fn is_of_item(&self) -> bool {
        matches!(self, Self::Amount(_) | Self::Key(_) | Self::Level(_))
    }

    /// Whether figures of another day stand in for those the agreement means, which makes an amount preliminary.
    pub const fn is_stand_in(&self) -> bool {
        matches!(
            self,
            Self::PopulationStandsIn { .. } | Self::AgesStandIn { .. }
        )
    }
}

/// The assumptions of one item: what its status says, the dates it is counted on, what
/// computing it took, and rounding where it mattered.
pub(super) fn of(
    agreement: &Agreement,
    item: &Item,
    computed: Vec<Assumption>,
    rounded: bool,
) -> Vec<Assumption> {
    let unsure = |status: Status| (status != Status::Confirmed).then_some(status);
    let mut assumptions = Vec::new();
    assumptions.extend(unsure(item.status.amount).map(Assumption::Amount));
    assumptions.extend(unsure(item.status.level).map(Assumption::Level));
    assumptions.extend(unsure(item.status.key).map(Assumption::Key));
    for (date, status) in item
        .key
        .all()
        .into_iter()
        .filter_map(|key| agreed_date(agreement, key))
    {
        let assumption = Assumption::ReferenceDate { date, status };
        if status != Status::Confirmed && !assumptions.contains(&assumption) {
            assumptions.push(assumption);
        }
    }
    assumptions.extend(computed);
    let method = agreement.rounding.rounding.method;
    let rounding = unsure(agreement.rounding.status).filter(|_| rounded);
    assumptions.extend(rounding.map(|status| Assumption::Rounding { method, status }));
    assumptions
}

/// The date a key takes from the agreement, when it has none of its own, and how sure that is.
fn agreed_date(agreement: &Agreement, key: &DistributionKey) -> Option<(Date, Status)> {
    let population = agreement.population.as_ref();
    let stated = population.map(|stated| (stated.date, stated.status));
    match key {
        DistributionKey::Population {
            reference_date: None,
        } => stated,
        DistributionKey::AgeGroup {
            reference_date: None,
            ..
        } => {
            let date = agreement.ages.date.or(stated.map(|(date, _)| date))?;
            let status = agreement.ages.status.or(stated.map(|(_, status)| status))?;
            Some((date, status))
        }
        _ => None,
    }
}
