//! Requisitions: what somebody asks for, and what came of it.

use grants::Ore;
use grants::requisition::{Form, Leg, RequisitionStatus};
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A requisition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requisition {
    /// Its id.
    pub id: String,
    /// The agreement.
    pub agreement_id: String,
    /// Between whom the money goes.
    pub leg: Leg,
    /// How it is asked for.
    pub form: Form,
    /// The organisation that asks.
    pub claimant_id: String,
    /// The organisation that pays.
    pub payer_id: String,
    /// Where it stands.
    pub status: RequisitionStatus,
    /// How many times it was changed, from 1.
    pub revision: i64,
    /// The account it is to be paid to.
    pub payment_account_id: Option<String>,
    /// What the claimant wants to see with the payment.
    pub reference: String,
    /// Whom to ask about it.
    pub contact_name: String,
    /// Where the receipt and questions about it go.
    pub contact_email: String,
    /// The number of the invoice; empty when it is none.
    pub invoice_number: String,
    /// What the claimant certifies.
    pub certificate: String,
    /// The sum of its rows.
    pub total: Ore,
    /// The one that was sent back and that this one takes the place of.
    pub corrects: Option<String>,
    /// Who created it.
    pub created_by: String,
    /// When it was created.
    pub created_at: Timestamp,
    /// Who changed it.
    pub changed_by: String,
    /// When it was changed.
    pub changed_at: Timestamp,
    /// The year of its number; none until it is received.
    pub year: Option<i64>,
    /// Its number among those the payer received in the year.
    pub number: Option<i64>,
    /// Who attested it.
    pub attested_by: Option<String>,
    /// When its last byte arrived.
    pub attested_at: Option<Timestamp>,
    /// The digest of what was signed.
    pub digest: Option<String>,
    /// Whether it came after the last moment.
    pub late: Option<bool>,
    /// The receipt.
    pub receipt_document_id: Option<String>,
    /// Who decided it.
    pub decided_by: Option<String>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// Why it was decided so.
    pub decision_note: Option<String>,
}

macro_rules! columns {
    () => {
        "id, agreement_id, leg, form, claimant_id, payer_id, status, revision, payment_account_id, reference, \
         contact_name, contact_email, invoice_number, certificate, total, corrects, created_by, created_at, \
         changed_by, changed_at, year, number, attested_by, attested_at, digest, late, receipt_document_id, \
         decided_by, decided_at, decision_note"
    };
}

mod reviewing;

pub use reviewing::{Decision, Waiting, decide, is_being_paid, sent_in, waiting};

/// Adds a requisition. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &Requisition) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into requisition (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30)"
    );
    let values = values![
        &new.id,
        &new.agreement_id,
        new.leg.word(),
        new.form.word(),
        &new.claimant_id,
        &new.payer_id,
        new.status.word(),
        new.revision,
        &new.payment_account_id,
        &new.reference,
        &new.contact_name,
        &new.contact_email,
        &new.invoice_number,
        &new.certificate,
        new.total.ore(),
        &new.corrects,
        &new.created_by,
        new.created_at,
        &new.changed_by,
        new.changed_at,
        new.year,
        new.number,
        &new.attested_by,
        new.attested_at,
        &new.digest,
        new.late,
        &new.receipt_document_id,
        &new.decided_by,
        new.decided_at,
        &new.decision_note,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A requisition by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Requisition>, StoreError> {
    let sql = concat!("select ", columns!(), " from requisition where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// Those of an organisation, the latest first.
pub async fn of_claimant(
    read: &mut impl Read,
    claimant_id: &str,
) -> Result<Vec<Requisition>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from requisition where claimant_id = $1 order by created_at desc, id"
    );
    many(read, sql, values![claimant_id]).await
}

/// The one of an organisation and an agreement that is not attested yet: there is at most one.
pub async fn unattested(
    read: &mut impl Read,
    claimant_id: &str,
    agreement_id: &str,
) -> Result<Option<Requisition>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from requisition where claimant_id = $1 and agreement_id = $2 and status in ('draft', 'prepared') \
         order by created_at desc, id limit 1"
    );
    Ok(many(read, sql, values![claimant_id, agreement_id])
        .await?
        .pop())
}

/// How many an organisation has written for an agreement, thrown away or not.
pub async fn count(
    read: &mut impl Read,
    claimant_id: &str,
    agreement_id: &str,
) -> Result<i64, StoreError> {
    let sql = "select cast(count(*) as bigint) as found from requisition where claimant_id = $1 and agreement_id = $2";
    let rows = read
        .connection()
        .rows(sql, values![claimant_id, agreement_id]);
    let row = rows.await?.pop();
    row.map_or(Ok(0), |row| row.of("requisition", "found").integer("found"))
}

/// The one that takes the place of another, and was not thrown away.
pub async fn correction_of(
    read: &mut impl Read,
    id: &str,
) -> Result<Option<Requisition>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from requisition where corrects = $1 and status <> 'discarded' order by created_at desc, id limit 1"
    );
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The last number a payer gave in a year; 0 when none.
pub async fn last_number(
    read: &mut impl Read,
    payer_id: &str,
    year: i64,
) -> Result<i64, StoreError> {
    let sql = "select number from requisition where payer_id = $1 and year = $2 order by number desc limit 1";
    let row = read
        .connection()
        .rows(sql, values![payer_id, year])
        .await?
        .pop();
    row.map_or(Ok(0), |row| {
        row.of("requisition", "number").integer("number")
    })
}

/// What a draft says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written<'a> {
    /// The account it is to be paid to.
    pub payment_account_id: Option<&'a str>,
    /// What the claimant wants to see with the payment.
    pub reference: &'a str,
    /// Whom to ask about it.
    pub contact_name: &'a str,
    /// Where the receipt and questions about it go.
    pub contact_email: &'a str,
    /// The number of the invoice.
    pub invoice_number: &'a str,
    /// What the claimant certifies.
    pub certificate: &'a str,
    /// The sum of its rows.
    pub total: Ore,
}

/// Writes a draft anew. Returns whether it was a draft at this revision.
pub async fn write(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    new: Written<'_>,
    by: &Signed,
) -> Result<bool, StoreError> {
    let sql = "update requisition set payment_account_id = $3, reference = $4, contact_name = $5, contact_email = $6, \
               invoice_number = $7, certificate = $8, total = $9, changed_by = $10, changed_at = $11, \
               revision = revision + 1 where id = $1 and revision = $2 and status = 'draft'";
    let values = values![
        id,
        revision,
        new.payment_account_id,
        new.reference,
        new.contact_name,
        new.contact_email,
        new.invoice_number,
        new.certificate,
        new.total.ore(),
        &by.by,
        by.at,
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Makes it stand elsewhere. Returns whether it stood there at this revision.
pub async fn set_status(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    (from, to): (RequisitionStatus, RequisitionStatus),
    by: &Signed,
) -> Result<bool, StoreError> {
    let sql = "update requisition set status = $4, changed_by = $5, changed_at = $6, revision = revision + 1 \
               where id = $1 and revision = $2 and status = $3";
    let values = values![id, revision, from.word(), to.word(), &by.by, by.at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// How one was attested and received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attested<'a> {
    /// Received, or lapsed.
    pub status: RequisitionStatus,
    /// The year of its number.
    pub year: i64,
    /// Its number.
    pub number: i64,
    /// Who attested it, and when its last byte arrived.
    pub signed: &'a Signed,
    /// The digest of what was signed.
    pub digest: &'a str,
    /// Whether it came after the last moment.
    pub late: bool,
}

/// Receives one that is prepared. Returns whether it was.
pub async fn attest(
    transaction: &mut Transaction,
    id: &str,
    attested: Attested<'_>,
) -> Result<bool, StoreError> {
    let sql = "update requisition set status = $2, year = $3, number = $4, attested_by = $5, attested_at = $6, \
               digest = $7, late = $8, changed_by = $5, changed_at = $6, revision = revision + 1 \
               where id = $1 and status = 'prepared'";
    let values = values![
        id,
        attested.status.word(),
        attested.year,
        attested.number,
        &attested.signed.by,
        attested.signed.at,
        attested.digest,
        attested.late,
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Notes who decided it and why.
pub async fn note_decision(
    transaction: &mut Transaction,
    id: &str,
    by: &Signed,
    note: &str,
) -> Result<(), StoreError> {
    let sql =
        "update requisition set decided_by = $2, decided_at = $3, decision_note = $4 where id = $1";
    let values = values![id, &by.by, by.at, note];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// Notes which document is its receipt, unless there is one.
pub async fn set_receipt(
    transaction: &mut Transaction,
    id: &str,
    document_id: &str,
) -> Result<bool, StoreError> {
    let sql = "update requisition set receipt_document_id = $2 where id = $1 and receipt_document_id is null";
    Ok(transaction.0.run(sql, values![id, document_id]).await? > 0)
}

/// What was received and has no receipt yet, in the order it came in.
pub async fn without_receipt(
    read: &mut impl Read,
    limit: i64,
) -> Result<Vec<Requisition>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from requisition where attested_at is not null and receipt_document_id is null \
         order by attested_at, id limit $1"
    );
    many(read, sql, values![limit]).await
}

/// What whoever pays has accepted and nobody is paying yet, in the order it came in.
pub async fn payable(read: &mut impl Read, payer_id: &str) -> Result<Vec<Requisition>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from requisition where payer_id = $1 and status = 'accepted' \
         and not exists (select 1 from payment where payment.requisition_id = requisition.id \
         and payment.status in ('planned', 'released', 'executed')) order by agreement_id, year, number, id"
    );
    many(read, sql, values![payer_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Requisition>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Requisition, StoreError> {
    let row = row.of("requisition", "id");
    Ok(Requisition {
        id: row.text("id")?,
        agreement_id: row.text("agreement_id")?,
        leg: row.word("leg", Leg::from_word)?,
        form: row.word("form", Form::from_word)?,
        claimant_id: row.text("claimant_id")?,
        payer_id: row.text("payer_id")?,
        status: row.word("status", RequisitionStatus::from_word)?,
        revision: row.integer("revision")?,
        payment_account_id: row.maybe_text("payment_account_id")?,
        reference: row.text("reference")?,
        contact_name: row.text("contact_name")?,
        contact_email: row.text("contact_email")?,
        invoice_number: row.text("invoice_number")?,
        certificate: row.text("certificate")?,
        total: Ore::new(row.integer("total")?),
        corrects: row.maybe_text("corrects")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        changed_by: row.text("changed_by")?,
        changed_at: row.instant("changed_at")?,
        year: row.maybe_integer("year")?,
        number: row.maybe_integer("number")?,
        attested_by: row.maybe_text("attested_by")?,
        attested_at: row.maybe_instant("attested_at")?,
        digest: row.maybe_text("digest")?,
        late: row.maybe_boolean("late")?,
        receipt_document_id: row.maybe_text("receipt_document_id")?,
        decided_by: row.maybe_text("decided_by")?,
        decided_at: row.maybe_instant("decided_at")?,
        decision_note: row.maybe_text("decision_note")?,
    })
}
