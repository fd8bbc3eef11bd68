//! The pages `docs/agreement-file.md` and `docs/proof.md` said once more: slowly, plainly, with fractions of any size.
//!
//! Written from the pages and not from the engine. Of the crate only the plain types are read; none of its arithmetic
//! is called. Amounts are kronor.

mod bounds;
mod people;
mod rounding;

use std::collections::{BTreeMap, BTreeSet};

use grants::key::{DEEPEST_KEY, Previous};
use grants::{Code, DistributionKey, Level, Ore};
use num_bigint::BigInt;
use num_rational::Ratio;

use crate::builder::World;
use bounds::Side;
pub use rounding::Row;

/// A number without any rounding.
pub type Exact = Ratio<BigInt>;

/// Exact kronor of those who take part.
pub type Amounts = BTreeMap<Code, Exact>;

/// What the pages do not let be shared out, and why in a few words.
#[derive(Clone, Copy, Debug)]
pub struct Refused(
    #[expect(dead_code, reason = "read by a person when a case fails")] &'static str,
);

/// Shares out the one item of the world: a row for each recipient of its level, by code.
pub fn share_out(world: &World) -> Result<Vec<Row>, Refused> {
    let item = world.item();
    if item.level == Level::Other {
        return Err(Refused("the level is not known"));
    }
    let everyone: BTreeSet<Code> = world
        .recipients
        .iter()
        .filter(|recipient| recipient.level == item.level)
        .map(|recipient| recipient.code)
        .collect();
    if item.key.all().contains(&&DistributionKey::Unknown) {
        return Err(Refused("the key is not known"));
    }
    let amount = kronor(item.amount);
    if everyone.is_empty() || amount <= zero() {
        return Err(Refused("nobody or nothing"));
    }
    let sharing = Sharing {
        world,
        everyone: &everyone,
    };
    let shared = sharing.by(&item.key, &amount, &everyone, 1)?;
    let exact = everyone
        .iter()
        .map(|code| (*code, shared.get(code).cloned().unwrap_or_else(zero)))
        .collect();
    rounding::rows(&amount, &exact, world.agreement.rounding.rounding)
}

/// One item being shared out.
struct Sharing<'a> {
    world: &'a World,
    everyone: &'a BTreeSet<Code>,
}

impl Sharing<'_> {
    /// Shares a pot by a key among those who take part; who is not in the answer takes no part.
    fn by(
        &self,
        key: &DistributionKey,
        pot: &Exact,
        who: &BTreeSet<Code>,
        depth: usize,
    ) -> Result<Amounts, Refused> {
        if depth > DEEPEST_KEY {
            return Err(Refused("nested too deep"));
        }
        if who.is_empty() {
            return Err(Refused("nobody takes part"));
        }
        match key {
            DistributionKey::Unknown => Err(Refused("the key is not known")),
            DistributionKey::Population { reference_date } => {
                in_proportion(pot, &people::inhabitants(self.world, *reference_date, who)?)
            }
            DistributionKey::AgeGroup {
                from,
                to,
                reference_date,
            } => in_proportion(
                pot,
                &people::of_ages(self.world, *from, *to, *reference_date, who)?,
            ),
            DistributionKey::Equal => {
                in_proportion(pot, &who.iter().map(|code| (*code, whole(1))).collect())
            }
            DistributionKey::Fixed {
                per_recipient,
                exceptions,
            } => all_of(pot, stated(*per_recipient, exceptions, who)?),
            DistributionKey::Listed { amounts } => {
                let mut stated = stated(Ore::ZERO, amounts, who)?;
                stated.retain(|code, _| amounts.contains_key(code));
                all_of(pot, stated)
            }
            DistributionKey::FixedThen {
                per_recipient,
                exceptions,
                rest,
            } => {
                let fixed = stated(*per_recipient, exceptions, who)?;
                self.then(pot, fixed, rest, who, depth)
            }
            DistributionKey::Weighted { parts } => {
                let weights: u64 = parts.iter().map(|(weight, _)| u64::from(*weight)).sum();
                if parts.is_empty() || parts.iter().any(|(weight, _)| *weight == 0) {
                    return Err(Refused("weights are positive"));
                }
                let mut amounts = Amounts::new();
                for (weight, key) in parts {
                    let part = pot * Exact::new(BigInt::from(*weight), BigInt::from(weights));
                    add(&mut amounts, self.by(key, &part, who, depth + 1)?);
                }
                Ok(amounts)
            }
            DistributionKey::Among { qualified, key } => {
                self.refuse_strangers(qualified)?;
                let among = who.intersection(qualified).copied().collect();
                self.by(key, pot, &among, depth + 1)
            }
            DistributionKey::Floor { minimum, key } => {
                let inner = self.by(key, pot, who, depth + 1)?;
                let limits = inner.keys().map(|code| (*code, kronor(*minimum))).collect();
                bounds::hold(pot, &inner, &limits, Side::AtLeast)
            }
            DistributionKey::Cap { maximum, key } => {
                let inner = self.by(key, pot, who, depth + 1)?;
                let limits = inner.keys().map(|code| (*code, kronor(*maximum))).collect();
                bounds::hold(pot, &inner, &limits, Side::AtMost)
            }
            DistributionKey::HoldHarmless { previous, key } => {
                let inner = self.by(key, pot, who, depth + 1)?;
                let before = self.before(previous)?;
                let limits = before
                    .iter()
                    .filter(|(code, _)| inner.contains_key(*code))
                    .map(|(code, amount)| (*code, kronor(*amount)))
                    .collect();
                bounds::hold(pot, &inner, &limits, Side::AtLeast)
            }
        }
    }

    /// Stated amounts, and the rest of the pot by its key. When nothing is left, the rest has nothing to say.
    fn then(
        &self,
        pot: &Exact,
        mut fixed: Amounts,
        rest: &DistributionKey,
        who: &BTreeSet<Code>,
        depth: usize,
    ) -> Result<Amounts, Refused> {
        let left = pot - sum(fixed.values());
        if left < zero() {
            return Err(Refused("more is fixed than there is"));
        }
        if left > zero() {
            add(&mut fixed, self.by(rest, &left, who, depth + 1)?);
        }
        Ok(fixed)
    }

    fn before<'k>(&'k self, previous: &'k Previous) -> Result<&'k BTreeMap<Code, Ore>, Refused> {
        match previous {
            Previous::Listed(amounts) => {
                self.refuse_strangers(amounts.keys())?;
                Ok(amounts)
            }
            Previous::Item { agreement, item } => self
                .world
                .previous
                .get(&(agreement.clone(), item.clone()))
                .ok_or(Refused("the earlier amounts are not at hand")),
        }
    }

    fn refuse_strangers<'c>(
        &self,
        codes: impl IntoIterator<Item = &'c Code>,
    ) -> Result<(), Refused> {
        if codes.into_iter().all(|code| self.everyone.contains(code)) {
            Ok(())
        } else {
            Err(Refused("a code that is not on the level"))
        }
    }
}

/// So much to each who takes part, with exceptions, which are only for those.
fn stated(
    each: Ore,
    exceptions: &BTreeMap<Code, Ore>,
    who: &BTreeSet<Code>,
) -> Result<Amounts, Refused> {
    if exceptions.keys().any(|code| !who.contains(code)) {
        return Err(Refused("an amount for somebody who takes no part"));
    }
    if exceptions.values().chain([&each]).any(|it| *it < Ore::ZERO) {
        return Err(Refused("an amount below zero"));
    }
    Ok(who
        .iter()
        .map(|code| (*code, kronor(exceptions.get(code).copied().unwrap_or(each))))
        .collect())
}

/// Stated amounts that must be the whole pot.
fn all_of(pot: &Exact, stated: Amounts) -> Result<Amounts, Refused> {
    if sum(stated.values()) == *pot {
        Ok(stated)
    } else {
        Err(Refused("does not add up"))
    }
}

/// The pot in proportion to figures.
fn in_proportion(pot: &Exact, figures: &Amounts) -> Result<Amounts, Refused> {
    let all = sum(figures.values());
    if all == zero() {
        return Err(Refused("every figure is zero"));
    }
    let per_figure = pot / all;
    Ok(figures
        .iter()
        .map(|(code, figure)| (*code, figure * &per_figure))
        .collect())
}

fn add(amounts: &mut Amounts, more: Amounts) {
    for (code, amount) in more {
        *amounts.entry(code).or_insert_with(zero) += amount;
    }
}

fn sum<'e>(numbers: impl Iterator<Item = &'e Exact>) -> Exact {
    numbers.fold(zero(), |sum, number| sum + number)
}

fn zero() -> Exact {
    whole(0)
}

fn whole(number: i64) -> Exact {
    Exact::from_integer(BigInt::from(number))
}

fn kronor(amount: Ore) -> Exact {
    Exact::new(BigInt::from(amount.ore()), BigInt::from(100))
}
