//! Keys of every kind at random, with amounts that mostly fit the pot.

use std::collections::BTreeMap;

use grants::allocation::PreviousAmounts;
use grants::key::Previous;
use grants::{Code, DistributionKey, Ore};

use super::{Choices, MISSING_DATE, OTHER_DATE};
use crate::builder::{DATE, code};

/// A key in the making.
pub struct Keys<'a, 'c> {
    pub choices: &'a mut Choices<'c>,
    pub everyone: &'a [Code],
    pub amount: Ore,
    pub previous: PreviousAmounts,
}

impl Keys<'_, '_> {
    /// A key for this pot (when it is whole öre) among these recipients.
    pub fn key(&mut self, pot: Option<Ore>, who: &[Code], depth: usize) -> DistributionKey {
        if depth <= 1 {
            return self.plain(pot, who);
        }
        match self.choices.below(60) {
            0..18 => self.plain(pot, who),
            18..26 => self.fixed_then(pot, who, depth),
            26..34 => self.weighted(pot, who, depth),
            34..40 => self.among(pot, who, depth),
            40..46 => DistributionKey::Floor {
                minimum: self.near_equal(pot, who, &[1, 2, 3, 4], 6),
                key: Box::new(self.inner(pot, who, depth)),
            },
            46..52 => DistributionKey::Cap {
                maximum: self.near_equal(pot, who, &[6, 7, 8, 12, 20], 5),
                key: Box::new(self.inner(pot, who, depth)),
            },
            52..58 => self.hold_harmless(pot, who, depth),
            58 => DistributionKey::Unknown,
            _ => self.deep(pot, who),
        }
    }

    fn inner(&mut self, pot: Option<Ore>, who: &[Code], depth: usize) -> DistributionKey {
        self.key(pot, who, depth - 1)
    }

    /// A key that holds no other.
    fn plain(&mut self, pot: Option<Ore>, who: &[Code]) -> DistributionKey {
        let dates = [None, None, None, Some(DATE), Some(OTHER_DATE)];
        match self.choices.below(20) {
            0..9 => DistributionKey::Population {
                reference_date: if self.choices.once_in(60) {
                    Some(MISSING_DATE)
                } else {
                    self.choices.of(&dates)
                },
            },
            9..15 => {
                let (from, to) = self.ages();
                DistributionKey::AgeGroup {
                    from,
                    to,
                    reference_date: self.choices.of(&dates),
                }
            }
            15 | 16 => DistributionKey::Equal,
            17 | 18 => self.fixed(pot, who),
            _ => self.listed(pot, who),
        }
    }

    /// Ages that most tables cover.
    fn ages(&mut self) -> (u8, Option<u8>) {
        let from = self.choices.of(&[0, 0, 1, 3, 5, 7, 12]);
        let to = self.choices.of(&[7, 2, 5, 9, 10, 13, 25]);
        match self.choices.below(20) {
            0..15 => (from.min(to), Some(to)),
            15..19 => (from, None),
            _ => (from + 60, Some(to)),
        }
    }

    /// The same to each, with exceptions that mostly make the sum the pot.
    fn fixed(&mut self, pot: Option<Ore>, who: &[Code]) -> DistributionKey {
        let each = self.near_equal(pot, who, &[5, 6], 6);
        let mut exceptions = self.some(who, each);
        if let Some(last) = who.last().filter(|_| !self.choices.once_in(10)) {
            let others = who[..who.len() - 1]
                .iter()
                .map(|code| exceptions.get(code).copied().unwrap_or(each));
            let others = Ore::checked_sum(others).unwrap_or(self.amount);
            let left = pot.unwrap_or(self.amount).checked_sub(others);
            exceptions.extend(
                left.filter(|left| left.ore() >= 0)
                    .map(|left| (*last, left)),
            );
        }
        DistributionKey::Fixed {
            per_recipient: each,
            exceptions: self.perhaps_with_a_slip(exceptions, who),
        }
    }

    /// Amounts for most, which mostly are the whole pot.
    fn listed(&mut self, pot: Option<Ore>, who: &[Code]) -> DistributionKey {
        let mut left = pot.unwrap_or(self.amount).ore();
        let mut amounts = BTreeMap::new();
        for code in who {
            if self.choices.once_in(5) {
                continue;
            }
            let amount = self.choices.up_to(left);
            amounts.insert(*code, Ore::new(amount));
            left -= amount;
        }
        if let Some(mut last) = amounts.last_entry().filter(|_| !self.choices.once_in(10)) {
            *last.get_mut() = Ore::new(last.get().ore() + left);
        }
        DistributionKey::Listed {
            amounts: self.perhaps_with_a_slip(amounts, who),
        }
    }

    fn fixed_then(&mut self, pot: Option<Ore>, who: &[Code], depth: usize) -> DistributionKey {
        let per_recipient = self.near_equal(pot, who, &[0, 1, 2, 3, 4, 5], 6);
        let exceptions = self.some(who, per_recipient);
        let fixed = who
            .iter()
            .map(|code| exceptions.get(code).copied().unwrap_or(per_recipient));
        let fixed = Ore::checked_sum(fixed).unwrap_or(self.amount);
        let rest = pot.and_then(|pot| pot.checked_sub(fixed));
        let rest = self.inner(rest.filter(|rest| rest.ore() > 0), who, depth);
        DistributionKey::FixedThen {
            per_recipient,
            exceptions: self.perhaps_with_a_slip(exceptions, who),
            rest: Box::new(rest),
        }
    }

    fn weighted(&mut self, pot: Option<Ore>, who: &[Code], depth: usize) -> DistributionKey {
        let count = match self.choices.below(100) {
            99 => 0,
            at => 1 + at % 3,
        };
        let weights: Vec<u32> = (0..count)
            .map(|_| match self.choices.below(100) {
                99 => 0,
                98 => u32::MAX,
                at => 1 + u32::try_from(at % 5).unwrap_or(0),
            })
            .collect();
        let all: i64 = weights.iter().map(|weight| i64::from(*weight)).sum();
        let parts = weights.into_iter().map(|weight| {
            let part = pot.filter(|pot| all > 0 && pot.ore() % all == 0);
            let part = part.map(|pot| Ore::new(pot.ore() / all * i64::from(weight)));
            (weight, self.inner(part, who, depth))
        });
        DistributionKey::Weighted {
            parts: parts.collect(),
        }
    }

    fn among(&mut self, pot: Option<Ore>, who: &[Code], depth: usize) -> DistributionKey {
        let mask = self.choices.any() | u32::from(!self.choices.once_in(50));
        let among: Vec<Code> = who
            .iter()
            .enumerate()
            .filter(|(at, _)| mask >> (at % 32) & 1 == 1)
            .map(|(_, code)| *code)
            .collect();
        let key = Box::new(self.inner(pot, &among, depth));
        let mut qualified: std::collections::BTreeSet<Code> = among.into_iter().collect();
        match self.choices.below(60) {
            59 => qualified.extend([code("99")]),
            50..59 => qualified.extend(self.outside(who)),
            _ => {}
        }
        DistributionKey::Among { qualified, key }
    }

    fn hold_harmless(&mut self, pot: Option<Ore>, who: &[Code], depth: usize) -> DistributionKey {
        let each = self.near_equal(pot, who, &[1, 2, 3], 5);
        let before = self.some(who, each);
        let previous = match self.choices.below(20) {
            19 => named("missing"),
            at if at % 2 == 1 => {
                let id = format!("item-{}", self.previous.len());
                self.previous
                    .insert(("earlier".to_owned(), id.clone()), before);
                named(&id)
            }
            _ => Previous::Listed(self.perhaps_with_a_slip(before, who)),
        };
        DistributionKey::HoldHarmless {
            previous,
            key: Box::new(self.inner(pot, who, depth)),
        }
    }

    /// A key as deep as keys may nest, or one deeper.
    fn deep(&mut self, pot: Option<Ore>, who: &[Code]) -> DistributionKey {
        let mut key = self.plain(pot, who);
        for _ in 0..5 + self.choices.below(4) {
            key = DistributionKey::Floor {
                minimum: Ore::ZERO,
                key: Box::new(key),
            };
        }
        key
    }

    /// What each would have of equal shares, times one of these sixths; now and then far too much.
    fn near_equal(&mut self, pot: Option<Ore>, who: &[Code], sixths: &[i64], whole: i64) -> Ore {
        let count = i64::try_from(who.len()).unwrap_or(1).max(1);
        let equal = pot.unwrap_or(self.amount).ore() / count;
        let sixths = if self.choices.once_in(30) {
            whole * 3
        } else {
            self.choices.of(sixths)
        };
        let amount = (equal / whole).saturating_mul(sixths);
        match self.choices.below(6) {
            0 => Ore::new(amount / 100 * 100),
            1 => Ore::new(amount / 100_000 * 100_000),
            2 | 3 => Ore::new(amount),
            // On the very line between what is enough and what is not.
            4 => Ore::new(equal),
            _ => Ore::new(equal.saturating_add(1)),
        }
    }

    /// Amounts of up to twice the common one for some.
    fn some(&mut self, who: &[Code], each: Ore) -> BTreeMap<Code, Ore> {
        let count = self.choices.below(who.len().min(5) + 1);
        (0..count)
            .map(|_| {
                let code = self.choices.of(who);
                (
                    code,
                    Ore::new(self.choices.up_to(each.ore().saturating_mul(2))),
                )
            })
            .collect()
    }

    /// Now and then an amount that may not be stated.
    fn perhaps_with_a_slip(
        &mut self,
        mut amounts: BTreeMap<Code, Ore>,
        who: &[Code],
    ) -> BTreeMap<Code, Ore> {
        match self.choices.below(100) {
            99 => amounts.extend([(code("99"), Ore::ZERO)]),
            98 => amounts.extend(who.first().map(|code| (*code, Ore::new(-1)))),
            90..98 => amounts.extend(self.outside(who).map(|code| (code, Ore::ZERO))),
            _ => {}
        }
        amounts
    }

    /// One of the level that takes no part here, when there is one.
    fn outside(&self, who: &[Code]) -> Option<Code> {
        self.everyone.iter().find(|it| !who.contains(it)).copied()
    }
}

fn named(item: &str) -> Previous {
    Previous::Item {
        agreement: "earlier".to_owned(),
        item: item.to_owned(),
    }
}
