//! Plans: what a municipality, a region or the parties of a county mean to do, as a text and as goals that can be followed from year
//! to year; what one lacks before the public sees it; and what differs between two versions of it.
//!
//! A goal is known by its number, which it keeps when it is renamed and which no other goal of the plan ever gets.

mod difference;
mod fulfilment;
mod goal;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::project::{Named, PriorityArea, ToldDocument, ToldFile};
use crate::rich_text::{RichText, visible_line};

pub use difference::{Change, Difference, GoalChange, GoalDifference};
pub use fulfilment::{after, years};
pub use goal::{
    Aim, Goal, GoalRefusal, GoalStatus, ItemOf, LONGEST_AIM_CHARACTERS, LONGEST_UNIT_CHARACTERS,
    LONGEST_WHY_CHARACTERS, Measured, NotMeasured, Outcome,
};

/// The longest title: what fits in two lines of a list.
pub const LONGEST_TITLE_CHARACTERS: usize = 150;
/// The longest name of a body that decides, and the longest reference number.
pub const LONGEST_NAME_CHARACTERS: usize = 100;
/// The first year a plan may begin with: well before the first agreement.
pub const FIRST_YEAR: i16 = 2000;
/// The last year one may end with.
pub const LAST_YEAR: i16 = 2100;
/// The longest period: a vision for a generation is no plan to follow year by year.
pub const MOST_YEARS: i16 = 15;
/// So many goals a plan has at the most: more than anybody follows.
pub const MOST_GOALS: usize = 60;
/// So many documents a plan has.
pub const MOST_DOCUMENTS: usize = 20;
/// So often one of them is replaced.
pub const MOST_FILES_OF_A_DOCUMENT: usize = 30;
/// So much money no goal has: more than any agreement.
pub const MOST_KRONOR: i64 = 10_000_000_000;

/// What a plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlanKind {
    /// What is to be done.
    ActionPlan,
    /// What is needed, before anything is done.
    NeedsAnalysis,
}

impl PlanKind {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 2] = [Self::ActionPlan, Self::NeedsAnalysis];

    /// The word in storage, data and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::ActionPlan => "action-plan",
            Self::NeedsAnalysis => "needs-analysis",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Who decided a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The body, such as a board. It is no person.
    pub by: String,
    /// When.
    pub on: Option<Date>,
    /// The reference number of the decision; empty when it is not told.
    pub reference: String,
}

/// What a plan is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// What it is called.
    pub title: String,
    /// What it is.
    pub kind: PlanKind,
    /// The areas of the agreements it belongs to.
    pub areas: BTreeSet<PriorityArea>,
    /// Its first year.
    pub from: i16,
    /// Its last year.
    pub to: i16,
    /// Who decided it, when somebody has.
    pub decided: Option<Decided>,
    /// What it says besides its goals.
    pub text: RichText,
}

/// Why what is said of a plan is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AboutRefusal {
    /// It has no title.
    #[error("the title is missing")]
    TitleMissing,
    /// Its title is too long.
    #[error("the title is too long")]
    TitleTooLong,
    /// Its years are no years a plan has.
    #[error("the years are no years of a plan")]
    NotYears,
    /// It ends before it begins.
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    /// It goes on for too long.
    #[error("the period is too long")]
    PeriodTooLong,
    /// There is a day or a number of a decision, and nobody who made it.
    #[error("who decided is missing")]
    DecidedByMissing,
    /// The day of the decision is no day of a plan.
    #[error("the day of the decision is no day of a plan")]
    DecidedOnNoDay,
    /// Who decided is too long.
    #[error("who decided is too long")]
    DecidedByTooLong,
    /// The number of the decision is too long.
    #[error("the number of the decision is too long")]
    ReferenceTooLong,
    /// Who decided looks like an address and not like a body.
    #[error("who decided is no body")]
    NotABody,
}

impl About {
    /// What may be kept: a title on one line, a period that goes forward, and a decision somebody made.
    pub fn checked(mut self) -> Result<Self, AboutRefusal> {
        self.title = visible_line(&self.title);
        if self.title.is_empty() {
            return Err(AboutRefusal::TitleMissing);
        }
        if self.title.chars().count() > LONGEST_TITLE_CHARACTERS {
            return Err(AboutRefusal::TitleTooLong);
        }
        if !is_year(self.from) || !is_year(self.to) {
            return Err(AboutRefusal::NotYears);
        }
        if self.to < self.from {
            return Err(AboutRefusal::EndsBeforeItBegins);
        }
        if self.to - self.from >= MOST_YEARS {
            return Err(AboutRefusal::PeriodTooLong);
        }
        self.decided = self.decided.map_or(Ok(None), Decided::checked)?;
        Ok(self)
    }

    /// Its years.
    pub fn years(&self) -> impl Iterator<Item = i16> + use<> {
        self.from..=self.to
    }

    /// Whether it is for a year.
    pub const fn covers(&self, year: i16) -> bool {
        self.from <= year && year <= self.to
    }
}

impl Decided {
    /// A decision somebody made; nothing when nothing is said of it.
    fn checked(self) -> Result<Option<Self>, AboutRefusal> {
        let by = visible_line(&self.by);
        let reference = visible_line(&self.reference);
        if by.is_empty() && reference.is_empty() && self.on.is_none() {
            return Ok(None);
        }
        if by.is_empty() {
            return Err(AboutRefusal::DecidedByMissing);
        }
        let is_long = |text: &str| text.chars().count() > LONGEST_NAME_CHARACTERS;
        if is_long(&by) {
            return Err(AboutRefusal::DecidedByTooLong);
        }
        if is_long(&reference) {
            return Err(AboutRefusal::ReferenceTooLong);
        }
        if self.on.is_some_and(|on| !is_year(on.year())) {
            return Err(AboutRefusal::DecidedOnNoDay);
        }
        if by.contains('@') {
            return Err(AboutRefusal::NotABody);
        }
        Ok(Some(Self {
            by,
            on: self.on,
            reference,
        }))
    }
}

/// Whether a plan, its decision or its goals can have to do with a year.
fn is_year(year: i16) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&year)
}

/// Everything the public is told of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Whose it is: a municipality, a region or a county.
    pub owner: Named,
    /// What it is about.
    pub about: About,
    /// Its goals, by their numbers.
    pub goals: Vec<Goal>,
    /// Documents.
    pub documents: Vec<ToldDocument>,
}

/// What a plan lacks before the public sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lack {
    /// Which areas it belongs to.
    Area,
    /// Anything to read: a text, a goal or a document.
    Content,
}

impl Told {
    /// What it lacks, in the order of the page.
    pub fn lacks(&self) -> Vec<Lack> {
        let says_nothing =
            self.about.text.is_empty() && self.goals.is_empty() && self.documents.is_empty();
        let lacks = [
            (Lack::Area, self.about.areas.is_empty()),
            (Lack::Content, says_nothing),
        ];
        let lacks = lacks.into_iter().filter(|(_, lacks)| *lacks);
        lacks.map(|(lack, _)| lack).collect()
    }

    /// All its words, to be searched.
    pub fn words(&self) -> String {
        let mut words = vec![
            self.about.title.clone(),
            self.owner.name.clone(),
            self.about.text.plain(),
        ];
        for Goal { aim, years, .. } in &self.goals {
            words.extend([&aim.what, &aim.for_whom, &aim.measure].map(Clone::clone));
            words.extend(years.values().map(|outcome| outcome.why.clone()));
        }
        words.extend(self.documents.iter().map(|one| one.title.clone()));
        words.join("\n")
    }

    /// A goal by its number.
    pub fn goal(&self, number: i64) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.number == number)
    }

    /// The file of a document with this id, when it is told.
    pub fn file(&self, id: &str) -> Option<&ToldFile> {
        let mut files = self.documents.iter().flat_map(|one| &one.files);
        files.find(|file| file.id == id)
    }
}

#[cfg(test)]
mod tests;
