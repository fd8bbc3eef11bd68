//! What an entry of the bank does: a payment was made, a payment came back.

use ::store::payment::{self as payments, Payment};
use ::store::statement_entry::{self as entries, Decision, StatementEntry};
use ::store::{Transaction, repayment, requisition, requisition_row};
use grants::bank_entry::{EntryStatus, Flow, MatchedBy, Unclear, Verdict, judge};
use grants::ledger::{Movement, VoucherKind};
use grants::payment::PaymentStatus;
use grants::requisition::RequisitionStatus;

use super::{BankError, ENTRY};
use crate::actor::Note;
use crate::batch::{BatchError, PAYMENT, moved};
use crate::ledger::{LedgerError, Posting, balances_of};
use crate::repayment::{Incoming, RepaymentError};
use crate::{Actor, Casework};

impl Casework {
    /// Does what follows by rule from an entry. Returns whether a rule knew; the others are told why they wait.
    pub(super) async fn match_by_rule(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        entry: &StatementEntry,
    ) -> Result<bool, BankError> {
        let found = match &entry.end_to_end_id {
            Some(id) => payments::by_end_to_end(transaction, &entry.payer_id, id).await?,
            None => None,
        };
        let why = match found {
            Some(payment) => {
                let standing = (payment.status, payment.amount);
                match judge(entry.direction, entry.amount, standing) {
                    Ok(verdict) => {
                        let by = (MatchedBy::EndToEnd, "");
                        let told =
                            self.payment_told(transaction, actor, (entry, &payment), verdict, by);
                        match told.await {
                            Ok(()) => return Ok(true),
                            // Said before anything was written.
                            Err(BankError::Unclear(why)) => why,
                            Err(error) => return Err(error),
                        }
                    }
                    Err(why) => why,
                }
            }
            None => match self.claim_told(transaction, actor, entry).await? {
                Ok(()) => return Ok(true),
                Err(why) => why,
            },
        };
        entries::note(transaction, &entry.id, why.word()).await?;
        Ok(false)
    }

    /// Money that came in with the reference of a claim is booked on the claim, if it fits.
    async fn claim_told(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        entry: &StatementEntry,
    ) -> Result<Result<(), Unclear>, BankError> {
        let (Flow::In, Some(reference)) = (entry.direction, &entry.reference) else {
            return Ok(Err(Unclear::Unknown));
        };
        let how = (MatchedBy::Reference, "");
        self.claim_paid(transaction, actor, (entry, reference), how)
            .await
    }

    /// Books money that came in on the claim of a reference. What does not fit the claim is said before anything is written.
    pub(super) async fn claim_paid(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (entry, reference): (&StatementEntry, &str),
        (how, note): (MatchedBy, &str),
    ) -> Result<Result<(), Unclear>, BankError> {
        let claim = repayment::by_reference(transaction, reference).await?;
        // Money that is owed to another is none of this organisation's.
        let Some(claim) = claim.filter(|claim| claim.to_id == entry.payer_id) else {
            return Ok(Err(Unclear::Unknown));
        };
        let incoming = Incoming {
            reference,
            amount: entry.amount,
            booked_on: entry.booked_on,
            entry_id: &entry.id,
        };
        match self.repayment_received(transaction, actor, incoming).await {
            Ok(_) => {}
            Err(RepaymentError::Refused(_)) => return Ok(Err(Unclear::DoesNotFitClaim)),
            Err(RepaymentError::Ledger(LedgerError::Refused(_))) => {
                return Ok(Err(Unclear::Ledger));
            }
            Err(RepaymentError::Store(error)) => return Err(error.into()),
            Err(error) => return Err(BankError::Repayment(Box::new(error))),
        }
        let about = Some((crate::repayment::SUBJECT, claim.id.as_str()));
        self.decide_entry(transaction, actor, entry, (about, how, note))
            .await?;
        Ok(Ok(()))
    }

    /// The bank has said that a payment was made, or that it came back: the payment, the requisition and the ledger follow.
    pub(super) async fn payment_told(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (entry, payment): (&StatementEntry, &Payment),
        verdict: Verdict,
        (how, note): (MatchedBy, &str),
    ) -> Result<(), BankError> {
        let (to, requisition_to, event) = match verdict {
            Verdict::Executed => (PaymentStatus::Executed, RequisitionStatus::Paid, "paid"),
            Verdict::Returned => (
                PaymentStatus::Returned,
                RequisitionStatus::Accepted,
                "payment_returned",
            ),
        };
        let asked = requisition::find(transaction, &payment.requisition_id).await?;
        let asked = asked.ok_or(BankError::NoSuchThing)?;
        let its = requisition_row::of(transaction, &payment.requisition_id).await?;
        let (to_them, pool) = moved(asked.leg, &its);
        let back = |movements: Vec<Movement>| -> Vec<Movement> {
            movements.iter().map(Movement::reversed).collect()
        };
        let vouchers = match verdict {
            Verdict::Executed => [
                (VoucherKind::Paid, to_them),
                (VoucherKind::Distributed, pool),
            ],
            Verdict::Returned => [
                (VoucherKind::PaymentReturned, back(to_them)),
                (VoucherKind::PaymentReturned, back(pool)),
            ],
        };
        // Nothing is written before it is known that all of it can be.
        let all: Vec<Movement> = vouchers.iter().flat_map(|(_, all)| all.clone()).collect();
        let rights = all.iter().map(|movement| &movement.right);
        let balances = balances_of(transaction, &asked.agreement_id, rights).await;
        let mut balances = balances.map_err(BatchError::from)?;
        if balances.apply(&all).is_err() || asked.status.to(requisition_to).is_err() {
            return Err(Unclear::Ledger.into());
        }
        let way = (
            payment.status,
            payment.status.to(to).map_err(BatchError::from)?,
        );
        let reason = entry.return_reason.as_deref();
        let on = Some(entry.booked_on);
        if !payments::stand(transaction, &payment.id, way, on, reason).await? {
            return Err(BatchError::Newer.into());
        }
        let said = (event, reason.unwrap_or_default());
        self.requisition_to(transaction, actor, &asked, requisition_to, said)
            .await
            .map_err(BatchError::from)?;
        for (kind, movements) in vouchers {
            if movements.is_empty() {
                continue;
            }
            let posting = Posting {
                agreement_id: &asked.agreement_id,
                kind,
                event_on: entry.booked_on,
                text: &payment.end_to_end_id,
                about: (PAYMENT, &payment.id),
                movements: &movements,
            };
            self.book(transaction, actor, posting)
                .await
                .map_err(BatchError::from)?;
        }
        let act = match verdict {
            Verdict::Executed => "executed",
            Verdict::Returned => "returned",
        };
        self.note_payment(transaction, actor, act, payment, reason)
            .await?;
        let about = Some((PAYMENT, payment.id.as_str()));
        self.decide_entry(transaction, actor, entry, (about, how, note))
            .await
    }

    /// Says what an entry is about, once.
    pub(super) async fn decide_entry(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        entry: &StatementEntry,
        (about, how, note): (Option<(&str, &str)>, MatchedBy, &str),
    ) -> Result<(), BankError> {
        let status = match about {
            Some(_) => EntryStatus::Matched,
            None => EntryStatus::SetAside,
        };
        let decision = Decision {
            status,
            about,
            how,
            by: &actor.id,
            at: self.now(),
            note,
        };
        if !entries::decide(transaction, &entry.id, decision).await? {
            return Err(BankError::Decided);
        }
        // What a rule did is told with the file it came in; what a person said is told by itself.
        if how == MatchedBy::Person {
            let details = serde_json::json!({
                "about": about.map(|(kind, id)| format!("{kind}/{id}")),
                "amount": entry.amount.ore(),
                "direction": entry.direction.word(),
            });
            let recorded = Note {
                act: status.word(),
                subject_kind: ENTRY,
                subject_id: &entry.id,
                reason: Some(note),
                details: &details.to_string(),
            };
            self.record_act(transaction, actor, recorded).await?;
        }
        Ok(())
    }
}

/// What payments an entry without a usable name may be about: the same amount, standing where the bank could say so.
pub(super) const fn candidates_stand(flow: Flow) -> PaymentStatus {
    match flow {
        Flow::Out => PaymentStatus::Released,
        Flow::In => PaymentStatus::Executed,
    }
}
