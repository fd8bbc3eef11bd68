//! The documents of a plan in their versions. A row is only added: a newer file, another title, or that it is taken away.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// One version of a document of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanDocument {
    /// The plan.
    pub plan_id: String,
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
pub async fn of(read: &mut impl Read, plan_id: &str) -> Result<Vec<PlanDocument>, StoreError> {
    let sql = "select plan_id, place, number, title, document_id, added_by, added_at from plan_document \
               where plan_id = $1 order by place, number";
    let rows = read.connection().rows(sql, values![plan_id]).await?;
    rows.iter().map(from_row).collect()
}

/// Adds a version.
pub async fn insert(transaction: &mut Transaction, new: &PlanDocument) -> Result<(), StoreError> {
    let sql = "insert into plan_document (plan_id, place, number, title, document_id, added_by, added_at) \
               values ($1, $2, $3, $4, $5, $6, $7)";
    let values = values![
        &new.plan_id,
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

fn from_row(row: &Row) -> Result<PlanDocument, StoreError> {
    let row = row.of("plan_document", "place");
    Ok(PlanDocument {
        plan_id: row.text("plan_id")?,
        place: row.integer("place")?,
        number: row.integer("number")?,
        title: row.text("title")?,
        document_id: row.maybe_text("document_id")?,
        added_by: row.text("added_by")?,
        added_at: row.instant("added_at")?,
    })
}
