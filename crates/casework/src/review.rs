//! What was asked for, as the organisation that pays sees it: everybody of a year in one list, what waits for a decision,
//! and what the coordinator passes on.
//!
//! Whoever pays decides: the payer about what recipients and the coordinator ask of it, the coordinator about what is asked
//! of what it passes on. A decision moves the money in the ledger in the same transaction and tells whoever asked.

mod deciding;
mod demo;
mod legs;
mod listing;
mod one;
mod passing_on;
mod telling;
mod words;

use ::store::requisition::Requisition;
use ::store::{Read, StoreError};
use grants::authorisation::Act;
use grants::requisition::{RequisitionRefusal, RequisitionStatus};

pub use deciding::Chosen;
pub use legs::{LegDifference, LegItem, Legs};
pub use listing::{Asked, Claim, Review, ReviewedYear, Standing, paid_out};
pub use one::{Reviewed, ReviewedEvent, ReviewedRow};
pub use passing_on::{LeftOut, PassingOn, Share, WhyLeftOut};
pub use telling::DECISION;
pub use words::{left_out, standing};

use crate::actor::Fallen;
use crate::deadline::DeadlineError;
use crate::id::NoRandomness;
use crate::ledger::LedgerError;
use crate::money_year::{OpenYear, open_year};
use crate::outbox::PostError;
use crate::register::RegisterError;
use crate::{Actor, NotAllowed};

/// The longest question or reason.
pub const LONGEST_REASON_CHARACTERS: usize = 2_000;
/// So many requisitions are accepted at once: more than there are recipients of a year.
pub const MOST_AT_ONCE: usize = 500;

/// Why nothing is decided. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No year of this agreement is open for money, or the mandate does not reach there.
    #[error("the year is not open for money")]
    NoSuchYear,
    /// There is none that the person may see.
    #[error("there is no such requisition")]
    NoSuchRequisition,
    /// The person's role does not allow it, or another organisation pays.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// Whoever prepared or signed it does not decide about it.
    #[error("whoever prepared or signed requisition {number} does not decide about it")]
    OwnWork {
        /// Its number.
        number: String,
    },
    /// Somebody decided meanwhile, or it was taken back.
    #[error("requisition {number} was changed meanwhile")]
    Newer {
        /// Its number.
        number: String,
    },
    /// It does not go there from where it stands.
    #[error("requisition {number}: {refusal}")]
    Refused {
        /// Its number.
        number: String,
        /// Why.
        refusal: RequisitionRefusal,
    },
    /// It is in a batch, or paid.
    #[error("requisition {number} is being paid")]
    BeingPaid {
        /// Its number.
        number: String,
    },
    /// None was chosen.
    #[error("no requisition was chosen")]
    NothingChosen,
    /// More were chosen than are decided at once.
    #[error("too many requisitions were chosen")]
    TooMany,
    /// Nobody said why, or what is asked.
    #[error("the reason is missing")]
    ReasonMissing,
    /// The text is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// The coordinator has not been paid as much of an item as it would pass on.
    #[error("{item_id}: the coordinator has {there} and would pass on {wanted}")]
    PoolTooSmall {
        /// The item.
        item_id: String,
        /// What the coordinator has.
        there: grants::Ore,
        /// What it would pass on.
        wanted: grants::Ore,
    },
    /// The year is not one where the coordinator passes money on without being asked.
    #[error("the year is not passed on by key")]
    NotByKey,
    /// Nobody who has an account is left to pass money on to.
    #[error("there is nothing to pass on")]
    NothingToPassOn,
    /// What would be passed on is not what was shown.
    #[error("what would be passed on is not what was shown")]
    NotWhatWasShown,
    /// The ledger says no.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The decision could not be registered.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The deadline could not be opened again.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
    /// The e-mail that tells of it could not be put in.
    #[error(transparent)]
    Outbox(#[from] PostError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for ReviewError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

/// The number of a requisition as it is written; empty before it has one.
pub fn number_of(requisition: &Requisition) -> String {
    crate::requisition::number_of(requisition).unwrap_or_default()
}

/// Whether somebody decides about a requisition that stands so.
pub(crate) const fn is_waiting(status: RequisitionStatus) -> bool {
    matches!(status, RequisitionStatus::Received)
}

/// Whether the actor decides for an organisation that pays.
fn decides_for(actor: &Actor, payer_id: &str) -> bool {
    actor.may(Act::ReviewRequisitions, payer_id, true)
}

/// The open year of an agreement, for those who may see everybody's money there.
async fn seen_year(
    read: &mut impl Read,
    actor: &Actor,
    agreement_id: &str,
) -> Result<OpenYear, ReviewError> {
    actor.must(Act::ReadLedger)?;
    if !actor.may_agreement(agreement_id) {
        return Err(ReviewError::NoSuchYear);
    }
    let year = open_year(read, agreement_id).await?;
    year.ok_or(ReviewError::NoSuchYear)
}

/// A question or a reason as it is kept.
fn said(typed: &str) -> Result<String, ReviewError> {
    let text = typed.replace("\r\n", "\n");
    let text = text.trim();
    if text.is_empty() {
        return Err(ReviewError::ReasonMissing);
    }
    if text.chars().count() > LONGEST_REASON_CHARACTERS {
        return Err(ReviewError::ReasonTooLong);
    }
    Ok(text.to_owned())
}
