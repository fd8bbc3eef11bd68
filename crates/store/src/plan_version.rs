//! What was published of a plan, version by version, for good.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanVersion {
    /// The plan.
    pub plan_id: String,
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
        "v.plan_id, v.number, v.content, v.digest, v.published_by, v.published_at"
    };
}

/// Adds a version.
pub async fn insert(transaction: &mut Transaction, new: &PlanVersion) -> Result<(), StoreError> {
    let sql = "insert into plan_version (plan_id, number, content, digest, published_by, published_at) \
               values ($1, $2, $3, $4, $5, $6)";
    let values = values![
        &new.plan_id,
        new.number,
        &new.content,
        &new.digest,
        &new.published_by,
        new.published_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The version everybody sees of each plan that the public sees, by the address of the plan.
pub async fn public(read: &mut impl Read) -> Result<Vec<PlanVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from plan_version v join plan p on p.id = v.plan_id and p.version = v.number \
         where p.standing = 'published' order by p.slug"
    );
    many(read, sql, values![]).await
}

/// A version by its number.
pub async fn find(
    read: &mut impl Read,
    (plan_id, number): (&str, i64),
) -> Result<Option<PlanVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from plan_version v where v.plan_id = $1 and v.number = $2"
    );
    Ok(many(read, sql, values![plan_id, number]).await?.pop())
}

/// When each version was published, by number, without what is told.
pub async fn moments(
    read: &mut impl Read,
    plan_id: &str,
) -> Result<Vec<(i64, Timestamp)>, StoreError> {
    let sql = "select number, published_at from plan_version where plan_id = $1 order by number";
    let rows = read.connection().rows(sql, values![plan_id]).await?;
    let moment = |row: &Row| {
        let row = row.of("plan_version", "number");
        Ok((row.integer("number")?, row.instant("published_at")?))
    };
    rows.iter().map(moment).collect()
}

/// Every version of a plan, the latest first.
pub async fn all(read: &mut impl Read, plan_id: &str) -> Result<Vec<PlanVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from plan_version v where v.plan_id = $1 order by v.number desc"
    );
    many(read, sql, values![plan_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<PlanVersion>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<PlanVersion, StoreError> {
    let row = row.of("plan_version", "number");
    Ok(PlanVersion {
        plan_id: row.text("plan_id")?,
        number: row.integer("number")?,
        content: row.text("content")?,
        digest: row.text("digest")?,
        published_by: row.text("published_by")?,
        published_at: row.instant("published_at")?,
    })
}
