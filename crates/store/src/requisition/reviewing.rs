//! What those who pay ask about requisitions, and what they decide.

use grants::Ore;
use grants::requisition::RequisitionStatus;
use jiff::Timestamp;

use super::{Requisition, many};
use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// So many requisitions of an agreement wait for the one who pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The agreement.
    pub agreement_id: String,
    /// How many.
    pub count: i64,
    /// The sum of them.
    pub total: Ore,
}

/// What somebody decided about a requisition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision<'a> {
    /// Where it stands now.
    pub from: RequisitionStatus,
    /// Where it goes.
    pub to: RequisitionStatus,
    /// Who decided.
    pub by: &'a str,
    /// When.
    pub at: Timestamp,
    /// What was said about it.
    pub note: Option<&'a str>,
}

/// Every requisition of an agreement that was sent in, the first first.
pub async fn sent_in(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<Requisition>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from requisition where agreement_id = $1 and number is not null order by attested_at, payer_id, year, number"
    );
    many(read, sql, values![agreement_id]).await
}

/// What waits for a payer, by agreement.
pub async fn waiting(read: &mut impl Read, payer_id: &str) -> Result<Vec<Waiting>, StoreError> {
    let sql = "select agreement_id, cast(count(*) as bigint) as found, cast(sum(total) as bigint) as total \
               from requisition where payer_id = $1 and status = 'received' group by agreement_id order by agreement_id";
    let rows = read.connection().rows(sql, values![payer_id]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("requisition", "agreement_id");
            Ok(Waiting {
                agreement_id: row.text("agreement_id")?,
                count: row.integer("found")?,
                total: Ore::new(row.integer("total")?),
            })
        })
        .collect()
}

/// Writes a decision about a requisition that is where it was and has this revision still. Returns whether it was.
pub async fn decide(
    transaction: &mut Transaction,
    id: &str,
    revision: i64,
    decision: Decision<'_>,
) -> Result<bool, StoreError> {
    let sql = "update requisition set status = $4, revision = revision + 1, decided_by = $5, decided_at = $6, \
               decision_note = $7, changed_by = $5, changed_at = $6 where id = $1 and revision = $2 and status = $3";
    let values = values![
        id,
        revision,
        decision.from.word(),
        decision.to.word(),
        decision.by,
        decision.at,
        decision.note,
    ];
    Ok(transaction.0.run(sql, values).await? == 1)
}

/// Whether a requisition is paid, or may still be: it is in a batch, in a released file, or the bank has paid it.
pub async fn is_being_paid(read: &mut impl Read, id: &str) -> Result<bool, StoreError> {
    let sql = "select id from payment where requisition_id = $1 and status in ('planned', 'released', 'executed')";
    let rows = read.connection().rows(sql, values![id]).await?;
    Ok(!rows.is_empty())
}
