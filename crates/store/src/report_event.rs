//! What happened to a report.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportEvent {
    /// Its report.
    pub report_id: String,
    /// Its number.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// What happened.
    pub what: String,
    /// What was said about it.
    pub note: String,
    /// Who did it.
    pub actor_id: String,
}

macro_rules! columns {
    () => {
        "report_id, number, at, what, note, actor_id"
    };
}

/// Adds an event. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &ReportEvent) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into report_event (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6)"
    );
    let values = values![
        &new.report_id,
        new.number,
        new.at,
        &new.what,
        &new.note,
        &new.actor_id,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(read: &mut impl Read, report_id: &str) -> Result<Vec<ReportEvent>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_event where report_id = $1 order by report_id, number"
    );
    many(read, sql, values![report_id]).await
}

/// The number of the last one; 0 when there is none.
pub async fn last_number(read: &mut impl Read, report_id: &str) -> Result<i64, StoreError> {
    let sql = "select number from report_event where report_id = $1 order by number desc limit 1";
    let row = read.connection().rows(sql, values![report_id]).await?.pop();
    row.map_or(Ok(0), |row| {
        row.of("report_event", "number").integer("number")
    })
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ReportEvent>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ReportEvent, StoreError> {
    let row = row.of("report_event", "report_id");
    Ok(ReportEvent {
        report_id: row.text("report_id")?,
        number: row.integer("number")?,
        at: row.instant("at")?,
        what: row.text("what")?,
        note: row.text("note")?,
        actor_id: row.text("actor_id")?,
    })
}
