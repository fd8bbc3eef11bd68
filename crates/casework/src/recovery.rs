//! Recovery: somebody who lost their way to sign in gets a new one, by two colleagues and never by e-mail alone.
//! Whoever proposes is told a link, whoever confirms a code, and it takes both.

use ::store::approval::Approval;
use ::store::invitation::{self, Purpose};
use ::store::{Read, StoreError, Transaction, account, mandate};
use grants::approval::{ApprovalKind, ApprovalRefusal, Shown};
use grants::authorisation::Act;
use grants::mandate::MandateStatus;
use jiff::civil::Date;

use crate::actor::NotAllowed;
use crate::approval::{ApprovalError, Effect, Wanted, stated};
use crate::invitation::InvitationError;
use crate::mandate::{self as mandates, MandateError};
use crate::sign_in::is_open;
use crate::{Actor, Casework, to_the_end};

/// A recovery that was asked for.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryAsked {
    /// The approval a second person gives.
    pub approval_id: String,
    /// The secret of the link, told this once to whoever asked.
    pub link: String,
}

/// Without the link.
impl std::fmt::Debug for RecoveryAsked {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("RecoveryAsked")
            .field("approval_id", &self.approval_id)
            .finish_non_exhaustive()
    }
}

impl Casework {
    /// Asks that somebody who acts for an organisation gets a new way to sign in. A recovery of theirs that was asked for
    /// before is void.
    pub async fn ask_recovery(
        &self,
        actor: &Actor,
        account_id: &str,
        organisation_id: &str,
        reason: &str,
    ) -> Result<RecoveryAsked, ApprovalError> {
        let reason = stated(reason)?;
        let (this, actor) = (self.clone(), actor.clone());
        let (account_id, organisation_id) = (account_id.to_owned(), organisation_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            may_ask(
                &mut transaction,
                &actor,
                &account_id,
                &organisation_id,
                this.today(),
            )
            .await?;
            if let Some(earlier) = invitation::open_of(&mut transaction, &account_id).await? {
                let kind = ApprovalKind::Recovery;
                this.void(&mut transaction, &actor, kind, &earlier.id, "asked_anew")
                    .await?;
            }
            let made = this.invite(&mut transaction, &actor, &account_id, Purpose::Recovery);
            let (invitation_id, link) = made.await.map_err(refusal)?;
            let shown = shown(&mut transaction, &invitation_id).await?;
            let shown = shown.ok_or(ApprovalError::NoSuchApproval)?;
            let wanted = Wanted {
                kind: ApprovalKind::Recovery,
                subject_id: &invitation_id,
                organisation_id: &organisation_id,
                shown: &shown,
                contributors: std::slice::from_ref(&account_id),
                reason: Some(&reason),
            };
            let approval = this.ask(&mut transaction, &actor, wanted).await?;
            transaction.commit().await?;
            Ok(RecoveryAsked {
                approval_id: approval.id,
                link,
            })
        })
        .await
    }
}

/// Refuses whoever may not ask for this person. Who may not see the people of an organisation is not told who is there.
async fn may_ask(
    read: &mut impl Read,
    actor: &Actor,
    account_id: &str,
    organisation_id: &str,
    today: Date,
) -> Result<(), ApprovalError> {
    let nobody = || ApprovalError::Mandate(Box::new(MandateError::NoSuchPerson));
    let act = Act::ProposeRecovery;
    let sees = actor.may(Act::ReadMandates, organisation_id, true);
    let without = Some(account_id);
    let alone = mandates::others_stand_alone(read, organisation_id, without, act, today).await?;
    let may = actor.may(act, organisation_id, alone);
    if !may && !sees {
        return Err(nobody());
    }
    let account = account::find(read, account_id).await?;
    // Whoever has never signed in has nothing to recover: their invitation is made anew with their mandate.
    account.filter(is_open).ok_or_else(nobody)?;
    let theirs = mandate::of_account(read, account_id).await?;
    let acts_there = theirs
        .iter()
        .any(|one| one.organisation_id == organisation_id && one.status == MandateStatus::InForce);
    if !acts_there {
        return Err(nobody());
    }
    // Whoever may act for one agreement only lets nobody back in to all.
    if !may || !actor.covers(None) {
        return Err(NotAllowed { act }.into());
    }
    if actor.id == account_id {
        return Err(ApprovalRefusal::OwnWork.into());
    }
    Ok(())
}

/// Whether two people of an organisation can see to a recovery that was asked for themselves, without the one who lost
/// their way in: so long nobody stands in for them.
pub(crate) async fn others_stand_alone(
    read: &mut impl Read,
    approval: &Approval,
    act: Act,
    today: Date,
) -> Result<bool, StoreError> {
    let invitation = invitation::find(read, &approval.subject_id).await?;
    let without = invitation.map(|one| one.account_id);
    let organisation = &approval.organisation_id;
    mandates::others_stand_alone(read, organisation, without.as_deref(), act, today).await
}

/// What the second person is shown of a recovery; nothing when it was replaced or used.
pub(crate) async fn shown(
    read: &mut impl Read,
    invitation_id: &str,
) -> Result<Option<Shown>, ApprovalError> {
    let Some(invitation) = invitation::find(read, invitation_id).await? else {
        return Ok(None);
    };
    if invitation.used_at.is_some() || invitation.ended_at.is_some() {
        return Ok(None);
    }
    let account = account::find(read, &invitation.account_id).await?;
    Ok(account.map(|account| {
        Shown::new("recovery")
            .fact("person", account.name)
            .fact("email", account.email)
    }))
}

/// A recovery was approved: the code is told to whoever approved.
pub(crate) async fn confirmed(
    casework: &Casework,
    transaction: &mut Transaction,
    _actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    let code = casework.give_code(transaction, &approval.subject_id).await;
    Ok(Effect::Code(code.map_err(refusal)?))
}

fn refusal(error: InvitationError) -> ApprovalError {
    match error {
        InvitationError::Store(error) => error.into(),
        InvitationError::NoRandomness(error) => error.into(),
        // Nobody has shown an invitation here.
        InvitationError::DoesNotHold | InvitationError::WrongCode { .. } => {
            ApprovalError::NoSuchApproval
        }
    }
}
