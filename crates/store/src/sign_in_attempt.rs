//! Attempts to sign in, counted so that guessing is slowed down. Addresses are kept as hashes only.

use jiff::Timestamp;

use crate::row::Row;
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
    /// Whether the password was right, so that it was the second factor that failed if anything did.
    pub right_password: bool,
}

/// Adds an attempt.
pub async fn insert(
    transaction: &mut Transaction,
    attempt: &SignInAttempt,
) -> Result<(), StoreError> {
    let sql = "insert into sign_in_attempt (id, email_hash, address_hash, at, succeeded, right_password) \
               values ($1, $2, $3, $4, $5, $6)";
    let values = values![
        &attempt.id,
        &attempt.email_hash,
        &attempt.address_hash,
        attempt.at,
        attempt.succeeded,
        attempt.right_password,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// Notes that an attempt succeeded after all: each is counted as failed before its password is looked at, so that a
/// thousand at once are counted like a thousand in a row.
pub async fn succeed(transaction: &mut Transaction, id: &str) -> Result<(), StoreError> {
    let sql = "update sign_in_attempt set succeeded = true where id = $1";
    transaction.0.run(sql, values![id]).await?;
    Ok(())
}

/// Notes that the password of an attempt was right after all, so that what fails is the second factor.
pub async fn password_was_right(transaction: &mut Transaction, id: &str) -> Result<(), StoreError> {
    let sql = "update sign_in_attempt set right_password = true where id = $1";
    transaction.0.run(sql, values![id]).await?;
    Ok(())
}

/// Forgets an attempt that neither failed nor signed anybody in.
pub async fn withdraw(transaction: &mut Transaction, id: &str) -> Result<(), StoreError> {
    let sql = "delete from sign_in_attempt where id = $1";
    transaction.0.run(sql, values![id]).await?;
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

/// When the earliest was of the latest so many failed second factors since then; nothing when fewer have failed.
pub async fn second_factor_failed_since(
    read: &mut impl Read,
    email_hash: &str,
    since: Timestamp,
    times: i64,
) -> Result<Option<Timestamp>, StoreError> {
    let sql = "select id, email_hash, address_hash, at, succeeded, right_password from sign_in_attempt \
               where email_hash = $1 and at >= $2 and succeeded = false and right_password = true \
               order by at desc, id limit $3";
    let rows = read
        .connection()
        .rows(sql, values![email_hash, since, times]);
    let failed: Vec<SignInAttempt> = rows.await?.iter().map(from_row).collect::<Result<_, _>>()?;
    let enough = i64::try_from(failed.len()).is_ok_and(|failed| failed >= times);
    Ok(failed.last().filter(|_| enough).map(|attempt| attempt.at))
}

/// How many attempts with an e-mail address from a network address have failed since then.
pub async fn failed_for_both_since(
    read: &mut impl Read,
    email_hash: &str,
    address_hash: &str,
    since: Timestamp,
) -> Result<i64, StoreError> {
    let sql = "select cast(count(*) as bigint) as attempts from sign_in_attempt \
               where email_hash = $1 and address_hash = $2 and at >= $3 and succeeded = false";
    count(read, sql, values![email_hash, address_hash, since]).await
}

/// How many attempts with an e-mail address from a network address have succeeded since then.
pub async fn succeeded_for_both_since(
    read: &mut impl Read,
    email_hash: &str,
    address_hash: &str,
    since: Timestamp,
) -> Result<i64, StoreError> {
    let sql = "select cast(count(*) as bigint) as attempts from sign_in_attempt \
               where email_hash = $1 and address_hash = $2 and at >= $3 and succeeded = true";
    count(read, sql, values![email_hash, address_hash, since]).await
}

/// The latest attempts with an e-mail address, the latest first.
pub async fn of_email(
    read: &mut impl Read,
    email_hash: &str,
    limit: i64,
) -> Result<Vec<SignInAttempt>, StoreError> {
    let sql = "select id, email_hash, address_hash, at, succeeded, right_password from sign_in_attempt \
               where email_hash = $1 order by at desc, id limit $2";
    let rows = read.connection().rows(sql, values![email_hash, limit]);
    rows.await?.iter().map(from_row).collect()
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

fn from_row(row: &Row) -> Result<SignInAttempt, StoreError> {
    let row = row.of("sign_in_attempt", "id");
    Ok(SignInAttempt {
        id: row.text("id")?,
        email_hash: row.text("email_hash")?,
        address_hash: row.text("address_hash")?,
        at: row.instant("at")?,
        succeeded: row.boolean("succeeded")?,
        right_password: row.boolean("right_password")?,
    })
}

/// What was tried in an hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hour {
    /// When it began.
    pub from: Timestamp,
    /// How many attempts succeeded.
    pub succeeded: i64,
    /// How many failed.
    pub failed: i64,
    /// From how many network addresses.
    pub addresses: i64,
}

/// What was tried since then, hour by hour, the latest first. Hours without attempts are left out.
pub async fn by_hour(read: &mut impl Read, since: Timestamp) -> Result<Vec<Hour>, StoreError> {
    let sql = "select substr(at, 1, 13) || ':00:00.000000Z' as from_hour, \
               cast(sum(case when succeeded = true then 1 else 0 end) as bigint) as well, \
               cast(sum(case when succeeded = true then 0 else 1 end) as bigint) as badly, \
               cast(count(distinct address_hash) as bigint) as addresses \
               from sign_in_attempt where at >= $1 group by substr(at, 1, 13) order by substr(at, 1, 13) desc";
    let rows = read.connection().rows(sql, values![since]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("sign_in_attempt", "from_hour");
            Ok(Hour {
                from: row.instant("from_hour")?,
                succeeded: row.integer("well")?,
                failed: row.integer("badly")?,
                addresses: row.integer("addresses")?,
            })
        })
        .collect()
}

/// The network addresses, as hashes, from which so many attempts or more have failed since then, with how many and the
/// latest; most failures first.
pub async fn addresses_that_failed(
    read: &mut impl Read,
    since: Timestamp,
    least: i64,
) -> Result<Vec<(String, i64, Timestamp)>, StoreError> {
    let sql = "select address_hash as hash, cast(count(*) as bigint) as failed, max(at) as latest \
               from sign_in_attempt where at >= $1 and succeeded = false group by address_hash \
               having count(*) >= $2 order by count(*) desc, address_hash limit 100";
    failures(read, sql, values![since, least]).await
}

/// The same for the e-mail addresses that were tried.
pub async fn emails_that_failed(
    read: &mut impl Read,
    since: Timestamp,
    least: i64,
) -> Result<Vec<(String, i64, Timestamp)>, StoreError> {
    let sql = "select email_hash as hash, cast(count(*) as bigint) as failed, max(at) as latest \
               from sign_in_attempt where at >= $1 and succeeded = false group by email_hash \
               having count(*) >= $2 order by count(*) desc, email_hash limit 100";
    failures(read, sql, values![since, least]).await
}

async fn failures(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<(String, i64, Timestamp)>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("sign_in_attempt", "hash");
            Ok((
                row.text("hash")?,
                row.integer("failed")?,
                row.instant("latest")?,
            ))
        })
        .collect()
}
