//! The lines of vouchers: how much of whose money came to a place or left it.

use grants::Ore;
use grants::ledger::Place;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoucherLine {
    /// Its voucher.
    pub voucher_id: String,
    /// Its place, from 1.
    pub position: i64,
    /// The agreement.
    pub agreement_id: String,
    /// The item.
    pub item_id: String,
    /// The level of the recipient, or `pool`.
    pub level: String,
    /// The code of the recipient; empty for the pool.
    pub code: String,
    /// Where the money is.
    pub place: Place,
    /// The amount.
    pub amount: Ore,
}

macro_rules! columns {
    () => {
        "voucher_id, position, agreement_id, item_id, level, code, place, amount"
    };
}

/// Adds the lines of a voucher.
pub async fn insert_all(
    transaction: &mut Transaction,
    lines: &[VoucherLine],
) -> Result<(), StoreError> {
    let row = |line: &VoucherLine| {
        values![
            &line.voucher_id,
            line.position,
            &line.agreement_id,
            &line.item_id,
            &line.level,
            &line.code,
            line.place.word(),
            line.amount.ore(),
        ]
    };
    let into = concat!("voucher_line (", columns!(), ")");
    let rows = lines.iter().map(row).collect();
    transaction.0.insert_all(into, rows).await
}

/// The lines of a voucher, in order.
pub async fn of(read: &mut impl Read, voucher_id: &str) -> Result<Vec<VoucherLine>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from voucher_line where voucher_id = $1 order by voucher_id, position"
    );
    many(read, sql, values![voucher_id]).await
}

/// What stands in a place of a right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceSum {
    /// The item.
    pub item_id: String,
    /// The level of the recipient, or `pool`.
    pub level: String,
    /// The code of the recipient; empty for the pool.
    pub code: String,
    /// The place.
    pub place: Place,
    /// What stands there.
    pub amount: Ore,
}

/// What stands in each place of a right where something ever was, of a level and a code.
pub async fn sums_of(
    read: &mut impl Read,
    agreement_id: &str,
    item_id: &str,
    (level, code): (&str, &str),
) -> Result<Vec<(Place, Ore)>, StoreError> {
    let sql = "select place, cast(sum(amount) as bigint) as amount from voucher_line where agreement_id = $1 \
               and level = $2 and code = $3 and item_id = $4 group by place order by place";
    let rows = (read.connection())
        .rows(sql, values![agreement_id, level, code, item_id])
        .await?;
    rows.iter()
        .map(|row| {
            let row = row.of("voucher_line", "place");
            let place = row.word("place", Place::from_word)?;
            Ok((place, Ore::new(row.integer("amount")?)))
        })
        .collect()
}

/// What stands in each place of each right of an agreement, by item, level, code and place.
pub async fn sums(read: &mut impl Read, agreement_id: &str) -> Result<Vec<PlaceSum>, StoreError> {
    let sql = "select item_id, level, code, place, cast(sum(amount) as bigint) as amount from voucher_line \
               where agreement_id = $1 group by item_id, level, code, place order by item_id, level, code, place";
    let rows = read.connection().rows(sql, values![agreement_id]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("voucher_line", "item_id");
            Ok(PlaceSum {
                item_id: row.text("item_id")?,
                level: row.text("level")?,
                code: row.text("code")?,
                place: row.word("place", Place::from_word)?,
                amount: Ore::new(row.integer("amount")?),
            })
        })
        .collect()
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<VoucherLine>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<VoucherLine, StoreError> {
    let row = row.of("voucher_line", "voucher_id");
    Ok(VoucherLine {
        voucher_id: row.text("voucher_id")?,
        position: row.integer("position")?,
        agreement_id: row.text("agreement_id")?,
        item_id: row.text("item_id")?,
        level: row.text("level")?,
        code: row.text("code")?,
        place: row.word("place", Place::from_word)?,
        amount: Ore::new(row.integer("amount")?),
    })
}
