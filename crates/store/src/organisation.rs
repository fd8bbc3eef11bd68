//! Organisations, and which recipients each of them stands for. One is closed, never removed: acts refer to it.

use grants::{Code, Level, OrganisationKind};
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Its name as the field writes it.
    pub name: String,
    /// Its organisation number, ten digits; none where nobody has said it.
    pub number: Option<String>,
    /// The county it lies in, two digits.
    pub county: Option<String>,
    /// How many times it was changed, from 1.
    pub revision: i64,
    /// Who added it.
    pub created_by: String,
    /// When.
    pub created_at: Timestamp,
    /// Who changed it last.
    pub changed_by: String,
    /// When.
    pub changed_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
}

/// That an organisation stands for a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandsFor {
    /// The level of the recipient.
    pub level: Level,
    /// Its code on that level.
    pub code: Code,
    /// The organisation.
    pub organisation_id: String,
}

/// What is changed of an organisation, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The name it gets.
    pub name: String,
    /// The number it gets.
    pub number: Option<String>,
    /// The county it gets.
    pub county: Option<String>,
    /// Who changes it, and when.
    pub signed: Signed,
}

macro_rules! columns {
    () => {
        "id, kind, name, number, county, revision, created_by, created_at, changed_by, changed_at, closed_at"
    };
}

/// Adds an organisation. [`StoreError::Taken`] when its id or number is there already.
pub async fn insert(
    transaction: &mut Transaction,
    organisation: &Organisation,
) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into organisation (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    );
    let values = values![
        &organisation.id,
        organisation.kind.word(),
        &organisation.name,
        &organisation.number,
        &organisation.county,
        organisation.revision,
        &organisation.created_by,
        organisation.created_at,
        &organisation.changed_by,
        organisation.changed_at,
        organisation.closed_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// Says that an organisation stands for a recipient. [`StoreError::Taken`] when another does.
pub async fn insert_recipient(
    transaction: &mut Transaction,
    organisation_id: &str,
    level: Level,
    code: Code,
) -> Result<(), StoreError> {
    let sql =
        "insert into organisation_recipient (level, code, organisation_id) values ($1, $2, $3)";
    let values = values![level.word(), code.to_string(), organisation_id];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// Changes an organisation that is open and still has this revision. Returns whether it was.
/// [`StoreError::Taken`] when another has the number.
pub async fn change(
    transaction: &mut Transaction,
    id: &str,
    revision: i64,
    change: &Change,
) -> Result<bool, StoreError> {
    let sql = "update organisation set name = $3, number = $4, county = $5, revision = revision + 1, changed_by = $6, \
               changed_at = $7 where id = $1 and revision = $2 and closed_at is null";
    let values = values![
        id,
        revision,
        &change.name,
        &change.number,
        &change.county,
        &change.signed.by,
        change.signed.at,
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Closes an organisation that is open and still has this revision. Returns whether it was.
pub async fn close(
    transaction: &mut Transaction,
    id: &str,
    revision: i64,
    signed: &Signed,
) -> Result<bool, StoreError> {
    let sql = "update organisation set closed_at = $4, revision = revision + 1, changed_by = $3, changed_at = $4 \
               where id = $1 and revision = $2 and closed_at is null";
    let values = values![id, revision, &signed.by, signed.at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Which recipients organisations stand for, by level and code.
pub async fn recipients(read: &mut impl Read) -> Result<Vec<StandsFor>, StoreError> {
    let sql =
        "select level, code, organisation_id from organisation_recipient order by level, code";
    let rows = read.connection().rows(sql, values![]).await?;
    rows.iter().map(stands_for).collect()
}

/// Which recipients one organisation stands for, by level and code.
pub async fn recipients_of(
    read: &mut impl Read,
    organisation_id: &str,
) -> Result<Vec<StandsFor>, StoreError> {
    let sql = "select level, code, organisation_id from organisation_recipient where organisation_id = $1 \
               order by level, code";
    let rows = read
        .connection()
        .rows(sql, values![organisation_id])
        .await?;
    rows.iter().map(stands_for).collect()
}

fn stands_for(row: &Row) -> Result<StandsFor, StoreError> {
    let row = row.of("organisation_recipient", "code");
    let level = |word: &str| Level::ALL.into_iter().find(|level| level.word() == word);
    Ok(StandsFor {
        level: row.word("level", level)?,
        code: row.word("code", |code| code.parse().ok())?,
        organisation_id: row.text("organisation_id")?,
    })
}

/// The organisation with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Organisation>, StoreError> {
    let sql = concat!("select ", columns!(), " from organisation where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The organisation with this number, closed or not.
pub async fn find_by_number(
    read: &mut impl Read,
    number: &str,
) -> Result<Option<Organisation>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from organisation where number = $1"
    );
    Ok(many(read, sql, values![number]).await?.pop())
}

/// Every organisation, closed ones too, by id.
pub async fn all(read: &mut impl Read) -> Result<Vec<Organisation>, StoreError> {
    let sql = concat!("select ", columns!(), " from organisation order by id");
    many(read, sql, values![]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Organisation>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Organisation, StoreError> {
    let row = row.of("organisation", "id");
    Ok(Organisation {
        id: row.text("id")?,
        kind: row.word("kind", OrganisationKind::from_word)?,
        name: row.text("name")?,
        number: row.maybe_text("number")?,
        county: row.maybe_text("county")?,
        revision: row.integer("revision")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        changed_by: row.text("changed_by")?,
        changed_at: row.instant("changed_at")?,
        closed_at: row.maybe_instant("closed_at")?,
    })
}
