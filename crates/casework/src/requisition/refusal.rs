//! What is refused about a requisition, and the way out.

use ::store::StoreError;
use grants::Ore;
use grants::ledger::{LedgerRefusal, Right};
use grants::requisition::RequisitionRefusal;
use wording::{Message, Speak, message};

use super::{
    LONGEST_LINE_CHARACTERS, LONGEST_REASON_CHARACTERS, LONGEST_REFERENCE_CHARACTERS,
    MOST_IN_A_YEAR,
};
use crate::actor::Fallen;
use crate::approval::ApprovalError;
use crate::deadline::DeadlineError;
use crate::document::DocumentError;
use crate::id::NoRandomness;
use crate::ledger::LedgerError;
use crate::outbox::PostError;
use crate::refusal::database;
use crate::register::RegisterError;
use crate::right::RightError;
use crate::{NotAllowed, requisition};

/// Something that a requisition lacks. All of them are told at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// No amount is asked for.
    NothingAsked,
    /// More is asked for than is left.
    TooMuch {
        /// Of which right.
        right: Right,
        /// What is left.
        left: Ore,
    },
    /// The right may not be asked for in parts.
    NotWhole {
        /// Which.
        right: Right,
        /// The whole.
        left: Ore,
    },
    /// The amount is less than nothing.
    NotAnAmount {
        /// Of which right.
        right: Right,
    },
    /// The last moment has passed, and the one it takes the place of asked for less.
    MoreThanBefore {
        /// Of which right.
        right: Right,
        /// What that one asked for.
        before: Ore,
    },
    /// No account that money can be paid to.
    NoAccount,
    /// No reference, or one that is no short line.
    Reference,
    /// No name of a contact, or none that is a line.
    ContactName,
    /// No e-mail address of a contact.
    ContactEmail,
    /// No number of the invoice.
    InvoiceNumber,
    /// It is not certified.
    NotCertified,
}

/// Why something about a requisition is not done.
#[derive(Debug, thiserror::Error)]
pub enum RequisitionError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none that the person may see.
    #[error("there is no such requisition")]
    NoSuchRequisition,
    /// The year is not open for money, or gives the organisation nothing.
    #[error("there is no money to ask for")]
    NoSuchYear,
    /// Money of this year comes without being asked for.
    #[error("the money comes without being asked for")]
    NotAskedFor,
    /// Something is asked for that is not theirs.
    #[error("there is no such right")]
    NoSuchRight,
    /// Another one of the same year is being prepared.
    #[error("another is being prepared")]
    AnotherOpen {
        /// Which.
        id: String,
    },
    /// The organisation has written as many for the year as anybody may.
    #[error("too many were written")]
    TooMany,
    /// It lacks something.
    #[error("{} things are missing or wrong", .0.len())]
    Incomplete(Vec<Lack>),
    /// Somebody changed it meanwhile.
    #[error("somebody changed it meanwhile")]
    Newer,
    /// It does not go there from where it stands.
    #[error(transparent)]
    Refused(#[from] RequisitionRefusal),
    /// What it takes the place of was not sent back.
    #[error("the one it takes the place of was not sent back")]
    NotSentBack,
    /// The ledger refuses it: the money is not there any more.
    #[error(transparent)]
    Ledger(LedgerError),
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The second person is not asked.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// It could not be entered in the register.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The e-mail could not be put in.
    #[error(transparent)]
    Post(#[from] PostError),
    /// The deadline could not be noted.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
    /// The receipt is not kept.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The receipt cannot be typeset.
    #[error(transparent)]
    Typeset(#[from] ::typeset::TypesetError),
    /// The agreement cannot be read.
    #[error("the agreement {0} cannot be read")]
    Unreadable(String),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for RequisitionError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<LedgerError> for RequisitionError {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Store(error) => Self::Store(error),
            error => Self::Ledger(error),
        }
    }
}

impl From<RightError> for RequisitionError {
    fn from(error: RightError) -> Self {
        match error {
            RightError::Store(error) => Self::Store(error),
            RightError::Ledger(error) => error.into(),
            RightError::Unreadable(id) => Self::Unreadable(id),
        }
    }
}

impl From<ApprovalError> for RequisitionError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<RequisitionError> for ApprovalError {
    fn from(error: RequisitionError) -> Self {
        match error {
            RequisitionError::Store(error) => Self::Store(error),
            RequisitionError::Approval(error) => *error,
            error => Self::Money(Box::new(error)),
        }
    }
}

impl Lack {
    /// What is wrong and what to do, in one sentence or two.
    pub fn message(&self) -> Message {
        match self {
            Self::NothingAsked => message!("requisitions-lack-nothing"),
            Self::TooMuch { left, .. } => message!("requisitions-lack-too-much", left = *left),
            Self::NotWhole { left, .. } => message!("requisitions-lack-not-whole", left = *left),
            Self::NotAnAmount { .. } => message!("requisitions-lack-not-an-amount"),
            Self::MoreThanBefore { before, .. } => {
                message!("requisitions-lack-more-than-before", before = *before)
            }
            Self::NoAccount => message!("requisitions-lack-account"),
            Self::Reference => message!(
                "requisitions-lack-reference",
                most = LONGEST_REFERENCE_CHARACTERS
            ),
            Self::ContactName => {
                message!("requisitions-lack-contact", most = LONGEST_LINE_CHARACTERS)
            }
            Self::ContactEmail => message!("requisitions-lack-email"),
            Self::InvoiceNumber => {
                message!("requisitions-lack-invoice", most = LONGEST_LINE_CHARACTERS)
            }
            Self::NotCertified => message!("requisitions-lack-certified"),
        }
    }
}

impl Speak for RequisitionError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchRequisition => message!("requisitions-no-such"),
            Self::NoSuchYear => message!("requisitions-no-such-year"),
            Self::NotAskedFor => message!("requisitions-not-asked-for"),
            Self::NoSuchRight => message!("requisitions-no-such-right"),
            Self::AnotherOpen { .. } => message!("requisitions-another-open"),
            Self::TooMany => message!("requisitions-too-many", most = MOST_IN_A_YEAR),
            Self::Incomplete(lacks) => message!("requisitions-incomplete", count = lacks.len()),
            Self::Newer => message!("requisitions-newer"),
            Self::Refused(refusal) => message!(
                "requisitions-not-from",
                status = requisition::status(refusal.from)
            ),
            Self::NotSentBack => message!("requisitions-not-sent-back"),
            Self::Ledger(LedgerError::Refused(LedgerRefusal::TooLittle { there, .. })) => {
                message!("requisitions-too-little", left = *there)
            }
            Self::Ledger(_) => message!("requisitions-ledger"),
            Self::ReasonMissing => message!("requisitions-reason-missing"),
            Self::ReasonTooLong => message!(
                "requisitions-reason-too-long",
                most = LONGEST_REASON_CHARACTERS
            ),
            Self::NotAllowed(error) => error.message(),
            Self::Approval(error) => error.message(),
            Self::Register(error) => error.message(),
            Self::Deadline(error) => error.message(),
            Self::Typeset(_) | Self::Document(_) => message!("requisitions-receipt-not-made"),
            Self::Post(_) | Self::Unreadable(_) => message!("casework-database"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchRequisition => message!("requisitions-no-such-hint"),
            Self::NoSuchYear => message!("requisitions-no-such-year-hint"),
            Self::NotAskedFor => message!("requisitions-not-asked-for-hint"),
            Self::NoSuchRight => message!("requisitions-no-such-right-hint"),
            Self::AnotherOpen { .. } => message!("requisitions-another-open-hint"),
            Self::TooMany => message!("requisitions-too-many-hint"),
            Self::Incomplete(_) => message!("requisitions-incomplete-hint"),
            Self::Newer => message!("requisitions-newer-hint"),
            Self::Refused(_) | Self::NotSentBack => message!("requisitions-not-from-hint"),
            Self::Ledger(LedgerError::Refused(LedgerRefusal::TooLittle { .. })) => {
                message!("requisitions-too-little-hint")
            }
            Self::ReasonMissing | Self::ReasonTooLong => {
                message!("requisitions-reason-way-out")
            }
            Self::NotAllowed(error) => return error.hint(),
            Self::Approval(error) => return error.hint(),
            Self::Register(error) => return error.hint(),
            Self::Deadline(error) => return error.hint(),
            Self::Typeset(_) | Self::Document(_) => {
                message!("requisitions-receipt-not-made-hint")
            }
            Self::Ledger(_) | Self::Post(_) | Self::Unreadable(_) | Self::NoRandomness(_) => {
                message!("casework-database-hint")
            }
        })
    }
}
