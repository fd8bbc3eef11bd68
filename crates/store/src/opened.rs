//! What was opened to the public: each report as far as it is told, and the files.

use crate::row::Row;
use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// A report, as far as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedReport {
    /// The opening.
    pub opening_id: String,
    /// The report.
    pub report_id: String,
    /// The code of the recipient.
    pub code: String,
    /// The number of the signed version.
    pub version: i64,
    /// What is told, as JSON.
    pub content: String,
}

/// A file, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedFile {
    /// The opening.
    pub opening_id: String,
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// How many bytes it has.
    pub size: i64,
}

/// Adds a report.
pub async fn insert_report(
    transaction: &mut Transaction,
    new: &OpenedReport,
) -> Result<(), StoreError> {
    let sql = "insert into opened_report (opening_id, report_id, code, version, content) values ($1, $2, $3, $4, $5)";
    let values = values![
        &new.opening_id,
        &new.report_id,
        &new.code,
        new.version,
        &new.content,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The reports of an opening, by code.
pub async fn reports(
    read: &mut impl Read,
    opening_id: &str,
) -> Result<Vec<OpenedReport>, StoreError> {
    let sql = "select opening_id, report_id, code, version, content from opened_report \
               where opening_id = $1 order by code, report_id";
    let rows = read.connection().rows(sql, values![opening_id]).await?;
    rows.iter().map(report).collect()
}

/// Adds a file.
pub async fn insert_file(
    transaction: &mut Transaction,
    new: &OpenedFile,
    content: &[u8],
) -> Result<(), StoreError> {
    let sql = "insert into opened_file (opening_id, name, media_type, sha256, size, content) \
               values ($1, $2, $3, $4, $5, $6)";
    let values = values![
        &new.opening_id,
        &new.name,
        &new.media_type,
        &new.sha256,
        new.size,
        content,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The files of an opening, by name.
pub async fn files(read: &mut impl Read, opening_id: &str) -> Result<Vec<OpenedFile>, StoreError> {
    let sql = "select opening_id, name, media_type, sha256, size from opened_file where opening_id = $1 order by name";
    let rows = read.connection().rows(sql, values![opening_id]).await?;
    rows.iter().map(file).collect()
}

/// The bytes of a file.
pub async fn content(
    read: &mut impl Read,
    (opening_id, name): (&str, &str),
) -> Result<Option<Vec<u8>>, StoreError> {
    let sql = "select name, content from opened_file where opening_id = $1 and name = $2";
    let row = read
        .connection()
        .rows(sql, values![opening_id, name])
        .await?;
    let row = row.into_iter().next();
    row.map(|row| row.of("opened_file", "name").bytes("content"))
        .transpose()
}

fn report(row: &Row) -> Result<OpenedReport, StoreError> {
    let row = row.of("opened_report", "report_id");
    Ok(OpenedReport {
        opening_id: row.text("opening_id")?,
        report_id: row.text("report_id")?,
        code: row.text("code")?,
        version: row.integer("version")?,
        content: row.text("content")?,
    })
}

fn file(row: &Row) -> Result<OpenedFile, StoreError> {
    let row = row.of("opened_file", "name");
    Ok(OpenedFile {
        opening_id: row.text("opening_id")?,
        name: row.text("name")?,
        media_type: row.text("media_type")?,
        sha256: row.text("sha256")?,
        size: row.integer("size")?,
    })
}
