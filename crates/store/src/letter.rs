//! Letters: the document a run made for a recipient. One is made once.

use grants::{Code, Level};

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The run that made it.
    pub run_id: String,
    /// The level of its recipient.
    pub level: Level,
    /// The code of its recipient.
    pub code: Code,
    /// The document.
    pub document_id: String,
}

/// Notes which document is a recipient's letter. [`StoreError::Taken`] when the run has made one for it.
pub async fn insert(transaction: &mut Transaction, letter: &Letter) -> Result<(), StoreError> {
    let sql = "insert into letter (run_id, level, code, document_id) values ($1, $2, $3, $4)";
    let values = values![
        &letter.run_id,
        letter.level.word(),
        letter.code.as_str(),
        &letter.document_id
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The letter a run made for a recipient.
pub async fn find(
    read: &mut impl Read,
    run_id: &str,
    level: Level,
    code: Code,
) -> Result<Option<Letter>, StoreError> {
    let sql = "select run_id, level, code, document_id from letter where run_id = $1 and level = $2 and code = $3";
    let values = values![run_id, level.word(), code.as_str()];
    Ok(many(read, sql, values).await?.pop())
}

/// The letters a run has made, by level and code.
pub async fn of_run(read: &mut impl Read, run_id: &str) -> Result<Vec<Letter>, StoreError> {
    let sql = "select run_id, level, code, document_id from letter where run_id = $1 order by level, code";
    many(read, sql, values![run_id]).await
}

/// The letter that a document is.
pub async fn of_document(
    read: &mut impl Read,
    document_id: &str,
) -> Result<Option<Letter>, StoreError> {
    let sql = "select run_id, level, code, document_id from letter where document_id = $1 order by run_id limit 1";
    Ok(many(read, sql, values![document_id]).await?.pop())
}

/// The letters runs that were done made for a recipient, those of the latest run first.
pub async fn of_recipient(
    read: &mut impl Read,
    level: Level,
    code: Code,
) -> Result<Vec<Letter>, StoreError> {
    let sql = "select letter.run_id, letter.level, letter.code, letter.document_id from letter \
               join letter_run on letter_run.id = letter.run_id \
               where letter.level = $1 and letter.code = $2 and letter_run.status = 'done' \
               order by letter_run.started_at desc, letter_run.id";
    many(read, sql, values![level.word(), code.as_str()]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Letter>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Letter, StoreError> {
    let row = row.of("letter", "run_id");
    Ok(Letter {
        run_id: row.text("run_id")?,
        level: row.word("level", level_from_word)?,
        code: row.word("code", |word| word.parse().ok())?,
        document_id: row.text("document_id")?,
    })
}

fn level_from_word(word: &str) -> Option<Level> {
    Level::ALL.into_iter().find(|level| level.word() == word)
}
