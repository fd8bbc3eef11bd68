//! Why something about a message is not done, in words.

use ::store::StoreError;
use ::store::message::Message;
use ::store::message_template::MessageTemplate;
use typeset::TypesetError;
use wording::{Message as Words, Speak, message};

use super::attachment::{LARGEST_ATTACHMENT_BYTES, MOST_ATTACHMENTS, NotAttached};
use super::problem::Problem;
use super::template::{LONGEST_BODY_BYTES, LONGEST_NAME_CHARACTERS, LONGEST_SUBJECT_CHARACTERS};
use crate::NotAllowed;
use crate::actor::Fallen;
use crate::approval::ApprovalError;
use crate::document::DocumentError;
use crate::id::NoRandomness;
use crate::published::PublishedError;
use crate::refusal::database;
use crate::register::RegisterError;

/// Why something about a message is not done. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum MessageError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none that the person may see.
    #[error("there is no such message")]
    NoSuchMessage,
    /// There is no such template, or it is out of use.
    #[error("there is no such template")]
    NoSuchTemplate,
    /// No agreement of that id is published.
    #[error("no such agreement is published")]
    NoSuchAgreement,
    /// There is no such document with it.
    #[error("there is no such document")]
    NoSuchDocument,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// Somebody else changed the message since.
    #[error("the message was changed by somebody else")]
    Stale(Box<Message>),
    /// Somebody else changed the template since.
    #[error("the template was changed by somebody else")]
    StaleTemplate(Box<MessageTemplate>),
    /// It is not a draft, so it is not changed.
    #[error("the message is not a draft")]
    NotADraft,
    /// It does not wait for a second person.
    #[error("the message does not wait for a second person")]
    NotSubmitted,
    /// It has no subject.
    #[error("the subject is missing")]
    SubjectMissing,
    /// Its subject is too long.
    #[error("the subject is too long")]
    SubjectTooLong,
    /// It says nothing.
    #[error("the text is missing")]
    BodyMissing,
    /// It says too much.
    #[error("the text is too long")]
    BodyTooLong,
    /// The template has no name.
    #[error("the name is missing")]
    NameMissing,
    /// Its name is too long.
    #[error("the name is too long")]
    NameTooLong,
    /// A template does not fit.
    #[error("the template has {} problems", .0.len())]
    Template(Vec<Problem>),
    /// A file is not attached.
    #[error(transparent)]
    NotAttached(#[from] NotAttached),
    /// The agreement was corrected or taken back since the message was written.
    #[error("the agreement has changed since")]
    AgreementChanged,
    /// The number was taken meanwhile; it is tried again.
    #[error("the number was taken meanwhile")]
    NumberTaken,
    /// A reason is needed, or is too long.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// What is published cannot be read.
    #[error(transparent)]
    Published(Box<PublishedError>),
    /// It cannot be typeset.
    #[error(transparent)]
    Typeset(#[from] TypesetError),
    /// A document is not kept.
    #[error(transparent)]
    Document(Box<DocumentError>),
    /// It is not entered in the register.
    #[error(transparent)]
    Register(Box<RegisterError>),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for MessageError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<ApprovalError> for MessageError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<MessageError> for ApprovalError {
    fn from(error: MessageError) -> Self {
        match error {
            MessageError::Store(error) => Self::Store(error),
            error => Self::Message(Box::new(error)),
        }
    }
}

impl From<PublishedError> for MessageError {
    fn from(error: PublishedError) -> Self {
        Self::Published(Box::new(error))
    }
}

impl From<DocumentError> for MessageError {
    fn from(error: DocumentError) -> Self {
        match error {
            DocumentError::Store(error) => Self::Store(error),
            DocumentError::NoSuchDocument => Self::NoSuchDocument,
            error => Self::Document(Box::new(error)),
        }
    }
}

impl From<RegisterError> for MessageError {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::Store(error) => Self::Store(error),
            error => Self::Register(Box::new(error)),
        }
    }
}

impl Speak for MessageError {
    fn message(&self) -> Words {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchMessage => message!("message-none"),
            Self::NoSuchTemplate => message!("message-no-template"),
            Self::NoSuchAgreement => message!("message-no-agreement"),
            Self::NoSuchDocument => message!("message-no-document"),
            Self::NotAllowed(error) => error.message(),
            Self::Stale(theirs) => message!("message-stale", at = theirs.changed.at),
            Self::StaleTemplate(theirs) => {
                message!("message-template-stale", at = theirs.changed.at)
            }
            Self::NotADraft => message!("message-not-a-draft"),
            Self::NotSubmitted => message!("message-not-submitted"),
            Self::SubjectMissing => message!("message-subject-missing"),
            Self::SubjectTooLong => {
                message!("message-subject-long", count = LONGEST_SUBJECT_CHARACTERS)
            }
            Self::BodyMissing => message!("message-body-missing"),
            Self::BodyTooLong => message!("message-body-long", count = LONGEST_BODY_BYTES),
            Self::NameMissing => message!("message-template-name-missing"),
            Self::NameTooLong => {
                message!(
                    "message-template-name-long",
                    count = LONGEST_NAME_CHARACTERS
                )
            }
            Self::Template(problems) => {
                message!("message-template-wrong", count = problems.len())
            }
            Self::NotAttached(error) => error.message(),
            Self::AgreementChanged => message!("message-agreement-changed"),
            Self::NumberTaken => message!("message-number-taken"),
            Self::Approval(error) => error.message(),
            Self::Published(_) | Self::Typeset(_) | Self::Document(_) | Self::Register(_) => {
                message!("message-failed")
            }
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Words> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchMessage | Self::NoSuchDocument => message!("message-none-hint"),
            Self::NoSuchTemplate => message!("message-no-template-hint"),
            Self::NoSuchAgreement => message!("message-no-agreement-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::Stale(_) | Self::StaleTemplate(_) => message!("message-stale-hint"),
            Self::NotADraft => message!("message-not-a-draft-hint"),
            Self::NotSubmitted => message!("message-not-submitted-hint"),
            Self::SubjectMissing => message!("message-subject-missing-hint"),
            Self::SubjectTooLong | Self::BodyTooLong => message!("message-long-hint"),
            Self::BodyMissing => message!("message-body-missing-hint"),
            Self::NameMissing | Self::NameTooLong => message!("message-template-name-hint"),
            Self::Template(_) => message!("message-template-wrong-hint"),
            Self::NotAttached(error) => return error.hint(),
            Self::AgreementChanged => message!("message-agreement-changed-hint"),
            Self::NumberTaken => message!("message-number-taken-hint"),
            Self::Approval(error) => return error.hint(),
            Self::Published(_) | Self::Typeset(_) | Self::Document(_) | Self::Register(_) => {
                message!("message-failed-hint")
            }
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}

impl Speak for NotAttached {
    fn message(&self) -> Words {
        match self {
            Self::TooMany => message!("message-attachments-too-many", count = MOST_ATTACHMENTS),
            Self::TooLarge => {
                let megabytes = LARGEST_ATTACHMENT_BYTES / 1_000_000;
                message!("message-attachment-large", megabytes = megabytes)
            }
            Self::Empty => message!("message-attachment-empty"),
            Self::NoName => message!("message-attachment-name"),
            Self::NotOfAKind => message!("message-attachment-kind"),
            Self::NotWhatItSays => message!("message-attachment-not-what-it-says"),
            Self::Macros => message!("message-attachment-macros"),
        }
    }

    fn hint(&self) -> Option<Words> {
        Some(match self {
            Self::TooMany => message!("message-attachments-too-many-hint"),
            Self::TooLarge => message!("message-attachment-large-hint"),
            Self::Empty | Self::NotWhatItSays => message!("message-attachment-open-hint"),
            Self::NoName => message!("message-attachment-name-hint"),
            Self::NotOfAKind => message!("message-attachment-kind-hint"),
            Self::Macros => message!("message-attachment-macros-hint"),
        })
    }
}
