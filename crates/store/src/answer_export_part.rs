//! The parts of an export, one for each agreement, and the bytes of them in pieces: a file is never held in memory whole.
//!
//! The packed archive has the position 0.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// Where the packed archive is.
pub const ARCHIVE: i64 = 0;

/// A part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportPart {
    /// Its export.
    pub export_id: String,
    /// Its place, from 1.
    pub position: i64,
    /// The agreement.
    pub agreement_id: String,
    /// How many reports are in it.
    pub reports: i64,
    /// How many answers.
    pub answers: i64,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// How many bytes it has.
    pub size: i64,
    /// When it was made.
    pub made_at: Timestamp,
}

/// Adds a part. [`StoreError::Taken`] when it is made already.
pub async fn insert(transaction: &mut Transaction, new: &ExportPart) -> Result<(), StoreError> {
    let sql = "insert into answer_export_part (export_id, position, agreement_id, reports, answers, sha256, size, \
               made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = values![
        &new.export_id,
        new.position,
        &new.agreement_id,
        new.reports,
        new.answers,
        &new.sha256,
        new.size,
        new.made_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The parts that are made, in order.
pub async fn of(read: &mut impl Read, export_id: &str) -> Result<Vec<ExportPart>, StoreError> {
    let sql = "select export_id, position, agreement_id, reports, answers, sha256, size, made_at \
               from answer_export_part where export_id = $1 order by position";
    let rows = read.connection().rows(sql, values![export_id]).await?;
    rows.iter().map(from_row).collect()
}

/// Adds a piece of the bytes.
pub async fn add_bytes(
    transaction: &mut Transaction,
    (export_id, position, number): (&str, i64, i64),
    content: &[u8],
) -> Result<(), StoreError> {
    let sql = "insert into answer_export_chunk (export_id, position, number, content) values ($1, $2, $3, $4)";
    let values: Vec<Value> = values![export_id, position, number, content];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A piece of the bytes; nothing after the last.
pub async fn bytes(
    read: &mut impl Read,
    (export_id, position, number): (&str, i64, i64),
) -> Result<Option<Vec<u8>>, StoreError> {
    let sql = "select export_id, content from answer_export_chunk \
               where export_id = $1 and position = $2 and number = $3";
    let values = values![export_id, position, number];
    let row = read.connection().rows(sql, values).await?.pop();
    row.map(|row| row.of("answer_export_chunk", "export_id").bytes("content"))
        .transpose()
}

/// Throws away the bytes of one position, as far as there are any.
pub async fn remove(
    transaction: &mut Transaction,
    (export_id, position): (&str, i64),
) -> Result<(), StoreError> {
    let sql = "delete from answer_export_chunk where export_id = $1 and position = $2";
    transaction.0.run(sql, values![export_id, position]).await?;
    Ok(())
}

/// Throws the bytes of the parts away when the archive of them is packed.
pub async fn remove_parts(
    transaction: &mut Transaction,
    export_id: &str,
) -> Result<(), StoreError> {
    let sql = "delete from answer_export_chunk where export_id = $1 and position > 0";
    transaction.0.run(sql, values![export_id]).await?;
    Ok(())
}

fn from_row(row: &Row) -> Result<ExportPart, StoreError> {
    let row = row.of("answer_export_part", "export_id");
    Ok(ExportPart {
        export_id: row.text("export_id")?,
        position: row.integer("position")?,
        agreement_id: row.text("agreement_id")?,
        reports: row.integer("reports")?,
        answers: row.integer("answers")?,
        sha256: row.text("sha256")?,
        size: row.integer("size")?,
        made_at: row.instant("made_at")?,
    })
}
