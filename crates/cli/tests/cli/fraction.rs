//! Fractions, as an auditor would write them.

/// A fraction in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    above: i128,
    below: i128,
}

impl Fraction {
    /// Reads `3/7`, which must be in lowest terms.
    pub fn read(text: &str) -> Self {
        let (above, below) = text.split_once('/').unwrap();
        let (above, below) = (above.parse().unwrap(), below.parse().unwrap());
        let fraction = Self::lowest(above, below);
        assert_eq!(
            fraction,
            Self { above, below },
            "{text} is not in lowest terms"
        );
        fraction
    }

    /// A whole number.
    pub fn whole(number: i64) -> Self {
        Self {
            above: number.into(),
            below: 1,
        }
    }

    /// This times the other.
    pub fn times(self, other: Self) -> Self {
        Self::lowest(self.above * other.above, self.below * other.below)
    }

    /// This less the other.
    pub fn minus(self, other: Self) -> Self {
        Self::lowest(
            self.above * other.below - other.above * self.below,
            self.below * other.below,
        )
    }

    /// Whether it is at least nothing and less than one.
    pub fn is_proper(self) -> bool {
        (0..self.below).contains(&self.above)
    }

    fn lowest(above: i128, below: i128) -> Self {
        let (mut one, mut other) = (above.abs(), below);
        while other != 0 {
            (one, other) = (other, one % other);
        }
        Self {
            above: above / one,
            below: below / one,
        }
    }
}
