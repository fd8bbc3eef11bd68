//! What the owners of a project write, part by part, so that two who write different parts are not in each other's way.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, Signed, StoreError, Transaction};

/// A part as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectPart {
    /// The project.
    pub project_id: String,
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

/// The parts of a project, by their names.
pub async fn of(read: &mut impl Read, project_id: &str) -> Result<Vec<ProjectPart>, StoreError> {
    let sql = "select project_id, part, revision, content, changed_by, changed_at from project_part \
               where project_id = $1 order by part";
    let rows = read.connection().rows(sql, values![project_id]).await?;
    rows.iter().map(from_row).collect()
}

/// Saves a part over the revision somebody saw, 0 for one that was not there. Returns whether it did: another revision stays.
pub async fn save(
    transaction: &mut Transaction,
    (project_id, part, seen): (&str, &str, i64),
    content: &str,
    by: &Signed,
) -> Result<bool, StoreError> {
    let (sql, values) = if seen == 0 {
        (
            "insert into project_part (project_id, part, revision, content, changed_by, changed_at) \
             values ($1, $2, 1, $3, $4, $5) on conflict (project_id, part) do nothing",
            values![project_id, part, content, &by.by, by.at],
        )
    } else {
        (
            "update project_part set revision = revision + 1, content = $3, changed_by = $4, changed_at = $5 \
             where project_id = $1 and part = $2 and revision = $6",
            values![project_id, part, content, &by.by, by.at, seen],
        )
    };
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Takes a part away at the revision somebody saw. Returns whether it did.
pub async fn remove(
    transaction: &mut Transaction,
    (project_id, part, seen): (&str, &str, i64),
) -> Result<bool, StoreError> {
    let sql = "delete from project_part where project_id = $1 and part = $2 and revision = $3";
    let values = values![project_id, part, seen];
    Ok(transaction.0.run(sql, values).await? > 0)
}

fn from_row(row: &Row) -> Result<ProjectPart, StoreError> {
    let row = row.of("project_part", "part");
    Ok(ProjectPart {
        project_id: row.text("project_id")?,
        part: row.text("part")?,
        revision: row.integer("revision")?,
        content: row.text("content")?,
        changed_by: row.text("changed_by")?,
        changed_at: row.instant("changed_at")?,
    })
}
