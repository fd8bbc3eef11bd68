//! Deadlines: what an organisation is to do by when, whether it is done, and reminding those who have not.

use ::store::StoreError;
use grants::Ore;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::worker::WorkError;
use crate::{Actor, Casework, NotAllowed};

/// Why something about deadlines is not done.
#[derive(Debug, thiserror::Error)]
pub enum DeadlineError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such deadline, or none that the person may see.
    #[error("there is no such deadline")]
    NoSuchDeadline,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
}

/// A deadline of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDeadline {
    /// The agreement.
    pub agreement_id: String,
    /// The year of the agreement.
    pub year: i16,
    /// What is to be done: the word of a kind, see [`crate::deadline`].
    pub deadline: String,
    /// The last day.
    pub date: Date,
    /// The last moment.
    pub until: Timestamp,
    /// When it was done, or said to be done elsewhere.
    pub done_at: Option<Timestamp>,
    /// The money that is lost or stays unaccounted for when it is not done; nothing when none.
    pub at_risk: Option<Ore>,
}

impl Casework {
    /// The deadlines of an organisation, the next first.
    pub async fn own_deadlines(
        &self,
        _actor: &Actor,
        _organisation_id: &str,
    ) -> Result<Vec<OwnDeadline>, DeadlineError> {
        Ok(Vec::new())
    }

    /// Reminds whoever is to be reminded today.
    pub(crate) async fn remind(&self) -> Result<(), WorkError> {
        Ok(())
    }
}
