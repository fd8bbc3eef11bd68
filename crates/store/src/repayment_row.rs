//! How much of which right goes back.

use grants::Ore;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepaymentRow {
    /// The claim.
    pub repayment_id: String,
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
        "repayment_id, item_id, level, code, amount"
    };
}

/// Adds a row. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &RepaymentRow) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into repayment_row (",
        columns!(),
        ") values ($1, $2, $3, $4, $5)"
    );
    let values = values![
        &new.repayment_id,
        &new.item_id,
        &new.level,
        &new.code,
        new.amount.ore(),
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(read: &mut impl Read, repayment_id: &str) -> Result<Vec<RepaymentRow>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from repayment_row where repayment_id = $1 order by repayment_id, item_id, level, code"
    );
    many(read, sql, values![repayment_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<RepaymentRow>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<RepaymentRow, StoreError> {
    let row = row.of("repayment_row", "repayment_id");
    Ok(RepaymentRow {
        repayment_id: row.text("repayment_id")?,
        item_id: row.text("item_id")?,
        level: row.text("level")?,
        code: row.text("code")?,
        amount: Ore::new(row.integer("amount")?),
    })
}
