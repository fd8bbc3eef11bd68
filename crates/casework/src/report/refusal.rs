//! What is refused about a report, and the way out.

use ::store::StoreError;
use agreement::question_set::draft::{DraftFailed, DraftFault};
use grants::report::ReportRefusal;
use jiff::civil::Date;
use wording::{Message, Speak, message};

use super::{LONGEST_TEXT_CHARACTERS, MOST_AT_ONCE, status};
use crate::NotAllowed;
use crate::actor::Fallen;
use crate::approval::ApprovalError;
use crate::deadline::DeadlineError;
use crate::document::DocumentError;
use crate::id::NoRandomness;
use crate::ledger::LedgerError;
use crate::message::NotAttached;
use crate::outbox::PostError;
use crate::question_set::QuestionSetError;
use crate::refusal::database;
use crate::register::RegisterError;
use crate::repayment::RepaymentError;
use crate::right::RightError;
use crate::stated::refuse_unstated;

/// Why something about a report is not done.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none that the person may see.
    #[error("there is no such report")]
    NoSuchReport,
    /// Nothing is asked of this respondent.
    #[error("nothing is asked of this respondent")]
    NotAsked,
    /// The questions are not answered yet.
    #[error("the questions open on {opens_on}")]
    NotYet {
        /// From when they are.
        opens_on: Date,
    },
    /// The year is not open for money.
    #[error("the year is not open for money")]
    NoSuchYear,
    /// It waits to be signed, or is.
    #[error("the report is not written in")]
    NotOpen,
    /// It cannot be signed as it is.
    #[error("{0} things are missing or to be explained")]
    Incomplete(usize),
    /// Nothing is wrong there any more.
    #[error("there is no such finding")]
    NoSuchFinding,
    /// There is no such question or section.
    #[error("there is no such question")]
    NoSuchQuestion,
    /// Nobody like this acts for the organisation.
    #[error("there is no such colleague")]
    NoSuchColleague,
    /// A link that opens nothing any more, or never did.
    #[error("the link opens nothing")]
    LinkEnded,
    /// More at once, or in all, than anybody needs.
    #[error("too many")]
    TooMany,
    /// More time than was given already.
    #[error("the last day is {day} already")]
    NotLater {
        /// The last day as it is.
        day: Date,
    },
    /// More is to go back than was paid.
    #[error("more is to go back than was paid of {item}")]
    MoreThanPaid {
        /// The item.
        item: String,
    },
    /// Somebody changed it meanwhile.
    #[error("somebody changed it meanwhile")]
    Newer,
    /// What is kept cannot be read.
    #[error("a signed report cannot be read")]
    Broken,
    /// It does not go there from where it stands.
    #[error(transparent)]
    Refused(#[from] ReportRefusal),
    /// A reason is needed.
    #[error("a text is needed")]
    TextMissing,
    /// The text is too long.
    #[error("the text is too long")]
    TextTooLong,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The questions cannot be read.
    #[error(transparent)]
    Questions(Box<QuestionSetError>),
    /// The second person is not asked.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// The ledger refuses it.
    #[error(transparent)]
    Ledger(LedgerError),
    /// The claim is not made.
    #[error(transparent)]
    Repayment(Box<RepaymentError>),
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
    /// A file is not taken.
    #[error(transparent)]
    NotAttached(#[from] NotAttached),
    /// A workbook is not taken back.
    #[error(transparent)]
    NotTakenBack(#[from] DraftFault),
    /// A workbook could not be made.
    #[error(transparent)]
    NotMade(#[from] DraftFailed),
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

impl From<Fallen> for ReportError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<LedgerError> for ReportError {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Store(error) => Self::Store(error),
            error => Self::Ledger(error),
        }
    }
}

impl From<RightError> for ReportError {
    fn from(error: RightError) -> Self {
        match error {
            RightError::Store(error) => Self::Store(error),
            RightError::Ledger(error) => error.into(),
            RightError::Unreadable(id) => Self::Unreadable(id),
        }
    }
}

impl From<RepaymentError> for ReportError {
    fn from(error: RepaymentError) -> Self {
        match error {
            RepaymentError::Store(error) => Self::Store(error),
            error => Self::Repayment(Box::new(error)),
        }
    }
}

impl From<QuestionSetError> for ReportError {
    fn from(error: QuestionSetError) -> Self {
        match error {
            QuestionSetError::Store(error) => Self::Store(error),
            error => Self::Questions(Box::new(error)),
        }
    }
}

impl From<ApprovalError> for ReportError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<ReportError> for ApprovalError {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Store(error) => Self::Store(error),
            ReportError::Approval(error) => *error,
            error => Self::Money(Box::new(error)),
        }
    }
}

refuse_unstated!(ReportError, TextMissing, TextTooLong);

impl Speak for ReportError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchReport => message!("reports-no-such"),
            Self::NotAsked => message!("reports-not-asked"),
            Self::NotYet { opens_on } => message!("reports-not-yet", day = *opens_on),
            Self::NoSuchYear => message!("reports-no-such-year"),
            Self::NotOpen => message!("reports-not-open"),
            Self::Incomplete(count) => message!("reports-incomplete", count = *count),
            Self::NoSuchFinding => message!("reports-no-such-finding"),
            Self::NoSuchQuestion => message!("reports-no-such-question"),
            Self::NoSuchColleague => message!("reports-no-such-colleague"),
            Self::LinkEnded => message!("reports-link-ended"),
            Self::TooMany => message!("reports-too-many", most = MOST_AT_ONCE),
            Self::NotLater { day } => message!("reports-not-later", day = *day),
            Self::MoreThanPaid { item } => message!("reports-more-than-paid", item = item),
            Self::Newer => message!("reports-newer"),
            Self::Refused(refusal) => message!("reports-not-from", status = status(refusal.from)),
            Self::TextMissing => message!("reports-text-missing"),
            Self::TextTooLong => message!("reports-text-too-long", most = LONGEST_TEXT_CHARACTERS),
            Self::NotAllowed(error) => error.message(),
            Self::Questions(error) => error.message(),
            Self::Approval(error) => error.message(),
            Self::Repayment(error) => error.message(),
            Self::Register(error) => error.message(),
            Self::Deadline(error) => error.message(),
            Self::NotAttached(error) => error.message(),
            Self::NotTakenBack(fault) => fault.message(),
            Self::Typeset(_) | Self::Document(_) => message!("requisitions-receipt-not-made"),
            Self::Ledger(_) => message!("requisitions-ledger"),
            Self::Broken | Self::Post(_) | Self::Unreadable(_) | Self::NotMade(_) => {
                message!("casework-database")
            }
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchReport | Self::NoSuchFinding | Self::NoSuchQuestion => {
                message!("reports-no-such-hint")
            }
            Self::NotAsked | Self::NotYet { .. } | Self::NoSuchYear => {
                message!("reports-not-asked-hint")
            }
            Self::NotOpen | Self::Refused(_) => message!("reports-not-open-hint"),
            Self::Incomplete(_) => message!("reports-incomplete-hint"),
            Self::NoSuchColleague => message!("reports-no-such-colleague-hint"),
            Self::LinkEnded => message!("reports-link-ended-hint"),
            Self::TooMany => message!("reports-too-many-hint"),
            Self::NotLater { .. } => message!("reports-not-later-hint"),
            Self::MoreThanPaid { .. } => message!("reports-more-than-paid-hint"),
            Self::Newer => message!("reports-newer-hint"),
            Self::TextMissing | Self::TextTooLong => message!("reports-text-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::Questions(error) => return error.hint(),
            Self::Approval(error) => return error.hint(),
            Self::Repayment(error) => return error.hint(),
            Self::Register(error) => return error.hint(),
            Self::Deadline(error) => return error.hint(),
            Self::NotAttached(error) => return error.hint(),
            Self::NotTakenBack(fault) => return fault.hint(),
            Self::Typeset(_) | Self::Document(_) => {
                message!("requisitions-receipt-not-made-hint")
            }
            Self::Ledger(_)
            | Self::Broken
            | Self::NotMade(_)
            | Self::Post(_)
            | Self::Unreadable(_)
            | Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
