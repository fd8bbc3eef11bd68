//! Accounts: who there is. How they sign in is told in `sign_in`, how they come to their account in `invitation`.

use ::store::account::{self as rows, Account};
use ::store::{StoreError, Transaction};
use jiff::{SignedDuration, Timestamp};

use crate::actor::Note;
use crate::id::{self, NoRandomness};
use crate::{Actor, Casework};

/// Why an account is not added.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is an account with this e-mail address.
    #[error("there is an account with this e-mail address")]
    EmailTaken,
    /// It is no e-mail address.
    #[error("this is no e-mail address")]
    NoEmail,
    /// A name is needed.
    #[error("a name is needed")]
    NoName,
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl Casework {
    /// Opens an account nobody can sign in to yet, in the transaction that has use for it.
    pub(crate) async fn open_account(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        name: &str,
        email: &str,
    ) -> Result<Account, AccountError> {
        let (name, email) = (name.trim().to_owned(), email.trim().to_lowercase());
        if name.is_empty() {
            return Err(AccountError::NoName);
        }
        if !is_email(&email) {
            return Err(AccountError::NoEmail);
        }
        let account = Account {
            id: id::new()?,
            name,
            email,
            created_by: actor.id.clone(),
            created_at: self.now(),
            activated_at: None,
            closed: None,
            closed_reason: None,
        };
        match rows::insert(transaction, &account).await {
            Err(StoreError::Taken { .. }) => return Err(AccountError::EmailTaken),
            other => other?,
        }
        self.note_account(transaction, actor, "added", &account.id)
            .await?;
        Ok(account)
    }

    /// Every account, closed ones too.
    pub async fn accounts(&self) -> Result<Vec<Account>, StoreError> {
        rows::all(&mut self.store.reader().await?).await
    }

    /// The account of whoever asks.
    pub async fn own_account(&self, id: &str) -> Result<Option<Account>, StoreError> {
        rows::find(&mut self.store.reader().await?, id).await
    }

    pub(crate) async fn note_account(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        account: &str,
    ) -> Result<(), StoreError> {
        let note = Note {
            act,
            subject_kind: "account",
            subject_id: account,
            reason: None,
            details: "{}",
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// Something before an at sign, and after it something with a point inside. Whether it reaches anybody only a letter can tell.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let plain =
        |text: &str| !text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '@');
    let inside = domain.trim_matches('.').contains('.') && domain == domain.trim_matches('.');
    !local.is_empty() && plain(local) && plain(domain) && inside && text.len() <= 254
}

pub(crate) fn hash_of(text: &str) -> String {
    documents::proof::sha256(text.trim().to_lowercase().as_bytes())
}

// The clock is nowhere near the ends of time, where these would stop.
pub(crate) fn before(moment: Timestamp, span: SignedDuration) -> Timestamp {
    moment.checked_sub(span).unwrap_or(moment)
}

pub(crate) fn after(moment: Timestamp, span: SignedDuration) -> Timestamp {
    moment.checked_add(span).unwrap_or(moment)
}
