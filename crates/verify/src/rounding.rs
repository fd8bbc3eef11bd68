//! From exact kronor to whole units, so that the parts are exactly the whole.

use std::collections::BTreeMap;

use num_bigint::BigInt;

use crate::exact::{Exact, whole};
use crate::refusal::Refusal;
use crate::sharing::Amounts;

/// How amounts are rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Whole units to everyone, the units left to the largest remainders.
    LargestRemainder,
    /// Half up for everyone, the difference to the largest amount.
    HalfUpResidualToLargest,
}

impl Method {
    /// The method with that word in the agreement file.
    pub fn named(word: &str) -> Option<Self> {
        match word {
            "largest-remainder" => Some(Self::LargestRemainder),
            "half-up-residual-to-largest" => Some(Self::HalfUpResidualToLargest),
            _ => None,
        }
    }
}

/// How amounts become whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rounding {
    /// By which method.
    pub method: Method,
    /// To how many kronor; at least 1.
    pub unit: u64,
}

/// One recipient's steps from the exact amount to the whole one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rounded {
    /// The amount before anything was handed out, in kronor.
    pub floor: BigInt,
    /// The exact amount less the floor, in kronor.
    pub remainder: Exact,
    /// The place in the order in which what is left is handed out, from 1.
    pub rank: usize,
    /// What the recipient gets, in kronor.
    pub amount: BigInt,
}

/// Rounds the exact amounts of all recipients of an item; they add up to `amount` kronor.
pub fn round(
    amount: u64,
    exact: &Amounts,
    rounding: Rounding,
) -> Result<BTreeMap<String, Rounded>, Refusal> {
    let amount = BigInt::from(amount);
    let unit = BigInt::from(rounding.unit);
    if rounding.method == Method::LargestRemainder && &amount % &unit != BigInt::ZERO {
        return Err(Refusal::UnitDoesNotDivide(unit));
    }
    let mut parts: Vec<Part<'_>> = exact
        .iter()
        .map(|(code, exact)| Part::new(code, exact, rounding.method, &unit))
        .collect();
    // The codes come in ascending order and the sort keeps the order of equals, so ties go to the lowest code.
    parts.sort_by(|one, other| match rounding.method {
        Method::LargestRemainder => other.remainder.cmp(&one.remainder),
        Method::HalfUpResidualToLargest => other.exact.cmp(one.exact),
    });
    let mut left = amount - parts.iter().map(|part| &part.floor).sum::<BigInt>();
    let mut rounded = BTreeMap::new();
    for (
        Part {
            code,
            floor,
            remainder,
            ..
        },
        rank,
    ) in parts.into_iter().zip(1..)
    {
        let extra = match rounding.method {
            Method::LargestRemainder => left.clone().min(unit.clone()),
            Method::HalfUpResidualToLargest => left.clone(),
        };
        left -= &extra;
        let amount = &floor + extra;
        rounded.insert(
            code.clone(),
            Rounded {
                floor,
                remainder,
                rank,
                amount,
            },
        );
    }
    Ok(rounded)
}

/// One recipient's amount, before what is left is handed out.
struct Part<'a> {
    code: &'a String,
    exact: &'a Exact,
    floor: BigInt,
    remainder: Exact,
}

impl<'a> Part<'a> {
    fn new(code: &'a String, exact: &'a Exact, method: Method, unit: &BigInt) -> Self {
        let units = exact / whole(unit.clone());
        let whole_units = match method {
            Method::LargestRemainder => units.floor(),
            Method::HalfUpResidualToLargest => (units + Exact::new(1.into(), 2.into())).floor(),
        };
        let floor = whole_units.to_integer() * unit;
        let remainder = exact - whole(floor.clone());
        Self {
            code,
            exact,
            floor,
            remainder,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thirds(parts: &[(&str, i64)]) -> Amounts {
        parts
            .iter()
            .map(|(code, thirds)| ((*code).to_owned(), Exact::new((*thirds).into(), 3.into())))
            .collect()
    }

    fn rounded(amount: u64, method: Method, unit: u64, exact: &Amounts) -> Vec<(i64, usize, i64)> {
        let number = |number: &BigInt| i64::try_from(number).unwrap();
        let rounded = round(amount, exact, Rounding { method, unit }).unwrap();
        rounded
            .values()
            .map(|row| (number(&row.floor), row.rank, number(&row.amount)))
            .collect()
    }

    #[test]
    fn the_remaining_kronor_go_to_the_largest_remainders_and_ties_to_the_lowest_code() {
        // 10/3, 10/3, 10/3 of 10 kronor: 3 each, one krona left, equal remainders of 1/3: the lowest code has it.
        let equal = thirds(&[("01", 10), ("02", 10), ("03", 10)]);
        assert_eq!(
            rounded(10, Method::LargestRemainder, 1, &equal),
            [(3, 1, 4), (3, 2, 3), (3, 3, 3)]
        );
        // 4/3, 8/3, 9/3 of 7 kronor: 1, 2, 3 and remainders 1/3, 2/3, 0.
        let unequal = thirds(&[("01", 4), ("02", 8), ("03", 9)]);
        assert_eq!(
            rounded(7, Method::LargestRemainder, 1, &unequal),
            [(1, 2, 1), (2, 1, 3), (3, 3, 3)]
        );
    }

    #[test]
    fn the_unit_can_be_many_kronor() {
        // 4000/3, 8000/3, 9000/3 of 7000 in thousands: 1, 2, 3 thousand, one thousand to the remainder 2000/3.
        let exact = thirds(&[("01", 4000), ("02", 8000), ("03", 9000)]);
        let expected = [(1000, 2, 1000), (2000, 1, 3000), (3000, 3, 3000)];
        assert_eq!(
            rounded(7000, Method::LargestRemainder, 1000, &exact),
            expected
        );
    }

    #[test]
    fn half_is_rounded_up_and_the_residual_goes_to_the_largest() {
        // 3/2, 3/2, 3 of 6: 2, 2, 3 is one too many; the largest, 03, gives it up.
        let exact = BTreeMap::from([
            ("01".to_owned(), Exact::new(3.into(), 2.into())),
            ("02".to_owned(), Exact::new(3.into(), 2.into())),
            ("03".to_owned(), whole(3)),
        ]);
        let expected = [(2, 2, 2), (2, 3, 2), (3, 1, 2)];
        assert_eq!(
            rounded(6, Method::HalfUpResidualToLargest, 1, &exact),
            expected
        );
    }

    #[test]
    fn whole_units_must_add_up_to_the_amount() {
        let rounding = Rounding {
            method: Method::LargestRemainder,
            unit: 1000,
        };
        assert_eq!(
            round(1500, &thirds(&[("01", 4500)]), rounding),
            Err(Refusal::UnitDoesNotDivide(1000.into()))
        );
    }
}
