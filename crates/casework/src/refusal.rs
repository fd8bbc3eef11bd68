//! What casework says no to, in words: what happened and what to do.

use crate::NotAllowed;
use crate::approval::ApprovalError;
use crate::mandate::{LONGEST_DECISION_CHARACTERS, MandateError};
use crate::session::SessionError;
use ::store::StoreError;
use grants::agreement_version::{VersionRefusal, VersionStatus};
use grants::allocation::KeyRefusal;
use grants::approval::ApprovalRefusal;
use grants::mandate::MandateRefusal;
use wording::{Message, Speak, message};

use crate::account::AccountError;
use crate::agreement_version::{LONGEST_REASON_CHARACTERS, LONGEST_TEXT_BYTES, VersionError};
use crate::assessment::Obstacle;
use crate::dataset::{DatasetError, LARGEST_FILE_BYTES};
use crate::feedback::FeedbackError;

/// A status in one word, as in "utkast".
pub fn status(status: VersionStatus) -> Message {
    match status {
        VersionStatus::Draft => message!("casework-status-draft"),
        VersionStatus::Submitted => message!("casework-status-submitted"),
        VersionStatus::Approved => message!("casework-status-approved"),
        VersionStatus::Published => message!("casework-status-published"),
        VersionStatus::Superseded => message!("casework-status-superseded"),
        VersionStatus::Withdrawn => message!("casework-status-withdrawn"),
    }
}

/// What is said when the database did not do it, and what to do.
pub(crate) fn database(error: &StoreError) -> (Message, Message) {
    match error {
        StoreError::ReadingOnly(stated) => (
            message!("administration-reading-only", reason = &stated.reason),
            message!("administration-reading-only-hint"),
        ),
        StoreError::Locked | StoreError::Conflict => (
            message!("casework-database-busy"),
            message!("casework-database-busy-hint"),
        ),
        StoreError::NulInText => (message!("casework-nul"), message!("casework-nul-hint")),
        _ => (
            message!("casework-database"),
            message!("casework-database-hint"),
        ),
    }
}

impl Speak for VersionError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchVersion => message!("casework-no-such-version"),
            Self::Stale(_) => message!("casework-stale"),
            Self::AnotherOpen { number, .. } => {
                message!("casework-another-open", number = *number)
            }
            Self::AlreadyThere(_) => message!("casework-already-there"),
            Self::Unreadable(problems) => {
                message!("casework-unreadable", count = problems.all().len())
            }
            Self::TooLong => message!("casework-too-long"),
            Self::OtherAgreement { expected, found } => message!(
                "casework-other-agreement",
                expected = expected,
                found = found
            ),
            Self::Refused(VersionRefusal::NotFrom { from, .. }) => {
                message!("casework-not-from", status = status(*from))
            }
            Self::Refused(VersionRefusal::OwnWork) => message!("casework-own-work"),
            Self::NotAllowed(error) => error.message(),
            Self::Approval(error) => error.message(),
            Self::NotAsApproved => message!("casework-not-as-approved"),
            Self::ReasonMissing => message!("casework-reason-missing"),
            Self::ReasonTooLong => {
                message!("casework-reason-too-long", most = LONGEST_REASON_CHARACTERS)
            }
            Self::NotShared(obstacle) => obstacle.message(),
            Self::DoesNotAddUp => message!("casework-does-not-add-up"),
            Self::Published(_) => message!("casework-published-unreadable"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchVersion => message!("casework-no-such-version-hint"),
            Self::Stale(_) => message!("casework-stale-hint"),
            Self::AnotherOpen { .. } => message!("casework-another-open-hint"),
            Self::AlreadyThere(_) => message!("casework-already-there-hint"),
            Self::Unreadable(_) => message!("casework-unreadable-hint"),
            Self::TooLong => message!("casework-too-long-hint", bytes = LONGEST_TEXT_BYTES),
            Self::OtherAgreement { .. } => message!("casework-other-agreement-hint"),
            Self::Refused(VersionRefusal::NotFrom { .. }) => message!("casework-not-from-hint"),
            Self::Refused(VersionRefusal::OwnWork) => message!("casework-own-work-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::Approval(error) => return error.hint(),
            Self::NotAsApproved => message!("casework-not-as-approved-hint"),
            Self::ReasonMissing => message!("casework-reason-missing-hint"),
            Self::ReasonTooLong => message!("casework-reason-too-long-hint"),
            Self::NotShared(obstacle) => return obstacle.hint(),
            Self::DoesNotAddUp => message!("casework-does-not-add-up-hint"),
            Self::Published(_) | Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}

impl Speak for Obstacle {
    fn message(&self) -> Message {
        match self {
            Self::Reference(error) => error.message(),
            Self::Allocation(refusal) => refusal.message(),
        }
    }

    fn hint(&self) -> Option<Message> {
        match self {
            Self::Reference(error) => error.hint(),
            Self::Allocation(refusal) => match refusal.reason {
                // The way out at the command line is another than here.
                KeyRefusal::NoPopulation { wanted, .. } | KeyRefusal::NoAges { wanted, .. } => {
                    Some(message!("casework-figures-missing-hint", date = wanted))
                }
                _ => refusal.hint(),
            },
        }
    }
}

impl Speak for DatasetError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::Unreadable(problems) => problems.message(),
            Self::TooLarge => message!("casework-figures-too-large"),
            Self::AlreadyHere(known) => message!(
                "casework-figures-already-here",
                name = &known.file_name,
                at = known.imported_at
            ),
            Self::NoSuchDataset => message!("casework-no-such-dataset"),
            Self::NotAllowed(error) => error.message(),
            Self::ReasonMissing => message!("casework-reason-missing"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::Unreadable(problems) => return problems.hint(),
            Self::TooLarge => message!(
                "casework-figures-too-large-hint",
                megabytes = LARGEST_FILE_BYTES / (1024 * 1024)
            ),
            Self::AlreadyHere(_) => message!("casework-figures-already-here-hint"),
            Self::NoSuchDataset => message!("casework-no-such-dataset-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::ReasonMissing => message!("casework-reason-missing-hint"),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}

impl Speak for AccountError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::EmailTaken => message!("casework-email-taken"),
            Self::NoEmail => message!("casework-no-email"),
            Self::NoName => message!("casework-no-name"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::EmailTaken => message!("casework-email-taken-hint"),
            Self::NoEmail => message!("casework-no-email-hint"),
            Self::NoName => message!("casework-no-name-hint"),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}

impl Speak for FeedbackError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}

impl Speak for NotAllowed {
    fn message(&self) -> Message {
        message!("casework-not-allowed")
    }

    fn hint(&self) -> Option<Message> {
        Some(message!("casework-not-allowed-hint"))
    }
}

impl Speak for SessionError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchSession => message!("casework-no-such-session"),
            Self::NoSuchMandate => message!("casework-no-such-mandate"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchSession => message!("casework-no-such-session-hint"),
            Self::NoSuchMandate => message!("casework-no-such-mandate-hint"),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}

impl Speak for ApprovalError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchApproval => message!("casework-no-such-approval"),
            Self::AlreadyOpen => message!("casework-approval-already-open"),
            Self::NotAllowed(error) => error.message(),
            Self::Refused(ApprovalRefusal::NotOpen(_)) => message!("casework-approval-decided"),
            Self::Refused(ApprovalRefusal::OwnWork) => message!("casework-approval-own-work"),
            Self::Refused(ApprovalRefusal::NotWhatWasShown) => {
                message!("casework-approval-changed")
            }
            Self::Refused(ApprovalRefusal::NotFresh) => message!("casework-approval-not-fresh"),
            Self::ReasonMissing => message!("casework-reason-missing"),
            Self::ReasonTooLong => {
                message!("casework-reason-too-long", most = LONGEST_REASON_CHARACTERS)
            }
            Self::Version(error) => error.message(),
            Self::Mandate(error) => error.message(),
            Self::Message(error) => error.message(),
            Self::Money(error) => error.message(),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchApproval => message!("casework-no-such-approval-hint"),
            Self::AlreadyOpen => message!("casework-approval-already-open-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::Refused(ApprovalRefusal::NotOpen(_)) => {
                message!("casework-approval-decided-hint")
            }
            Self::Refused(ApprovalRefusal::OwnWork) => message!("casework-approval-own-work-hint"),
            Self::Refused(ApprovalRefusal::NotWhatWasShown) => {
                message!("casework-approval-changed-hint")
            }
            Self::Refused(ApprovalRefusal::NotFresh) => {
                message!("casework-approval-not-fresh-hint")
            }
            Self::ReasonMissing => message!("casework-reason-missing-hint"),
            Self::ReasonTooLong => message!("casework-reason-too-long-hint"),
            Self::Version(error) => return error.hint(),
            Self::Mandate(error) => return error.hint(),
            Self::Message(error) => return error.hint(),
            Self::Money(error) => return error.hint(),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}

impl Speak for MandateError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchMandate => message!("casework-no-such-mandate"),
            Self::NoSuchOrganisation => message!("casework-no-such-organisation"),
            Self::NoSuchPerson => message!("casework-no-such-person"),
            Self::RoleDoesNotFit { .. } => message!("casework-role-does-not-fit"),
            Self::NoDecision => message!("casework-no-decision"),
            Self::DecisionTooLong => message!(
                "mandate-decision-too-long",
                most = LONGEST_DECISION_CHARACTERS
            ),
            Self::BeginsTooEarly => message!("mandate-begins-too-early"),
            Self::AlreadyThere => message!("casework-mandate-already-there"),
            Self::ReasonMissing => message!("casework-reason-missing"),
            Self::ReasonTooLong => {
                message!("casework-reason-too-long", most = LONGEST_REASON_CHARACTERS)
            }
            Self::Refused(MandateRefusal::NotFrom { .. }) => message!("casework-mandate-not-from"),
            Self::Refused(MandateRefusal::ForOneself) => message!("casework-mandate-for-oneself"),
            Self::Refused(MandateRefusal::OwnProposal) => message!("casework-approval-own-work"),
            Self::Refused(MandateRefusal::EndsBeforeItBegins) => {
                message!("casework-mandate-ends-before")
            }
            Self::Refused(MandateRefusal::Over) => message!("casework-mandate-over"),
            Self::NotAllowed(error) => error.message(),
            Self::Account(error) => error.message(),
            Self::Approval(error) => error.message(),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchMandate => message!("casework-no-such-mandate-hint"),
            Self::NoSuchOrganisation => message!("casework-no-such-organisation-hint"),
            Self::NoSuchPerson => message!("casework-no-such-person-hint"),
            Self::RoleDoesNotFit { .. } => message!("casework-role-does-not-fit-hint"),
            Self::NoDecision => message!("casework-no-decision-hint"),
            Self::DecisionTooLong | Self::ReasonTooLong => {
                message!("casework-reason-too-long-hint")
            }
            Self::BeginsTooEarly => message!("mandate-begins-too-early-hint"),
            Self::AlreadyThere => message!("casework-mandate-already-there-hint"),
            Self::ReasonMissing => message!("casework-reason-missing-hint"),
            Self::Refused(MandateRefusal::NotFrom { .. }) => {
                message!("casework-mandate-not-from-hint")
            }
            Self::Refused(MandateRefusal::ForOneself) => {
                message!("casework-mandate-for-oneself-hint")
            }
            Self::Refused(MandateRefusal::OwnProposal) => {
                message!("casework-approval-own-work-hint")
            }
            Self::Refused(MandateRefusal::EndsBeforeItBegins | MandateRefusal::Over) => {
                message!("casework-mandate-days-hint")
            }
            Self::NotAllowed(error) => return error.hint(),
            Self::Account(error) => return error.hint(),
            Self::Approval(error) => return error.hint(),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
