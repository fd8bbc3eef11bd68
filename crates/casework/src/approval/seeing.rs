//! An approval as somebody sees it: what is shown, and whether they may decide it.

use ::store::approval::{self as rows, Approval};
use ::store::{Read, StoreError};
use grants::approval::{ApprovalKind, ApprovalStatus, Shown};
use grants::authorisation::Act;
use jiff::civil::Date;

use super::{AGREEMENT, Asked, NotTheirs, act_of, person_name};
use crate::organisation::name_of;
use crate::{Actor, mandate, recovery};

/// The approval as somebody sees it; nothing when it is none of theirs.
pub(super) async fn seen(
    read: &mut impl Read,
    actor: &Actor,
    approval: Approval,
    today: Date,
) -> Result<Option<Asked>, StoreError> {
    let Some(shown) = Shown::read(&approval.shown) else {
        return Ok(None);
    };
    let contributors = rows::contributors(read, &approval.id).await?;
    let own = approval.proposed.by == actor.id || contributors.contains(&actor.id);
    let role = may_decide(read, actor, &approval, today).await?;
    let reads = match approval.kind {
        ApprovalKind::Publication => Act::ReadVersions,
        ApprovalKind::Mandate | ApprovalKind::Recovery => Act::ReadMandates,
        ApprovalKind::Message => Act::ReadMessages,
        ApprovalKind::MoneyYear | ApprovalKind::PayeeWord | ApprovalKind::LedgerCorrection => {
            Act::ReadLedger
        }
        ApprovalKind::QuestionSet => Act::ReadQuestionSets,
        // What is not signed is nobody else's.
        ApprovalKind::Report => Act::ReadReports,
        // What is to be opened holds what is to be left out.
        ApprovalKind::Opening => Act::ManageReports,
        ApprovalKind::Foresight => Act::ReadForesights,
        ApprovalKind::GovernmentReport => Act::ReadGovernmentReports,
        _ => Act::ReadMoney,
    };
    if !own && !role && !actor.may(reads, &approval.organisation_id, true) {
        return Ok(None);
    }
    let may_decide = if approval.status != ApprovalStatus::Open {
        Err(NotTheirs::Decided)
    } else if own {
        Err(NotTheirs::OwnWork)
    } else if role {
        Ok(())
    } else {
        Err(NotTheirs::Role)
    };
    let decided_by = match &approval.decided {
        Some(decided) => Some(person_name(read, &decided.by).await?),
        None => None,
    };
    Ok(Some(Asked {
        is_theirs: approval.proposed.by == actor.id,
        organisation_name: name_of(read, &approval.organisation_id).await?,
        proposed_by: person_name(read, &approval.proposed.by).await?,
        decided_by,
        approval,
        shown,
        may_decide,
    }))
}

/// Whether somebody's role lets them decide an approval.
pub(super) async fn may_decide(
    read: &mut impl Read,
    actor: &Actor,
    approval: &Approval,
    today: Date,
) -> Result<bool, StoreError> {
    let act = act_of(approval.kind);
    let organisation = &approval.organisation_id;
    let shown = Shown::read(&approval.shown);
    let agreement = shown.as_ref().and_then(|shown| shown.find(AGREEMENT));
    if !actor.covers(agreement.filter(|id| !id.is_empty())) {
        return Ok(false);
    }
    if actor.may(act, organisation, true) {
        return Ok(true);
    }
    let (kind, subject) = (approval.kind, &approval.subject_id);
    if kind == ApprovalKind::Mandate && mandate::founder_may(read, actor, subject, today).await? {
        return Ok(true);
    }
    let stands_alone = match kind {
        ApprovalKind::Recovery => recovery::others_stand_alone(read, approval, act, today).await?,
        _ => mandate::stands_alone(read, organisation, act, today).await?,
    };
    Ok(actor.may(act, organisation, stands_alone))
}
