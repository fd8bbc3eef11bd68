//! Development projects: what is said of one, what it lacks before the public sees it, and where it stands on its way there.
//!
//! What is said is plain values and texts of a small tree, see [`crate::rich_text`]. Nothing here names a person: contacts are
//! told by their role.

mod area;
mod slug;
mod standing;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Code;
use crate::rich_text::{RichText, visible_line};

pub use area::PriorityArea;
pub use slug::{LONGEST_SLUG, slug};
pub use standing::{Standing, StandingRefusal};

/// The longest title: what fits in two lines of a list.
pub const LONGEST_TITLE_CHARACTERS: usize = 150;
/// The longest name of a role or of a document.
pub const LONGEST_NAME_CHARACTERS: usize = 100;
/// So many items of agreements pay for one project at the most: all of one organisation's in some years.
pub const MOST_MONEY: usize = 30;
/// So much money no project has: more than any agreement.
pub const MOST_KRONOR: i64 = 10_000_000_000;
/// So many posts of news a project has at the most: one a week in two years.
pub const MOST_POSTS: usize = 100;
/// So many people are named to ask.
pub const MOST_CONTACTS: usize = 10;
/// So many organisations take part: all of the largest county, and more.
pub const MOST_PARTICIPANTS: usize = 60;
/// So many documents a project has.
pub const MOST_DOCUMENTS: usize = 30;
/// So often one of them is replaced.
pub const MOST_FILES_OF_A_DOCUMENT: usize = 30;

/// How far the work of a project has come, as its owners say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProjectStatus {
    /// It has not begun.
    Planned,
    /// It goes on.
    Current,
    /// It is over.
    Closed,
    /// It is over, and what it made is still used.
    ClosedInUse,
}

impl ProjectStatus {
    /// All of them, in the order of life.
    pub const ALL: [Self; 4] = [
        Self::Planned,
        Self::Current,
        Self::Closed,
        Self::ClosedInUse,
    ];

    /// The word in storage, data and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Current => "current",
            Self::Closed => "closed",
            Self::ClosedInUse => "closed-in-use",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// Whether the work is over.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::ClosedInUse)
    }
}

/// What a project is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// What it is called.
    pub title: String,
    /// The county it works in; the whole country when none.
    pub county: Option<Code>,
    /// The area of the agreements it belongs to.
    pub area: PriorityArea,
    /// How far it has come.
    pub status: ProjectStatus,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day.
    pub to: Option<Date>,
    /// What it is for.
    pub purpose: RichText,
    /// What came of it.
    pub results: RichText,
}

/// Why what is said of a project is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AboutRefusal {
    /// It has no title.
    #[error("the title is missing")]
    TitleMissing,
    /// Its title is too long.
    #[error("the title is too long")]
    TitleTooLong,
    /// No county has this code.
    #[error("the county is none")]
    NotACounty,
    /// It ends before it begins.
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
}

impl About {
    /// What may be kept: a title on one line, and a period that goes forward.
    pub fn checked(mut self) -> Result<Self, AboutRefusal> {
        self.title = visible_line(&self.title);
        if self.title.is_empty() {
            return Err(AboutRefusal::TitleMissing);
        }
        if self.title.chars().count() > LONGEST_TITLE_CHARACTERS {
            return Err(AboutRefusal::TitleTooLong);
        }
        if self.county.is_some_and(|county| !county.is_county()) {
            return Err(AboutRefusal::NotACounty);
        }
        match (self.from, self.to) {
            (Some(from), Some(to)) if to < from => Err(AboutRefusal::EndsBeforeItBegins),
            _ => Ok(self),
        }
    }
}

/// Money a project has of an item of an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// The id of the agreement.
    pub agreement: String,
    /// The id of the item in it.
    pub item: String,
    /// How much, in whole kronor, when it is told.
    pub kronor: Option<i64>,
}

/// News of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// The day it is of.
    pub on: Date,
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub text: RichText,
}

/// An organisation by its id and its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A file of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldFile {
    /// The id of the document that is kept.
    pub id: String,
    /// Its number among the files of the document.
    pub number: i64,
    /// Its name as a file.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// How many bytes it has.
    pub size: i64,
    /// Their SHA-256.
    pub sha256: String,
    /// The day it came.
    pub on: Date,
}

/// A document in its versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldDocument {
    /// What it is called.
    pub title: String,
    /// Its files, the latest first.
    pub files: Vec<ToldFile>,
}

/// Everything the public is told of a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Who leads it.
    pub leads: Named,
    /// Who takes part, and said yes to it.
    pub takes_part: Vec<Named>,
    /// What it is.
    pub about: About,
    /// What pays for it.
    pub money: Vec<Money>,
    /// The roles of those who can be asked. Who they are is told to those who have signed in.
    pub contacts: Vec<String>,
    /// News, the latest first.
    pub posts: Vec<Post>,
    /// Documents.
    pub documents: Vec<ToldDocument>,
}

/// What a project lacks before the public sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lack {
    /// What it is for.
    Purpose,
    /// When it begins.
    From,
    /// Whom to ask.
    Contact,
    /// What came of it, though it is over.
    Results,
}

impl Told {
    /// What it lacks, in the order of the page.
    pub fn lacks(&self) -> Vec<Lack> {
        let about = &self.about;
        let lacks = [
            (Lack::Purpose, about.purpose.is_empty()),
            (Lack::From, about.from.is_none()),
            (Lack::Contact, self.contacts.is_empty()),
            (
                Lack::Results,
                about.status.is_over() && about.results.is_empty(),
            ),
        ];
        let lacks = lacks.into_iter().filter(|(_, lacks)| *lacks);
        lacks.map(|(lack, _)| lack).collect()
    }

    /// All its words, to be searched.
    pub fn words(&self) -> String {
        let mut words = vec![
            self.about.title.clone(),
            self.leads.name.clone(),
            self.about.purpose.plain(),
            self.about.results.plain(),
        ];
        words.extend(self.takes_part.iter().map(|one| one.name.clone()));
        for post in &self.posts {
            words.extend([post.heading.clone(), post.text.plain()]);
        }
        words.extend(self.documents.iter().map(|one| one.title.clone()));
        words.join("\n")
    }

    /// The file of a document with this id, when it is told.
    pub fn file(&self, id: &str) -> Option<&ToldFile> {
        let mut files = self.documents.iter().flat_map(|one| &one.files);
        files.find(|file| file.id == id)
    }
}

#[cfg(test)]
mod tests;
