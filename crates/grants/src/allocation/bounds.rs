//! Floors, caps and guarantees over the shares of another key, exactly.

use super::working::Bound;
use super::{KeyRefusal, Pot, Shares};
use crate::Ore;
use crate::fraction::{greatest_common_divisor, product, sum};

/// The outcome of laying bounds over shares.
pub(super) struct Bounded {
    pub shares: Shares,
    pub held: Vec<bool>,
    pub rest: Pot,
}

/// Sets everyone whose amount breaks its bound to the bound and shares what
/// remains among the others in proportion to their shares, until no bound is broken.
///
/// Each round holds at least one more, so there are at most as many rounds as recipients.
pub(super) fn lay(
    pot: Pot,
    inner: &Shares,
    limits: &[Option<Ore>],
    bound: Bound,
) -> Result<Bounded, KeyRefusal> {
    let scale = Scale::of(pot, limits)?;
    let mut held = vec![false; limits.len()];
    loop {
        let taken = scale.limits.iter().zip(&held).filter(|(_, held)| **held);
        let taken = sum(taken.filter_map(|(limit, _)| *limit))?;
        let rest = scale.pot.checked_sub(taken).ok_or(KeyRefusal::TooLarge)?;
        if rest < 0 {
            return Err(too_narrow(bound));
        }
        let open = Open::of(inner, &held)?;
        let mut changed = false;
        for (at, limit) in scale.limits.iter().enumerate() {
            let Some(limit) = limit.filter(|_| !held[at]) else {
                continue;
            };
            // rest × share / sum, against the limit, without dividing.
            let amount = product(rest, open.shares[at])?;
            let line = product(limit, open.sum)?;
            let broken = match bound {
                Bound::Cap => amount > line,
                Bound::Floor | Bound::HoldHarmless => amount < line || (open.sum == 0 && limit > 0),
            };
            held[at] |= broken;
            changed |= broken;
        }
        if changed {
            continue;
        }
        if open.sum == 0 && rest > 0 {
            return Err(too_narrow(bound));
        }
        let shares = shares(&scale, rest, &open, &held)?;
        let numerator = product(rest, scale.unit)?;
        return Ok(Bounded {
            shares,
            held,
            rest: Pot { numerator, ..pot },
        });
    }
}

fn too_narrow(bound: Bound) -> KeyRefusal {
    match bound {
        Bound::Cap => KeyRefusal::CapTooLow,
        Bound::Floor | Bound::HoldHarmless => KeyRefusal::FloorTooHigh,
    }
}

/// Pot and limits as whole numbers of the largest unit that divides them all. Bounds laid over
/// bounds multiply these numbers, so they are kept as small as they can be.
struct Scale {
    unit: i128,
    pot: i128,
    limits: Vec<Option<i128>>,
}

impl Scale {
    fn of(pot: Pot, limits: &[Option<Ore>]) -> Result<Self, KeyRefusal> {
        let in_pot = |limit: &Option<Ore>| {
            limit
                .map(|limit| product(i128::from(limit.ore()), pot.denominator))
                .transpose()
        };
        let limits: Vec<Option<i128>> = limits.iter().map(in_pot).collect::<Result<_, _>>()?;
        let unit = limits
            .iter()
            .flatten()
            .copied()
            .fold(pot.numerator, greatest_common_divisor);
        let limits = limits
            .into_iter()
            .map(|limit| limit.map(|limit| limit / unit))
            .collect();
        Ok(Self {
            unit,
            pot: pot.numerator / unit,
            limits,
        })
    }
}

/// The shares of those not held, in the smallest whole numbers; zero for the others.
struct Open {
    shares: Vec<i128>,
    sum: i128,
}

impl Open {
    fn of(inner: &Shares, held: &[bool]) -> Result<Self, KeyRefusal> {
        let open = inner.numerators().iter().zip(held);
        let mut shares: Vec<i128> = open
            .map(|(share, held)| if *held { 0 } else { *share })
            .collect();
        let positive = shares.iter().copied().filter(|share| *share > 0);
        let common = positive.reduce(greatest_common_divisor).unwrap_or(1);
        for share in &mut shares {
            *share /= common;
        }
        let sum = sum(shares.iter().copied())?;
        Ok(Self { shares, sum })
    }
}

/// The shares of the pot: the bound for those held, the rest in proportion for the others.
fn shares(scale: &Scale, rest: i128, open: &Open, held: &[bool]) -> Result<Shares, KeyRefusal> {
    let sum = open.sum.max(1);
    let weight = |at: usize| match scale.limits[at].filter(|_| held[at]) {
        Some(limit) => product(limit, sum),
        None => product(rest, open.shares[at]),
    };
    let weights = (0..held.len()).map(weight).collect::<Result<Vec<_>, _>>()?;
    let shares = Shares::in_proportion(weights)?.ok_or(KeyRefusal::NothingToShare)?;
    Ok(shares.reduced())
}
