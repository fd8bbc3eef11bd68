//! Invitations: two halves that let a person into an account, a link and a code, told to two different people.

use ::store::invitation::{self as rows, Invitation, Purpose};
use ::store::{StoreError, Transaction};
use jiff::{SignedDuration, Timestamp};

use crate::id::{self, NoRandomness};
use crate::{Actor, Casework};

/// An invitation that is not used ends after this long, counted from when it was confirmed.
pub const LASTS: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Why an invitation is not made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum InvitationError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl Casework {
    /// Makes an invitation in place of any open one. Gives its id and the secret of the link, for whoever proposed.
    pub(crate) async fn invite(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        account_id: &str,
        purpose: Purpose,
    ) -> Result<(String, String), InvitationError> {
        let (link, now) = (id::token()?, self.now());
        rows::end_of(transaction, account_id, now).await?;
        let invitation = Invitation {
            id: id::new()?,
            account_id: account_id.to_owned(),
            purpose,
            link_hash: hash_of(&link),
            code_hash: None,
            created_by: actor.id.clone(),
            created_at: now,
            expires_at: ends(now),
            tries: 0,
            ended_at: None,
            used_at: None,
        };
        rows::insert(transaction, &invitation).await?;
        Ok((invitation.id, link))
    }

    /// Gives an open invitation the code that makes it usable, for whoever confirmed.
    pub(crate) async fn give_code(
        &self,
        transaction: &mut Transaction,
        invitation_id: &str,
    ) -> Result<String, InvitationError> {
        let code = id::code()?;
        let expires_at = ends(self.now());
        rows::set_code(transaction, invitation_id, &hash_of(&code), expires_at).await?;
        Ok(code)
    }
}

/// The hash of a secret, by which it is found again.
pub(crate) fn hash_of(secret: &str) -> String {
    documents::proof::sha256(secret.as_bytes())
}

// The clock is nowhere near the end of time, where this would stop.
fn ends(now: Timestamp) -> Timestamp {
    now.checked_add(LASTS).unwrap_or(now)
}
