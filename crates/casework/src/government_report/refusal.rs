//! Why something about a report to the government is not done, and the way out.

use ::store::StoreError;
use grants::government_report::bound::{BoundRefusal, LONGEST_BOUND_TITLE_CHARACTERS};
use grants::government_report::counting::Uncountable;
use grants::government_report::{
    AboutRefusal, LONGEST_HEADING_CHARACTERS, LONGEST_RECIPIENT_CHARACTERS,
    LONGEST_TITLE_CHARACTERS, MOST_AGREEMENTS, SectionRefusal, StatusRefusal,
};
use grants::rich_text::LONGEST_TEXT_CHARACTERS;
use typeset::TypesetError;
use wording::{Message, Speak, message};

use super::{LONGEST_REASON_CHARACTERS, words};
use crate::actor::Fallen;
use crate::approval::ApprovalError;
use crate::document::DocumentError;
use crate::id::NoRandomness;
use crate::ledger::LedgerError;
use crate::opening::OpeningError;
use crate::outbox::PostError;
use crate::refusal::database;
use crate::register::RegisterError;
use crate::report::ReportError;
use crate::stated::refuse_unstated;
use crate::{MoneyRefusal, NotAllowed};

/// Why something about a report is not done. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum GovernmentReportError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// There is none that the person may see.
    #[error("there is no such report")]
    NoSuchReport,
    /// There is no such section, figure, version or file of it.
    #[error("there is no such part of the report")]
    NoSuchPart,
    /// No such agreement is published, or it is none of theirs.
    #[error("there is no such agreement")]
    NoSuchAgreement,
    /// The agreement has no such item.
    #[error("there is no such item")]
    NoSuchItem,
    /// No such question is asked, or its answers are not public.
    #[error("there is no such question")]
    NoSuchQuestion,
    /// The question cannot be counted so.
    #[error("the question cannot be counted so")]
    NotCountedSo,
    /// Something is bound to a year that is taken away.
    #[error("{0} is bound to a year that is taken away")]
    AgreementInUse(String),
    /// Somebody else saved the same meanwhile.
    #[error("somebody saved the same meanwhile")]
    Newer,
    /// What it is about cannot be so.
    #[error(transparent)]
    About(#[from] AboutRefusal),
    /// A section cannot be so.
    #[error(transparent)]
    Section(#[from] SectionRefusal),
    /// It cannot be bound so.
    #[error(transparent)]
    Bound(#[from] BoundRefusal),
    /// The text is too long.
    #[error("the text is too long")]
    TextTooLong,
    /// Something else has the name.
    #[error("the name is taken")]
    NameTaken,
    /// Some text names it.
    #[error("some text names it")]
    InUse,
    /// Nothing is bound.
    #[error("nothing is bound")]
    NothingToFreeze,
    /// It cannot be counted.
    #[error("it cannot be counted")]
    Uncountable,
    /// Something is to be seen to first.
    #[error("{0} things are to be seen to")]
    Unseen(usize),
    /// There are more than anybody needs.
    #[error("there are too many")]
    TooMany,
    /// It does not go there from where it stands.
    #[error(transparent)]
    Refused(#[from] StatusRefusal),
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// It cannot be typeset.
    #[error(transparent)]
    Typeset(#[from] TypesetError),
    /// What it is counted from, or what is kept, refuses.
    #[error("{0}")]
    Other(Box<dyn MoneyRefusal>),
    /// The second person is not asked.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// A document is not kept.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// What is kept cannot be read.
    #[error("what is kept cannot be read")]
    Broken,
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for GovernmentReportError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<Uncountable> for GovernmentReportError {
    fn from(_: Uncountable) -> Self {
        Self::Uncountable
    }
}

impl From<ReportError> for GovernmentReportError {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::Store(error) => Self::Store(error),
            error => Self::Other(Box::new(error)),
        }
    }
}

impl From<OpeningError> for GovernmentReportError {
    fn from(error: OpeningError) -> Self {
        match error {
            OpeningError::Store(error) => Self::Store(error),
            error => Self::Other(Box::new(error)),
        }
    }
}

impl From<LedgerError> for GovernmentReportError {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Store(error) => Self::Store(error),
            error => Self::Other(Box::new(error)),
        }
    }
}

impl From<RegisterError> for GovernmentReportError {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::Store(error) => Self::Store(error),
            RegisterError::NoRandomness(error) => Self::NoRandomness(error),
            // Nothing else is refused when something is entered.
            _ => Self::Broken,
        }
    }
}

impl From<PostError> for GovernmentReportError {
    fn from(error: PostError) -> Self {
        match error {
            PostError::Store(error) => Self::Store(error),
            PostError::NoRandomness(error) => Self::NoRandomness(error),
        }
    }
}

impl From<ApprovalError> for GovernmentReportError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<GovernmentReportError> for ApprovalError {
    fn from(error: GovernmentReportError) -> Self {
        match error {
            GovernmentReportError::Store(error) => Self::Store(error),
            GovernmentReportError::Approval(error) => *error,
            error => Self::Money(Box::new(error)),
        }
    }
}

refuse_unstated!(GovernmentReportError, ReasonMissing, ReasonTooLong);

impl Speak for GovernmentReportError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NotAllowed(error) => error.message(),
            Self::NoSuchReport => message!("government-reports-no-such"),
            Self::NoSuchPart => message!("government-reports-no-such-part"),
            Self::NoSuchAgreement => message!("government-reports-no-such-agreement"),
            Self::NoSuchItem => message!("government-reports-no-such-item"),
            Self::NoSuchQuestion => message!("government-reports-no-such-question"),
            Self::NotCountedSo => message!("government-reports-not-counted-so"),
            Self::AgreementInUse(name) => {
                message!("government-reports-agreement-in-use", name = name)
            }
            Self::Newer => message!("government-reports-newer"),
            Self::About(refusal) => about(*refusal),
            Self::Section(refusal) => section(refusal),
            Self::Bound(refusal) => bound(*refusal),
            Self::TextTooLong => message!(
                "government-reports-text-too-long",
                most = LONGEST_TEXT_CHARACTERS
            ),
            Self::NameTaken => message!("government-reports-name-taken"),
            Self::InUse => message!("government-reports-in-use"),
            Self::NothingToFreeze => message!("government-reports-nothing-to-freeze"),
            Self::Uncountable => message!("government-reports-uncountable"),
            Self::Unseen(count) => message!("government-reports-unseen", count = *count),
            Self::TooMany => message!("government-reports-too-many"),
            Self::Refused(refusal) => message!(
                "government-reports-not-from",
                status = words::status(refusal.from)
            ),
            Self::ReasonMissing => message!("government-reports-reason-missing"),
            Self::ReasonTooLong => message!(
                "government-reports-reason-too-long",
                most = LONGEST_REASON_CHARACTERS
            ),
            Self::Typeset(_) => message!("government-reports-not-typeset"),
            Self::Other(error) => error.message(),
            Self::Approval(error) => error.message(),
            Self::Document(_) | Self::Broken => message!("casework-database"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NotAllowed(error) => return error.hint(),
            Self::NoSuchReport | Self::NoSuchPart => message!("government-reports-no-such-hint"),
            Self::NoSuchAgreement | Self::NoSuchItem | Self::NoSuchQuestion => {
                message!("government-reports-choose-hint")
            }
            Self::NotCountedSo => message!("government-reports-not-counted-so-hint"),
            Self::AgreementInUse(_) | Self::InUse => message!("government-reports-in-use-hint"),
            Self::Newer | Self::Refused(_) => message!("government-reports-newer-hint"),
            Self::Section(SectionRefusal::NotBound(_)) => {
                message!("government-reports-not-bound-hint")
            }
            Self::Bound(BoundRefusal::NotAName) => message!("government-reports-name-hint"),
            Self::About(_) | Self::Section(_) | Self::Bound(_) | Self::TextTooLong => {
                message!("government-reports-field-hint")
            }
            Self::NameTaken => message!("government-reports-name-taken-hint"),
            Self::NothingToFreeze => message!("government-reports-nothing-to-freeze-hint"),
            Self::Uncountable => message!("government-reports-uncountable-hint"),
            Self::Unseen(_) => message!("government-reports-unseen-hint"),
            Self::TooMany => message!("government-reports-too-many-hint"),
            Self::ReasonMissing | Self::ReasonTooLong => message!("government-reports-reason-hint"),
            Self::Typeset(_) => message!("government-reports-not-typeset-hint"),
            Self::Other(error) => return error.hint(),
            Self::Approval(error) => return error.hint(),
            Self::Document(_) | Self::Broken | Self::NoRandomness(_) => {
                message!("casework-database-hint")
            }
        })
    }
}

fn about(refusal: AboutRefusal) -> Message {
    match refusal {
        AboutRefusal::TitleMissing => message!("government-reports-title-missing"),
        AboutRefusal::TitleTooLong => message!(
            "government-reports-title-too-long",
            most = LONGEST_TITLE_CHARACTERS
        ),
        AboutRefusal::RecipientTooLong => message!(
            "government-reports-recipient-too-long",
            most = LONGEST_RECIPIENT_CHARACTERS
        ),
        AboutRefusal::AgreementMissing => message!("government-reports-agreement-missing"),
        AboutRefusal::TooManyAgreements => message!(
            "government-reports-too-many-agreements",
            most = MOST_AGREEMENTS
        ),
        AboutRefusal::NotAnAddress => message!("government-reports-not-an-address"),
    }
}

fn section(refusal: &SectionRefusal) -> Message {
    match refusal {
        SectionRefusal::HeadingMissing => message!("government-reports-heading-missing"),
        SectionRefusal::HeadingTooLong => message!(
            "government-reports-heading-too-long",
            most = LONGEST_HEADING_CHARACTERS
        ),
        SectionRefusal::NotBound(name) => message!("government-reports-not-bound", name = name),
    }
}

fn bound(refusal: BoundRefusal) -> Message {
    match refusal {
        BoundRefusal::NotAName => message!("government-reports-not-a-name"),
        BoundRefusal::TitleMissing => message!("government-reports-bound-title-missing"),
        BoundRefusal::TitleTooLong => message!(
            "government-reports-bound-title-too-long",
            most = LONGEST_BOUND_TITLE_CHARACTERS
        ),
        BoundRefusal::NotByItem => message!("government-reports-not-by-item"),
        BoundRefusal::NotSplit => message!("government-reports-not-split"),
    }
}
