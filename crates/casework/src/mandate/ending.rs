//! How mandates end: by somebody's word, by a successor, by the calendar, or with the account. Whatever hung on one ends in
//! the same moment: sessions by it, and what was asked for by it.

use ::store::approval::{self as approvals, Approval};
use ::store::mandate::{self as rows, Mandate};
use ::store::{Transaction, agreement_version, invitation, session};
use grants::agreement_version::VersionStatus;
use grants::approval::ApprovalKind;
use grants::authorisation::Act;

use super::{LONGEST_REASON_CHARACTERS, MandateError, is_open, stands_alone};
use crate::actor::NotAllowed;
use crate::approval::ApprovalError;
use crate::stated::{self, refuse_unstated};
use crate::{Actor, Casework, message, money_approval, to_the_end, version_approval};

/// What stands as the reason of a mandate that ended because a successor took over.
pub const HANDED_OVER: &str = "handed_over";

/// What stands as the reason of a mandate whose last day passed, and of what was asked for by it.
pub const EXPIRED: &str = "expired";

/// Why a mandate ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Somebody said so, and why.
    Said(String),
    /// A successor took over.
    HandedOver,
    /// Its last day has passed.
    Expired,
}

impl Ending {
    /// The word in the record of acts.
    const fn act(&self) -> &'static str {
        match self {
            Self::Said(_) => "ended",
            Self::HandedOver => HANDED_OVER,
            Self::Expired => EXPIRED,
        }
    }

    /// What is kept as the reason.
    fn reason(&self) -> &str {
        match self {
            Self::Said(reason) => reason,
            Self::HandedOver => HANDED_OVER,
            Self::Expired => EXPIRED,
        }
    }

    /// The reason somebody stated.
    fn said(&self) -> Option<&str> {
        match self {
            Self::Said(reason) => Some(reason),
            Self::HandedOver | Self::Expired => None,
        }
    }
}

impl Casework {
    /// Ends a mandate or takes its proposal back. Sessions by it end and what was asked for by it is void, in the same
    /// moment.
    pub async fn end_mandate(
        &self,
        actor: &Actor,
        id: &str,
        reason: &str,
    ) -> Result<(), MandateError> {
        let reason = stated(reason)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let mandate = rows::find(&mut transaction, &id).await?;
            let mandate = mandate.ok_or(MandateError::NoSuchMandate)?;
            let (act, organisation) = (Act::ProposeMandates, &mandate.organisation_id);
            let alone = stands_alone(&mut transaction, organisation, act, this.today()).await?;
            // Everybody may give up their own.
            let own = mandate.account_id == actor.id;
            let covers = actor.covers(mandate.agreement_id.as_deref());
            let entitled = actor.may(act, organisation, alone) && covers;
            if !own && !entitled {
                if actor.may(Act::ReadMandates, organisation, true) {
                    return Err(NotAllowed { act }.into());
                }
                return Err(MandateError::NoSuchMandate);
            }
            this.must_stand(&mut transaction, &actor, act).await?;
            this.end_as(&mut transaction, &actor, &mandate, &Ending::Said(reason))
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Ends every mandate somebody has or is proposed for, and makes void what they asked for: the account is closed.
    pub async fn end_all_of(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        account_id: &str,
        reason: &str,
    ) -> Result<(), MandateError> {
        let ending = Ending::Said(reason.to_owned());
        for mandate in rows::of_account(transaction, account_id).await? {
            if is_open(&mandate) {
                self.end_as(transaction, actor, &mandate, &ending).await?;
            }
        }
        for asked in approvals::open_by(transaction, account_id).await? {
            self.take_back(transaction, actor, &asked, &ending).await?;
        }
        session::end_of_account(transaction, account_id).await?;
        Ok(())
    }

    /// Ends the mandates whose last day has passed, and those a successor took over today. Tells how many there were.
    /// Nobody could act by the former any more; this ends what hung on them.
    pub async fn sweep_mandates(&self) -> Result<usize, MandateError> {
        let today = self.today();
        let mut read = self.store.reader().await?;
        let nothing = rows::over(&mut read, today).await?.is_empty()
            && rows::handed_over(&mut read, today).await?.is_empty();
        drop(read);
        if nothing {
            return Ok(0);
        }
        let this = self.clone();
        to_the_end(async move {
            let (actor, mut ended) = (Actor::program(), 0);
            let mut transaction = this.store.begin().await?;
            for mandate in rows::over(&mut transaction, today).await? {
                this.end_as(&mut transaction, &actor, &mandate, &Ending::Expired)
                    .await?;
                ended += 1;
            }
            for mandate in rows::handed_over(&mut transaction, today).await? {
                this.end_as(&mut transaction, &actor, &mandate, &Ending::HandedOver)
                    .await?;
                ended += 1;
            }
            transaction.commit().await?;
            Ok(ended)
        })
        .await
    }

    pub(crate) async fn end_as(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        mandate: &Mandate,
        ending: &Ending,
    ) -> Result<(), MandateError> {
        mandate.status.end()?;
        let (signed, reason) = (self.signed(actor), ending.reason());
        rows::end(transaction, &mandate.id, &signed, reason).await?;
        session::end_of_mandate(transaction, &mandate.id).await?;
        let kind = ApprovalKind::Mandate;
        self.void(transaction, actor, kind, &mandate.id, reason)
            .await?;
        self.note_mandate(transaction, actor, ending.act(), mandate, ending.said())
            .await?;
        // What a proposed mandate hands over can be handed over anew; what its holder asked for is none of its doing.
        for asked in approvals::open_by(transaction, &mandate.account_id).await? {
            let by = asked.proposed_mandate.as_deref();
            if by.is_none_or(|by| by == mandate.id) {
                // A proposal that falls may be of a mandate too.
                Box::pin(self.take_back(transaction, actor, &asked, ending)).await?;
            }
        }
        Ok(())
    }

    /// Takes back what somebody asked for who is not entitled any more, so that it does not wait for ever: the approval is
    /// void, a proposed mandate ends, a version goes back to be changed, a link leads nowhere.
    async fn take_back(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        asked: &Approval,
        ending: &Ending,
    ) -> Result<(), MandateError> {
        let (kind, subject, reason) = (asked.kind, &asked.subject_id, ending.reason());
        match kind {
            ApprovalKind::Mandate => {
                if let Some(proposed) = rows::find(transaction, subject).await?.filter(is_open) {
                    self.end_as(transaction, actor, &proposed, ending).await?;
                }
            }
            ApprovalKind::Publication => {
                self.void(transaction, actor, kind, subject, reason).await?;
                let version = agreement_version::find(transaction, subject).await?;
                let waits = version.is_some_and(|one| one.status == VersionStatus::Submitted);
                if waits {
                    version_approval::refused(self, transaction, actor, asked, reason)
                        .await
                        .map_err(ApprovalError::from)?;
                }
            }
            ApprovalKind::Message => {
                self.void(transaction, actor, kind, subject, reason).await?;
                message::refused(self, transaction, actor, asked, reason)
                    .await
                    .map_err(ApprovalError::from)?;
            }
            ApprovalKind::MoneyYear
            | ApprovalKind::PayeeWord
            | ApprovalKind::PaymentAccount
            | ApprovalKind::Requisition
            | ApprovalKind::Batch
            | ApprovalKind::RepaymentChange
            | ApprovalKind::ClawBack
            | ApprovalKind::LedgerCorrection
            | ApprovalKind::QuestionSet
            | ApprovalKind::Report
            | ApprovalKind::Opening
            | ApprovalKind::Foresight
            | ApprovalKind::GovernmentReport => {
                self.void(transaction, actor, kind, subject, reason).await?;
                money_approval::refused(self, transaction, actor, asked, reason).await?;
            }
            ApprovalKind::Recovery => {
                self.void(transaction, actor, kind, subject, reason).await?;
                let now = self.now();
                if let Some(one) = invitation::find(transaction, subject).await? {
                    let open = invitation::open_of(transaction, &one.account_id).await?;
                    if open.is_some_and(|open| open.id == one.id) {
                        invitation::end_of(transaction, &one.account_id, now).await?;
                    }
                }
            }
        }
        Ok(())
    }
}

refuse_unstated!(MandateError, ReasonMissing, ReasonTooLong);

/// A reason that says something and is not a book.
fn stated(reason: &str) -> Result<String, MandateError> {
    Ok(stated::stated(reason, LONGEST_REASON_CHARACTERS)?)
}
