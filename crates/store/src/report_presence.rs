//! Where in a report somebody was last seen.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// Somebody seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportPresence {
    /// Its report.
    pub report_id: String,
    /// Its account.
    pub account_id: String,
    /// Where the money is.
    pub place: String,
    /// When it was seen.
    pub seen_at: Timestamp,
}

macro_rules! columns {
    () => {
        "report_id, account_id, place, seen_at"
    };
}

/// Notes where somebody is.
pub async fn set(transaction: &mut Transaction, seen: &ReportPresence) -> Result<(), StoreError> {
    let sql = "insert into report_presence (report_id, account_id, place, seen_at) values ($1, $2, $3, $4) \
               on conflict (report_id, account_id) do update set place = excluded.place, seen_at = excluded.seen_at";
    let values = values![&seen.report_id, &seen.account_id, &seen.place, seen.seen_at];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// Who was seen in a report since a moment, by account.
pub async fn since(
    read: &mut impl Read,
    report_id: &str,
    moment: Timestamp,
) -> Result<Vec<ReportPresence>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_presence where report_id = $1 and seen_at >= $2 order by account_id"
    );
    many(read, sql, values![report_id, moment]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ReportPresence>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ReportPresence, StoreError> {
    let row = row.of("report_presence", "report_id");
    Ok(ReportPresence {
        report_id: row.text("report_id")?,
        account_id: row.text("account_id")?,
        place: row.text("place")?,
        seen_at: row.instant("seen_at")?,
    })
}
