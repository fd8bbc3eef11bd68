//! Requisitions: what somebody asks for, and what came of it.

use grants::Ore;
use grants::requisition::{Form, Leg, RequisitionStatus};
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A requisition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requisition {
    /// Its id.
    pub id: String,
    /// The agreement.
    pub agreement_id: String,
    /// Its leg.
    pub leg: Leg,
    /// Its form.
    pub form: Form,
    /// Its claimant.
    pub claimant_id: String,
    /// The organisation that pays.
    pub payer_id: String,
    /// Where it stands.
    pub status: RequisitionStatus,
    /// How often it was changed.
    pub revision: i64,
    /// Its payment account.
    pub payment_account_id: Option<String>,
    /// Its reference.
    pub reference: String,
    /// Its contact name.
    pub contact_name: String,
    /// Its contact email.
    pub contact_email: String,
    /// Its invoice number.
    pub invoice_number: String,
    /// Its certificate.
    pub certificate: String,
    /// The sum.
    pub total: Ore,
    /// Its corrects.
    pub corrects: Option<String>,
    /// Who created it.
    pub created_by: String,
    /// When it was created.
    pub created_at: Timestamp,
    /// Who changed it.
    pub changed_by: String,
    /// When it was changed.
    pub changed_at: Timestamp,
    /// The year of its number.
    pub year: Option<i64>,
    /// Its number.
    pub number: Option<i64>,
    /// Who attested it.
    pub attested_by: Option<String>,
    /// When it was attested.
    pub attested_at: Option<Timestamp>,
    /// The digest of what was signed.
    pub digest: Option<String>,
    /// Whether it came after the last moment.
    pub late: Option<bool>,
    /// Its receipt document.
    pub receipt_document_id: Option<String>,
    /// Who decided it.
    pub decided_by: Option<String>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// Its decision note.
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
