//! Recovery by decision: the state asks for money back that was given on wrong ground or used in another way.
//!
//! It is proposed, whoever it concerns is heard, it is decided with reasons, and only then is there a claim. No step can
//! be left out: each takes what the step before made. Whoever it concerns and thinks that the decision is wrong disputes the
//! claim it leads to ([`crate::repayment`]), which is made with the decision.
//!
//! ```
//! use grants::Ore;
//! use grants::decision::Decision;
//! use grants::recovery::{Ground, Recovery, StatedGround};
//! use jiff::civil::date;
//! let ground = StatedGround::new(Ground::NoReport, "")?;
//! let proposed = Recovery::propose(Ore::new(10_000), ground.clone())?;
//! let decision = Decision::new("No report has come in.", "anna", "bo")?;
//! assert!(proposed.clone().decide(Ore::new(10_000), ground.clone(), &decision, date(2022, 5, 1)).is_err());
//! let heard = proposed.hear(date(2022, 4, 1), date(2022, 4, 22), 21)?;
//! let passed = heard.period_passed(date(2022, 4, 23))?;
//! let decided = passed.decide(Ore::new(10_000), ground, &decision, date(2022, 5, 1))?;
//! assert!(decided.claim().is_ok());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use std::fmt;

use jiff::Span;
use jiff::civil::Date;

use crate::Ore;
use crate::decision::Decision;

/// Where a recovery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RecoveryStatus {
    /// Written down, not yet communicated.
    Proposed,
    /// Communicated; whoever it concerns may answer.
    Heard,
    /// An answer has come in.
    Answered,
    /// The days to answer are over without an answer.
    PeriodPassed,
    /// Decided, with reasons.
    Decided,
    /// There is a claim.
    Claimed,
    /// Given up before a decision.
    Dropped,
}

/// Why money is asked back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// It was given on wrong grounds or with too high an amount.
    WrongOrTooHigh,
    /// It was not used.
    NotUsed,
    /// It was used for something else.
    NotForThePurpose,
    /// No report came in.
    NoReport,
    /// Other conditions were not followed.
    ConditionsNotFollowed,
    /// Something else, stated in words.
    Other,
}

/// A ground, with what is said about it. Another ground than the listed is never without words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedGround {
    ground: Ground,
    statement: String,
}

/// Another ground must be stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("another ground is stated in words")]
pub struct NotStated;

/// When whoever it concerns was told, and until when they may answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hearing {
    /// The day it was communicated.
    pub communicated: Date,
    /// The last day to answer.
    pub last_day: Date,
}

/// Money asked back by decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    status: RecoveryStatus,
    amount: Ore,
    ground: StatedGround,
    hearing: Option<Hearing>,
}

/// Why nothing is done to a recovery.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryRefusal {
    /// The act does not fit where it stands.
    #[error("a recovery that is {from} cannot be made {to}")]
    NotFrom {
        /// Where it stands.
        from: RecoveryStatus,
        /// Where the act would take it.
        to: RecoveryStatus,
    },
    /// Amounts are above zero.
    #[error("an amount is above zero")]
    NotAnAmount,
    /// Too few days to answer.
    #[error("the last day to answer is {earliest} at the earliest")]
    TooShort {
        /// The days there must be.
        days: u16,
        /// The earliest last day that gives days enough.
        earliest: Date,
    },
    /// The last day to answer has not passed.
    #[error("they may answer through {last_day}")]
    MayStillAnswer {
        /// The last day.
        last_day: Date,
    },
    /// A decision before anybody was told.
    #[error("the day is before the day it was communicated")]
    BeforeCommunicated,
    /// More than what whoever it concerns was told, or what was decided.
    #[error("at most {most} can be asked for")]
    More {
        /// What was proposed, or decided.
        most: Ore,
    },
    /// Another ground than the one that was communicated: then they have not been heard about it.
    #[error("they have not been heard about this ground")]
    OtherGround,
    /// What is given up has a reason.
    #[error("what is dropped is dropped for a reason")]
    NoReason,
}

impl Recovery {
    /// Proposes to ask an amount back.
    pub fn propose(amount: Ore, ground: StatedGround) -> Result<Self, RecoveryRefusal> {
        if amount <= Ore::ZERO {
            return Err(RecoveryRefusal::NotAnAmount);
        }
        Ok(Self {
            status: RecoveryStatus::Proposed,
            amount,
            ground,
            hearing: None,
        })
    }

    /// Tells whoever it concerns, who may answer through a day: at least so many days after they are told.
    pub fn hear(
        self,
        communicated: Date,
        last_day: Date,
        least_days: u16,
    ) -> Result<Self, RecoveryRefusal> {
        self.leaves(&[RecoveryStatus::Proposed], RecoveryStatus::Heard)?;
        let earliest = communicated
            .checked_add(Span::new().days(i32::from(least_days)))
            .unwrap_or(Date::MAX);
        if last_day < earliest {
            return Err(RecoveryRefusal::TooShort {
                days: least_days,
                earliest,
            });
        }
        Ok(Self {
            status: RecoveryStatus::Heard,
            hearing: Some(Hearing {
                communicated,
                last_day,
            }),
            ..self
        })
    }

    /// They answer. Late is better than never: until it is decided, an answer is read.
    pub fn answer(self) -> Result<Self, RecoveryRefusal> {
        self.to(
            &[RecoveryStatus::Heard, RecoveryStatus::PeriodPassed],
            RecoveryStatus::Answered,
        )
    }

    /// The last day to answer has passed without an answer.
    pub fn period_passed(self, today: Date) -> Result<Self, RecoveryRefusal> {
        self.leaves(&[RecoveryStatus::Heard], RecoveryStatus::PeriodPassed)?;
        match self.hearing {
            Some(Hearing { last_day, .. }) if today <= last_day => {
                Err(RecoveryRefusal::MayStillAnswer { last_day })
            }
            _ => self.to(&[RecoveryStatus::Heard], RecoveryStatus::PeriodPassed),
        }
    }

    /// Decides it, for what was proposed or less and on the ground they were heard about.
    pub fn decide(
        self,
        amount: Ore,
        ground: StatedGround,
        _decision: &Decision,
        day: Date,
    ) -> Result<Self, RecoveryRefusal> {
        let before = [RecoveryStatus::Answered, RecoveryStatus::PeriodPassed];
        self.leaves(&before, RecoveryStatus::Decided)?;
        if (self.hearing).is_none_or(|hearing| day < hearing.communicated) {
            return Err(RecoveryRefusal::BeforeCommunicated);
        }
        if amount <= Ore::ZERO {
            return Err(RecoveryRefusal::NotAnAmount);
        }
        if amount > self.amount {
            return Err(RecoveryRefusal::More { most: self.amount });
        }
        if ground.ground != self.ground.ground {
            return Err(RecoveryRefusal::OtherGround);
        }
        Ok(Self {
            status: RecoveryStatus::Decided,
            amount,
            ground,
            ..self
        })
    }

    /// Gives it up before it is decided, for a reason.
    pub fn drop_it(self, reason: &str) -> Result<Self, RecoveryRefusal> {
        let before = [
            RecoveryStatus::Proposed,
            RecoveryStatus::Heard,
            RecoveryStatus::Answered,
            RecoveryStatus::PeriodPassed,
        ];
        self.leaves(&before, RecoveryStatus::Dropped)?;
        if reason.trim().is_empty() {
            return Err(RecoveryRefusal::NoReason);
        }
        self.to(&before, RecoveryStatus::Dropped)
    }

    /// Makes the claim, once.
    pub fn claim(self) -> Result<Self, RecoveryRefusal> {
        self.to(&[RecoveryStatus::Decided], RecoveryStatus::Claimed)
    }

    /// Takes up a recovery that was put down in storage. Whoever stores it stores what these methods gave.
    pub fn stored(
        status: RecoveryStatus,
        amount: Ore,
        ground: StatedGround,
        hearing: Option<Hearing>,
    ) -> Self {
        Self {
            status,
            amount,
            ground,
            hearing,
        }
    }

    /// Where it stands.
    pub const fn status(&self) -> RecoveryStatus {
        self.status
    }

    /// What is asked for: as proposed, or as decided.
    pub const fn amount(&self) -> Ore {
        self.amount
    }

    /// Why.
    pub const fn ground(&self) -> &StatedGround {
        &self.ground
    }

    /// When they were told and until when they may answer.
    pub const fn hearing(&self) -> Option<Hearing> {
        self.hearing
    }

    fn leaves(&self, from: &[RecoveryStatus], to: RecoveryStatus) -> Result<(), RecoveryRefusal> {
        if from.contains(&self.status) {
            Ok(())
        } else {
            Err(RecoveryRefusal::NotFrom {
                from: self.status,
                to,
            })
        }
    }

    fn to(self, from: &[RecoveryStatus], to: RecoveryStatus) -> Result<Self, RecoveryRefusal> {
        self.leaves(from, to)?;
        Ok(Self { status: to, ..self })
    }
}

impl StatedGround {
    /// A ground and what is said about it, which may be nothing unless it is another than the listed.
    pub fn new(ground: Ground, statement: &str) -> Result<Self, NotStated> {
        let statement = statement.trim();
        if ground == Ground::Other && statement.is_empty() {
            return Err(NotStated);
        }
        Ok(Self {
            ground,
            statement: statement.to_owned(),
        })
    }

    /// Which.
    pub const fn ground(&self) -> Ground {
        self.ground
    }

    /// What is said about it.
    pub fn statement(&self) -> &str {
        &self.statement
    }
}

impl Ground {
    /// All grounds, in the order they are shown.
    pub const ALL: [Self; 6] = [
        Self::WrongOrTooHigh,
        Self::NotUsed,
        Self::NotForThePurpose,
        Self::NoReport,
        Self::ConditionsNotFollowed,
        Self::Other,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::WrongOrTooHigh => "wrong_or_too_high",
            Self::NotUsed => "not_used",
            Self::NotForThePurpose => "not_for_the_purpose",
            Self::NoReport => "no_report",
            Self::ConditionsNotFollowed => "conditions_not_followed",
            Self::Other => "other",
        }
    }

    /// The ground of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.word() == word)
    }
}

impl RecoveryStatus {
    /// Every status, in the order of life.
    pub const ALL: [Self; 7] = [
        Self::Proposed,
        Self::Heard,
        Self::Answered,
        Self::PeriodPassed,
        Self::Decided,
        Self::Claimed,
        Self::Dropped,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Heard => "heard",
            Self::Answered => "answered",
            Self::PeriodPassed => "period_passed",
            Self::Decided => "decided",
            Self::Claimed => "claimed",
            Self::Dropped => "dropped",
        }
    }

    /// The status of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}

impl fmt::Display for RecoveryStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests;
