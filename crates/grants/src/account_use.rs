//! What the books of a recipient say that each item was used for: rules that lead rows of vouchers to items, and what came of
//! them, with every row it consists of.
//!
//! A row goes to the item of the rules that claim it. Rules that claim it for different things are refused by name: nobody
//! should have to guess where a krona was counted. Every row ends in exactly one place: an item, what no rule took, or
//! what lies outside of the period.
//!
//! ```
//! use grants::Ore;
//! use grants::account_use::{AccountRule, Accounts, LedgerRow, ObjectPattern, Period, UseRole, use_of};
//! use jiff::civil::date;
//! let rules = [AccountRule {
//!     accounts: Accounts::read("4000-7999").expect("accounts"),
//!     objects: ObjectPattern::read_all("6:1234").expect("objects"),
//!     item: "traumavard".to_owned(),
//!     role: UseRole::Used,
//! }];
//! let row = |account: &str, day, ore| LedgerRow {
//!     account: account.to_owned(),
//!     objects: vec![(6, "1234".to_owned())],
//!     date: day,
//!     amount: Ore::new(ore),
//! };
//! let rows = [
//!     row("4600", date(2023, 3, 1), 90_050),
//!     row("4600", date(2023, 4, 1), -10_000),
//!     row("1930", date(2023, 3, 1), -90_050),
//!     row("4600", date(2024, 1, 1), 100),
//! ];
//! let found = use_of(&rows, &rules, Period::year(2023).expect("a year"))?;
//! assert_eq!(found.items[0].sum, Ore::new(80_050));
//! assert_eq!((found.items[0].kronor, found.items[0].rounding), (801, Ore::new(50)));
//! assert_eq!((found.unmapped.as_slice(), found.outside.as_slice()), (&[2][..], &[3][..]));
//! # Ok::<(), grants::account_use::AccountUseRefusal>(())
//! ```

mod pattern;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{Agreement, Ore};

pub use pattern::{
    Accounts, LONGEST_OBJECT, MOST_OBJECTS, MOST_RANGES, NotAccounts, NotObjects, ObjectPattern,
};

/// What rows of an item are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UseRole {
    /// Money of the grant that was used.
    Used,
    /// What the organisation itself put in.
    OwnContribution,
}

/// Which rows belong to an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRule {
    /// The accounts: one of them.
    pub accounts: Accounts,
    /// The objects: all of them. Without any the accounts decide alone.
    pub objects: Vec<ObjectPattern>,
    /// The item, by id.
    pub item: String,
    /// What the rows are.
    pub role: UseRole,
}

/// A row of a voucher, as far as rules look at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerRow {
    /// The number of the account.
    pub account: String,
    /// Objects: the number of the dimension and the number of the object.
    pub objects: Vec<(u32, String)>,
    /// The day it belongs to.
    pub date: Date,
    /// Above zero in debit, below zero in credit.
    pub amount: Ore,
}

/// The days that rows must lie within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first.
    pub first: Date,
    /// The last.
    pub last: Date,
}

/// What an item was used for by the books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemUse {
    /// The item, by id.
    pub item: String,
    /// What the rows are.
    pub role: UseRole,
    /// What they come to; credit rows reduce it.
    pub sum: Ore,
    /// The same in whole kronor, to the nearest; half a krona goes away from zero.
    pub kronor: i64,
    /// What the rounding added: above zero when it went up.
    pub rounding: Ore,
    /// The rows, by their places.
    pub rows: Vec<usize>,
}

/// Where every row went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountUse {
    /// What each item got, by item, the used before the own contribution.
    pub items: Vec<ItemUse>,
    /// The rows that no rule took, by their places.
    pub unmapped: Vec<usize>,
    /// The rows of other days, by their places.
    pub outside: Vec<usize>,
    /// Those of other days that a rule would have taken.
    pub outside_taken: Vec<usize>,
}

/// Why nobody can say where the rows go.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccountUseRefusal {
    /// Two rules claim a row for different things.
    #[error("rules {first} and {second} both claim row {row}")]
    Claimed {
        /// The row, by its place.
        row: usize,
        /// The first rule, by its place.
        first: usize,
        /// The other, by its place.
        second: usize,
    },
    /// A sum does not fit.
    #[error("a sum is too large")]
    SumTooLarge,
}

impl AccountRule {
    /// Whether it claims a row.
    pub fn claims(&self, row: &LedgerRow) -> bool {
        self.accounts.hold(&row.account)
            && self.objects.iter().all(|pattern| {
                let mut objects = row.objects.iter();
                objects.any(|(dimension, object)| pattern.fits(*dimension, object))
            })
    }

    fn leads_to(&self) -> (&str, UseRole) {
        (&self.item, self.role)
    }
}

impl Period {
    /// A calendar year.
    pub fn year(year: i16) -> Option<Self> {
        Some(Self {
            first: Date::new(year, 1, 1).ok()?,
            last: Date::new(year, 12, 31).ok()?,
        })
    }

    /// The days in which the money of an agreement is used: those of its year that it covers. An agreement may cover
    /// several years with amounts for one, and one that covers no day of its year is taken by its year.
    pub fn of(agreement: &Agreement) -> Option<Self> {
        let year = Self::year(agreement.year)?;
        let Some((from, to)) = agreement.period else {
            return Some(year);
        };
        let covered = Self {
            first: year.first.max(from),
            last: year.last.min(to),
        };
        Some(if covered.first <= covered.last {
            covered
        } else {
            year
        })
    }

    /// Whether a day lies within.
    pub fn holds(self, date: Date) -> bool {
        (self.first..=self.last).contains(&date)
    }
}

/// Where every row goes.
pub fn use_of(
    rows: &[LedgerRow],
    rules: &[AccountRule],
    period: Period,
) -> Result<AccountUse, AccountUseRefusal> {
    let mut of_items: BTreeMap<(&str, UseRole), Vec<usize>> = BTreeMap::new();
    let mut found = AccountUse::default();
    for (place, row) in rows.iter().enumerate() {
        let taken = claimed(place, row, rules)?;
        if !period.holds(row.date) {
            found.outside.push(place);
            if taken.is_some() {
                found.outside_taken.push(place);
            }
            continue;
        }
        match taken {
            None => found.unmapped.push(place),
            Some(rule) => of_items.entry(rule.leads_to()).or_default().push(place),
        }
    }
    for ((item, role), places) in of_items {
        let amounts = places.iter().filter_map(|place| rows.get(*place));
        let sum = Ore::checked_sum(amounts.map(|row| row.amount));
        let sum = sum.ok_or(AccountUseRefusal::SumTooLarge)?;
        let (kronor, rounding) = whole(sum).ok_or(AccountUseRefusal::SumTooLarge)?;
        found.items.push(ItemUse {
            item: item.to_owned(),
            role,
            sum,
            kronor,
            rounding,
            rows: places,
        });
    }
    Ok(found)
}

/// The rule that takes a row. Several may, as long as they lead to the same.
fn claimed<'a>(
    place: usize,
    row: &LedgerRow,
    rules: &'a [AccountRule],
) -> Result<Option<&'a AccountRule>, AccountUseRefusal> {
    let mut taken: Option<(usize, &AccountRule)> = None;
    for (at, rule) in rules.iter().enumerate() {
        if !rule.claims(row) {
            continue;
        }
        match taken {
            Some((first, other)) if other.leads_to() != rule.leads_to() => {
                return Err(AccountUseRefusal::Claimed {
                    row: place,
                    first,
                    second: at,
                });
            }
            Some(_) => {}
            None => taken = Some((at, rule)),
        }
    }
    Ok(taken.map(|(_, rule)| rule))
}

/// Whole kronor, to the nearest with half away from zero, and what that added.
pub fn whole(sum: Ore) -> Option<(i64, Ore)> {
    let (kronor, rest) = (sum.ore() / Ore::PER_KRONA, sum.ore() % Ore::PER_KRONA);
    let kronor = if rest.unsigned_abs() * 2 >= Ore::PER_KRONA.unsigned_abs() {
        kronor.checked_add(rest.signum())?
    } else {
        kronor
    };
    let rounding = Ore::from_kronor(kronor)?.checked_sub(sum)?;
    Some((kronor, rounding))
}

impl UseRole {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Used, Self::OwnContribution];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Used => "used",
            Self::OwnContribution => "own_contribution",
        }
    }

    /// The role of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

#[cfg(test)]
mod tests;
