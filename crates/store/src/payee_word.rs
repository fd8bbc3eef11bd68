//! The word of a party of a county about who receives its money.

use grants::payee::{Answer, How, WordStatus};
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayeeWord {
    /// The proposal it is about.
    pub payee_id: String,
    /// The party whose word it is.
    pub organisation_id: String,
    /// Its number among the words of the party about the proposal, from 1.
    pub number: i64,
    /// Yes or no.
    pub answer: Answer,
    /// Signed here, or on a paper that was registered.
    pub how: How,
    /// What was said about it.
    pub note: String,
    /// The paper.
    pub document_id: Option<String>,
    /// Who signed, or registered the paper.
    pub given_by: String,
    /// When.
    pub given_at: Timestamp,
    /// Where it stands.
    pub status: WordStatus,
    /// Who confirmed that the paper says this.
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
        new.answer.word(),
        new.how.word(),
        &new.note,
        &new.document_id,
        &new.given_by,
        new.given_at,
        new.status.word(),
        &new.confirmed_by,
        new.confirmed_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The words about a proposal, by party and number.
pub async fn of(read: &mut impl Read, payee_id: &str) -> Result<Vec<PayeeWord>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payee_word where payee_id = $1 order by payee_id, organisation_id, number"
    );
    many(read, sql, values![payee_id]).await
}

/// Decides where a word stands from now on; who did is kept for a paper that is confirmed. Whether it was still as it was.
pub async fn decide(
    transaction: &mut Transaction,
    word: &PayeeWord,
    to: WordStatus,
    confirmed: Option<&Signed>,
) -> Result<bool, StoreError> {
    let sql = "update payee_word set status = $5, confirmed_by = coalesce($6, confirmed_by), \
               confirmed_at = coalesce($7, confirmed_at) \
               where payee_id = $1 and organisation_id = $2 and number = $3 and status = $4";
    let values = values![
        &word.payee_id,
        &word.organisation_id,
        word.number,
        word.status.word(),
        to.word(),
        confirmed.map(|one| one.by.as_str()),
        confirmed.map(|one| one.at),
    ];
    Ok(transaction.0.run(sql, values).await? == 1)
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
        answer: row.word("answer", Answer::from_word)?,
        how: row.word("how", How::from_word)?,
        note: row.text("note")?,
        document_id: row.maybe_text("document_id")?,
        given_by: row.text("given_by")?,
        given_at: row.instant("given_at")?,
        status: row.word("status", WordStatus::from_word)?,
        confirmed_by: row.maybe_text("confirmed_by")?,
        confirmed_at: row.maybe_instant("confirmed_at")?,
    })
}
