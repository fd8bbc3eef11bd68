//! Reports to the government: whose they are, where they stand and at which address. What they say stands in tables of its own.

use grants::government_report::GovernmentReportStatus;
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GovernmentReport {
    /// Its id.
    pub id: String,
    /// Who reports.
    pub organisation_id: String,
    /// Its part of the address, from when it is sent.
    pub slug: Option<String>,
    /// Where it stands.
    pub status: GovernmentReportStatus,
    /// How often it was moved.
    pub revision: i64,
    /// The number of the latest version that was sent; 0 before the first.
    pub version: i64,
    /// How many sections were begun in it: the number of the last.
    pub sections: i64,
    /// Who began it.
    pub created_by: String,
    /// When.
    pub created_at: Timestamp,
    /// Who made it stand there.
    pub status_by: String,
    /// When.
    pub status_at: Timestamp,
    /// Why, when somebody said so.
    pub status_reason: String,
}

macro_rules! columns {
    () => {
        "g.id, g.organisation_id, g.slug, g.status, g.revision, g.version, g.sections, g.created_by, g.created_at, \
         g.status_by, g.status_at, g.status_reason"
    };
}

/// Adds a report that nobody else has seen.
pub async fn insert(
    transaction: &mut Transaction,
    new: &GovernmentReport,
) -> Result<(), StoreError> {
    let sql = "insert into government_report (id, organisation_id, slug, status, revision, version, sections, created_by, \
               created_at, status_by, status_at, status_reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let values = values![
        &new.id,
        &new.organisation_id,
        &new.slug,
        new.status.word(),
        new.revision,
        new.version,
        new.sections,
        &new.created_by,
        new.created_at,
        &new.status_by,
        new.status_at,
        &new.status_reason,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The report with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<GovernmentReport>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from government_report g where g.id = $1"
    );
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The report at this address.
pub async fn at(read: &mut impl Read, slug: &str) -> Result<Option<GovernmentReport>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from government_report g where g.slug = $1"
    );
    Ok(many(read, sql, values![slug]).await?.pop())
}

/// Every report, the one begun last first.
pub async fn all(read: &mut impl Read) -> Result<Vec<GovernmentReport>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from government_report g order by g.created_at desc, g.id"
    );
    many(read, sql, values![]).await
}

/// The number of one more section of a report, which no other gets.
pub async fn one_more_section(transaction: &mut Transaction, id: &str) -> Result<i64, StoreError> {
    let sql = "update government_report set sections = sections + 1 where id = $1";
    transaction.0.run(sql, values![id]).await?;
    let found = find(transaction, id).await?;
    Ok(found.map_or(0, |report| report.sections))
}

/// Makes a report stand elsewhere over the revision somebody saw, with its address and the number of its latest version. Returns
/// whether it did.
pub async fn set_status(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    (status, slug, version): (GovernmentReportStatus, Option<&str>, i64),
    reason: &str,
    by: &Signed,
) -> Result<bool, StoreError> {
    let sql = "update government_report set status = $3, slug = $4, version = $5, status_reason = $6, status_by = $7, \
               status_at = $8, revision = revision + 1 where id = $1 and revision = $2";
    let values = values![
        id,
        revision,
        status.word(),
        slug,
        version,
        reason,
        &by.by,
        by.at
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<GovernmentReport>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<GovernmentReport, StoreError> {
    let row = row.of("government_report", "id");
    Ok(GovernmentReport {
        id: row.text("id")?,
        organisation_id: row.text("organisation_id")?,
        slug: row.maybe_text("slug")?,
        status: row.word("status", GovernmentReportStatus::from_word)?,
        revision: row.integer("revision")?,
        version: row.integer("version")?,
        sections: row.integer("sections")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        status_by: row.text("status_by")?,
        status_at: row.instant("status_at")?,
        status_reason: row.text("status_reason")?,
    })
}
