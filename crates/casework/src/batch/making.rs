//! Putting a batch together, handing it to a second person, putting it aside, and saying what became of its payments.

use std::collections::BTreeSet;

use ::store::batch::{self as rows, Batch, Step};
use ::store::payment::{self as payments, Payment};
use ::store::requisition::{self, Requisition};
use ::store::{StoreError, Transaction, requisition_row};
use documents::payment_file::MOST_PAYMENTS;
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::authorisation::Act;
use grants::business_day::is_business_day;
use grants::ledger::{Holder, Movement, Place, Right};
use grants::payment::{BatchStatus, PaymentStatus};
use grants::requisition::Leg;
use jiff::civil::Date;

use super::{BatchError, FARTHEST_DAYS, file, noted, number_of, payer_of, releasing};
use crate::approval::{ApprovalError, Wanted};
use crate::ledger::{balances_of, reconcile};
use crate::payment_account;
use crate::{Actor, Casework, id, to_the_end};

/// A batch to be put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBatch {
    /// The requisitions to be paid.
    pub requisitions: Vec<String>,
    /// The day the bank is to pay.
    pub execution_on: Date,
}

impl Casework {
    /// Puts a batch together. Each requisition is planned to be paid once, however often this is asked.
    pub async fn start_batch(&self, actor: &Actor, new: NewBatch) -> Result<Batch, BatchError> {
        let payer = payer_of(actor, Act::PrepareBatches)?;
        let chosen: BTreeSet<String> = new.requisitions.into_iter().collect();
        if chosen.is_empty() {
            return Err(BatchError::NothingChosen);
        }
        if chosen.len() > MOST_PAYMENTS {
            return Err(BatchError::TooMany);
        }
        self.must_be_payable_on(new.execution_on)?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::PrepareBatches;
            this.must_stand(&mut transaction, &actor, act).await?;
            let wanted = this
                .accepted(&mut transaction, &actor, &payer, &chosen)
                .await?;
            let Some(first) = wanted.first() else {
                return Err(BatchError::NothingChosen);
            };
            let agreement_id = first.agreement_id.clone();
            if wanted.iter().any(|one| one.agreement_id != agreement_id) {
                return Err(BatchError::SeveralAgreements);
            }
            let total = Ore::checked_sum(wanted.iter().map(|one| one.total));
            let year = i64::from(this.today().year());
            let batch = Batch {
                id: id::new()?,
                year,
                number: rows::last_number(&mut transaction, &payer, year).await? + 1,
                payer_id: payer,
                agreement_id,
                status: BatchStatus::Draft,
                revision: 1,
                payment_count: i64::try_from(wanted.len()).map_err(|_| BatchError::TooMany)?,
                total: total.ok_or(BatchError::TooMany)?,
                execution_on: new.execution_on,
                file_sha256: None,
                created_by: actor.id.clone(),
                created_at: this.now(),
                proposed_by: None,
                proposed_at: None,
                released_by: None,
                released_at: None,
                sent_by: None,
                sent_at: None,
            };
            rows::insert(&mut transaction, &batch).await?;
            for one in &wanted {
                this.plan_payment(&mut transaction, &batch, one).await?;
            }
            // What the bank would not take is said now, not when everybody waits for the money.
            let planned = payments::of_batch(&mut transaction, &batch.id).await?;
            file::made(&mut transaction, &batch, &planned, this.now()).await?;
            this.note_batch(&mut transaction, &actor, "started", &batch, None)
                .await?;
            transaction.commit().await?;
            Ok(batch)
        })
        .await
    }

    /// A day the bank can pay on, from now.
    pub(super) fn must_be_payable_on(&self, day: Date) -> Result<(), BatchError> {
        let today = self.today();
        let farthest = today.saturating_add(jiff::Span::new().days(FARTHEST_DAYS));
        if day < today {
            Err(BatchError::DayPassed)
        } else if day > farthest {
            Err(BatchError::DayTooFar)
        } else if !is_business_day(day) {
            Err(BatchError::NoBusinessDay)
        } else {
            Ok(())
        }
    }

    /// The chosen requisitions, all of which whoever pays has accepted and nobody is paying.
    async fn accepted(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        payer: &str,
        chosen: &BTreeSet<String>,
    ) -> Result<Vec<Requisition>, BatchError> {
        let payable = requisition::payable(transaction, payer).await?;
        let (wanted, rest): (Vec<_>, Vec<_>) = payable
            .into_iter()
            .filter(|one| actor.covers(Some(&one.agreement_id)))
            .partition(|one| chosen.contains(&one.id));
        drop(rest);
        for id in chosen {
            if wanted.iter().any(|one| one.id == *id) {
                continue;
            }
            // Nobody is told about requisitions at others.
            let found = requisition::find(transaction, id).await?;
            let found = found.filter(|one| one.payer_id == payer);
            let number = found.map_or_else(String::new, |one| number_of(&one));
            return Err(BatchError::NotPayable { number });
        }
        Ok(wanted)
    }

    async fn plan_payment(
        &self,
        transaction: &mut Transaction,
        batch: &Batch,
        requisition: &Requisition,
    ) -> Result<(), BatchError> {
        let number = number_of(requisition);
        let account = payment_account::usable(transaction, &requisition.claimant_id, self.now());
        let account = account.await?;
        let account = account.ok_or_else(|| BatchError::NoAccount {
            number: number.clone(),
        })?;
        let before = payments::of_requisition(transaction, &requisition.id).await?;
        let attempt = before.last().map_or(1, |last| last.attempt + 1);
        let flagged = payment_account::is_new_since_last_payment(transaction, &account).await?;
        let payment = Payment {
            id: id::new()?,
            requisition_id: requisition.id.clone(),
            attempt,
            batch_id: batch.id.clone(),
            payment_account_id: account.id,
            amount: requisition.total,
            end_to_end_id: format!("{}.{attempt}", requisition.id),
            status: PaymentStatus::Planned,
            flagged,
            executed_on: None,
            ended_on: None,
            note: None,
        };
        match payments::insert(transaction, &payment).await {
            // Somebody else planned it in the same moment.
            Err(StoreError::Taken { .. }) => Err(BatchError::NotPayable { number }),
            other => Ok(other?),
        }
    }

    /// Hands a draft to a second person.
    pub async fn propose_batch(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
    ) -> Result<Batch, BatchError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let transaction_ = &mut transaction;
            let batch = this
                .batch_for(transaction_, &actor, &id, Act::PrepareBatches)
                .await?;
            let to = batch.status.to(BatchStatus::Proposed)?;
            this.must_be_payable_on(batch.execution_on)?;
            this.must_be_covered(transaction_, &batch).await?;
            let step = Step {
                from: batch.status,
                to,
                by: &actor.id,
                at: this.now(),
            };
            if !rows::propose(transaction_, (&id, revision), step).await? {
                return Err(BatchError::Newer);
            }
            let batch = rows::find(transaction_, &id).await?;
            let batch = batch.ok_or(BatchError::NoSuchBatch)?;
            let shown = releasing::shown_of(transaction_, &batch).await?;
            let wanted = Wanted {
                kind: ApprovalKind::Batch,
                subject_id: &batch.id,
                organisation_id: &batch.payer_id,
                shown: &shown,
                contributors: std::slice::from_ref(&batch.created_by),
                reason: None,
            };
            this.ask(transaction_, &actor, wanted)
                .await
                .map_err(asked)?;
            this.note_batch(transaction_, &actor, "proposed", &batch, None)
                .await?;
            transaction.commit().await?;
            Ok(batch)
        })
        .await
    }

    /// Puts a batch aside that is not released: what it was to pay can be paid in another.
    pub async fn drop_batch(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        reason: &str,
    ) -> Result<(), BatchError> {
        let reason = noted(reason)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let batch = this
                .batch_for(&mut transaction, &actor, &id, Act::PrepareBatches)
                .await?;
            let to = batch.status.to(BatchStatus::Dropped)?;
            let kind = ApprovalKind::Batch;
            this.void(&mut transaction, &actor, kind, &id, &reason)
                .await?;
            let step = Step {
                from: batch.status,
                to,
                by: &actor.id,
                at: this.now(),
            };
            if !rows::stand(&mut transaction, (&id, revision), step).await? {
                return Err(BatchError::Newer);
            }
            for payment in payments::of_batch(&mut transaction, &id).await? {
                let to = payment.status.to(PaymentStatus::Dropped)?;
                let way = (payment.status, to);
                payments::stand(&mut transaction, &payment.id, way, None, Some(&reason)).await?;
            }
            this.note_batch(&mut transaction, &actor, "dropped", &batch, Some(&reason))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Says that the file of a released batch was taken to the bank.
    pub async fn send_batch(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
    ) -> Result<(), BatchError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let batch = this
                .batch_for(&mut transaction, &actor, &id, Act::PrepareBatches)
                .await?;
            let step = Step {
                from: batch.status,
                to: batch.status.to(BatchStatus::Sent)?,
                by: &actor.id,
                at: this.now(),
            };
            if !rows::send(&mut transaction, (&id, revision), step).await? {
                return Err(BatchError::Newer);
            }
            this.note_batch(&mut transaction, &actor, "sent", &batch, None)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Says that the bank did not pay a payment, so that it can be paid in another batch. Whoever may release does it, with a
    /// reason; if the bank paid after all, the entry waits for a person and is never booked twice.
    pub async fn reject_payment(
        &self,
        actor: &Actor,
        payment_id: &str,
        reason: &str,
    ) -> Result<(), BatchError> {
        let reason = noted(reason)?;
        let (this, actor, id) = (self.clone(), actor.clone(), payment_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let payment = payments::find(&mut transaction, &id).await?;
            let payment = payment.ok_or(BatchError::NoSuchPayment)?;
            this.batch_for(
                &mut transaction,
                &actor,
                &payment.batch_id,
                Act::ReleaseBatches,
            )
            .await?;
            let way = (payment.status, payment.status.to(PaymentStatus::Rejected)?);
            let today = Some(this.today());
            if !payments::stand(&mut transaction, &id, way, today, Some(&reason)).await? {
                return Err(BatchError::Newer);
            }
            let requisition = requisition::find(&mut transaction, &payment.requisition_id).await?;
            let requisition = requisition.ok_or(BatchError::NoSuchPayment)?;
            let event = ("payment_rejected", reason.as_str());
            this.requisition_event(&mut transaction, &actor, &requisition, event)
                .await?;
            this.note_payment(
                &mut transaction,
                &actor,
                "rejected",
                &payment,
                Some(&reason),
            )
            .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Whether the ledger has as much to pay as the batch pays, right by right, and agrees with all it follows from in the
    /// years this organisation pays for. A difference of one öre stops it.
    pub(super) async fn must_be_covered(
        &self,
        transaction: &mut Transaction,
        batch: &Batch,
    ) -> Result<(), BatchError> {
        // An öre anywhere in the years of whoever pays stops every payment.
        if !reconcile(transaction, &batch.payer_id).await?.is_empty() {
            return Err(BatchError::Differs);
        }
        let mut movements = Vec::new();
        for payment in payments::of_batch(transaction, &batch.id).await? {
            let its = requisition_row::of(transaction, &payment.requisition_id).await?;
            let sum = Ore::checked_sum(its.iter().map(|row| row.amount));
            if sum != Some(payment.amount) {
                return Err(BatchError::Differs);
            }
            let asked = requisition::find(transaction, &payment.requisition_id).await?;
            let asked = asked.ok_or(BatchError::NoSuchPayment)?;
            let (to_them, of_pool) = moved(asked.leg, &its);
            movements.extend(to_them.into_iter().chain(of_pool));
        }
        let rights = movements.iter().map(|movement| &movement.right);
        let mut balances = balances_of(transaction, &batch.agreement_id, rights).await?;
        balances.apply(&movements).map_err(|_| BatchError::Differs)
    }
}

/// What moves in the ledger when a requisition is paid: to whoever asked, and from the pool when the coordinator passes
/// money on.
pub(crate) fn moved(
    leg: Leg,
    rows: &[requisition_row::RequisitionRow],
) -> (Vec<Movement>, Vec<Movement>) {
    let to_them = rows.iter().filter_map(|row| {
        let holder = Holder::from_words(&row.level, &row.code)?;
        let right = Right::new(&row.item_id, holder);
        let (from, to) = (Place::Payable, Place::Paid);
        Some(Movement::new(&right, from, to, row.amount))
    });
    let passed_on = rows.iter().filter(|_| leg == Leg::FromCoordinator);
    let of_pool = passed_on.map(|row| {
        let right = Right::new(&row.item_id, Holder::Pool);
        Movement::new(&right, Place::Paid, Place::Distributed, row.amount)
    });
    (to_them.collect(), of_pool.collect())
}

fn asked(error: ApprovalError) -> BatchError {
    match error {
        ApprovalError::Store(error) => BatchError::Store(error),
        ApprovalError::NotAllowed(error) => BatchError::NotAllowed(error),
        error => BatchError::Approval(Box::new(error)),
    }
}
