//! What was published, superseded and withdrawn, in order. Its last number tells whether anything changed.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// What happened to a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PublicationAct {
    /// It applies from now on.
    Published,
    /// A later version applies instead.
    Superseded,
    /// It applies no more.
    Withdrawn,
}

impl PublicationAct {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Published, Self::Superseded, Self::Withdrawn];

    /// Its name in the database and in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Superseded => "superseded",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The act of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == name)
    }
}

/// A change of what is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Its number, from 1 without gaps.
    pub sequence: i64,
    /// The version.
    pub version_id: String,
    /// What happened to it.
    pub act: PublicationAct,
    /// When.
    pub at: Timestamp,
}

/// Adds a change and tells its number.
pub async fn append(
    transaction: &mut Transaction,
    version_id: &str,
    act: PublicationAct,
    at: Timestamp,
) -> Result<i64, StoreError> {
    let sequence = latest_sequence(transaction).await? + 1;
    let sql = "insert into publication (sequence, version_id, act, at) values ($1, $2, $3, $4)";
    let values = values![sequence, version_id, act.name(), at];
    transaction.0.run(sql, values).await?;
    Ok(sequence)
}

/// The number of the last change; 0 when nothing has been published yet.
pub async fn latest_sequence(read: &mut impl Read) -> Result<i64, StoreError> {
    let sql = "select cast(coalesce(max(sequence), 0) as bigint) as latest from publication";
    let row = read.connection().one(sql, values![]).await?;
    row.of("publication", "latest").integer("latest")
}

/// All changes, the first first.
pub async fn all(read: &mut impl Read) -> Result<Vec<Publication>, StoreError> {
    let sql = "select sequence, version_id, act, at from publication order by sequence";
    let rows = read.connection().rows(sql, values![]).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Publication, StoreError> {
    let row = row.of("publication", "sequence");
    Ok(Publication {
        sequence: row.integer("sequence")?,
        version_id: row.text("version_id")?,
        act: PublicationAct::named(&row.text("act")?).ok_or_else(|| row.broken("act"))?,
        at: row.instant("at")?,
    })
}
