//! What stands in every place of a right, and what may be moved.

use std::collections::BTreeMap;

use super::{Movement, Place, Right};
use crate::Ore;

/// Why nothing is moved.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LedgerRefusal {
    /// Nothing, or less than nothing.
    #[error("{amount} is no amount that can be moved")]
    NotAnAmount {
        /// What was asked for.
        amount: Ore,
    },
    /// No money goes that way.
    #[error("no money goes from {from} to {to}")]
    NoSuchWay {
        /// From where.
        from: Place,
        /// Where to.
        to: Place,
    },
    /// There is less than that.
    #[error("{right}: {there} is {place}, less than {amount}")]
    TooLittle {
        /// Whose money.
        right: Box<Right>,
        /// Where it would be taken from.
        place: Place,
        /// What is there.
        there: Ore,
        /// What was asked for.
        amount: Ore,
    },
    /// The amounts are beyond what can be counted.
    #[error("{right}: the amounts are too large")]
    TooLarge {
        /// Whose money.
        right: Box<Right>,
    },
}

/// What stands in every place of a right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    places: [Ore; Place::ALL.len()],
}

/// What stands in every place of every right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balances {
    rights: BTreeMap<Right, Balance>,
}

impl Balance {
    /// What stands in a place.
    pub fn at(&self, place: Place) -> Ore {
        self.places.get(place.index()).copied().unwrap_or_default()
    }

    /// What was granted: all that is not in the appropriation. `None` when it cannot be counted.
    pub fn granted(&self) -> Option<Ore> {
        let granted = Place::ALL
            .into_iter()
            .filter(|place| *place != Place::Appropriation);
        Ore::checked_sum(granted.map(|place| self.at(place)))
    }

    /// What somebody still has to do something about.
    pub fn outstanding(&self) -> Option<Ore> {
        let outstanding = Place::ALL
            .into_iter()
            .filter(|place| place.is_outstanding());
        Ore::checked_sum(outstanding.map(|place| self.at(place)))
    }

    /// Whether every krona is in exactly one place: what was granted is what left the appropriation, and no place holds
    /// less than nothing.
    pub fn closes(&self) -> bool {
        let left = Ore::ZERO.checked_sub(self.at(Place::Appropriation));
        let places = Place::ALL.into_iter().skip(1);
        left == self.granted()
            && left.is_some()
            && !places.into_iter().any(|p| self.at(p) < Ore::ZERO)
    }

    /// Adds to a place as a line of a voucher says, without asking whether it may: for reading what was written.
    pub fn add(&mut self, place: Place, amount: Ore) -> Option<()> {
        let at = self.places.get_mut(place.index())?;
        *at = at.checked_add(amount)?;
        Some(())
    }

    fn moved(&self, movement: &Movement) -> Result<Self, LedgerRefusal> {
        let Movement {
            right,
            from,
            to,
            amount,
        } = movement;
        let too_large = || LedgerRefusal::TooLarge {
            right: Box::new(right.clone()),
        };
        let there = self.at(*from);
        if *from != Place::Appropriation && there < *amount {
            return Err(LedgerRefusal::TooLittle {
                right: Box::new(right.clone()),
                place: *from,
                there,
                amount: *amount,
            });
        }
        let mut after = *self;
        let less = Ore::ZERO.checked_sub(*amount).ok_or_else(too_large)?;
        after.add(*from, less).ok_or_else(too_large)?;
        after.add(*to, *amount).ok_or_else(too_large)?;
        Ok(after)
    }
}

impl Balances {
    /// Those of a right; nothing anywhere when it has none.
    pub fn of(&self, right: &Right) -> Balance {
        self.rights.get(right).copied().unwrap_or_default()
    }

    /// Every right with what stands in its places.
    pub fn iter(&self) -> impl Iterator<Item = (&Right, &Balance)> {
        self.rights.iter()
    }

    /// Sets what stands in a place, as it was read.
    pub fn read(&mut self, right: &Right, place: Place, amount: Ore) -> Result<(), LedgerRefusal> {
        let balance = self.rights.entry(right.clone()).or_default();
        balance
            .add(place, amount)
            .ok_or_else(|| LedgerRefusal::TooLarge {
                right: Box::new(right.clone()),
            })
    }

    /// What stands in a place for all together. `None` when it cannot be counted.
    pub fn sum(&self, place: Place) -> Option<Ore> {
        Ore::checked_sum(self.rights.values().map(|balance| balance.at(place)))
    }

    /// What stands in every place for some of the rights together. `None` when it cannot be counted.
    pub fn together(&self, of: impl Fn(&Right) -> bool) -> Option<Balance> {
        let mut together = Balance::default();
        for (_, balance) in self.rights.iter().filter(|(right, _)| of(right)) {
            for place in Place::ALL {
                together.add(place, balance.at(place))?;
            }
        }
        Some(together)
    }

    /// Moves all of it, or nothing when one of the movements is refused.
    pub fn apply(&mut self, movements: &[Movement]) -> Result<(), LedgerRefusal> {
        self.go(movements, |one| one.from.leads_to(one.to))
    }

    /// Takes back what was moved, all of it or nothing: every way may be gone back.
    pub fn take_back(&mut self, movements: &[Movement]) -> Result<(), LedgerRefusal> {
        let back: Vec<Movement> = movements.iter().rev().map(Movement::reversed).collect();
        self.go(&back, |one| one.to.leads_to(one.from))
    }

    fn go(
        &mut self,
        movements: &[Movement],
        may: impl Fn(&Movement) -> bool,
    ) -> Result<(), LedgerRefusal> {
        let mut changed: BTreeMap<&Right, Balance> = BTreeMap::new();
        for movement in movements {
            let (from, to, amount) = (movement.from, movement.to, movement.amount);
            if amount <= Ore::ZERO {
                return Err(LedgerRefusal::NotAnAmount { amount });
            }
            if !may(movement) {
                return Err(LedgerRefusal::NoSuchWay { from, to });
            }
            let right = &movement.right;
            let before = changed.get(right).copied();
            let before = before.unwrap_or_else(|| self.of(right));
            changed.insert(right, before.moved(movement)?);
        }
        for (right, balance) in changed {
            self.rights.insert(right.clone(), balance);
        }
        Ok(())
    }
}
