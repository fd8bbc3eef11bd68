//! Payments: one try to pay what was accepted.

use grants::Ore;
use grants::payment::PaymentStatus;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Its id.
    pub id: String,
    /// Its requisition.
    pub requisition_id: String,
    /// Its attempt.
    pub attempt: i64,
    /// Its batch.
    pub batch_id: String,
    /// Its payment account.
    pub payment_account_id: String,
    /// The amount.
    pub amount: Ore,
    /// Its end to end.
    pub end_to_end_id: String,
    /// Where it stands.
    pub status: PaymentStatus,
    /// Its flagged.
    pub flagged: bool,
    /// Its executed on.
    pub executed_on: Option<Date>,
    /// Its ended on.
    pub ended_on: Option<Date>,
    /// What was said about it.
    pub note: Option<String>,
}

macro_rules! columns {
    () => {
        "id, requisition_id, attempt, batch_id, payment_account_id, amount, end_to_end_id, status, flagged, \
         executed_on, ended_on, note"
    };
}

/// Adds a payment. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &Payment) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into payment (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    );
    let values = values![
        &new.id,
        &new.requisition_id,
        new.attempt,
        &new.batch_id,
        &new.payment_account_id,
        new.amount.ore(),
        &new.end_to_end_id,
        new.status.word(),
        new.flagged,
        new.executed_on,
        new.ended_on,
        &new.note,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A payment by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Payment>, StoreError> {
    let sql = concat!("select ", columns!(), " from payment where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Payment>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Payment, StoreError> {
    let row = row.of("payment", "id");
    Ok(Payment {
        id: row.text("id")?,
        requisition_id: row.text("requisition_id")?,
        attempt: row.integer("attempt")?,
        batch_id: row.text("batch_id")?,
        payment_account_id: row.text("payment_account_id")?,
        amount: Ore::new(row.integer("amount")?),
        end_to_end_id: row.text("end_to_end_id")?,
        status: row.word("status", PaymentStatus::from_word)?,
        flagged: row.boolean("flagged")?,
        executed_on: row.maybe_date("executed_on")?,
        ended_on: row.maybe_date("ended_on")?,
        note: row.maybe_text("note")?,
    })
}
