//! Why something about a project is not done, and the way out.

use ::store::StoreError;
use grants::project::{
    AboutRefusal, LONGEST_NAME_CHARACTERS, LONGEST_TITLE_CHARACTERS, Lack, MOST_CONTACTS,
    MOST_DOCUMENTS, MOST_FILES_OF_A_DOCUMENT, MOST_MONEY, MOST_PARTICIPANTS, MOST_POSTS,
    StandingRefusal,
};
use grants::rich_text::LONGEST_TEXT_CHARACTERS;
use jiff::Timestamp;
use wording::{Message, Speak, message};

use super::{LONGEST_REASON_CHARACTERS, MOST_PROJECTS, standing, words};
use crate::NotAllowed;
use crate::actor::Fallen;
use crate::document::DocumentError;
use crate::id::NoRandomness;
use crate::message::NotAttached;
use crate::refusal::database;
use crate::stated::refuse_unstated;

/// Which text is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextOf {
    /// What a project is for.
    Purpose,
    /// What came of it.
    Results,
    /// News.
    Post,
}

/// What there is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMany {
    /// Projects of one organisation.
    Projects,
    /// Items that pay for one.
    Money,
    /// Posts of news.
    Posts,
    /// People to ask.
    Contacts,
    /// Organisations that take part.
    Participants,
    /// Documents.
    Documents,
    /// Versions of one document.
    Files,
}

/// Why something about a project is not done. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ProjectError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// There is none that the person may see.
    #[error("there is no such project")]
    NoSuchProject,
    /// It was taken away from the public.
    #[error("the project was taken away from the public")]
    Withdrawn {
        /// When.
        at: Timestamp,
    },
    /// There is no such post, person or document in it.
    #[error("there is no such part of the project")]
    NoSuchPart,
    /// Only who leads it does this.
    #[error("only who leads the project does this")]
    OnlyLeads,
    /// The organisation has not said that it takes part.
    #[error("the organisation has not said that it takes part")]
    NotAnswered,
    /// Somebody else saved the same meanwhile.
    #[error("somebody saved the same meanwhile")]
    Newer,
    /// What it is cannot be so.
    #[error(transparent)]
    About(#[from] AboutRefusal),
    /// A text is too long.
    #[error("a text is too long: {0:?}")]
    TextTooLong(TextOf),
    /// A post says nothing.
    #[error("the text is missing")]
    TextMissing,
    /// A post has no heading.
    #[error("the heading is missing")]
    HeadingMissing,
    /// Its heading is too long.
    #[error("the heading is too long")]
    HeadingTooLong,
    /// No such item of an agreement is published.
    #[error("there is no such item")]
    NoSuchItem,
    /// No project has so much money.
    #[error("the amount is too large")]
    AmountTooLarge,
    /// There is as much as there may be.
    #[error("there are too many: {0:?}")]
    TooMany(TooMany),
    /// What somebody does is not said.
    #[error("the role is missing")]
    RoleMissing,
    /// What somebody does tells who they are, or is too long.
    #[error("the role is none")]
    NotARole,
    /// The name is missing, too long or a number.
    #[error("the name is none")]
    NotAName,
    /// The e-mail address is none.
    #[error("the e-mail address is none")]
    NotAnEmail,
    /// There is no such organisation that could take part.
    #[error("there is no such organisation")]
    NoSuchOrganisation,
    /// It is asked already, or takes part.
    #[error("the organisation is asked already")]
    AlreadyAsked,
    /// The title of a document is too long.
    #[error("the title of the document is too long")]
    DocumentTitleTooLong,
    /// A file is not taken.
    #[error(transparent)]
    NotAttached(#[from] NotAttached),
    /// It lacks what the public must be told.
    #[error("the project lacks {0:?}")]
    Lacking(Vec<Lack>),
    /// What stands there is published already.
    #[error("there is nothing new to publish")]
    NothingNew,
    /// It does not go there from where it stands.
    #[error(transparent)]
    Refused(#[from] StandingRefusal),
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// A document is not kept.
    #[error(transparent)]
    Document(DocumentError),
    /// What is kept cannot be read.
    #[error("what is kept of the project cannot be read")]
    Broken,
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for ProjectError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<DocumentError> for ProjectError {
    fn from(error: DocumentError) -> Self {
        match error {
            DocumentError::Store(error) => Self::Store(error),
            error => Self::Document(error),
        }
    }
}

refuse_unstated!(ProjectError, ReasonMissing, ReasonTooLong);

fn too_many(what: TooMany) -> Message {
    match what {
        TooMany::Projects => message!("projects-too-many-projects", most = MOST_PROJECTS),
        TooMany::Money => message!("projects-too-many-money", most = MOST_MONEY),
        TooMany::Posts => message!("projects-too-many-posts", most = MOST_POSTS),
        TooMany::Contacts => message!("projects-too-many-contacts", most = MOST_CONTACTS),
        TooMany::Participants => {
            message!("projects-too-many-participants", most = MOST_PARTICIPANTS)
        }
        TooMany::Documents => message!("projects-too-many-documents", most = MOST_DOCUMENTS),
        TooMany::Files => message!("projects-too-many-files", most = MOST_FILES_OF_A_DOCUMENT),
    }
}

impl Speak for ProjectError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NotAllowed(error) => error.message(),
            Self::NoSuchProject => message!("projects-no-such"),
            Self::Withdrawn { at } => message!("projects-withdrawn", at = *at),
            Self::NoSuchPart => message!("projects-no-such-part"),
            Self::OnlyLeads => message!("projects-only-leads"),
            Self::NotAnswered => message!("projects-not-answered"),
            Self::Newer => message!("projects-newer"),
            Self::About(AboutRefusal::TitleMissing) => message!("projects-title-missing"),
            Self::About(AboutRefusal::TitleTooLong) => {
                message!("projects-title-too-long", most = LONGEST_TITLE_CHARACTERS)
            }
            Self::About(AboutRefusal::NotACounty) => message!("projects-not-a-county"),
            Self::About(AboutRefusal::EndsBeforeItBegins) => message!("projects-ends-before"),
            Self::TextTooLong(_) => {
                message!("projects-text-too-long", most = LONGEST_TEXT_CHARACTERS)
            }
            Self::TextMissing => message!("projects-text-missing"),
            Self::HeadingMissing => message!("projects-heading-missing"),
            Self::HeadingTooLong => {
                message!("projects-heading-too-long", most = LONGEST_TITLE_CHARACTERS)
            }
            Self::NoSuchItem => message!("projects-no-such-item"),
            Self::AmountTooLarge => message!("projects-amount-too-large"),
            Self::TooMany(what) => too_many(*what),
            Self::RoleMissing => message!("projects-role-missing"),
            Self::NotARole => message!("projects-not-a-role", most = LONGEST_NAME_CHARACTERS),
            Self::NotAName => message!("projects-not-a-name", most = LONGEST_NAME_CHARACTERS),
            Self::NotAnEmail => message!("projects-not-an-email"),
            Self::NoSuchOrganisation => message!("projects-no-such-organisation"),
            Self::AlreadyAsked => message!("projects-already-asked"),
            Self::DocumentTitleTooLong => {
                message!(
                    "projects-document-title-too-long",
                    most = LONGEST_NAME_CHARACTERS
                )
            }
            Self::NotAttached(error) => error.message(),
            Self::Lacking(lacks) => {
                let lacks: Vec<Message> = lacks.iter().map(|one| words::lack(*one)).collect();
                message!("projects-lacking", what = lacks)
            }
            Self::NothingNew => message!("projects-nothing-new"),
            Self::Refused(refusal) => {
                message!("projects-not-from", standing = standing(refusal.from))
            }
            Self::ReasonMissing => message!("casework-reason-missing"),
            Self::ReasonTooLong => {
                message!("casework-reason-too-long", most = LONGEST_REASON_CHARACTERS)
            }
            Self::Document(_) | Self::Broken => message!("projects-broken"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NotAllowed(error) => return error.hint(),
            Self::NoSuchProject | Self::Withdrawn { .. } => message!("projects-no-such-hint"),
            Self::NoSuchPart => message!("projects-no-such-part-hint"),
            Self::OnlyLeads => message!("projects-only-leads-hint"),
            Self::NotAnswered => message!("projects-not-answered-hint"),
            Self::Newer => message!("projects-newer-hint"),
            Self::About(AboutRefusal::TitleMissing) | Self::HeadingMissing => {
                message!("projects-title-missing-hint")
            }
            Self::About(AboutRefusal::TitleTooLong)
            | Self::HeadingTooLong
            | Self::TextTooLong(_)
            | Self::DocumentTitleTooLong => message!("projects-shorten-hint"),
            Self::About(AboutRefusal::NotACounty) => message!("projects-not-a-county-hint"),
            Self::About(AboutRefusal::EndsBeforeItBegins) => message!("projects-ends-before-hint"),
            Self::TextMissing => message!("projects-text-missing-hint"),
            Self::NoSuchItem => message!("projects-no-such-item-hint"),
            Self::AmountTooLarge => message!("projects-amount-too-large-hint"),
            Self::TooMany(_) => message!("projects-too-many-hint"),
            Self::RoleMissing | Self::NotARole => message!("projects-role-hint"),
            Self::NotAName => message!("projects-not-a-name-hint"),
            Self::NotAnEmail => message!("projects-not-an-email-hint"),
            Self::NoSuchOrganisation => message!("projects-no-such-organisation-hint"),
            Self::AlreadyAsked => message!("projects-already-asked-hint"),
            Self::NotAttached(error) => return error.hint(),
            Self::Lacking(_) => message!("projects-lacking-hint"),
            Self::NothingNew => message!("projects-nothing-new-hint"),
            Self::Refused(_) => message!("projects-not-from-hint"),
            Self::ReasonMissing => message!("casework-reason-missing-hint"),
            Self::ReasonTooLong => message!("casework-reason-too-long-hint"),
            Self::Document(_) | Self::Broken | Self::NoRandomness(_) => {
                message!("casework-database-hint")
            }
        })
    }
}
