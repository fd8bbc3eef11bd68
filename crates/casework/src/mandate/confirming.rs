//! The second person's part in a mandate: what they are shown, what their yes or no does, and who they may be.

use ::store::approval::Approval;
use ::store::invitation::{self, Invitation};
use ::store::mandate::{self as rows, Mandate};
use ::store::{Read, StoreError, Transaction, account};
use grants::approval::Shown;
use grants::authorisation::{Act, Reach, reach};
use grants::mandate::{MandateStatus, usable};
use jiff::civil::Date;

use super::ending::Ending;
use super::{MandateError, is_open};
use crate::approval::{AGREEMENT, Effect};
use crate::organisation::name_of;
use crate::{Actor, Casework};

/// How many people of an organisation must be able to do something before nobody else stands in for them: one
/// proposes, another confirms, and it is for a third or the organisation asks for help.
const STAND_ALONE: usize = 2;

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
            .fact(AGREEMENT, mandate.agreement_id.unwrap_or_default())
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
    // One whose last day passed while it waited would be in force for nobody.
    grants::mandate::days(mandate.from, mandate.to, casework.today())?;
    let status = mandate.status;
    let status = status.confirm(&actor.id, &mandate.proposed.by, &mandate.account_id)?;
    let signed = casework.signed(actor);
    rows::decide(transaction, &mandate.id, status, &signed).await?;
    casework
        .note_mandate(transaction, actor, "confirmed", &mandate, None)
        .await?;
    // A successor who begins later takes over then, and the sweep ends what they take over.
    if let Some(earlier) = &mandate.succeeds
        && mandate.from <= casework.today()
    {
        let earlier = rows::find(transaction, earlier).await?;
        if let Some(earlier) = earlier.filter(is_open) {
            casework
                .end_as(transaction, actor, &earlier, &Ending::HandedOver)
                .await?;
        }
    }
    let account = account::find(transaction, &mandate.account_id).await?;
    let waits = account.is_some_and(|account| account.activated_at.is_none());
    let invitation = invitation::open_of(transaction, &mandate.account_id).await?;
    // Whoever has the link is never told the code: with both they would be a second person to themselves. Whoever proposed
    // another mandate for the same person meanwhile has the link, though they did not propose this one.
    let lacks_code = |one: &Invitation| one.code_hash.is_none() && one.created_by != actor.id;
    match invitation.filter(|one| waits && lacks_code(one)) {
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
    today: Date,
) -> Result<bool, StoreError> {
    others_stand_alone(read, organisation_id, None, act, today).await
}

/// The same without one of them, whom it is about.
pub(crate) async fn others_stand_alone(
    read: &mut impl Read,
    organisation_id: &str,
    without: Option<&str>,
    act: Act,
    today: Date,
) -> Result<bool, StoreError> {
    let mut able: Vec<String> = Vec::new();
    for mandate in rows::of_organisation(read, organisation_id).await? {
        let now = usable(mandate.status, mandate.from, mandate.to, today);
        // Whoever may act for one agreement only cannot let others in for all.
        let can = mandate.agreement_id.is_none() && reach(mandate.role, act) != Reach::Never;
        let other = without != Some(mandate.account_id.as_str());
        if now && can && other {
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
    today: Date,
) -> Result<bool, StoreError> {
    let mandate = rows::find(read, mandate_id).await?;
    let other = mandate.is_some_and(|one| one.founding && one.account_id != actor.id);
    if !other {
        return Ok(false);
    }
    let own = rows::of_account(read, &actor.id).await?;
    let over = |one: &Mandate| one.to.is_some_and(|to| to < today);
    Ok(own
        .iter()
        .any(|one| one.founding && is_open(one) && !over(one)))
}
