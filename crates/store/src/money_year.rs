//! Years opened for money: the version, who pays, and the terms, frozen.

use grants::Ore;
use grants::money_year::MoneyYearStatus;
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A year opened for money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyYear {
    /// Its id.
    pub id: String,
    /// The agreement.
    pub agreement_id: String,
    /// The version of the agreement.
    pub version_id: String,
    /// Its number.
    pub number: i64,
    /// The organisation that pays.
    pub payer_id: String,
    /// The coordinator.
    pub coordinator_id: String,
    /// Where it stands.
    pub status: MoneyYearStatus,
    /// The terms, as JSON.
    pub terms: String,
    /// The sum.
    pub total: Ore,
    /// Who proposed it.
    pub proposed_by: String,
    /// When it was proposed.
    pub proposed_at: Timestamp,
    /// Who opened it.
    pub opened_by: Option<String>,
    /// When it was opened.
    pub opened_at: Option<Timestamp>,
}

macro_rules! columns {
    () => {
        "id, agreement_id, version_id, number, payer_id, coordinator_id, status, terms, total, proposed_by, \
         proposed_at, opened_by, opened_at"
    };
}

/// Adds a year opened for money. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &MoneyYear) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into money_year (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    );
    let values = values![
        &new.id,
        &new.agreement_id,
        &new.version_id,
        new.number,
        &new.payer_id,
        &new.coordinator_id,
        new.status.word(),
        &new.terms,
        new.total.ore(),
        &new.proposed_by,
        new.proposed_at,
        &new.opened_by,
        new.opened_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A year opened for money by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<MoneyYear>, StoreError> {
    let sql = concat!("select ", columns!(), " from money_year where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The year of an agreement that is open.
pub async fn open_of(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Option<MoneyYear>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from money_year where agreement_id = $1 and status = 'open'"
    );
    Ok(many(read, sql, values![agreement_id]).await?.pop())
}

/// Every year that is open, by agreement.
pub async fn open(read: &mut impl Read) -> Result<Vec<MoneyYear>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from money_year where status = 'open' order by agreement_id"
    );
    many(read, sql, values![]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<MoneyYear>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<MoneyYear, StoreError> {
    let row = row.of("money_year", "id");
    Ok(MoneyYear {
        id: row.text("id")?,
        agreement_id: row.text("agreement_id")?,
        version_id: row.text("version_id")?,
        number: row.integer("number")?,
        payer_id: row.text("payer_id")?,
        coordinator_id: row.text("coordinator_id")?,
        status: row.word("status", MoneyYearStatus::from_word)?,
        terms: row.text("terms")?,
        total: Ore::new(row.integer("total")?),
        proposed_by: row.text("proposed_by")?,
        proposed_at: row.instant("proposed_at")?,
        opened_by: row.maybe_text("opened_by")?,
        opened_at: row.maybe_instant("opened_at")?,
    })
}
