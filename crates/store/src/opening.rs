//! Openings: the answers of one year and one kind of respondent on their way to the public, version by version.

use grants::opening::OpeningStatus;
use grants::question_set::Respondent;
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// An opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Its id.
    pub id: String,
    /// The agreement.
    pub agreement_id: String,
    /// Whose answers.
    pub respondent: Respondent,
    /// Its number.
    pub number: i64,
    /// Where it stands.
    pub status: OpeningStatus,
    /// How often it was changed.
    pub revision: i64,
    /// The digest of what is told, from when it waits for a second person.
    pub digest: Option<String>,
    /// Why it is made.
    pub reason: String,
    /// Who began it.
    pub created_by: String,
    /// When. What was signed then is what it is about.
    pub created_at: Timestamp,
    /// Who changed it last.
    pub changed_by: String,
    /// When.
    pub changed_at: Timestamp,
    /// Who asked a second person.
    pub submitted_by: Option<String>,
    /// When.
    pub submitted_at: Option<Timestamp>,
    /// Who opened it.
    pub opened_by: Option<String>,
    /// When.
    pub opened_at: Option<Timestamp>,
}

macro_rules! columns {
    () => {
        "id, agreement_id, respondent, number, status, revision, digest, reason, created_by, created_at, changed_by, \
         changed_at, submitted_by, submitted_at, opened_by, opened_at"
    };
}

/// Adds an opening. [`StoreError::Taken`] when another of the same year and respondent is being written.
pub async fn insert(transaction: &mut Transaction, new: &Opening) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into opening (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
    );
    let values = values![
        &new.id,
        &new.agreement_id,
        new.respondent.word(),
        new.number,
        new.status.word(),
        new.revision,
        &new.digest,
        &new.reason,
        &new.created_by,
        new.created_at,
        &new.changed_by,
        new.changed_at,
        &new.submitted_by,
        new.submitted_at,
        &new.opened_by,
        new.opened_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The opening with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Opening>, StoreError> {
    let sql = concat!("select ", columns!(), " from opening where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The openings of an agreement, by respondent, the latest first.
pub async fn of_agreement(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<Opening>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from opening where agreement_id = $1 order by respondent, number desc"
    );
    many(read, sql, values![agreement_id]).await
}

/// What the public sees now, by agreement and respondent.
pub async fn open(read: &mut impl Read) -> Result<Vec<Opening>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from opening where status = 'open' order by agreement_id, respondent"
    );
    many(read, sql, values![]).await
}

/// Makes an opening stand elsewhere, with the digest of what is told when it is to wait for a second person. Returns whether
/// it did.
pub async fn set_status(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    (from, to): (OpeningStatus, OpeningStatus),
    digest: Option<&str>,
    by: &Signed,
) -> Result<bool, StoreError> {
    let key = values![id, revision, from.word(), to.word(), &by.by, by.at];
    let (sql, values) = match to {
        OpeningStatus::Submitted => (
            "update opening set status = $4, submitted_by = $5, submitted_at = $6, digest = $7, revision = revision + 1 \
             where id = $1 and revision = $2 and status = $3",
            [key, values![digest]].concat(),
        ),
        OpeningStatus::Open => (
            "update opening set status = $4, opened_by = $5, opened_at = $6, revision = revision + 1 \
             where id = $1 and revision = $2 and status = $3",
            key,
        ),
        _ => (
            "update opening set status = $4, changed_by = $5, changed_at = $6, revision = revision + 1 \
             where id = $1 and revision = $2 and status = $3",
            key,
        ),
    };
    Ok(transaction.0.run(sql, values).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Opening>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Opening, StoreError> {
    let row = row.of("opening", "id");
    Ok(Opening {
        id: row.text("id")?,
        agreement_id: row.text("agreement_id")?,
        respondent: row.word("respondent", Respondent::from_word)?,
        number: row.integer("number")?,
        status: row.word("status", OpeningStatus::from_word)?,
        revision: row.integer("revision")?,
        digest: row.maybe_text("digest")?,
        reason: row.text("reason")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        changed_by: row.text("changed_by")?,
        changed_at: row.instant("changed_at")?,
        submitted_by: row.maybe_text("submitted_by")?,
        submitted_at: row.maybe_instant("submitted_at")?,
        opened_by: row.maybe_text("opened_by")?,
        opened_at: row.maybe_instant("opened_at")?,
    })
}
