//! A krona followed from the appropriation to where it is: at every step what came is what stays there and what goes on.

use super::{Balance, Place};
use crate::Ore;

/// What money of a right does, step by step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// It was granted.
    Granted,
    /// It was asked for.
    Requested,
    /// That was accepted.
    Accepted,
    /// It was paid.
    Paid,
    /// It was accounted for.
    Accounted,
    /// It is to be paid back.
    Claimed,
    /// It was paid back.
    Returned,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which one.
    pub stage: Stage,
    /// What came to it.
    pub came: Ore,
    /// What stays, and where.
    pub stays: Vec<(Place, Ore)>,
    /// What goes on to the next.
    pub goes_on: Ore,
}

impl Stage {
    /// All steps, in their order.
    pub const ALL: [Self; 7] = [
        Self::Granted,
        Self::Requested,
        Self::Accepted,
        Self::Paid,
        Self::Accounted,
        Self::Claimed,
        Self::Returned,
    ];

    /// Where money stays that comes to this step and no further.
    pub const fn places(self) -> &'static [Place] {
        match self {
            Self::Granted => &[Place::Entitled, Place::Lapsed],
            Self::Requested => &[Place::Requested],
            Self::Accepted => &[Place::Payable],
            Self::Paid => &[Place::Paid, Place::Distributed],
            Self::Accounted => &[Place::Used],
            Self::Claimed => &[Place::Repayable, Place::Waived],
            Self::Returned => &[Place::Returned],
        }
    }
}

impl Step {
    /// Whether what came is what stays and what goes on.
    pub fn holds(&self) -> bool {
        let stays = self.stays.iter().map(|(_, amount)| *amount);
        Ore::checked_sum(stays.chain([self.goes_on])) == Some(self.came)
    }
}

/// The steps, from what left the appropriation; whatever is left after the last is said to go on, and is nothing when the
/// balance closes. `None` when it cannot be counted.
pub fn follow(balance: &Balance) -> Option<Vec<Step>> {
    let mut came = Ore::ZERO.checked_sub(balance.at(Place::Appropriation))?;
    let mut steps = Vec::new();
    for stage in Stage::ALL {
        let places = stage.places().iter();
        let stays: Vec<_> = places.map(|place| (*place, balance.at(*place))).collect();
        let sum = Ore::checked_sum(stays.iter().map(|(_, amount)| *amount))?;
        let goes_on = came.checked_sub(sum)?;
        steps.push(Step {
            stage,
            came,
            stays,
            goes_on,
        });
        came = goes_on;
    }
    Some(steps)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_place_but_the_appropriation_stands_in_one_step() {
        let all: Vec<Place> = Stage::ALL
            .iter()
            .flat_map(|stage| stage.places().iter().copied())
            .collect();
        let once: BTreeSet<Place> = all.iter().copied().collect();
        assert_eq!(all.len(), once.len());
        assert_eq!(once.len() + 1, Place::ALL.len());
        assert!(!once.contains(&Place::Appropriation));
    }

    proptest! {
        #[test]
        fn each_step_holds_and_nothing_goes_on_after_the_last(amounts in prop::collection::vec(0_i64..1_000_000, 10)) {
            let mut balance = Balance::default();
            let mut granted = 0;
            for (place, amount) in Place::ALL.into_iter().skip(1).zip(&amounts) {
                balance.add(place, Ore::new(*amount)).unwrap();
                granted += amount;
            }
            balance.add(Place::Appropriation, Ore::new(-granted)).unwrap();
            let steps = follow(&balance).unwrap();
            prop_assert!(steps.iter().all(Step::holds));
            prop_assert!(steps.windows(2).all(|pair| pair[0].goes_on == pair[1].came));
            prop_assert_eq!(steps.last().map(|step| step.goes_on), Some(Ore::ZERO));
            balance.add(Place::Used, Ore::new(1)).unwrap();
            let steps = follow(&balance).unwrap();
            prop_assert_ne!(steps.last().map(|step| step.goes_on), Some(Ore::ZERO));
        }
    }
}
