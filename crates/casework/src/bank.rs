//! What the bank says: each file once, matched by rule, and the rest by a person.
//!
//! The rules are [`grants::bank_entry::judge`] for payments of ours, by the name that follows them from end to end, and the
//! check digit of a reference for money that comes in. What fits no rule waits; what looks like it is shown beside, and
//! nothing is done before a person says so.

mod deciding;
mod importing;
mod matching;
mod reading;
mod sum;
mod words;

use ::store::statement_entry::{self as entries, StatementEntry};
use ::store::{Read, StoreError};
use documents::bank_statement::StatementFault;
use grants::authorisation::Act;
use grants::bank_entry::Unclear;

pub use ::grants::bank_entry::{EntryStatus, Flow, MatchedBy};
pub use deciding::About;
pub use importing::{Imported, LARGEST_FILE};
pub use reading::{ListedEntry, ListedStatement, OpenedEntry, SuggestedClaim, Suggestion};
pub use sum::SuggestedFile;
pub use words::{entry_status, matched_by, return_reason, unclear};

use crate::actor::Fallen;
use crate::batch::{BatchError, sees};
use crate::document::DocumentError;
use crate::id::NoRandomness;
use crate::repayment::RepaymentError;
use crate::{Actor, NotAllowed};

/// The word for files of the bank in the record of acts.
pub const SUBJECT: &str = "statement";
/// The word for entries of the bank in the ledger and the record of acts.
pub const ENTRY: &str = "statement_entry";
/// So many files and waiting entries are shown.
pub const MOST_SHOWN: i64 = 500;

/// Why nothing is done with what the bank says. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum BankError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The file is not what a bank sends.
    #[error(transparent)]
    File(#[from] StatementFault),
    /// No file was chosen.
    #[error("no file was chosen")]
    NoFile,
    /// There is no such entry, or none that the person may see.
    #[error("there is no such entry")]
    NoSuchEntry,
    /// It is known already what the entry is about.
    #[error("it is known already what the entry is about")]
    Decided,
    /// It cannot be about what a person says.
    #[error(transparent)]
    Unclear(#[from] Unclear),
    /// What it is said to be about does not exist.
    #[error("there is no such payment or claim")]
    NoSuchThing,
    /// The payment cannot be moved.
    #[error(transparent)]
    Batch(#[from] Box<BatchError>),
    /// The claim cannot be moved.
    #[error(transparent)]
    Repayment(Box<RepaymentError>),
    /// The file cannot be kept.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for BankError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<BatchError> for BankError {
    fn from(error: BatchError) -> Self {
        match error {
            BatchError::Store(error) => Self::Store(error),
            BatchError::NotAllowed(error) => Self::NotAllowed(error),
            error => Self::Batch(Box::new(error)),
        }
    }
}

/// An entry that somebody may see.
async fn seen(read: &mut impl Read, actor: &Actor, id: &str) -> Result<StatementEntry, BankError> {
    let whose = sees(actor)?;
    let entry = entries::find(read, id)
        .await?
        .ok_or(BankError::NoSuchEntry)?;
    let theirs = whose.is_none_or(|payer| payer == entry.payer_id);
    // What the bank says is about every agreement; a mandate for one of them does not reach there.
    (theirs && actor.covers(None))
        .then_some(entry)
        .ok_or(BankError::NoSuchEntry)
}

/// Whoever may match does it for the organisation they pay for, and for all its agreements.
fn reconciler(actor: &Actor) -> Result<String, NotAllowed> {
    let act = Act::ReconcileBank;
    let payer = crate::batch::payer_of(actor, act)?;
    actor
        .covers(None)
        .then_some(payer)
        .ok_or(NotAllowed { act })
}

#[cfg(test)]
mod tests;
