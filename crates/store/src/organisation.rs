//! Organisations, and which recipients each of them stands for. One is closed, never removed: acts refer to it.

use grants::{Code, Level, OrganisationKind};
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

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

/// The organisation with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Organisation>, StoreError> {
    let sql = concat!("select ", columns!(), " from organisation where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// Every organisation, closed ones too, by id.
pub async fn all(read: &mut impl Read) -> Result<Vec<Organisation>, StoreError> {
    let sql = concat!("select ", columns!(), " from organisation order by id");
    many(read, sql, values![]).await
}

/// Which organisation stands for each recipient, by level and code.
pub async fn recipients(read: &mut impl Read) -> Result<Vec<(Level, Code, String)>, StoreError> {
    let sql =
        "select level, code, organisation_id from organisation_recipient order by level, code";
    let rows = read.connection().rows(sql, values![]).await?;
    let level = |word: &str| Level::ALL.into_iter().find(|level| level.word() == word);
    let recipient = |row: &Row| {
        let row = row.of("organisation_recipient", "code");
        let code = row.text("code")?.parse();
        Ok((
            row.word("level", level)?,
            code.map_err(|_| row.broken("code"))?,
            row.text("organisation_id")?,
        ))
    };
    rows.iter().map(recipient).collect()
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
