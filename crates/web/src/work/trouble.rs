//! What casework refuses as answers of the site: the status, the words, and a line in the log when it is our fault.

use axum::http::StatusCode;
use casework::account::AccountError;
use casework::agreement_version::VersionError;
use casework::approval::ApprovalError;
use casework::dataset::DatasetError;
use casework::mandate::MandateError;
use casework::store::StoreError;
use grants::agreement_version::VersionRefusal;
use grants::approval::ApprovalRefusal;
use grants::mandate::MandateRefusal;
use wording::{Speak, message};

use crate::Refusal;

/// The database did not do what was asked.
pub fn database(error: &StoreError) -> Refusal {
    tracing::error!(%error, "The database did not do what the workspace asked.");
    Refusal {
        status: StatusCode::SERVICE_UNAVAILABLE,
        message: message!("casework-database"),
        hint: Some(message!("casework-database-hint")),
    }
}

/// Why a version is not started or changed.
pub fn version(error: &VersionError) -> Refusal {
    refused(version_status(error), error, error)
}

/// The status of the answer to an act on a version that was refused.
pub fn version_status(error: &VersionError) -> StatusCode {
    match error {
        VersionError::Store(error) => store_status(error),
        VersionError::Published(_) | VersionError::NoRandomness(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
        VersionError::NoSuchVersion => StatusCode::NOT_FOUND,
        VersionError::Refused(VersionRefusal::OwnWork) | VersionError::NotAllowed(_) => {
            StatusCode::FORBIDDEN
        }
        VersionError::Refused(VersionRefusal::NotFrom { .. })
        | VersionError::Stale(_)
        | VersionError::Approval(_)
        | VersionError::NotAsApproved
        | VersionError::AnotherOpen { .. }
        | VersionError::AlreadyThere(_) => StatusCode::CONFLICT,
        VersionError::Unreadable(_)
        | VersionError::TooLong
        | VersionError::OtherAgreement { .. }
        | VersionError::ReasonMissing
        | VersionError::ReasonTooLong
        | VersionError::NotShared(_)
        | VersionError::DoesNotAddUp => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Why a mandate is not proposed, handed over or ended.
pub fn mandate(error: &MandateError) -> Refusal {
    refused(mandate_status(error), error, error)
}

fn mandate_status(error: &MandateError) -> StatusCode {
    match error {
        MandateError::Store(error) => store_status(error),
        MandateError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        MandateError::NoSuchMandate | MandateError::NoSuchOrganisation => StatusCode::NOT_FOUND,
        MandateError::NotAllowed(_) => StatusCode::FORBIDDEN,
        MandateError::Refused(MandateRefusal::NotFrom { .. }) | MandateError::AlreadyThere => {
            StatusCode::CONFLICT
        }
        MandateError::Account(error) => account_status(error),
        MandateError::Approval(error) => approval_status(error),
        MandateError::NoSuchPerson
        | MandateError::RoleDoesNotFit { .. }
        | MandateError::NoDecision
        | MandateError::DecisionTooLong
        | MandateError::BeginsTooEarly
        | MandateError::ReasonMissing
        | MandateError::ReasonTooLong
        | MandateError::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Why an approval is not shown, given or refused.
pub fn approval(error: &ApprovalError) -> Refusal {
    refused(approval_status(error), error, error)
}

fn approval_status(error: &ApprovalError) -> StatusCode {
    match error {
        ApprovalError::Store(error) => store_status(error),
        ApprovalError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        ApprovalError::NoSuchApproval => StatusCode::NOT_FOUND,
        ApprovalError::NotAllowed(_)
        | ApprovalError::Refused(ApprovalRefusal::OwnWork | ApprovalRefusal::NotFresh) => {
            StatusCode::FORBIDDEN
        }
        ApprovalError::AlreadyOpen | ApprovalError::Refused(_) => StatusCode::CONFLICT,
        ApprovalError::ReasonMissing | ApprovalError::ReasonTooLong => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        ApprovalError::Version(error) => version_status(error),
        ApprovalError::Mandate(error) => mandate_status(error),
    }
}

/// Why figures are not taken.
pub fn dataset(error: &DatasetError) -> Refusal {
    let status = match error {
        DatasetError::Store(error) => store_status(error),
        DatasetError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        DatasetError::NoSuchDataset => StatusCode::NOT_FOUND,
        DatasetError::AlreadyHere(_) => StatusCode::CONFLICT,
        DatasetError::NotAllowed(_) => StatusCode::FORBIDDEN,
        DatasetError::Unreadable(_) | DatasetError::TooLarge | DatasetError::ReasonMissing => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    refused(status, error, error)
}

/// Why nobody is signed in.
pub fn account_status(error: &AccountError) -> StatusCode {
    match error {
        AccountError::Store(error) => store_status(error),
        AccountError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        AccountError::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        AccountError::EmailTaken
        | AccountError::NoEmail
        | AccountError::NoName
        | AccountError::PasswordLength
        | AccountError::DoesNotFit => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

fn store_status(error: &StoreError) -> StatusCode {
    match error {
        StoreError::NulInText => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn refused(status: StatusCode, error: &impl std::fmt::Display, words: &impl Speak) -> Refusal {
    if status.is_server_error() {
        tracing::error!(%error, "An act in the workspace could not be done.");
    }
    Refusal {
        status,
        message: words.message(),
        hint: words.hint(),
    }
}
