//! Answers as they stand, each with a version of its own, so that two people who write at once never lose a word.

use jiff::Timestamp;
use sqlx::AssertSqlSafe;

use crate::connection::ROWS;
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

/// Writes answers of a report, each over the version before its own; the first version over none. Returns whether nobody else had
/// written any of them meanwhile; when somebody had, nothing of it may be committed.
pub async fn save_all(
    transaction: &mut Transaction,
    new: &[ReportAnswer],
) -> Result<bool, StoreError> {
    let (first, later): (Vec<&ReportAnswer>, Vec<&ReportAnswer>) =
        new.iter().partition(|one| one.version == 1);
    let rows = first.into_iter().map(row).collect();
    let into = concat!("report_answer (", columns!(), ")");
    transaction.0.insert_all(into, rows).await?;
    for some in later.chunks(ROWS) {
        let mut values = Vec::new();
        let mut places = Vec::new();
        for one in some {
            let first = values.len() + 1;
            let numbers = (first..first + 6).map(|number| format!("${number}"));
            places.push(format!("({})", numbers.collect::<Vec<_>>().join(", ")));
            values.extend(row(one));
        }
        let sql = format!(
            "with new ({}) as (values {}) \
             update report_answer set version = new.version, text = new.text, saved_by = new.saved_by, saved_at = new.saved_at \
             from new where report_answer.report_id = new.report_id and report_answer.address = new.address \
             and report_answer.version = new.version - 1",
            columns!(),
            places.join(", ")
        );
        let touched = transaction.0.run(AssertSqlSafe(sql), values).await?;
        if usize::try_from(touched) != Ok(some.len()) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn row(one: &ReportAnswer) -> Vec<Value> {
    values![
        &one.report_id,
        &one.address,
        one.version,
        &one.text,
        &one.saved_by,
        one.saved_at,
    ]
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
