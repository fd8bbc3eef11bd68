//! The recipients of each level, from `recipients.csv`.

use std::collections::BTreeMap;

use crate::finding::{Findings, Place, Problem};
use crate::folder::{Folder, ProofFile};
use crate::table;

/// The columns of `recipients.csv`.
const COLUMNS: [&str; 4] = ["level", "code", "name", "county"];

/// The most recipients of one level. There are 290 municipalities; a bound keeps the work of a hostile folder small.
const MAX_RECIPIENTS: usize = 2_000;

/// A level that has recipients.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The 21 regions.
    Region,
    /// The 290 municipalities.
    Municipality,
    /// The 21 counties.
    County,
    /// The association that coordinates.
    Coordinator,
}

impl Level {
    /// The level with that word in the files.
    pub fn named(word: &str) -> Option<Self> {
        [
            Self::Region,
            Self::Municipality,
            Self::County,
            Self::Coordinator,
        ]
        .into_iter()
        .find(|level| level.word() == word)
    }

    /// The word for the level in the files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Municipality => "municipality",
            Self::County => "county",
            Self::Coordinator => "coordinator",
        }
    }

    /// Whether a code can be one of this level: four digits for a municipality, two for a region or a county, letters
    /// for the coordinator.
    fn allows_code(self, code: &str) -> bool {
        match self {
            Self::Region | Self::County => is_county_code(code),
            Self::Municipality => is_municipality_code(code),
            Self::Coordinator => {
                !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_alphabetic())
            }
        }
    }

    /// Whether a recipient with this code can lie in that county.
    fn allows_county(self, code: &str, county: &str) -> bool {
        match self {
            Self::Region => is_county_code(county),
            Self::County => county == code,
            Self::Municipality => is_county_code(county) && code.starts_with(county),
            Self::Coordinator => county.is_empty(),
        }
    }
}

/// Whether the text is a county code: two digits.
pub fn is_county_code(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the text is a municipality code: four digits.
pub fn is_municipality_code(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A recipient of a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Its name, for people to read.
    pub name: String,
    /// The code of its county; empty for the coordinator.
    pub county: String,
}

/// What can be wrong with a row of `recipients.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecipientsProblem {
    /// There is no such level.
    Level(String),
    /// A code of that level does not look like that.
    Code(Level, String),
    /// The county cannot be that recipient's.
    County(String),
    /// The recipient stands twice.
    Twice,
    /// A level has more recipients than this.
    TooMany(usize),
}

/// Every recipient, by level and code; codes are in ascending order byte by byte.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recipients {
    levels: BTreeMap<Level, BTreeMap<String, Recipient>>,
}

impl Recipients {
    /// Reads `recipients.csv`; nothing is given when anything in it is wrong.
    pub fn read(folder: &Folder, findings: &mut Findings) -> Option<Self> {
        let before = findings.count();
        let mut recipients = Self::default();
        for row in table::read(folder, ProofFile::Recipients, &COLUMNS, findings)? {
            let Some([level, code, name, county]) = row.fields() else {
                continue;
            };
            let recipient = Recipient {
                name: name.to_owned(),
                county: county.to_owned(),
            };
            if let Err(problem) = recipients.add(level, code, recipient) {
                let place = Place::line(ProofFile::Recipients, row.line).recipient(code);
                findings.add(place, Problem::Recipients(problem));
            }
        }
        (findings.count() == before).then_some(recipients)
    }

    /// Adds a recipient, or says why it is not one.
    fn add(
        &mut self,
        level: &str,
        code: &str,
        recipient: Recipient,
    ) -> Result<(), RecipientsProblem> {
        let level =
            Level::named(level).ok_or_else(|| RecipientsProblem::Level(level.to_owned()))?;
        if !level.allows_code(code) {
            return Err(RecipientsProblem::Code(level, code.to_owned()));
        }
        if !level.allows_county(code, &recipient.county) {
            return Err(RecipientsProblem::County(recipient.county));
        }
        let of_level = self.levels.entry(level).or_default();
        if of_level.len() >= MAX_RECIPIENTS {
            return Err(RecipientsProblem::TooMany(MAX_RECIPIENTS));
        }
        match of_level.insert(code.to_owned(), recipient) {
            Some(_) => Err(RecipientsProblem::Twice),
            None => Ok(()),
        }
    }

    /// The codes of a level, ascending.
    pub fn codes(&self, level: Level) -> impl Iterator<Item = &str> {
        self.levels
            .get(&level)
            .into_iter()
            .flatten()
            .map(|(code, _)| code.as_str())
    }

    /// The recipient of a level with that code.
    pub fn find(&self, level: Level, code: &str) -> Option<&Recipient> {
        self.levels.get(&level)?.get(code)
    }

    /// The code and name of a recipient, for people to read; the code alone when there is no such recipient.
    pub fn label(&self, level: Level, code: &str) -> String {
        match self.find(level, code) {
            Some(recipient) => format!("{code} ({})", recipient.name),
            None => code.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(level: &str, code: &str, county: &str) -> Result<(), RecipientsProblem> {
        let recipient = Recipient {
            name: "N".to_owned(),
            county: county.to_owned(),
        };
        Recipients::default().add(level, code, recipient)
    }

    #[test]
    fn a_code_must_look_like_one_of_its_level() {
        for (level, code, county) in [
            ("region", "01", "01"),
            ("municipality", "0114", "01"),
            ("county", "01", "01"),
            ("coordinator", "SKR", ""),
        ] {
            assert_eq!(add(level, code, county), Ok(()));
        }
        for (level, code, county) in [
            ("region", "0114", "01"),
            ("region", "01", "0114"),
            ("municipality", "01", "01"),
            ("municipality", "0114", "03"),
            ("municipality", "0114", ""),
            ("county", "01", "03"),
            ("coordinator", "01", ""),
            ("coordinator", "SKR", "01"),
            ("coordinator", "", ""),
            ("other", "01", "01"),
        ] {
            assert!(add(level, code, county).is_err(), "{level} {code} {county}");
        }
    }
}
