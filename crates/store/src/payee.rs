//! Who receives the money of a county for an item: each proposal and decision.

use grants::payee::PayeeStatus;
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A proposal or decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payee {
    /// Its id.
    pub id: String,
    /// The agreement.
    pub agreement_id: String,
    /// The item.
    pub item_id: String,
    /// The code of the county.
    pub county: String,
    /// Its number among those about the item and the county, from 1.
    pub number: i64,
    /// The organisation that would receive the money.
    pub organisation_id: String,
    /// Where it stands.
    pub status: PayeeStatus,
    /// Why.
    pub reason: String,
    /// Who proposed it.
    pub proposed_by: String,
    /// When it was proposed.
    pub proposed_at: Timestamp,
    /// When the last party said yes.
    pub completed_at: Option<Timestamp>,
    /// Who took it back, or completed another in its place.
    pub ended_by: Option<String>,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
}

macro_rules! columns {
    () => {
        "id, agreement_id, item_id, county, number, organisation_id, status, reason, proposed_by, proposed_at, \
         completed_at, ended_by, ended_at"
    };
}

/// Adds a proposal or decision. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &Payee) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into payee (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    );
    let values = values![
        &new.id,
        &new.agreement_id,
        &new.item_id,
        &new.county,
        new.number,
        &new.organisation_id,
        new.status.word(),
        &new.reason,
        &new.proposed_by,
        new.proposed_at,
        new.completed_at,
        &new.ended_by,
        new.ended_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A proposal or decision by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Payee>, StoreError> {
    let sql = concat!("select ", columns!(), " from payee where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// Every proposal about the items of an agreement and a county, by item, the latest first.
pub async fn of_county(
    read: &mut impl Read,
    agreement_id: &str,
    county: &str,
) -> Result<Vec<Payee>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payee where agreement_id = $1 and county = $2 order by item_id, number desc"
    );
    many(read, sql, values![agreement_id, county]).await
}

/// Every proposal that waits or is complete in an agreement, by county and item.
pub async fn alive(read: &mut impl Read, agreement_id: &str) -> Result<Vec<Payee>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payee where agreement_id = $1 and status in ('proposed', 'complete') order by county, item_id, number"
    );
    many(read, sql, values![agreement_id]).await
}

/// The proposal about an item and a county that stands so: there is at most one that waits and one that is complete.
pub async fn standing(
    read: &mut impl Read,
    (agreement_id, item_id, county): (&str, &str, &str),
    status: PayeeStatus,
) -> Result<Option<Payee>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payee where agreement_id = $1 and item_id = $2 and county = $3 and status = $4 order by number desc limit 1"
    );
    let values = values![agreement_id, item_id, county, status.word()];
    Ok(many(read, sql, values).await?.pop())
}

/// The number of the latest proposal about an item and a county; 0 when there is none.
pub async fn last_number(
    read: &mut impl Read,
    (agreement_id, item_id, county): (&str, &str, &str),
) -> Result<i64, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payee where agreement_id = $1 and item_id = $2 and county = $3 order by number desc limit 1"
    );
    let last = many(read, sql, values![agreement_id, item_id, county]).await?;
    Ok(last.first().map_or(0, |last| last.number))
}

/// Completes a proposal that waits. Whether it still did.
pub async fn complete(
    transaction: &mut Transaction,
    id: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update payee set status = 'complete', completed_at = $2 where id = $1 and status = 'proposed'";
    Ok(transaction.0.run(sql, values![id, at]).await? == 1)
}

/// Ends a proposal: taken back while it waits, or replaced when it is complete. Whether it was still as it was.
pub async fn end(
    transaction: &mut Transaction,
    id: &str,
    (from, to): (PayeeStatus, PayeeStatus),
    by: &Signed,
) -> Result<bool, StoreError> {
    let sql =
        "update payee set status = $3, ended_by = $4, ended_at = $5 where id = $1 and status = $2";
    let values = values![id, from.word(), to.word(), &by.by, by.at];
    Ok(transaction.0.run(sql, values).await? == 1)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Payee>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Payee, StoreError> {
    let row = row.of("payee", "id");
    Ok(Payee {
        id: row.text("id")?,
        agreement_id: row.text("agreement_id")?,
        item_id: row.text("item_id")?,
        county: row.text("county")?,
        number: row.integer("number")?,
        organisation_id: row.text("organisation_id")?,
        status: row.word("status", PayeeStatus::from_word)?,
        reason: row.text("reason")?,
        proposed_by: row.text("proposed_by")?,
        proposed_at: row.instant("proposed_at")?,
        completed_at: row.maybe_instant("completed_at")?,
        ended_by: row.maybe_text("ended_by")?,
        ended_at: row.maybe_instant("ended_at")?,
    })
}

/// The items of an agreement, with the code of the county, whose money an organisation receives for it.
pub async fn received_by(
    read: &mut impl Read,
    agreement_id: &str,
    organisation_id: &str,
) -> Result<Vec<(String, String)>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payee where agreement_id = $1 and organisation_id = $2 and status = 'complete' order by item_id, county"
    );
    let found = many(read, sql, values![agreement_id, organisation_id]).await?;
    Ok(found
        .into_iter()
        .map(|one| (one.item_id, one.county))
        .collect())
}
