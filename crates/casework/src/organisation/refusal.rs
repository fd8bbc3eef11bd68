//! What is said no to about organisations, in words: what happened and what to do.

use wording::{Message, Speak, message, terms};

use super::plan::MOST_CHANGES;
use super::{ImportFault, LONGEST_REASON_CHARACTERS, OrganisationError};
use crate::refusal::database;

impl Speak for OrganisationError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchOrganisation => message!("organisation-none"),
            Self::NotAllowed(error) => error.message(),
            Self::Refused(refusal) => refusal.message(),
            Self::NumberTaken { name } => message!("organisation-number-taken", name = name),
            Self::NameTaken { name } => message!("organisation-name-taken", name = name),
            Self::Stale(_) => message!("organisation-stale"),
            Self::Closed => message!("organisation-closed"),
            Self::NothingChanged => message!("organisation-nothing-changed"),
            Self::ReasonMissing => message!("casework-reason-missing"),
            Self::ReasonTooLong => {
                message!("casework-reason-too-long", most = LONGEST_REASON_CHARACTERS)
            }
            Self::HasMandates { count } => message!("organisation-has-mandates", count = *count),
            Self::ComesWithTheProgram => message!("organisation-comes-with-program"),
            Self::Table(fault) => fault.message(),
            Self::TooManyChanges => message!("organisation-too-many", most = MOST_CHANGES),
            Self::PreviewChanged => message!("organisation-preview-changed"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchOrganisation => message!("organisation-none-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::Refused(refusal) => return refusal.hint(),
            Self::NumberTaken { .. } => message!("organisation-number-taken-hint"),
            Self::NameTaken { .. } => message!("organisation-name-taken-hint"),
            Self::Stale(_) => message!("organisation-stale-hint"),
            Self::Closed => message!("organisation-closed-hint"),
            Self::NothingChanged => message!("organisation-nothing-changed-hint"),
            Self::ReasonMissing => message!("casework-reason-missing-hint"),
            Self::ReasonTooLong => message!("casework-reason-too-long-hint"),
            Self::HasMandates { .. } => message!("organisation-has-mandates-hint"),
            Self::ComesWithTheProgram => message!("organisation-comes-with-program-hint"),
            Self::Table(fault) => return fault.hint(),
            Self::TooManyChanges => message!("organisation-too-many-hint"),
            Self::PreviewChanged => message!("organisation-preview-changed-hint"),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}

impl Speak for ImportFault {
    fn message(&self) -> Message {
        match self {
            Self::Row(fault) => fault.message(),
            Self::UnknownCode { given } => message!("organisation-import-code", given = given),
            Self::CannotBeMatched => message!("organisation-import-unmatched"),
            Self::NameNotUnique { name } => message!("organisation-import-several", name = name),
            Self::Twice { other } => message!("organisation-import-twice", other = *other),
            Self::NumberTwice { other } => {
                message!("organisation-import-number-twice", other = *other)
            }
            Self::NumberTaken { name } => message!("organisation-number-taken", name = name),
            Self::NameTaken { name } => message!("organisation-name-taken", name = name),
            Self::KindDiffers { name, kind } => message!(
                "organisation-import-kind",
                name = name,
                kind = terms::organisation_kind(*kind)
            ),
            Self::Closed { name } => message!("organisation-import-closed", name = name),
            Self::Refused(refusal) => refusal.message(),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Row(fault) => return fault.hint(),
            Self::UnknownCode { .. } => message!("organisation-import-code-hint"),
            Self::CannotBeMatched => message!("organisation-import-unmatched-hint"),
            Self::NameNotUnique { .. } => message!("organisation-import-several-hint"),
            Self::Twice { .. } | Self::NumberTwice { .. } => {
                message!("organisation-import-twice-hint")
            }
            Self::NumberTaken { .. } => message!("organisation-number-taken-hint"),
            Self::NameTaken { .. } => message!("organisation-name-taken-hint"),
            Self::KindDiffers { .. } => message!("organisation-import-kind-hint"),
            Self::Closed { .. } => message!("organisation-closed-hint"),
            Self::Refused(refusal) => return refusal.hint(),
        })
    }
}
