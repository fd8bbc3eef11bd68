//! Money as a whole number of öre.

use std::fmt;
use std::iter::Sum;

/// An amount of money in öre (1/100 krona).
///
/// Arithmetic is checked: every operation that could leave the range says so
/// instead of wrapping. Grants are whole kronor; ledgers may hold öre.
///
/// ```
/// use grants::Ore;
/// let item = Ore::from_kronor(200_000_000).expect("fits");
/// assert_eq!(item.whole_kronor(), Some(200_000_000));
/// assert_eq!(Ore::from_kronor(i64::MAX), None);
/// ```
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
)]
#[serde(transparent)]
pub struct Ore(i64);

impl Ore {
    /// No money.
    pub const ZERO: Self = Self(0);
    /// Öre in one krona.
    pub const PER_KRONA: i64 = 100;

    /// An amount given in öre.
    pub const fn new(ore: i64) -> Self {
        Self(ore)
    }

    /// An amount given in whole kronor; `None` when it does not fit.
    pub const fn from_kronor(kronor: i64) -> Option<Self> {
        match kronor.checked_mul(Self::PER_KRONA) {
            Some(ore) => Some(Self(ore)),
            None => None,
        }
    }

    /// The amount in öre.
    pub const fn ore(self) -> i64 {
        self.0
    }

    /// The amount in kronor when it holds no part of a krona.
    pub const fn whole_kronor(self) -> Option<i64> {
        if self.0 % Self::PER_KRONA == 0 {
            Some(self.0 / Self::PER_KRONA)
        } else {
            None
        }
    }

    /// Sum of two amounts; `None` when it does not fit.
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(ore) => Some(Self(ore)),
            None => None,
        }
    }

    /// Difference of two amounts; `None` when it does not fit.
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(ore) => Some(Self(ore)),
            None => None,
        }
    }

    /// Sum of many amounts; `None` when it does not fit.
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }

    /// Whether the amount is zero.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }
}

/// Kronor with a point before any öre: the machine form, without grouping.
impl fmt::Display for Ore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let ore = self.0.unsigned_abs();
        let (kronor, rest) = (ore / 100, ore % 100);
        if rest == 0 {
            write!(f, "{sign}{kronor}")
        } else {
            write!(f, "{sign}{kronor}.{rest:02}")
        }
    }
}

/// The sum of amounts that are known to be parts of one total that fits.
///
/// # Panics
/// When the sum does not fit: then the amounts were not parts of one total.
impl Sum for Ore {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.map(|amount| amount.0).sum())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_kronor_and_ore_for_machines() {
        assert_eq!(Ore::new(168_000_000_000).to_string(), "1680000000");
        assert_eq!(Ore::new(-105).to_string(), "-1.05");
        assert_eq!(Ore::new(i64::MIN).to_string(), "-92233720368547758.08");
    }

    #[test]
    fn sums_that_do_not_fit_are_refused() {
        assert_eq!(Ore::new(i64::MAX).checked_add(Ore::new(1)), None);
        assert_eq!(Ore::checked_sum([Ore::new(i64::MIN), Ore::new(-1)]), None);
        assert_eq!(Ore::from_kronor(i64::MAX / 100 + 1), None);
    }
}
