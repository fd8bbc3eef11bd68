//! Who had a hand in a version of a report to the government: none of them can approve it.

use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// Notes that somebody had a hand in a version; once.
pub async fn add(
    transaction: &mut Transaction,
    (report_id, version): (&str, i64),
    account_id: &str,
) -> Result<(), StoreError> {
    let sql = "insert into government_report_hand (report_id, version, account_id) values ($1, $2, $3) \
               on conflict (report_id, version, account_id) do nothing";
    transaction
        .0
        .run(sql, values![report_id, version, account_id])
        .await?;
    Ok(())
}

/// The ids of all who had.
pub async fn of(
    read: &mut impl Read,
    (report_id, version): (&str, i64),
) -> Result<Vec<String>, StoreError> {
    let sql = "select account_id from government_report_hand where report_id = $1 and version = $2 order by account_id";
    let rows = read.connection().rows(sql, values![report_id, version]);
    let rows = rows.await?;
    let id = |row: &crate::row::Row| {
        row.of("government_report_hand", "account_id")
            .text("account_id")
    };
    rows.iter().map(id).collect()
}
