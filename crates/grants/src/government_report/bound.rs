//! What can be bound: a closed list of figures, each with what it is counted from. One that is split is a table.

use serde::{Deserialize, Serialize};

use crate::Level;
use crate::ledger::{Balance, Place, Stage, follow};
use crate::question_set::{Kind, Question, Respondent};
use crate::rich_text::visible_line;

/// The longest name: it is typed into a text.
pub const LONGEST_NAME_CHARACTERS: usize = 40;
/// The longest title.
pub const LONGEST_BOUND_TITLE_CHARACTERS: usize = 150;

/// A figure, a table or a quotation with the name a text calls it by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bound {
    /// The name: small letters, digits and hyphens.
    pub name: String,
    /// What it is, in words: the caption of a table.
    pub title: String,
    /// The id of the agreement it is about.
    pub agreement: String,
    /// What is counted.
    pub measure: Measure,
    /// How it is split.
    pub by: By,
}

/// What is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum Measure {
    /// Money of the ledger.
    Money {
        /// At which step.
        step: MoneyStep,
        /// Of one level; of all when none.
        level: Option<Level>,
        /// Of one item; of all when none.
        item: Option<String>,
    },
    /// Recipients that have reported, or have not.
    Reported {
        /// Of one kind of respondent; of all when none.
        respondent: Option<Respondent>,
        /// Whether those that have are counted.
        signed: bool,
    },
    /// Answers that are open to the public.
    Answers {
        /// Who answered.
        respondent: Respondent,
        /// The series of the question, the same in every year.
        question: String,
        /// The item it was asked about; of all when none.
        item: Option<String>,
        /// How they are counted.
        how: How,
    },
    /// What somebody answered in their own words, that is open to the public.
    Quotation {
        /// Who answered.
        respondent: Respondent,
        /// The code of the recipient.
        code: String,
        /// The series of the question.
        question: String,
        /// The item it was asked about.
        item: Option<String>,
    },
}

/// Which money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MoneyStep {
    /// What was granted, wherever it is now.
    Granted,
    /// What of that was ever asked for.
    Requested,
    /// What of that was accepted.
    Accepted,
    /// What of that was paid.
    Paid,
    /// What is used for what it was granted for.
    Used,
    /// What is paid and not accounted for.
    Unaccounted,
    /// What is to be paid back.
    Repayable,
    /// What was paid back.
    Returned,
    /// What need not be paid back, by decision.
    Waived,
    /// What was not asked for in time.
    Lapsed,
}

impl MoneyStep {
    /// All of them, in the order of the way.
    pub const ALL: [Self; 10] = [
        Self::Granted,
        Self::Requested,
        Self::Accepted,
        Self::Paid,
        Self::Used,
        Self::Unaccounted,
        Self::Repayable,
        Self::Returned,
        Self::Waived,
        Self::Lapsed,
    ];

    /// The word in storage, data and forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::Requested => "requested",
            Self::Accepted => "accepted",
            Self::Paid => "paid",
            Self::Used => "used",
            Self::Unaccounted => "unaccounted",
            Self::Repayable => "repayable",
            Self::Returned => "returned",
            Self::Waived => "waived",
            Self::Lapsed => "lapsed",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The öre of a balance; nothing when they cannot be counted.
    pub fn ore(self, balance: &Balance) -> Option<i64> {
        let came = |stage: Stage| {
            let steps = follow(balance)?;
            let step = steps.into_iter().find(|step| step.stage == stage)?;
            Some(step.came.ore())
        };
        match self {
            Self::Granted => came(Stage::Granted),
            Self::Requested => came(Stage::Requested),
            Self::Accepted => came(Stage::Accepted),
            Self::Paid => came(Stage::Paid),
            Self::Used => Some(balance.at(Place::Used).ore()),
            Self::Unaccounted => Some(balance.at(Place::Paid).ore()),
            Self::Repayable => Some(balance.at(Place::Repayable).ore()),
            Self::Returned => Some(balance.at(Place::Returned).ore()),
            Self::Waived => Some(balance.at(Place::Waived).ore()),
            Self::Lapsed => Some(balance.at(Place::Lapsed).ore()),
        }
    }
}

/// How answers are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// Amounts or numbers added up.
    Sum,
    /// The one in the middle of amounts or numbers.
    Median,
    /// How many answered.
    Count,
    /// How many chose this.
    Chosen(String),
    /// The part of those who answered that chose this.
    Share(String),
}

impl How {
    /// The word in forms.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Median => "median",
            Self::Count => "count",
            Self::Chosen(_) => "chosen",
            Self::Share(_) => "share",
        }
    }

    /// Whether a question can be counted so.
    pub fn fits(&self, question: &Question) -> bool {
        match self {
            Self::Sum | Self::Median => {
                matches!(question.kind, Kind::Kronor | Kind::Number { .. })
            }
            Self::Count => question.kind != Kind::File,
            Self::Chosen(choice) | Self::Share(choice) => match &question.kind {
                Kind::YesNo => matches!(choice.as_str(), "yes" | "no"),
                kind => kind.choices().iter().any(|one| one.name == *choice),
            },
        }
    }
}

/// How a figure is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// Not at all: one number.
    Whole,
    /// By level, or by kind of respondent.
    Level,
    /// By item.
    Item,
    /// By county.
    County,
}

impl By {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Whole, Self::Level, Self::Item, Self::County];

    /// The word in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Level => "level",
            Self::Item => "item",
            Self::County => "county",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Why something is not bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BoundRefusal {
    /// The name is none.
    #[error("that is no name")]
    NotAName,
    /// The title is missing.
    #[error("the title is missing")]
    TitleMissing,
    /// The title is too long.
    #[error("the title is too long")]
    TitleTooLong,
    /// Recipients have no items when they are counted.
    #[error("that is not split by item")]
    NotByItem,
    /// A quotation is one.
    #[error("a quotation is not split")]
    NotSplit,
}

impl Bound {
    /// What may be kept.
    pub fn checked(mut self) -> Result<Self, BoundRefusal> {
        self.title = visible_line(&self.title);
        if !is_name(&self.name) {
            return Err(BoundRefusal::NotAName);
        }
        if self.title.is_empty() {
            return Err(BoundRefusal::TitleMissing);
        }
        if self.title.chars().count() > LONGEST_BOUND_TITLE_CHARACTERS {
            return Err(BoundRefusal::TitleTooLong);
        }
        match (&self.measure, self.by) {
            (Measure::Reported { .. }, By::Item) => Err(BoundRefusal::NotByItem),
            (Measure::Quotation { .. }, By::Level | By::Item | By::County) => {
                Err(BoundRefusal::NotSplit)
            }
            _ => Ok(self),
        }
    }

    /// Whether it takes a paragraph of its own.
    pub const fn stands_alone(&self) -> bool {
        !matches!(self.by, By::Whole) || self.is_quotation()
    }

    /// Whether it is what somebody wrote.
    pub const fn is_quotation(&self) -> bool {
        matches!(self.measure, Measure::Quotation { .. })
    }
}

/// Whether a text can be the name of something bound.
pub fn is_name(text: &str) -> bool {
    text.len() <= LONGEST_NAME_CHARACTERS
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && !text.ends_with('-')
        && (text.chars()).all(|one| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-')
}
