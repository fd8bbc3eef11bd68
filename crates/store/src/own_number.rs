//! What an organisation calls something in a register of its own.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// The number an organisation gave something in its own register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnNumber {
    /// The organisation.
    pub organisation_id: String,
    /// What kind of thing it is.
    pub about_kind: String,
    /// Which one.
    pub about_id: String,
    /// The number.
    pub number: String,
    /// Who noted it.
    pub noted_by: String,
    /// When.
    pub noted_at: Timestamp,
}

macro_rules! columns {
    () => {
        "organisation_id, about_kind, about_id, number, noted_by, noted_at"
    };
}

/// Notes a number, in place of the one that was noted before.
pub async fn set(transaction: &mut Transaction, noted: &OwnNumber) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into own_number (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6) \
         on conflict (organisation_id, about_kind, about_id) do update \
         set number = excluded.number, noted_by = excluded.noted_by, noted_at = excluded.noted_at"
    );
    let values = values![
        &noted.organisation_id,
        &noted.about_kind,
        &noted.about_id,
        &noted.number,
        &noted.noted_by,
        noted.noted_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The number an organisation noted for a thing.
pub async fn find(
    read: &mut impl Read,
    organisation_id: &str,
    about_kind: &str,
    about_id: &str,
) -> Result<Option<OwnNumber>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from own_number where organisation_id = $1 and about_kind = $2 and about_id = $3"
    );
    let values = values![organisation_id, about_kind, about_id];
    Ok(many(read, sql, values).await?.pop())
}

/// The numbers an organisation noted for things of a kind, by thing.
pub async fn of_organisation(
    read: &mut impl Read,
    organisation_id: &str,
    about_kind: &str,
) -> Result<Vec<OwnNumber>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from own_number where organisation_id = $1 and about_kind = $2 order by about_id"
    );
    many(read, sql, values![organisation_id, about_kind]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<OwnNumber>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<OwnNumber, StoreError> {
    let row = row.of("own_number", "about_id");
    Ok(OwnNumber {
        organisation_id: row.text("organisation_id")?,
        about_kind: row.text("about_kind")?,
        about_id: row.text("about_id")?,
        number: row.text("number")?,
        noted_by: row.text("noted_by")?,
        noted_at: row.instant("noted_at")?,
    })
}
