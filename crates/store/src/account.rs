//! Accounts: who may sign in. An account is closed, never removed: acts refer to it.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// An account.
#[derive(Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: String,
    /// The name of the person.
    pub name: String,
    /// The address they sign in with. It is kept in small letters.
    pub email: String,
    /// Who opened the account.
    pub created_by: String,
    /// When.
    pub created_at: Timestamp,
    /// When the person made it theirs; nobody can sign in before.
    pub activated_at: Option<Timestamp>,
    /// Who closed it and when.
    pub closed: Option<Signed>,
    /// Why.
    pub closed_reason: Option<String>,
}

/// Without name and address, so that neither ends in a log.
impl std::fmt::Debug for Account {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Account")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

macro_rules! columns {
    () => {
        "id, name, email, created_by, created_at, activated_at, closed_by, closed_at, closed_reason"
    };
}

/// An address as it is kept and looked for.
fn kept(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Adds an account. [`StoreError::Taken`] when the address has one already.
pub async fn insert(transaction: &mut Transaction, account: &Account) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into account (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    let values = values![
        &account.id,
        &account.name,
        kept(&account.email),
        &account.created_by,
        account.created_at,
        account.activated_at,
        account.closed.as_ref().map(|closed| closed.by.clone()),
        account.closed.as_ref().map(|closed| closed.at),
        &account.closed_reason,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The account with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Account>, StoreError> {
    let sql = concat!("select ", columns!(), " from account where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The account with this address, in whichever letters it is written.
pub async fn find_by_email(
    read: &mut impl Read,
    email: &str,
) -> Result<Option<Account>, StoreError> {
    let sql = concat!("select ", columns!(), " from account where email = $1");
    Ok(many(read, sql, values![kept(email)]).await?.pop())
}

/// Every account, closed ones too, by address.
pub async fn all(read: &mut impl Read) -> Result<Vec<Account>, StoreError> {
    let sql = concat!("select ", columns!(), " from account order by email");
    many(read, sql, values![]).await
}

/// Notes that the person made the account theirs. Returns whether they had not before.
pub async fn activate(
    transaction: &mut Transaction,
    id: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update account set activated_at = $2 where id = $1 and activated_at is null";
    Ok(transaction.0.run(sql, values![id, at]).await? > 0)
}

/// Closes an account. Returns whether it was open.
pub async fn close(
    transaction: &mut Transaction,
    id: &str,
    signed: &Signed,
    reason: &str,
) -> Result<bool, StoreError> {
    let sql = "update account set closed_by = $2, closed_at = $3, closed_reason = $4 \
               where id = $1 and closed_at is null";
    let values = values![id, &signed.by, signed.at, reason];
    Ok(transaction.0.run(sql, values).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Account>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Account, StoreError> {
    let row = row.of("account", "id");
    Ok(Account {
        id: row.text("id")?,
        name: row.text("name")?,
        email: row.text("email")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        activated_at: row.maybe_instant("activated_at")?,
        closed: row.maybe_signed("closed_by", "closed_at")?,
        closed_reason: row.maybe_text("closed_reason")?,
    })
}
