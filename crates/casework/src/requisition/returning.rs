//! Taking back what was attested, as long as nobody has decided about it.

use ::store::requisition::Requisition;
use ::store::{Transaction, fulfilment};
use grants::authorisation::Act;
use grants::ledger::{Place, VoucherKind};
use grants::requisition::RequisitionStatus;

use super::checking::stated;
use super::receiving::CLAIM;
use super::{RequisitionError, number_of, reading};
use crate::deadline::{DeadlineError, How, NewFulfilment};
use crate::{Actor, Casework, NotAllowed, to_the_end};

impl Casework {
    /// Takes an attested requisition back, with a reason: the money can be asked for again until the last moment.
    pub async fn withdraw_requisition(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
        reason: &str,
    ) -> Result<(), RequisitionError> {
        let reason = stated(reason)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let found = reading::seen(&mut transaction, &actor, &id).await?;
            let act = Act::AttestRequisitions;
            if !actor.may(act, &found.claimant_id, true) {
                return Err(NotAllowed { act }.into());
            }
            this.must_stand(&mut transaction, &actor, act).await?;
            let to = RequisitionStatus::Withdrawn;
            if found.status == to && found.changed_by == actor.id {
                return Ok(());
            }
            found.status.to(to)?;
            if found.revision != revision {
                return Err(RequisitionError::Newer);
            }
            let (kind, way) = (VoucherKind::TakenBack, (Place::Requested, Place::Entitled));
            this.book_requisition(&mut transaction, &actor, &found, kind, way)
                .await?;
            this.requisition_to(&mut transaction, &actor, &found, to, ("withdrawn", &reason))
                .await?;
            this.reopen_claim(&mut transaction, &actor, &found).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Takes back the note that nothing is left to ask for, because there is.
    pub(crate) async fn reopen_claim(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        requisition: &Requisition,
    ) -> Result<(), DeadlineError> {
        let agreement_id = &requisition.agreement_id;
        let organisation_id = &requisition.claimant_id;
        let noted = fulfilment::history(transaction, agreement_id, CLAIM, organisation_id).await?;
        if noted.last().is_some_and(|last| last.how == How::Here) {
            let new = NewFulfilment {
                agreement_id,
                deadline: CLAIM,
                organisation_id,
                how: How::TakenBack,
                note: &number_of(requisition).unwrap_or_default(),
            };
            self.fulfilled(transaction, actor, new).await?;
        }
        Ok(())
    }
}
