//! A claim for money back: what is claimed, what has come in, what is outstanding on a day.
//!
//! Payments are added in öre and never changed; one that was matched wrongly is taken back by an entry of its own. More
//! than what is outstanding is never booked on a claim: the excess is stated, and a person must look at it.
//!
//! ```
//! use grants::Ore;
//! use grants::repayment::{RepaymentClaim, RepaymentStatus};
//! use jiff::civil::date;
//! let claim = RepaymentClaim::new(Ore::new(50_000), date(2022, 2, 1), date(2022, 3, 31))?;
//! let claim = claim.pay(Ore::new(20_000), date(2022, 3, 15))?;
//! assert_eq!(claim.status(), RepaymentStatus::PartlyPaid);
//! assert_eq!(claim.outstanding(), Ore::new(30_000));
//! assert_eq!(claim.outstanding_on(date(2022, 3, 14)), Ore::new(50_000));
//! # Ok::<(), grants::repayment::RepaymentRefusal>(())
//! ```

use std::fmt;

use jiff::Span;
use jiff::civil::Date;

use crate::Ore;
use crate::decision::Decision;

/// Where a claim for money back stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RepaymentStatus {
    /// Nothing has come in.
    Claimed,
    /// Some has come in.
    PartlyPaid,
    /// All has come in.
    Paid,
    /// It was decided that the rest is not asked for.
    Waived,
    /// Whoever is to pay says that the claim is wrong.
    Disputed,
}

/// What happened to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepaymentAct {
    /// Money came in.
    Paid(Ore),
    /// Money that was booked here did not belong here, or was returned.
    TakenBack(Ore),
    /// It was decided that this is what is claimed.
    ReducedTo(Ore),
    /// It was decided that the rest is not asked for.
    Waived,
}

/// A claim for money back, with all that happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepaymentClaim {
    first: Ore,
    due: Date,
    status: RepaymentStatus,
    acts: Vec<(Date, RepaymentAct)>,
}

/// Why nothing is done to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RepaymentRefusal {
    /// The act does not fit where the claim stands.
    #[error("nothing of that kind is done to a claim that is {0}")]
    NotFrom(RepaymentStatus),
    /// Amounts are above zero.
    #[error("an amount is above zero")]
    NotAnAmount,
    /// More came in than is outstanding. A person must look at the excess.
    #[error("{excess} more came in than is outstanding")]
    Overpaid {
        /// What is too much.
        excess: Ore,
    },
    /// More is taken back than came in.
    #[error("{excess} more is taken back than came in")]
    NeverCameIn {
        /// What is too much.
        excess: Ore,
    },
    /// A reduction leaves less than what is claimed.
    #[error("a reduction is to less than what is claimed")]
    NotLess,
    /// A reduction to less than what came in: then money is to go back, which a person must look at.
    #[error("{excess} more came in than would be claimed")]
    LessThanPaid {
        /// What would be too much.
        excess: Ore,
    },
    /// Decisions are entered in the order of their days. Payments are not: a bank may tell of one late.
    #[error("the day is before that of the act before")]
    BeforeTheLast,
    /// It is not due before it is made.
    #[error("the day it is due is before the day it is made")]
    DueBeforeMade,
}

impl RepaymentClaim {
    /// Claims an amount on a day, due on another.
    pub fn new(amount: Ore, made: Date, due: Date) -> Result<Self, RepaymentRefusal> {
        positive(amount)?;
        if due < made {
            return Err(RepaymentRefusal::DueBeforeMade);
        }
        Ok(Self {
            first: amount,
            due,
            status: RepaymentStatus::Claimed,
            acts: Vec::new(),
        })
    }

    /// Money comes in, on the day the bank had it. A claim that is disputed stays so: who pays under protest still protests.
    pub fn pay(self, amount: Ore, day: Date) -> Result<Self, RepaymentRefusal> {
        positive(amount)?;
        let excess = |outstanding: Ore| Ore::new(amount.ore() - outstanding.ore());
        match self.status {
            RepaymentStatus::Paid | RepaymentStatus::Waived => {
                Err(RepaymentRefusal::Overpaid { excess: amount })
            }
            _ if amount > self.outstanding() => Err(RepaymentRefusal::Overpaid {
                excess: excess(self.outstanding()),
            }),
            _ => self.entered(day, RepaymentAct::Paid(amount)),
        }
    }

    /// Takes back what was booked here and does not belong here.
    pub fn take_back(self, amount: Ore, day: Date) -> Result<Self, RepaymentRefusal> {
        positive(amount)?;
        if self.status == RepaymentStatus::Waived {
            return Err(RepaymentRefusal::NotFrom(self.status));
        }
        let paid = self.paid();
        if amount > paid {
            return Err(RepaymentRefusal::NeverCameIn {
                excess: Ore::new(amount.ore() - paid.ore()),
            });
        }
        self.entered(day, RepaymentAct::TakenBack(amount))
    }

    /// Reduces what is claimed. It takes a decision by two, since a reduction to almost nothing is a waiver by another
    /// name. It answers a dispute, if there is one.
    pub fn reduce(
        mut self,
        to: Ore,
        day: Date,
        _decision: &Decision,
    ) -> Result<Self, RepaymentRefusal> {
        self.can_be_reduced(to)?;
        self.status = RepaymentStatus::Claimed;
        self.entered(day, RepaymentAct::ReducedTo(to))
    }

    /// Whether the claim, as it stands, can be reduced to this.
    pub fn can_be_reduced(&self, to: Ore) -> Result<(), RepaymentRefusal> {
        positive(to)?;
        self.can_be_waived()?;
        let paid = self.paid();
        if to >= self.amount() {
            return Err(RepaymentRefusal::NotLess);
        }
        if to < paid {
            return Err(RepaymentRefusal::LessThanPaid {
                excess: Ore::new(paid.ore() - to.ore()),
            });
        }
        Ok(())
    }

    /// Gives up what is outstanding. It takes a decision by two.
    pub fn waive(self, day: Date, _decision: &Decision) -> Result<Self, RepaymentRefusal> {
        self.can_be_waived()?;
        self.entered(day, RepaymentAct::Waived)
    }

    /// Whether something is outstanding that can be given up. Who paid all of it under protest owes nothing, though the claim
    /// stays disputed until it is answered.
    pub fn can_be_waived(&self) -> Result<(), RepaymentRefusal> {
        match self.status {
            RepaymentStatus::Paid | RepaymentStatus::Waived => {
                Err(RepaymentRefusal::NotFrom(self.status))
            }
            _ if self.outstanding().is_zero() => Err(RepaymentRefusal::NotFrom(self.status)),
            _ => Ok(()),
        }
    }

    /// Takes up a claim that was put down in storage. Whoever stores it stores what the other methods gave.
    pub const fn stored(
        first: Ore,
        due: Date,
        status: RepaymentStatus,
        acts: Vec<(Date, RepaymentAct)>,
    ) -> Self {
        Self {
            first,
            due,
            status,
            acts,
        }
    }

    /// Whoever is to pay says that the claim is wrong.
    pub fn dispute(mut self) -> Result<Self, RepaymentRefusal> {
        match self.status {
            RepaymentStatus::Claimed | RepaymentStatus::PartlyPaid => {
                self.status = RepaymentStatus::Disputed;
                Ok(self)
            }
            status => Err(RepaymentRefusal::NotFrom(status)),
        }
    }

    /// The dispute is over and the claim stands as it is.
    pub fn uphold(mut self) -> Result<Self, RepaymentRefusal> {
        if self.status != RepaymentStatus::Disputed {
            return Err(RepaymentRefusal::NotFrom(self.status));
        }
        self.status = self.settled();
        Ok(self)
    }

    /// Where it stands.
    pub const fn status(&self) -> RepaymentStatus {
        self.status
    }

    /// The last day to pay.
    pub const fn due(&self) -> Date {
        self.due
    }

    /// What was claimed first.
    pub const fn first(&self) -> Ore {
        self.first
    }

    /// What is claimed now, paid or not.
    pub fn amount(&self) -> Ore {
        amount_after(self.first, &self.acts)
    }

    /// What has come in and stayed.
    pub fn paid(&self) -> Ore {
        paid_after(&self.acts)
    }

    /// What is still to come.
    pub fn outstanding(&self) -> Ore {
        outstanding_after(self.first, &self.acts)
    }

    /// What was still to come when a day was over.
    pub fn outstanding_on(&self, day: Date) -> Ore {
        outstanding_after(self.first, self.until(day))
    }

    /// What had come in and stayed when a day was over.
    pub fn paid_on(&self, day: Date) -> Ore {
        paid_after(self.until(day))
    }

    /// Whether the last day has passed and something is outstanding.
    pub fn is_late(&self, today: Date) -> bool {
        self.due < today && !self.outstanding_on(today).is_zero()
    }

    /// What happened, in order.
    pub fn acts(&self) -> &[(Date, RepaymentAct)] {
        &self.acts
    }

    fn until(&self, day: Date) -> &[(Date, RepaymentAct)] {
        let end = self.acts.partition_point(|(at, _)| *at <= day);
        &self.acts[..end]
    }

    fn entered(mut self, day: Date, act: RepaymentAct) -> Result<Self, RepaymentRefusal> {
        let is_last = self.acts.last().is_none_or(|(last, _)| *last <= day);
        match act {
            // It counts from the day the bank had it, whenever that is told.
            RepaymentAct::Paid(_) => {
                let at = self.acts.partition_point(|(earlier, _)| *earlier <= day);
                self.acts.insert(at, (day, act));
            }
            _ if is_last => self.acts.push((day, act)),
            _ => return Err(RepaymentRefusal::BeforeTheLast),
        }
        if act == RepaymentAct::Waived {
            self.status = RepaymentStatus::Waived;
        } else if self.status != RepaymentStatus::Disputed {
            self.status = self.settled();
        }
        Ok(self)
    }

    /// Where a claim stands that nobody disputes or has waived.
    fn settled(&self) -> RepaymentStatus {
        if self.outstanding().is_zero() {
            RepaymentStatus::Paid
        } else if self.paid().is_zero() {
            RepaymentStatus::Claimed
        } else {
            RepaymentStatus::PartlyPaid
        }
    }
}

fn positive(amount: Ore) -> Result<(), RepaymentRefusal> {
    if amount > Ore::ZERO {
        Ok(())
    } else {
        Err(RepaymentRefusal::NotAnAmount)
    }
}

fn amount_after(first: Ore, acts: &[(Date, RepaymentAct)]) -> Ore {
    acts.iter()
        .rev()
        .find_map(|(_, act)| match act {
            RepaymentAct::ReducedTo(amount) => Some(*amount),
            _ => None,
        })
        .unwrap_or(first)
}

/// What came in never exceeds what is claimed and is never below zero, so the sums fit.
fn paid_after(acts: &[(Date, RepaymentAct)]) -> Ore {
    Ore::new(acts.iter().fold(0, |paid, (_, act)| match act {
        RepaymentAct::Paid(amount) => paid + amount.ore(),
        RepaymentAct::TakenBack(amount) => paid - amount.ore(),
        RepaymentAct::ReducedTo(_) | RepaymentAct::Waived => paid,
    }))
}

fn outstanding_after(first: Ore, acts: &[(Date, RepaymentAct)]) -> Ore {
    if acts.iter().any(|(_, act)| *act == RepaymentAct::Waived) {
        return Ore::ZERO;
    }
    Ore::new(amount_after(first, acts).ore() - paid_after(acts).ore())
}

/// Where the last day to pay comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueBy {
    /// The agreement names it.
    Agreement,
    /// So many days after the claim is made.
    Days(u16),
}

/// The last day to pay what is claimed on a day: that of the agreement unless it has passed or there is none, else so
/// many days on. `None` when the calendar ends before.
pub fn due(made: Date, agreement: Option<Date>, days: u16) -> Option<(Date, DueBy)> {
    if let Some(date) = agreement.filter(|date| made <= *date) {
        return Some((date, DueBy::Agreement));
    }
    let date = made.checked_add(Span::new().days(i32::from(days))).ok()?;
    Some((date, DueBy::Days(days)))
}

/// How an amount falls on the parts of a claim, when so much of it was settled before: the first part is settled first.
/// Gives the place of each part it falls on, with how much. What is beyond the whole falls on nothing.
///
/// ```
/// use grants::Ore;
/// use grants::repayment::spread;
/// let parts = [Ore::new(100), Ore::new(50)];
/// assert_eq!(spread(&parts, Ore::new(80), Ore::new(40)), [(0, Ore::new(20)), (1, Ore::new(20))]);
/// ```
pub fn spread(parts: &[Ore], before: Ore, amount: Ore) -> Vec<(usize, Ore)> {
    let (mut skip, mut left) = (before.ore(), amount.ore());
    let mut fallen = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let skipped = skip.min(part.ore());
        skip -= skipped;
        let falls = left.min(part.ore() - skipped);
        if falls > 0 {
            left -= falls;
            fallen.push((at, Ore::new(falls)));
        }
    }
    fallen
}

/// Why there is a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RepaymentGround {
    /// A report says that money was not used.
    Report,
    /// The recipient said that money was not used.
    Declared,
    /// It was decided that money is asked back.
    ClawBack,
    /// It is interest on another claim, which was paid late.
    Interest,
}

impl RepaymentGround {
    /// All grounds, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Report, Self::Declared, Self::ClawBack, Self::Interest];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Declared => "declared",
            Self::ClawBack => "claw_back",
            Self::Interest => "interest",
        }
    }

    /// The ground of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.word() == word)
    }
}

impl RepaymentStatus {
    /// Every status, in the order of life.
    pub const ALL: [Self; 5] = [
        Self::Claimed,
        Self::PartlyPaid,
        Self::Paid,
        Self::Waived,
        Self::Disputed,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::PartlyPaid => "partly_paid",
            Self::Paid => "paid",
            Self::Waived => "waived",
            Self::Disputed => "disputed",
        }
    }

    /// The status of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}

impl fmt::Display for RepaymentStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests;
