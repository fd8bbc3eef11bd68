//! Which versions of which reports an opening is about, and what a person decided of an answer in them: told as it stands, or
//! left out.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningDecision {
    /// The opening.
    pub opening_id: String,
    /// The report.
    pub report_id: String,
    /// Where the answer stands.
    pub address: String,
    /// Whether it is left out.
    pub left_out: bool,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_at: Timestamp,
}

/// Notes that an opening is about a version of a report.
pub async fn add_report(
    transaction: &mut Transaction,
    opening_id: &str,
    (report_id, version): (&str, i64),
) -> Result<(), StoreError> {
    let sql = "insert into opening_report (opening_id, report_id, version) values ($1, $2, $3)";
    let values = values![opening_id, report_id, version];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The versions an opening is about, by the id of the report.
pub async fn reports(
    read: &mut impl Read,
    opening_id: &str,
) -> Result<Vec<(String, i64)>, StoreError> {
    let sql =
        "select report_id, version from opening_report where opening_id = $1 order by report_id";
    let rows = read.connection().rows(sql, values![opening_id]).await?;
    let read = rows.iter().map(|row| {
        let row = row.of("opening_report", "report_id");
        Ok((row.text("report_id")?, row.integer("version")?))
    });
    read.collect()
}

/// Keeps a decision; the latest of an answer counts.
pub async fn decide(
    transaction: &mut Transaction,
    decision: &OpeningDecision,
) -> Result<(), StoreError> {
    let sql = "insert into opening_decision (opening_id, report_id, address, left_out, reason, decided_by, decided_at) \
               values ($1, $2, $3, $4, $5, $6, $7) on conflict (opening_id, report_id, address) do update set \
               left_out = excluded.left_out, reason = excluded.reason, decided_by = excluded.decided_by, \
               decided_at = excluded.decided_at";
    let values = values![
        &decision.opening_id,
        &decision.report_id,
        &decision.address,
        decision.left_out,
        &decision.reason,
        &decision.decided_by,
        decision.decided_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The decisions of an opening, by report and address.
pub async fn of(
    read: &mut impl Read,
    opening_id: &str,
) -> Result<Vec<OpeningDecision>, StoreError> {
    let sql = "select opening_id, report_id, address, left_out, reason, decided_by, decided_at from opening_decision \
               where opening_id = $1 order by report_id, address";
    let rows = read.connection().rows(sql, values![opening_id]).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<OpeningDecision, StoreError> {
    let row = row.of("opening_decision", "address");
    Ok(OpeningDecision {
        opening_id: row.text("opening_id")?,
        report_id: row.text("report_id")?,
        address: row.text("address")?,
        left_out: row.boolean("left_out")?,
        reason: row.text("reason")?,
        decided_by: row.text("decided_by")?,
        decided_at: row.instant("decided_at")?,
    })
}
