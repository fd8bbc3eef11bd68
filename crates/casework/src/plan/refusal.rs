//! Why something about a plan is not done, and the way out.

use ::store::StoreError;
use grants::plan::{
    AboutRefusal, FIRST_YEAR, GoalRefusal, LAST_YEAR, LONGEST_AIM_CHARACTERS,
    LONGEST_NAME_CHARACTERS, LONGEST_TITLE_CHARACTERS, LONGEST_UNIT_CHARACTERS,
    LONGEST_WHY_CHARACTERS, Lack, MOST_DOCUMENTS, MOST_FILES_OF_A_DOCUMENT, MOST_GOALS, MOST_YEARS,
};
use grants::project::StandingRefusal;
use grants::rich_text::LONGEST_TEXT_CHARACTERS;
use jiff::Timestamp;
use wording::{Message, Speak, message};

use super::{LONGEST_REASON_CHARACTERS, MOST_PLANS, standing, words};
use crate::NotAllowed;
use crate::actor::Fallen;
use crate::document::DocumentError;
use crate::id::NoRandomness;
use crate::message::NotAttached;
use crate::refusal::database;
use crate::stated::refuse_unstated;

/// What there is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMany {
    /// Plans of one organisation or county.
    Plans,
    /// Goals of one.
    Goals,
    /// Documents.
    Documents,
    /// Versions of one document.
    Files,
}

/// Why something about a plan is not done. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// There is none that the person may see.
    #[error("there is no such plan")]
    NoSuchPlan,
    /// It was taken away from the public.
    #[error("the plan was taken away from the public")]
    Withdrawn {
        /// When.
        at: Timestamp,
    },
    /// It was never published in such a version.
    #[error("there is no such version of the plan")]
    NoSuchVersion,
    /// There is no such goal, year or document in it.
    #[error("there is no such part of the plan")]
    NoSuchPart,
    /// Only municipalities and regions have plans, and the counties they are parties of.
    #[error("the organisation has no plans")]
    HasNoPlans,
    /// Somebody else saved the same meanwhile.
    #[error("somebody saved the same meanwhile")]
    Newer,
    /// What it is about cannot be so.
    #[error(transparent)]
    About(#[from] AboutRefusal),
    /// A goal cannot be so.
    #[error(transparent)]
    Goal(#[from] GoalRefusal),
    /// The text is too long.
    #[error("the text is too long")]
    TextTooLong,
    /// The year is none of the plan's.
    #[error("the year is none of the plan's")]
    NotInPeriod,
    /// No such item of an agreement is published.
    #[error("there is no such item")]
    NoSuchItem,
    /// There is as much as there may be.
    #[error("there are too many: {0:?}")]
    TooMany(TooMany),
    /// The title of a document is too long.
    #[error("the title of the document is too long")]
    DocumentTitleTooLong,
    /// A file is not taken.
    #[error(transparent)]
    NotAttached(#[from] NotAttached),
    /// It lacks what the public must be told.
    #[error("the plan lacks {0:?}")]
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
    #[error("what is kept of the plan cannot be read")]
    Broken,
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for PlanError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<DocumentError> for PlanError {
    fn from(error: DocumentError) -> Self {
        match error {
            DocumentError::Store(error) => Self::Store(error),
            error => Self::Document(error),
        }
    }
}

refuse_unstated!(PlanError, ReasonMissing, ReasonTooLong);

fn too_many(what: TooMany) -> Message {
    match what {
        TooMany::Plans => message!("plans-too-many-plans", most = MOST_PLANS),
        TooMany::Goals => message!("plans-too-many-goals", most = MOST_GOALS),
        TooMany::Documents => message!("plans-too-many-documents", most = MOST_DOCUMENTS),
        TooMany::Files => message!("plans-too-many-files", most = MOST_FILES_OF_A_DOCUMENT),
    }
}

fn too_long(most: usize) -> Message {
    message!("plans-too-long", most = most)
}

fn about(refusal: AboutRefusal) -> (Message, Message) {
    match refusal {
        AboutRefusal::TitleMissing => (
            message!("plans-title-missing"),
            message!("plans-title-missing-hint"),
        ),
        AboutRefusal::TitleTooLong => (
            too_long(LONGEST_TITLE_CHARACTERS),
            message!("plans-shorten-hint"),
        ),
        AboutRefusal::NotYears => (
            message!(
                "plans-not-years",
                from = FIRST_YEAR.to_string(),
                to = LAST_YEAR.to_string()
            ),
            message!("plans-years-hint"),
        ),
        AboutRefusal::EndsBeforeItBegins => {
            (message!("plans-ends-before"), message!("plans-years-hint"))
        }
        AboutRefusal::PeriodTooLong => (
            message!("plans-period-too-long", most = i64::from(MOST_YEARS)),
            message!("plans-years-hint"),
        ),
        AboutRefusal::DecidedByMissing => (
            message!("plans-decided-by-missing"),
            message!("plans-decided-by-missing-hint"),
        ),
        AboutRefusal::DecidedOnNoDay => no_day(),
        AboutRefusal::DecidedByTooLong | AboutRefusal::ReferenceTooLong => (
            too_long(LONGEST_NAME_CHARACTERS),
            message!("plans-shorten-hint"),
        ),
        AboutRefusal::NotABody => (
            message!("plans-not-a-body"),
            message!("plans-not-a-body-hint"),
        ),
    }
}

fn no_day() -> (Message, Message) {
    let (from, to) = (FIRST_YEAR.to_string(), LAST_YEAR.to_string());
    (
        message!("plans-no-day", from = from, to = to),
        message!("plans-no-day-hint"),
    )
}

fn goal(refusal: GoalRefusal) -> (Message, Message) {
    let long = |most| (too_long(most), message!("plans-shorten-hint"));
    match refusal {
        GoalRefusal::WhatMissing => (
            message!("plans-what-missing"),
            message!("plans-what-missing-hint"),
        ),
        GoalRefusal::WhatTooLong | GoalRefusal::ForWhomTooLong | GoalRefusal::MeasureTooLong => {
            long(LONGEST_AIM_CHARACTERS)
        }
        GoalRefusal::UnitTooLong => long(LONGEST_UNIT_CHARACTERS),
        GoalRefusal::WhyTooLong => long(LONGEST_WHY_CHARACTERS),
        GoalRefusal::MeasureMissing => (
            message!("plans-measure-missing"),
            message!("plans-measure-missing-hint"),
        ),
        GoalRefusal::ByNoDay => no_day(),
        GoalRefusal::AmountOutOfRange => (
            message!("plans-amount-out-of-range"),
            message!("plans-amount-out-of-range-hint"),
        ),
        GoalRefusal::WhyMissing => (
            message!("plans-why-missing"),
            message!("plans-why-missing-hint"),
        ),
    }
}

impl Speak for PlanError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NotAllowed(error) => error.message(),
            Self::NoSuchPlan => message!("plans-no-such"),
            Self::Withdrawn { at } => message!("plans-withdrawn", at = *at),
            Self::NoSuchVersion => message!("plans-no-such-version"),
            Self::NoSuchPart => message!("plans-no-such-part"),
            Self::HasNoPlans => message!("plans-has-none"),
            Self::Newer => message!("plans-newer"),
            Self::About(refusal) => about(*refusal).0,
            Self::Goal(refusal) => goal(*refusal).0,
            Self::TextTooLong => too_long(LONGEST_TEXT_CHARACTERS),
            Self::NotInPeriod => message!("plans-not-in-period"),
            Self::NoSuchItem => message!("plans-no-such-item"),
            Self::TooMany(what) => too_many(*what),
            Self::DocumentTitleTooLong => too_long(LONGEST_NAME_CHARACTERS),
            Self::NotAttached(error) => error.message(),
            Self::Lacking(lacks) => {
                let lacks: Vec<Message> = lacks.iter().map(|one| words::lack(*one)).collect();
                message!("plans-lacking", what = lacks)
            }
            Self::NothingNew => message!("plans-nothing-new"),
            Self::Refused(refusal) => {
                message!("plans-not-from", standing = standing(refusal.from))
            }
            Self::ReasonMissing => message!("casework-reason-missing"),
            Self::ReasonTooLong => {
                message!("casework-reason-too-long", most = LONGEST_REASON_CHARACTERS)
            }
            Self::Document(_) | Self::Broken => message!("plans-broken"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NotAllowed(error) => return error.hint(),
            Self::NoSuchPlan | Self::Withdrawn { .. } => message!("plans-no-such-hint"),
            Self::NoSuchVersion => message!("plans-no-such-version-hint"),
            Self::NoSuchPart => message!("plans-no-such-part-hint"),
            Self::HasNoPlans => message!("plans-has-none-hint"),
            Self::Newer => message!("plans-newer-hint"),
            Self::About(refusal) => about(*refusal).1,
            Self::Goal(refusal) => goal(*refusal).1,
            Self::TextTooLong | Self::DocumentTitleTooLong => message!("plans-shorten-hint"),
            Self::NotInPeriod => message!("plans-not-in-period-hint"),
            Self::NoSuchItem => message!("plans-no-such-item-hint"),
            Self::TooMany(TooMany::Plans) => message!("plans-too-many-plans-hint"),
            Self::TooMany(_) => message!("plans-too-many-hint"),
            Self::NotAttached(error) => return error.hint(),
            Self::Lacking(_) => message!("plans-lacking-hint"),
            Self::NothingNew => message!("plans-nothing-new-hint"),
            Self::Refused(_) => message!("plans-not-from-hint"),
            Self::ReasonMissing => message!("casework-reason-missing-hint"),
            Self::ReasonTooLong => message!("casework-reason-too-long-hint"),
            Self::Document(_) | Self::Broken | Self::NoRandomness(_) => {
                message!("casework-database-hint")
            }
        })
    }
}
