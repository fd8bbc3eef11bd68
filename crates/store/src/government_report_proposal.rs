//! Versions of reports to the government as they were handed to a second person, with their documents, for good.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// What was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GovernmentReportProposal {
    /// The report.
    pub report_id: String,
    /// Its number.
    pub number: i64,
    /// Everything the report says, as JSON.
    pub content: String,
    /// The SHA-256 of that.
    pub digest: String,
    /// Where it is to be sent.
    pub address: String,
    /// What is changed since the version before; empty for the first.
    pub changes: String,
    /// The document as it is sent.
    pub document_id: String,
    /// Every figure with its rows, as a table.
    pub table_id: String,
    /// The same as JSON.
    pub data_id: String,
    /// Who handed it in.
    pub submitted_by: String,
    /// When.
    pub submitted_at: Timestamp,
}

/// Adds what was handed in.
pub async fn insert(
    transaction: &mut Transaction,
    new: &GovernmentReportProposal,
) -> Result<(), StoreError> {
    let sql = "insert into government_report_proposal (report_id, number, content, digest, address, changes, document_id, \
               table_id, data_id, submitted_by, submitted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let values = values![
        &new.report_id,
        new.number,
        &new.content,
        &new.digest,
        &new.address,
        &new.changes,
        &new.document_id,
        &new.table_id,
        &new.data_id,
        &new.submitted_by,
        new.submitted_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// What was handed in under a number.
pub async fn find(
    read: &mut impl Read,
    (report_id, number): (&str, i64),
) -> Result<Option<GovernmentReportProposal>, StoreError> {
    let sql = "select report_id, number, content, digest, address, changes, document_id, table_id, data_id, submitted_by, \
               submitted_at from government_report_proposal where report_id = $1 and number = $2";
    let rows = read.connection().rows(sql, values![report_id, number]);
    let found: Result<Vec<_>, _> = rows.await?.iter().map(from_row).collect();
    Ok(found?.pop())
}

/// The number of what was handed in last; 0 when nothing was.
pub async fn last_number(read: &mut impl Read, report_id: &str) -> Result<i64, StoreError> {
    let sql = "select cast(coalesce(max(number), 0) as bigint) as last from government_report_proposal where report_id = $1";
    let row = read.connection().rows(sql, values![report_id]).await?.pop();
    row.map_or(Ok(0), |row| {
        row.of("government_report_proposal", "last").integer("last")
    })
}

fn from_row(row: &Row) -> Result<GovernmentReportProposal, StoreError> {
    let row = row.of("government_report_proposal", "number");
    Ok(GovernmentReportProposal {
        report_id: row.text("report_id")?,
        number: row.integer("number")?,
        content: row.text("content")?,
        digest: row.text("digest")?,
        address: row.text("address")?,
        changes: row.text("changes")?,
        document_id: row.text("document_id")?,
        table_id: row.text("table_id")?,
        data_id: row.text("data_id")?,
        submitted_by: row.text("submitted_by")?,
        submitted_at: row.instant("submitted_at")?,
    })
}
