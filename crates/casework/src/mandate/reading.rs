//! What is shown of mandates: who acts for an organisation, as what, from when, on which decision, and for whom one waits.

use ::store::account;
use ::store::approval as approvals;
use ::store::audit::{self, Recorded};
use ::store::mandate::{self as rows, Mandate};
use ::store::organisation::{self, Organisation};
use ::store::{Read, StoreError};
use grants::Role;
use grants::approval::ApprovalKind;
use grants::authorisation::Act;
use grants::mandate::{MandateStatus, usable};
use jiff::civil::Date;

use super::{MandateError, SUBJECT, is_open, others_stand_alone, stands_alone};
use crate::approval::person_name;
use crate::{Actor, Casework};

/// So much of the history of a mandate is shown: more was never done to one.
const HISTORY: i64 = 200;

/// A mandate as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The mandate.
    pub mandate: Mandate,
    /// The organisation.
    pub organisation: Organisation,
    /// The name of whoever holds it.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// Whether they have a way to sign in.
    pub has_way_in: bool,
    /// The name of whoever proposed it.
    pub proposed_by: String,
    /// The name of whoever confirmed or refused it.
    pub decided_by: Option<String>,
    /// The name of whoever ended it.
    pub ended_by: Option<String>,
    /// The approval it waits for.
    pub approval_id: Option<String>,
    /// The name of who is proposed to take it over, or took it over.
    pub successor: Option<String>,
    /// Whether it can be used today.
    pub is_usable: bool,
    /// What whoever looks can do to it.
    pub possible: Possible,
}

/// What somebody can do to a mandate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Possible {
    /// End it, or take the proposal back.
    pub end: bool,
    /// Hand it over to a successor.
    pub hand_over: bool,
    /// Ask that its holder gets a new way to sign in.
    pub recover: bool,
}

/// The people of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    /// The organisation.
    pub organisation: Organisation,
    /// Their mandates, whatever became of them, the earliest proposed first.
    pub held: Vec<Held>,
    /// Whether whoever looks can propose more.
    pub may_propose: bool,
    /// The roles somebody can have there.
    pub roles: Vec<Role>,
}

impl Casework {
    /// Who acts for an organisation, and who did.
    pub async fn people_of(
        &self,
        actor: &Actor,
        organisation_id: &str,
    ) -> Result<People, MandateError> {
        if !actor.may(Act::ReadMandates, organisation_id, true) {
            return Err(MandateError::NoSuchOrganisation);
        }
        let (mut read, today) = (self.store.reader().await?, self.today());
        let organisation = organisation::find(&mut read, organisation_id).await?;
        let organisation = organisation.ok_or(MandateError::NoSuchOrganisation)?;
        let mut held = Vec::new();
        for mandate in rows::of_organisation(&mut read, organisation_id).await? {
            held.push(as_held(&mut read, actor, mandate, today).await?);
        }
        let act = Act::ProposeMandates;
        let alone = stands_alone(&mut read, organisation_id, act, today).await?;
        let roles = Role::ALL.into_iter();
        Ok(People {
            held,
            may_propose: organisation.closed_at.is_none() && actor.may(act, organisation_id, alone),
            roles: roles.filter(|role| role.fits(organisation.kind)).collect(),
            organisation,
        })
    }

    /// A mandate somebody may see, and what was done to it, the latest first.
    pub async fn mandate(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<(Held, Vec<Recorded>), MandateError> {
        let (mut read, today) = (self.store.reader().await?, self.today());
        let mandate = rows::find(&mut read, id).await?;
        let mandate = mandate.ok_or(MandateError::NoSuchMandate)?;
        let own = mandate.account_id == actor.id;
        if !own && !actor.may(Act::ReadMandates, &mandate.organisation_id, true) {
            return Err(MandateError::NoSuchMandate);
        }
        let history = audit::of_subject(&mut read, SUBJECT, id, HISTORY, None).await?;
        Ok((as_held(&mut read, actor, mandate, today).await?, history))
    }

    /// One's own mandates, whatever became of them, the earliest proposed first.
    pub async fn own_mandates(&self, actor: &Actor) -> Result<Vec<Held>, MandateError> {
        let (mut read, today) = (self.store.reader().await?, self.today());
        let mut held = Vec::new();
        for mandate in rows::of_account(&mut read, &actor.id).await? {
            held.push(as_held(&mut read, actor, mandate, today).await?);
        }
        Ok(held)
    }
}

async fn as_held(
    read: &mut impl Read,
    actor: &Actor,
    mandate: Mandate,
    today: Date,
) -> Result<Held, MandateError> {
    let account = account::find(read, &mandate.account_id).await?;
    let account = account.ok_or(MandateError::NoSuchPerson)?;
    let organisation = organisation::find(read, &mandate.organisation_id).await?;
    let organisation = organisation.ok_or(MandateError::NoSuchOrganisation)?;
    let asked = approvals::open_of(read, ApprovalKind::Mandate, &mandate.id).await?;
    let is_usable = usable(mandate.status, mandate.from, mandate.to, today);
    let own = mandate.account_id == actor.id;
    let covers = actor.covers(mandate.agreement_id.as_deref());
    let (proposes, recovers) = (Act::ProposeMandates, Act::ProposeRecovery);
    let alone = stands_alone(read, &organisation.id, proposes, today).await?;
    // Whoever lost their way in does not count among those who could see to it.
    let without = mandate.account_id.as_str();
    let alone_recovers =
        others_stand_alone(read, &organisation.id, Some(without), recovers, today).await?;
    let may_end = actor.may(proposes, &organisation.id, alone) && covers;
    let successors = rows::successors(read, &mandate.id).await?;
    let successor = successors.iter().rev().find(|one| is_open(one));
    let possible = Possible {
        end: is_open(&mandate) && (own || may_end),
        hand_over: own
            && is_usable
            && actor.mandate_id() == Some(mandate.id.as_str())
            && successor.is_none(),
        recover: !own
            && mandate.status == MandateStatus::InForce
            && is_usable
            && account.closed.is_none()
            && actor.covers(None)
            && actor.may(recovers, &organisation.id, alone_recovers),
    };
    let successor = match successor {
        Some(one) => Some(person_name(read, &one.account_id).await?),
        None => None,
    };
    Ok(Held {
        name: account.name,
        email: account.email,
        has_way_in: account.activated_at.is_some() && account.closed.is_none(),
        proposed_by: person_name(read, &mandate.proposed.by).await?,
        decided_by: name_of(read, mandate.decided.as_ref().map(|signed| &signed.by)).await?,
        ended_by: name_of(read, mandate.ended.as_ref().map(|signed| &signed.by)).await?,
        approval_id: asked.map(|asked| asked.id),
        successor,
        is_usable,
        possible,
        organisation,
        mandate,
    })
}

async fn name_of(read: &mut impl Read, id: Option<&String>) -> Result<Option<String>, StoreError> {
    match id {
        Some(id) => Ok(Some(person_name(read, id).await?)),
        None => Ok(None),
    }
}
