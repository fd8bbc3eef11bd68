//! What is asked of recipients in a year of performance.

use grants::performance::RequirementKind;
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The agreement.
    pub agreement_id: String,
    /// Its id, unique in the agreement.
    pub id: String,
    /// Its place among those of its kind, from 1.
    pub number: i64,
    /// Whether all must have met it, or it gives money.
    pub kind: RequirementKind,
    /// What it asks for, in Swedish.
    pub title_sv: String,
    /// What it asks for, in English.
    pub title_en: String,
    /// The item whose money a target gives.
    pub item_id: Option<String>,
    /// Who created it.
    pub created_by: String,
    /// When it was created.
    pub created_at: Timestamp,
}

macro_rules! columns {
    () => {
        "agreement_id, id, number, kind, title_sv, title_en, item_id, created_by, created_at"
    };
}

/// Adds a requirement. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &Requirement) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into requirement (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    let values = values![
        &new.agreement_id,
        &new.id,
        new.number,
        new.kind.word(),
        &new.title_sv,
        &new.title_en,
        &new.item_id,
        &new.created_by,
        new.created_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(read: &mut impl Read, agreement_id: &str) -> Result<Vec<Requirement>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from requirement where agreement_id = $1 order by kind, number, id"
    );
    many(read, sql, values![agreement_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Requirement>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Requirement, StoreError> {
    let row = row.of("requirement", "agreement_id");
    Ok(Requirement {
        agreement_id: row.text("agreement_id")?,
        id: row.text("id")?,
        number: row.integer("number")?,
        kind: row.word("kind", RequirementKind::from_word)?,
        title_sv: row.text("title_sv")?,
        title_en: row.text("title_en")?,
        item_id: row.maybe_text("item_id")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
    })
}
