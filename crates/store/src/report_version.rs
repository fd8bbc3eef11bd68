//! Reports as they were signed, whole and for good.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A signed version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportVersion {
    /// Its report.
    pub report_id: String,
    /// Its number.
    pub number: i64,
    /// Its question set.
    pub question_set_id: String,
    /// Its answers.
    pub answers: String,
    /// The digest of what was signed.
    pub digest: String,
    /// Whether it came after the last moment.
    pub late: bool,
    /// Why.
    pub reason: String,
    /// Who prepared it.
    pub prepared_by: String,
    /// Who signed it.
    pub signed_by: String,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// Its receipt document.
    pub receipt_document_id: Option<String>,
}

macro_rules! columns {
    () => {
        "report_id, number, question_set_id, answers, digest, late, reason, prepared_by, signed_by, signed_at, \
         receipt_document_id"
    };
}

/// Adds a signed version. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &ReportVersion) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into report_version (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    );
    let values = values![
        &new.report_id,
        new.number,
        &new.question_set_id,
        &new.answers,
        &new.digest,
        new.late,
        &new.reason,
        &new.prepared_by,
        &new.signed_by,
        new.signed_at,
        &new.receipt_document_id,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(read: &mut impl Read, report_id: &str) -> Result<Vec<ReportVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_version where report_id = $1 order by report_id, number"
    );
    many(read, sql, values![report_id]).await
}

/// The version of each report about an agreement that was signed last.
pub async fn latest_of_agreement(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<ReportVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_version as version where report_id in (select id from report where agreement_id = $1) \
         and number = (select max(number) from report_version where report_id = version.report_id) \
         order by report_id"
    );
    many(read, sql, values![agreement_id]).await
}

/// One of them.
pub async fn find(
    read: &mut impl Read,
    (report_id, number): (&str, i64),
) -> Result<Option<ReportVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_version where report_id = $1 and number = $2"
    );
    Ok(many(read, sql, values![report_id, number]).await?.pop())
}

/// Keeps which document is the receipt of a version, once. Returns whether nobody was quicker.
pub async fn set_receipt(
    transaction: &mut Transaction,
    (report_id, number): (&str, i64),
    document_id: &str,
) -> Result<bool, StoreError> {
    let sql = "update report_version set receipt_document_id = $3 \
               where report_id = $1 and number = $2 and receipt_document_id is null";
    let values = values![report_id, number, document_id];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Versions without a receipt, the one signed first first.
pub async fn without_receipt(
    read: &mut impl Read,
    most: i64,
) -> Result<Vec<ReportVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_version where receipt_document_id is null order by signed_at, report_id, number limit $1"
    );
    many(read, sql, values![most]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ReportVersion>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ReportVersion, StoreError> {
    let row = row.of("report_version", "report_id");
    Ok(ReportVersion {
        report_id: row.text("report_id")?,
        number: row.integer("number")?,
        question_set_id: row.text("question_set_id")?,
        answers: row.text("answers")?,
        digest: row.text("digest")?,
        late: row.boolean("late")?,
        reason: row.text("reason")?,
        prepared_by: row.text("prepared_by")?,
        signed_by: row.text("signed_by")?,
        signed_at: row.instant("signed_at")?,
        receipt_document_id: row.maybe_text("receipt_document_id")?,
    })
}
