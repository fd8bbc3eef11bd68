//! Attempts to sign in, counted so that guessing is slowed down. Addresses are kept as hashes only.

use jiff::Timestamp;

use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// An attempt to sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInAttempt {
    /// Its id.
    pub id: String,
    /// The hash of the e-mail address that was given.
    pub email_hash: String,
    /// The hash of the network address it came from.
    pub address_hash: String,
    /// When.
    pub at: Timestamp,
    /// Whether it succeeded.
    pub succeeded: bool,
}

/// Adds an attempt.
pub async fn insert(
    transaction: &mut Transaction,
    attempt: &SignInAttempt,
) -> Result<(), StoreError> {
    let sql = "insert into sign_in_attempt (id, email_hash, address_hash, at, succeeded) \
               values ($1, $2, $3, $4, $5)";
    let values = values![
        &attempt.id,
        &attempt.email_hash,
        &attempt.address_hash,
        attempt.at,
        attempt.succeeded,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// How many attempts with an e-mail address have failed since then.
pub async fn failed_for_email_since(
    read: &mut impl Read,
    email_hash: &str,
    since: Timestamp,
) -> Result<i64, StoreError> {
    let sql = "select cast(count(*) as bigint) as attempts from sign_in_attempt \
               where email_hash = $1 and at >= $2 and succeeded = false";
    count(read, sql, values![email_hash, since]).await
}

/// How many attempts from a network address have failed since then.
pub async fn failed_from_address_since(
    read: &mut impl Read,
    address_hash: &str,
    since: Timestamp,
) -> Result<i64, StoreError> {
    let sql = "select cast(count(*) as bigint) as attempts from sign_in_attempt \
               where address_hash = $1 and at >= $2 and succeeded = false";
    count(read, sql, values![address_hash, since]).await
}

/// Removes the attempts before an instant and tells how many there were.
pub async fn remove_before(
    transaction: &mut Transaction,
    before: Timestamp,
) -> Result<u64, StoreError> {
    let sql = "delete from sign_in_attempt where at < $1";
    transaction.0.run(sql, values![before]).await
}

async fn count(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<i64, StoreError> {
    let row = read.connection().one(sql, values).await?;
    row.of("sign_in_attempt", "attempts").integer("attempts")
}
