//! What people who write a report say to each other about an answer.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportComment {
    /// Its report.
    pub report_id: String,
    /// Its number.
    pub number: i64,
    /// Its address.
    pub address: String,
    /// What it says.
    pub text: String,
    /// Who written it.
    pub written_by: String,
    /// The organisation.
    pub organisation_id: String,
    /// When it was written.
    pub written_at: Timestamp,
}

macro_rules! columns {
    () => {
        "report_id, number, address, text, written_by, organisation_id, written_at"
    };
}

/// Adds a comment. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &ReportComment) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into report_comment (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7)"
    );
    let values = values![
        &new.report_id,
        new.number,
        &new.address,
        &new.text,
        &new.written_by,
        &new.organisation_id,
        new.written_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(read: &mut impl Read, report_id: &str) -> Result<Vec<ReportComment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_comment where report_id = $1 order by report_id, number"
    );
    many(read, sql, values![report_id]).await
}

/// The number of the last one; 0 when there is none.
pub async fn last_number(read: &mut impl Read, report_id: &str) -> Result<i64, StoreError> {
    let sql = "select number from report_comment where report_id = $1 order by number desc limit 1";
    let row = read.connection().rows(sql, values![report_id]).await?.pop();
    row.map_or(Ok(0), |row| {
        row.of("report_comment", "number").integer("number")
    })
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ReportComment>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ReportComment, StoreError> {
    let row = row.of("report_comment", "report_id");
    Ok(ReportComment {
        report_id: row.text("report_id")?,
        number: row.integer("number")?,
        address: row.text("address")?,
        text: row.text("text")?,
        written_by: row.text("written_by")?,
        organisation_id: row.text("organisation_id")?,
        written_at: row.instant("written_at")?,
    })
}
