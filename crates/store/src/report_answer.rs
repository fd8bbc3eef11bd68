//! Answers as they stand, each with a version of its own, so that two people who write at once never lose a word.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportAnswer {
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

/// All of one, in order.
pub async fn of(read: &mut impl Read, report_id: &str) -> Result<Vec<ReportAnswer>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_answer where report_id = $1 order by report_id, address"
    );
    many(read, sql, values![report_id]).await
}

/// One answer.
pub async fn find(
    read: &mut impl Read,
    report_id: &str,
    address: &str,
) -> Result<Option<ReportAnswer>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_answer where report_id = $1 and address = $2"
    );
    Ok(many(read, sql, values![report_id, address]).await?.pop())
}

/// Writes an answer over the version somebody saw; 0 when they saw none. Returns whether nobody else had written meanwhile.
pub async fn save(
    transaction: &mut Transaction,
    new: &ReportAnswer,
    seen: i64,
) -> Result<bool, StoreError> {
    if seen == 0 {
        let sql = concat!(
            "insert into report_answer (",
            columns!(),
            ") values ($1, $2, $3, $4, $5, $6) on conflict (report_id, address) do nothing"
        );
        let values = values![
            &new.report_id,
            &new.address,
            new.version,
            &new.text,
            &new.saved_by,
            new.saved_at,
        ];
        return Ok(transaction.0.run(sql, values).await? > 0);
    }
    let sql = "update report_answer set version = $3, text = $4, saved_by = $5, saved_at = $6 \
               where report_id = $1 and address = $2 and version = $7";
    let values = values![
        &new.report_id,
        &new.address,
        new.version,
        &new.text,
        &new.saved_by,
        new.saved_at,
        seen,
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ReportAnswer>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ReportAnswer, StoreError> {
    let row = row.of("report_answer", "report_id");
    Ok(ReportAnswer {
        report_id: row.text("report_id")?,
        address: row.text("address")?,
        version: row.integer("version")?,
        text: row.text("text")?,
        saved_by: row.text("saved_by")?,
        saved_at: row.instant("saved_at")?,
    })
}
