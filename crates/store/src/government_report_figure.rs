//! Figures of reports to the government as they were frozen, for good: freezing again adds another.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A frozen figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GovernmentReportFigure {
    /// The report.
    pub report_id: String,
    /// What texts call it.
    pub name: String,
    /// How often it was frozen.
    pub number: i64,
    /// What was bound and what it said, as JSON.
    pub content: String,
    /// The SHA-256 of what it says and was counted from.
    pub digest: String,
    /// Who froze it.
    pub frozen_by: String,
    /// When.
    pub frozen_at: Timestamp,
}

macro_rules! columns {
    () => {
        "f.report_id, f.name, f.number, f.content, f.digest, f.frozen_by, f.frozen_at"
    };
}

/// Adds a frozen figure.
pub async fn insert(
    transaction: &mut Transaction,
    new: &GovernmentReportFigure,
) -> Result<(), StoreError> {
    let sql = "insert into government_report_figure (report_id, name, number, content, digest, frozen_by, frozen_at) \
               values ($1, $2, $3, $4, $5, $6, $7)";
    let values = values![
        &new.report_id,
        &new.name,
        new.number,
        &new.content,
        &new.digest,
        &new.frozen_by,
        new.frozen_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The figures of a report as they were frozen last, by name.
pub async fn latest(
    read: &mut impl Read,
    report_id: &str,
) -> Result<Vec<GovernmentReportFigure>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from government_report_figure f where f.report_id = $1 and f.number = (select max(l.number) \
         from government_report_figure l where l.report_id = f.report_id and l.name = f.name) order by f.name"
    );
    many(read, sql, values![report_id]).await
}

/// A figure as it was frozen once.
pub async fn find(
    read: &mut impl Read,
    report_id: &str,
    (name, number): (&str, i64),
) -> Result<Option<GovernmentReportFigure>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from government_report_figure f where f.report_id = $1 and f.name = $2 and f.number = $3"
    );
    let found = many(read, sql, values![report_id, name, number]).await;
    Ok(found?.pop())
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<GovernmentReportFigure>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<GovernmentReportFigure, StoreError> {
    let row = row.of("government_report_figure", "name");
    Ok(GovernmentReportFigure {
        report_id: row.text("report_id")?,
        name: row.text("name")?,
        number: row.integer("number")?,
        content: row.text("content")?,
        digest: row.text("digest")?,
        frozen_by: row.text("frozen_by")?,
        frozen_at: row.instant("frozen_at")?,
    })
}
