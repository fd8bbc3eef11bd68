//! The accounts organisations are paid to.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentAccount {
    /// Its id.
    pub id: String,
    /// The organisation.
    pub organisation_id: String,
    /// What kind it is.
    pub kind: String,
    /// Its number.
    pub number: String,
    /// Its holder.
    pub holder: String,
    /// Its evidence.
    pub evidence: String,
    /// Its evidence document.
    pub evidence_document_id: Option<String>,
    /// Where it stands.
    pub status: String,
    /// Who proposed it.
    pub proposed_by: String,
    /// When it was proposed.
    pub proposed_at: Timestamp,
    /// Who confirmed it.
    pub confirmed_by: Option<String>,
    /// When it was confirmed.
    pub confirmed_at: Option<Timestamp>,
    /// Its usable from.
    pub usable_from: Option<Timestamp>,
    /// Who ended it.
    pub ended_by: Option<String>,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
}

macro_rules! columns {
    () => {
        "id, organisation_id, kind, number, holder, evidence, evidence_document_id, status, proposed_by, \
         proposed_at, confirmed_by, confirmed_at, usable_from, ended_by, ended_at"
    };
}

/// Adds an account. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &PaymentAccount) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into payment_account (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"
    );
    let values = values![
        &new.id,
        &new.organisation_id,
        &new.kind,
        &new.number,
        &new.holder,
        &new.evidence,
        &new.evidence_document_id,
        &new.status,
        &new.proposed_by,
        new.proposed_at,
        &new.confirmed_by,
        new.confirmed_at,
        new.usable_from,
        &new.ended_by,
        new.ended_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// An account by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<PaymentAccount>, StoreError> {
    let sql = concat!("select ", columns!(), " from payment_account where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The account an organisation is paid to at a moment: of those confirmed the one that came into use last.
pub async fn usable(
    read: &mut impl Read,
    organisation_id: &str,
    now: Timestamp,
) -> Result<Option<PaymentAccount>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payment_account where organisation_id = $1 and status = 'confirmed' and usable_from <= $2 \
         order by usable_from desc, confirmed_at desc, id limit 1"
    );
    Ok(many(read, sql, values![organisation_id, now]).await?.pop())
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<PaymentAccount>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<PaymentAccount, StoreError> {
    let row = row.of("payment_account", "id");
    Ok(PaymentAccount {
        id: row.text("id")?,
        organisation_id: row.text("organisation_id")?,
        kind: row.text("kind")?,
        number: row.text("number")?,
        holder: row.text("holder")?,
        evidence: row.text("evidence")?,
        evidence_document_id: row.maybe_text("evidence_document_id")?,
        status: row.text("status")?,
        proposed_by: row.text("proposed_by")?,
        proposed_at: row.instant("proposed_at")?,
        confirmed_by: row.maybe_text("confirmed_by")?,
        confirmed_at: row.maybe_instant("confirmed_at")?,
        usable_from: row.maybe_instant("usable_from")?,
        ended_by: row.maybe_text("ended_by")?,
        ended_at: row.maybe_instant("ended_at")?,
    })
}
