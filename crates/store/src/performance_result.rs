//! Whether a recipient met a requirement. The latest counts.

use grants::performance::Outcome;
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerformanceResult {
    /// The agreement.
    pub agreement_id: String,
    /// The requirement.
    pub requirement_id: String,
    /// The level of the recipient.
    pub level: String,
    /// The code of the recipient.
    pub code: String,
    /// Its number among the results of the recipient, from 1: the last counts.
    pub number: i64,
    /// Whether it is met.
    pub met: Outcome,
    /// What was said about it.
    pub note: String,
    /// Who judged it.
    pub judged_by: String,
    /// When it was judged.
    pub judged_at: Timestamp,
}

macro_rules! columns {
    () => {
        "agreement_id, requirement_id, level, code, number, met, note, judged_by, judged_at"
    };
}

/// Adds a result. [`StoreError::Taken`] when there is one like it.
pub async fn insert(
    transaction: &mut Transaction,
    new: &PerformanceResult,
) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into performance_result (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    let values = values![
        &new.agreement_id,
        &new.requirement_id,
        &new.level,
        &new.code,
        new.number,
        new.met.word(),
        &new.note,
        &new.judged_by,
        new.judged_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<PerformanceResult>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from performance_result where agreement_id = $1 order by agreement_id, requirement_id, level, code, number"
    );
    many(read, sql, values![agreement_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<PerformanceResult>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<PerformanceResult, StoreError> {
    let row = row.of("performance_result", "agreement_id");
    Ok(PerformanceResult {
        agreement_id: row.text("agreement_id")?,
        requirement_id: row.text("requirement_id")?,
        level: row.text("level")?,
        code: row.text("code")?,
        number: row.integer("number")?,
        met: row.word("met", Outcome::from_word)?,
        note: row.text("note")?,
        judged_by: row.text("judged_by")?,
        judged_at: row.instant("judged_at")?,
    })
}
