//! The accounts organisations are paid to: proposed with evidence by one person, confirmed by another.

use ::store::approval::Approval;
use ::store::{Read, Transaction};
use grants::approval::Shown;

use crate::approval::{ApprovalError, Effect};
use crate::{Actor, Casework};

/// The word in the record of acts.
pub const SUBJECT: &str = "payment_account";

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

/// The account an organisation is paid to now.
pub(crate) async fn usable(
    read: &mut impl Read,
    organisation_id: &str,
    now: jiff::Timestamp,
) -> Result<Option<::store::payment_account::PaymentAccount>, ::store::StoreError> {
    ::store::payment_account::usable(read, organisation_id, now).await
}
