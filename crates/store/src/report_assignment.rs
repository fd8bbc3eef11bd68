//! Who was asked to answer what, by account or by a link.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// An assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportAssignment {
    /// Its id.
    pub id: String,
    /// Its report.
    pub report_id: String,
    /// Where the money is.
    pub place: String,
    /// Its account.
    pub account_id: Option<String>,
    /// Its name.
    pub name: String,
    /// Its token sha256.
    pub token_sha256: Option<String>,
    /// Its until.
    pub until: Date,
    /// Who made it.
    pub made_by: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// Who ended it.
    pub ended_by: Option<String>,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
}

macro_rules! columns {
    () => {
        "id, report_id, place, account_id, name, token_sha256, until, made_by, made_at, ended_by, ended_at"
    };
}

/// Adds an assignment. [`StoreError::Taken`] when there is one like it.
pub async fn insert(
    transaction: &mut Transaction,
    new: &ReportAssignment,
) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into report_assignment (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    );
    let values = values![
        &new.id,
        &new.report_id,
        &new.place,
        &new.account_id,
        &new.name,
        &new.token_sha256,
        new.until,
        &new.made_by,
        new.made_at,
        &new.ended_by,
        new.ended_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// An assignment by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<ReportAssignment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_assignment where id = $1"
    );
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The assignments of a report, the latest first.
pub async fn of(
    read: &mut impl Read,
    report_id: &str,
) -> Result<Vec<ReportAssignment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_assignment where report_id = $1 order by made_at desc, id"
    );
    many(read, sql, values![report_id]).await
}

/// The assignment a link leads to.
pub async fn of_token(
    read: &mut impl Read,
    token_sha256: &str,
) -> Result<Option<ReportAssignment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_assignment where token_sha256 = $1"
    );
    Ok(many(read, sql, values![token_sha256]).await?.pop())
}

/// Ends an assignment. Returns whether it was not ended before.
pub async fn end(transaction: &mut Transaction, id: &str, by: &Signed) -> Result<bool, StoreError> {
    let sql = "update report_assignment set ended_by = $2, ended_at = $3 where id = $1 and ended_at is null";
    let values = values![id, &by.by, by.at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ReportAssignment>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ReportAssignment, StoreError> {
    let row = row.of("report_assignment", "id");
    Ok(ReportAssignment {
        id: row.text("id")?,
        report_id: row.text("report_id")?,
        place: row.text("place")?,
        account_id: row.maybe_text("account_id")?,
        name: row.text("name")?,
        token_sha256: row.maybe_text("token_sha256")?,
        until: row.date("until")?,
        made_by: row.text("made_by")?,
        made_at: row.instant("made_at")?,
        ended_by: row.maybe_text("ended_by")?,
        ended_at: row.maybe_instant("ended_at")?,
    })
}
