//! Whom to ask about a project. They are never part of what was published, so that one who is taken away is gone.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// A person to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectContact {
    /// Its id.
    pub id: String,
    /// The project.
    pub project_id: String,
    /// What the person does in the project: all the public is told.
    pub role: String,
    /// The person's name.
    pub name: String,
    /// The person's e-mail address.
    pub email: String,
    /// Who named them.
    pub added_by: String,
    /// When.
    pub added_at: Timestamp,
}

/// The people to ask, in the order they were named.
pub async fn of(read: &mut impl Read, project_id: &str) -> Result<Vec<ProjectContact>, StoreError> {
    let sql = "select id, project_id, role, name, email, added_by, added_at from project_contact \
               where project_id = $1 order by added_at, id";
    let rows = read.connection().rows(sql, values![project_id]).await?;
    rows.iter().map(from_row).collect()
}

/// Names somebody.
pub async fn insert(transaction: &mut Transaction, new: &ProjectContact) -> Result<(), StoreError> {
    let sql = "insert into project_contact (id, project_id, role, name, email, added_by, added_at) \
               values ($1, $2, $3, $4, $5, $6, $7)";
    let values = values![
        &new.id,
        &new.project_id,
        &new.role,
        &new.name,
        &new.email,
        &new.added_by,
        new.added_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// Takes somebody away; nothing of them is left. Returns whether they were there.
pub async fn remove(
    transaction: &mut Transaction,
    (project_id, id): (&str, &str),
) -> Result<bool, StoreError> {
    let sql = "delete from project_contact where project_id = $1 and id = $2";
    let values = values![project_id, id];
    Ok(transaction.0.run(sql, values).await? > 0)
}

fn from_row(row: &Row) -> Result<ProjectContact, StoreError> {
    let row = row.of("project_contact", "id");
    Ok(ProjectContact {
        id: row.text("id")?,
        project_id: row.text("project_id")?,
        role: row.text("role")?,
        name: row.text("name")?,
        email: row.text("email")?,
        added_by: row.text("added_by")?,
        added_at: row.instant("added_at")?,
    })
}
