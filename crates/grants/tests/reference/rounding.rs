//! From exact kronor to whole units, with the steps the proof shows.

use std::cmp::Reverse;

use grants::{Code, Rounding, RoundingMethod};
use num_bigint::BigInt;

use super::{Amounts, Exact, Refused, kronor, sum, zero};

/// One recipient's row of the proof, in kronor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub code: Code,
    pub share: Exact,
    pub exact: Exact,
    pub floor: Exact,
    pub remainder: Exact,
    pub rank: usize,
    pub amount: Exact,
}

/// The rows of all recipients, by code.
pub fn rows(amount: &Exact, exact: &Amounts, rounding: Rounding) -> Result<Vec<Row>, Refused> {
    let unit = kronor(rounding.unit);
    if unit <= zero() || !(amount / &unit).is_integer() {
        return Err(Refused("the amount is not so many units"));
    }
    let half = Exact::new(BigInt::from(1), BigInt::from(2));
    let mut rows: Vec<Row> = exact
        .iter()
        .map(|(code, exact)| {
            let units = exact / &unit;
            let floor = match rounding.method {
                RoundingMethod::LargestRemainder => units.floor(),
                RoundingMethod::HalfUpResidualToLargest => (units + &half).floor(),
            } * &unit;
            Row {
                code: *code,
                share: exact / amount,
                exact: exact.clone(),
                remainder: exact - &floor,
                rank: 0,
                amount: floor.clone(),
                floor,
            }
        })
        .collect();
    let mut left = amount - sum(rows.iter().map(|row| &row.floor));
    match rounding.method {
        RoundingMethod::LargestRemainder => {
            rows.sort_by_key(|row| (Reverse(row.remainder.clone()), row.code.to_string()));
        }
        RoundingMethod::HalfUpResidualToLargest => {
            rows.sort_by_key(|row| (Reverse(row.exact.clone()), row.code.to_string()));
        }
    }
    for (row, rank) in rows.iter_mut().zip(1..) {
        row.rank = rank;
        let extra = match rounding.method {
            RoundingMethod::LargestRemainder if left > zero() => unit.clone(),
            RoundingMethod::LargestRemainder => zero(),
            RoundingMethod::HalfUpResidualToLargest => left.clone(),
        };
        left -= &extra;
        row.amount += extra;
    }
    if rows.iter().any(|row| row.amount < zero()) {
        return Err(Refused("the residual is more than the largest has"));
    }
    rows.sort_by_key(|row| row.code.to_string());
    Ok(rows)
}
