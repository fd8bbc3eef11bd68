//! Mandates: proposed by somebody entitled, confirmed by a second person, and ended.

mod confirming;
mod ending;
mod reading;
mod succession;

use ::store::account::{self, Account};
use ::store::approval;
use ::store::invitation::{self, Invitation, Purpose};
use ::store::mandate::{self as rows, Mandate};
use ::store::organisation::{self, Organisation};
use ::store::{Read, StoreError, Transaction};
use grants::Role;
use grants::approval::ApprovalKind;
use grants::authorisation::Act;
use grants::mandate::{MandateRefusal, MandateStatus};
use jiff::civil::Date;

use crate::account::AccountError;
use crate::actor::{Fallen, NotAllowed, Note};
use crate::approval::{ApprovalError, Wanted};
use crate::id::{self, NoRandomness};
use crate::invitation::InvitationError;
use crate::{Actor, Casework, to_the_end};

pub(crate) use confirming::{
    confirmed, founder_may, others_stand_alone, refused, shown, stands_alone,
};
pub use ending::{EXPIRED, HANDED_OVER};
pub use reading::{Held, People, Possible};

/// The word for mandates in the record of acts.
pub const SUBJECT: &str = "mandate";

/// The longest text about the decision a mandate rests on: a date, a number and where it stands.
pub const LONGEST_DECISION_CHARACTERS: usize = 500;

/// The longest reason for ending a mandate.
pub const LONGEST_REASON_CHARACTERS: usize = 2000;

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
    /// What is said about the decision is too long.
    #[error("what is said about the decision is too long")]
    DecisionTooLong,
    /// The person has this role there already, or it is proposed.
    #[error("the person has this role already")]
    AlreadyThere,
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// A successor cannot have begun before today.
    #[error("the first day has passed")]
    BeginsTooEarly,
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

impl From<Fallen> for MandateError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
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
    /// founders come to their accounts first: the code is given at once. Who has not come in is invited anew each time:
    /// the halves of the earlier invitation may have run out or been lost, and are worthless from then on.
    pub async fn found(&self, new: NewMandate) -> Result<Proposed, MandateError> {
        let this = self.clone();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let actor = Actor::program();
            let proposed = this.propose(&mut transaction, &actor, new.clone(), true);
            let mut proposed = match proposed.await {
                Err(MandateError::AlreadyThere) => founded_before(&mut transaction, &new).await?,
                proposed => proposed?,
            };
            let account_id = proposed.mandate.account_id.clone();
            let account = account::find(&mut transaction, &account_id).await?;
            if account.is_some_and(|one| one.activated_at.is_none()) {
                if proposed.link.is_none() {
                    let purpose = Purpose::First;
                    let invited = this.invite(&mut transaction, &actor, &account_id, purpose);
                    proposed.link = Some(invited.await?.1);
                }
                if let Some(open) = invitation::open_of(&mut transaction, &account_id).await? {
                    let code = this.give_code(&mut transaction, &open.id).await?;
                    proposed.code = Some(code);
                }
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
        let (act, today) = (Act::ProposeMandates, self.today());
        let organisation = open_organisation(transaction, &new.organisation_id).await?;
        let alone = stands_alone(transaction, &organisation.id, act, today).await?;
        if !actor.may(act, &organisation.id, alone) {
            // Who may not even see the people there is not told that there is such an organisation.
            if actor.may(Act::ReadMandates, &organisation.id, true) {
                return Err(NotAllowed { act }.into());
            }
            return Err(MandateError::NoSuchOrganisation);
        }
        if !actor.covers(new.agreement_id.as_deref()) {
            return Err(NotAllowed { act }.into());
        }
        if let Some(earlier) = &new.succeeds {
            let earlier = rows::find(transaction, earlier).await?;
            let same = earlier.filter(|one| {
                is_open(one)
                    && one.organisation_id == organisation.id
                    && one.role == new.role
                    && one.agreement_id == new.agreement_id
            });
            same.ok_or(MandateError::NoSuchMandate)?;
        }
        self.add(transaction, actor, &organisation, new, founding)
            .await
    }

    /// Adds a proposal by somebody who is entitled to it, and asks a second person.
    pub(crate) async fn add(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        organisation: &Organisation,
        new: NewMandate,
        founding: bool,
    ) -> Result<Proposed, MandateError> {
        if !new.role.fits(organisation.kind) {
            return Err(MandateError::RoleDoesNotFit { role: new.role });
        }
        let decision = new.decision.trim().to_owned();
        if decision.is_empty() {
            return Err(MandateError::NoDecision);
        }
        if decision.chars().count() > LONGEST_DECISION_CHARACTERS {
            return Err(MandateError::DecisionTooLong);
        }
        grants::mandate::days(new.from, new.to, self.today())?;
        let account_id = match new.holder {
            Holder::Known { account_id } => account_id,
            // Whoever has an account, perhaps by another organisation, keeps it: one person, one account.
            Holder::New { name, email } => {
                match account::find_by_email(transaction, &email).await? {
                    Some(known) if !name.trim().is_empty() => known.id,
                    _ => {
                        let opened = self.open_account(transaction, actor, &name, &email);
                        opened.await?.id
                    }
                }
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
        let link = self.first_way_in(transaction, actor, &account).await?;
        Ok(Proposed {
            mandate,
            approval_id: approval.id,
            link,
            code: None,
        })
    }

    /// The link for a person who has no way in yet. One whose invitation was confirmed already keeps it.
    async fn first_way_in(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        account: &Account,
    ) -> Result<Option<String>, MandateError> {
        if account.activated_at.is_some() {
            return Ok(None);
        }
        let open = invitation::open_of(transaction, &account.id).await?;
        let confirmed = |one: &Invitation| one.code_hash.is_some() && self.now() < one.expires_at;
        if open.as_ref().is_some_and(confirmed) {
            return Ok(None);
        }
        let invited = self.invite(transaction, actor, &account.id, Purpose::First);
        Ok(Some(invited.await?.1))
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

/// An organisation that is there and not closed.
async fn open_organisation(read: &mut impl Read, id: &str) -> Result<Organisation, MandateError> {
    let found = organisation::find(read, id).await?;
    let open = found.filter(|one| one.closed_at.is_none());
    open.ok_or(MandateError::NoSuchOrganisation)
}

/// A mandate from the command line that somebody has already, who has not come in yet.
async fn founded_before(read: &mut impl Read, new: &NewMandate) -> Result<Proposed, MandateError> {
    let Holder::New { email, .. } = &new.holder else {
        return Err(MandateError::AlreadyThere);
    };
    let known = account::find_by_email(read, email).await?;
    let known = known.filter(|one| one.activated_at.is_none());
    let known = known.ok_or(MandateError::AlreadyThere)?;
    let theirs = rows::of_account(read, &known.id).await?;
    let mandate = theirs.into_iter().find(|one| {
        one.founding
            && one.organisation_id == new.organisation_id
            && one.role == new.role
            && is_open(one)
    });
    let mandate = mandate.ok_or(MandateError::AlreadyThere)?;
    let asked = approval::latest_of(read, ApprovalKind::Mandate, &mandate.id).await?;
    Ok(Proposed {
        approval_id: asked.ok_or(MandateError::AlreadyThere)?.id,
        mandate,
        link: None,
        code: None,
    })
}

/// Whether a mandate is proposed or in force.
pub(crate) fn is_open(mandate: &Mandate) -> bool {
    matches!(
        mandate.status,
        MandateStatus::Proposed | MandateStatus::InForce
    )
}
