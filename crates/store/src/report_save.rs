//! Every save of an answer. It is only added to.

use jiff::Timestamp;

use crate::report_answer::ReportAnswer;
use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportSave {
    /// Its report.
    pub report_id: String,
    /// Its address.
    pub address: String,
    /// Its version.
    pub version: i64,
    /// What it says.
    pub text: String,
    /// Who saved it.
    pub saved_by: String,
    /// When it was saved.
    pub saved_at: Timestamp,
}

macro_rules! columns {
    () => {
        "report_id, address, version, text, saved_by, saved_at"
    };
}

/// Adds a save of each answer, as it stands after it. [`StoreError::Taken`] when there is one like it.
pub async fn insert_all(
    transaction: &mut Transaction,
    saved: &[ReportAnswer],
) -> Result<(), StoreError> {
    let rows = saved.iter().map(|one| {
        values![
            &one.report_id,
            &one.address,
            one.version,
            &one.text,
            &one.saved_by,
            one.saved_at,
        ]
    });
    let into = concat!("report_save (", columns!(), ")");
    transaction.0.insert_all(into, rows.collect()).await
}

/// All of one, in order.
pub async fn of(read: &mut impl Read, report_id: &str) -> Result<Vec<ReportSave>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_save where report_id = $1 order by report_id, address, version"
    );
    many(read, sql, values![report_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ReportSave>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ReportSave, StoreError> {
    let row = row.of("report_save", "report_id");
    Ok(ReportSave {
        report_id: row.text("report_id")?,
        address: row.text("address")?,
        version: row.integer("version")?,
        text: row.text("text")?,
        saved_by: row.text("saved_by")?,
        saved_at: row.instant("saved_at")?,
    })
}
