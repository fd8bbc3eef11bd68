//! Reports: one of each respondent about one agreement, from the first answer to the signed version.

use grants::question_set::Respondent;
use grants::report::ReportStatus;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its id.
    pub id: String,
    /// The agreement.
    pub agreement_id: String,
    /// Its respondent.
    pub respondent: Respondent,
    /// The level of the recipient, or `pool`.
    pub level: String,
    /// The code of the recipient; empty for the pool.
    pub code: String,
    /// The organisation.
    pub organisation_id: String,
    /// Where it stands.
    pub status: ReportStatus,
    /// How often it was changed.
    pub revision: i64,
    /// Its version.
    pub version: i64,
    /// Its due on.
    pub due_on: Date,
    /// Its extended to.
    pub extended_to: Option<Date>,
    /// Its extension reason.
    pub extension_reason: String,
    /// Who started it.
    pub started_by: String,
    /// When it was started.
    pub started_at: Timestamp,
    /// Who changed it.
    pub changed_by: String,
    /// When it was changed.
    pub changed_at: Timestamp,
}

macro_rules! columns {
    () => {
        "id, agreement_id, respondent, level, code, organisation_id, status, revision, version, due_on, \
         extended_to, extension_reason, started_by, started_at, changed_by, changed_at"
    };
}

/// Adds a report. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &Report) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into report (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
    );
    let values = values![
        &new.id,
        &new.agreement_id,
        new.respondent.word(),
        &new.level,
        &new.code,
        &new.organisation_id,
        new.status.word(),
        new.revision,
        new.version,
        new.due_on,
        new.extended_to,
        &new.extension_reason,
        &new.started_by,
        new.started_at,
        &new.changed_by,
        new.changed_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A report by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Report>, StoreError> {
    let sql = concat!("select ", columns!(), " from report where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The reports an organisation signs, the one begun last first.
pub async fn of_organisation(
    read: &mut impl Read,
    organisation_id: &str,
) -> Result<Vec<Report>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report where organisation_id = $1 order by started_at desc, id"
    );
    many(read, sql, values![organisation_id]).await
}

/// The reports about an agreement, by respondent and code.
pub async fn of_agreement(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<Report>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report where agreement_id = $1 order by respondent, code, organisation_id"
    );
    many(read, sql, values![agreement_id]).await
}

/// The reports about a county, whoever signs them.
pub async fn of_county(read: &mut impl Read, county: &str) -> Result<Vec<Report>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report where level = 'county' and code = $1 order by agreement_id, organisation_id"
    );
    many(read, sql, values![county]).await
}

/// The report of one respondent about an agreement.
pub async fn one(
    read: &mut impl Read,
    (agreement_id, respondent): (&str, Respondent),
    (code, organisation_id): (&str, &str),
) -> Result<Option<Report>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report where agreement_id = $1 and respondent = $2 and code = $3 and organisation_id = $4"
    );
    let values = values![agreement_id, respondent.word(), code, organisation_id];
    Ok(many(read, sql, values).await?.pop())
}

/// Makes a report stand elsewhere, as so many signed versions. Returns whether it did.
pub async fn set_status(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    (from, to, version): (ReportStatus, ReportStatus, i64),
    by: &Signed,
) -> Result<bool, StoreError> {
    let sql = "update report set status = $4, version = $5, changed_by = $6, changed_at = $7, revision = revision + 1 \
               where id = $1 and revision = $2 and status = $3";
    let values = values![id, revision, from.word(), to.word(), version, &by.by, by.at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Gives a report more time. Returns whether it was there and unchanged.
pub async fn extend(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    (until, reason): (Date, &str),
    by: &Signed,
) -> Result<bool, StoreError> {
    let sql = "update report set extended_to = $3, extension_reason = $4, changed_by = $5, changed_at = $6, \
               revision = revision + 1 where id = $1 and revision = $2";
    let values = values![id, revision, until, reason, &by.by, by.at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Report>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Report, StoreError> {
    let row = row.of("report", "id");
    Ok(Report {
        id: row.text("id")?,
        agreement_id: row.text("agreement_id")?,
        respondent: row.word("respondent", Respondent::from_word)?,
        level: row.text("level")?,
        code: row.text("code")?,
        organisation_id: row.text("organisation_id")?,
        status: row.word("status", ReportStatus::from_word)?,
        revision: row.integer("revision")?,
        version: row.integer("version")?,
        due_on: row.date("due_on")?,
        extended_to: row.maybe_date("extended_to")?,
        extension_reason: row.text("extension_reason")?,
        started_by: row.text("started_by")?,
        started_at: row.instant("started_at")?,
        changed_by: row.text("changed_by")?,
        changed_at: row.instant("changed_at")?,
    })
}
