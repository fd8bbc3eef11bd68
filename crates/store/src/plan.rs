//! Plans: whose they are, where they stand and at which address. What is said of them stands in tables of its own.

use grants::project::Standing;
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its id.
    pub id: String,
    /// Whose it is: of a county it is its parties'.
    pub organisation_id: String,
    /// Its part of the address, from when it is published.
    pub slug: Option<String>,
    /// Where it stands.
    pub standing: Standing,
    /// The number of the latest version that was published; 0 before the first.
    pub version: i64,
    /// The number of the first version that everybody may see: what was published before the plan was taken away from the public does
    /// not come back with it.
    pub public_from: i64,
    /// How many goals were begun in it: the number of the last.
    pub goals: i64,
    /// Who began it.
    pub created_by: String,
    /// When.
    pub created_at: Timestamp,
    /// Who made it stand there.
    pub standing_by: String,
    /// When.
    pub standing_at: Timestamp,
    /// Why, when somebody said so.
    pub standing_reason: String,
}

macro_rules! columns {
    () => {
        "p.id, p.organisation_id, p.slug, p.standing, p.version, p.public_from, p.goals, p.created_by, p.created_at, \
         p.standing_by, p.standing_at, p.standing_reason"
    };
}

/// Adds a plan that nobody but its owners has seen.
pub async fn insert(transaction: &mut Transaction, new: &Plan) -> Result<(), StoreError> {
    let sql = "insert into plan (id, organisation_id, slug, standing, version, public_from, goals, created_by, \
               created_at, standing_by, standing_at, standing_reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    let values = values![
        &new.id,
        &new.organisation_id,
        &new.slug,
        new.standing.word(),
        new.version,
        new.public_from,
        new.goals,
        &new.created_by,
        new.created_at,
        &new.standing_by,
        new.standing_at,
        &new.standing_reason,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The plan with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Plan>, StoreError> {
    let sql = concat!("select ", columns!(), " from plan p where p.id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The plan at this address.
pub async fn at(read: &mut impl Read, slug: &str) -> Result<Option<Plan>, StoreError> {
    let sql = concat!("select ", columns!(), " from plan p where p.slug = $1");
    Ok(many(read, sql, values![slug]).await?.pop())
}

/// The plans of these organisations, the one begun last first.
pub async fn of_organisations(
    read: &mut impl Read,
    [one, other]: [&str; 2],
) -> Result<Vec<Plan>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from plan p where p.organisation_id in ($1, $2) order by p.created_at desc, p.id"
    );
    many(read, sql, values![one, other]).await
}

/// The plans that everybody sees, by their addresses.
pub async fn public(read: &mut impl Read) -> Result<Vec<Plan>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from plan p where p.standing = 'published' order by p.slug"
    );
    many(read, sql, values![]).await
}

/// How many plans somebody has begun for an organisation or county.
pub async fn count_of(
    read: &mut impl Read,
    organisation_id: &str,
    created_by: &str,
) -> Result<i64, StoreError> {
    let sql = "select cast(count(*) as bigint) as begun from plan where organisation_id = $1 and created_by = $2";
    let rows = read
        .connection()
        .rows(sql, values![organisation_id, created_by]);
    let row = rows.await?.pop();
    row.map_or(Ok(0), |row| row.of("plan", "begun").integer("begun"))
}

/// The number of one more goal of a plan, which no other gets.
pub async fn one_more_goal(transaction: &mut Transaction, id: &str) -> Result<i64, StoreError> {
    let sql = "update plan set goals = goals + 1 where id = $1";
    transaction.0.run(sql, values![id]).await?;
    let found = find(transaction, id).await?;
    Ok(found.map_or(0, |plan| plan.goals))
}

/// Makes a plan stand elsewhere, with its address and the numbers of its latest version and of the first that everybody may see.
pub async fn set_standing(
    transaction: &mut Transaction,
    id: &str,
    (standing, slug, version, public_from): (Standing, Option<&str>, i64, i64),
    reason: &str,
    by: &Signed,
) -> Result<(), StoreError> {
    let sql = "update plan set standing = $2, slug = $3, version = $4, public_from = $5, standing_reason = $6, \
               standing_by = $7, standing_at = $8 where id = $1";
    let values = values![
        id,
        standing.word(),
        slug,
        version,
        public_from,
        reason,
        &by.by,
        by.at
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Plan>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Plan, StoreError> {
    let row = row.of("plan", "id");
    Ok(Plan {
        id: row.text("id")?,
        organisation_id: row.text("organisation_id")?,
        slug: row.maybe_text("slug")?,
        standing: row.word("standing", Standing::from_word)?,
        version: row.integer("version")?,
        public_from: row.integer("public_from")?,
        goals: row.integer("goals")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        standing_by: row.text("standing_by")?,
        standing_at: row.instant("standing_at")?,
        standing_reason: row.text("standing_reason")?,
    })
}
