//! One figure of all recipients of a level side by side, year by year: what can be compared, and its values.
//!
//! Everything here is public already: amounts and figures that are published, answers that were opened, indicators that others
//! publish. Nothing of a single recipient is told that is not told elsewhere. What is not known of a recipient in a year has no
//! value, and is never taken for nothing.

mod answers;
mod from_published;
mod indicators;
mod words;

use std::collections::BTreeMap;

use ::store::StoreError;
use grants::question_set::Respondent;
use grants::recipient_comparison::for_each;
use grants::{Code, Fraction, Level};
use jiff::civil::Date;
use wording::Message;

use crate::opening::OpeningError;

pub use answers::ComparableAnswer;
pub use from_published::{comparable_items, first_and_last_year, levels, published, sizes, title};

/// The levels whose recipients are compared, in the order they are offered.
pub const LEVELS: [Level; 3] = [Level::Municipality, Level::Region, Level::County];

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// What a recipient gets of all items of its level.
    Amount,
    /// What it gets of one item.
    Item(String),
    /// Its inhabitants.
    Population,
    /// Its inhabitants of some ages.
    Ages(AgeGroup),
    /// What it answered, where answers are open to the public.
    Answer(AnswerFigure),
    /// An indicator that others publish, by its id.
    Indicator(String),
}

/// People of some ages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgeGroup {
    /// From this age.
    pub from: u8,
    /// To this age, included; without end if none.
    pub to: Option<u8>,
}

/// An answer to a question, the same through the years.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnswerFigure {
    /// Who answers.
    pub respondent: Respondent,
    /// What the question is in every year.
    pub series: String,
    /// The item it is asked about, when it is asked about each.
    pub item: Option<String>,
}

impl AgeGroup {
    /// The ages that can be compared: those that tables of five years hold whole.
    pub const ALL: [Self; 6] = [
        Self::new(0, Some(24)),
        Self::new(0, Some(14)),
        Self::new(15, Some(24)),
        Self::new(25, Some(64)),
        Self::new(65, None),
        Self::new(80, None),
    ];

    const fn new(from: u8, to: Option<u8>) -> Self {
        Self { from, to }
    }
}

impl Figure {
    /// Its word in addresses and files.
    pub fn word(&self) -> String {
        match self {
            Self::Amount => "belopp".to_owned(),
            Self::Item(id) => format!("post.{id}"),
            Self::Population => "folkmangd".to_owned(),
            Self::Ages(group) => match group.to {
                Some(to) => format!("alder.{}-{to}", group.from),
                None => format!("alder.{}-", group.from),
            },
            Self::Answer(AnswerFigure {
                respondent,
                series,
                item,
            }) => {
                let respondent = respondent.word();
                match item {
                    Some(item) => format!("svar.{respondent}.{series}.{item}"),
                    None => format!("svar.{respondent}.{series}"),
                }
            }
            Self::Indicator(id) => format!("kolada.{id}"),
        }
    }

    /// The one a word stands for. Whether there is such an item, answer or indicator is another question.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "belopp" => return Some(Self::Amount),
            "folkmangd" => return Some(Self::Population),
            _ => {}
        }
        let (kind, rest) = word.split_once('.')?;
        match kind {
            "post" if !rest.contains('.') => Some(Self::Item(rest.to_owned())),
            "alder" => {
                let mut groups = AgeGroup::ALL.into_iter().map(Self::Ages);
                groups.find(|one| one.word() == word)
            }
            "svar" => {
                let (respondent, rest) = rest.split_once('.')?;
                let (series, item) = match rest.split_once('.') {
                    Some((series, item)) => (series, Some(item.to_owned())),
                    None => (rest, None),
                };
                Some(Self::Answer(AnswerFigure {
                    respondent: Respondent::from_word(respondent)?,
                    series: series.to_owned(),
                    item,
                }))
            }
            "kolada" if grants::indicator::is_indicator_id(rest) => {
                Some(Self::Indicator(rest.to_owned()))
            }
            _ => None,
        }
    }
}

/// What a value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Kronor.
    Kronor,
    /// People.
    People,
    /// People of some ages, who are a part of all.
    PartOfPeople,
    /// A number that was answered.
    Number,
    /// Whatever the indicator counts.
    Indicator,
}

/// Whether values stand as they are, or for each so many inhabitants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// As they are.
    Whole,
    /// For each inhabitant, each thousand or each hundred, as the unit has it.
    Inhabitant,
}

impl Per {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Inhabitant, Self::Whole];

    /// Its word in addresses and files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Whole => "totalt",
            Self::Inhabitant => "invanare",
        }
    }
}

impl Unit {
    /// The ways its values can stand, what one wants first at the beginning.
    pub const fn ways(self) -> &'static [Per] {
        match self {
            Self::Kronor | Self::PartOfPeople => &[Per::Inhabitant, Per::Whole],
            Self::Number => &[Per::Whole, Per::Inhabitant],
            Self::People | Self::Indicator => &[Per::Whole],
        }
    }

    /// For how many inhabitants a value is told: kronor for one, other numbers for a thousand, parts for a hundred.
    pub const fn each(self) -> i64 {
        match self {
            Self::Kronor => 1,
            Self::PartOfPeople => 100,
            Self::Number | Self::People | Self::Indicator => 1_000,
        }
    }
}

/// The values of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// The day people were counted, where people have to do with it.
    pub counted_on: Option<Date>,
    /// The values by code; who is not there has none.
    pub values: BTreeMap<Code, Fraction>,
    /// The inhabitants by code.
    pub people: BTreeMap<Code, i64>,
}

impl Year {
    /// The values as they are, or for each so many inhabitants: then those whose inhabitants are not known have none.
    pub fn measured(&self, unit: Unit, per: Per) -> BTreeMap<Code, Fraction> {
        match per {
            Per::Whole => self.values.clone(),
            Per::Inhabitant => (self.values.iter())
                .filter_map(|(code, value)| {
                    let people = self.people.get(code)?;
                    Some((*code, for_each(*value, *people, unit.each())?))
                })
                .collect(),
        }
    }
}

/// A figure of all recipients of a level, year by year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// What is compared.
    pub figure: Figure,
    /// Whose it is.
    pub level: Level,
    /// What a value counts.
    pub unit: Unit,
    /// What it is called.
    pub title: Message,
    /// Where it comes from.
    pub source: Message,
    /// The years that have values, the earliest first.
    pub years: Vec<Year>,
    /// Years left out because the amounts of some of their items are told nowhere.
    pub untold: Vec<i16>,
}

/// Why recipients cannot be compared.
#[derive(Debug, thiserror::Error)]
pub enum ComparisonError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The opened answers.
    #[error(transparent)]
    Opening(#[from] OpeningError),
    /// What is kept of an indicator cannot be read.
    #[error("the values of indicator {0} cannot be read")]
    Broken(String),
}

#[cfg(test)]
mod tests;
