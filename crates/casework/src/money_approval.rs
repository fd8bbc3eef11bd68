//! Four eyes over money, and over what is asked and reported about it: which module shows what is approved, and does it.

use ::store::approval::Approval;
use ::store::{Read, Transaction};
use grants::approval::{ApprovalKind, Shown};

use crate::approval::{ApprovalError, Effect};
use crate::{
    Actor, Casework, batch, claw_back, foresight, government_report, ledger, money_year, opening,
    payee, payment_account, question_set, repayment, report, requisition,
};

/// Why money is not moved by an approval: said in the words of whoever refuses.
pub trait MoneyRefusal: wording::Speak + std::error::Error + Send + Sync + 'static {}

impl<T: wording::Speak + std::error::Error + Send + Sync + 'static> MoneyRefusal for T {}

/// What the second person is shown.
pub(crate) async fn shown(
    read: &mut impl Read,
    kind: ApprovalKind,
    id: &str,
) -> Result<Option<Shown>, ApprovalError> {
    match kind {
        ApprovalKind::MoneyYear => money_year::shown(read, id).await,
        ApprovalKind::PayeeWord => payee::shown(read, id).await,
        ApprovalKind::PaymentAccount => payment_account::shown(read, id).await,
        ApprovalKind::Requisition => requisition::shown(read, id).await,
        ApprovalKind::Batch => batch::shown(read, id).await,
        ApprovalKind::RepaymentChange => repayment::shown(read, id).await,
        ApprovalKind::ClawBack => claw_back::shown(read, id).await,
        ApprovalKind::LedgerCorrection => ledger::shown(read, id).await,
        ApprovalKind::QuestionSet => question_set::shown(read, id).await,
        ApprovalKind::Report => report::shown(read, id).await,
        ApprovalKind::Opening => opening::shown(read, id).await,
        ApprovalKind::Foresight => foresight::shown(read, id).await,
        ApprovalKind::GovernmentReport => government_report::shown(read, id).await,
        _ => Ok(None),
    }
}

/// A second person said yes.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    match approval.kind {
        ApprovalKind::MoneyYear => {
            money_year::approved(casework, transaction, actor, approval).await
        }
        ApprovalKind::PayeeWord => payee::approved(casework, transaction, actor, approval).await,
        ApprovalKind::PaymentAccount => {
            payment_account::approved(casework, transaction, actor, approval).await
        }
        ApprovalKind::Requisition => {
            requisition::approved(casework, transaction, actor, approval).await
        }
        ApprovalKind::Batch => batch::approved(casework, transaction, actor, approval).await,
        ApprovalKind::RepaymentChange => {
            repayment::approved(casework, transaction, actor, approval).await
        }
        ApprovalKind::ClawBack => claw_back::approved(casework, transaction, actor, approval).await,
        ApprovalKind::LedgerCorrection => {
            ledger::approved(casework, transaction, actor, approval).await
        }
        ApprovalKind::QuestionSet => {
            question_set::approved(casework, transaction, actor, approval).await
        }
        ApprovalKind::Report => report::approved(casework, transaction, actor, approval).await,
        ApprovalKind::Opening => opening::approved(casework, transaction, actor, approval).await,
        ApprovalKind::Foresight => {
            foresight::approved(casework, transaction, actor, approval).await
        }
        ApprovalKind::GovernmentReport => {
            government_report::approved(casework, transaction, actor, approval).await
        }
        _ => Ok(Effect::Done),
    }
}

/// A second person said no, or what was to be decided is void.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), ApprovalError> {
    let (transaction, this) = (transaction, casework);
    match approval.kind {
        ApprovalKind::MoneyYear => {
            money_year::refused(this, transaction, actor, approval, reason).await
        }
        ApprovalKind::PayeeWord => payee::refused(this, transaction, actor, approval, reason).await,
        ApprovalKind::PaymentAccount => {
            payment_account::refused(this, transaction, actor, approval, reason).await
        }
        ApprovalKind::Requisition => {
            requisition::refused(this, transaction, actor, approval, reason).await
        }
        ApprovalKind::Batch => batch::refused(this, transaction, actor, approval, reason).await,
        ApprovalKind::RepaymentChange => {
            repayment::refused(this, transaction, actor, approval, reason).await
        }
        ApprovalKind::ClawBack => {
            claw_back::refused(this, transaction, actor, approval, reason).await
        }
        ApprovalKind::QuestionSet => {
            question_set::refused(this, transaction, actor, approval, reason).await
        }
        ApprovalKind::Report => report::refused(this, transaction, actor, approval, reason).await,
        ApprovalKind::Opening => opening::refused(this, transaction, actor, approval, reason).await,
        ApprovalKind::Foresight => {
            foresight::refused(this, transaction, actor, approval, reason).await
        }
        ApprovalKind::GovernmentReport => {
            government_report::refused(this, transaction, actor, approval, reason).await
        }
        // Nothing was written that says that it waits, but the approval itself.
        _ => Ok(()),
    }
}
