//! What an entry of the bank does: a payment was made, a payment came back.

use ::store::payment::{self as payments, Payment};
use ::store::requisition::{self, Requisition};
use ::store::statement_entry::{self as entries, Decision, StatementEntry, Told};
use ::store::{Read, Transaction, repayment, requisition_row};
use documents::bank_statement::Kind;
use grants::bank_entry::{EntryStatus, Flow, MatchedBy, Unclear, Verdict, judge};
use grants::ledger::{Movement, VoucherKind};
use grants::payment::PaymentStatus;
use grants::requisition::{RequisitionRefusal, RequisitionStatus};
use jiff::civil::Date;

use super::sum::SumOfFile;
use super::{BankError, ENTRY};
use crate::actor::Note;
use crate::batch::{BatchError, PAYMENT, moved};
use crate::ledger::{LedgerError, Posting, balances_of};
use crate::repayment::{Incoming, RepaymentError};
use crate::requisition::RequisitionError;
use crate::{Actor, Casework};

impl Casework {
    /// Does what follows by rule from an entry. Returns whether a rule knew; the others are told why they wait.
    pub(super) async fn match_by_rule(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        entry: &StatementEntry,
        (kind, sum): (Kind, &SumOfFile),
    ) -> Result<bool, BankError> {
        let found = match &entry.end_to_end_id {
            Some(id) => payments::by_end_to_end(transaction, &entry.payer_id, id).await?,
            None => None,
        };
        let done = match found {
            Some(payment) => {
                let one = (entry, &payment, kind);
                self.one_told(transaction, actor, one).await?
            }
            None => match sum.batch(transaction, entry).await? {
                Some(batch) => {
                    let by = (MatchedBy::File, "");
                    let said = (entry, &batch, sum.count, kind);
                    self.sum_told(transaction, actor, said, by).await?
                }
                None => self.claim_told(transaction, actor, entry).await?,
            },
        };
        match done {
            Ok(()) => Ok(true),
            Err(why) => {
                entries::note(transaction, &entry.id, why.word()).await?;
                Ok(false)
            }
        }
    }

    /// What an entry says about the payment it names, done if a rule knows it.
    async fn one_told(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (entry, payment, kind): (&StatementEntry, &Payment, Kind),
    ) -> Result<Result<(), Unclear>, BankError> {
        let by = (MatchedBy::EndToEnd, "");
        let standing = (payment.status, payment.amount);
        match judge(entry.direction, entry.amount, standing) {
            Ok(verdict) => {
                let told = self.payment_told(transaction, actor, (entry, payment), verdict, by);
                match told.await {
                    Ok(()) => Ok(Ok(())),
                    // Said before anything was written.
                    Err(BankError::Unclear(why)) => Ok(Err(why)),
                    Err(error) => Err(error),
                }
            }
            Err(Unclear::PaidBefore) if is_echo(transaction, payment, kind).await? => {
                let about = Some((PAYMENT, payment.id.as_str()));
                self.decide_entry(transaction, actor, entry, (about, by.0, by.1))
                    .await?;
                Ok(Ok(()))
            }
            Err(why) => Ok(Err(why)),
        }
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
        let planned = plan(transaction, payment, verdict).await?;
        must_fit(transaction, std::slice::from_ref(&planned)).await?;
        let reason = entry.return_reason.as_deref();
        let told = ToldBy {
            booked_on: entry.booked_on,
            reason,
            file: None,
        };
        self.carry_out(transaction, actor, &planned, told).await?;
        let about = Some((PAYMENT, payment.id.as_str()));
        self.decide_entry(transaction, actor, entry, (about, how, note))
            .await
    }

    /// Does what was planned for a payment. It is known that all of it can be done.
    pub(super) async fn carry_out(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        planned: &Planned<'_>,
        told: ToldBy<'_>,
    ) -> Result<(), BankError> {
        let (payment, asked) = (planned.payment, &planned.asked);
        let (booked_on, reason) = (told.booked_on, told.reason);
        let (to, event, act) = match (planned.verdict, told.file) {
            (Verdict::Executed, None) => (PaymentStatus::Executed, "paid", "executed"),
            (Verdict::Executed, Some(_)) => {
                (PaymentStatus::Executed, "paid_in_sum", "executed_in_sum")
            }
            (Verdict::Returned, _) => (PaymentStatus::Returned, "payment_returned", "returned"),
        };
        let way = (
            payment.status,
            payment.status.to(to).map_err(BatchError::from)?,
        );
        if !payments::stand(transaction, &payment.id, way, Some(booked_on), reason).await? {
            return Err(BatchError::Newer.into());
        }
        let said = (event, reason.unwrap_or_default());
        let asked_to = planned.asked_to().map_err(|_| Unclear::Ledger)?;
        self.requisition_moved(transaction, actor, asked, asked_to, said)
            .await
            .map_err(BatchError::from)?;
        if planned.verdict == Verdict::Executed {
            self.tell_decision(transaction, actor, asked, asked_to)
                .await
                .map_err(RequisitionError::from)
                .map_err(BatchError::from)?;
        }
        let name = &payment.end_to_end_id;
        let text = match told.file {
            Some(file) => format!("{name}, {file}"),
            None => name.clone(),
        };
        for (kind, movements) in &planned.vouchers {
            if movements.is_empty() {
                continue;
            }
            let posting = Posting {
                agreement_id: &asked.agreement_id,
                kind: *kind,
                event_on: booked_on,
                text: &text,
                about: (PAYMENT, &payment.id),
                movements,
            };
            self.book(transaction, actor, posting)
                .await
                .map_err(BatchError::from)?;
        }
        self.note_payment(transaction, actor, act, payment, reason.or(told.file))
            .await?;
        Ok(())
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

/// How the bank told of a payment.
#[derive(Clone, Copy, Debug)]
pub(super) struct ToldBy<'a> {
    /// The day it was booked.
    pub(super) booked_on: Date,
    /// Why it came back.
    pub(super) reason: Option<&'a str>,
    /// The payment file, when it was booked as one sum.
    pub(super) file: Option<&'a str>,
}

/// What is to be done with a payment.
pub(super) struct Planned<'a> {
    payment: &'a Payment,
    asked: Requisition,
    verdict: Verdict,
    vouchers: [(VoucherKind, Vec<Movement>); 2],
}

impl Planned<'_> {
    /// Where the requisition is after it.
    fn asked_to(&self) -> Result<RequisitionStatus, RequisitionRefusal> {
        match self.verdict {
            Verdict::Executed => self.asked.status.to(RequisitionStatus::Paid),
            Verdict::Returned => self.asked.status.came_back(),
        }
    }
}

/// What follows when the bank says this about a payment. Nothing is written.
pub(super) async fn plan<'a>(
    read: &mut impl Read,
    payment: &'a Payment,
    verdict: Verdict,
) -> Result<Planned<'a>, BankError> {
    let asked = requisition::find(read, &payment.requisition_id).await?;
    let asked = asked.ok_or(BankError::NoSuchThing)?;
    let its = requisition_row::of(read, &payment.requisition_id).await?;
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
    Ok(Planned {
        payment,
        asked,
        verdict,
        vouchers,
    })
}

/// Nothing is written before it is known that all of it can be. What is planned together is of one agreement.
pub(super) async fn must_fit(
    read: &mut impl Read,
    planned: &[Planned<'_>],
) -> Result<(), BankError> {
    let Some(first) = planned.first() else {
        return Ok(());
    };
    let vouchers = planned.iter().flat_map(|one| one.vouchers.iter());
    let all: Vec<Movement> = vouchers.flat_map(|(_, all)| all.clone()).collect();
    let rights = all.iter().map(|movement| &movement.right);
    let balances = balances_of(read, &first.asked.agreement_id, rights).await;
    let mut balances = balances.map_err(BatchError::from)?;
    let goes = |one: &Planned<'_>| one.asked_to().is_ok();
    if planned.iter().all(goes) && balances.apply(&all).is_ok() {
        Ok(())
    } else {
        Err(Unclear::Ledger.into())
    }
}

/// Whether a file tells of a payment what files of the other sort have told: notices and statements both tell of every
/// movement. A second time in the same sort is another movement.
async fn is_echo(read: &mut impl Read, payment: &Payment, kind: Kind) -> Result<bool, BankError> {
    let told = entries::told_of_batch(read, &payment.batch_id).await?;
    let about = |told: &&Told| told.about_id == payment.id || told.about_id == payment.batch_id;
    let mut files = told.iter().filter(about).peekable();
    Ok(files.peek().is_some() && files.all(|told| kind_of(&told.kind) != kind))
}

/// Whether a file was a statement or a notice, by the word that is kept of it.
pub(super) fn kind_of(file: &str) -> Kind {
    if file.starts_with("camt.054") {
        Kind::Notice
    } else {
        Kind::Statement
    }
}

/// What payments an entry without a usable name may be about: the same amount, standing where the bank could say so.
pub(super) const fn candidates_stand(flow: Flow) -> PaymentStatus {
    match flow {
        Flow::Out => PaymentStatus::Released,
        Flow::In => PaymentStatus::Executed,
    }
}
