//! Files from the bank, each once.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A file from the bank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its id.
    pub id: String,
    /// The organisation that pays.
    pub payer_id: String,
    /// The SHA-256 of the bytes.
    pub sha256: String,
    /// The document that keeps its bytes.
    pub document_id: String,
    /// The name of the file.
    pub file_name: String,
    /// The name the bank gave it.
    pub message_id: String,
    /// What kind it is.
    pub kind: String,
    /// How many entries it brought.
    pub entry_count: i64,
    /// Who imported it.
    pub imported_by: String,
    /// When it was imported.
    pub imported_at: Timestamp,
}

macro_rules! columns {
    () => {
        "id, payer_id, sha256, document_id, file_name, message_id, kind, entry_count, imported_by, imported_at"
    };
}

/// Adds a file from the bank. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &Statement) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into statement (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    let values = values![
        &new.id,
        &new.payer_id,
        &new.sha256,
        &new.document_id,
        &new.file_name,
        &new.message_id,
        &new.kind,
        new.entry_count,
        &new.imported_by,
        new.imported_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A file from the bank by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Statement>, StoreError> {
    let sql = concat!("select ", columns!(), " from statement where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The file with these bytes that whoever pays has imported.
pub async fn by_sha256(
    read: &mut impl Read,
    payer_id: &str,
    sha256: &str,
) -> Result<Option<Statement>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from statement where payer_id = $1 and sha256 = $2"
    );
    Ok(many(read, sql, values![payer_id, sha256]).await?.pop())
}

/// The files of whoever pays, or of all, the latest first.
pub async fn latest(
    read: &mut impl Read,
    payer_id: Option<&str>,
    limit: i64,
) -> Result<Vec<Statement>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from statement where ($1 is null or payer_id = $1) order by imported_at desc, id limit $2"
    );
    many(read, sql, values![payer_id, limit]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Statement>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Statement, StoreError> {
    let row = row.of("statement", "id");
    Ok(Statement {
        id: row.text("id")?,
        payer_id: row.text("payer_id")?,
        sha256: row.text("sha256")?,
        document_id: row.text("document_id")?,
        file_name: row.text("file_name")?,
        message_id: row.text("message_id")?,
        kind: row.text("kind")?,
        entry_count: row.integer("entry_count")?,
        imported_by: row.text("imported_by")?,
        imported_at: row.instant("imported_at")?,
    })
}
