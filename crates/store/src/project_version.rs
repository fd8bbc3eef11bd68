//! What was published of a project, version by version, for good.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectVersion {
    /// The project.
    pub project_id: String,
    /// Its number, from 1.
    pub number: i64,
    /// What is told, as JSON.
    pub content: String,
    /// The SHA-256 of that.
    pub digest: String,
    /// Who published it.
    pub published_by: String,
    /// When.
    pub published_at: Timestamp,
}

macro_rules! columns {
    () => {
        "v.project_id, v.number, v.content, v.digest, v.published_by, v.published_at"
    };
}

/// Adds a version.
pub async fn insert(transaction: &mut Transaction, new: &ProjectVersion) -> Result<(), StoreError> {
    let sql = "insert into project_version (project_id, number, content, digest, published_by, published_at) \
               values ($1, $2, $3, $4, $5, $6)";
    let values = values![
        &new.project_id,
        new.number,
        &new.content,
        &new.digest,
        &new.published_by,
        new.published_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A version by its number.
pub async fn find(
    read: &mut impl Read,
    (project_id, number): (&str, i64),
) -> Result<Option<ProjectVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from project_version v where v.project_id = $1 and v.number = $2"
    );
    Ok(many(read, sql, values![project_id, number]).await?.pop())
}

/// When each version was published, by number, without what is told.
pub async fn moments(
    read: &mut impl Read,
    project_id: &str,
) -> Result<Vec<(i64, Timestamp)>, StoreError> {
    let sql =
        "select number, published_at from project_version where project_id = $1 order by number";
    let rows = read.connection().rows(sql, values![project_id]).await?;
    let moment = |row: &Row| {
        let row = row.of("project_version", "number");
        Ok((row.integer("number")?, row.instant("published_at")?))
    };
    rows.iter().map(moment).collect()
}

/// The version everybody sees of each project that the public sees, by project.
pub async fn public(read: &mut impl Read) -> Result<Vec<ProjectVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from project_version v join project p on p.id = v.project_id and p.version = v.number \
         where p.standing in ('published', 'archived') order by p.slug"
    );
    many(read, sql, values![]).await
}

/// The public project whose version that everybody sees may hold a document, by the document's id.
pub async fn with_document(
    read: &mut impl Read,
    document_id: &str,
) -> Result<Option<ProjectVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from project_version v join project p on p.id = v.project_id and p.version = v.number \
         join document d on d.about_kind = 'project' and d.about_id = p.id \
         where p.standing in ('published', 'archived') and d.id = $1"
    );
    Ok(many(read, sql, values![document_id]).await?.pop())
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ProjectVersion>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ProjectVersion, StoreError> {
    let row = row.of("project_version", "number");
    Ok(ProjectVersion {
        project_id: row.text("project_id")?,
        number: row.integer("number")?,
        content: row.text("content")?,
        digest: row.text("digest")?,
        published_by: row.text("published_by")?,
        published_at: row.instant("published_at")?,
    })
}
