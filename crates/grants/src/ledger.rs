//! The ledger: where every krona of an item and a recipient is. Double entry, only added to, corrected by reversal.
//!
//! A [`Right`] is the money of an item for one recipient. Its money is in places; a [`Movement`] takes an amount from one
//! place to another, and only along the ways that exist. What a right was granted is therefore always what stands in all
//! its places together, at any moment.
//!
//! ```
//! use grants::Ore;
//! use grants::ledger::{Balances, Holder, Movement, Place, Right};
//! # fn kronor(kronor: i64) -> Ore { Ore::from_kronor(kronor).expect("fits") }
//! let right = Right::new("samordnad-vard", Holder::recipient("municipality", "0138").expect("a level"));
//! let mut balances = Balances::default();
//! balances.apply(&[Movement::new(&right, Place::Appropriation, Place::Entitled, kronor(100))])?;
//! balances.apply(&[Movement::new(&right, Place::Entitled, Place::Requested, kronor(60))])?;
//! assert_eq!(balances.of(&right).at(Place::Entitled), kronor(40));
//! assert_eq!(balances.of(&right).granted(), Some(kronor(100)));
//! assert!(balances.apply(&[Movement::new(&right, Place::Entitled, Place::Requested, kronor(41))]).is_err());
//! # Ok::<(), grants::ledger::LedgerRefusal>(())
//! ```

mod balance;
mod follow;
mod trial;
mod voucher;

pub use balance::{Balance, Balances, LedgerRefusal};
pub use follow::{Stage, Step, follow};
pub use trial::{TrialBalance, Turnover};
pub use voucher::{Origin, VoucherKind};

use std::fmt;

use crate::{Level, Ore};

/// Where money of a right can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In the appropriation: not granted. The only place that holds less than nothing.
    Appropriation,
    /// Granted and not yet asked for.
    Entitled,
    /// Asked for.
    Requested,
    /// Accepted, and to be paid.
    Payable,
    /// Paid, and not yet accounted for.
    Paid,
    /// Used for what it was granted for.
    Used,
    /// To be paid back.
    Repayable,
    /// Paid back.
    Returned,
    /// Need not be paid back, by decision.
    Waived,
    /// Not asked for in time.
    Lapsed,
    /// Passed on by the coordinator to those it was for; only of the pool.
    Distributed,
}

/// Whose money it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// A recipient.
    Recipient {
        /// The level.
        level: Level,
        /// The code on that level.
        code: String,
    },
    /// The coordinator, for those it passes the money on to: the first leg where the route is by way of the coordinator.
    Pool,
}

/// The money of an item for somebody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Right {
    /// The id of the item.
    pub item_id: String,
    /// Whose it is.
    pub holder: Holder,
}

/// An amount that goes from one place to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// Whose money.
    pub right: Right,
    /// Where it was.
    pub from: Place,
    /// Where it comes.
    pub to: Place,
    /// How much: more than nothing.
    pub amount: Ore,
}

impl Place {
    /// All places, in the order money comes to them.
    pub const ALL: [Self; 11] = [
        Self::Appropriation,
        Self::Entitled,
        Self::Requested,
        Self::Payable,
        Self::Paid,
        Self::Used,
        Self::Repayable,
        Self::Returned,
        Self::Waived,
        Self::Lapsed,
        Self::Distributed,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Appropriation => "appropriation",
            Self::Entitled => "entitled",
            Self::Requested => "requested",
            Self::Payable => "payable",
            Self::Paid => "paid",
            Self::Used => "used",
            Self::Repayable => "repayable",
            Self::Returned => "returned",
            Self::Waived => "waived",
            Self::Lapsed => "lapsed",
            Self::Distributed => "distributed",
        }
    }

    /// The place of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.word() == word)
    }

    /// Whether money can go from here to there. Taking something back goes the opposite way.
    pub const fn leads_to(self, to: Self) -> bool {
        use Place::{
            Appropriation, Distributed, Entitled, Lapsed, Paid, Payable, Repayable, Requested,
            Returned, Used, Waived,
        };
        matches!(
            (self, to),
            (Appropriation | Requested | Payable | Lapsed, Entitled)
                | (Entitled, Appropriation | Requested | Lapsed)
                | (Requested | Paid, Payable)
                | (Payable | Used | Repayable | Distributed, Paid)
                | (Paid, Used | Repayable | Distributed)
                | (Used | Returned | Waived, Repayable)
                | (Repayable, Returned | Waived)
        )
    }

    /// Whether the money here is out of the hands of the state and not yet accounted for, returned or settled.
    pub const fn is_outstanding(self) -> bool {
        matches!(
            self,
            Self::Entitled | Self::Requested | Self::Payable | Self::Paid | Self::Repayable
        )
    }

    pub(crate) const fn index(self) -> usize {
        match self {
            Self::Appropriation => 0,
            Self::Entitled => 1,
            Self::Requested => 2,
            Self::Payable => 3,
            Self::Paid => 4,
            Self::Used => 5,
            Self::Repayable => 6,
            Self::Returned => 7,
            Self::Waived => 8,
            Self::Lapsed => 9,
            Self::Distributed => 10,
        }
    }
}

impl Holder {
    /// The word for the pool where a level stands.
    pub const POOL: &'static str = "pool";

    /// A recipient by the word of its level; `None` when there is no such level.
    pub fn recipient(level: &str, code: &str) -> Option<Self> {
        let level = Level::ALL.into_iter().find(|one| one.word() == level)?;
        let code = code.to_owned();
        Some(Self::Recipient { level, code })
    }

    /// Whoever is meant by the word of a level, or of the pool, and a code.
    pub fn from_words(level: &str, code: &str) -> Option<Self> {
        if level == Self::POOL {
            return Some(Self::Pool);
        }
        Self::recipient(level, code)
    }

    /// The word of the level, or of the pool.
    pub const fn level_word(&self) -> &'static str {
        match self {
            Self::Recipient { level, .. } => level.word(),
            Self::Pool => Self::POOL,
        }
    }

    /// The code; empty for the pool.
    pub fn code(&self) -> &str {
        match self {
            Self::Recipient { code, .. } => code,
            Self::Pool => "",
        }
    }
}

impl Right {
    /// The money of an item for somebody.
    pub fn new(item_id: &str, holder: Holder) -> Self {
        let item_id = item_id.to_owned();
        Self { item_id, holder }
    }
}

impl Movement {
    /// An amount that goes from one place to another.
    pub fn new(right: &Right, from: Place, to: Place, amount: Ore) -> Self {
        let right = right.clone();
        Self {
            right,
            from,
            to,
            amount,
        }
    }

    /// The way back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self {
            right: self.right.clone(),
            from: self.to,
            to: self.from,
            amount: self.amount,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl fmt::Display for Right {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (level, code) = (self.holder.level_word(), self.holder.code());
        write!(f, "{} {level} {code}", self.item_id)
    }
}

#[cfg(test)]
mod tests;
