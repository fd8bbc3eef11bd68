//! Rounds: once a year every organisation says whether its contacts hold.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactRound {
    /// Its id.
    pub id: String,
    /// The year it is for.
    pub year: i64,
    /// Who opened it.
    pub opened_by: String,
    /// When.
    pub opened_at: Timestamp,
    /// The last day to answer.
    pub due_on: Date,
    /// Who closed it, and when.
    pub closed: Option<Signed>,
}

macro_rules! columns {
    () => {
        "id, year, opened_by, opened_at, due_on, closed_by, closed_at"
    };
}

/// Opens a round. [`StoreError::Taken`] when the year has one.
pub async fn insert(transaction: &mut Transaction, round: &ContactRound) -> Result<(), StoreError> {
    let sql = "insert into contact_round (id, year, opened_by, opened_at, due_on) values ($1, $2, $3, $4, $5)";
    let values = values![
        &round.id,
        round.year,
        &round.opened_by,
        round.opened_at,
        round.due_on
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// Every round, the latest first.
pub async fn all(read: &mut impl Read) -> Result<Vec<ContactRound>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from contact_round order by opened_at desc, year desc"
    );
    many(read, sql, values![]).await
}

/// The round with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<ContactRound>, StoreError> {
    let sql = concat!("select ", columns!(), " from contact_round where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// Closes an open round. Returns whether it was open.
pub async fn close(
    transaction: &mut Transaction,
    id: &str,
    by: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update contact_round set closed_by = $2, closed_at = $3 where id = $1 and closed_at is null";
    Ok(transaction.0.run(sql, values![id, by, at]).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ContactRound>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ContactRound, StoreError> {
    let row = row.of("contact_round", "id");
    Ok(ContactRound {
        id: row.text("id")?,
        year: row.integer("year")?,
        opened_by: row.text("opened_by")?,
        opened_at: row.instant("opened_at")?,
        due_on: row.date("due_on")?,
        closed: row.maybe_signed("closed_by", "closed_at")?,
    })
}
