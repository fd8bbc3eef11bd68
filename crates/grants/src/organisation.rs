//! Organisations: who takes part in an agreement, as recipient, coordinator, payer or authority, and what each kind can
//! have.

use std::fmt;

use crate::{Level, OrganisationNumber};

/// The longest name, in characters; the longest in use are a third of it.
pub const LONGEST_NAME_CHARACTERS: usize = 200;

/// What a spreadsheet would take for the beginning of a formula.
const FORMULA_STARTS: [char; 4] = ['=', '+', '-', '@'];

/// What kind of organisation it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrganisationKind {
    /// A municipality.
    Municipality,
    /// A region. Region Gotland is a municipality too, and stands here once.
    Region,
    /// A county: a group without legal person.
    County,
    /// A body the parties of a county act through, such as an association.
    CountyBody,
    /// The coordinator of the agreement, SKR.
    Coordinator,
    /// The authority that pays, Kammarkollegiet.
    Payer,
    /// A national authority that follows up.
    Authority,
    /// Whoever runs this system.
    Operator,
    /// Any other.
    Other,
}

impl OrganisationKind {
    /// All kinds, in the order they are shown.
    pub const ALL: [Self; 9] = [
        Self::Region,
        Self::Municipality,
        Self::County,
        Self::CountyBody,
        Self::Coordinator,
        Self::Payer,
        Self::Authority,
        Self::Operator,
        Self::Other,
    ];

    /// The word used in storage, files and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Region => "region",
            Self::County => "county",
            Self::CountyBody => "county_body",
            Self::Coordinator => "coordinator",
            Self::Payer => "payer",
            Self::Authority => "authority",
            Self::Operator => "operator",
            Self::Other => "other",
        }
    }

    /// The kind of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether it is a legal person, which can have an organisation number, people and money of its own.
    pub const fn is_legal_person(self) -> bool {
        !matches!(self, Self::County)
    }

    /// Whether more of the kind can be added. Municipalities, regions and counties are those of the country and come
    /// with the program, as do the coordinator and whoever runs it.
    pub const fn can_be_added(self) -> bool {
        matches!(
            self,
            Self::CountyBody | Self::Payer | Self::Authority | Self::Other
        )
    }

    /// Whether one of the kind lies in the county its code says, which nobody changes.
    pub const fn county_is_given(self) -> bool {
        matches!(self, Self::Municipality | Self::Region | Self::County)
    }

    /// Whether one of the kind must lie in a county.
    pub const fn needs_county(self) -> bool {
        self.county_is_given() || matches!(self, Self::CountyBody)
    }

    /// Whether one of the kind can stand for a recipient on a level. A region stands for a municipality only on
    /// Gotland, where they are one.
    pub const fn stands_for(self, level: Level) -> bool {
        match level {
            Level::Region => matches!(self, Self::Region),
            Level::Municipality => matches!(self, Self::Municipality | Self::Region),
            Level::County => matches!(self, Self::County),
            Level::Coordinator => matches!(self, Self::Coordinator),
            Level::Other => false,
        }
    }
}

/// Why an organisation cannot be as it is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OrganisationRefusal {
    /// It has no name.
    #[error("the name is missing")]
    NoName,
    /// Its name is longer than any.
    #[error("the name is too long")]
    NameTooLong,
    /// Its name holds line breaks or other characters that are not seen.
    #[error("the name holds characters that are not seen")]
    NameUnseen,
    /// Its name begins as a formula does.
    #[error("the name begins with {0}")]
    NameIsFormula(char),
    /// A county is a group without legal person and has no number.
    #[error("a county has no number")]
    CountyHasNoNumber,
    /// An organisation of this kind has no such number.
    #[error("no {kind} has such a number")]
    NumberDoesNotFit {
        /// The kind.
        kind: OrganisationKind,
    },
    /// The county it belongs to is not said.
    #[error("the county is missing")]
    NoCounty,
    /// More of its kind cannot be added.
    #[error("a {kind} cannot be added")]
    CannotBeAdded {
        /// The kind.
        kind: OrganisationKind,
    },
    /// The county of its kind follows from its code.
    #[error("the county of a {kind} is not changed")]
    CountyIsGiven {
        /// The kind.
        kind: OrganisationKind,
    },
}

/// A name without space around it and with single spaces in it, or why it is none.
pub fn name(typed: &str) -> Result<String, OrganisationRefusal> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(OrganisationRefusal::NoName);
    }
    if name.chars().count() > LONGEST_NAME_CHARACTERS {
        return Err(OrganisationRefusal::NameTooLong);
    }
    // Marks that turn the direction of the text make a name look like another.
    let unseen = |character: char| {
        character.is_control()
            || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    if name.chars().any(unseen) {
        return Err(OrganisationRefusal::NameUnseen);
    }
    match name
        .chars()
        .next()
        .filter(|one| FORMULA_STARTS.contains(one))
    {
        Some(start) => Err(OrganisationRefusal::NameIsFormula(start)),
        None => Ok(name),
    }
}

/// Whether an organisation of a kind can have this number and lie in a county or none.
pub fn facts(
    kind: OrganisationKind,
    number: Option<&OrganisationNumber>,
    has_county: bool,
) -> Result<(), OrganisationRefusal> {
    match number {
        Some(_) if !kind.is_legal_person() => return Err(OrganisationRefusal::CountyHasNoNumber),
        Some(number) if !number.fits(kind) => {
            return Err(OrganisationRefusal::NumberDoesNotFit { kind });
        }
        _ => {}
    }
    if kind.needs_county() && !has_county {
        return Err(OrganisationRefusal::NoCounty);
    }
    Ok(())
}

impl fmt::Display for OrganisationKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_means_the_kind_it_is_written_for() {
        for kind in OrganisationKind::ALL {
            assert_eq!(OrganisationKind::from_word(kind.word()), Some(kind));
        }
        assert_eq!(OrganisationKind::from_word("kommun"), None);
    }

    #[test]
    fn a_name_is_seen_as_it_is() {
        assert_eq!(
            name("  Västra\u{a0} Götalandsregionen\n").as_deref(),
            Ok("Västra Götalandsregionen")
        );
        for (typed, why) in [
            (" \t", OrganisationRefusal::NoName),
            ("=1+1", OrganisationRefusal::NameIsFormula('=')),
            ("Umeå\u{202e} kommun", OrganisationRefusal::NameUnseen),
            ("Umeå\u{0} kommun", OrganisationRefusal::NameUnseen),
        ] {
            assert_eq!(name(typed), Err(why));
        }
        assert!(name(&"å".repeat(LONGEST_NAME_CHARACTERS)).is_ok());
        let longer = "å".repeat(LONGEST_NAME_CHARACTERS + 1);
        assert_eq!(name(&longer), Err(OrganisationRefusal::NameTooLong));
    }

    #[test]
    fn a_county_has_no_number_and_a_body_of_one_says_which() {
        use OrganisationKind as Kind;
        let number: OrganisationNumber = "212000-0142".parse().unwrap();
        let company: OrganisationNumber = "556036-0793".parse().unwrap();
        let county = facts(Kind::County, Some(&number), true);
        assert_eq!(county, Err(OrganisationRefusal::CountyHasNoNumber));
        assert_eq!(facts(Kind::County, None, true), Ok(()));
        let body = facts(Kind::CountyBody, Some(&company), false);
        assert_eq!(body, Err(OrganisationRefusal::NoCounty));
        assert_eq!(facts(Kind::CountyBody, Some(&company), true), Ok(()));
        assert_eq!(facts(Kind::Municipality, Some(&number), true), Ok(()));
        let kind = Kind::Municipality;
        let wrong = facts(kind, Some(&company), true);
        assert_eq!(wrong, Err(OrganisationRefusal::NumberDoesNotFit { kind }));
    }

    #[test]
    fn every_level_is_stood_for_by_those_it_is_for() {
        use OrganisationKind as Kind;
        for (level, kinds) in [
            (Level::Region, vec![Kind::Region]),
            (Level::Municipality, vec![Kind::Region, Kind::Municipality]),
            (Level::County, vec![Kind::County]),
            (Level::Coordinator, vec![Kind::Coordinator]),
            (Level::Other, vec![]),
        ] {
            let able = Kind::ALL.into_iter().filter(|kind| kind.stands_for(level));
            assert_eq!(able.collect::<Vec<_>>(), kinds, "{level}");
        }
    }
}
