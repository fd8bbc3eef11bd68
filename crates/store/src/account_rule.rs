//! Rules that lead rows of an organisation's books to items, remembered from year to year.

use grants::account_use::UseRole;
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRule {
    /// Its id.
    pub id: String,
    /// The organisation whose books it is for.
    pub organisation_id: String,
    /// The accounts, as they are written.
    pub accounts: String,
    /// The objects, as they are written; empty when the accounts decide alone.
    pub objects: String,
    /// The item.
    pub item_id: String,
    /// What the rows are.
    pub role: UseRole,
    /// Who made it.
    pub created_by: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// Who ended it.
    pub ended_by: Option<String>,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
}

macro_rules! columns {
    () => {
        "id, organisation_id, accounts, objects, item_id, role, created_by, created_at, ended_by, ended_at"
    };
}

/// Adds one. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &AccountRule) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into account_rule (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    let values = values![
        &new.id,
        &new.organisation_id,
        &new.accounts,
        &new.objects,
        &new.item_id,
        new.role.word(),
        &new.created_by,
        new.created_at,
        &new.ended_by,
        new.ended_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A rule of an organisation by its id.
pub async fn find(
    read: &mut impl Read,
    organisation_id: &str,
    id: &str,
) -> Result<Option<AccountRule>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from account_rule where organisation_id = $1 and id = $2"
    );
    Ok(many(read, sql, values![organisation_id, id]).await?.pop())
}

/// The rules of an organisation that hold, the first first.
pub async fn holding(
    read: &mut impl Read,
    organisation_id: &str,
) -> Result<Vec<AccountRule>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from account_rule where organisation_id = $1 and ended_at is null order by created_at, id"
    );
    many(read, sql, values![organisation_id]).await
}

/// Ends a rule. Returns whether it held.
pub async fn end(
    transaction: &mut Transaction,
    id: &str,
    by: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql =
        "update account_rule set ended_by = $2, ended_at = $3 where id = $1 and ended_at is null";
    Ok(transaction.0.run(sql, values![id, by, at]).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<AccountRule>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<AccountRule, StoreError> {
    let row = row.of("account_rule", "id");
    Ok(AccountRule {
        id: row.text("id")?,
        organisation_id: row.text("organisation_id")?,
        accounts: row.text("accounts")?,
        objects: row.text("objects")?,
        item_id: row.text("item_id")?,
        role: row.word("role", UseRole::from_word)?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        ended_by: row.maybe_text("ended_by")?,
        ended_at: row.maybe_instant("ended_at")?,
    })
}
