//! What happened to a requisition.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequisitionEvent {
    /// The requisition.
    pub requisition_id: String,
    /// Its number among those of the requisition, from 1.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// What happened, as a word.
    pub what: String,
    /// What was said about it.
    pub note: String,
    /// Who did it.
    pub actor_id: String,
    /// The organisation they did it for; none when the program did.
    pub organisation_id: Option<String>,
}

macro_rules! columns {
    () => {
        "requisition_id, number, at, what, note, actor_id, organisation_id"
    };
}

/// Adds an event. [`StoreError::Taken`] when there is one like it.
pub async fn insert(
    transaction: &mut Transaction,
    new: &RequisitionEvent,
) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into requisition_event (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7)"
    );
    let values = values![
        &new.requisition_id,
        new.number,
        new.at,
        &new.what,
        &new.note,
        &new.actor_id,
        &new.organisation_id,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(
    read: &mut impl Read,
    requisition_id: &str,
) -> Result<Vec<RequisitionEvent>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from requisition_event where requisition_id = $1 order by requisition_id, number"
    );
    many(read, sql, values![requisition_id]).await
}

/// The number of the last event; 0 when there is none.
pub async fn last_number(read: &mut impl Read, requisition_id: &str) -> Result<i64, StoreError> {
    let sql = "select number from requisition_event where requisition_id = $1 order by number desc limit 1";
    let row = read
        .connection()
        .rows(sql, values![requisition_id])
        .await?
        .pop();
    row.map_or(Ok(0), |row| {
        row.of("requisition_event", "number").integer("number")
    })
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<RequisitionEvent>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<RequisitionEvent, StoreError> {
    let row = row.of("requisition_event", "requisition_id");
    Ok(RequisitionEvent {
        requisition_id: row.text("requisition_id")?,
        number: row.integer("number")?,
        at: row.instant("at")?,
        what: row.text("what")?,
        note: row.text("note")?,
        actor_id: row.text("actor_id")?,
        organisation_id: row.maybe_text("organisation_id")?,
    })
}
