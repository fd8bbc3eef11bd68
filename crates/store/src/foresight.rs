//! Foresights: what amounts coming years may have, from the first draft to what everybody reads at its number.

use grants::foresight::ForesightStatus;
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A foresight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foresight {
    /// Its id.
    pub id: String,
    /// Its number among those that were published.
    pub number: Option<i64>,
    /// Where it stands.
    pub status: ForesightStatus,
    /// How often it was changed.
    pub revision: i64,
    /// The agreement it builds on.
    pub base_id: String,
    /// The first year it tells of.
    pub first_year: i64,
    /// The last.
    pub last_year: i64,
    /// What somebody stated, as JSON.
    pub stated: String,
    /// All it was computed from, as JSON, from when it waits for a second person.
    pub frozen: Option<String>,
    /// The digest of what is stated, what it is computed from and every amount that follows.
    pub digest: Option<String>,
    /// Why it was taken away.
    pub reason: String,
    /// Who began it.
    pub created_by: String,
    /// When.
    pub created_at: Timestamp,
    /// Who changed it last.
    pub changed_by: String,
    /// When.
    pub changed_at: Timestamp,
    /// Who asked a second person.
    pub submitted_by: Option<String>,
    /// When.
    pub submitted_at: Option<Timestamp>,
    /// Who published it.
    pub published_by: Option<String>,
    /// When.
    pub published_at: Option<Timestamp>,
}

macro_rules! columns {
    () => {
        "id, number, status, revision, base_id, first_year, last_year, stated, frozen, digest, reason, created_by, \
         created_at, changed_by, changed_at, submitted_by, submitted_at, published_by, published_at"
    };
}

/// Adds a foresight.
pub async fn insert(transaction: &mut Transaction, new: &Foresight) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into foresight (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)"
    );
    let values = values![
        &new.id,
        new.number,
        new.status.word(),
        new.revision,
        &new.base_id,
        new.first_year,
        new.last_year,
        &new.stated,
        &new.frozen,
        &new.digest,
        &new.reason,
        &new.created_by,
        new.created_at,
        &new.changed_by,
        new.changed_at,
        &new.submitted_by,
        new.submitted_at,
        &new.published_by,
        new.published_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The foresight with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Foresight>, StoreError> {
    let sql = concat!("select ", columns!(), " from foresight where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The foresight that was published with this number, also when it was taken away.
pub async fn of_number(read: &mut impl Read, number: i64) -> Result<Option<Foresight>, StoreError> {
    let sql = concat!("select ", columns!(), " from foresight where number = $1");
    Ok(many(read, sql, values![number]).await?.pop())
}

/// The last ones, those begun last first.
pub async fn latest(read: &mut impl Read, limit: i64) -> Result<Vec<Foresight>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from foresight order by created_at desc, id desc limit $1"
    );
    many(read, sql, values![limit]).await
}

/// What the public sees, the latest first.
pub async fn public(read: &mut impl Read) -> Result<Vec<Foresight>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from foresight where status = 'public' order by number desc"
    );
    many(read, sql, values![]).await
}

/// The number the next one is published with.
pub async fn next_number(read: &mut impl Read) -> Result<i64, StoreError> {
    let sql = "select coalesce(max(number), 0) + 1 as next from foresight";
    let rows = read.connection().rows(sql, values![]).await?;
    rows.first()
        .map_or(Ok(1), |row| row.of("foresight", "next").integer("next"))
}

/// What is stated in a draft.
#[derive(Clone, Copy, Debug)]
pub struct Saved<'a> {
    /// The agreement it builds on.
    pub base_id: &'a str,
    /// The first year and the last.
    pub years: (i64, i64),
    /// What is stated, as JSON.
    pub stated: &'a str,
}

/// Saves a draft over the revision somebody saw. Returns whether it did.
pub async fn save(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    saved: Saved<'_>,
    by: &Signed,
) -> Result<bool, StoreError> {
    let sql = "update foresight set base_id = $3, first_year = $4, last_year = $5, stated = $6, changed_by = $7, \
               changed_at = $8, revision = revision + 1 where id = $1 and revision = $2 and status = 'draft'";
    let (first, last) = saved.years;
    let values = values![
        id,
        revision,
        saved.base_id,
        first,
        last,
        saved.stated,
        &by.by,
        by.at
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// What makes a foresight stand elsewhere.
#[derive(Clone, Copy, Debug)]
pub enum Step<'a> {
    /// It waits for a second person, with all it is computed from.
    Submitted {
        /// What it is computed from, as JSON.
        frozen: &'a str,
        /// The digest of everything.
        digest: &'a str,
    },
    /// It is a draft again.
    Draft,
    /// Everybody sees it.
    Public {
        /// Its number.
        number: i64,
    },
    /// It is taken away.
    Withdrawn {
        /// Why.
        reason: &'a str,
    },
    /// It is thrown away.
    Discarded,
}

impl Step<'_> {
    /// Where it leads.
    pub const fn to(&self) -> ForesightStatus {
        match self {
            Self::Submitted { .. } => ForesightStatus::Submitted,
            Self::Draft => ForesightStatus::Draft,
            Self::Public { .. } => ForesightStatus::Public,
            Self::Withdrawn { .. } => ForesightStatus::Withdrawn,
            Self::Discarded => ForesightStatus::Discarded,
        }
    }
}

/// Makes a foresight stand elsewhere. Returns whether it did.
pub async fn set_status(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    from: ForesightStatus,
    step: Step<'_>,
    by: &Signed,
) -> Result<bool, StoreError> {
    let key = values![id, revision, from.word(), step.to().word(), &by.by, by.at];
    let (sql, values) = match step {
        Step::Submitted { frozen, digest } => (
            "update foresight set status = $4, submitted_by = $5, submitted_at = $6, frozen = $7, digest = $8, \
             revision = revision + 1 where id = $1 and revision = $2 and status = $3",
            [key, values![frozen, digest]].concat(),
        ),
        Step::Public { number } => (
            "update foresight set status = $4, published_by = $5, published_at = $6, number = $7, \
             revision = revision + 1 where id = $1 and revision = $2 and status = $3",
            [key, values![number]].concat(),
        ),
        Step::Withdrawn { reason } => (
            "update foresight set status = $4, changed_by = $5, changed_at = $6, reason = $7, \
             revision = revision + 1 where id = $1 and revision = $2 and status = $3",
            [key, values![reason]].concat(),
        ),
        Step::Draft | Step::Discarded => (
            "update foresight set status = $4, changed_by = $5, changed_at = $6, revision = revision + 1 \
             where id = $1 and revision = $2 and status = $3",
            key,
        ),
    };
    Ok(transaction.0.run(sql, values).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Foresight>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Foresight, StoreError> {
    let row = row.of("foresight", "id");
    Ok(Foresight {
        id: row.text("id")?,
        number: row.maybe_integer("number")?,
        status: row.word("status", ForesightStatus::from_word)?,
        revision: row.integer("revision")?,
        base_id: row.text("base_id")?,
        first_year: row.integer("first_year")?,
        last_year: row.integer("last_year")?,
        stated: row.text("stated")?,
        frozen: row.maybe_text("frozen")?,
        digest: row.maybe_text("digest")?,
        reason: row.text("reason")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        changed_by: row.text("changed_by")?,
        changed_at: row.instant("changed_at")?,
        submitted_by: row.maybe_text("submitted_by")?,
        submitted_at: row.maybe_instant("submitted_at")?,
        published_by: row.maybe_text("published_by")?,
        published_at: row.maybe_instant("published_at")?,
    })
}
