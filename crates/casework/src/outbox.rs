//! What is to be sent by e-mail: put in by the transaction that calls for it, sent by the worker, and looked after by
//! people when something is in doubt.
//!
//! An e-mail waits, is being sent, and then stands as sent, failed, uncertain or come back. “Being sent” is noted just
//! before a server is given the text: whoever dies earlier has sent nothing and the e-mail is tried again; whoever dies later
//! leaves something nobody can know, and the e-mail is never sent again unless a person says so (decision 0023).

mod desk;
mod turn;

use std::sync::Arc;

use ::store::email as rows;
use ::store::{StoreError, Transaction};

pub use ::store::email::{Email, EmailKind, EmailStatus};
pub use desk::{Outbox, Which};

use crate::id::{self, NoRandomness};
use crate::organisation::addresses;
use crate::{Actor, Casework, NotAllowed};

/// Why an e-mail is not put in, or not looked after.
#[derive(Debug, thiserror::Error)]
pub enum OutboxError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// There is none that the person may see.
    #[error("there is no such e-mail")]
    NoSuchEmail,
    /// It stands elsewhere by now, so that this cannot be done with it.
    #[error("the e-mail is no longer in doubt")]
    NotInDoubt,
    /// That is no address.
    #[error("that is no e-mail address")]
    NoAddress,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
}

/// Why an e-mail is not put in.
#[derive(Debug, thiserror::Error)]
pub enum PostError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<PostError> for OutboxError {
    fn from(error: PostError) -> Self {
        match error {
            PostError::Store(error) => Self::Store(error),
            PostError::NoRandomness(error) => Self::NoRandomness(error),
        }
    }
}

/// How e-mail goes out here, and where reports of mail servers come in.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Who sends, and where to.
    pub sender: mail::Sender,
    /// Where the reports of mail servers come in.
    pub reports: Option<mail::Reports>,
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

/// What everybody who acts for an organisation is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Notice<'a> {
    pub(crate) kind: EmailKind,
    /// What kind of thing it is about, and which one.
    pub(crate) about: (&'a str, &'a str),
    pub(crate) organisation_id: &'a str,
    pub(crate) subject: &'a str,
    /// Plain text.
    pub(crate) body: &'a str,
}

impl Casework {
    /// With a way for e-mail to go out. Without it everything waits, where everybody sees it.
    #[must_use]
    pub fn with_mail(mut self, mail: Mail) -> Self {
        self.mail = Some(Arc::new(mail));
        self
    }

    /// How e-mail goes out here; nothing when nobody has said how.
    pub fn mail(&self) -> Option<&Mail> {
        self.mail.as_deref()
    }

    /// The whole address of a page, for an e-mail; only its path when nobody has said where the site is.
    pub(crate) fn whole_address(&self, path: &str) -> String {
        let base = self.base_address.as_deref();
        let base = base.unwrap_or_default().trim_end_matches('/');
        format!("{base}{path}")
    }

    /// Puts an e-mail in to everybody who acts for an organisation, but those who know already.
    pub(crate) async fn post_to_everybody(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        notice: Notice<'_>,
        know: &[&str],
    ) -> Result<(), PostError> {
        let own = notice.organisation_id;
        for address in addresses(transaction, own, self.today(), know).await? {
            let letter = Letter {
                kind: notice.kind,
                about: notice.about,
                organisation_id: Some(own),
                address: &address,
                subject: notice.subject,
                body: notice.body,
                attachments: &[],
            };
            self.post(transaction, actor, letter).await?;
        }
        Ok(())
    }

    /// Puts an e-mail in and returns its id. It is sent after the transaction, or never when that fails.
    pub(crate) async fn post(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        letter: Letter<'_>,
    ) -> Result<String, PostError> {
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
}
