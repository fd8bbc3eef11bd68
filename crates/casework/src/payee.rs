//! Who receives the money of a county: the region and every municipality of it name the same, or nobody does.

use ::store::approval::Approval;
use ::store::{Read, Transaction};
use grants::approval::Shown;

use crate::approval::{ApprovalError, Effect};
use crate::{Actor, Casework};

/// The word in the record of acts.
pub const SUBJECT: &str = "payee";

/// What the second person is shown; nothing when there is nothing left to decide.
pub(crate) async fn shown(
    _read: &mut impl Read,
    _id: &str,
) -> Result<Option<Shown>, ApprovalError> {
    Ok(None)
}

/// A second person said yes.
pub(crate) async fn approved(
    _casework: &Casework,
    _transaction: &mut Transaction,
    _actor: &Actor,
    _approval: &Approval,
) -> Result<Effect, ApprovalError> {
    Ok(Effect::Done)
}

/// A second person said no, or what was to be decided is void.
pub(crate) async fn refused(
    _casework: &Casework,
    _transaction: &mut Transaction,
    _actor: &Actor,
    _approval: &Approval,
    _reason: &str,
) -> Result<(), ApprovalError> {
    Ok(())
}

/// The organisation that every party of a county has named for an item.
pub(crate) async fn named(
    read: &mut impl Read,
    agreement_id: &str,
    item_id: &str,
    county: &str,
) -> Result<Option<String>, ::store::StoreError> {
    let alive = ::store::payee::alive(read, agreement_id).await?;
    let complete = alive
        .into_iter()
        .find(|one| one.item_id == item_id && one.county == county && one.completed_at.is_some());
    Ok(complete.map(|one| one.organisation_id))
}
