//! Batches of payments, released by a second person.

use grants::Ore;
use grants::payment::BatchStatus;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Its id.
    pub id: String,
    /// The organisation that pays.
    pub payer_id: String,
    /// The agreement.
    pub agreement_id: String,
    /// The year of its number.
    pub year: i64,
    /// Its number.
    pub number: i64,
    /// Where it stands.
    pub status: BatchStatus,
    /// How often it was changed.
    pub revision: i64,
    /// How many payments it has.
    pub payment_count: i64,
    /// The sum.
    pub total: Ore,
    /// The day the bank is to pay.
    pub execution_on: Date,
    /// The SHA-256 of its file, once it is released.
    pub file_sha256: Option<String>,
    /// Who created it.
    pub created_by: String,
    /// When it was created.
    pub created_at: Timestamp,
    /// Who proposed it.
    pub proposed_by: Option<String>,
    /// When it was proposed.
    pub proposed_at: Option<Timestamp>,
    /// Who released it.
    pub released_by: Option<String>,
    /// When it was released.
    pub released_at: Option<Timestamp>,
    /// Who sent it.
    pub sent_by: Option<String>,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
}

macro_rules! columns {
    () => {
        "id, payer_id, agreement_id, year, number, status, revision, payment_count, total, execution_on, \
         file_sha256, created_by, created_at, proposed_by, proposed_at, released_by, released_at, sent_by, sent_at"
    };
}

/// Adds a batch. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &Batch) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into batch (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)"
    );
    let values = values![
        &new.id,
        &new.payer_id,
        &new.agreement_id,
        new.year,
        new.number,
        new.status.word(),
        new.revision,
        new.payment_count,
        new.total.ore(),
        new.execution_on,
        &new.file_sha256,
        &new.created_by,
        new.created_at,
        &new.proposed_by,
        new.proposed_at,
        &new.released_by,
        new.released_at,
        &new.sent_by,
        new.sent_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A batch by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Batch>, StoreError> {
    let sql = concat!("select ", columns!(), " from batch where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The batches of whoever pays, or of all, the latest first.
pub async fn latest(
    read: &mut impl Read,
    payer_id: Option<&str>,
    limit: i64,
) -> Result<Vec<Batch>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from batch where ($1 is null or payer_id = $1) order by created_at desc, year desc, number desc, payer_id limit $2"
    );
    many(read, sql, values![payer_id, limit]).await
}

/// The batch of whoever pays that has this number.
pub async fn by_number(
    read: &mut impl Read,
    payer_id: &str,
    (year, number): (i64, i64),
) -> Result<Option<Batch>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from batch where payer_id = $1 and year = $2 and number = $3"
    );
    Ok(many(read, sql, values![payer_id, year, number])
        .await?
        .pop())
}

/// The last number of whoever pays in a year; 0 when there is none.
pub async fn last_number(
    read: &mut impl Read,
    payer_id: &str,
    year: i64,
) -> Result<i64, StoreError> {
    let sql = "select id, number from batch where payer_id = $1 and year = $2 order by number desc limit 1";
    let rows = read.connection().rows(sql, values![payer_id, year]);
    let row = rows.await?.pop();
    row.map_or(Ok(0), |row| row.of("batch", "id").integer("number"))
}

/// A step in the life of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    /// Where it stands.
    pub from: BatchStatus,
    /// Where it goes.
    pub to: BatchStatus,
    /// Who takes the step.
    pub by: &'a str,
    /// When.
    pub at: Timestamp,
}

/// Takes a step that leaves no name behind: back to a draft, or aside. Returns whether it was at this revision.
pub async fn stand(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    step: Step<'_>,
) -> Result<bool, StoreError> {
    let sql = "update batch set status = $4, revision = revision + 1 where id = $1 and revision = $2 and status = $3";
    let values = values![id, revision, step.from.word(), step.to.word()];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Hands it to a second person. Returns whether it was at this revision.
pub async fn propose(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    step: Step<'_>,
) -> Result<bool, StoreError> {
    let sql = "update batch set status = $4, revision = revision + 1, proposed_by = $5, proposed_at = $6 \
               where id = $1 and revision = $2 and status = $3";
    let values = values![
        id,
        revision,
        step.from.word(),
        step.to.word(),
        step.by,
        step.at
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Releases it with its file, which never changes from then on. Returns whether it was at this revision.
pub async fn release(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    step: Step<'_>,
    file_sha256: &str,
) -> Result<bool, StoreError> {
    let sql = "update batch set status = $4, revision = revision + 1, released_by = $5, released_at = $6, file_sha256 = $7 \
               where id = $1 and revision = $2 and status = $3";
    let values = values![
        id,
        revision,
        step.from.word(),
        step.to.word(),
        step.by,
        step.at,
        file_sha256
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Says that its file was taken to the bank. Returns whether it was at this revision.
pub async fn send(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    step: Step<'_>,
) -> Result<bool, StoreError> {
    let sql = "update batch set status = $4, revision = revision + 1, sent_by = $5, sent_at = $6 \
               where id = $1 and revision = $2 and status = $3";
    let values = values![
        id,
        revision,
        step.from.word(),
        step.to.word(),
        step.by,
        step.at
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Batch>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Batch, StoreError> {
    let row = row.of("batch", "id");
    Ok(Batch {
        id: row.text("id")?,
        payer_id: row.text("payer_id")?,
        agreement_id: row.text("agreement_id")?,
        year: row.integer("year")?,
        number: row.integer("number")?,
        status: row.word("status", BatchStatus::from_word)?,
        revision: row.integer("revision")?,
        payment_count: row.integer("payment_count")?,
        total: Ore::new(row.integer("total")?),
        execution_on: row.date("execution_on")?,
        file_sha256: row.maybe_text("file_sha256")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        proposed_by: row.maybe_text("proposed_by")?,
        proposed_at: row.maybe_instant("proposed_at")?,
        released_by: row.maybe_text("released_by")?,
        released_at: row.maybe_instant("released_at")?,
        sent_by: row.maybe_text("sent_by")?,
        sent_at: row.maybe_instant("sent_at")?,
    })
}
