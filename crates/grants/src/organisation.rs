//! Organisations: who takes part in an agreement, as recipient, coordinator, payer or authority.

use std::fmt;

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
}
