//! What is to be sent by e-mail: put in by the transaction that calls for it, sent by the worker.

use ::store::email as rows;
use ::store::{StoreError, Transaction};

pub use ::store::email::EmailKind;

use crate::id::{self, NoRandomness};
use crate::worker::WorkError;
use crate::{Actor, Casework};

/// Why an e-mail is not put in.
#[derive(Debug, thiserror::Error)]
pub enum OutboxError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// An e-mail to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letter<'a> {
    pub(crate) kind: EmailKind,
    /// What kind of thing it is about, and which one.
    pub(crate) about: (&'a str, &'a str),
    pub(crate) organisation_id: Option<&'a str>,
    pub(crate) address: &'a str,
    pub(crate) subject: &'a str,
    /// Plain text.
    pub(crate) body: &'a str,
    /// Ids of documents.
    pub(crate) attachments: &'a [String],
}

impl Casework {
    /// Puts an e-mail in and returns its id. It is sent after the transaction, or never when that fails.
    pub(crate) async fn post(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        letter: Letter<'_>,
    ) -> Result<String, OutboxError> {
        let id = id::new()?;
        let email = rows::NewEmail {
            id: &id,
            header_id: &id,
            kind: letter.kind,
            about_kind: letter.about.0,
            about_id: letter.about.1,
            organisation_id: letter.organisation_id,
            address: letter.address,
            subject: letter.subject,
            body: letter.body,
            created_by: &actor.id,
            created_at: self.now(),
            attachments: letter.attachments,
        };
        rows::insert(transaction, email).await?;
        Ok(id)
    }

    /// Sends what waits. Tells whether there was something.
    pub(crate) async fn send_waiting(&self) -> Result<bool, WorkError> {
        Ok(false)
    }
}
