//! Handing over: whoever holds a mandate proposes who takes it over, in one step. A second person confirms, and with that the
//! old mandate ends.

use ::store::mandate as rows;
use grants::authorisation::Act;
use grants::mandate::{MandateRefusal, MandateStatus, usable};
use jiff::civil::Date;

use super::{Holder, MandateError, NewMandate, Proposed, open_organisation};
use crate::actor::NotAllowed;
use crate::{Actor, Casework, to_the_end};

impl Casework {
    /// Proposes that somebody takes over one's own mandate, from a day or from today. It stays one's own until a second
    /// person has confirmed it and the successor's first day is here. `reason` is the decision it rests on.
    pub async fn hand_over(
        &self,
        actor: &Actor,
        mandate_id: &str,
        holder: Holder,
        from: Option<Date>,
        reason: &str,
    ) -> Result<Proposed, MandateError> {
        let (this, actor, reason) = (self.clone(), actor.clone(), reason.trim().to_owned());
        let mandate_id = mandate_id.to_owned();
        to_the_end(async move {
            let (act, today) = (Act::HandOver, this.today());
            let mut transaction = this.store.begin().await?;
            let own = rows::find(&mut transaction, &mandate_id).await?;
            let own = own.ok_or(MandateError::NoSuchMandate)?;
            if own.account_id != actor.id {
                if actor.may(Act::ReadMandates, &own.organisation_id, true) {
                    return Err(NotAllowed { act }.into());
                }
                return Err(MandateError::NoSuchMandate);
            }
            if !usable(own.status, own.from, own.to, today) {
                let (from, to) = (own.status, MandateStatus::Ended);
                return Err(MandateRefusal::NotFrom { from, to }.into());
            }
            // By the mandate itself, so that what ends it takes back the proposal too.
            if actor.mandate_id() != Some(own.id.as_str()) {
                return Err(NotAllowed { act }.into());
            }
            let proposed = rows::successors(&mut transaction, &own.id).await?;
            if proposed.iter().any(super::is_open) {
                return Err(MandateError::AlreadyThere);
            }
            let from = from.unwrap_or(today);
            if from < today {
                return Err(MandateError::BeginsTooEarly);
            }
            let organisation = open_organisation(&mut transaction, &own.organisation_id).await?;
            let new = NewMandate {
                holder,
                organisation_id: own.organisation_id,
                role: own.role,
                agreement_id: own.agreement_id,
                from,
                to: own.to,
                decision: reason,
                succeeds: Some(own.id),
            };
            let proposed = this.add(&mut transaction, &actor, &organisation, new, false);
            let proposed = proposed.await?;
            transaction.commit().await?;
            Ok(proposed)
        })
        .await
    }
}
