//! What happened to a decision to claim back.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClawBackEvent {
    /// The decision to claim back.
    pub claw_back_id: String,
    /// Its number among them, from 1.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// What happened.
    pub what: String,
    /// What was said about it.
    pub note: String,
    /// The letter that went with it.
    pub document_id: Option<String>,
    /// Who did it.
    pub actor_id: String,
}

macro_rules! columns {
    () => {
        "claw_back_id, number, at, what, note, document_id, actor_id"
    };
}

/// Adds an event. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &ClawBackEvent) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into claw_back_event (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7)"
    );
    let values = values![
        &new.claw_back_id,
        new.number,
        new.at,
        &new.what,
        &new.note,
        &new.document_id,
        &new.actor_id,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(
    read: &mut impl Read,
    claw_back_id: &str,
) -> Result<Vec<ClawBackEvent>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from claw_back_event where claw_back_id = $1 order by claw_back_id, number"
    );
    many(read, sql, values![claw_back_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ClawBackEvent>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ClawBackEvent, StoreError> {
    let row = row.of("claw_back_event", "claw_back_id");
    Ok(ClawBackEvent {
        claw_back_id: row.text("claw_back_id")?,
        number: row.integer("number")?,
        at: row.instant("at")?,
        what: row.text("what")?,
        note: row.text("note")?,
        document_id: row.maybe_text("document_id")?,
        actor_id: row.text("actor_id")?,
    })
}
