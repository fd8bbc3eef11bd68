//! What is written of a report to the government, part by part, so that two who write different parts are not in each other's way.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, Signed, StoreError, Transaction};

/// A part as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GovernmentReportPart {
    /// The report.
    pub report_id: String,
    /// Which part.
    pub part: String,
    /// How often it was saved.
    pub revision: i64,
    /// What stands there, as JSON.
    pub content: String,
    /// Who saved it last.
    pub changed_by: String,
    /// When.
    pub changed_at: Timestamp,
}

/// The parts of a report, by their names.
pub async fn of(
    read: &mut impl Read,
    report_id: &str,
) -> Result<Vec<GovernmentReportPart>, StoreError> {
    let sql = "select report_id, part, revision, content, changed_by, changed_at from government_report_part \
               where report_id = $1 order by part";
    let rows = read.connection().rows(sql, values![report_id]).await?;
    rows.iter().map(from_row).collect()
}

/// Saves a part over the revision somebody saw, 0 for one that was not there. Returns whether it did: another revision stays.
pub async fn save(
    transaction: &mut Transaction,
    (report_id, part, seen): (&str, &str, i64),
    content: &str,
    by: &Signed,
) -> Result<bool, StoreError> {
    let (sql, values) = if seen == 0 {
        (
            "insert into government_report_part (report_id, part, revision, content, changed_by, changed_at) \
             values ($1, $2, 1, $3, $4, $5) on conflict (report_id, part) do nothing",
            values![report_id, part, content, &by.by, by.at],
        )
    } else {
        (
            "update government_report_part set revision = revision + 1, content = $3, changed_by = $4, changed_at = $5 \
             where report_id = $1 and part = $2 and revision = $6",
            values![report_id, part, content, &by.by, by.at, seen],
        )
    };
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Takes a part away at the revision somebody saw. Returns whether it did.
pub async fn remove(
    transaction: &mut Transaction,
    (report_id, part, seen): (&str, &str, i64),
) -> Result<bool, StoreError> {
    let sql =
        "delete from government_report_part where report_id = $1 and part = $2 and revision = $3";
    let values = values![report_id, part, seen];
    Ok(transaction.0.run(sql, values).await? > 0)
}

fn from_row(row: &Row) -> Result<GovernmentReportPart, StoreError> {
    let row = row.of("government_report_part", "part");
    Ok(GovernmentReportPart {
        report_id: row.text("report_id")?,
        part: row.text("part")?,
        revision: row.integer("revision")?,
        content: row.text("content")?,
        changed_by: row.text("changed_by")?,
        changed_at: row.instant("changed_at")?,
    })
}
