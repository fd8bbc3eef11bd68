//! A goal: what is to be reached, for whom, how it is measured, by when and for what money; and what is told of it year by year.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::MOST_KRONOR;
use crate::question_set::value::{Answer, MOST_DECIMALS, decimal};
use crate::rich_text::visible_line;

/// The longest goal, group and measure: what fits in a row of a table.
pub const LONGEST_AIM_CHARACTERS: usize = 400;
/// The longest unit.
pub const LONGEST_UNIT_CHARACTERS: usize = 40;
/// The longest word of a year: a few paragraphs. More stands in the report.
pub const LONGEST_WHY_CHARACTERS: usize = 2_000;

/// How far a goal has come, as its owners say of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GoalStatus {
    /// Nobody has begun.
    NotBegun,
    /// It is worked on.
    UnderWay,
    /// It is reached.
    Reached,
    /// The time is up, and it is not reached.
    NotReached,
    /// It is not tried any more.
    GivenUp,
}

impl GoalStatus {
    /// All of them, in the order of life.
    pub const ALL: [Self; 5] = [
        Self::NotBegun,
        Self::UnderWay,
        Self::Reached,
        Self::NotReached,
        Self::GivenUp,
    ];

    /// The word in storage, data and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotBegun => "not-begun",
            Self::UnderWay => "under-way",
            Self::Reached => "reached",
            Self::NotReached => "not-reached",
            Self::GivenUp => "given-up",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// Whether it needs a word of why: whoever reads it would ask.
    pub const fn asks_why(self) -> bool {
        matches!(self, Self::NotReached | Self::GivenUp)
    }
}

/// A measured number, exact to four decimals. It is kept as it is written, so that no program makes it another on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Measured {
    ten_thousandths: i128,
}

/// What was typed is no number that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no number with at most {MOST_DECIMALS} decimals")]
pub struct NotMeasured;

impl Measured {
    /// Reads what was typed, with comma or point; nothing typed is no number.
    pub fn read(typed: &str) -> Result<Option<Self>, NotMeasured> {
        let kind = crate::question_set::Kind::Number {
            decimals: MOST_DECIMALS,
        };
        match kind.read(typed) {
            Ok(None) => Ok(None),
            Ok(Some(Answer::Number(ten_thousandths))) => Ok(Some(Self { ten_thousandths })),
            _ => Err(NotMeasured),
        }
    }

    /// The number in ten-thousandths.
    pub const fn ten_thousandths(self) -> i128 {
        self.ten_thousandths
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&decimal(self.ten_thousandths))
    }
}

impl TryFrom<String> for Measured {
    type Error = NotMeasured;

    fn try_from(written: String) -> Result<Self, NotMeasured> {
        Self::read(&written)?.ok_or(NotMeasured)
    }
}

impl From<Measured> for String {
    fn from(measured: Measured) -> Self {
        measured.to_string()
    }
}

/// An item of an agreement, by its ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ItemOf {
    /// The id of the agreement.
    pub agreement: String,
    /// The id of the item in it.
    pub item: String,
}

/// What is to be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aim {
    /// What.
    pub what: String,
    /// For whom; empty when it is not told.
    pub for_whom: String,
    /// How it is measured; empty when it is not.
    pub measure: String,
    /// The unit of that.
    pub unit: String,
    /// What the measure was when the plan was made.
    pub start: Option<Measured>,
    /// What it is to be.
    pub target: Option<Measured>,
    /// The day it is to be reached by.
    pub by: Option<Date>,
    /// The money for it, in whole kronor, when it is told.
    pub kronor: Option<i64>,
    /// The item that pays, when one does.
    pub item: Option<ItemOf>,
}

/// What is told of a goal and a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// How far it has come.
    pub status: GoalStatus,
    /// A word of why; empty where none is needed.
    pub why: String,
    /// What the measure was.
    pub value: Option<Measured>,
}

/// A goal of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Its number, which is its own for good.
    pub number: i64,
    /// What is to be reached.
    pub aim: Aim,
    /// What is told of it, by year.
    pub years: BTreeMap<i16, Outcome>,
}

/// Why what is said of a goal is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GoalRefusal {
    /// It does not say what.
    #[error("what is to be reached is missing")]
    WhatMissing,
    /// What is to be reached is too long.
    #[error("what is to be reached is too long")]
    WhatTooLong,
    /// The group is too long.
    #[error("the group is too long")]
    ForWhomTooLong,
    /// The measure is too long.
    #[error("the measure is too long")]
    MeasureTooLong,
    /// The unit is too long.
    #[error("the unit is too long")]
    UnitTooLong,
    /// There are numbers, and nothing says what they measure.
    #[error("the measure is missing")]
    MeasureMissing,
    /// The day it is to be reached is no day of a plan.
    #[error("the day is no day of a plan")]
    ByNoDay,
    /// The amount is below nothing, or more than any goal has.
    #[error("the amount is out of range")]
    AmountOutOfRange,
    /// A status that needs a word of why has none.
    #[error("the word of why is missing")]
    WhyMissing,
    /// The word of why is too long.
    #[error("the word of why is too long")]
    WhyTooLong,
}

impl Aim {
    /// What may be kept.
    pub fn checked(mut self) -> Result<Self, GoalRefusal> {
        for text in [
            &mut self.what,
            &mut self.for_whom,
            &mut self.measure,
            &mut self.unit,
        ] {
            *text = visible_line(text);
        }
        let longer = |text: &str, most| text.chars().count() > most;
        let numbers = self.start.is_some() || self.target.is_some() || !self.unit.is_empty();
        if self.what.is_empty() {
            Err(GoalRefusal::WhatMissing)
        } else if longer(&self.what, LONGEST_AIM_CHARACTERS) {
            Err(GoalRefusal::WhatTooLong)
        } else if longer(&self.for_whom, LONGEST_AIM_CHARACTERS) {
            Err(GoalRefusal::ForWhomTooLong)
        } else if longer(&self.measure, LONGEST_AIM_CHARACTERS) {
            Err(GoalRefusal::MeasureTooLong)
        } else if longer(&self.unit, LONGEST_UNIT_CHARACTERS) {
            Err(GoalRefusal::UnitTooLong)
        } else if self.measure.is_empty() && numbers {
            Err(GoalRefusal::MeasureMissing)
        } else if self.by.is_some_and(|by| !super::is_year(by.year())) {
            Err(GoalRefusal::ByNoDay)
        } else if (self.kronor).is_some_and(|kronor| !(0..=MOST_KRONOR).contains(&kronor)) {
            Err(GoalRefusal::AmountOutOfRange)
        } else {
            Ok(self)
        }
    }
}

impl Outcome {
    /// What may be kept of a goal that aims so: a status with its why, and a number where something is measured.
    pub fn checked(mut self, aim: &Aim) -> Result<Self, GoalRefusal> {
        self.why = visible_line(&self.why);
        if self.why.is_empty() && self.status.asks_why() {
            Err(GoalRefusal::WhyMissing)
        } else if self.why.chars().count() > LONGEST_WHY_CHARACTERS {
            Err(GoalRefusal::WhyTooLong)
        } else if self.value.is_some() && aim.measure.is_empty() {
            Err(GoalRefusal::MeasureMissing)
        } else {
            Ok(self)
        }
    }
}
