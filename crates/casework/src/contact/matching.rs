//! Which organisation a file means, and who in it may be somebody that is known already.

use std::collections::{BTreeMap, BTreeSet};

use ::store::contact::Contact;
use ::store::organisation::{self, Organisation};
use ::store::{Read, StoreError};
use agreement::shipped;
use grants::{Level, OrganisationKind};

use super::Details;
use super::table::{RowFault, bare};

/// Two names this far apart may be the same one misspelt; short names are that close by chance.
const NEAR_LETTERS: usize = 2;
/// Names shorter than this may differ by one letter only.
const SHORT_NAME: usize = 10;

/// Why somebody may be somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Same {
    /// They have the same e-mail address.
    Email,
    /// They have the same name at the same organisation.
    Name,
    /// They have nearly the same name at the same organisation.
    NearName,
}

/// Somebody a row of a file may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Candidate {
    /// A contact in the register.
    Contact {
        /// Its id.
        id: String,
        /// Its revision.
        revision: i64,
        /// The name.
        name: String,
        /// The id of its organisation.
        organisation_id: String,
        /// Why.
        why: Same,
    },
    /// An earlier row of the same file.
    Row {
        /// Its number.
        number: usize,
        /// Why.
        why: Same,
    },
}

/// Every organisation by what a file may call it.
pub(super) struct Organisations {
    by_key: BTreeMap<String, BTreeSet<String>>,
    names: BTreeMap<String, String>,
}

impl Organisations {
    /// All that are open.
    pub(super) async fn load(read: &mut impl Read) -> Result<Self, StoreError> {
        let all = organisation::all(read).await?;
        let recipients = organisation::recipients(read).await?;
        let mut organisations = Self {
            by_key: BTreeMap::new(),
            names: BTreeMap::new(),
        };
        for one in all.into_iter().filter(|one| one.closed_at.is_none()) {
            organisations.add(&one);
            let own = recipients
                .iter()
                .filter(|known| known.organisation_id == one.id);
            for known in own {
                let (level, code) = (&known.level, &known.code);
                organisations.key(code.as_str(), &one.id);
                if let Some(recipient) = shipped::register().find(*level, *code) {
                    organisations.key(&recipient.name, &one.id);
                    if *level == Level::Municipality {
                        organisations.municipality(&recipient.name, &one.id);
                    }
                }
            }
            organisations.names.insert(one.id, one.name);
        }
        Ok(organisations)
    }

    fn add(&mut self, one: &Organisation) {
        self.key(&one.id, &one.id);
        self.key(&one.name, &one.id);
        if let Some(number) = &one.number {
            self.key(number, &one.id);
            // As authorities write the numbers of organisations.
            self.key(&format!("16{number}"), &one.id);
        }
        if one.kind == OrganisationKind::Municipality {
            self.municipality(&one.name, &one.id);
        }
    }

    fn municipality(&mut self, name: &str, id: &str) {
        for ending in ["kommun", "skommun", "stad", "sstad"] {
            self.key(&format!("{name}{ending}"), id);
        }
    }

    fn key(&mut self, key: &str, id: &str) {
        let ids = self.by_key.entry(bare(key)).or_default();
        ids.insert(id.to_owned());
    }

    /// The id of the organisation somebody wrote.
    pub(super) fn find(&self, written: &str) -> Result<String, RowFault> {
        let key = bare(written);
        if key.is_empty() {
            return Err(RowFault::NoOrganisation);
        }
        // A spreadsheet drops the zero a code begins with.
        let whole = format!("0{key}");
        let found = self.by_key.get(&key);
        let found = found.or_else(|| self.by_key.get(&whole).filter(|_| is_number(&key)));
        match found.map(|ids| (ids.first(), ids.len())) {
            Some((Some(id), 1)) => Ok(id.clone()),
            Some(_) => Err(RowFault::SeveralOrganisations(written.to_owned())),
            None => Err(RowFault::UnknownOrganisation(written.to_owned())),
        }
    }

    /// The name of an organisation.
    pub(super) fn name(&self, id: &str) -> String {
        self.names.get(id).cloned().unwrap_or_default()
    }
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Who a person may be: what is compared of them.
pub(super) struct Person<'a> {
    pub(super) organisation_id: &'a str,
    pub(super) email: Option<&'a str>,
    pub(super) name: String,
}

impl<'a> Person<'a> {
    pub(super) fn of_details(organisation_id: &'a str, details: &'a Details) -> Self {
        Self {
            organisation_id,
            email: details.email.as_deref(),
            name: sorted(&details.name),
        }
    }

    pub(super) fn of_contact(contact: &'a Contact) -> Self {
        Self {
            organisation_id: &contact.organisation_id,
            email: contact.email.as_deref(),
            name: sorted(contact.name.as_deref().unwrap_or_default()),
        }
    }

    /// Why the two may be one, if they may.
    pub(super) fn may_be(&self, other: &Self) -> Option<Same> {
        if self.email.is_some() && self.email == other.email {
            return Some(Same::Email);
        }
        if self.organisation_id != other.organisation_id {
            return None;
        }
        if self.name == other.name {
            return Some(Same::Name);
        }
        let shortest = self.name.chars().count().min(other.name.chars().count());
        let near = if shortest < SHORT_NAME {
            1
        } else {
            NEAR_LETTERS
        };
        (strsim::osa_distance(&self.name, &other.name) <= near).then_some(Same::NearName)
    }
}

/// The words of a name, small and in order: people write family names first, too.
fn sorted(name: &str) -> String {
    let name = name.to_lowercase();
    let mut words: Vec<&str> = name
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.sort_unstable();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, email: Option<&'static str>) -> Person<'static> {
        Person {
            organisation_id: "kommun-0115",
            email,
            name: sorted(name),
        }
    }

    #[test]
    fn the_same_person_is_known_by_address_name_and_nearly_the_name() {
        let anna = person("Anna Lindqvist", Some("anna@exempel.se"));
        let same = |name, email| anna.may_be(&person(name, email));
        assert_eq!(same("Bo Ek", Some("anna@exempel.se")), Some(Same::Email));
        assert_eq!(same("LINDQVIST, Anna", None), Some(Same::Name));
        assert_eq!(same("Anna Lindkvist", None), Some(Same::NearName));
        assert_eq!(same("Anna Lindström", None), None);
        assert_eq!(person("Bo Ek", None).may_be(&person("Bo Ås", None)), None);
        let elsewhere = Person {
            organisation_id: "kommun-0117",
            ..person("Anna Lindqvist", None)
        };
        assert_eq!(anna.may_be(&elsewhere), None);
    }
}
