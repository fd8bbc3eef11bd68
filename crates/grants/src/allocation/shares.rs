//! Exact parts of a whole.

use crate::fraction::{TooLarge, greatest_common_divisor, least_common_multiple, product, sum};

/// The exact share of each recipient: whole numbers over one common denominator.
///
/// The numerators are never negative and always add up to the denominator, so
/// the shares sum to exactly one. One denominator makes remainders comparable
/// as whole numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shares {
    numerators: Vec<i128>,
    denominator: i128,
}

impl Shares {
    /// Shares in proportion to weights; `None` when the weights are all zero.
    pub(super) fn in_proportion(weights: Vec<i128>) -> Result<Option<Self>, TooLarge> {
        let denominator = sum(weights.iter().copied())?;
        if denominator == 0 {
            return Ok(None);
        }
        Ok(Some(Self {
            numerators: weights,
            denominator,
        }))
    }

    /// The same shares in the smallest whole numbers, so that nesting keys does not grow them without need.
    pub(super) fn reduced(mut self) -> Self {
        let mut common = self.denominator;
        for numerator in &self.numerators {
            if common == 1 {
                return self;
            }
            common = greatest_common_divisor(common, *numerator);
        }
        self.denominator /= common;
        for numerator in &mut self.numerators {
            *numerator /= common;
        }
        self
    }

    /// Several shares added together, each with its weight.
    pub(super) fn weighted(parts: &[(u32, &Self)]) -> Result<Self, TooLarge> {
        let weights = sum(parts.iter().map(|(weight, _)| i128::from(*weight)))?;
        let common = parts.iter().try_fold(1, |common, (_, shares)| {
            least_common_multiple(common, shares.denominator)
        })?;
        let count = parts
            .first()
            .map_or(0, |(_, shares)| shares.numerators.len());
        let mut numerators = vec![0_i128; count];
        for (weight, shares) in parts {
            let factor = product(i128::from(*weight), common / shares.denominator)?;
            for (total, numerator) in numerators.iter_mut().zip(&shares.numerators) {
                *total = total
                    .checked_add(product(*numerator, factor)?)
                    .ok_or(TooLarge)?;
            }
        }
        Ok(Self {
            numerators,
            denominator: product(weights, common)?,
        }
        .reduced())
    }

    /// Each recipient's part above the line.
    pub fn numerators(&self) -> &[i128] {
        &self.numerators
    }

    /// The one denominator.
    pub fn denominator(&self) -> i128 {
        self.denominator
    }
}
