//! From exact amounts to whole ones that sum to the whole.

use crate::Ore;

/// How the odd units are given out. Both ways are seen in published tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoundingMethod {
    /// Whole units to everyone, the units left one each to the largest remainders, ties by code.
    LargestRemainder,
    /// Half up for everyone, the difference to the largest exact amount, ties by code.
    HalfUpResidualToLargest,
}

impl RoundingMethod {
    /// The word used in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::LargestRemainder => "largest-remainder",
            Self::HalfUpResidualToLargest => "half-up-residual-to-largest",
        }
    }
}

/// A rounding method and the unit amounts are rounded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounding {
    /// How the odd units are given out.
    pub method: RoundingMethod,
    /// The unit, positive; one krona unless the agreement says otherwise.
    pub unit: Ore,
}

impl Default for Rounding {
    fn default() -> Self {
        Self {
            method: RoundingMethod::LargestRemainder,
            unit: Ore::new(Ore::PER_KRONA),
        }
    }
}
