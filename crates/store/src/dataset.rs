//! Figures that were imported or came with the program: the file as it came, and the table made of it.
//!
//! A dataset is never changed. One that should no longer be used is withdrawn, and stays.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::{Fields, Row};
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DatasetKind {
    /// People.
    Population,
    /// People by age.
    Ages,
}

impl DatasetKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Population, Self::Ages];

    /// Its name in the database, in addresses and in the API.
    pub fn name(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Ages => "ages",
        }
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What is known about a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dataset {
    /// Its id.
    pub id: String,
    /// What is counted.
    pub kind: DatasetKind,
    /// The day people were counted.
    pub reference_date: Date,
    /// Where it comes from, as a person would say it, or its address.
    pub source: String,
    /// Who publishes it.
    pub publisher: String,
    /// The day it was fetched, where that is known.
    pub retrieved: Option<Date>,
    /// How the table was made of the file.
    pub method: String,
    /// On what terms it may be used.
    pub licence: String,
    /// The name of the file as it came.
    pub file_name: String,
    /// The SHA-256 of the file as it came, in hexadecimal digits.
    pub sha256: String,
    /// Who imported it.
    pub imported_by: String,
    /// When.
    pub imported_at: Timestamp,
    /// Who withdrew it, when and why.
    pub withdrawn: Option<Withdrawal>,
}

/// That a dataset should no longer be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// Who withdrew it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: String,
}

/// The bytes of a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The file as it came.
    pub file: Vec<u8>,
    /// The table made of it, as CSV, from which the figures are read.
    pub table_csv: Vec<u8>,
}

macro_rules! columns {
    () => {
        "id, kind, reference_date, source, publisher, retrieved, method, licence, file_name, sha256, imported_by, \
         imported_at, withdrawn_by, withdrawn_at, withdrawn_reason"
    };
}

/// Adds a dataset.
pub async fn insert(
    transaction: &mut Transaction,
    dataset: &Dataset,
    content: &Content,
) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into dataset (",
        columns!(),
        ", content, table_csv) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
    );
    let withdrawn = dataset.withdrawn.as_ref();
    let values = values![
        &dataset.id,
        dataset.kind.name(),
        dataset.reference_date,
        &dataset.source,
        &dataset.publisher,
        dataset.retrieved,
        &dataset.method,
        &dataset.licence,
        &dataset.file_name,
        &dataset.sha256,
        &dataset.imported_by,
        dataset.imported_at,
        withdrawn.map(|withdrawn| withdrawn.by.as_str()),
        withdrawn.map(|withdrawn| withdrawn.at),
        withdrawn.map(|withdrawn| withdrawn.reason.as_str()),
        content.file.as_slice(),
        content.table_csv.as_slice(),
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// Every dataset, withdrawn ones too, without their bytes: by kind, the earliest date first.
pub async fn all(read: &mut impl Read) -> Result<Vec<Dataset>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from dataset order by kind, reference_date, imported_at, id"
    );
    many(read, sql, values![]).await
}

/// The dataset with this id, without its bytes.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Dataset>, StoreError> {
    let sql = concat!("select ", columns!(), " from dataset where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The datasets made of a file with this SHA-256. A file may hold several dates.
pub async fn find_by_sha256(
    read: &mut impl Read,
    sha256: &str,
) -> Result<Vec<Dataset>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from dataset where sha256 = $1 order by kind, reference_date, id"
    );
    many(read, sql, values![sha256]).await
}

/// The bytes of a dataset.
pub async fn content(read: &mut impl Read, id: &str) -> Result<Option<Content>, StoreError> {
    let sql = "select id, content, table_csv from dataset where id = $1";
    let row = read.connection().row(sql, values![id]).await?;
    let content = |row: Fields<'_>| {
        Ok(Content {
            file: row.bytes("content")?,
            table_csv: row.bytes("table_csv")?,
        })
    };
    row.map(|row| content(row.of("dataset", "id"))).transpose()
}

/// The tables of all datasets that are not withdrawn, each with what is known about it.
pub async fn tables_in_use(read: &mut impl Read) -> Result<Vec<(Dataset, Vec<u8>)>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        ", table_csv from dataset where withdrawn_at is null order by kind, reference_date, imported_at, id"
    );
    let rows = read.connection().rows(sql, values![]).await?;
    let table = |row: &Row| Ok((from_row(row)?, row.of("dataset", "id").bytes("table_csv")?));
    rows.iter().map(table).collect()
}

/// Withdraws a dataset. Returns whether there was one to withdraw.
pub async fn withdraw(
    transaction: &mut Transaction,
    id: &str,
    withdrawal: &Withdrawal,
) -> Result<bool, StoreError> {
    let sql = "update dataset set withdrawn_by = $2, withdrawn_at = $3, withdrawn_reason = $4 \
               where id = $1 and withdrawn_at is null";
    let values = values![id, &withdrawal.by, withdrawal.at, &withdrawal.reason];
    Ok(transaction.0.run(sql, values).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Dataset>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Dataset, StoreError> {
    let row = row.of("dataset", "id");
    let withdrawn = match row.maybe_instant("withdrawn_at")? {
        None => None,
        Some(at) => Some(Withdrawal {
            by: row.text("withdrawn_by")?,
            at,
            reason: row.text("withdrawn_reason")?,
        }),
    };
    Ok(Dataset {
        id: row.text("id")?,
        kind: DatasetKind::named(&row.text("kind")?).ok_or_else(|| row.broken("kind"))?,
        reference_date: row.date("reference_date")?,
        source: row.text("source")?,
        publisher: row.text("publisher")?,
        retrieved: row.maybe_date("retrieved")?,
        method: row.text("method")?,
        licence: row.text("licence")?,
        file_name: row.text("file_name")?,
        sha256: row.text("sha256")?,
        imported_by: row.text("imported_by")?,
        imported_at: row.instant("imported_at")?,
        withdrawn,
    })
}
