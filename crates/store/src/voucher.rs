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
    /// The day it happened.
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

/// Adds a voucher. [`StoreError::Taken`] when the number is given, or what it takes back was taken back.
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

/// The vouchers of an agreement, in their order.
pub async fn of(read: &mut impl Read, agreement_id: &str) -> Result<Vec<Voucher>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from voucher where agreement_id = $1 order by year, number"
    );
    many(read, sql, values![agreement_id]).await
}

/// So many vouchers of an agreement, or of all, the latest first, after so many.
pub async fn page(
    read: &mut impl Read,
    agreement_id: Option<&str>,
    limit: i64,
    offset: i64,
) -> Result<Vec<Voucher>, StoreError> {
    if let Some(id) = agreement_id {
        let sql = concat!(
            "select ",
            columns!(),
            " from voucher where agreement_id = $1 order by year desc, number desc limit $2 offset $3"
        );
        many(read, sql, values![id, limit, offset]).await
    } else {
        let sql = concat!(
            "select ",
            columns!(),
            " from voucher order by year desc, number desc limit $1 offset $2"
        );
        many(read, sql, values![limit, offset]).await
    }
}

/// How many vouchers there are of each agreement, by agreement.
pub async fn counts(read: &mut impl Read) -> Result<Vec<(String, i64)>, StoreError> {
    let sql = "select agreement_id, count(*) as vouchers from voucher group by agreement_id order by agreement_id";
    let rows = read.connection().rows(sql, values![]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("voucher", "agreement_id");
            Ok((row.text("agreement_id")?, row.integer("vouchers")?))
        })
        .collect()
}

/// The vouchers of a year of numbers, in their order.
pub async fn of_year(read: &mut impl Read, year: i64) -> Result<Vec<Voucher>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from voucher where year = $1 order by number"
    );
    many(read, sql, values![year]).await
}

/// The years there are numbers of, the latest first.
pub async fn years(read: &mut impl Read) -> Result<Vec<i64>, StoreError> {
    let sql = "select year, max(number) as number from voucher group by year order by year desc";
    let rows = read.connection().rows(sql, values![]).await?;
    let year = |row: &Row| row.of("voucher", "number").integer("year");
    rows.iter().map(year).collect()
}

/// The years whose numbers have a gap.
pub async fn years_with_gaps(read: &mut impl Read) -> Result<Vec<i64>, StoreError> {
    let sql = "select year, max(number) as number from voucher group by year \
               having count(*) <> max(number) order by year";
    let rows = read.connection().rows(sql, values![]).await?;
    let year = |row: &Row| row.of("voucher", "number").integer("year");
    rows.iter().map(year).collect()
}

/// The voucher that takes another back.
pub async fn reversal_of(read: &mut impl Read, id: &str) -> Result<Option<Voucher>, StoreError> {
    let sql = concat!("select ", columns!(), " from voucher where reverses = $1");
    Ok(many(read, sql, values![id]).await?.pop())
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
