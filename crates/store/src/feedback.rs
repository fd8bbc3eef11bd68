//! What readers say about a page.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// What a reader said about a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// Its id.
    pub id: String,
    /// The address of the page.
    pub page: String,
    /// The language of the page.
    pub language: String,
    /// Whether it helped.
    pub helpful: bool,
    /// What they wrote; may be empty.
    pub comment: String,
    /// When.
    pub at: Timestamp,
}

/// Adds what a reader said. Saying it again with the same id changes nothing.
pub async fn insert(transaction: &mut Transaction, feedback: &Feedback) -> Result<(), StoreError> {
    let sql = "insert into feedback (id, page, language, helpful, comment, at) \
               values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing";
    let values = values![
        &feedback.id,
        &feedback.page,
        &feedback.language,
        feedback.helpful,
        &feedback.comment,
        feedback.at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A page of what readers said, the latest first.
pub async fn page(
    read: &mut impl Read,
    limit: i64,
    offset: i64,
) -> Result<Vec<Feedback>, StoreError> {
    let sql = "select id, page, language, helpful, comment, at from feedback \
               order by at desc, id limit $1 offset $2";
    let rows = read.connection().rows(sql, values![limit, offset]).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Feedback, StoreError> {
    let row = row.of("feedback", "id");
    Ok(Feedback {
        id: row.text("id")?,
        page: row.text("page")?,
        language: row.text("language")?,
        helpful: row.boolean("helpful")?,
        comment: row.text("comment")?,
        at: row.instant("at")?,
    })
}
