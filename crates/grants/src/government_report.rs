//! Reports to the government: own text, and figures, tables and quotations that are bound to data and frozen at a moment.
//!
//! What lives here: which figures there are, how they are counted from rows and what of them is kept back, where a text names them,
//! what is to be seen to before a report is sent, and where it stands. What does not: where the rows come from.
//!
//! ```
//! use grants::government_report::marks::{Piece, pieces};
//! let found = pieces("Det kom [[antal-svar]] svar.");
//! assert_eq!(found[1], Piece::Mark("antal-svar"));
//! ```

pub mod bound;
pub mod checking;
pub mod counting;
pub mod marks;
mod protecting;

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::rich_text::{RichText, visible_line};

/// The longest title: what fits in two lines of a list.
pub const LONGEST_TITLE_CHARACTERS: usize = 150;
/// The longest name of whom it is to.
pub const LONGEST_RECIPIENT_CHARACTERS: usize = 200;
/// The longest address for e-mail that mail servers take.
pub const LONGEST_ADDRESS_CHARACTERS: usize = 254;
/// The longest heading of a section.
pub const LONGEST_HEADING_CHARACTERS: usize = 120;
/// So many sections a report has: more than fit in a table of contents that is read.
pub const MOST_SECTIONS: usize = 40;
/// So many figures, tables and quotations are bound in a report.
pub const MOST_BOUND: usize = 120;
/// So many years a final report tells of.
pub const MOST_AGREEMENTS: usize = 10;

/// What kind of report it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GovernmentReportKind {
    /// Before the end.
    Interim,
    /// At the end.
    Final,
    /// What was done in a year.
    Activity,
}

impl GovernmentReportKind {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Interim, Self::Final, Self::Activity];

    /// The word in storage, data and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Interim => "interim",
            Self::Final => "final",
            Self::Activity => "activity",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Where a report stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GovernmentReportStatus {
    /// Being written, for the first time or as a correction.
    Draft,
    /// Waiting for a second person.
    Submitted,
    /// Sent and published; nobody writes in it.
    Published,
    /// Thrown away before anybody saw it.
    Discarded,
}

/// Why a report stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a report that is {from} does not become {to}")]
pub struct StatusRefusal {
    /// Where it is.
    pub from: GovernmentReportStatus,
    /// Where it was to go.
    pub to: GovernmentReportStatus,
}

impl GovernmentReportStatus {
    /// All of them, in the order of life.
    pub const ALL: [Self; 4] = [
        Self::Draft,
        Self::Submitted,
        Self::Published,
        Self::Discarded,
    ];

    /// The word in storage and data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Published => "published",
            Self::Discarded => "discarded",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// The next, when it can be reached from here. Nothing is sent that did not wait for a second person.
    pub const fn to(self, to: Self) -> Result<Self, StatusRefusal> {
        use GovernmentReportStatus::{Discarded, Draft, Published, Submitted};
        match (self, to) {
            (Draft, Submitted | Discarded)
            | (Submitted, Draft | Published)
            | (Published, Draft) => Ok(to),
            (from, to) => Err(StatusRefusal { from, to }),
        }
    }
}

impl fmt::Display for GovernmentReportStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

/// What a report is about, and to whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// What kind.
    pub kind: GovernmentReportKind,
    /// What it is called.
    pub title: String,
    /// Whom it is to: a ministry.
    pub recipient: String,
    /// When it is due, when that is said.
    pub due_on: Option<Date>,
    /// The ids of the agreements, one or several years.
    pub agreements: Vec<String>,
}

/// Why what is said of a report is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AboutRefusal {
    /// It has no title.
    #[error("the title is missing")]
    TitleMissing,
    /// Its title is too long.
    #[error("the title is too long")]
    TitleTooLong,
    /// Whom it is to is too long.
    #[error("the recipient is too long")]
    RecipientTooLong,
    /// It is about no year.
    #[error("no agreement is chosen")]
    AgreementMissing,
    /// It is about more years than anybody reports on.
    #[error("too many agreements are chosen")]
    TooManyAgreements,
    /// That is no address.
    #[error("that is no e-mail address")]
    NotAnAddress,
}

impl About {
    /// What may be kept.
    pub fn checked(mut self) -> Result<Self, AboutRefusal> {
        self.title = visible_line(&self.title);
        self.recipient = visible_line(&self.recipient);
        self.agreements.sort();
        self.agreements.dedup();
        if self.title.is_empty() {
            return Err(AboutRefusal::TitleMissing);
        }
        if self.title.chars().count() > LONGEST_TITLE_CHARACTERS {
            return Err(AboutRefusal::TitleTooLong);
        }
        if self.recipient.chars().count() > LONGEST_RECIPIENT_CHARACTERS {
            return Err(AboutRefusal::RecipientTooLong);
        }
        match self.agreements.len() {
            0 => Err(AboutRefusal::AgreementMissing),
            1..=MOST_AGREEMENTS => Ok(self),
            _ => Err(AboutRefusal::TooManyAgreements),
        }
    }
}

/// An address a report is sent to, as it is kept; nothing is nobody's yet. Whether anybody reads there the mail servers tell.
pub fn checked_address(typed: &str) -> Result<String, AboutRefusal> {
    let address = visible_line(typed);
    if address.is_empty() {
        return Ok(address);
    }
    let is_whole = address.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !host.starts_with('.')
    });
    let is_plain = address
        .chars()
        .all(|one| one.is_ascii_graphic() && !"<>()[],;:\\\"".contains(one));
    if is_whole && is_plain && address.len() <= LONGEST_ADDRESS_CHARACTERS {
        Ok(address)
    } else {
        Err(AboutRefusal::NotAnAddress)
    }
}

/// A part of a report with its heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What helps to write it; empty for a section somebody added. It is never told.
    pub guidance: String,
    /// What it says.
    pub text: RichText,
}

/// Why a section is not kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SectionRefusal {
    /// It has no heading.
    #[error("the heading is missing")]
    HeadingMissing,
    /// Its heading is too long.
    #[error("the heading is too long")]
    HeadingTooLong,
    /// It names something that is not bound.
    #[error("nothing is bound as {0}")]
    NotBound(String),
}

impl Section {
    /// What may be kept, when these names are bound.
    pub fn checked(mut self, bound: &[&str]) -> Result<Self, SectionRefusal> {
        self.heading = visible_line(&self.heading);
        if self.heading.is_empty() {
            return Err(SectionRefusal::HeadingMissing);
        }
        if self.heading.chars().count() > LONGEST_HEADING_CHARACTERS {
            return Err(SectionRefusal::HeadingTooLong);
        }
        let named = marks::named(&self.text).into_iter();
        let mut unknown = named.filter(|one| !bound.contains(&one.name.as_str()));
        match unknown.next() {
            Some(one) => Err(SectionRefusal::NotBound(one.name)),
            None => Ok(self),
        }
    }
}

#[cfg(test)]
mod tests;
