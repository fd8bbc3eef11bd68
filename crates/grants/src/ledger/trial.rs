//! The trial balance of a period: of each place what stood there before, what came, what left, and what stands there after.
//!
//! What comes to a place is debit and what leaves it is credit; every voucher is as much of the one as of the other, so that the
//! two sums are equal, and what stood in all places together is nothing before and after.

use std::collections::BTreeMap;

use super::Place;
use crate::Ore;

/// What happened in a place during a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turnover {
    /// What stood there before.
    pub opening: Ore,
    /// What came.
    pub debit: Ore,
    /// What left.
    pub credit: Ore,
}

/// What happened in every place during a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrialBalance {
    places: BTreeMap<Place, Turnover>,
}

impl Turnover {
    /// What stands there after. `None` when it cannot be counted.
    pub fn closing(&self) -> Option<Ore> {
        let came = self.opening.checked_add(self.debit)?;
        came.checked_sub(self.credit)
    }

    fn plus(&self, other: &Self) -> Option<Self> {
        Some(Self {
            opening: self.opening.checked_add(other.opening)?,
            debit: self.debit.checked_add(other.debit)?,
            credit: self.credit.checked_add(other.credit)?,
        })
    }
}

impl TrialBalance {
    /// Adds what happened in a place. `None` when it cannot be counted.
    pub fn add(&mut self, place: Place, turnover: &Turnover) -> Option<()> {
        let of = self.places.entry(place).or_default();
        *of = of.plus(turnover)?;
        Some(())
    }

    /// Adds what happened in every place. `None` when it cannot be counted.
    pub fn add_all(&mut self, other: &Self) -> Option<()> {
        for (place, turnover) in &other.places {
            self.add(*place, turnover)?;
        }
        Some(())
    }

    /// The places where anything stood or happened, in the order money comes to them.
    pub fn places(&self) -> impl Iterator<Item = (Place, &Turnover)> {
        self.places
            .iter()
            .map(|(place, turnover)| (*place, turnover))
    }

    /// All places together. `None` when it cannot be counted.
    pub fn sum(&self) -> Option<Turnover> {
        let mut sum = Turnover::default();
        for turnover in self.places.values() {
            sum = sum.plus(turnover)?;
        }
        Some(sum)
    }

    /// Whether as much came as left, and nothing stood in all places together before.
    pub fn holds(&self) -> bool {
        let sum = self.sum();
        sum.is_some_and(|sum| sum.debit == sum.credit && sum.opening.is_zero())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turnover(opening: i64, debit: i64, credit: i64) -> Turnover {
        Turnover {
            opening: Ore::new(opening),
            debit: Ore::new(debit),
            credit: Ore::new(credit),
        }
    }

    fn balance() -> TrialBalance {
        let mut balance = TrialBalance::default();
        for (place, one) in [
            (Place::Appropriation, turnover(-100, 0, 20)),
            (Place::Entitled, turnover(100, 20, 70)),
            (Place::Requested, turnover(0, 70, 0)),
        ] {
            balance.add(place, &one).unwrap();
        }
        balance
    }

    #[test]
    fn as_much_comes_as_leaves_and_the_closing_follows() {
        let balance = balance();
        assert!(balance.holds());
        let sum = balance.sum().unwrap();
        assert_eq!((sum.debit, sum.credit), (Ore::new(90), Ore::new(90)));
        assert_eq!(sum.closing(), Some(Ore::ZERO));
        let closing: Vec<_> = balance.places().map(|(_, one)| one.closing()).collect();
        assert_eq!(
            closing,
            [Some(Ore::new(-120)), Some(Ore::new(50)), Some(Ore::new(70))]
        );
    }

    #[test]
    fn one_ore_too_much_does_not_hold() {
        let mut debit = balance();
        debit.add(Place::Paid, &turnover(0, 1, 0)).unwrap();
        assert!(!debit.holds());
        let mut opening = balance();
        opening.add(Place::Paid, &turnover(1, 0, 0)).unwrap();
        assert!(!opening.holds());
    }

    #[test]
    fn items_together_are_the_sum_of_each() {
        let mut all = TrialBalance::default();
        all.add_all(&balance()).unwrap();
        all.add_all(&balance()).unwrap();
        assert_eq!(all.sum().unwrap(), turnover(0, 180, 180));
        let most = turnover(i64::MAX, 0, 0);
        assert_eq!(all.add(Place::Entitled, &most), None);
    }
}
