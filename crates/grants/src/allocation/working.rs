//! How a key made its shares: what a person needs in order to redo it on paper.

use jiff::civil::Date;

use super::{PartlyInside, Shares};
use crate::fraction::{Fraction, TooLarge, product};
use crate::{Level, Ore};

/// The exact amount a key shares out, in öre: the whole item, or the part a key around it leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pot {
    pub(super) numerator: i128,
    pub(super) denominator: i128,
}

impl Pot {
    pub(super) fn whole(amount: Ore) -> Self {
        Self {
            numerator: i128::from(amount.ore()),
            denominator: 1,
        }
    }

    /// This pot's part `numerator / denominator`.
    pub(super) fn part(self, numerator: i128, denominator: i128) -> Result<Self, TooLarge> {
        let pot = Fraction::new(self.numerator, self.denominator).ok_or(TooLarge)?;
        let part = Fraction::new(numerator, denominator).ok_or(TooLarge)?;
        let part = pot.checked_mul(part).ok_or(TooLarge)?;
        Ok(Self {
            numerator: part.numerator(),
            denominator: part.denominator(),
        })
    }

    /// This pot less an amount.
    pub(super) fn less(self, amount: Ore) -> Result<Self, TooLarge> {
        let taken = product(i128::from(amount.ore()), self.denominator)?;
        Ok(Self {
            numerator: self.numerator.checked_sub(taken).ok_or(TooLarge)?,
            ..self
        })
    }

    /// The amount in kronor.
    pub fn kronor(self) -> Option<Fraction> {
        let ore = Fraction::new(self.numerator, self.denominator)?;
        ore.checked_mul(Fraction::new(1, i128::from(Ore::PER_KRONA))?)
    }
}

/// One key's work on one pot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Working {
    /// What was shared out.
    pub pot: Pot,
    /// What the key did.
    pub method: Method,
    /// Who takes part, by place among the recipients of the level.
    pub takes_part: Vec<bool>,
    /// The shares it made, by place among the recipients of the level.
    pub shares: Shares,
}

impl Working {
    /// This working and every one inside it, outermost first.
    pub fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        let mut next = 0;
        while next < all.len() {
            all.extend(all[next].method.inner());
            next += 1;
        }
        all
    }

    /// The exact amount, in kronor, that this key gives the recipient at this place.
    pub fn exact(&self, at: usize) -> Option<Fraction> {
        let share = Fraction::new(
            *self.shares.numerators().get(at)?,
            self.shares.denominator(),
        )?;
        self.pot.kronor()?.checked_mul(share)
    }
}

impl Method {
    /// The workings directly inside this one.
    pub fn inner(&self) -> Vec<&Working> {
        match self {
            Self::FixedThen { rest, .. } => rest.iter().map(AsRef::as_ref).collect(),
            Self::Weighted { parts, .. } => parts.iter().map(|(_, working)| working).collect(),
            Self::Among { inner, .. } | Self::Bounded { inner, .. } => vec![inner],
            Self::Population { .. }
            | Self::AgeGroup { .. }
            | Self::Equal { .. }
            | Self::Alone
            | Self::Fixed { .. }
            | Self::Listed { .. } => Vec::new(),
        }
    }
}

/// What a key did. Lists are by place among the recipients of the level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Method {
    /// Divided by number of inhabitants.
    Population {
        /// The date of the figures used.
        date: Date,
        /// Inhabitants of each; zero for who does not take part.
        figures: Vec<i64>,
        /// Inhabitants of all who take part.
        total: i64,
    },
    /// Divided by number of inhabitants of certain ages.
    AgeGroup {
        /// Lowest age.
        from: u8,
        /// Highest age, included; absent for "and above".
        to: Option<u8>,
        /// The date of the figures used.
        date: Date,
        /// People of each, times `scale`.
        figures: Vec<i64>,
        /// People of all who take part, times `scale`.
        total: i64,
        /// What the figures were multiplied by to keep parts of bands whole.
        scale: i64,
        /// The bands that lie partly inside the ages.
        partly_inside: Vec<PartlyInside>,
    },
    /// The same to each.
    Equal {
        /// How many take part.
        count: usize,
    },
    /// The coordinator, alone on its level.
    Alone,
    /// A stated amount to each.
    Fixed {
        /// The amounts.
        amounts: Vec<Ore>,
    },
    /// A stated amount to each and the rest by another key.
    FixedThen {
        /// The amounts.
        amounts: Vec<Ore>,
        /// What they add up to.
        fixed: Ore,
        /// The key for the rest; absent when nothing is left.
        rest: Option<Box<Working>>,
    },
    /// Listed amounts.
    Listed {
        /// The amounts.
        amounts: Vec<Ore>,
    },
    /// Parts by weight, each with its own key.
    Weighted {
        /// Weight and work of each part.
        parts: Vec<(u32, Working)>,
        /// The sum of the weights.
        weights: i64,
    },
    /// Only some take part.
    Among {
        /// How many take part.
        count: usize,
        /// The key among them.
        inner: Box<Working>,
    },
    /// A lowest, highest or earlier amount laid over another key.
    Bounded {
        /// What kind of bound.
        bound: Bound,
        /// The bound of each who has one.
        limits: Vec<Option<Ore>>,
        /// Who ended on its bound.
        held: Vec<bool>,
        /// What was left for the others.
        rest: Pot,
        /// The key underneath.
        inner: Box<Working>,
    },
}

/// The kinds of bound on an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Nobody gets less than one amount.
    Floor,
    /// Nobody gets more than one amount.
    Cap,
    /// Nobody gets less than before.
    HoldHarmless,
}

impl Method {
    /// Whether the level makes the method plain: one recipient takes all.
    pub(super) fn equal_on(level: Level, count: usize) -> Self {
        if level == Level::Coordinator && count == 1 {
            Self::Alone
        } else {
            Self::Equal { count }
        }
    }
}
