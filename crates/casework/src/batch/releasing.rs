//! Releasing: what the second person is shown, and what their yes does.

use ::store::approval::Approval;
use ::store::batch::{self as rows, Batch, Step};
use ::store::batch_file::{self, BatchFile};
use ::store::payment as payments;
use ::store::{Read, Transaction, requisition};
use grants::approval::Shown;
use grants::payment::{BatchStatus, PaymentStatus};
use grants::requisition::RequisitionStatus;

use super::{BatchError, file, number_of};
use crate::approval::{ApprovalError, Effect};
use crate::organisation::name_of;
use crate::{Actor, Casework, payment_account};

/// What the second person is shown; nothing when it does not wait for them any more.
pub(crate) async fn shown(read: &mut impl Read, id: &str) -> Result<Option<Shown>, ApprovalError> {
    let found = rows::find(read, id).await?;
    let Some(batch) = found.filter(|batch| batch.status == BatchStatus::Proposed) else {
        return Ok(None);
    };
    Ok(Some(shown_of(read, &batch).await?))
}

/// The count, the sum, the day, the account and the digest of the very file that goes to the bank.
pub(super) async fn shown_of(read: &mut impl Read, batch: &Batch) -> Result<Shown, BatchError> {
    let planned = payments::of_batch(read, &batch.id).await?;
    let created = batch.proposed_at.unwrap_or(batch.created_at);
    let (written, paid_from) = file::made(read, batch, &planned, created).await?;
    let flagged = planned.iter().filter(|payment| payment.flagged).count();
    let payer = name_of(read, &batch.payer_id).await?;
    let mut shown = Shown::new("batch")
        .fact("name", format!("{}:{}", batch.year, batch.number))
        .fact("organisation", payer)
        .fact("agreement", &batch.agreement_id)
        .fact("payments", written.payments.to_string())
        .fact("total", written.total.ore().to_string())
        .fact("execution", batch.execution_on.to_string())
        .fact("paid_from", paid_from.written())
        .fact("flagged", flagged.to_string());
    if let Some(bank) = &paid_from.bank {
        shown = shown.fact("bank", bank);
    }
    Ok(shown.fact("file", documents::proof::sha256(&written.bytes)))
}

/// A second person said yes: the file is kept, and never changes.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    casework
        .release(transaction, actor, &approval.subject_id)
        .await?;
    Ok(Effect::Done)
}

/// A second person said no: it can be put aside, or handed in again.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), ApprovalError> {
    let Some(batch) = rows::find(transaction, &approval.subject_id).await? else {
        return Ok(());
    };
    let Ok(to) = batch.status.to(BatchStatus::Draft) else {
        return Ok(());
    };
    let step = Step {
        from: batch.status,
        to,
        by: &actor.id,
        at: casework.now(),
    };
    if rows::stand(transaction, (&batch.id, batch.revision), step).await? {
        casework
            .note_batch(transaction, actor, "sent_back", &batch, Some(reason))
            .await?;
    }
    Ok(())
}

impl Casework {
    async fn release(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
    ) -> Result<(), BatchError> {
        let batch = rows::find(transaction, id).await?;
        let mut batch = batch.ok_or(BatchError::NoSuchBatch)?;
        let to = batch.status.to(BatchStatus::Released)?;
        // A file that asks for a day that is over is taken by no bank.
        self.must_be_payable_on(batch.execution_on)?;
        self.must_be_covered(transaction, &batch).await?;
        let planned = payments::of_batch(transaction, id).await?;
        let created = batch.proposed_at.unwrap_or(batch.created_at);
        let (written, _) = file::made(transaction, &batch, &planned, created).await?;
        let sha256 = documents::proof::sha256(&written.bytes);
        for payment in &planned {
            let found = requisition::find(transaction, &payment.requisition_id).await?;
            let found = found.ok_or(BatchError::NoSuchPayment)?;
            let number = number_of(&found);
            if found.status != RequisitionStatus::Accepted {
                return Err(BatchError::NotPayable { number });
            }
            let usable = payment_account::usable(transaction, &found.claimant_id, self.now());
            if usable
                .await?
                .is_none_or(|usable| usable.id != payment.payment_account_id)
            {
                return Err(BatchError::AccountChanged { number });
            }
            let to = payment.status.to(PaymentStatus::Released)?;
            let way = (payment.status, to);
            if !payments::stand(transaction, &payment.id, way, None, None).await? {
                return Err(BatchError::Newer);
            }
            let event = ("payment_released", "");
            self.requisition_event(transaction, actor, &found, event)
                .await?;
        }
        let step = Step {
            from: batch.status,
            to,
            by: &actor.id,
            at: self.now(),
        };
        if !rows::release(transaction, (id, batch.revision), step, &sha256).await? {
            return Err(BatchError::Newer);
        }
        let kept = BatchFile {
            batch_id: id.to_owned(),
            file_name: format!("{}.xml", file::message_id(&batch)),
            sha256: sha256.clone(),
            content: written.bytes,
        };
        batch_file::insert(transaction, &kept).await?;
        batch.file_sha256 = Some(sha256);
        self.note_batch(transaction, actor, "released", &batch, None)
            .await?;
        Ok(())
    }
}
