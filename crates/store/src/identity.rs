//! Identities: by whom else a person is known, and as whom. A person is an issuer and a subject together, since two
//! issuers may use the same subject for two people.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// As whom a provider knows the holder of an account.
#[derive(Clone, PartialEq, Eq)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// As whom it knows them.
    pub subject: String,
    /// Whose account it is.
    pub account_id: String,
    /// Since when.
    pub linked_at: Timestamp,
}

/// Without the subject, which may be a personal number.
impl std::fmt::Debug for Identity {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Identity")
            .field("issuer", &self.issuer)
            .field("account_id", &self.account_id)
            .finish_non_exhaustive()
    }
}

/// Links an account to somebody a provider knows. [`StoreError::Taken`] when they have an account already.
pub async fn insert(transaction: &mut Transaction, identity: &Identity) -> Result<(), StoreError> {
    let sql =
        "insert into identity (issuer, subject, account_id, linked_at) values ($1, $2, $3, $4)";
    let values = values![
        &identity.issuer,
        &identity.subject,
        &identity.account_id,
        identity.linked_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The identity of somebody a provider knows.
pub async fn find(
    read: &mut impl Read,
    issuer: &str,
    subject: &str,
) -> Result<Option<Identity>, StoreError> {
    let sql = "select issuer, subject, account_id, linked_at from identity \
               where issuer = $1 and subject = $2";
    Ok(many(read, sql, values![issuer, subject]).await?.pop())
}

/// The identities of an account, by issuer.
pub async fn of_account(
    read: &mut impl Read,
    account_id: &str,
) -> Result<Vec<Identity>, StoreError> {
    let sql = "select issuer, subject, account_id, linked_at from identity \
               where account_id = $1 order by issuer, subject";
    many(read, sql, values![account_id]).await
}

/// Removes an identity of an account. Returns whether it was there.
pub async fn remove(
    transaction: &mut Transaction,
    identity: &Identity,
) -> Result<bool, StoreError> {
    let sql = "delete from identity where issuer = $1 and subject = $2 and account_id = $3";
    let values = values![&identity.issuer, &identity.subject, &identity.account_id];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Removes the identities of an account and tells how many there were.
pub async fn remove_of_account(
    transaction: &mut Transaction,
    account_id: &str,
) -> Result<u64, StoreError> {
    let sql = "delete from identity where account_id = $1";
    transaction.0.run(sql, values![account_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Identity>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Identity, StoreError> {
    // A broken row is named by its account: a subject may be a personal number.
    let row = row.of("identity", "account_id");
    Ok(Identity {
        issuer: row.text("issuer")?,
        subject: row.text("subject")?,
        account_id: row.text("account_id")?,
        linked_at: row.instant("linked_at")?,
    })
}
