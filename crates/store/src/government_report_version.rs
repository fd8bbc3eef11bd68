//! Versions of reports to the government that were sent and published, for good, with what lists tell of them.

use grants::government_report::GovernmentReportKind;
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A version that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GovernmentReportVersion {
    /// The report.
    pub report_id: String,
    /// Its number.
    pub number: i64,
    /// What was handed in and is sent.
    pub proposal: i64,
    /// What kind of report it is.
    pub kind: GovernmentReportKind,
    /// What it is called.
    pub title: String,
    /// The name of who reports.
    pub sender: String,
    /// Whom it is to.
    pub recipient: String,
    /// The ids of the agreements it is about, with spaces between.
    pub agreements: String,
    /// Who approved it.
    pub approved_by: String,
    /// When it was published.
    pub published_at: Timestamp,
    /// The e-mail it was sent with.
    pub email_id: String,
    /// The year of its entry in the register.
    pub register_year: i64,
    /// The number of that.
    pub register_number: i64,
}

macro_rules! columns {
    () => {
        "v.report_id, v.number, v.proposal, v.kind, v.title, v.sender, v.recipient, v.agreements, v.approved_by, \
         v.published_at, v.email_id, v.register_year, v.register_number"
    };
}

/// Adds a version.
pub async fn insert(
    transaction: &mut Transaction,
    new: &GovernmentReportVersion,
) -> Result<(), StoreError> {
    let sql = "insert into government_report_version (report_id, number, proposal, kind, title, sender, recipient, agreements, \
               approved_by, published_at, email_id, register_year, register_number) \
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    let values = values![
        &new.report_id,
        new.number,
        new.proposal,
        new.kind.word(),
        &new.title,
        &new.sender,
        &new.recipient,
        &new.agreements,
        &new.approved_by,
        new.published_at,
        &new.email_id,
        new.register_year,
        new.register_number,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The versions of a report, the first first.
pub async fn of(
    read: &mut impl Read,
    report_id: &str,
) -> Result<Vec<GovernmentReportVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from government_report_version v where v.report_id = $1 order by v.number"
    );
    many(read, sql, values![report_id]).await
}

/// The latest version of every report, each with its part of the address, the one published last first.
pub async fn latest(
    read: &mut impl Read,
) -> Result<Vec<(String, GovernmentReportVersion)>, StoreError> {
    let sql = concat!(
        "select g.slug, ",
        columns!(),
        " from government_report_version v join government_report g on g.id = v.report_id and g.version = v.number \
         order by v.published_at desc, v.report_id"
    );
    let rows = read.connection().rows(sql, values![]).await?;
    let listed = |row: &Row| {
        let slug = row.of("government_report", "slug").text("slug")?;
        Ok((slug, from_row(row)?))
    };
    rows.iter().map(listed).collect()
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<GovernmentReportVersion>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<GovernmentReportVersion, StoreError> {
    let row = row.of("government_report_version", "number");
    Ok(GovernmentReportVersion {
        report_id: row.text("report_id")?,
        number: row.integer("number")?,
        proposal: row.integer("proposal")?,
        kind: row.word("kind", GovernmentReportKind::from_word)?,
        title: row.text("title")?,
        sender: row.text("sender")?,
        recipient: row.text("recipient")?,
        agreements: row.text("agreements")?,
        approved_by: row.text("approved_by")?,
        published_at: row.instant("published_at")?,
        email_id: row.text("email_id")?,
        register_year: row.integer("register_year")?,
        register_number: row.integer("register_number")?,
    })
}
