//! Signed answers as files: what somebody asked for, how far it is, and when the files were thrown away.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// Where an export stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExportStatus {
    /// Its files are being made.
    Running,
    /// The files can be taken.
    Done,
    /// Somebody stopped it.
    Stopped,
    /// The files were thrown away.
    Removed,
}

/// An export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerExport {
    /// Its id.
    pub id: String,
    /// The agreements, in the order of the files.
    pub agreements: Vec<String>,
    /// The language of the words in it: `sv` or `en`.
    pub language: String,
    /// Where it stands.
    pub status: ExportStatus,
    /// How many reports there were when it was asked for.
    pub total: i64,
    /// How many of them are in its files so far.
    pub made: i64,
    /// How many bytes the archive has; 0 until it is packed.
    pub size: i64,
    /// The SHA-256 of the archive.
    pub sha256: Option<String>,
    /// Who asked for it.
    pub asked_by: String,
    /// When.
    pub asked_at: Timestamp,
    /// When it was packed.
    pub finished_at: Option<Timestamp>,
    /// Who stopped it.
    pub stopped_by: Option<String>,
    /// When its files were thrown away.
    pub removed_at: Option<Timestamp>,
}

macro_rules! columns {
    () => {
        "id, agreements, language, status, total, made, size, sha256, asked_by, asked_at, finished_at, stopped_by, \
         removed_at"
    };
}

/// Adds an export. [`StoreError::Taken`] when another of the same person is running.
pub async fn insert(transaction: &mut Transaction, new: &AnswerExport) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into answer_export (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    );
    let values = values![
        &new.id,
        new.agreements.join(" "),
        &new.language,
        new.status.word(),
        new.total,
        new.made,
        new.size,
        &new.sha256,
        &new.asked_by,
        new.asked_at,
        new.finished_at,
        &new.stopped_by,
        new.removed_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The export with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<AnswerExport>, StoreError> {
    let sql = concat!("select ", columns!(), " from answer_export where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The exports, the latest first.
pub async fn latest(read: &mut impl Read, most: i64) -> Result<Vec<AnswerExport>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from answer_export order by asked_at desc, id limit $1"
    );
    many(read, sql, values![most]).await
}

/// Notes how many reports are in its files so far. Returns whether it is running.
pub async fn set_made(
    transaction: &mut Transaction,
    id: &str,
    made: i64,
) -> Result<bool, StoreError> {
    let sql = "update answer_export set made = $2 where id = $1 and status = 'running'";
    Ok(transaction.0.run(sql, values![id, made]).await? > 0)
}

/// Notes that it is packed. Returns whether it was running.
pub async fn finish(
    transaction: &mut Transaction,
    id: &str,
    (size, sha256): (i64, &str),
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update answer_export set status = 'done', size = $2, sha256 = $3, finished_at = $4 \
               where id = $1 and status = 'running'";
    Ok(transaction
        .0
        .run(sql, values![id, size, sha256, at])
        .await?
        > 0)
}

/// Stops it. Returns whether it was running.
pub async fn stop(transaction: &mut Transaction, id: &str, by: &str) -> Result<bool, StoreError> {
    let sql = "update answer_export set status = 'stopped', stopped_by = $2 where id = $1 and status = 'running'";
    Ok(transaction.0.run(sql, values![id, by]).await? > 0)
}

/// Lets one that was stopped go on. Returns whether it was; [`StoreError::Taken`] when another of the same person is running.
pub async fn resume(transaction: &mut Transaction, id: &str) -> Result<bool, StoreError> {
    let sql = "update answer_export set status = 'running', stopped_by = null where id = $1 and status = 'stopped'";
    Ok(transaction.0.run(sql, values![id]).await? > 0)
}

/// Throws the files away of those that were asked for before an instant, whether they were packed or stopped. Tells how many.
pub async fn remove_before(
    transaction: &mut Transaction,
    before: Timestamp,
    at: Timestamp,
) -> Result<u64, StoreError> {
    let sql = "delete from answer_export_chunk where export_id in \
               (select id from answer_export where asked_at < $1 and status in ('done', 'stopped'))";
    transaction.0.run(sql, values![before]).await?;
    let sql = "update answer_export set status = 'removed', removed_at = $2 \
               where asked_at < $1 and status in ('done', 'stopped')";
    transaction.0.run(sql, values![before, at]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<AnswerExport>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<AnswerExport, StoreError> {
    let row = row.of("answer_export", "id");
    let agreements = row.text("agreements")?;
    Ok(AnswerExport {
        id: row.text("id")?,
        agreements: agreements.split(' ').map(str::to_owned).collect(),
        language: row.text("language")?,
        status: row.word("status", ExportStatus::from_word)?,
        total: row.integer("total")?,
        made: row.integer("made")?,
        size: row.integer("size")?,
        sha256: row.maybe_text("sha256")?,
        asked_by: row.text("asked_by")?,
        asked_at: row.instant("asked_at")?,
        finished_at: row.maybe_instant("finished_at")?,
        stopped_by: row.maybe_text("stopped_by")?,
        removed_at: row.maybe_instant("removed_at")?,
    })
}

impl ExportStatus {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Running, Self::Done, Self::Stopped, Self::Removed];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Stopped => "stopped",
            Self::Removed => "removed",
        }
    }

    /// The status of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}
