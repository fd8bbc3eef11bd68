//! Requisitions: prepared by one person, attested by another, received with a number and a receipt. The ledger moves in the
//! transaction of each step, so that what is asked for is never asked for twice.

mod checking;
mod demo;
mod reading;
mod receipt;
mod receiving;
mod refusal;
mod returning;
mod words;
mod writing;

use ::store::approval::Approval;
use ::store::requisition::{self as rows};
use ::store::requisition_event::{self as events, RequisitionEvent};
use ::store::requisition_row::{self, RequisitionRow};
use ::store::{Read, StoreError, Transaction, payment_account};
use grants::approval::Shown;
use grants::ledger::{Holder, Movement, Place, Right, VoucherKind};
use grants::requisition::RequisitionStatus;

pub use ::store::requisition::Requisition;
pub use reading::{Asking, OpenedRequisition, SaidRow};
pub use refusal::{Lack, RequisitionError};
pub use words::{event, note, status};
pub use writing::{Wish, new_requisition};

use crate::actor::Note;
use crate::approval::{ApprovalError, Effect};
use crate::ledger::Posting;
use crate::organisation::name_of;
use crate::{Actor, Casework};

/// The word in the record of acts, in the register and in the ledger.
pub const SUBJECT: &str = "requisition";
/// The longest reference: what a payment can carry.
pub const LONGEST_REFERENCE_CHARACTERS: usize = 35;
/// The longest name of a contact, and the longest number of an invoice.
pub const LONGEST_LINE_CHARACTERS: usize = 120;
/// So many requisitions an organisation may write for one year, thrown away or not: many times what anybody needs.
pub const MOST_IN_A_YEAR: i64 = 200;
/// The longest reason for taking something back.
pub const LONGEST_REASON_CHARACTERS: usize = 2_000;

/// The number of one that was received, as in “2025:17”.
pub fn number_of(requisition: &Requisition) -> Option<String> {
    let (year, number) = requisition.year.zip(requisition.number)?;
    Some(format!("{year}:{number}"))
}

/// The movements of all rows from one place to another.
pub(crate) fn movements(rows: &[RequisitionRow], from: Place, to: Place) -> Vec<Movement> {
    let moved = rows.iter().filter_map(|row| {
        let right = right_of(row)?;
        Some(Movement::new(&right, from, to, row.amount))
    });
    moved.collect()
}

/// Whose money a row is about.
pub(crate) fn right_of(row: &RequisitionRow) -> Option<Right> {
    let holder = Holder::from_words(&row.level, &row.code)?;
    Some(Right::new(&row.item_id, holder))
}

impl Casework {
    /// Makes a requisition stand elsewhere, with the event and the entry in the record of acts. The ledger is moved by whoever
    /// calls, in the same transaction.
    pub(crate) async fn requisition_to(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        requisition: &Requisition,
        to: RequisitionStatus,
        (what, note): (&str, &str),
    ) -> Result<(), RequisitionError> {
        let to = requisition.status.to(to)?;
        self.requisition_moved(transaction, actor, requisition, to, (what, note))
            .await
    }

    /// The same for where the rules have let it through already.
    pub(crate) async fn requisition_moved(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        requisition: &Requisition,
        to: RequisitionStatus,
        (what, note): (&str, &str),
    ) -> Result<(), RequisitionError> {
        let (key, by) = (
            (requisition.id.as_str(), requisition.revision),
            self.signed(actor),
        );
        let way = (requisition.status, to);
        if !rows::set_status(transaction, key, way, &by).await? {
            return Err(RequisitionError::Newer);
        }
        self.requisition_event(transaction, actor, requisition, (what, note))
            .await?;
        Ok(())
    }

    /// Notes what happened to a requisition, where everybody it concerns sees it and in the record of acts.
    pub(crate) async fn requisition_event(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        requisition: &Requisition,
        (what, note): (&str, &str),
    ) -> Result<(), StoreError> {
        let event = RequisitionEvent {
            requisition_id: requisition.id.clone(),
            number: events::last_number(transaction, &requisition.id).await? + 1,
            at: self.now(),
            what: what.to_owned(),
            note: note.to_owned(),
            actor_id: actor.id.clone(),
            organisation_id: actor.organisation_id().map(str::to_owned),
        };
        events::insert(transaction, &event).await?;
        let details = serde_json::json!({
            "organisation": requisition.claimant_id,
            "agreement": requisition.agreement_id,
            "total": requisition.total.ore(),
        });
        let note = Note {
            act: what,
            subject_kind: SUBJECT,
            subject_id: &requisition.id,
            reason: Some(note).filter(|note| !note.is_empty()),
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }

    /// Moves the money of all rows of a requisition in the ledger.
    pub(crate) async fn book_requisition(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        requisition: &Requisition,
        kind: VoucherKind,
        (from, to): (Place, Place),
    ) -> Result<(), RequisitionError> {
        let its_rows = requisition_row::of(transaction, &requisition.id).await?;
        let movements = movements(&its_rows, from, to);
        let posting = Posting {
            agreement_id: &requisition.agreement_id,
            kind,
            event_on: self.today(),
            text: &number_of(requisition).unwrap_or_default(),
            about: (SUBJECT, &requisition.id),
            movements: &movements,
        };
        self.book(transaction, actor, posting).await?;
        Ok(())
    }
}

/// What the second person is shown: everything that is signed. Nothing when it does not wait for them any more.
pub(crate) async fn shown(read: &mut impl Read, id: &str) -> Result<Option<Shown>, ApprovalError> {
    let Some(found) = rows::find(read, id).await? else {
        return Ok(None);
    };
    if found.status != RequisitionStatus::Prepared {
        return Ok(None);
    }
    let account = match &found.payment_account_id {
        Some(id) => payment_account::find(read, id).await?,
        None => None,
    };
    let account = account.map(|one| format!("{} {}", one.kind.word(), one.number));
    let mut shown = Shown::new("requisition")
        .fact("agreement", &found.agreement_id)
        .fact("organisation", &found.claimant_id)
        .fact("name", name_of(read, &found.claimant_id).await?)
        .fact("payer", name_of(read, &found.payer_id).await?)
        .fact("total", found.total.ore().to_string());
    for row in requisition_row::of(read, id).await? {
        let RequisitionRow {
            item_id,
            level,
            code,
            amount,
            ..
        } = row;
        shown = shown.fact("row", format!("{item_id} {level} {code} {}", amount.ore()));
    }
    shown = shown
        .fact("account", account.unwrap_or_default())
        .fact("reference", &found.reference)
        .fact("invoice", &found.invoice_number)
        .fact("contact", &found.contact_name)
        .fact("contact-email", &found.contact_email)
        .fact("certificate", &found.certificate)
        .fact("replaces", found.corrects.unwrap_or_default())
        .fact("revision", found.revision.to_string());
    Ok(Some(shown))
}

/// A second person attested: it is received.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    casework.receive(transaction, actor, approval).await?;
    Ok(Effect::Done)
}

/// A second person said no: it is a draft again, with the reason.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), ApprovalError> {
    let Some(found) = rows::find(transaction, &approval.subject_id).await? else {
        return Ok(());
    };
    let (to, said) = (RequisitionStatus::Draft, ("not_attested", reason));
    casework
        .requisition_to(transaction, actor, &found, to, said)
        .await?;
    Ok(())
}
