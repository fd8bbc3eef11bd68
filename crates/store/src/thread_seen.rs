//! How far somebody has read a question.

use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// Notes that somebody has seen a question as far as a post. What was seen stays seen.
pub async fn set(
    transaction: &mut Transaction,
    thread_id: &str,
    account_id: &str,
    number: i64,
) -> Result<(), StoreError> {
    let sql = "insert into thread_seen (thread_id, account_id, number) values ($1, $2, $3) \
               on conflict (thread_id, account_id) do update set number = excluded.number \
               where thread_seen.number < excluded.number";
    transaction
        .0
        .run(sql, values![thread_id, account_id, number])
        .await?;
    Ok(())
}

/// The number of the last post somebody has seen; 0 when none.
pub async fn find(
    read: &mut impl Read,
    thread_id: &str,
    account_id: &str,
) -> Result<i64, StoreError> {
    let sql = "select thread_id, number from thread_seen where thread_id = $1 and account_id = $2";
    let rows = read.connection().rows(sql, values![thread_id, account_id]);
    let row = rows.await?.pop();
    row.map_or(Ok(0), |row| {
        row.of("thread_seen", "thread_id").integer("number")
    })
}
