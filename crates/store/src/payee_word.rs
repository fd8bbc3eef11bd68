//! The word of a party of a county about who receives its money.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayeeWord {
    /// Its payee.
    pub payee_id: String,
    /// The organisation.
    pub organisation_id: String,
    /// Its number.
    pub number: i64,
    /// Its answer.
    pub answer: String,
    /// Its how.
    pub how: String,
    /// What was said about it.
    pub note: String,
    /// Its document.
    pub document_id: Option<String>,
    /// Who given it.
    pub given_by: String,
    /// When it was given.
    pub given_at: Timestamp,
    /// Where it stands.
    pub status: String,
    /// Who confirmed it.
    pub confirmed_by: Option<String>,
    /// When it was confirmed.
    pub confirmed_at: Option<Timestamp>,
}

macro_rules! columns {
    () => {
        "payee_id, organisation_id, number, answer, how, note, document_id, given_by, given_at, status, \
         confirmed_by, confirmed_at"
    };
}

/// Adds a word. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &PayeeWord) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into payee_word (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    );
    let values = values![
        &new.payee_id,
        &new.organisation_id,
        new.number,
        &new.answer,
        &new.how,
        &new.note,
        &new.document_id,
        &new.given_by,
        new.given_at,
        &new.status,
        &new.confirmed_by,
        new.confirmed_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(read: &mut impl Read, payee_id: &str) -> Result<Vec<PayeeWord>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payee_word where payee_id = $1 order by payee_id, organisation_id, number"
    );
    many(read, sql, values![payee_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<PayeeWord>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<PayeeWord, StoreError> {
    let row = row.of("payee_word", "payee_id");
    Ok(PayeeWord {
        payee_id: row.text("payee_id")?,
        organisation_id: row.text("organisation_id")?,
        number: row.integer("number")?,
        answer: row.text("answer")?,
        how: row.text("how")?,
        note: row.text("note")?,
        document_id: row.maybe_text("document_id")?,
        given_by: row.text("given_by")?,
        given_at: row.instant("given_at")?,
        status: row.text("status")?,
        confirmed_by: row.maybe_text("confirmed_by")?,
        confirmed_at: row.maybe_instant("confirmed_at")?,
    })
}
