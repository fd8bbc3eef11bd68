//! What somebody signs in with here: the hash of a password, and the second factor, sealed by whoever holds the keys.

use jiff::Timestamp;

use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// What an account signs in with.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential {
    /// Whose it is.
    pub account_id: String,
    /// The hash of the password, with its parameters.
    pub password_hash: String,
    /// The secret of the authenticator, sealed.
    pub second_factor: String,
    /// The last time step a code was used of: a code is used once.
    pub last_step: i64,
    /// When it was last changed.
    pub changed_at: Timestamp,
}

/// Without its secrets.
impl std::fmt::Debug for Credential {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Credential")
            .field("account_id", &self.account_id)
            .finish_non_exhaustive()
    }
}

/// The credential of an account.
pub async fn find(
    read: &mut impl Read,
    account_id: &str,
) -> Result<Option<Credential>, StoreError> {
    let sql = "select account_id, password_hash, second_factor, last_step, changed_at \
               from credential where account_id = $1";
    let rows = read.connection().rows(sql, values![account_id]).await?;
    let Some(row) = rows.first() else {
        return Ok(None);
    };
    let row = row.of("credential", "account_id");
    Ok(Some(Credential {
        account_id: row.text("account_id")?,
        password_hash: row.text("password_hash")?,
        second_factor: row.text("second_factor")?,
        last_step: row.integer("last_step")?,
        changed_at: row.instant("changed_at")?,
    }))
}

/// Gives an account a credential in place of any it had.
pub async fn set(transaction: &mut Transaction, credential: &Credential) -> Result<(), StoreError> {
    let sql = "insert into credential (account_id, password_hash, second_factor, last_step, changed_at) \
               values ($1, $2, $3, $4, $5) \
               on conflict (account_id) do update set password_hash = excluded.password_hash, \
               second_factor = excluded.second_factor, last_step = excluded.last_step, \
               changed_at = excluded.changed_at";
    let values = values![
        &credential.account_id,
        &credential.password_hash,
        &credential.second_factor,
        credential.last_step,
        credential.changed_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// Keeps the same password with another hash, as when the costs of hashing have changed.
pub async fn set_password_hash(
    transaction: &mut Transaction,
    account_id: &str,
    password_hash: &str,
) -> Result<(), StoreError> {
    let sql = "update credential set password_hash = $2 where account_id = $1";
    let values = values![account_id, password_hash];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// Uses a code of a time step. Returns whether none of that step or a later one was used before.
pub async fn use_step(
    transaction: &mut Transaction,
    account_id: &str,
    step: i64,
) -> Result<bool, StoreError> {
    let sql = "update credential set last_step = $2 where account_id = $1 and last_step < $2";
    Ok(transaction.0.run(sql, values![account_id, step]).await? > 0)
}

/// Removes the credential of an account.
pub async fn remove(transaction: &mut Transaction, account_id: &str) -> Result<(), StoreError> {
    let sql = "delete from credential where account_id = $1";
    transaction.0.run(sql, values![account_id]).await?;
    Ok(())
}
