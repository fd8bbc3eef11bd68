//! Mandates: proposed by somebody entitled, confirmed by a second person, and ended.

use ::store::approval::Approval;
use ::store::invitation::{self, Purpose};
use ::store::mandate::{self as rows, Mandate};
use ::store::{Read, StoreError, Transaction, account, organisation, session};
use grants::Role;
use grants::approval::{ApprovalKind, Shown};
use grants::authorisation::{Act, Reach, reach};
use grants::mandate::{MandateRefusal, MandateStatus};
use jiff::civil::Date;

use crate::account::AccountError;
use crate::actor::{NotAllowed, Note};
use crate::approval::{ApprovalError, Effect, Wanted};
use crate::id::{self, NoRandomness};
use crate::invitation::InvitationError;
use crate::organisation::name_of;
use crate::{Actor, Casework, to_the_end};

/// The word for mandates in the record of acts.
pub const SUBJECT: &str = "mandate";

/// How many people of an organisation must be able to do something before nobody else stands in for them: one
/// proposes, another confirms, and it is for a third or the organisation asks for help.
const STAND_ALONE: usize = 2;

/// Why a mandate is not proposed, confirmed or ended. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum MandateError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such mandate, or it is none of theirs.
    #[error("there is no such mandate")]
    NoSuchMandate,
    /// There is no such organisation, or it is none of theirs.
    #[error("there is no such organisation")]
    NoSuchOrganisation,
    /// There is no such person.
    #[error("there is no such person")]
    NoSuchPerson,
    /// Nobody can have this role for an organisation of this kind.
    #[error("nobody is {role} for an organisation of this kind")]
    RoleDoesNotFit {
        /// The role.
        role: Role,
    },
    /// The decision it rests on is missing.
    #[error("the decision is missing")]
    NoDecision,
    /// The person has this role there already, or it is proposed.
    #[error("the person has this role already")]
    AlreadyThere,
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The rules refuse it.
    #[error(transparent)]
    Refused(#[from] MandateRefusal),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The account of a new person cannot be opened.
    #[error(transparent)]
    Account(Box<AccountError>),
    /// A second person cannot be asked.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<AccountError> for MandateError {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Store(error) => Self::Store(error),
            error => Self::Account(Box::new(error)),
        }
    }
}

impl From<ApprovalError> for MandateError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<InvitationError> for MandateError {
    fn from(error: InvitationError) -> Self {
        match error {
            InvitationError::Store(error) => Self::Store(error),
            InvitationError::NoRandomness(error) => Self::NoRandomness(error),
            // Nobody shows an invitation where a mandate is proposed.
            InvitationError::DoesNotHold | InvitationError::WrongCode { .. } => Self::NoSuchPerson,
        }
    }
}

/// Whom a mandate is for.
#[derive(Clone, PartialEq, Eq)]
pub enum Holder {
    /// Somebody who has an account.
    Known {
        /// The id of the account.
        account_id: String,
    },
    /// Somebody who gets one.
    New {
        /// The name of the person.
        name: String,
        /// The e-mail address they will sign in with.
        email: String,
    },
}

/// A mandate to be proposed.
#[derive(Clone, PartialEq, Eq)]
pub struct NewMandate {
    /// Whom it is for.
    pub holder: Holder,
    /// The organisation they will act for.
    pub organisation_id: String,
    /// As what.
    pub role: Role,
    /// The only agreement it is for; every agreement when none.
    pub agreement_id: Option<String>,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Option<Date>,
    /// The decision it rests on.
    pub decision: String,
    /// The mandate it takes over from.
    pub succeeds: Option<String>,
}

/// A mandate that was proposed.
#[derive(Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The mandate.
    pub mandate: Mandate,
    /// The approval a second person gives.
    pub approval_id: String,
    /// The secret of the link for a person who has no way in yet, told this once to whoever proposed.
    pub link: Option<String>,
    /// The code that belongs to it, told with it at the command line alone: there nobody else is there to confirm. Anywhere
    /// else it is told to whoever confirms.
    pub code: Option<String>,
}

impl Casework {
    /// Proposes that somebody acts for an organisation.
    pub async fn propose_mandate(
        &self,
        actor: &Actor,
        new: NewMandate,
    ) -> Result<Proposed, MandateError> {
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let proposed = this.propose(&mut transaction, &actor, new, false).await?;
            transaction.commit().await?;
            Ok(proposed)
        })
        .await
    }

    /// Proposes a mandate from the command line, before anybody can. Another founder confirms it, and to do that the
    /// founders come to their accounts first: the code is given at once.
    pub async fn found(&self, new: NewMandate) -> Result<Proposed, MandateError> {
        let this = self.clone();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let actor = Actor::program();
            let mut proposed = this.propose(&mut transaction, &actor, new, true).await?;
            let account = &proposed.mandate.account_id;
            if let Some(invitation) = invitation::open_of(&mut transaction, account).await? {
                let code = this.give_code(&mut transaction, &invitation.id).await?;
                proposed.code = Some(code);
            }
            transaction.commit().await?;
            Ok(proposed)
        })
        .await
    }

    pub(crate) async fn propose(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        new: NewMandate,
        founding: bool,
    ) -> Result<Proposed, MandateError> {
        let act = Act::ProposeMandates;
        let organisation = organisation::find(transaction, &new.organisation_id).await?;
        let organisation = organisation.filter(|one| one.closed_at.is_none());
        let organisation = organisation.ok_or(MandateError::NoSuchOrganisation)?;
        let stands_alone = stands_alone(transaction, &organisation.id, act).await?;
        if !actor.may(act, &organisation.id, stands_alone) {
            // Who may not even see the people there is not told that there is such an organisation.
            if actor.may(Act::ReadMandates, &organisation.id, true) {
                return Err(NotAllowed { act }.into());
            }
            return Err(MandateError::NoSuchOrganisation);
        }
        if !new.role.fits(organisation.kind) {
            return Err(MandateError::RoleDoesNotFit { role: new.role });
        }
        let decision = new.decision.trim().to_owned();
        if decision.is_empty() {
            return Err(MandateError::NoDecision);
        }
        let today = wording::stockholm(self.now()).date();
        grants::mandate::days(new.from, new.to, today)?;
        let account_id = match new.holder {
            Holder::Known { account_id } => account_id,
            Holder::New { name, email } => {
                let opened = self.open_account(transaction, actor, &name, &email).await?;
                opened.id
            }
        };
        let account = account::find(transaction, &account_id).await?;
        let account = account.filter(|account| account.closed.is_none());
        let account = account.ok_or(MandateError::NoSuchPerson)?;
        if account.id == actor.id {
            return Err(MandateRefusal::ForOneself.into());
        }
        let theirs = rows::of_account(transaction, &account.id).await?;
        let same = |one: &&Mandate| {
            one.organisation_id == organisation.id
                && one.role == new.role
                && one.agreement_id == new.agreement_id
                && is_open(one)
                && one.to.is_none_or(|to| to >= new.from)
        };
        if theirs.iter().any(|one| same(&one)) {
            return Err(MandateError::AlreadyThere);
        }
        let mandate = Mandate {
            id: id::new()?,
            account_id: account.id.clone(),
            organisation_id: organisation.id.clone(),
            role: new.role,
            agreement_id: new.agreement_id,
            from: new.from,
            to: new.to,
            decision,
            founding,
            succeeds: new.succeeds,
            status: MandateStatus::Proposed,
            proposed: self.signed(actor),
            decided: None,
            ended: None,
            ended_reason: None,
        };
        rows::insert(transaction, &mandate).await?;
        self.note_mandate(transaction, actor, "proposed", &mandate, None)
            .await?;
        let shown = shown(transaction, &mandate.id).await?;
        let shown = shown.ok_or(MandateError::NoSuchMandate)?;
        let wanted = Wanted {
            kind: ApprovalKind::Mandate,
            subject_id: &mandate.id,
            organisation_id: &mandate.organisation_id,
            shown: &shown,
            contributors: std::slice::from_ref(&mandate.account_id),
            reason: None,
        };
        let approval = self.ask(transaction, actor, wanted).await?;
        let link = if account.activated_at.is_none() {
            let invited = self.invite(transaction, actor, &account.id, Purpose::First);
            Some(invited.await?.1)
        } else {
            None
        };
        Ok(Proposed {
            mandate,
            approval_id: approval.id,
            link,
            code: None,
        })
    }

    /// Ends a mandate or takes its proposal back. Sessions by it end and what was asked for by it is void, in the same
    /// moment.
    pub async fn end_mandate(
        &self,
        actor: &Actor,
        id: &str,
        reason: &str,
    ) -> Result<(), MandateError> {
        let reason = reason.trim().to_owned();
        if reason.is_empty() {
            return Err(MandateError::ReasonMissing);
        }
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let mandate = rows::find(&mut transaction, &id).await?;
            let mandate = mandate.ok_or(MandateError::NoSuchMandate)?;
            let (act, organisation) = (Act::ProposeMandates, &mandate.organisation_id);
            let stands_alone = stands_alone(&mut transaction, organisation, act).await?;
            // Everybody may give up their own.
            let own = mandate.account_id == actor.id;
            if !own && !actor.may(act, organisation, stands_alone) {
                if actor.may(Act::ReadMandates, organisation, true) {
                    return Err(NotAllowed { act }.into());
                }
                return Err(MandateError::NoSuchMandate);
            }
            this.end(&mut transaction, &actor, &mandate, &reason)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    pub(crate) async fn end(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        mandate: &Mandate,
        reason: &str,
    ) -> Result<(), MandateError> {
        mandate.status.end()?;
        let signed = self.signed(actor);
        rows::end(transaction, &mandate.id, &signed, reason).await?;
        session::end_of_mandate(transaction, &mandate.id).await?;
        let kind = ApprovalKind::Mandate;
        self.void(transaction, actor, kind, &mandate.id, reason)
            .await?;
        for asked in ::store::approval::open_by_mandate(transaction, &mandate.id).await? {
            self.void(transaction, actor, asked.kind, &asked.subject_id, reason)
                .await?;
        }
        self.note_mandate(transaction, actor, "ended", mandate, Some(reason))
            .await?;
        Ok(())
    }

    pub(crate) async fn note_mandate(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        mandate: &Mandate,
        reason: Option<&str>,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "account": mandate.account_id,
            "organisation": mandate.organisation_id,
            "role": mandate.role.word(),
            "agreement": mandate.agreement_id,
            "from": mandate.from,
            "to": mandate.to,
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &mandate.id,
            reason,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// What the second person is shown of a proposed mandate; nothing when it is proposed no more.
pub(crate) async fn shown(
    read: &mut impl Read,
    mandate_id: &str,
) -> Result<Option<Shown>, StoreError> {
    let mandate = rows::find(read, mandate_id).await?;
    let proposed = |mandate: &Mandate| mandate.status == MandateStatus::Proposed;
    let Some(mandate) = mandate.filter(proposed) else {
        return Ok(None);
    };
    let Some(account) = account::find(read, &mandate.account_id).await? else {
        return Ok(None);
    };
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    Ok(Some(
        Shown::new("mandate")
            .fact("person", account.name)
            .fact("email", account.email)
            .fact(
                "organisation",
                name_of(read, &mandate.organisation_id).await?,
            )
            .fact("role", mandate.role.word())
            .fact("agreement", mandate.agreement_id.unwrap_or_default())
            .fact("from", day(Some(mandate.from)))
            .fact("to", day(mandate.to))
            .fact("decision", mandate.decision),
    ))
}

/// A mandate was approved: it comes into force, and whoever approved is told the code for a new person.
pub(crate) async fn confirmed(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, MandateError> {
    let mandate = rows::find(transaction, &approval.subject_id).await?;
    let mandate = mandate.ok_or(MandateError::NoSuchMandate)?;
    let status = mandate.status;
    let status = status.confirm(&actor.id, &mandate.proposed.by, &mandate.account_id)?;
    let signed = casework.signed(actor);
    rows::decide(transaction, &mandate.id, status, &signed).await?;
    casework
        .note_mandate(transaction, actor, "confirmed", &mandate, None)
        .await?;
    if let Some(earlier) = &mandate.succeeds {
        let earlier = rows::find(transaction, earlier).await?;
        let handed_over = earlier.filter(is_open);
        if let Some(earlier) = handed_over {
            casework
                .end(transaction, actor, &earlier, "handed_over")
                .await?;
        }
    }
    let account = account::find(transaction, &mandate.account_id).await?;
    let waits = account.is_some_and(|account| account.activated_at.is_none());
    let invitation = invitation::open_of(transaction, &mandate.account_id).await?;
    // A founder has the code from the command line already.
    match invitation.filter(|one| waits && one.code_hash.is_none()) {
        Some(invitation) => {
            let code = casework.give_code(transaction, &invitation.id).await?;
            Ok(Effect::Code(code))
        }
        None => Ok(Effect::Done),
    }
}

/// A mandate was refused.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), MandateError> {
    let mandate = rows::find(transaction, &approval.subject_id).await?;
    let mandate = mandate.ok_or(MandateError::NoSuchMandate)?;
    let (status, signed) = (mandate.status.refuse()?, casework.signed(actor));
    rows::decide(transaction, &mandate.id, status, &signed).await?;
    casework
        .note_mandate(transaction, actor, "refused", &mandate, Some(reason))
        .await?;
    Ok(())
}

/// Whether two people of an organisation can do something themselves, so that nobody stands in for them.
pub(crate) async fn stands_alone(
    read: &mut impl Read,
    organisation_id: &str,
    act: Act,
) -> Result<bool, StoreError> {
    let mut able: Vec<String> = Vec::new();
    for mandate in rows::of_organisation(read, organisation_id).await? {
        if mandate.status == MandateStatus::InForce && reach(mandate.role, act) != Reach::Never {
            let account = account::find(read, &mandate.account_id).await?;
            if account.is_some_and(|one| one.closed.is_none() && one.activated_at.is_some()) {
                able.push(mandate.account_id);
            }
        }
    }
    able.sort();
    able.dedup();
    Ok(able.len() >= STAND_ALONE)
}

/// Whether somebody whose own mandate was given at the command line may confirm another such mandate: the first two
/// let each other in, and neither does it alone.
pub(crate) async fn founder_may(
    read: &mut impl Read,
    actor: &Actor,
    mandate_id: &str,
) -> Result<bool, StoreError> {
    let mandate = rows::find(read, mandate_id).await?;
    let other = mandate.is_some_and(|one| one.founding && one.account_id != actor.id);
    if !other {
        return Ok(false);
    }
    let own = rows::of_account(read, &actor.id).await?;
    Ok(own.iter().any(|one| one.founding && is_open(one)))
}

/// Whether a mandate is proposed or in force.
pub(crate) fn is_open(mandate: &Mandate) -> bool {
    matches!(
        mandate.status,
        MandateStatus::Proposed | MandateStatus::InForce
    )
}
