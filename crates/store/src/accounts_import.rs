//! Files of books that were read in for an organisation and a year.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A file that was read in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountsImport {
    /// Its id.
    pub id: String,
    /// The organisation whose books they are.
    pub organisation_id: String,
    /// The agreement.
    pub agreement_id: String,
    /// Its number among those of the organisation and the agreement, from 1: the last counts.
    pub number: i64,
    /// The SHA-256 of the bytes.
    pub sha256: String,
    /// The SHA-256 of the rules it was read by.
    pub rules_sha256: String,
    /// The document that keeps its bytes.
    pub document_id: String,
    /// The name of the file.
    pub file_name: String,
    /// How many bytes it has.
    pub size: i64,
    /// Whose books it says that they are.
    pub books_of: String,
    /// The first day that rows were taken from.
    pub first_on: Date,
    /// The last.
    pub last_on: Date,
    /// How many rows it has.
    pub row_count: i64,
    /// Who read it in.
    pub imported_by: String,
    /// When it was read in.
    pub imported_at: Timestamp,
}

macro_rules! columns {
    () => {
        "id, organisation_id, agreement_id, number, sha256, rules_sha256, document_id, file_name, size, books_of, first_on, last_on, row_count, imported_by, imported_at"
    };
}

/// Adds one. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &AccountsImport) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into accounts_import (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"
    );
    let values = values![
        &new.id,
        &new.organisation_id,
        &new.agreement_id,
        new.number,
        &new.sha256,
        &new.rules_sha256,
        &new.document_id,
        &new.file_name,
        new.size,
        &new.books_of,
        new.first_on,
        new.last_on,
        new.row_count,
        &new.imported_by,
        new.imported_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The files of an organisation and an agreement, the latest first.
pub async fn of(
    read: &mut impl Read,
    organisation_id: &str,
    agreement_id: &str,
    limit: i64,
) -> Result<Vec<AccountsImport>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from accounts_import where organisation_id = $1 and agreement_id = $2 order by number desc limit $3"
    );
    many(read, sql, values![organisation_id, agreement_id, limit]).await
}

/// The first file of an organisation with these bytes: they are kept once.
pub async fn by_sha256(
    read: &mut impl Read,
    organisation_id: &str,
    sha256: &str,
) -> Result<Option<AccountsImport>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from accounts_import where organisation_id = $1 and sha256 = $2 order by imported_at, id limit 1"
    );
    Ok(many(read, sql, values![organisation_id, sha256])
        .await?
        .pop())
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<AccountsImport>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<AccountsImport, StoreError> {
    let row = row.of("accounts_import", "id");
    Ok(AccountsImport {
        id: row.text("id")?,
        organisation_id: row.text("organisation_id")?,
        agreement_id: row.text("agreement_id")?,
        number: row.integer("number")?,
        sha256: row.text("sha256")?,
        rules_sha256: row.text("rules_sha256")?,
        document_id: row.text("document_id")?,
        file_name: row.text("file_name")?,
        size: row.integer("size")?,
        books_of: row.text("books_of")?,
        first_on: row.date("first_on")?,
        last_on: row.date("last_on")?,
        row_count: row.integer("row_count")?,
        imported_by: row.text("imported_by")?,
        imported_at: row.instant("imported_at")?,
    })
}
