//! The accounts organisations are paid to.

use grants::payment_account::PaymentAccountStatus;
use grants::payment_number::PaymentNumberKind;
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentAccount {
    /// Its id.
    pub id: String,
    /// The organisation.
    pub organisation_id: String,
    /// Which sort of number it has.
    pub kind: PaymentNumberKind,
    /// The number in the one form it is stored in.
    pub number: String,
    /// The name of whoever has the account.
    pub holder: String,
    /// What shows that the number is theirs, in words.
    pub evidence: String,
    /// The paper that shows it.
    pub evidence_document_id: Option<String>,
    /// Where it stands.
    pub status: PaymentAccountStatus,
    /// Who proposed it.
    pub proposed_by: String,
    /// When it was proposed.
    pub proposed_at: Timestamp,
    /// Who confirmed it.
    pub confirmed_by: Option<String>,
    /// When it was confirmed.
    pub confirmed_at: Option<Timestamp>,
    /// From when money is paid to it.
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
        new.kind.word(),
        &new.number,
        &new.holder,
        &new.evidence,
        &new.evidence_document_id,
        new.status.word(),
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

/// The accounts of an organisation, the latest proposed first.
pub async fn of_organisation(
    read: &mut impl Read,
    organisation_id: &str,
) -> Result<Vec<PaymentAccount>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payment_account where organisation_id = $1 order by proposed_at desc, id"
    );
    many(read, sql, values![organisation_id]).await
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

/// Every account that is proposed or confirmed, by organisation, the latest proposed first.
pub async fn alive(read: &mut impl Read) -> Result<Vec<PaymentAccount>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from payment_account where status in ('proposed', 'confirmed') order by organisation_id, proposed_at desc, id"
    );
    many(read, sql, values![]).await
}

/// Confirms a proposed account. Whether it was still proposed.
pub async fn confirm(
    transaction: &mut Transaction,
    id: &str,
    by: &Signed,
    usable_from: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update payment_account set status = 'confirmed', confirmed_by = $2, confirmed_at = $3, usable_from = $4 \
               where id = $1 and status = 'proposed'";
    let values = values![id, &by.by, by.at, usable_from];
    Ok(transaction.0.run(sql, values).await? == 1)
}

/// Makes an account what it is from now on: refused or ended. Whether it was still as it was.
pub async fn end(
    transaction: &mut Transaction,
    id: &str,
    (from, to): (PaymentAccountStatus, PaymentAccountStatus),
    by: &Signed,
) -> Result<bool, StoreError> {
    let sql = "update payment_account set status = $3, ended_by = $4, ended_at = $5 where id = $1 and status = $2";
    let values = values![id, from.word(), to.word(), &by.by, by.at];
    Ok(transaction.0.run(sql, values).await? == 1)
}

/// Whether money was paid to an account, or is on its way there.
pub async fn was_paid_to(read: &mut impl Read, id: &str) -> Result<bool, StoreError> {
    let sql = "select id from payment where payment_account_id = $1 and status in ('released', 'executed') limit 1";
    Ok(!read.connection().rows(sql, values![id]).await?.is_empty())
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
        kind: row.word("kind", PaymentNumberKind::from_word)?,
        number: row.text("number")?,
        holder: row.text("holder")?,
        evidence: row.text("evidence")?,
        evidence_document_id: row.maybe_text("evidence_document_id")?,
        status: row.word("status", PaymentAccountStatus::from_word)?,
        proposed_by: row.text("proposed_by")?,
        proposed_at: row.instant("proposed_at")?,
        confirmed_by: row.maybe_text("confirmed_by")?,
        confirmed_at: row.maybe_instant("confirmed_at")?,
        usable_from: row.maybe_instant("usable_from")?,
        ended_by: row.maybe_text("ended_by")?,
        ended_at: row.maybe_instant("ended_at")?,
    })
}
