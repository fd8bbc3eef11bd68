//! What the bank says: one row of an account.

use grants::Ore;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A row of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementEntry {
    /// Its id.
    pub id: String,
    /// Its statement.
    pub statement_id: String,
    /// The organisation that pays.
    pub payer_id: String,
    /// Its place, from 1.
    pub position: i64,
    /// Its bank reference.
    pub bank_reference: String,
    /// Its direction.
    pub direction: String,
    /// The amount.
    pub amount: Ore,
    /// Its booked on.
    pub booked_on: Date,
    /// Its end to end.
    pub end_to_end_id: Option<String>,
    /// Its reference.
    pub reference: Option<String>,
    /// What it says.
    pub text: String,
    /// Its counterparty.
    pub counterparty: String,
    /// Its account.
    pub account: String,
    /// Its return reason.
    pub return_reason: Option<String>,
    /// Where it stands.
    pub status: String,
    /// Its matched kind.
    pub matched_kind: Option<String>,
    /// Its matched.
    pub matched_id: Option<String>,
    /// Its how.
    pub how: Option<String>,
    /// Who decided it.
    pub decided_by: Option<String>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// What was said about it.
    pub note: Option<String>,
}

macro_rules! columns {
    () => {
        "id, statement_id, payer_id, position, bank_reference, direction, amount, booked_on, end_to_end_id, \
         reference, text, counterparty, account, return_reason, status, matched_kind, matched_id, how, decided_by, \
         decided_at, note"
    };
}

/// Adds a row of an account. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &StatementEntry) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into statement_entry (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)"
    );
    let values = values![
        &new.id,
        &new.statement_id,
        &new.payer_id,
        new.position,
        &new.bank_reference,
        &new.direction,
        new.amount.ore(),
        new.booked_on,
        &new.end_to_end_id,
        &new.reference,
        &new.text,
        &new.counterparty,
        &new.account,
        &new.return_reason,
        &new.status,
        &new.matched_kind,
        &new.matched_id,
        &new.how,
        &new.decided_by,
        new.decided_at,
        &new.note,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A row of an account by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<StatementEntry>, StoreError> {
    let sql = concat!("select ", columns!(), " from statement_entry where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<StatementEntry>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<StatementEntry, StoreError> {
    let row = row.of("statement_entry", "id");
    Ok(StatementEntry {
        id: row.text("id")?,
        statement_id: row.text("statement_id")?,
        payer_id: row.text("payer_id")?,
        position: row.integer("position")?,
        bank_reference: row.text("bank_reference")?,
        direction: row.text("direction")?,
        amount: Ore::new(row.integer("amount")?),
        booked_on: row.date("booked_on")?,
        end_to_end_id: row.maybe_text("end_to_end_id")?,
        reference: row.maybe_text("reference")?,
        text: row.text("text")?,
        counterparty: row.text("counterparty")?,
        account: row.text("account")?,
        return_reason: row.maybe_text("return_reason")?,
        status: row.text("status")?,
        matched_kind: row.maybe_text("matched_kind")?,
        matched_id: row.maybe_text("matched_id")?,
        how: row.maybe_text("how")?,
        decided_by: row.maybe_text("decided_by")?,
        decided_at: row.maybe_instant("decided_at")?,
        note: row.maybe_text("note")?,
    })
}
