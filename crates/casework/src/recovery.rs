//! Recovery: somebody who lost their way to sign in gets a new one, by two colleagues and never by e-mail alone.
//! Whoever proposes is told a link, whoever confirms a code, and it takes both.

use ::store::approval::Approval;
use ::store::invitation::{self, Purpose};
use ::store::{Read, Transaction, account};
use grants::approval::{ApprovalKind, Shown};

use crate::approval::{ApprovalError, Effect, Wanted};
use crate::invitation::InvitationError;
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
    /// Asks that somebody who acts for an organisation gets a new way to sign in.
    pub async fn ask_recovery(
        &self,
        actor: &Actor,
        account_id: &str,
        organisation_id: &str,
        reason: &str,
    ) -> Result<RecoveryAsked, ApprovalError> {
        let (this, actor, reason) = (self.clone(), actor.clone(), reason.trim().to_owned());
        let (account_id, organisation_id) = (account_id.to_owned(), organisation_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
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
