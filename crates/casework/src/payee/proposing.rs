//! Proposing who receives the money of a county, and taking that back.

use ::store::payee::{self as rows, Payee};
use ::store::{StoreError, Transaction, organisation};
use grants::authorisation::Act;
use grants::payee::PayeeStatus;

use super::{PayeeError, can_receive, county_items, parties, stated};
use crate::published::Published;
use crate::{Actor, Casework, NotAllowed, id, to_the_end};

/// A receiver to be proposed, for one item or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPayees {
    /// The agreement.
    pub agreement_id: String,
    /// The item; every item whose money goes to counties when none.
    pub item_id: Option<String>,
    /// The code of the county.
    pub county: String,
    /// Who is to receive the money.
    pub organisation_id: String,
    /// Why, such as a decision of the parties.
    pub reason: String,
}

impl Casework {
    /// Proposes a receiver. Items that have a proposal waiting, or this receiver already, are left out; when that is all of
    /// them nothing is done.
    pub async fn propose_payees(
        &self,
        actor: &Actor,
        published: &Published,
        new: NewPayees,
    ) -> Result<Vec<Payee>, PayeeError> {
        const ACT: Act = Act::ProposePayees;
        actor.must(ACT)?;
        let reason = stated(&new.reason, true)?;
        let agreement = published.agreement(&new.agreement_id);
        let agreement = agreement.ok_or(PayeeError::NoSuchItem)?;
        let items: Vec<String> = county_items(&agreement.agreement)
            .map(|item| item.id.clone())
            .filter(|id| new.item_id.as_ref().is_none_or(|wanted| wanted == id))
            .collect();
        if items.is_empty() {
            return Err(PayeeError::NoSuchItem);
        }
        if !actor.may_agreement(&new.agreement_id) {
            return Err(NotAllowed { act: ACT }.into());
        }
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, ACT).await?;
            this.may_propose(&mut transaction, &actor, &new.county)
                .await?;
            let receiver = organisation::find(&mut transaction, &new.organisation_id).await?;
            let receiver = receiver.filter(|one| can_receive(one, &new.county));
            receiver.ok_or(PayeeError::NotAReceiver)?;
            let mut proposed = Vec::new();
            for item in items {
                let added = this
                    .add_payee(&mut transaction, &actor, &new, item, &reason)
                    .await?;
                proposed.extend(added);
            }
            if proposed.is_empty() {
                return Err(PayeeError::NothingToPropose);
            }
            transaction.commit().await?;
            Ok(proposed)
        })
        .await
    }

    /// Refuses somebody who neither belongs to a party of the county nor follows all of them.
    async fn may_propose(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        county: &str,
    ) -> Result<(), PayeeError> {
        let parties = parties(transaction, county).await?;
        if parties.is_empty() {
            return Err(PayeeError::NoSuchCounty);
        }
        let own = parties
            .iter()
            .any(|party| actor.may(Act::ProposePayees, &party.id, true));
        if own {
            Ok(())
        } else {
            Err(PayeeError::NoSuchCounty)
        }
    }

    async fn add_payee(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        new: &NewPayees,
        item_id: String,
        reason: &str,
    ) -> Result<Option<Payee>, PayeeError> {
        let about = (
            new.agreement_id.as_str(),
            item_id.as_str(),
            new.county.as_str(),
        );
        let waits = rows::standing(transaction, about, PayeeStatus::Proposed).await?;
        let now = rows::standing(transaction, about, PayeeStatus::Complete).await?;
        let same = now.is_some_and(|now| now.organisation_id == new.organisation_id);
        if waits.is_some() || same {
            return Ok(None);
        }
        let payee = Payee {
            id: id::new()?,
            agreement_id: new.agreement_id.clone(),
            county: new.county.clone(),
            number: rows::last_number(transaction, about).await? + 1,
            item_id,
            organisation_id: new.organisation_id.clone(),
            status: PayeeStatus::Proposed,
            reason: reason.to_owned(),
            proposed_by: actor.id.clone(),
            proposed_at: self.now(),
            completed_at: None,
            ended_by: None,
            ended_at: None,
        };
        match rows::insert(transaction, &payee).await {
            Err(StoreError::Taken { .. }) => return Err(PayeeError::NothingToPropose),
            other => other?,
        }
        self.note_payee(transaction, actor, "proposed", &payee, Some(reason))
            .await?;
        Ok(Some(payee))
    }

    /// Takes a proposal back while it waits: whoever proposed it, or the coordinator.
    pub async fn withdraw_payee(
        &self,
        actor: &Actor,
        id: &str,
        reason: &str,
    ) -> Result<(), PayeeError> {
        const ACT: Act = Act::ProposePayees;
        actor.must(ACT)?;
        let reason = stated(reason, true)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, ACT).await?;
            let payee = rows::find(&mut transaction, &id).await?;
            let payee = payee.ok_or(PayeeError::NoSuchPayee)?;
            if !may_withdraw(&actor, &payee) {
                return Err(PayeeError::NoSuchPayee);
            }
            let step = (payee.status, payee.status.withdraw()?);
            this.void_papers(&mut transaction, &actor, &payee, &reason)
                .await?;
            let signed = this.signed(&actor);
            if !rows::end(&mut transaction, &id, step, &signed).await? {
                return Err(PayeeError::NoSuchPayee);
            }
            this.note_payee(&mut transaction, &actor, "withdrawn", &payee, Some(&reason))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}

/// Whether somebody may take a proposal back.
pub(super) fn may_withdraw(actor: &Actor, payee: &Payee) -> bool {
    let own = payee.proposed_by == actor.id && actor.may_somewhere(Act::ProposePayees);
    own || actor.may(Act::RegisterPayeeWords, "", true)
}
