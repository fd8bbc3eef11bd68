//! The rows of a requisition: how much of which right.

use grants::Ore;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequisitionRow {
    /// Its requisition.
    pub requisition_id: String,
    /// The item.
    pub item_id: String,
    /// The level of the recipient, or `pool`.
    pub level: String,
    /// The code of the recipient; empty for the pool.
    pub code: String,
    /// The amount.
    pub amount: Ore,
}

macro_rules! columns {
    () => {
        "requisition_id, item_id, level, code, amount"
    };
}

/// Adds a row. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &RequisitionRow) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into requisition_row (",
        columns!(),
        ") values ($1, $2, $3, $4, $5)"
    );
    let values = values![
        &new.requisition_id,
        &new.item_id,
        &new.level,
        &new.code,
        new.amount.ore(),
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(
    read: &mut impl Read,
    requisition_id: &str,
) -> Result<Vec<RequisitionRow>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from requisition_row where requisition_id = $1 order by requisition_id, item_id, level, code"
    );
    many(read, sql, values![requisition_id]).await
}

/// The rows of every requisition of an agreement that was sent in, by requisition, item, level and code.
pub async fn sent_in(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<RequisitionRow>, StoreError> {
    let sql = "select part.requisition_id, part.item_id, part.level, part.code, part.amount from requisition_row as part \
               join requisition as whole on whole.id = part.requisition_id \
               where whole.agreement_id = $1 and whole.number is not null \
               order by part.requisition_id, part.item_id, part.level, part.code";
    many(read, sql, values![agreement_id]).await
}

/// Takes away the rows of one that is not attested, so that they can be written anew.
pub async fn remove_all(
    transaction: &mut Transaction,
    requisition_id: &str,
) -> Result<(), StoreError> {
    let sql = "delete from requisition_row where requisition_id = $1";
    transaction.0.run(sql, values![requisition_id]).await?;
    Ok(())
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<RequisitionRow>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<RequisitionRow, StoreError> {
    let row = row.of("requisition_row", "requisition_id");
    Ok(RequisitionRow {
        requisition_id: row.text("requisition_id")?,
        item_id: row.text("item_id")?,
        level: row.text("level")?,
        code: row.text("code")?,
        amount: Ore::new(row.integer("amount")?),
    })
}
