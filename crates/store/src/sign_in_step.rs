//! The way between two halves of signing in: the password was right, the code is still to come. It lives for minutes and
//! belongs to one browser.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// The word for steps that wait for a second factor.
const KIND: &str = "second_factor";
/// The word for what they lead to.
const PURPOSE: &str = "sign_in";

/// Somebody whose password was right and whose code is still to come.
#[derive(Clone, PartialEq, Eq)]
pub struct SecondFactorStep {
    /// The hash of the token that only the browser has.
    pub token_hash: String,
    /// Whose password it was.
    pub account_id: String,
    /// The address they come back to; empty when nobody said.
    pub back: String,
    /// How many wrong codes were tried.
    pub tries: i64,
    /// When it began.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// Without the hash of the token.
impl std::fmt::Debug for SecondFactorStep {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("SecondFactorStep")
            .field("account_id", &self.account_id)
            .finish_non_exhaustive()
    }
}

/// Begins a step.
pub async fn insert(
    transaction: &mut Transaction,
    step: &SecondFactorStep,
) -> Result<(), StoreError> {
    // The token is in the browser alone, so its hash is that of the browser too.
    let sql = "insert into sign_in_step (token_hash, kind, purpose, account_id, browser_hash, back, tries, \
               created_at, expires_at) values ($1, $2, $3, $4, $1, $5, $6, $7, $8)";
    let values = values![
        &step.token_hash,
        KIND,
        PURPOSE,
        &step.account_id,
        &step.back,
        step.tries,
        step.created_at,
        step.expires_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The step of a token, expired or not.
pub async fn find(
    read: &mut impl Read,
    token_hash: &str,
) -> Result<Option<SecondFactorStep>, StoreError> {
    let sql = "select token_hash, account_id, back, tries, created_at, expires_at \
               from sign_in_step where token_hash = $1 and kind = $2";
    let rows = read
        .connection()
        .rows(sql, values![token_hash, KIND])
        .await?;
    rows.first().map(from_row).transpose()
}

/// Notes that a wrong code was tried.
pub async fn count_try(transaction: &mut Transaction, token_hash: &str) -> Result<(), StoreError> {
    let sql = "update sign_in_step set tries = tries + 1 where token_hash = $1";
    transaction.0.run(sql, values![token_hash]).await?;
    Ok(())
}

/// Ends a step. Returns whether it was there: of two that end it at once, one does.
pub async fn end(transaction: &mut Transaction, token_hash: &str) -> Result<bool, StoreError> {
    let sql = "delete from sign_in_step where token_hash = $1";
    Ok(transaction.0.run(sql, values![token_hash]).await? > 0)
}

/// Ends all steps of an account, as when its password changes.
pub async fn end_of_account(
    transaction: &mut Transaction,
    account_id: &str,
) -> Result<u64, StoreError> {
    let sql = "delete from sign_in_step where account_id = $1";
    transaction.0.run(sql, values![account_id]).await
}

/// Removes the steps of every kind that have expired and tells how many there were.
pub async fn remove_expired(
    transaction: &mut Transaction,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let sql = "delete from sign_in_step where expires_at <= $1";
    transaction.0.run(sql, values![now]).await
}

fn from_row(row: &Row) -> Result<SecondFactorStep, StoreError> {
    // A broken row is named by its account: the hash of a token belongs in no message.
    let row = row.of("sign_in_step", "account_id");
    Ok(SecondFactorStep {
        token_hash: row.text("token_hash")?,
        account_id: row.text("account_id")?,
        back: row.text("back")?,
        tries: row.integer("tries")?,
        created_at: row.instant("created_at")?,
        expires_at: row.instant("expires_at")?,
    })
}
