//! The decision: one person prepares it with reasons, another makes it, and the claim is made in the same moment.

use ::store::approval::Approval;
use ::store::{Read, Transaction};
use grants::Ore;
use grants::approval::{ApprovalKind, Shown};
use grants::authorisation::Act;
use grants::decision::Decision;
use grants::ledger::{Movement, Place, Right, VoucherKind};
use grants::recovery::{RecoveryRefusal, RecoveryStatus};
use grants::repayment::{RepaymentGround, spread};

use super::{ClawBackError, Whole, number, payers, stated, what, whole};
use crate::approval::{AGREEMENT, ApprovalError, Effect, Wanted};
use crate::ledger::{Posting, balances_of};
use crate::money_year::open_year;
use crate::organisation::name_of;
use crate::repayment::{NewClaim, RepaymentError};
use crate::{Actor, Casework, to_the_end};

impl Casework {
    /// Prepares the decision: how much is asked back, and why. Another person makes it.
    pub async fn propose_claw_back_decision(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        (amount, reasons): (Ore, &str),
    ) -> Result<(), ClawBackError> {
        let reasons = stated(reasons)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let mut whole = payers(&mut transaction, &actor, (&id, revision)).await?;
            this.must_stand(&mut transaction, &actor, Act::ManageRepayments)
                .await?;
            if whole.waits().is_some() {
                return Err(ClawBackError::DecisionWaits);
            }
            if whole.row.status == RecoveryStatus::Heard {
                whole.recovery = whole.recovery.clone().period_passed(this.today())?;
            }
            let from = whole.recovery.status();
            let ready = [RecoveryStatus::Answered, RecoveryStatus::PeriodPassed];
            if !ready.contains(&from) {
                let to = RecoveryStatus::Decided;
                return Err(RecoveryRefusal::NotFrom { from, to }.into());
            }
            if amount <= Ore::ZERO {
                return Err(RecoveryRefusal::NotAnAmount.into());
            }
            if amount > whole.proposed() {
                let most = whole.proposed();
                return Err(RecoveryRefusal::More { most }.into());
            }
            whole.row.amount = amount;
            whole.row.decision = Some(reasons.clone());
            let step = (what::TO_DECIDE, reasons.as_str(), None);
            this.note_claw_back_step(&mut transaction, &actor, &mut whole, step)
                .await?;
            let shown = told(&mut transaction, &whole).await?;
            let shown = shown.ok_or(ClawBackError::Newer)?;
            let contributors = [whole.row.created_by.clone()];
            let wanted = Wanted {
                kind: ApprovalKind::ClawBack,
                subject_id: &id,
                organisation_id: &whole.row.payer_id,
                shown: &shown,
                contributors: &contributors,
                reason: None,
            };
            this.ask(&mut transaction, &actor, wanted).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}

/// What the second person is shown; nothing when there is nothing left to decide.
pub(crate) async fn shown(read: &mut impl Read, id: &str) -> Result<Option<Shown>, ApprovalError> {
    let whole = whole(read, id).await?;
    Ok(told(read, &whole).await?)
}

async fn told(read: &mut impl Read, whole: &Whole) -> Result<Option<Shown>, ClawBackError> {
    if whole.waits().is_none() {
        return Ok(None);
    }
    let row = &whole.row;
    let organisation = name_of(read, &row.organisation_id).await?;
    let shown = Shown::new("claw_back")
        .fact("name", format!("{}, {organisation}", number(row)))
        .fact("organisation", organisation)
        .fact(AGREEMENT, &row.agreement_id)
        .fact("ground", row.ground.word())
        .fact("proposed", whole.proposed().ore().to_string())
        .fact("answer", row.answer.as_deref().unwrap_or_default())
        .fact("total", row.amount.ore().to_string())
        .fact("reasons", row.decision.as_deref().unwrap_or_default());
    Ok(Some(shown))
}

/// A second person said yes: it is decided, and there is a claim.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    decided(casework, transaction, actor, &approval.subject_id).await?;
    Ok(Effect::Done)
}

async fn decided(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    id: &str,
) -> Result<(), ClawBackError> {
    let mut whole = whole(transaction, id).await?;
    let waits = whole.waits().cloned().ok_or(ClawBackError::Newer)?;
    let decision = Decision::new(&waits.note, &waits.actor_id, &actor.id);
    let decision = decision.map_err(|_| ClawBackError::TextMissing)?;
    let (amount, ground) = (whole.row.amount, whole.recovery.ground().clone());
    let recovery = whole.recovery.clone();
    let recovery = recovery.decide(amount, ground, &decision, casework.today())?;
    whole.recovery = recovery.claim()?;
    let year = open_year(transaction, &whole.row.agreement_id).await?;
    let year = year.ok_or(ClawBackError::NoSuchYear)?;
    let amounts: Vec<Ore> = whole.parts.iter().map(|(_, amount)| *amount).collect();
    let parts: Vec<(Right, Ore)> = spread(&amounts, Ore::ZERO, amount)
        .into_iter()
        .filter_map(|(at, falls)| Some((whole.parts.get(at)?.0.clone(), falls)))
        .collect();
    let new = NewClaim {
        year: &year,
        organisation_id: &whole.row.organisation_id,
        ground: RepaymentGround::ClawBack,
        about_id: Some(id),
        parts: &parts,
        interest: None,
        note: decision.reasons(),
    };
    let claim = casework.make_repayment(transaction, actor, new).await?;
    let movements = movements(transaction, &whole.row.agreement_id, &parts).await?;
    let posting = Posting {
        agreement_id: &whole.row.agreement_id,
        kind: VoucherKind::ClawedBack,
        event_on: casework.today(),
        text: &number(&whole.row),
        about: (crate::repayment::SUBJECT, &claim.row.id),
        movements: &movements,
    };
    let booked = casework.book(transaction, actor, posting).await;
    booked.map_err(RepaymentError::from)?;
    whole.row.decided_by = Some(actor.id.clone());
    whole.row.decided_at = Some(casework.now());
    let step = (what::DECIDED, decision.reasons(), None);
    casework
        .note_claw_back_step(transaction, actor, &mut whole, step)
        .await
}

/// What is not accounted for goes back first, then what was reported as used.
async fn movements(
    read: &mut impl Read,
    agreement_id: &str,
    parts: &[(Right, Ore)],
) -> Result<Vec<Movement>, ClawBackError> {
    let rights = parts.iter().map(|(right, _)| right);
    let balances = balances_of(read, agreement_id, rights).await;
    let balances = balances.map_err(RepaymentError::from)?;
    let mut movements = Vec::new();
    for (right, amount) in parts {
        let balance = balances.of(right);
        let places = [Place::Paid, Place::Used];
        let there = places.map(|place| balance.at(place));
        let item_id = right.item_id.clone();
        let most = Ore::new(there.iter().map(|one| one.ore()).sum());
        if *amount > most {
            return Err(ClawBackError::MoreThanThere { item_id, most });
        }
        for (at, falls) in spread(&there, Ore::ZERO, *amount) {
            let from = places.get(at).copied().unwrap_or(Place::Used);
            movements.push(Movement::new(right, from, Place::Repayable, falls));
        }
    }
    Ok(movements)
}

/// A second person said no, or what was to be decided is void: the matter stands where it stood before.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), ApprovalError> {
    let mut whole = whole(transaction, &approval.subject_id).await?;
    whole.row.amount = whole.proposed();
    whole.row.decision = None;
    let step = (what::NOT_DECIDED, reason, None);
    casework
        .note_claw_back_step(transaction, actor, &mut whole, step)
        .await?;
    Ok(())
}
