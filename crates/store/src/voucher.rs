//! Vouchers of the ledger. They are only added.

use grants::ledger::VoucherKind;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A voucher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voucher {
    /// The year of its number.
    pub year: i64,
    /// Its number.
    pub number: i64,
    /// Its id.
    pub id: String,
    /// What kind it is.
    pub kind: VoucherKind,
    /// Its event on.
    pub event_on: Date,
    /// When it was booked.
    pub booked_at: Timestamp,
    /// What it says.
    pub text: String,
    /// The agreement.
    pub agreement_id: String,
    /// What kind of thing it is about.
    pub about_kind: String,
    /// Which one.
    pub about_id: String,
    /// The voucher it takes back.
    pub reverses: Option<String>,
    /// Who booked it.
    pub booked_by: String,
}

macro_rules! columns {
    () => {
        "year, number, id, kind, event_on, booked_at, text, agreement_id, about_kind, about_id, reverses, booked_by"
    };
}

/// Adds a voucher. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &Voucher) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into voucher (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    );
    let values = values![
        new.year,
        new.number,
        &new.id,
        new.kind.word(),
        new.event_on,
        new.booked_at,
        &new.text,
        &new.agreement_id,
        &new.about_kind,
        &new.about_id,
        &new.reverses,
        &new.booked_by,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(read: &mut impl Read, agreement_id: &str) -> Result<Vec<Voucher>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from voucher where agreement_id = $1 order by year, number"
    );
    many(read, sql, values![agreement_id]).await
}

/// The voucher with this id.
pub async fn by_id(read: &mut impl Read, id: &str) -> Result<Option<Voucher>, StoreError> {
    let sql = concat!("select ", columns!(), " from voucher where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The vouchers about a thing, in the order they were written.
pub async fn about(read: &mut impl Read, kind: &str, id: &str) -> Result<Vec<Voucher>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from voucher where about_kind = $1 and about_id = $2 order by year, number"
    );
    many(read, sql, values![kind, id]).await
}

/// The last number of a year; nought when there is none.
pub async fn last_number(read: &mut impl Read, year: i64) -> Result<i64, StoreError> {
    let sql = "select coalesce(max(number), 0) as number from voucher where year = $1";
    let rows = read.connection().rows(sql, values![year]).await?;
    rows.first()
        .map_or(Ok(0), |row| row.of("voucher", "number").integer("number"))
}

/// Whether a voucher was taken back.
pub async fn is_reversed(read: &mut impl Read, id: &str) -> Result<bool, StoreError> {
    let sql = concat!("select ", columns!(), " from voucher where reverses = $1");
    Ok(!many(read, sql, values![id]).await?.is_empty())
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Voucher>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Voucher, StoreError> {
    let row = row.of("voucher", "year");
    Ok(Voucher {
        year: row.integer("year")?,
        number: row.integer("number")?,
        id: row.text("id")?,
        kind: row.word("kind", VoucherKind::from_word)?,
        event_on: row.date("event_on")?,
        booked_at: row.instant("booked_at")?,
        text: row.text("text")?,
        agreement_id: row.text("agreement_id")?,
        about_kind: row.text("about_kind")?,
        about_id: row.text("about_id")?,
        reverses: row.maybe_text("reverses")?,
        booked_by: row.text("booked_by")?,
    })
}
