//! The lines of vouchers: how much of whose money came to a place or left it.

use grants::Ore;
use grants::ledger::{Place, VoucherKind};
use jiff::civil::Date;

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

/// What stood in each place of each right of an agreement when a day was over, by item, level, code and place.
pub async fn sums_until(
    read: &mut impl Read,
    agreement_id: &str,
    until: Date,
) -> Result<Vec<PlaceSum>, StoreError> {
    let sql = "select l.item_id, l.level, l.code, l.place, cast(sum(l.amount) as bigint) as amount \
               from voucher_line l join voucher v on v.id = l.voucher_id \
               where l.agreement_id = $1 and v.event_on <= $2 \
               group by l.item_id, l.level, l.code, l.place order by l.item_id, l.level, l.code, l.place";
    let rows = (read.connection())
        .rows(sql, values![agreement_id, until])
        .await?;
    rows.iter().map(sum_from_row).collect()
}

/// What happened in a place of an item during a period, of all rights of a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceTurnover {
    /// The item.
    pub item_id: String,
    /// The level of the recipients, or `pool`.
    pub level: String,
    /// The place.
    pub place: Place,
    /// What stood there before.
    pub opening: Ore,
    /// What came.
    pub debit: Ore,
    /// What left.
    pub credit: Ore,
}

/// What happened in each place of each item of an agreement from a day to a day, by item, level and place.
pub async fn turnovers(
    read: &mut impl Read,
    agreement_id: &str,
    (from, to): (Date, Date),
) -> Result<Vec<PlaceTurnover>, StoreError> {
    let sql = "select l.item_id, l.level, l.place, \
               cast(sum(case when v.event_on < $2 then l.amount else 0 end) as bigint) as opening, \
               cast(sum(case when v.event_on >= $2 and l.amount > 0 then l.amount else 0 end) as bigint) as debit, \
               cast(sum(case when v.event_on >= $2 and l.amount < 0 then -l.amount else 0 end) as bigint) as credit \
               from voucher_line l join voucher v on v.id = l.voucher_id \
               where l.agreement_id = $1 and v.event_on <= $3 \
               group by l.item_id, l.level, l.place order by l.item_id, l.level, l.place";
    let rows = (read.connection())
        .rows(sql, values![agreement_id, from, to])
        .await?;
    rows.iter()
        .map(|row| {
            let row = row.of("voucher_line", "item_id");
            let amount = |name| row.integer(name).map(Ore::new);
            Ok(PlaceTurnover {
                item_id: row.text("item_id")?,
                level: row.text("level")?,
                place: row.word("place", Place::from_word)?,
                opening: amount("opening")?,
                debit: amount("debit")?,
                credit: amount("credit")?,
            })
        })
        .collect()
}

/// A line with what its voucher says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightLine {
    /// The line.
    pub line: VoucherLine,
    /// The year of the voucher's number.
    pub year: i64,
    /// The voucher's number.
    pub number: i64,
    /// What kind it is.
    pub kind: VoucherKind,
    /// The day it happened.
    pub event_on: Date,
    /// What it says.
    pub text: String,
}

/// The lines about a recipient's money of an agreement, in the order they were written.
pub async fn of_holder(
    read: &mut impl Read,
    agreement_id: &str,
    (level, code): (&str, &str),
) -> Result<Vec<RightLine>, StoreError> {
    let sql = "select l.voucher_id, l.position, l.agreement_id, l.item_id, l.level, l.code, l.place, l.amount, \
               v.year, v.number, v.kind, v.event_on, v.text \
               from voucher_line l join voucher v on v.id = l.voucher_id \
               where l.agreement_id = $1 and l.level = $2 and l.code = $3 order by v.year, v.number, l.position";
    let rows = (read.connection())
        .rows(sql, values![agreement_id, level, code])
        .await?;
    rows.iter().map(right_line).collect()
}

/// The lines of the vouchers of a year of numbers, in their order.
pub async fn of_year(read: &mut impl Read, year: i64) -> Result<Vec<RightLine>, StoreError> {
    let sql = "select l.voucher_id, l.position, l.agreement_id, l.item_id, l.level, l.code, l.place, l.amount, \
               v.year, v.number, v.kind, v.event_on, v.text \
               from voucher_line l join voucher v on v.id = l.voucher_id \
               where v.year = $1 order by v.number, l.position";
    let rows = read.connection().rows(sql, values![year]).await?;
    rows.iter().map(right_line).collect()
}

/// What stood in each place of all rights together when a year of numbers began.
pub async fn sums_before(read: &mut impl Read, year: i64) -> Result<Vec<(Place, Ore)>, StoreError> {
    let sql = "select l.place, cast(sum(l.amount) as bigint) as amount from voucher_line l \
               join voucher v on v.id = l.voucher_id where v.year < $1 group by l.place order by l.place";
    let rows = read.connection().rows(sql, values![year]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("voucher_line", "place");
            let place = row.word("place", Place::from_word)?;
            Ok((place, Ore::new(row.integer("amount")?)))
        })
        .collect()
}

/// What a voucher moved: the sum of what came to a place by it.
pub async fn moved(read: &mut impl Read, voucher_id: &str) -> Result<Ore, StoreError> {
    let sql = "select cast(coalesce(sum(amount), 0) as bigint) as amount, $1 as voucher_id from voucher_line \
               where voucher_id = $1 and amount > 0";
    let row = read.connection().one(sql, values![voucher_id]).await?;
    let amount = row.of("voucher_line", "voucher_id").integer("amount")?;
    Ok(Ore::new(amount))
}

/// The vouchers of an agreement whose lines do not sum to nothing.
pub async fn unbalanced(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<(String, Ore)>, StoreError> {
    let sql = "select voucher_id, cast(sum(amount) as bigint) as amount from voucher_line where agreement_id = $1 \
               group by voucher_id having sum(amount) <> 0 order by voucher_id";
    let rows = read.connection().rows(sql, values![agreement_id]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("voucher_line", "voucher_id");
            Ok((row.text("voucher_id")?, Ore::new(row.integer("amount")?)))
        })
        .collect()
}

fn right_line(row: &Row) -> Result<RightLine, StoreError> {
    let line = from_row(row)?;
    let row = row.of("voucher", "voucher_id");
    Ok(RightLine {
        line,
        year: row.integer("year")?,
        number: row.integer("number")?,
        kind: row.word("kind", VoucherKind::from_word)?,
        event_on: row.date("event_on")?,
        text: row.text("text")?,
    })
}

/// What stands in each place of each right of an agreement, by item, level, code and place.
pub async fn sums(read: &mut impl Read, agreement_id: &str) -> Result<Vec<PlaceSum>, StoreError> {
    let sql = "select item_id, level, code, place, cast(sum(amount) as bigint) as amount from voucher_line \
               where agreement_id = $1 group by item_id, level, code, place order by item_id, level, code, place";
    let rows = read.connection().rows(sql, values![agreement_id]).await?;
    rows.iter().map(sum_from_row).collect()
}

fn sum_from_row(row: &Row) -> Result<PlaceSum, StoreError> {
    let row = row.of("voucher_line", "item_id");
    Ok(PlaceSum {
        item_id: row.text("item_id")?,
        level: row.text("level")?,
        code: row.text("code")?,
        place: row.word("place", Place::from_word)?,
        amount: Ore::new(row.integer("amount")?),
    })
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
