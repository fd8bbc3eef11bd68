//! Years opened for money: the version, who pays, and the terms, frozen.

use grants::Ore;
use grants::money_year::MoneyYearStatus;
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A year opened for money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyYear {
    /// Its id.
    pub id: String,
    /// The agreement.
    pub agreement_id: String,
    /// The version of the agreement.
    pub version_id: String,
    /// How many times the year was proposed, this time counted.
    pub number: i64,
    /// The organisation that pays.
    pub payer_id: String,
    /// The organisation that coordinates it.
    pub coordinator_id: String,
    /// Where it stands.
    pub status: MoneyYearStatus,
    /// The terms, as JSON.
    pub terms: String,
    /// What everybody has a right to, together.
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

/// Adds a year that is proposed. [`StoreError::Taken`] when another of the agreement waits.
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

/// The opening with this id.
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

/// The year of an agreement that waits for a second person.
pub async fn proposed_of(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Option<MoneyYear>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from money_year where agreement_id = $1 and status = 'proposed'"
    );
    Ok(many(read, sql, values![agreement_id]).await?.pop())
}

/// Every opening of an agreement, the first first.
pub async fn of_agreement(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<MoneyYear>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from money_year where agreement_id = $1 order by number"
    );
    many(read, sql, values![agreement_id]).await
}

/// Opens a year that is proposed. Returns whether it was.
pub async fn open_proposed(
    transaction: &mut Transaction,
    id: &str,
    signed: &Signed,
) -> Result<bool, StoreError> {
    let sql = "update money_year set status = 'open', opened_by = $2, opened_at = $3 \
               where id = $1 and status = 'proposed'";
    let values = values![id, &signed.by, signed.at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Puts a year that stands somewhere somewhere else. Returns whether it stood there.
pub async fn set_status(
    transaction: &mut Transaction,
    id: &str,
    from: MoneyYearStatus,
    to: MoneyYearStatus,
) -> Result<bool, StoreError> {
    let sql = "update money_year set status = $3 where id = $1 and status = $2";
    let values = values![id, from.word(), to.word()];
    Ok(transaction.0.run(sql, values).await? > 0)
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
