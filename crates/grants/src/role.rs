//! What somebody may be for an organisation, and for which kinds of organisations.

use std::fmt;

use crate::organisation::OrganisationKind;

/// A role. A person has it through a mandate, for one organisation and one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Prepares what a recipient sends in.
    Handler,
    /// Signs for a recipient.
    Attestant,
    /// Is asked and told, and signs nothing.
    Contact,
    /// Runs the agreement at the office of the coordinator.
    Coordinator,
    /// Reviews at the authority that pays.
    PayerHandler,
    /// Releases payments at the authority that pays.
    PayerApprover,
    /// Follows up at a national authority.
    Authority,
    /// Reads everything and changes nothing.
    Auditor,
    /// Keeps accounts and the operation, without power over money.
    Administrator,
}

impl Role {
    /// All roles, in the order they are shown.
    pub const ALL: [Self; 9] = [
        Self::Handler,
        Self::Attestant,
        Self::Contact,
        Self::Coordinator,
        Self::PayerHandler,
        Self::PayerApprover,
        Self::Authority,
        Self::Auditor,
        Self::Administrator,
    ];

    /// The word used in storage, files and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Handler => "handler",
            Self::Attestant => "attestant",
            Self::Contact => "contact",
            Self::Coordinator => "coordinator",
            Self::PayerHandler => "payer_handler",
            Self::PayerApprover => "payer_approver",
            Self::Authority => "authority",
            Self::Auditor => "auditor",
            Self::Administrator => "administrator",
        }
    }

    /// The role of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Whether somebody can have it for an organisation of this kind. A county is a group without legal person:
    /// nobody acts for it, but for the body its parties name.
    pub const fn fits(self, kind: OrganisationKind) -> bool {
        use OrganisationKind as Kind;
        match self {
            Self::Handler | Self::Attestant | Self::Contact => matches!(
                kind,
                Kind::Municipality | Kind::Region | Kind::CountyBody | Kind::Other
            ),
            Self::Coordinator => matches!(kind, Kind::Coordinator),
            Self::PayerHandler | Self::PayerApprover => matches!(kind, Kind::Payer),
            Self::Authority => matches!(kind, Kind::Authority | Kind::Payer),
            Self::Auditor => !matches!(kind, Kind::County),
            Self::Administrator => matches!(kind, Kind::Operator | Kind::Coordinator),
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_means_the_role_it_is_written_for() {
        for role in Role::ALL {
            assert_eq!(Role::from_word(role.word()), Some(role));
        }
        assert_eq!(Role::from_word("Handler"), None);
    }

    #[test]
    fn nobody_acts_for_a_county_and_somebody_can_for_every_other_kind() {
        for kind in OrganisationKind::ALL {
            let any = Role::ALL.into_iter().any(|role| role.fits(kind));
            assert_eq!(any, kind != OrganisationKind::County, "{kind}");
        }
    }

    #[test]
    fn power_over_money_and_over_accounts_is_never_for_one_kind_of_organisation_but_the_coordinator()
     {
        for kind in OrganisationKind::ALL {
            let pays = Role::PayerApprover.fits(kind);
            assert!(!(pays && Role::Administrator.fits(kind)), "{kind}");
        }
    }
}
