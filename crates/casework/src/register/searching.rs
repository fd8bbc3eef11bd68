//! Looking in the register: what of a year is sought, by words, organisation, direction and day.

use std::collections::BTreeMap;

use ::store::register_entry as rows;
use ::store::secrecy_mark::{self, SecrecyMark};
use grants::authorisation::Act;
use jiff::civil::Date;

use super::{Direction, RegisterEntry, RegisterError};
use crate::{Actor, Casework};

/// So many entries stand on a page.
pub const ENTRIES_ON_A_PAGE: usize = 100;

/// What is sought in a year of the register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// The year.
    pub year: i64,
    /// Words, each of which stands in the number, the sender, the recipient or the subject.
    pub words: String,
    /// The organisation it came from or went to.
    pub organisation_id: Option<String>,
    /// Which way it went.
    pub direction: Option<Direction>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

/// An entry that was found, with the last decision about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The entry.
    pub entry: RegisterEntry,
    /// What was last decided about keeping it back.
    pub mark: Option<SecrecyMark>,
}

impl Sought {
    /// Whether an entry of the year is sought.
    fn fits(&self, entry: &RegisterEntry) -> bool {
        let day = wording::stockholm(entry.at).date();
        let organisation = self.organisation_id.as_deref();
        organisation.is_none_or(|id| entry.organisation_id.as_deref() == Some(id))
            && self.direction.is_none_or(|way| entry.direction == way)
            && self.from.is_none_or(|from| from <= day)
            && self.to.is_none_or(|to| day <= to)
            && self.has_words(entry)
    }

    /// Small letters are made here and not by the database, which knows no å.
    fn has_words(&self, entry: &RegisterEntry) -> bool {
        let number = format!("{}:{}", entry.year, entry.number);
        let parts = [&number, &entry.sender, &entry.recipient, &entry.subject];
        let all = parts.map(|part| part.to_lowercase()).join("\n");
        let words = self.words.to_lowercase();
        words.split_whitespace().all(|word| all.contains(word))
    }
}

impl Casework {
    /// The years the register has something in, the latest first.
    pub async fn register_years(&self, actor: &Actor) -> Result<Vec<i64>, RegisterError> {
        actor.must(Act::ReadRegister)?;
        Ok(rows::years(&mut self.store.reader().await?).await?)
    }

    /// Everything that is sought in a year of the register, the last number first.
    pub async fn register_of(
        &self,
        actor: &Actor,
        sought: &Sought,
    ) -> Result<Vec<Found>, RegisterError> {
        actor.must(Act::ReadRegister)?;
        let mut read = self.store.reader().await?;
        let entries = rows::of_year(&mut read, sought.year).await?;
        let mut last: BTreeMap<String, SecrecyMark> = BTreeMap::new();
        for mark in secrecy_mark::of_year(&mut read, sought.year).await? {
            last.insert(mark.entry_id.clone(), mark);
        }
        let found = entries.into_iter().filter(|entry| sought.fits(entry));
        Ok(found
            .map(|entry| Found {
                mark: last.remove(&entry.id),
                entry,
            })
            .collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> RegisterEntry {
        RegisterEntry {
            year: 2026,
            number: 15,
            id: "e".to_owned(),
            direction: Direction::In,
            // An hour after midnight in Sweden, the day before in UTC.
            at: "2026-03-01T23:30:00Z".parse().unwrap(),
            sender: "Östersunds kommun".to_owned(),
            recipient: "SKR".to_owned(),
            subject: "Hur rekvirerar vi?".to_owned(),
            about_kind: "thread".to_owned(),
            about_id: "t".to_owned(),
            document_id: None,
            agreement_id: None,
            organisation_id: Some("kommun-2380".to_owned()),
            registered_by: "a".to_owned(),
        }
    }

    fn words(words: &str) -> Sought {
        Sought {
            words: words.to_owned(),
            ..Sought::default()
        }
    }

    #[test]
    fn every_word_must_stand_somewhere_and_letters_may_be_small_or_large() {
        for sought in ["", "östersund", "REKVIRERAR östersunds", "2026:15", "skr ?"] {
            assert!(words(sought).fits(&entry()), "{sought}");
        }
        for sought in ["ostersund", "rekvirerar lund", "2026:16"] {
            assert!(!words(sought).fits(&entry()), "{sought}");
        }
    }

    #[test]
    fn days_are_days_in_sweden_and_both_are_included() {
        let day = |text: &str| text.parse::<Date>().ok();
        for (from, to, fits) in [
            (day("2026-03-02"), day("2026-03-02"), true),
            (day("2026-03-03"), None, false),
            (None, day("2026-03-01"), false),
        ] {
            let sought = Sought {
                from,
                to,
                ..Sought::default()
            };
            assert_eq!(sought.fits(&entry()), fits, "{from:?} {to:?}");
        }
    }
}
