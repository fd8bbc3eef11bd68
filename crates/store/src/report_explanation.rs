//! What somebody says about a finding that lets a report be signed all the same. The latest counts.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// An explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportExplanation {
    /// Its report.
    pub report_id: String,
    /// Its finding.
    pub finding: String,
    /// Its number.
    pub number: i64,
    /// What it says.
    pub text: String,
    /// Who written it.
    pub written_by: String,
    /// When it was written.
    pub written_at: Timestamp,
}

macro_rules! columns {
    () => {
        "report_id, finding, number, text, written_by, written_at"
    };
}

/// Adds an explanation. [`StoreError::Taken`] when there is one like it.
pub async fn insert(
    transaction: &mut Transaction,
    new: &ReportExplanation,
) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into report_explanation (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6)"
    );
    let values = values![
        &new.report_id,
        &new.finding,
        new.number,
        &new.text,
        &new.written_by,
        new.written_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(
    read: &mut impl Read,
    report_id: &str,
) -> Result<Vec<ReportExplanation>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_explanation where report_id = $1 order by report_id, finding, number"
    );
    many(read, sql, values![report_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ReportExplanation>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ReportExplanation, StoreError> {
    let row = row.of("report_explanation", "report_id");
    Ok(ReportExplanation {
        report_id: row.text("report_id")?,
        finding: row.text("finding")?,
        number: row.integer("number")?,
        text: row.text("text")?,
        written_by: row.text("written_by")?,
        written_at: row.instant("written_at")?,
    })
}
