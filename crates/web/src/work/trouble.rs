//! What casework refuses as answers of the site: the status, the words, and a line in the log when it is our fault.

use axum::http::StatusCode;
use casework::account::AccountError;
use casework::administration::AdministrationError;
use casework::agreement_version::VersionError;
use casework::approval::ApprovalError;
use casework::dataset::DatasetError;
use casework::invitation::InvitationError;
use casework::mandate::MandateError;
use casework::message::MessageError;
use casework::reading_only::ReadingOnlyError;
use casework::session::SessionError;
use casework::sign_in::SignInError;
use casework::store::StoreError;
use grants::agreement_version::VersionRefusal;
use grants::approval::ApprovalRefusal;
use grants::mandate::MandateRefusal;
use wording::{Speak, message};

use crate::Refusal;

/// The database did not do what was asked.
pub fn database(error: &StoreError) -> Refusal {
    if let StoreError::ReadingOnly(stated) = error {
        return Refusal {
            status: StatusCode::SERVICE_UNAVAILABLE,
            message: message!("administration-reading-only", reason = &stated.reason),
            hint: Some(message!("administration-reading-only-hint")),
        };
    }
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

/// The status of the answer when a second person's word was not given.
pub fn approval_status(error: &ApprovalError) -> StatusCode {
    match error {
        ApprovalError::Store(error) => store_status(error),
        ApprovalError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        ApprovalError::NoSuchApproval => StatusCode::NOT_FOUND,
        ApprovalError::NotAllowed(_)
        | ApprovalError::Refused(ApprovalRefusal::OwnWork | ApprovalRefusal::NotFresh) => {
            StatusCode::FORBIDDEN
        }
        ApprovalError::AlreadyOpen | ApprovalError::Refused(_) | ApprovalError::Money(_) => {
            StatusCode::CONFLICT
        }
        ApprovalError::ReasonMissing | ApprovalError::ReasonTooLong => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        ApprovalError::Version(error) => version_status(error),
        ApprovalError::Mandate(error) => mandate_status(error),
        ApprovalError::Message(error) => message_status(error),
    }
}

/// Why a message or a template is not shown or changed.
pub fn message(error: &MessageError) -> Refusal {
    refused(message_status(error), error, error)
}

/// The status of the answer to an act on a message that was refused.
pub fn message_status(error: &MessageError) -> StatusCode {
    match error {
        MessageError::Store(error) => store_status(error),
        MessageError::NoSuchMessage
        | MessageError::NoSuchTemplate
        | MessageError::NoSuchAgreement
        | MessageError::NoSuchDocument => StatusCode::NOT_FOUND,
        MessageError::NotAllowed(_) => StatusCode::FORBIDDEN,
        MessageError::Stale(_)
        | MessageError::StaleTemplate(_)
        | MessageError::NotADraft
        | MessageError::NotSubmitted
        | MessageError::AgreementChanged
        | MessageError::NumberTaken => StatusCode::CONFLICT,
        MessageError::SubjectMissing
        | MessageError::SubjectTooLong
        | MessageError::BodyMissing
        | MessageError::BodyTooLong
        | MessageError::NameMissing
        | MessageError::NameTooLong
        | MessageError::Template(_)
        | MessageError::NotAttached(_) => StatusCode::UNPROCESSABLE_ENTITY,
        MessageError::Approval(error) => approval_status(error),
        MessageError::Published(_)
        | MessageError::Typeset(_)
        | MessageError::Document(_)
        | MessageError::Register(_)
        | MessageError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
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

/// The status of the answer when nobody is signed in.
pub fn sign_in_status(error: &SignInError) -> StatusCode {
    match error {
        SignInError::Store(error) => store_status(error),
        SignInError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        SignInError::NoKeys => StatusCode::SERVICE_UNAVAILABLE,
        SignInError::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        SignInError::Invitation(error) => invitation_status(error),
        SignInError::NoSuchSession | SignInError::NoPassword => StatusCode::FORBIDDEN,
        SignInError::DoesNotFit
        | SignInError::CodeDoesNotFit
        | SignInError::NotProven
        | SignInError::NewCodeDoesNotFit
        | SignInError::Over
        | SignInError::Password(_)
        | SignInError::NotOffered => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

fn account_status(error: &AccountError) -> StatusCode {
    match error {
        AccountError::Store(error) => store_status(error),
        AccountError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        AccountError::EmailTaken | AccountError::NoEmail | AccountError::NoName => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }
}

/// Why nothing is done to an account.
pub fn administration(error: &AdministrationError) -> Refusal {
    let status = match error {
        AdministrationError::Store(error)
        | AdministrationError::Mandate(MandateError::Store(error)) => store_status(error),
        AdministrationError::NotAllowed(_) => StatusCode::FORBIDDEN,
        AdministrationError::NoSuchAccount | AdministrationError::NoSuchSession => {
            StatusCode::NOT_FOUND
        }
        AdministrationError::Closed
        | AdministrationError::OwnAccount
        | AdministrationError::LastAdministrator
        | AdministrationError::Mandate(_) => StatusCode::CONFLICT,
        AdministrationError::ReasonMissing | AdministrationError::ReasonTooLong => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    refused(status, error, error)
}

/// Why reading only is neither switched on nor off.
pub fn reading_only(error: &ReadingOnlyError) -> Refusal {
    let status = match error {
        ReadingOnlyError::Store(error) => store_status(error),
        ReadingOnlyError::NotAllowed(_) => StatusCode::FORBIDDEN,
        ReadingOnlyError::AlreadyOn(_) => StatusCode::CONFLICT,
        ReadingOnlyError::ReasonMissing | ReadingOnlyError::ReasonTooLong => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    refused(status, error, error)
}

/// The status of the answer when an invitation lets nobody in. One that never was and one that is over are the same.
pub fn invitation_status(error: &InvitationError) -> StatusCode {
    match error {
        InvitationError::Store(error) => store_status(error),
        InvitationError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        InvitationError::DoesNotHold => StatusCode::GONE,
        InvitationError::WrongCode { .. } => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Why an invitation lets nobody in.
pub fn invitation(error: &InvitationError) -> Refusal {
    refused(invitation_status(error), error, error)
}

/// Why a session is not ended.
pub fn session(error: &SessionError) -> Refusal {
    let status = match error {
        SessionError::Store(error) => store_status(error),
        SessionError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        SessionError::NoSuchSession | SessionError::NoSuchMandate => StatusCode::NOT_FOUND,
    };
    refused(status, error, error)
}

/// The status of the answer when the database did not do what was asked.
pub fn store_status(error: &StoreError) -> StatusCode {
    match error {
        StoreError::NulInText => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// The answer to an act that was refused; a line in the log when it is our fault.
pub fn refused(status: StatusCode, error: &impl std::fmt::Display, words: &impl Speak) -> Refusal {
    if status.is_server_error() {
        tracing::error!(%error, "An act in the workspace could not be done.");
    } else if status == StatusCode::FORBIDDEN || status == StatusCode::NOT_FOUND {
        // Whose a thing is was asked, or it was not there: both look the same to whoever guesses.
        tracing::warn!(%error, "An act in the workspace was refused.");
    }
    Refusal {
        status,
        message: words.message(),
        hint: words.hint(),
    }
}
