//! From exact shares to whole units that sum to the whole.

use std::cmp::Reverse;

use super::{KeyRefusal, Shares, Step};
use crate::fraction::{greatest_common_divisor, product};
use crate::{Ore, Recipient, Rounding, RoundingMethod};

/// What everyone gets before the odd units, in units.
struct Rounded {
    units: i128,
    remainder: i128,
}

pub(super) fn steps(
    amount: Ore,
    shares: &Shares,
    recipients: &[Recipient],
    rounding: Rounding,
) -> Result<Vec<Step>, KeyRefusal> {
    let unit = rounding.unit.ore();
    if unit <= 0 || amount.ore() % unit != 0 {
        return Err(KeyRefusal::NotInUnits {
            unit: rounding.unit,
        });
    }
    let units = i128::from(amount.ore() / unit);
    let rounded = shares
        .numerators()
        .iter()
        .map(|share| round(units, *share, shares.denominator(), rounding.method))
        .collect::<Result<Vec<_>, KeyRefusal>>()?;
    let left = units - rounded.iter().map(|each| each.units).sum::<i128>();
    let order = order(&rounded, shares, rounding.method);
    let mut steps: Vec<Step> = Vec::with_capacity(recipients.len());
    for (at, (recipient, each)) in recipients.iter().zip(&rounded).enumerate() {
        let extra = match rounding.method {
            RoundingMethod::LargestRemainder => {
                i128::from(i128::try_from(order[at]).is_ok_and(|rank| rank <= left))
            }
            RoundingMethod::HalfUpResidualToLargest => {
                if order[at] == 1 {
                    left
                } else {
                    0
                }
            }
        };
        let result = each.units + extra;
        if result < 0 {
            return Err(KeyRefusal::ResidualTooLarge);
        }
        steps.push(Step {
            code: recipient.code,
            floor: money(each.units, unit)?,
            remainder: each.remainder,
            rank: order[at],
            amount: money(result, unit)?,
        });
    }
    Ok(steps)
}

fn money(units: i128, unit: i64) -> Result<Ore, KeyRefusal> {
    let ore = product(units, i128::from(unit))?;
    i64::try_from(ore)
        .map(Ore::new)
        .map_err(|_| KeyRefusal::TooLarge)
}

/// One exact amount, `units × share / denominator`, brought to whole units. What
/// remains is told over the same denominator.
fn round(
    units: i128,
    share: i128,
    denominator: i128,
    method: RoundingMethod,
) -> Result<Rounded, KeyRefusal> {
    // Keys of amounts leave the units in the denominator; taken away here, the product stays small.
    let common = greatest_common_divisor(units, denominator);
    let (numerator, divisor) = (product(units / common, share)?, denominator / common);
    let floor = numerator.div_euclid(divisor);
    let rest = product(numerator.rem_euclid(divisor), common)?;
    let half_up = method == RoundingMethod::HalfUpResidualToLargest;
    if half_up && rest >= denominator - rest {
        return Ok(Rounded {
            units: floor + 1,
            remainder: rest - denominator,
        });
    }
    Ok(Rounded {
        units: floor,
        remainder: rest,
    })
}

/// The rank of each, from 1: largest remainder (or largest share) first, ties by code.
fn order(rounded: &[Rounded], shares: &Shares, method: RoundingMethod) -> Vec<usize> {
    let mut places: Vec<usize> = (0..rounded.len()).collect();
    // Recipients stand by code, so the place itself breaks ties.
    match method {
        RoundingMethod::LargestRemainder => {
            places.sort_unstable_by_key(|at| (Reverse(rounded[*at].remainder), *at));
        }
        RoundingMethod::HalfUpResidualToLargest => {
            places.sort_unstable_by_key(|at| (Reverse(shares.numerators()[*at]), *at));
        }
    }
    let mut ranks = vec![0; places.len()];
    for (rank, at) in places.into_iter().enumerate() {
        ranks[at] = rank + 1;
    }
    ranks
}
