//! The register (diarium): what came in and went out gets its number in the transaction in which it did.

use ::store::register_entry as rows;
use ::store::{StoreError, Transaction};

pub use ::store::register_entry::{Direction, RegisterEntry};

use crate::id::{self, NoRandomness};
use crate::{Actor, Casework};

/// Why something is not done with the register.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// Something that came in or went out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NewEntry<'a> {
    pub(crate) direction: Direction,
    /// The name of an organisation.
    pub(crate) sender: &'a str,
    /// The name of an organisation, or all boards.
    pub(crate) recipient: &'a str,
    pub(crate) subject: &'a str,
    /// What kind of thing it is, and which one.
    pub(crate) about: (&'a str, &'a str),
    pub(crate) document_id: Option<&'a str>,
    pub(crate) agreement_id: Option<&'a str>,
    pub(crate) organisation_id: Option<&'a str>,
}

impl Casework {
    /// Enters something, with the next number of the year.
    pub(crate) async fn enter(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        new: NewEntry<'_>,
    ) -> Result<RegisterEntry, RegisterError> {
        let now = self.now();
        let year = i64::from(wording::stockholm(now).date().year());
        let owned = |text: Option<&str>| text.map(str::to_owned);
        let entry = RegisterEntry {
            year,
            number: rows::last_number(transaction, year).await? + 1,
            id: id::new()?,
            direction: new.direction,
            at: now,
            sender: new.sender.to_owned(),
            recipient: new.recipient.to_owned(),
            subject: new.subject.to_owned(),
            about_kind: new.about.0.to_owned(),
            about_id: new.about.1.to_owned(),
            document_id: owned(new.document_id),
            agreement_id: owned(new.agreement_id),
            organisation_id: owned(new.organisation_id),
            registered_by: actor.id.clone(),
        };
        rows::insert(transaction, &entry).await?;
        Ok(entry)
    }
}
