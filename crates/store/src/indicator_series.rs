//! Indicators that others publish: what each import told, the last one counting. An import is never changed.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// What is known about an import, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorSeries {
    /// The id of the indicator.
    pub indicator_id: String,
    /// The number of the import, from 1.
    pub number: i64,
    /// What the indicator is called.
    pub title: String,
    /// What it counts.
    pub description: String,
    /// The address it was fetched from.
    pub base: String,
    /// When the last answer had come.
    pub retrieved_at: Timestamp,
    /// The SHA-256 of everything it was made of.
    pub sha256: String,
    /// Who imported it.
    pub imported_by: String,
    /// When.
    pub imported_at: Timestamp,
}

/// The bytes of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorContent {
    /// The values as CSV.
    pub table_csv: Vec<u8>,
    /// The files it was made of, as an archive.
    pub content: Vec<u8>,
}

macro_rules! columns {
    () => {
        "s.indicator_id, s.number, s.title, s.description, s.base, s.retrieved_at, s.sha256, s.imported_by, s.imported_at"
    };
}

/// Adds an import.
pub async fn insert(
    transaction: &mut Transaction,
    new: &IndicatorSeries,
    content: &IndicatorContent,
) -> Result<(), StoreError> {
    let sql = "insert into indicator_series (indicator_id, number, title, description, base, retrieved_at, sha256, \
               imported_by, imported_at, table_csv, content) \
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let values = values![
        &new.indicator_id,
        new.number,
        &new.title,
        &new.description,
        &new.base,
        new.retrieved_at,
        &new.sha256,
        &new.imported_by,
        new.imported_at,
        content.table_csv.as_slice(),
        content.content.as_slice(),
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The last import of every indicator, by id.
pub async fn latest(read: &mut impl Read) -> Result<Vec<IndicatorSeries>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from indicator_series s where s.number = (select max(o.number) from indicator_series o \
         where o.indicator_id = s.indicator_id) order by s.indicator_id"
    );
    let rows = read.connection().rows(sql, values![]).await?;
    rows.iter().map(from_row).collect()
}

/// The last import of an indicator.
pub async fn find(
    read: &mut impl Read,
    indicator_id: &str,
) -> Result<Option<IndicatorSeries>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from indicator_series s where s.indicator_id = $1 order by s.number desc limit 1"
    );
    let row = read.connection().row(sql, values![indicator_id]).await?;
    row.as_ref().map(from_row).transpose()
}

/// The values of an import, as CSV.
pub async fn table_csv(
    read: &mut impl Read,
    (indicator_id, number): (&str, i64),
) -> Result<Option<Vec<u8>>, StoreError> {
    let sql = "select indicator_id, table_csv from indicator_series where indicator_id = $1 and number = $2";
    let row = read
        .connection()
        .row(sql, values![indicator_id, number])
        .await?;
    row.map(|row| {
        row.of("indicator_series", "indicator_id")
            .bytes("table_csv")
    })
    .transpose()
}

fn from_row(row: &Row) -> Result<IndicatorSeries, StoreError> {
    let row = row.of("indicator_series", "indicator_id");
    Ok(IndicatorSeries {
        indicator_id: row.text("indicator_id")?,
        number: row.integer("number")?,
        title: row.text("title")?,
        description: row.text("description")?,
        base: row.text("base")?,
        retrieved_at: row.instant("retrieved_at")?,
        sha256: row.text("sha256")?,
        imported_by: row.text("imported_by")?,
        imported_at: row.instant("imported_at")?,
    })
}
