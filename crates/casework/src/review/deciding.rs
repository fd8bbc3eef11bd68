//! Accepting, asking back and refusing: the status, the ledger, the trace and the e-mail in one transaction.

use ::store::Transaction;
use ::store::requisition::{self as rows, Decision, Requisition};
use ::store::requisition_row;
use grants::authorisation::Act;
use grants::ledger::{Place, VoucherKind};
use grants::requisition::{Form, RequisitionStatus};

use super::{MOST_AT_ONCE, ReviewError, decides_for, legs, number_of, said};
use crate::ledger::Posting;
use crate::requisition::{SUBJECT, movements};
use crate::{Actor, Casework, NotAllowed, to_the_end};

/// A requisition somebody chose, as they saw it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Chosen {
    /// Its id.
    pub id: String,
    /// Its revision when they saw it.
    pub revision: i64,
}

/// What is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Accept,
    AskBack,
    Refuse,
}

impl Verdict {
    const fn to(self) -> RequisitionStatus {
        match self {
            Self::Accept => RequisitionStatus::Accepted,
            Self::AskBack => RequisitionStatus::AskedBack,
            Self::Refuse => RequisitionStatus::Refused,
        }
    }

    /// From where to where the money goes, by where the requisition stands. What is asked back stays asked for, so that
    /// it does not lapse while its claimant answers.
    const fn way(self, from: RequisitionStatus) -> Option<(Place, Place)> {
        match (self, from) {
            (Self::Accept, _) => Some((Place::Requested, Place::Payable)),
            (Self::AskBack, _) => None,
            (Self::Refuse, RequisitionStatus::Accepted) => Some((Place::Payable, Place::Entitled)),
            (Self::Refuse, _) => Some((Place::Requested, Place::Entitled)),
        }
    }

    const fn kind(self) -> VoucherKind {
        match self {
            Self::Accept => VoucherKind::Accepted,
            Self::AskBack | Self::Refuse => VoucherKind::TakenBack,
        }
    }
}

impl Casework {
    /// Accepts what was asked for, all of it or nothing: it is to be paid.
    pub async fn accept_requisitions(
        &self,
        actor: &Actor,
        chosen: &[Chosen],
    ) -> Result<usize, ReviewError> {
        let mut chosen = chosen.to_vec();
        chosen.sort();
        chosen.dedup();
        if chosen.is_empty() {
            return Err(ReviewError::NothingChosen);
        }
        if chosen.len() > MOST_AT_ONCE {
            return Err(ReviewError::TooMany);
        }
        let count = chosen.len();
        self.decide_requisitions(actor, chosen, Verdict::Accept, None)
            .await?;
        Ok(count)
    }

    /// Sends a requisition back with a question. Whoever sent it answers with a new one.
    pub async fn ask_requisition_back(
        &self,
        actor: &Actor,
        chosen: Chosen,
        question: &str,
    ) -> Result<(), ReviewError> {
        let question = said(question)?;
        self.decide_requisitions(actor, vec![chosen], Verdict::AskBack, Some(question))
            .await
    }

    /// Refuses a requisition, with the reason. What was accepted can be refused too, until it is in a batch.
    pub async fn refuse_requisition(
        &self,
        actor: &Actor,
        chosen: Chosen,
        reason: &str,
    ) -> Result<(), ReviewError> {
        let reason = said(reason)?;
        self.decide_requisitions(actor, vec![chosen], Verdict::Refuse, Some(reason))
            .await
    }

    async fn decide_requisitions(
        &self,
        actor: &Actor,
        chosen: Vec<Chosen>,
        verdict: Verdict,
        note: Option<String>,
    ) -> Result<(), ReviewError> {
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::ReviewRequisitions;
            this.must_stand(&mut transaction, &actor, act).await?;
            let mut agreements: Vec<String> = Vec::new();
            for one in &chosen {
                let found = rows::find(&mut transaction, &one.id).await?;
                let found = found.ok_or(ReviewError::NoSuchRequisition)?;
                must_decide(&actor, &found)?;
                if found.revision != one.revision {
                    let number = number_of(&found);
                    return Err(ReviewError::Newer { number });
                }
                this.decided(&mut transaction, &actor, &found, verdict, note.as_deref())
                    .await?;
                if !agreements.contains(&found.agreement_id) {
                    agreements.push(found.agreement_id);
                }
            }
            if verdict == Verdict::Accept {
                for agreement in &agreements {
                    legs::must_be_covered(&mut transaction, agreement).await?;
                }
            }
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Writes a decision about one requisition: the last to ask the rules.
    async fn decided(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        found: &Requisition,
        verdict: Verdict,
        note: Option<&str>,
    ) -> Result<(), ReviewError> {
        let number = number_of(found);
        let to = (found.status.to(verdict.to())).map_err(|refusal| ReviewError::Refused {
            number: number.clone(),
            refusal,
        })?;
        if found.status == RequisitionStatus::Accepted
            && rows::is_being_paid(transaction, &found.id).await?
        {
            return Err(ReviewError::BeingPaid { number });
        }
        let decision = Decision {
            from: found.status,
            to,
            by: &actor.id,
            at: self.now(),
            note,
        };
        if !rows::decide(transaction, &found.id, found.revision, decision).await? {
            return Err(ReviewError::Newer { number });
        }
        if let Some((from, to)) = verdict.way(found.status) {
            let its_rows = requisition_row::of(transaction, &found.id).await?;
            let movements = movements(&its_rows, from, to);
            let posting = Posting {
                agreement_id: &found.agreement_id,
                kind: verdict.kind(),
                event_on: self.today(),
                text: &number,
                about: (SUBJECT, &found.id),
                movements: &movements,
            };
            self.book(transaction, actor, posting).await?;
        }
        if verdict == Verdict::Refuse {
            self.reopen_claim(transaction, actor, found).await?;
        }
        let said = (to.word(), note.unwrap_or_default());
        self.requisition_event(transaction, actor, found, said)
            .await?;
        self.tell_decision(transaction, actor, found, to).await?;
        Ok(())
    }
}

/// Refuses whoever does not decide about a requisition; to those who may not see it, it is not there.
fn must_decide(actor: &Actor, found: &Requisition) -> Result<(), ReviewError> {
    let sent_in = found.number.is_some() && actor.may_agreement(&found.agreement_id);
    if !sent_in || !actor.may_somewhere(Act::ReadLedger) {
        return Err(ReviewError::NoSuchRequisition);
    }
    if !decides_for(actor, &found.payer_id) {
        let act = Act::ReviewRequisitions;
        return Err(NotAllowed { act }.into());
    }
    // What is passed on by key was asked for by nobody, and those who did it can take it back.
    let had_a_hand =
        found.created_by == actor.id || found.attested_by.as_deref() == Some(&actor.id);
    if had_a_hand && found.form != Form::ByKey {
        let number = number_of(found);
        return Err(ReviewError::OwnWork { number });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_goes_only_along_the_ways_of_the_ledger() {
        for verdict in [Verdict::Accept, Verdict::AskBack, Verdict::Refuse] {
            for status in RequisitionStatus::ALL {
                if status.to(verdict.to()).is_err() {
                    continue;
                }
                if let Some((from, to)) = verdict.way(status) {
                    assert!(from.leads_to(to), "{verdict:?} {status}");
                }
            }
        }
    }
}
