//! What the owners of a plan write, part by part, so that two who write different parts are not in each other's way.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, Signed, StoreError, Transaction};

/// A part as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanPart {
    /// The plan.
    pub plan_id: String,
    /// Which part.
    pub part: String,
    /// How often it was saved.
    pub revision: i64,
    /// What stands there, as JSON.
    pub content: String,
    /// Who saved it last.
    pub changed_by: String,
    /// When.
    pub changed_at: Timestamp,
}

/// The parts of a plan, by their names.
pub async fn of(read: &mut impl Read, plan_id: &str) -> Result<Vec<PlanPart>, StoreError> {
    let sql = "select plan_id, part, revision, content, changed_by, changed_at from plan_part \
               where plan_id = $1 order by part";
    let rows = read.connection().rows(sql, values![plan_id]).await?;
    rows.iter().map(from_row).collect()
}

/// Saves a part over the revision somebody saw, 0 for one that was not there. Returns whether it did: another revision stays.
pub async fn save(
    transaction: &mut Transaction,
    (plan_id, part, seen): (&str, &str, i64),
    content: &str,
    by: &Signed,
) -> Result<bool, StoreError> {
    let (sql, values) = if seen == 0 {
        (
            "insert into plan_part (plan_id, part, revision, content, changed_by, changed_at) \
             values ($1, $2, 1, $3, $4, $5) on conflict (plan_id, part) do nothing",
            values![plan_id, part, content, &by.by, by.at],
        )
    } else {
        (
            "update plan_part set revision = revision + 1, content = $3, changed_by = $4, changed_at = $5 \
             where plan_id = $1 and part = $2 and revision = $6",
            values![plan_id, part, content, &by.by, by.at, seen],
        )
    };
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Takes a part away at the revision somebody saw. Returns whether it did.
pub async fn remove(
    transaction: &mut Transaction,
    (plan_id, part, seen): (&str, &str, i64),
) -> Result<bool, StoreError> {
    let sql = "delete from plan_part where plan_id = $1 and part = $2 and revision = $3";
    let values = values![plan_id, part, seen];
    Ok(transaction.0.run(sql, values).await? > 0)
}

fn from_row(row: &Row) -> Result<PlanPart, StoreError> {
    let row = row.of("plan_part", "part");
    Ok(PlanPart {
        plan_id: row.text("plan_id")?,
        part: row.text("part")?,
        revision: row.integer("revision")?,
        content: row.text("content")?,
        changed_by: row.text("changed_by")?,
        changed_at: row.instant("changed_at")?,
    })
}
