//! Runs: a letter to every recipient of a published version, in one language.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// The kind of letter; there is one so far.
const DECISION_LETTER: &str = "decision_letter";

/// Where a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RunStatus {
    /// Letters are being made.
    Running,
    /// Every letter is made.
    Done,
    /// Somebody stopped it, or another version took the place of its version.
    Stopped,
}

/// A run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterRun {
    /// Its id.
    pub id: String,
    /// The version whose amounts the letters tell.
    pub version_id: String,
    /// The agreement of that version.
    pub agreement_id: String,
    /// The language of the letters: `sv` or `en`.
    pub language: String,
    /// Where it stands.
    pub status: RunStatus,
    /// How many letters it is to make.
    pub total: i64,
    /// How many are made, counted from the letters.
    pub made: i64,
    /// Who started it.
    pub started_by: String,
    /// When. The letters are dated that day.
    pub started_at: Timestamp,
    /// When the last letter was made.
    pub finished_at: Option<Timestamp>,
    /// Who stopped it.
    pub stopped_by: Option<String>,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select id, version_id, agreement_id, language, status, total, started_by, started_at, finished_at, \
             stopped_by, (select count(*) from letter where run_id = letter_run.id) as made from letter_run ",
            $rest
        )
    };
}

/// Starts a run. [`StoreError::Taken`] when one for the same version and language is running.
pub async fn insert(transaction: &mut Transaction, run: &LetterRun) -> Result<(), StoreError> {
    let sql = "insert into letter_run (id, version_id, agreement_id, kind, language, status, total, started_by, \
               started_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = values![
        &run.id,
        &run.version_id,
        &run.agreement_id,
        DECISION_LETTER,
        &run.language,
        run.status.word(),
        run.total,
        &run.started_by,
        run.started_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The run with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<LetterRun>, StoreError> {
    let sql = select!("where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The runs, the latest first.
pub async fn latest(read: &mut impl Read, limit: i64) -> Result<Vec<LetterRun>, StoreError> {
    let sql = select!("order by started_at desc, id limit $1");
    many(read, sql, values![limit]).await
}

/// Stops a running run. Returns whether it was running.
pub async fn stop(transaction: &mut Transaction, id: &str, by: &str) -> Result<bool, StoreError> {
    let sql = "update letter_run set status = 'stopped', stopped_by = $2 where id = $1 and status = 'running'";
    Ok(transaction.0.run(sql, values![id, by]).await? > 0)
}

/// Lets a stopped run go on. Returns whether it was stopped; [`StoreError::Taken`] when another one is running.
pub async fn resume(transaction: &mut Transaction, id: &str) -> Result<bool, StoreError> {
    let sql = "update letter_run set status = 'running', stopped_by = null where id = $1 and status = 'stopped'";
    Ok(transaction.0.run(sql, values![id]).await? > 0)
}

/// Notes that a running run has made its last letter. Returns whether it was running.
pub async fn finish(
    transaction: &mut Transaction,
    id: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update letter_run set status = 'done', finished_at = $2 where id = $1 and status = 'running'";
    Ok(transaction.0.run(sql, values![id, at]).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<LetterRun>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<LetterRun, StoreError> {
    let row = row.of("letter_run", "id");
    Ok(LetterRun {
        id: row.text("id")?,
        version_id: row.text("version_id")?,
        agreement_id: row.text("agreement_id")?,
        language: row.text("language")?,
        status: row.word("status", RunStatus::from_word)?,
        total: row.integer("total")?,
        made: row.integer("made")?,
        started_by: row.text("started_by")?,
        started_at: row.instant("started_at")?,
        finished_at: row.maybe_instant("finished_at")?,
        stopped_by: row.maybe_text("stopped_by")?,
    })
}

impl RunStatus {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Running, Self::Done, Self::Stopped];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }

    /// The status of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}
