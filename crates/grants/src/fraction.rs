//! Exact numbers: whole-number arithmetic that refuses to overflow, and fractions in lowest terms.

use std::cmp::Ordering;
use std::fmt;

/// A whole number did not fit in 128 bits: the input is refused, never rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a number in the computation is too large for exact arithmetic")]
pub struct TooLarge;

/// A fraction in lowest terms with a positive denominator.
///
/// ```
/// use grants::Fraction;
/// let share = Fraction::new(48_678, 10_379_295).expect("a denominator");
/// assert_eq!(Fraction::new(2, 4), Fraction::new(1, 2));
/// assert_eq!(Fraction::new(1, 0), None);
/// assert_eq!(share.to_string(), "16226/3459765");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    /// The fraction `numerator / denominator`; `None` unless the denominator is positive.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator <= 0 {
            return None;
        }
        let common = greatest_common_divisor(numerator, denominator);
        Some(Self {
            numerator: numerator / common,
            denominator: denominator / common,
        })
    }

    /// A whole number.
    pub const fn whole(number: i128) -> Self {
        Self {
            numerator: number,
            denominator: 1,
        }
    }

    /// The product; `None` when it does not fit in lowest terms.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        // What cancels crosswise is taken away first, so that only a product
        // that is large in lowest terms is too large.
        let one = greatest_common_divisor(self.numerator, other.denominator);
        let two = greatest_common_divisor(other.numerator, self.denominator);
        Some(Self {
            numerator: (self.numerator / one).checked_mul(other.numerator / two)?,
            denominator: (self.denominator / two).checked_mul(other.denominator / one)?,
        })
    }

    /// The sum; `None` when it does not fit in lowest terms.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let common = greatest_common_divisor(self.denominator, other.denominator);
        let (own, others) = (self.denominator / common, other.denominator / common);
        let numerator = self
            .numerator
            .checked_mul(others)?
            .checked_add(other.numerator.checked_mul(own)?)?;
        Self::new(numerator, self.denominator.checked_mul(others)?)
    }

    /// The difference; `None` when it does not fit in lowest terms.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(Self {
            numerator: other.numerator.checked_neg()?,
            denominator: other.denominator,
        })
    }

    /// With so many decimals, rounded half away from zero as numbers are shown; `None` when it does not fit.
    pub fn rounded(self, decimals: u32) -> Option<Self> {
        let scale = 10_i128.checked_pow(decimals)?;
        let doubled = self
            .numerator
            .checked_abs()?
            .checked_mul(scale)?
            .checked_mul(2)?;
        let halves = doubled.checked_add(self.denominator)?;
        let rounded = halves / self.denominator.checked_mul(2)?;
        Self::new(rounded * self.numerator.signum(), scale)
    }

    /// The part above the line.
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The part below the line, positive.
    pub const fn denominator(self) -> i128 {
        self.denominator
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    /// Compares whole parts, then what is left turned upside down, as Euclid divides: no product, so nothing is too large.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut one, mut two) = (*self, *other);
        let mut turned = false;
        loop {
            let whole = |it: Self| it.numerator.div_euclid(it.denominator);
            let rest = |it: Self| it.numerator.rem_euclid(it.denominator);
            let order = whole(one).cmp(&whole(two));
            let (left, right) = (rest(one), rest(two));
            let order = match order {
                Ordering::Equal if left == 0 || right == 0 => left.cmp(&right),
                Ordering::Equal => {
                    one = Self {
                        numerator: one.denominator,
                        denominator: left,
                    };
                    two = Self {
                        numerator: two.denominator,
                        denominator: right,
                    };
                    turned = !turned;
                    continue;
                }
                unequal => unequal,
            };
            return if turned { order.reverse() } else { order };
        }
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

/// The greatest number that divides both; at least 1.
pub(crate) fn greatest_common_divisor(one: i128, other: i128) -> i128 {
    let (mut one, mut other) = (one.unsigned_abs(), other.unsigned_abs());
    while other != 0 {
        // Division of 64-bit numbers is many times faster, and most numbers are small.
        if let (Ok(small), Ok(divisor)) = (u64::try_from(one), u64::try_from(other)) {
            (one, other) = (u128::from(divisor), u128::from(small % divisor));
        } else {
            (one, other) = (other, one % other);
        }
    }
    i128::try_from(one).unwrap_or(1).max(1)
}

/// The least number both divide.
pub(crate) fn least_common_multiple(one: i128, other: i128) -> Result<i128, TooLarge> {
    product(one / greatest_common_divisor(one, other), other)
}

/// `one × other`, or a refusal.
pub(crate) fn product(one: i128, other: i128) -> Result<i128, TooLarge> {
    one.checked_mul(other).ok_or(TooLarge)
}

/// The sum of the numbers, or a refusal.
pub(crate) fn sum(numbers: impl IntoIterator<Item = i128>) -> Result<i128, TooLarge> {
    numbers
        .into_iter()
        .try_fold(0_i128, i128::checked_add)
        .ok_or(TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_away_from_zero() {
        let of = |above, below, decimals| Fraction::new(above, below).unwrap().rounded(decimals);
        assert_eq!(of(28_235, 1_000, 2), Fraction::new(2_824, 100));
        assert_eq!(of(28_234_999, 1_000_000, 2), Fraction::new(2_823, 100));
        assert_eq!(of(2, 3, 0), Some(Fraction::whole(1)));
        assert_eq!(of(-1, 2, 0), Some(Fraction::whole(-1)));
        assert_eq!(of(-1, 3, 0), Some(Fraction::whole(0)));
        assert_eq!(of(i128::MAX, 1, 2), None);
    }

    #[test]
    fn fractions_are_kept_in_lowest_terms() {
        let fraction = Fraction::new(-6, 4).unwrap();
        assert_eq!((fraction.numerator(), fraction.denominator()), (-3, 2));
        assert_eq!(Fraction::new(0, 9).unwrap().to_string(), "0/1");
        assert_eq!(Fraction::new(1, -2), None);
    }

    #[test]
    fn fractions_are_ordered_however_large_they_are() {
        let of = |above, below| Fraction::new(above, below).unwrap();
        let mut numbers = [
            of(1, 3),
            of(-1, 2),
            of(i128::MAX, i128::MAX - 1),
            of(i128::MAX - 1, i128::MAX),
            of(1, 2),
            of(0, 1),
            of(i128::MIN + 1, 3),
        ];
        numbers.sort();
        let written: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        assert!(written[0].starts_with("-1701") && written[1] == "-1/2" && written[2] == "0/1");
        assert_eq!(written[3..5], ["1/3", "1/2"]);
        assert_eq!(numbers[5], of(i128::MAX - 1, i128::MAX));
    }

    #[test]
    fn sums_and_differences_are_exact_or_refused() {
        let of = |above, below| Fraction::new(above, below).unwrap();
        assert_eq!(of(1, 6).checked_add(of(1, 3)), Some(of(1, 2)));
        assert_eq!(of(1, 6).checked_sub(of(1, 6)), Some(Fraction::whole(0)));
        assert_eq!(of(i128::MAX, 1).checked_add(of(1, 1)), None);
        assert_eq!(of(1, i128::MAX).checked_add(of(1, i128::MAX - 1)), None);
    }

    #[test]
    fn products_cancel_before_they_overflow() {
        let large = Fraction::new(i128::MAX, 3).unwrap();
        let inverse = Fraction::new(3, i128::MAX).unwrap();
        assert_eq!(large.checked_mul(inverse), Some(Fraction::whole(1)));
        assert_eq!(large.checked_mul(large), None);
    }

    #[test]
    fn overflow_is_refused() {
        assert_eq!(product(i128::MAX, 2), Err(TooLarge));
        assert_eq!(sum([i128::MAX, 1]), Err(TooLarge));
        assert_eq!(
            least_common_multiple(i128::MAX, i128::MAX - 1),
            Err(TooLarge)
        );
    }

    #[test]
    fn divisors_are_found_beyond_64_bits() {
        let large = 1_i128 << 100;
        assert_eq!(greatest_common_divisor(large * 3, large * 5), large);
        assert_eq!(greatest_common_divisor(0, 0), 1);
    }
}
