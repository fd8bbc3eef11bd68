//! Who receives the money of a county for an item: each proposal and decision.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

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
    /// Its number.
    pub number: i64,
    /// The organisation.
    pub organisation_id: String,
    /// Where it stands.
    pub status: String,
    /// Why.
    pub reason: String,
    /// Who proposed it.
    pub proposed_by: String,
    /// When it was proposed.
    pub proposed_at: Timestamp,
    /// When it was completed.
    pub completed_at: Option<Timestamp>,
    /// Who ended it.
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
        &new.status,
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
        status: row.text("status")?,
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
