//! Exact numbers: whole numbers without an upper limit and fractions of them.
//!
//! Nothing here can overflow or lose a digit. It is slow, and it may be: one year is a few thousand fractions.

use num_bigint::BigInt;
use num_rational::Ratio;

/// An exact fraction, always kept in lowest terms with a positive denominator.
pub type Exact = Ratio<BigInt>;

/// The fraction 0/1.
pub fn zero() -> Exact {
    whole(0)
}

/// A whole number as a fraction.
pub fn whole(number: impl Into<BigInt>) -> Exact {
    Exact::from_integer(number.into())
}

/// `dividend ÷ divisor`, or nothing when the divisor is zero.
pub fn divided(dividend: &Exact, divisor: &Exact) -> Option<Exact> {
    (*divisor != zero()).then(|| dividend / divisor)
}

/// The sum of the fractions.
pub fn sum<'a>(parts: impl IntoIterator<Item = &'a Exact>) -> Exact {
    parts.into_iter().fold(zero(), |total, part| total + part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_is_kept_in_lowest_terms_with_a_positive_denominator() {
        let half = divided(&whole(-7), &whole(-14)).unwrap();
        assert_eq!((half.numer(), half.denom()), (&1.into(), &2.into()));
    }

    #[test]
    fn division_by_zero_gives_nothing() {
        assert_eq!(divided(&whole(1), &zero()), None);
    }

    #[test]
    fn thirds_add_up_to_one() {
        let third = divided(&whole(1), &whole(3)).unwrap();
        assert_eq!(sum([&third, &third, &third]), whole(1));
    }
}
