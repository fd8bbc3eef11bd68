//! More time to report, given before anything was begun. It is only added to, and the latest counts.

use grants::question_set::Respondent;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// More time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportExtension {
    /// The agreement.
    pub agreement_id: String,
    /// As whom the recipient reports.
    pub respondent: Respondent,
    /// The code of the recipient.
    pub code: String,
    /// How many times it was given more.
    pub number: i64,
    /// The last day.
    pub until_on: Date,
    /// Why.
    pub reason: String,
    /// Who gave it.
    pub given_by: String,
    /// When it was given.
    pub given_at: Timestamp,
}

macro_rules! columns {
    () => {
        "agreement_id, respondent, code, number, until_on, reason, given_by, given_at"
    };
}

/// Adds more time. [`StoreError::Taken`] when somebody else did at the same time.
pub async fn insert(
    transaction: &mut Transaction,
    new: &ReportExtension,
) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into report_extension (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8)"
    );
    let values = values![
        &new.agreement_id,
        new.respondent.word(),
        &new.code,
        new.number,
        new.until_on,
        &new.reason,
        &new.given_by,
        new.given_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of an agreement, the latest of each recipient last.
pub async fn of_agreement(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<ReportExtension>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_extension where agreement_id = $1 order by respondent, code, number"
    );
    many(read, sql, values![agreement_id]).await
}

/// What a recipient was given last; nothing when it was given nothing.
pub async fn latest(
    read: &mut impl Read,
    (agreement_id, respondent): (&str, Respondent),
    code: &str,
) -> Result<Option<ReportExtension>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_extension where agreement_id = $1 and respondent = $2 and code = $3 \
         order by number desc limit 1"
    );
    let found = many(read, sql, values![agreement_id, respondent.word(), code]).await?;
    Ok(found.into_iter().next())
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ReportExtension>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ReportExtension, StoreError> {
    let row = row.of("report_extension", "agreement_id");
    Ok(ReportExtension {
        agreement_id: row.text("agreement_id")?,
        respondent: row.word("respondent", Respondent::from_word)?,
        code: row.text("code")?,
        number: row.integer("number")?,
        until_on: row.date("until_on")?,
        reason: row.text("reason")?,
        given_by: row.text("given_by")?,
        given_at: row.instant("given_at")?,
    })
}
