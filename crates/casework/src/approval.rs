//! Four eyes, the one mechanism for everything that takes two persons. One proposes; what the second person is to be
//! shown is fixed with its digest; they approve exactly that, freshly signed in; and what was proposed takes effect in the
//! same transaction. A kind of thing that needs it says here what is shown of it and what approving it does.

mod seeing;

use ::store::approval::{self as rows, Approval, Given};
use ::store::{Read, Signed, StoreError, Transaction, account};
use grants::approval::{
    ApprovalKind, ApprovalRefusal, ApprovalStatus, Decider, FRESH, Proposal, Shown,
};
use grants::authorisation::Act;

use self::seeing::{may_decide, seen};
use crate::actor::{Fallen, NotAllowed, Note};
use crate::agreement_version::VersionError;
use crate::id::{self, NoRandomness};
use crate::mandate::MandateError;
use crate::message::{self, MessageError, Prepared};
use crate::money_approval::{self, MoneyRefusal};
use crate::stated::{self, refuse_unstated};
use crate::{Actor, Casework, mandate, recovery, to_the_end, version_approval};

/// The longest reason for a refusal.
pub const LONGEST_REASON_CHARACTERS: usize = 2000;

/// So many decided approvals are shown.
pub const DECIDED_LATELY: usize = 20;

/// So often a message is typeset anew when others are sent meanwhile; each time at least one of them was.
const TRIES: usize = 40;

/// So many are looked through for those somebody may see.
const LOOKED_THROUGH: i64 = 500;

/// The name of the fact that says which agreement something is for; every agreement when it is empty or not there.
pub(crate) const AGREEMENT: &str = "agreement";

/// The word for approvals in the record of acts.
pub const SUBJECT: &str = "approval";

/// Why an approval is not given or refused. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ApprovalError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such approval, or it is none of theirs.
    #[error("there is no such approval")]
    NoSuchApproval,
    /// Another approval of the same thing is open.
    #[error("an approval of the same thing is open")]
    AlreadyOpen,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The rules refuse it.
    #[error(transparent)]
    Refused(#[from] ApprovalRefusal),
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// The version cannot be approved.
    #[error(transparent)]
    Version(Box<VersionError>),
    /// The mandate cannot be confirmed.
    #[error(transparent)]
    Mandate(Box<MandateError>),
    /// The message cannot be sent.
    #[error(transparent)]
    Message(Box<MessageError>),
    /// The rules of money refuse it.
    #[error("{0}")]
    Money(Box<dyn MoneyRefusal>),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for ApprovalError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<MandateError> for ApprovalError {
    fn from(error: MandateError) -> Self {
        match error {
            MandateError::Store(error) => Self::Store(error),
            error => Self::Mandate(Box::new(error)),
        }
    }
}

/// Something that is to be approved.
#[derive(Clone, Debug)]
pub(crate) struct Wanted<'a> {
    pub(crate) kind: ApprovalKind,
    pub(crate) subject_id: &'a str,
    pub(crate) organisation_id: &'a str,
    pub(crate) shown: &'a Shown,
    /// Who had a hand in it besides whoever proposes.
    pub(crate) contributors: &'a [String],
    pub(crate) reason: Option<&'a str>,
}

/// An approval with what is shown of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The approval.
    pub approval: Approval,
    /// What the second person is shown.
    pub shown: Shown,
    /// Whether whoever asks may decide it; else why not.
    pub may_decide: Result<(), NotTheirs>,
    /// Whether whoever asks proposed it.
    pub is_theirs: bool,
    /// The name of the organisation it is done for.
    pub organisation_name: String,
    /// The name of whoever proposed it.
    pub proposed_by: String,
    /// The name of whoever decided it.
    pub decided_by: Option<String>,
}

/// Why somebody who may see an approval may not decide it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTheirs {
    /// They proposed it or had a hand in it.
    OwnWork,
    /// Their role does not allow it.
    Role,
    /// It is decided.
    Decided,
}

/// What came of an approval.
#[derive(Clone, PartialEq, Eq)]
pub enum Effect {
    /// It took effect.
    Done,
    /// It took effect, and the second half of what lets somebody in is told this once, to whoever approved.
    Code(String),
}

/// Without the code.
impl std::fmt::Debug for Effect {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Done => "Done",
            Self::Code(_) => "Code",
        })
    }
}

/// The act whose reach decides who may approve something of a kind.
pub const fn act_of(kind: ApprovalKind) -> Act {
    match kind {
        ApprovalKind::Publication => Act::PublishVersions,
        ApprovalKind::Mandate => Act::ConfirmMandates,
        ApprovalKind::Recovery => Act::ConfirmRecovery,
        ApprovalKind::Message => Act::SendMessages,
        ApprovalKind::MoneyYear => Act::OpenMoney,
        ApprovalKind::PayeeWord => Act::RegisterPayeeWords,
        ApprovalKind::PaymentAccount => Act::ConfirmPaymentAccounts,
        ApprovalKind::Requisition => Act::AttestRequisitions,
        ApprovalKind::Batch => Act::ReleaseBatches,
        ApprovalKind::RepaymentChange | ApprovalKind::ClawBack => Act::DecideRepayments,
        ApprovalKind::LedgerCorrection => Act::CorrectLedger,
        ApprovalKind::QuestionSet => Act::OpenQuestionSets,
        ApprovalKind::Report => Act::SignReports,
        ApprovalKind::Opening => Act::ManageReports,
        ApprovalKind::Foresight => Act::WriteForesights,
        ApprovalKind::GovernmentReport => Act::SendGovernmentReports,
    }
}

impl Casework {
    /// The open approvals somebody may see, the one that waited longest first.
    pub async fn open_approvals(&self, actor: &Actor) -> Result<Vec<Asked>, ApprovalError> {
        let (mut read, today) = (self.store.reader().await?, self.today());
        let mut all = Vec::new();
        for approval in rows::open(&mut read).await? {
            all.extend(seen(&mut read, actor, approval, today).await?);
        }
        Ok(all)
    }

    /// The approvals decided lately that somebody may see, the latest first.
    pub async fn decided_approvals(&self, actor: &Actor) -> Result<Vec<Asked>, ApprovalError> {
        let (mut read, today) = (self.store.reader().await?, self.today());
        let mut lately = Vec::new();
        for approval in rows::decided(&mut read, LOOKED_THROUGH).await? {
            if lately.len() == DECIDED_LATELY {
                break;
            }
            lately.extend(seen(&mut read, actor, approval, today).await?);
        }
        Ok(lately)
    }

    /// The approval of a thing that is open, or else the one that was asked for last, when somebody may see it.
    pub async fn approval_of(
        &self,
        actor: &Actor,
        kind: ApprovalKind,
        subject_id: &str,
    ) -> Result<Option<Asked>, ApprovalError> {
        let mut read = self.store.reader().await?;
        match rows::latest_of(&mut read, kind, subject_id).await? {
            Some(approval) => Ok(seen(&mut read, actor, approval, self.today()).await?),
            None => Ok(None),
        }
    }

    /// An approval somebody may see.
    pub async fn approval(&self, actor: &Actor, id: &str) -> Result<Asked, ApprovalError> {
        let mut read = self.store.reader().await?;
        let approval = rows::find(&mut read, id).await?;
        let approval = approval.ok_or(ApprovalError::NoSuchApproval)?;
        let seen = seen(&mut read, actor, approval, self.today()).await?;
        seen.ok_or(ApprovalError::NoSuchApproval)
    }

    /// Approves exactly what was shown, and lets it take effect.
    pub async fn approve(
        &self,
        actor: &Actor,
        id: &str,
        digest: &str,
    ) -> Result<Effect, ApprovalError> {
        let (this, actor) = (self.clone(), actor.clone());
        let (id, digest) = (id.to_owned(), digest.to_owned());
        // On the heap: it holds what every kind of approval needs.
        to_the_end(Box::pin(async move {
            let mut made = None;
            for _ in 1..TRIES {
                match this.give(&actor, &id, &digest, &mut made).await {
                    // Another message was sent while this one was typeset.
                    Err(ApprovalError::Message(error))
                        if matches!(*error, MessageError::NumberTaken) => {}
                    done => return done,
                }
            }
            this.give(&actor, &id, &digest, &mut made).await
        }))
        .await
    }

    /// `made` is what was made in vain before, and what was made this time.
    async fn give(
        &self,
        actor: &Actor,
        id: &str,
        digest: &str,
        made: &mut Option<Prepared>,
    ) -> Result<Effect, ApprovalError> {
        let asked = self.approval(actor, id).await?;
        // Computing takes longer than writing, so it is done before anybody has to wait.
        let (mut result, mut prepared) = (String::new(), None);
        match asked.approval.kind {
            ApprovalKind::Publication => {
                result = self.result_of(&asked.approval.subject_id).await?;
            }
            // What is decided already, or by nobody like this, is not worth the work.
            ApprovalKind::Message if asked.may_decide.is_ok() => {
                let id = &asked.approval.subject_id;
                prepared = Some(message::prepare(self, id, made.take()).await?);
            }
            _ => {}
        }
        // Whoever asks for money in the last minute is not sent away because many do.
        let mut transaction = match asked.approval.kind {
            ApprovalKind::Requisition | ApprovalKind::Report => {
                self.store.begin_patiently().await?
            }
            _ => self.store.begin().await?,
        };
        let approval = rows::find(&mut transaction, id).await?;
        let approval = approval.ok_or(ApprovalError::NoSuchApproval)?;
        let act = act_of(approval.kind);
        let contributors = rows::contributors(&mut transaction, id).await?;
        let names: Vec<&str> = contributors.iter().map(String::as_str).collect();
        let current = current(&mut transaction, &approval, &result).await?;
        let current_digest = current.as_ref().map(digest_of).unwrap_or_default();
        let (now, authenticated_at) = (self.now(), actor.authenticated_at);
        let authenticated_at = authenticated_at.ok_or(ApprovalRefusal::NotFresh)?;
        let proposal = Proposal {
            status: approval.status,
            proposed_by: &approval.proposed.by,
            contributors: &names,
            digest: &approval.digest,
            current_digest: &current_digest,
        };
        let by = Decider {
            id: &actor.id,
            authenticated_at,
            digest,
        };
        proposal.approve(&by, now)?;
        if !may_decide(&mut transaction, actor, &approval, self.today()).await? {
            return Err(NotAllowed { act }.into());
        }
        self.must_stand(&mut transaction, actor, act).await?;
        let signed = self.signed(actor);
        let given = Given {
            signed: &signed,
            mandate: actor.mandate_id(),
            digest,
            authenticated_at,
            fresh_until: authenticated_at.checked_add(FRESH).unwrap_or(now),
        };
        if !rows::approve(&mut transaction, id, &given).await? {
            return Err(ApprovalRefusal::NotOpen(ApprovalStatus::Void).into());
        }
        self.note_approval(&mut transaction, actor, "approved", &approval, None)
            .await?;
        let effect = self
            .take_effect(&mut transaction, actor, &approval, prepared.as_ref())
            .await;
        *made = prepared;
        let effect = effect?;
        transaction.commit().await?;
        Ok(effect)
    }

    /// Says no, with a reason.
    pub async fn refuse(&self, actor: &Actor, id: &str, reason: &str) -> Result<(), ApprovalError> {
        let reason = stated(reason)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let approval = rows::find(&mut transaction, &id).await?;
            let approval = approval.ok_or(ApprovalError::NoSuchApproval)?;
            let asked = seen(&mut transaction, &actor, approval, this.today()).await?;
            let asked = asked.ok_or(ApprovalError::NoSuchApproval)?;
            let act = act_of(asked.approval.kind);
            this.must_stand(&mut transaction, &actor, act).await?;
            let approval = asked.approval;
            match asked.may_decide {
                Ok(()) => {}
                Err(NotTheirs::OwnWork) => return Err(ApprovalRefusal::OwnWork.into()),
                Err(NotTheirs::Decided) => {
                    return Err(ApprovalRefusal::NotOpen(approval.status).into());
                }
                Err(NotTheirs::Role) => return Err(NotAllowed { act }.into()),
            }
            this.say_no(&mut transaction, &actor, &approval, &reason)
                .await?;
            match approval.kind {
                ApprovalKind::Publication => {
                    version_approval::refused(&this, &mut transaction, &actor, &approval, &reason)
                        .await?;
                }
                ApprovalKind::Mandate => {
                    mandate::refused(&this, &mut transaction, &actor, &approval, &reason).await?;
                }
                // A recovery is nothing but its approval.
                ApprovalKind::Recovery => {}
                ApprovalKind::Message => {
                    message::refused(&this, &mut transaction, &actor, &approval, &reason).await?;
                }
                _ => {
                    let transaction = &mut transaction;
                    money_approval::refused(&this, transaction, &actor, &approval, &reason).await?;
                }
            }
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Asks a second person, in the transaction that makes the thing they are asked about.
    pub(crate) async fn ask(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        wanted: Wanted<'_>,
    ) -> Result<Approval, ApprovalError> {
        let act = act_of(wanted.kind);
        self.must_stand(transaction, actor, act).await?;
        let approval = Approval {
            id: id::new()?,
            kind: wanted.kind,
            subject_id: wanted.subject_id.to_owned(),
            organisation_id: wanted.organisation_id.to_owned(),
            shown: wanted.shown.canonical(),
            digest: digest_of(wanted.shown),
            status: ApprovalStatus::Open,
            proposed: self.signed(actor),
            proposed_mandate: actor.mandate_id().map(str::to_owned),
            reason: wanted.reason.map(str::to_owned),
            decided: None,
            decided_mandate: None,
            decided_reason: None,
        };
        let mut contributors = wanted.contributors.to_vec();
        contributors.sort();
        contributors.dedup();
        match rows::insert(transaction, &approval, &contributors).await {
            Err(StoreError::Taken { .. }) => return Err(ApprovalError::AlreadyOpen),
            other => other?,
        }
        self.note_approval(transaction, actor, "asked", &approval, wanted.reason)
            .await?;
        Ok(approval)
    }

    /// Notes that the second person said no.
    pub(crate) async fn say_no(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        approval: &Approval,
        reason: &str,
    ) -> Result<(), StoreError> {
        let (status, signed) = (ApprovalStatus::Refused, self.signed(actor));
        let by = actor.mandate_id();
        rows::end(transaction, &approval.id, status, &signed, by, reason).await?;
        self.note_approval(transaction, actor, "refused", approval, Some(reason))
            .await
    }

    /// Makes the open approval of a thing void: what was to be approved has changed or gone.
    pub(crate) async fn void(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        kind: ApprovalKind,
        subject_id: &str,
        reason: &str,
    ) -> Result<(), StoreError> {
        let Some(approval) = rows::open_of(transaction, kind, subject_id).await? else {
            return Ok(());
        };
        let (status, signed) = (ApprovalStatus::Void, self.signed(actor));
        let by = actor.mandate_id();
        rows::end(transaction, &approval.id, status, &signed, by, reason).await?;
        self.note_approval(transaction, actor, "voided", &approval, Some(reason))
            .await
    }

    async fn take_effect(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        approval: &Approval,
        prepared: Option<&Prepared>,
    ) -> Result<Effect, ApprovalError> {
        match approval.kind {
            ApprovalKind::Publication => {
                version_approval::approved(self, transaction, actor, approval).await?;
                Ok(Effect::Done)
            }
            ApprovalKind::Mandate => {
                Ok(mandate::confirmed(self, transaction, actor, approval).await?)
            }
            ApprovalKind::Recovery => recovery::confirmed(self, transaction, actor, approval).await,
            ApprovalKind::Message => {
                let prepared = prepared.ok_or(NotAllowed {
                    act: Act::SendMessages,
                })?;
                message::approved(self, transaction, actor, approval, prepared).await?;
                Ok(Effect::Done)
            }
            _ => money_approval::approved(self, transaction, actor, approval).await,
        }
    }

    async fn note_approval(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        approval: &Approval,
        reason: Option<&str>,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "kind": approval.kind.word(),
            "of": approval.subject_id,
            "digest": approval.digest,
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &approval.id,
            reason,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// The digest of what is shown.
pub(crate) fn digest_of(shown: &Shown) -> String {
    documents::proof::sha256(shown.canonical().as_bytes())
}

/// What would be shown of the thing as it stands now; nothing when it is gone.
async fn current(
    read: &mut impl Read,
    approval: &Approval,
    result: &str,
) -> Result<Option<Shown>, ApprovalError> {
    let id = &approval.subject_id;
    Ok(match approval.kind {
        ApprovalKind::Publication => version_approval::shown(read, id, result).await?,
        ApprovalKind::Mandate => mandate::shown(read, id).await?,
        ApprovalKind::Recovery => recovery::shown(read, id).await?,
        ApprovalKind::Message => message::shown(read, id).await?,
        kind => money_approval::shown(read, kind, id).await?,
    })
}

/// The name of whoever has an account; of the program, or of nobody any more, what stands for it.
pub(crate) async fn person_name(read: &mut impl Read, id: &str) -> Result<String, StoreError> {
    let program = Actor::program();
    if id == program.id {
        return Ok(program.name);
    }
    let found = account::find(read, id).await?;
    Ok(found.map_or_else(|| id.to_owned(), |account| account.name))
}

refuse_unstated!(ApprovalError, ReasonMissing, ReasonTooLong);

/// A reason that says something and is not a book.
pub(crate) fn stated(reason: &str) -> Result<String, ApprovalError> {
    Ok(stated::stated(reason, LONGEST_REASON_CHARACTERS)?)
}

/// Who proposed and who decided, for whoever tells it.
pub fn signers(approval: &Approval) -> impl Iterator<Item = &Signed> {
    std::iter::once(&approval.proposed).chain(&approval.decided)
}
