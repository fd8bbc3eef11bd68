//! Somebody who was sent to a provider to prove who they are, and has not come back. Each is taken once.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// What somebody was sent for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// To sign in.
    SignIn,
    /// To prove anew who they are, while signed in.
    Fresh,
    /// To accept an invitation.
    Invitation,
    /// To be able to sign in this way to the account they are signed in to.
    Link,
}

impl Purpose {
    /// All purposes.
    pub const ALL: [Self; 4] = [Self::SignIn, Self::Fresh, Self::Invitation, Self::Link];

    /// The word used in storage.
    pub const fn word(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::Fresh => "fresh",
            Self::Invitation => "invitation",
            Self::Link => "link",
        }
    }

    /// The purpose of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.word() == word)
    }
}

/// Somebody on their way.
#[derive(Clone, PartialEq, Eq)]
pub struct ProviderStep {
    /// The hash of what the provider gives back with them.
    pub state_hash: String,
    /// What they were sent for.
    pub purpose: Purpose,
    /// The account they are signed in to, when they are.
    pub account_id: Option<String>,
    /// The invitation they accept.
    pub invitation_id: Option<String>,
    /// The id of the provider.
    pub provider: String,
    /// What the provider's answer must hold.
    pub nonce: String,
    /// What proves that whoever asked is whoever fetches the answer.
    pub verifier: String,
    /// The hash of the secret their browser holds.
    pub browser_hash: String,
    /// Where they come to when it is done.
    pub back: String,
    /// What they had typed into a form that waits for them, as a browser would send it. It goes when they come back.
    pub carried: Option<String>,
    /// When they were sent.
    pub created_at: Timestamp,
    /// When it is too late to come back.
    pub expires_at: Timestamp,
}

/// Without what is secret.
impl std::fmt::Debug for ProviderStep {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("ProviderStep")
            .field("purpose", &self.purpose)
            .field("provider", &self.provider)
            .finish_non_exhaustive()
    }
}

/// Notes that somebody is on their way.
pub async fn insert(transaction: &mut Transaction, step: &ProviderStep) -> Result<(), StoreError> {
    let sql = "insert into sign_in_step (token_hash, kind, purpose, account_id, invitation_id, provider, nonce, \
               verifier, browser_hash, back, carried, tries, created_at, expires_at) \
               values ($1, 'provider', $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11, $12)";
    let values = values![
        &step.state_hash,
        step.purpose.word(),
        &step.account_id,
        &step.invitation_id,
        &step.provider,
        &step.nonce,
        &step.verifier,
        &step.browser_hash,
        &step.back,
        &step.carried,
        step.created_at,
        step.expires_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// Whoever is on their way with this, in time or not.
pub async fn find(
    read: &mut impl Read,
    state_hash: &str,
) -> Result<Option<ProviderStep>, StoreError> {
    let sql = "select token_hash, purpose, account_id, invitation_id, provider, nonce, verifier, browser_hash, back, \
               carried, created_at, expires_at from sign_in_step where token_hash = $1 and kind = 'provider'";
    Ok(many(read, sql, values![state_hash]).await?.pop())
}

/// Takes them off the way. Returns whether they were on it: of two who come at the same time only one is told so.
pub async fn take(transaction: &mut Transaction, state_hash: &str) -> Result<bool, StoreError> {
    let sql = "delete from sign_in_step where token_hash = $1 and kind = 'provider'";
    Ok(transaction.0.run(sql, values![state_hash]).await? > 0)
}

/// Removes those who never came back and tells how many there were.
pub async fn remove_expired(
    transaction: &mut Transaction,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let sql = "delete from sign_in_step where kind = 'provider' and expires_at <= $1";
    transaction.0.run(sql, values![now]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ProviderStep>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ProviderStep, StoreError> {
    // A broken row is named by its provider: no hash belongs in a message.
    let row = row.of("sign_in_step", "provider");
    Ok(ProviderStep {
        state_hash: row.text("token_hash")?,
        purpose: row.word("purpose", Purpose::from_word)?,
        account_id: row.maybe_text("account_id")?,
        invitation_id: row.maybe_text("invitation_id")?,
        provider: row.text("provider")?,
        nonce: row.text("nonce")?,
        verifier: row.text("verifier")?,
        browser_hash: row.text("browser_hash")?,
        back: row.text("back")?,
        carried: row.maybe_text("carried")?,
        created_at: row.instant("created_at")?,
        expires_at: row.instant("expires_at")?,
    })
}
