//! The reference: how much stands where, as a table of whole numbers. What was answered with yes is taken from one
//! place and put in another, and nothing may ever be less than nothing; that is all it knows.

use std::collections::BTreeMap;

use grants::ledger::{Balances, Place, Right};

/// An agreement, a right, and a place.
type Key = (String, Right, Place);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    stands: BTreeMap<Key, i64>,
}

impl Model {
    /// Begins with what stands there.
    pub fn begin(&mut self, agreement: &str, balances: &Balances) {
        self.stands.retain(|(of, ..), _| of != agreement);
        for (right, balance) in balances.iter() {
            for place in Place::ALL {
                let ore = balance.at(place).ore();
                if ore != 0 {
                    let key = (agreement.to_owned(), right.clone(), place);
                    self.stands.insert(key, ore);
                }
            }
        }
    }

    pub fn at(&self, agreement: &str, right: &Right, place: Place) -> i64 {
        let key = (agreement.to_owned(), right.clone(), place);
        self.stands.get(&key).copied().unwrap_or(0)
    }

    /// Takes from one place and puts in another.
    pub fn go(&mut self, agreement: &str, right: &Right, (from, to): (Place, Place), ore: i64) {
        for (place, more) in [(from, -ore), (to, ore)] {
            let key = (agreement.to_owned(), right.clone(), place);
            let stands = self.stands.entry(key.clone()).or_default();
            *stands += more;
            let may_lack = place == Place::Appropriation;
            assert!(
                may_lack || *stands >= 0,
                "{agreement} {right}: {stands} in {place} after {ore} went from {from} to {to}"
            );
            if *stands == 0 {
                self.stands.remove(&key);
            }
        }
    }

    /// Every place of an agreement where something stands.
    pub fn of(&self, agreement: &str) -> BTreeMap<(Right, Place), i64> {
        let all = self.stands.iter();
        all.filter(|((of, ..), _)| of == agreement)
            .map(|((_, right, place), ore)| ((right.clone(), *place), *ore))
            .collect()
    }
}
