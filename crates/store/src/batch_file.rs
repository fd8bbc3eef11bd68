//! The file of a released batch, byte for byte.

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchFile {
    /// Its batch.
    pub batch_id: String,
    /// The name of the file.
    pub file_name: String,
    /// The SHA-256 of the bytes.
    pub sha256: String,
    /// The bytes.
    pub content: Vec<u8>,
}

macro_rules! columns {
    () => {
        "batch_id, file_name, sha256, content"
    };
}

/// Adds a file. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &BatchFile) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into batch_file (",
        columns!(),
        ") values ($1, $2, $3, $4)"
    );
    let values = values![
        &new.batch_id,
        &new.file_name,
        &new.sha256,
        new.content.as_slice(),
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A file by its key.
pub async fn find(read: &mut impl Read, batch_id: &str) -> Result<Option<BatchFile>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from batch_file where batch_id = $1"
    );
    Ok(many(read, sql, values![batch_id]).await?.pop())
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<BatchFile>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<BatchFile, StoreError> {
    let row = row.of("batch_file", "batch_id");
    Ok(BatchFile {
        batch_id: row.text("batch_id")?,
        file_name: row.text("file_name")?,
        sha256: row.text("sha256")?,
        content: row.bytes("content")?,
    })
}
