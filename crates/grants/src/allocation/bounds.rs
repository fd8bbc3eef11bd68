//! Floors, caps and guarantees over the shares of another key, exactly.

use super::working::Bound;
use super::{KeyRefusal, Pot, Shares};
use crate::Ore;
use crate::fraction::{product, sum};

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
    let mut held = vec![false; limits.len()];
    loop {
        let rest = rest_of(pot, limits, &held)?;
        if rest.numerator < 0 {
            return Err(too_narrow(bound));
        }
        let open = sum(inner
            .numerators()
            .iter()
            .zip(&held)
            .filter(|(_, held)| !**held)
            .map(|(numerator, _)| *numerator))?;
        let mut changed = false;
        for (at, limit) in limits.iter().enumerate() {
            let Some(limit) = limit.filter(|_| !held[at]) else {
                continue;
            };
            // rest × numerator / open, against the limit, without dividing.
            let amount = product(rest.numerator, inner.numerators()[at])?;
            let line = product(product(i128::from(limit.ore()), rest.denominator)?, open)?;
            let broken = match bound {
                Bound::Cap => amount > line,
                Bound::Floor | Bound::HoldHarmless => {
                    amount < line || (open == 0 && limit.ore() > 0)
                }
            };
            held[at] |= broken;
            changed |= broken;
        }
        if !changed {
            if open == 0 && rest.numerator > 0 {
                return Err(too_narrow(bound));
            }
            return Ok(Bounded {
                shares: shares(pot, rest, inner, open, limits, &held)?,
                held,
                rest,
            });
        }
    }
}

fn too_narrow(bound: Bound) -> KeyRefusal {
    match bound {
        Bound::Cap => KeyRefusal::CapTooLow,
        Bound::Floor | Bound::HoldHarmless => KeyRefusal::FloorTooHigh,
    }
}

/// What is left of the pot when those held have their bounds.
fn rest_of(pot: Pot, limits: &[Option<Ore>], held: &[bool]) -> Result<Pot, KeyRefusal> {
    let taken = Ore::checked_sum(
        limits
            .iter()
            .zip(held)
            .filter(|(_, held)| **held)
            .filter_map(|(limit, _)| *limit),
    );
    Ok(pot.less(taken.ok_or(KeyRefusal::TooLarge)?)?)
}

/// The shares of the pot: the bound for those held, the rest in proportion for the others.
fn shares(
    pot: Pot,
    rest: Pot,
    inner: &Shares,
    open: i128,
    limits: &[Option<Ore>],
    held: &[bool],
) -> Result<Shares, KeyRefusal> {
    let open = open.max(1);
    let mut weights = Vec::with_capacity(limits.len());
    for (at, limit) in limits.iter().enumerate() {
        weights.push(match limit.filter(|_| held[at]) {
            Some(limit) => product(product(i128::from(limit.ore()), pot.denominator)?, open)?,
            None => product(rest.numerator, inner.numerators()[at])?,
        });
    }
    let shares = Shares::in_proportion(weights)?.ok_or(KeyRefusal::NothingToShare)?;
    Ok(shares.reduced())
}
