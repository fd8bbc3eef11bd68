//! How much of which right a decision claims back.

use grants::Ore;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClawBackRow {
    /// The decision to claim back.
    pub claw_back_id: String,
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
        "claw_back_id, item_id, level, code, amount"
    };
}

/// Adds a row. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &ClawBackRow) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into claw_back_row (",
        columns!(),
        ") values ($1, $2, $3, $4, $5)"
    );
    let values = values![
        &new.claw_back_id,
        &new.item_id,
        &new.level,
        &new.code,
        new.amount.ore(),
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(read: &mut impl Read, claw_back_id: &str) -> Result<Vec<ClawBackRow>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from claw_back_row where claw_back_id = $1 order by claw_back_id, item_id, level, code"
    );
    many(read, sql, values![claw_back_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ClawBackRow>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ClawBackRow, StoreError> {
    let row = row.of("claw_back_row", "claw_back_id");
    Ok(ClawBackRow {
        claw_back_id: row.text("claw_back_id")?,
        item_id: row.text("item_id")?,
        level: row.text("level")?,
        code: row.text("code")?,
        amount: Ore::new(row.integer("amount")?),
    })
}
