//! The documents of a project in their versions. A row is only added: a newer file, another title, or that it is taken away.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// One version of a document of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectDocument {
    /// The project.
    pub project_id: String,
    /// Which of its documents, from 1.
    pub place: i64,
    /// Which version of it, from 1.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// The file; nothing when it is taken away.
    pub document_id: Option<String>,
    /// Who added it.
    pub added_by: String,
    /// When.
    pub added_at: Timestamp,
}

/// Everything that was added, by place and number.
pub async fn of(
    read: &mut impl Read,
    project_id: &str,
) -> Result<Vec<ProjectDocument>, StoreError> {
    let sql = "select project_id, place, number, title, document_id, added_by, added_at from project_document \
               where project_id = $1 order by place, number";
    let rows = read.connection().rows(sql, values![project_id]).await?;
    rows.iter().map(from_row).collect()
}

/// Adds a version.
pub async fn insert(
    transaction: &mut Transaction,
    new: &ProjectDocument,
) -> Result<(), StoreError> {
    let sql = "insert into project_document (project_id, place, number, title, document_id, added_by, added_at) \
               values ($1, $2, $3, $4, $5, $6, $7)";
    let values = values![
        &new.project_id,
        new.place,
        new.number,
        &new.title,
        &new.document_id,
        &new.added_by,
        new.added_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

fn from_row(row: &Row) -> Result<ProjectDocument, StoreError> {
    let row = row.of("project_document", "place");
    Ok(ProjectDocument {
        project_id: row.text("project_id")?,
        place: row.integer("place")?,
        number: row.integer("number")?,
        title: row.text("title")?,
        document_id: row.maybe_text("document_id")?,
        added_by: row.text("added_by")?,
        added_at: row.instant("added_at")?,
    })
}
