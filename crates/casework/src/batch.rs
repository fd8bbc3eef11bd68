//! Batches of payments: put together by one person, released by another, and never changed after that.
//!
//! A payment is one try to pay one requisition. Its name is made of the requisition and the number of the try, and the
//! database lets a requisition have one payment that may still be paid or is paid. So whatever is clicked, repeated or
//! broken off, a requisition is paid once.

mod demo;
mod file;
mod making;
mod paid_from;
mod reading;
mod releasing;
mod words;

use ::store::batch::{self as rows, Batch};
use ::store::payment::Payment;
use ::store::requisition::Requisition;
use ::store::{Read, StoreError, Transaction};
use documents::payment_file::PaymentFileRefusal;
use grants::authorisation::Act;
use grants::payment::PaymentRefusal;

pub use ::grants::payment::{BatchStatus, PaymentStatus};
pub(crate) use file::message_id as name_of_file;
pub use making::NewBatch;
pub(crate) use making::moved;
pub use paid_from::{PaidFrom, PaidFromTyped};
pub(crate) use reading::listed_payment;
pub use reading::{ListedBatch, ListedPayment, OpenedBatch, Payable, Unpayable};
pub(crate) use releasing::{approved, refused, shown};
pub use words::{payment_status, status, unpayable};

use crate::actor::{Fallen, Note};
use crate::approval::ApprovalError;
use crate::id::NoRandomness;
use crate::ledger::LedgerError;
use crate::requisition::RequisitionError;
use crate::stated::{self, refuse_unstated};
use crate::{Actor, Casework, NotAllowed};

/// The word in the record of acts.
pub const SUBJECT: &str = "batch";
/// The word for payments in the ledger and the record of acts.
pub const PAYMENT: &str = "payment";
/// So many batches are shown.
pub const MOST_SHOWN: i64 = 200;
/// The longest reason or note.
pub const LONGEST_NOTE_CHARACTERS: usize = 2_000;
/// Nobody plans payments farther ahead than this, in days.
pub const FARTHEST_DAYS: i64 = 90;

/// Why nothing is done with a batch. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum BatchError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none that the person may see.
    #[error("there is no such batch")]
    NoSuchBatch,
    /// There is no such payment.
    #[error("there is no such payment")]
    NoSuchPayment,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// It does not go there from where it is.
    #[error(transparent)]
    Refused(#[from] PaymentRefusal),
    /// Somebody changed it meanwhile.
    #[error("somebody changed it meanwhile")]
    Newer,
    /// Nothing is chosen.
    #[error("nothing is chosen")]
    NothingChosen,
    /// More is chosen than one file holds.
    #[error("too much is chosen")]
    TooMany,
    /// What is chosen belongs to several agreements.
    #[error("what is chosen belongs to several agreements")]
    SeveralAgreements,
    /// A requisition that is chosen is not to be paid, or is being paid already.
    #[error("{number} is not to be paid now")]
    NotPayable {
        /// Its number.
        number: String,
    },
    /// There is no account that can be paid to now.
    #[error("there is no usable account for {number}")]
    NoAccount {
        /// The number of the requisition.
        number: String,
    },
    /// The account is another than when the batch was put together.
    #[error("the account of {number} has changed")]
    AccountChanged {
        /// The number of the requisition.
        number: String,
    },
    /// It is not stated which account the money is taken from.
    #[error("it is not stated which account the money is taken from")]
    NoPaidFrom,
    /// The account that money is taken from is not written as one.
    #[error("that is no account to take money from")]
    NotAnAccount,
    /// The name of the bank is not written as one.
    #[error("that is no BIC")]
    NotABank,
    /// The name of the agreement with the bank is not written as one.
    #[error("that is no name of an agreement with a bank")]
    NotAnAgreement,
    /// Whoever pays has no organisation number.
    #[error("whoever pays has no organisation number")]
    NoNumber,
    /// The day is over.
    #[error("the day is over")]
    DayPassed,
    /// The day is too far away.
    #[error("the day is too far away")]
    DayTooFar,
    /// Banks do not pay on that day.
    #[error("banks do not pay on that day")]
    NoBusinessDay,
    /// The bank would not take the file.
    #[error(transparent)]
    File(#[from] PaymentFileRefusal),
    /// The books do not hold what is to be paid.
    #[error("the ledger has less to pay than the batch")]
    Differs,
    /// No reason is stated.
    #[error("no reason is stated")]
    NoteMissing,
    /// The reason is too long.
    #[error("the reason is too long")]
    NoteTooLong,
    /// A requisition does not go there from where it is.
    #[error(transparent)]
    Requisition(#[from] Box<RequisitionError>),
    /// The ledger refuses it.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// A second person cannot be asked.
    #[error(transparent)]
    Approval(#[from] Box<ApprovalError>),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for BatchError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<RequisitionError> for BatchError {
    fn from(error: RequisitionError) -> Self {
        match error {
            RequisitionError::Store(error) => Self::Store(error),
            error => Self::Requisition(Box::new(error)),
        }
    }
}

impl From<BatchError> for ApprovalError {
    fn from(error: BatchError) -> Self {
        match error {
            BatchError::Store(error) => Self::Store(error),
            error => Self::Money(Box::new(error)),
        }
    }
}

/// The organisation somebody pays for, if they may.
pub(crate) fn payer_of(actor: &Actor, act: Act) -> Result<String, NotAllowed> {
    let own = actor.organisation_id().ok_or(NotAllowed { act })?;
    if actor.may(act, own, true) {
        Ok(own.to_owned())
    } else {
        Err(NotAllowed { act })
    }
}

/// Whose payments somebody sees: those of the organisation they pay for, or everybody's when they only look.
pub(crate) fn sees(actor: &Actor) -> Result<Option<String>, NotAllowed> {
    actor.must(Act::ReadLedger)?;
    Ok(payer_of(actor, Act::PrepareBatches).ok())
}

refuse_unstated!(BatchError, NoteMissing, NoteTooLong);

/// A reason that says something and is not a book.
pub(crate) fn noted(note: &str) -> Result<String, BatchError> {
    Ok(stated::stated(note, LONGEST_NOTE_CHARACTERS)?)
}

/// The number of a requisition as people write it.
pub(crate) fn number_of(requisition: &Requisition) -> String {
    crate::requisition::number_of(requisition).unwrap_or_else(|| requisition.id.clone())
}

/// A batch that somebody may see: whoever sees the ledger sees what is paid.
pub(crate) async fn seen(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
) -> Result<Batch, BatchError> {
    actor.must(Act::ReadLedger)?;
    let batch = rows::find(read, id).await?;
    let batch = batch.filter(|batch| actor.covers(Some(&batch.agreement_id)));
    batch.ok_or(BatchError::NoSuchBatch)
}

impl Casework {
    /// A batch that somebody may do this to.
    pub(crate) async fn batch_for(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
        act: Act,
    ) -> Result<Batch, BatchError> {
        let batch = seen(transaction, actor, id).await?;
        if !actor.may(act, &batch.payer_id, true) {
            return Err(NotAllowed { act }.into());
        }
        self.must_stand(transaction, actor, act).await?;
        Ok(batch)
    }

    pub(crate) async fn note_batch(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        batch: &Batch,
        reason: Option<&str>,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "number": format!("{}:{}", batch.year, batch.number),
            "agreement": batch.agreement_id,
            "payments": batch.payment_count,
            "total": batch.total.ore(),
            "file": batch.file_sha256,
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &batch.id,
            reason,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }

    pub(crate) async fn note_payment(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        payment: &Payment,
        reason: Option<&str>,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "end_to_end": payment.end_to_end_id,
            "requisition": payment.requisition_id,
            "amount": payment.amount.ore(),
        });
        let note = Note {
            act,
            subject_kind: PAYMENT,
            subject_id: &payment.id,
            reason,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}
