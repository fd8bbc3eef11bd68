//! What recipients are likely to get in years whose agreement nobody has signed yet.
//!
//! A likely agreement is made of one that is published: as it was, or scaled to another whole amount. The engine that shares out
//! agreements shares it out like any other, so every likely amount has its steps. Nothing here is a decision of anybody, and
//! nothing here guesses: what is taken for granted is told beside the result.
//!
//! ```
//! use grants::foresight::{Dates, as_the_year_before, with_total};
//! use grants::{Agreement, DistributionKey, Item, Level, Ore, Register};
//! # let register = Register::new(Vec::new())?;
//! let mut item = Item::example("traumavard", Level::Region, Ore::new(100_00));
//! item.key = DistributionKey::Equal;
//! let base = Agreement::example(vec![item]);
//! let likely = as_the_year_before(&base, 2022, &Dates::default())?;
//! assert_eq!((likely.agreement.year, likely.agreement.total), (2022, Ore::new(100_00)));
//! let bill = with_total(&likely.agreement, Ore::new(80_00), &Default::default(), &register)?;
//! assert_eq!(bill.items[0].amount, Ore::new(80_00));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod dates;
mod nearness;
mod scaled;
mod standing;

use crate::agreement::{AgesDate, AgreementKind, ItemStatus, ReferenceDate};
use crate::simulation::TrialRefusal;
use crate::{Agreement, DistributionKey, Fraction, Ore, Status, TooLarge};

pub use dates::{Counted, Dates, Moved};
pub use nearness::{Nearness, nearness};
pub use scaled::{with_amounts, with_total};
pub use standing::{ForesightStatus, StatusRefusal};

/// The most years a foresight covers: as far as the state's own budget looks ahead.
pub const MOST_YEARS: usize = 4;
/// The most years between the year it builds on and the first it tells of. What is older tells little.
pub const FURTHEST_YEARS: i16 = 4;
/// How many times as much a whole amount can become: more is a slip of the finger.
pub const MOST_TIMES: i64 = 10;

/// What is supposed about a coming year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scenario {
    /// Items, amounts and keys as in the year it builds on.
    AsTheYearBefore,
    /// The whole amount that the budget bill, or another document, states.
    BudgetBill,
    /// What a reader tries.
    Own,
}

impl Scenario {
    /// Those that are published.
    pub const PUBLISHED: [Self; 2] = [Self::AsTheYearBefore, Self::BudgetBill];

    /// The word used in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::AsTheYearBefore => "as-the-year-before",
            Self::BudgetBill => "budget-bill",
            Self::Own => "own",
        }
    }
}

/// Why no likely agreement can be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ForesightRefusal {
    /// The year is not after the one it builds on, or too far after.
    #[error("{year} does not follow {base} within {FURTHEST_YEARS} years and those covered")]
    NotComing {
        /// The year it builds on.
        base: i16,
        /// The year that was asked for.
        year: i16,
    },
    /// The items that are known are less than the whole.
    #[error("the items of {0} are not all known")]
    NotWhole(String),
    /// No figures of the kind are early enough.
    #[error("there are no figures of {0:?}")]
    NoFigures(Counted),
    /// The whole amount is nothing, or less.
    #[error("the whole amount is not positive")]
    NotPositive,
    /// The whole amount is far beyond what it was.
    #[error("{asked} is more than {MOST_TIMES} times {before}")]
    TooMuch {
        /// What was asked for.
        asked: Ore,
        /// What it was.
        before: Ore,
    },
    /// An amount has parts of the unit that amounts are rounded to.
    #[error("{amount} is not in units of {unit}")]
    NotInUnits {
        /// The amount.
        amount: Ore,
        /// The unit.
        unit: Ore,
    },
    /// What is stated of items is more than the whole, or less when nothing is left to take the rest.
    #[error("the stated items sum to {stated}, the whole is {total}")]
    ItemsDiffer {
        /// The sum of what is stated.
        stated: Ore,
        /// The whole.
        total: Ore,
    },
    /// A key states kronor for a part whose amount is not known before it is shared out.
    #[error("the key of {0} cannot be scaled")]
    KeyFixed(String),
    /// An amount cannot be set.
    #[error(transparent)]
    Trial(#[from] TrialRefusal),
    /// A number is too large.
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
}

/// A likely agreement, and what had to be moved to make it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likely {
    /// The agreement as it could be.
    pub agreement: Agreement,
    /// Figures of another date than the keys would use.
    pub moved: Vec<Moved>,
}

/// The agreement of a coming year if nothing changes but the people: same items, amounts and keys, people counted as late as
/// they can be.
pub fn as_the_year_before(
    base: &Agreement,
    year: i16,
    dates: &Dates,
) -> Result<Likely, ForesightRefusal> {
    let last = i16::try_from(MOST_YEARS)
        .ok()
        .and_then(|most| base.year.checked_add(FURTHEST_YEARS)?.checked_add(most - 1));
    if year <= base.year || last.is_none_or(|last| year > last) {
        let base = base.year;
        return Err(ForesightRefusal::NotComing { base, year });
    }
    must_be_whole(base)?;
    let mut moving = dates::Moving::new(dates, year - base.year);
    let mut likely = base.clone();
    for item in &mut likely.items {
        item.status = ItemStatus {
            amount: Status::Inferred,
            key: Status::Inferred,
            level: item.status.level,
        };
        item.key = moving.key(&item.key)?;
    }
    likely.population = base
        .population
        .as_ref()
        .map(|stated| moving.population(stated))
        .transpose()?;
    likely.ages = moving.ages(base)?;
    likely.id = format!("{}-{year}", base.area);
    likely.year = year;
    likely.kind = AgreementKind::Yearly;
    likely.total_status = Status::Inferred;
    without_what_was_of_its_year(&mut likely);
    Ok(Likely {
        agreement: likely,
        moved: moving.into_moved(),
    })
}

/// Days, conditions and sums of a year say nothing of another.
fn without_what_was_of_its_year(agreement: &mut Agreement) {
    agreement.period = None;
    agreement.signed = None;
    agreement.registration_number = None;
    agreement.claim = None;
    agreement.report = None;
    agreement.repayment = None;
    agreement.deadlines.clear();
    agreement.conditions.clear();
    agreement.groups.clear();
    agreement.discrepancies.clear();
}

/// What is not known cannot be moved to another year.
fn must_be_whole(base: &Agreement) -> Result<(), ForesightRefusal> {
    let sum = Ore::checked_sum(base.items.iter().map(|item| item.amount)).ok_or(TooLarge)?;
    let unknown = |key: &&DistributionKey| **key == DistributionKey::Unknown;
    let keys = base.items.iter().flat_map(|item| item.key.all());
    let is_other = |item: &crate::Item| item.level == crate::Level::Other;
    if sum != base.total || keys.clone().any(|key| unknown(&key)) || base.items.iter().any(is_other)
    {
        return Err(ForesightRefusal::NotWhole(base.id.clone()));
    }
    Ok(())
}

/// Whether coming years can be built on an agreement.
pub fn is_whole(base: &Agreement) -> bool {
    must_be_whole(base).is_ok()
}

/// A whole amount changed by so much: one fifth more is 1/5. Rounded down to the unit of the agreement.
pub fn changed_total(agreement: &Agreement, by: Fraction) -> Result<Ore, ForesightRefusal> {
    let unit = i128::from(agreement.rounding.rounding.unit.ore()).max(1);
    let factor = Fraction::whole(1).checked_add(by).ok_or(TooLarge)?;
    let exact = Fraction::whole(i128::from(agreement.total.ore()))
        .checked_mul(factor)
        .ok_or(TooLarge)?;
    let units = exact.numerator().div_euclid(exact.denominator()) / unit;
    let ore = units.checked_mul(unit).ok_or(TooLarge)?;
    i64::try_from(ore)
        .map(Ore::new)
        .map_err(|_| ForesightRefusal::TooLarge(TooLarge))
}

/// The date of ages that are counted, exactly and without another to stand in.
const fn ages_on(date: jiff::civil::Date) -> AgesDate {
    AgesDate {
        date: Some(date),
        status: Some(Status::Inferred),
        source: None,
        stand_in: None,
    }
}

/// The date of people that are counted, exactly and without another to stand in.
const fn people_on(date: jiff::civil::Date) -> ReferenceDate {
    ReferenceDate {
        date,
        status: Status::Inferred,
        source: None,
        stand_in: None,
    }
}

#[cfg(test)]
mod tests;
