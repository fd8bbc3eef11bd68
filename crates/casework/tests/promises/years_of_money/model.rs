//! The reference: how much stands where, as a table of whole numbers. What was answered with yes is taken from one
//! place and put in another, and nothing may ever be less than nothing; that is all it knows.

use std::collections::{BTreeMap, BTreeSet};

use grants::ledger::{Balances, Place, Right};

/// An agreement, a right, and a place.
pub type Key = (String, Right, Place);

#[derive(Clone, Debug, Default)]
pub struct Model {
    stands: BTreeMap<Key, i64>,
    touched: BTreeSet<Key>,
}

impl Model {
    /// Begins with what stands there.
    pub fn begin(&mut self, agreement: &str, balances: &Balances) {
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
        self.at_key(&(agreement.to_owned(), right.clone(), place))
    }

    pub fn at_key(&self, key: &Key) -> i64 {
        self.stands.get(key).copied().unwrap_or(0)
    }

    /// Takes from one place and puts in another.
    pub fn go(&mut self, agreement: &str, right: &Right, (from, to): (Place, Place), ore: i64) {
        for (place, more) in [(from, -ore), (to, ore)] {
            let key = (agreement.to_owned(), right.clone(), place);
            let stands = self.at_key(&key) + more;
            assert!(
                place == Place::Appropriation || stands >= 0,
                "{agreement} {right}: {stands} in {place} after {ore} went from {from} to {to}"
            );
            if stands == 0 {
                self.stands.remove(&key);
            } else {
                self.stands.insert(key.clone(), stands);
            }
            self.touched.insert(key);
        }
    }

    /// What was moved since this was asked last.
    pub fn touched(&mut self) -> BTreeSet<Key> {
        std::mem::take(&mut self.touched)
    }

    /// Every place where something stands.
    pub fn all(&self) -> &BTreeMap<Key, i64> {
        &self.stands
    }

    /// The rights of an agreement with something in a place, and how much.
    pub fn standing(&self, agreement: &str, place: Place) -> Vec<(Right, i64)> {
        let all = self.stands.iter();
        all.filter(|((of, _, at), _)| of == agreement && *at == place)
            .map(|((_, right, _), ore)| (right.clone(), *ore))
            .collect()
    }
}
