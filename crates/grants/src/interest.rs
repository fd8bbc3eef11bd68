//! Interest on money that comes back late, only where the agreement names the legal base for it.
//!
//! Without a base there is nothing to compute with: [`of`] takes an [`InterestBase`], and there is no way to make one
//! without the text of the base and a rate.
//!
//! Interest is simple, for each day from the day after the due day through the day the money comes in, on what was
//! outstanding at the start of the day. A year counts 365 days, leap years too (actual/365). What was later reduced or
//! waived by decision bears none, from the beginning. The days are summed exactly and rounded once, to öre, half up.
//!
//! ```
//! use grants::Ore;
//! use grants::interest::{InterestBase, of};
//! use grants::repayment::RepaymentClaim;
//! use jiff::civil::date;
//! let base = InterestBase::new("6 § räntelagen (1975:635)", 800)?;
//! let claim = RepaymentClaim::new(Ore::new(365_000_00), date(2022, 2, 1), date(2022, 3, 31))?;
//! let interest = of(&claim, &base, date(2022, 4, 10))?;
//! assert_eq!(interest.amount, Ore::new(800_00));
//! assert!(InterestBase::new(" ", 800).is_err());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use jiff::civil::Date;

use crate::Ore;
use crate::repayment::{RepaymentAct, RepaymentClaim, RepaymentStatus};

/// Days in the year that interest is counted by, leap years too.
pub const DAYS_OF_YEAR: i128 = 365;

/// A rate of one hundred percent a year, in hundredths of a percent. Nothing above it is believed.
pub const HIGHEST_RATE: u32 = 10_000;

/// The legal base of interest, with its yearly rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterestBase {
    text: String,
    rate: u32,
}

/// Why something is not a base for interest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotABase {
    /// The base must be named.
    #[error("interest needs a legal base, named in words")]
    NoText,
    /// The rate is zero or above [`HIGHEST_RATE`].
    #[error("a rate of {0} hundredths of a percent a year is not believed")]
    Rate(u32),
}

/// Some days with the same amount outstanding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InterestStep {
    /// The first day.
    pub from: Date,
    /// The last day, included.
    pub to: Date,
    /// How many days that is.
    pub days: i32,
    /// What was outstanding at the start of each of them.
    pub outstanding: Ore,
    /// Outstanding öre times days times rate: the exact interest in öre times [`Interest::DENOMINATOR`].
    pub numerator: i128,
}

/// Interest, with its steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interest {
    /// What it is taken on.
    pub base: InterestBase,
    /// The days, in order, without those on which nothing was outstanding.
    pub steps: Vec<InterestStep>,
    /// The sum, rounded once, half up to öre.
    pub amount: Ore,
}

/// Why interest cannot be computed, or cannot be claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InterestRefusal {
    /// It is more than an amount can hold.
    #[error("the interest is more than an amount can hold")]
    TooLarge,
    /// The terms name no legal base.
    #[error("there is no legal base for interest")]
    NoBase,
    /// Something of the claim is still to come, so the interest goes on.
    #[error("the claim is not settled")]
    NotSettled,
    /// Everything came in time, or so little late that there is nothing to claim.
    #[error("there is no interest to claim")]
    Nothing,
}

/// How finely interest is claimed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InterestUnit {
    /// In whole öre, half up.
    #[default]
    Ore,
    /// In whole kronor, what is over left out.
    Kronor,
}

impl InterestUnit {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Ore, Self::Kronor];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ore => "ore",
            Self::Kronor => "kronor",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

impl InterestBase {
    /// A base by its text and its yearly rate in hundredths of a percent.
    pub fn new(text: &str, rate: u32) -> Result<Self, NotABase> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NotABase::NoText);
        }
        if rate == 0 || rate > HIGHEST_RATE {
            return Err(NotABase::Rate(rate));
        }
        Ok(Self {
            text: text.to_owned(),
            rate,
        })
    }

    /// The base, in the words of the agreement.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The yearly rate, in hundredths of a percent.
    pub const fn rate(&self) -> u32 {
        self.rate
    }
}

impl Interest {
    /// What the numerators are over: hundredths of a percent in a whole, times the days of a year.
    pub const DENOMINATOR: i128 = 10_000 * DAYS_OF_YEAR;
}

/// The interest on a claim through a day.
pub fn of(
    claim: &RepaymentClaim,
    base: &InterestBase,
    through: Date,
) -> Result<Interest, InterestRefusal> {
    let steps = steps(claim, base, through);
    let exact: i128 = steps.iter().map(|step| step.numerator).sum();
    let rounded = (2 * exact + Interest::DENOMINATOR).div_euclid(2 * Interest::DENOMINATOR);
    let ore = i64::try_from(rounded).map_err(|_| InterestRefusal::TooLarge)?;
    Ok(Interest {
        base: base.clone(),
        steps,
        amount: Ore::new(ore),
    })
}

/// What can be claimed as interest on a claim that is settled: from the day after the due day until the last money came.
///
/// ```
/// use grants::Ore;
/// use grants::interest::{InterestBase, InterestRefusal, InterestUnit, claimable};
/// use grants::repayment::RepaymentClaim;
/// use jiff::civil::date;
/// let base = InterestBase::new("6 § räntelagen (1975:635)", 800)?;
/// let claim = RepaymentClaim::new(Ore::new(1_000_00), date(2022, 2, 1), date(2022, 3, 31))?;
/// let open = claimable(&claim, Some(&base), InterestUnit::Ore);
/// assert_eq!(open, Err(InterestRefusal::NotSettled));
/// let paid = claim.pay(Ore::new(1_000_00), date(2022, 4, 10))?;
/// assert_eq!(claimable(&paid, Some(&base), InterestUnit::Ore), Ok(Ore::new(2_19)));
/// assert_eq!(claimable(&paid, Some(&base), InterestUnit::Kronor), Ok(Ore::new(2_00)));
/// assert_eq!(claimable(&paid, None, InterestUnit::Ore), Err(InterestRefusal::NoBase));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn claimable(
    claim: &RepaymentClaim,
    base: Option<&InterestBase>,
    unit: InterestUnit,
) -> Result<Ore, InterestRefusal> {
    let base = base.ok_or(InterestRefusal::NoBase)?;
    if !claim.outstanding().is_zero() {
        return Err(InterestRefusal::NotSettled);
    }
    let last = claim.acts().last().map_or(claim.due(), |(day, _)| *day);
    let interest = of(claim, base, last)?;
    let amount = match unit {
        InterestUnit::Ore => interest.amount,
        InterestUnit::Kronor => {
            let exact: i128 = interest.steps.iter().map(|step| step.numerator).sum();
            let krona = Interest::DENOMINATOR * i128::from(Ore::PER_KRONA);
            let kronor = i64::try_from(exact.div_euclid(krona)).ok();
            let whole = kronor.and_then(Ore::from_kronor);
            whole.ok_or(InterestRefusal::TooLarge)?
        }
    };
    if amount.is_zero() {
        Err(InterestRefusal::Nothing)
    } else {
        Ok(amount)
    }
}

/// The calendar has fewer than eight million days and an amount fewer than 2⁶³ öre, so no product leaves 128 bits.
fn steps(claim: &RepaymentClaim, base: &InterestBase, through: Date) -> Vec<InterestStep> {
    let owed = owed(claim);
    let mut steps: Vec<InterestStep> = Vec::new();
    let mut add = |after: Date, to: Date| {
        let days = days_between(after, to);
        let outstanding = Ore::new((owed.ore() - claim.paid_on(after).ore()).max(0));
        let Ok(from) = after.tomorrow() else { return };
        if days <= 0 || outstanding.is_zero() {
            return;
        }
        let numerator = i128::from(outstanding.ore()) * i128::from(days) * i128::from(base.rate);
        steps.push(InterestStep {
            from,
            to,
            days,
            outstanding,
            numerator,
        });
    };
    // Each day on which money moved is the last with what was outstanding before.
    let mut after = claim.due();
    for (day, act) in claim.acts() {
        let moves = matches!(act, RepaymentAct::Paid(_) | RepaymentAct::TakenBack(_));
        if moves && after < *day && *day < through {
            add(after, *day);
            after = *day;
        }
    }
    add(after, through);
    steps
}

/// What was to be paid, as it was decided in the end.
fn owed(claim: &RepaymentClaim) -> Ore {
    if claim.status() == RepaymentStatus::Waived {
        claim.paid()
    } else {
        claim.amount()
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests;
