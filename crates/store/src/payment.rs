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
    /// Which try it is, from 1.
    pub attempt: i64,
    /// Its batch.
    pub batch_id: String,
    /// The account it goes to.
    pub payment_account_id: String,
    /// The amount.
    pub amount: Ore,
    /// The name that follows it through the banks.
    pub end_to_end_id: String,
    /// Where it stands.
    pub status: PaymentStatus,
    /// Whether a person must look at it: it is the first to a changed account.
    pub flagged: bool,
    /// The day the bank paid it.
    pub executed_on: Option<Date>,
    /// The day it came back, or was said not to have been paid.
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

/// The payments of a batch, in the order of their names.
pub async fn of_batch(read: &mut impl Read, batch_id: &str) -> Result<Vec<Payment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payment where batch_id = $1 order by end_to_end_id"
    );
    many(read, sql, values![batch_id]).await
}

/// The payments of whoever pays that stand so, by batch.
pub async fn standing(
    read: &mut impl Read,
    payer_id: &str,
    status: PaymentStatus,
) -> Result<Vec<Payment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payment where status = $2 \
         and exists (select 1 from batch where batch.id = payment.batch_id and batch.payer_id = $1) \
         order by batch_id, end_to_end_id"
    );
    many(read, sql, values![payer_id, status.word()]).await
}

/// Every try to pay a requisition, the first first.
pub async fn of_requisition(
    read: &mut impl Read,
    requisition_id: &str,
) -> Result<Vec<Payment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payment where requisition_id = $1 order by attempt"
    );
    many(read, sql, values![requisition_id]).await
}

/// The payment of whoever pays that has this name.
pub async fn by_end_to_end(
    read: &mut impl Read,
    payer_id: &str,
    end_to_end_id: &str,
) -> Result<Option<Payment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payment where end_to_end_id = $2 \
         and exists (select 1 from batch where batch.id = payment.batch_id and batch.payer_id = $1)"
    );
    let found = many(read, sql, values![payer_id, end_to_end_id]).await?;
    Ok(found.into_iter().next())
}

/// The payments of whoever pays that stand so and have this amount: what an entry without a name may be about.
pub async fn candidates(
    read: &mut impl Read,
    payer_id: &str,
    status: PaymentStatus,
    amount: Ore,
) -> Result<Vec<Payment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payment where status = $2 and amount = $3 \
         and exists (select 1 from batch where batch.id = payment.batch_id and batch.payer_id = $1) \
         order by end_to_end_id limit 20"
    );
    many(read, sql, values![payer_id, status.word(), amount.ore()]).await
}

/// Moves a payment, and says when the bank paid it or it ended. Returns whether it stood there.
pub async fn stand(
    transaction: &mut Transaction,
    id: &str,
    (from, to): (PaymentStatus, PaymentStatus),
    on: Option<Date>,
    note: Option<&str>,
) -> Result<bool, StoreError> {
    let executed = on.filter(|_| to == PaymentStatus::Executed);
    let ended = on.filter(|_| to != PaymentStatus::Executed);
    let sql = "update payment set status = $3, executed_on = coalesce($4, executed_on), ended_on = coalesce($5, ended_on), \
               note = coalesce($6, note) where id = $1 and status = $2";
    let values = values![id, from.word(), to.word(), executed, ended, note];
    Ok(transaction.0.run(sql, values).await? > 0)
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
