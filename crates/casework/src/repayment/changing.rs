//! Less is claimed, or nothing more, when two say so; and what happens when whoever is to pay says that the claim is wrong.

use ::store::approval::Approval;
use ::store::{Read, Transaction};
use grants::Ore;
use grants::approval::{ApprovalKind, Shown};
use grants::authorisation::Act;
use grants::decision::Decision;
use grants::ledger::VoucherKind;
use grants::repayment::RepaymentClaim;

use super::{Happened, RepaymentError, SUBJECT, Whole, stated, what, whole};
use crate::approval::{AGREEMENT, ApprovalError, Effect, Wanted};
use crate::organisation::name_of;
use crate::{Actor, Casework, NotAllowed, to_the_end};

/// What is to become of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// This much is claimed instead, what came in included.
    ReduceTo(Ore),
    /// What has not come in is given up.
    Waive,
}

impl Casework {
    /// Proposes that less is claimed. Another person decides.
    pub async fn propose_repayment_change(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        change: Change,
        reasons: &str,
    ) -> Result<(), RepaymentError> {
        let reasons = stated(reasons)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::ManageRepayments;
            let whole = payers(&mut transaction, &actor, &id, act).await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            whole.may_be_changed(revision)?;
            let amount = match change {
                Change::ReduceTo(to) => {
                    whole.claim.can_be_reduced(to)?;
                    Some(to)
                }
                Change::Waive => {
                    whole.claim.can_be_waived()?;
                    None
                }
            };
            let happened = Happened {
                amount,
                ..Happened::new(what::PROPOSED, &reasons)
            };
            this.ask_for_change(transaction, &actor, whole, happened)
                .await
        })
        .await
    }

    /// Notes what is proposed about a claim, and asks another person.
    pub(super) async fn ask_for_change(
        &self,
        mut transaction: Transaction,
        actor: &Actor,
        mut whole: Whole,
        proposed: Happened<'_>,
    ) -> Result<(), RepaymentError> {
        self.repayment_happened(&mut transaction, actor, &mut whole, proposed)
            .await?;
        let claim = whole.claim.clone();
        self.repayment_stands(&mut transaction, actor, &mut whole, claim)
            .await?;
        let shown = told(&mut transaction, &whole).await?;
        let shown = shown.ok_or(RepaymentError::Newer)?;
        let wanted = Wanted {
            kind: ApprovalKind::RepaymentChange,
            subject_id: &whole.row.id,
            organisation_id: &whole.row.to_id,
            shown: &shown,
            contributors: &[],
            reason: None,
        };
        self.ask(&mut transaction, actor, wanted).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Whoever is to pay says that the claim is wrong, and why. Nothing is asked for by a reminder until it is answered.
    pub async fn dispute_repayment(
        &self,
        actor: &Actor,
        id: &str,
        reason: &str,
    ) -> Result<(), RepaymentError> {
        let (reason, act) = (stated(reason)?, Act::DeclareUnused);
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let whole = seen(&mut transaction, &actor, &id).await?;
            if !actor.may(act, &whole.row.organisation_id, true) {
                return Err(NotAllowed { act }.into());
            }
            this.must_stand(&mut transaction, &actor, act).await?;
            let happened = Happened::new(what::DISPUTED, &reason);
            this.turn_repayment(
                transaction,
                &actor,
                whole,
                happened,
                RepaymentClaim::dispute,
            )
            .await
        })
        .await
    }

    /// The claim stands as it is, and why.
    pub async fn uphold_repayment(
        &self,
        actor: &Actor,
        id: &str,
        reason: &str,
    ) -> Result<(), RepaymentError> {
        let (reason, act) = (stated(reason)?, Act::DecideRepayments);
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let whole = payers(&mut transaction, &actor, &id, act).await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let happened = Happened::new(what::UPHELD, &reason);
            this.turn_repayment(transaction, &actor, whole, happened, RepaymentClaim::uphold)
                .await
        })
        .await
    }

    async fn turn_repayment(
        &self,
        mut transaction: Transaction,
        actor: &Actor,
        mut whole: Whole,
        happened: Happened<'_>,
        how: impl FnOnce(RepaymentClaim) -> Result<RepaymentClaim, grants::repayment::RepaymentRefusal>,
    ) -> Result<(), RepaymentError> {
        let claim = how(whole.claim.clone())?;
        self.repayment_happened(&mut transaction, actor, &mut whole, happened)
            .await?;
        self.repayment_stands(&mut transaction, actor, &mut whole, claim)
            .await?;
        transaction.commit().await?;
        Ok(())
    }
}

/// A claim somebody may see; others are not there.
pub(super) async fn seen(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
) -> Result<Whole, RepaymentError> {
    let whole = whole(read, id).await?;
    let may = actor.may(Act::ReadMoney, &whole.row.organisation_id, true)
        && actor.may_agreement(&whole.row.agreement_id);
    if may {
        Ok(whole)
    } else {
        Err(RepaymentError::NoSuchRepayment)
    }
}

/// A claim of the payer somebody acts for.
pub(super) async fn payers(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
    act: Act,
) -> Result<Whole, RepaymentError> {
    let whole = seen(read, actor, id).await?;
    if actor.may(act, &whole.row.to_id, true) {
        Ok(whole)
    } else {
        Err(NotAllowed { act }.into())
    }
}

/// What the second person is shown; nothing when there is nothing left to decide.
pub(crate) async fn shown(read: &mut impl Read, id: &str) -> Result<Option<Shown>, ApprovalError> {
    let whole = whole(read, id).await?;
    Ok(told(read, &whole).await?)
}

pub(super) async fn told(
    read: &mut impl Read,
    whole: &Whole,
) -> Result<Option<Shown>, RepaymentError> {
    let Some(proposed) = whole.proposed() else {
        return Ok(None);
    };
    let row = &whole.row;
    let organisation = name_of(read, &row.organisation_id).await?;
    let paid = whole.claim.paid();
    let (change, total) = match proposed.amount {
        Some(interest) if proposed.what == what::INTEREST_PROPOSED => ("interest", interest),
        Some(to) => ("reduce", to),
        None => ("waive", paid),
    };
    let shown = Shown::new("repayment_change")
        .fact("name", format!("{}, {organisation}", whole.number()))
        .fact("organisation", organisation)
        .fact(AGREEMENT, &row.agreement_id)
        .fact("change", change)
        .fact("claimed", whole.claim.amount().ore().to_string())
        .fact("paid", paid.ore().to_string())
        .fact("total", total.ore().to_string())
        .fact("reasons", &proposed.note);
    Ok(Some(shown))
}

/// A second person said yes: less is claimed from now on.
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
) -> Result<(), RepaymentError> {
    let mut whole = whole(transaction, id).await?;
    let proposed = whole.proposed().cloned().ok_or(RepaymentError::Newer)?;
    if proposed.what == what::INTEREST_PROPOSED {
        return casework
            .claim_interest(transaction, actor, &mut whole, &proposed)
            .await;
    }
    let decision = Decision::new(&proposed.note, &proposed.actor_id, &actor.id);
    let decision = decision.map_err(|_| RepaymentError::NoteMissing)?;
    let today = casework.today();
    let before = whole.claim.outstanding();
    let claim = whole.claim.clone();
    let (claim, kind, what) = match proposed.amount {
        Some(to) => (
            claim.reduce(to, today, &decision)?,
            VoucherKind::Reduced,
            what::REDUCED,
        ),
        None => (
            claim.waive(today, &decision)?,
            VoucherKind::Waived,
            what::WAIVED,
        ),
    };
    let less = Ore::new(before.ore() - claim.outstanding().ore());
    let settled = (less, kind, today);
    casework
        .settle_repayment(transaction, actor, &whole, settled)
        .await?;
    let happened = Happened {
        amount: Some(less),
        about: Some((SUBJECT, id)),
        ..Happened::new(what, decision.reasons())
    };
    casework
        .repayment_happened(transaction, actor, &mut whole, happened)
        .await?;
    casework
        .repayment_stands(transaction, actor, &mut whole, claim)
        .await
}

/// A second person said no, or what was to be decided is void: the claim stands as it is.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), ApprovalError> {
    let mut whole = whole(transaction, &approval.subject_id).await?;
    let happened = Happened::new(what::NOT_CHANGED, reason);
    casework
        .repayment_happened(transaction, actor, &mut whole, happened)
        .await?;
    Ok(())
}
