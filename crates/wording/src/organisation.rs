//! What the rules say no to about organisations and their numbers, and the way out.

use grants::NotAnOrganisationNumber;
use grants::organisation::{LONGEST_NAME_CHARACTERS, OrganisationRefusal};

use crate::{Message, Speak, message, terms};

impl Speak for NotAnOrganisationNumber {
    fn message(&self) -> Message {
        match self {
            Self::NotADigit(character) => {
                message!(
                    "organisation-number-digit",
                    character = character.to_string()
                )
            }
            Self::Length(found) => message!("organisation-number-length", found = *found),
            Self::Prefix => message!("organisation-number-prefix"),
            Self::Personal => message!("organisation-number-personal"),
            Self::Group => message!("organisation-number-group"),
            Self::CheckDigit { expected } => {
                message!("organisation-number-check", expected = *expected)
            }
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::NotADigit(_) | Self::Length(_) => message!("organisation-number-form-hint"),
            Self::Prefix => message!("organisation-number-prefix-hint"),
            Self::Personal => message!("organisation-number-personal-hint"),
            Self::Group | Self::CheckDigit { .. } => message!("organisation-number-check-hint"),
        })
    }
}

impl Speak for OrganisationRefusal {
    fn message(&self) -> Message {
        match self {
            Self::NoName => message!("organisation-no-name"),
            Self::NameTooLong => {
                message!("organisation-name-long", most = LONGEST_NAME_CHARACTERS)
            }
            Self::NameUnseen => message!("organisation-name-unseen"),
            Self::NameIsFormula(start) => {
                message!("organisation-name-formula", start = start.to_string())
            }
            Self::CountyHasNoNumber => message!("organisation-county-number"),
            Self::NumberDoesNotFit { kind } => message!(
                "organisation-number-not-public",
                kind = terms::organisation_kind(*kind)
            ),
            Self::NoCounty => message!("organisation-no-county"),
            Self::CannotBeAdded { kind } => message!(
                "organisation-not-added",
                kind = terms::organisation_kind(*kind)
            ),
            Self::CountyIsGiven { kind } => message!(
                "organisation-county-given",
                kind = terms::organisation_kind(*kind)
            ),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::NoName => message!("organisation-no-name-hint"),
            Self::NameTooLong => message!("organisation-name-long-hint"),
            Self::NameUnseen => message!("organisation-name-unseen-hint"),
            Self::NameIsFormula(_) => message!("organisation-name-formula-hint"),
            Self::CountyHasNoNumber => message!("organisation-county-number-hint"),
            Self::NumberDoesNotFit { .. } => message!("organisation-number-not-public-hint"),
            Self::NoCounty => message!("organisation-no-county-hint"),
            Self::CannotBeAdded { .. } => message!("organisation-not-added-hint"),
            Self::CountyIsGiven { .. } => message!("organisation-county-given-hint"),
        })
    }
}
