//! Batches and payments as they are shown.

use std::collections::BTreeMap;

use ::store::batch::{self as rows, Batch};
use ::store::batch_file::{self, BatchFile};
use ::store::payment::{self as payments, Payment};
use ::store::requisition::{self, Requisition};
use ::store::{Read, StoreError, approval, payment_account as accounts};
use grants::approval::ApprovalKind;
use grants::authorisation::Act;

use super::paid_from::{self, PaidFrom};
use super::{BatchError, MOST_SHOWN, number_of, payer_of, seen};
use crate::approval::person_name;
use crate::organisation::name_of;
use crate::{Actor, Casework, payment_account};

/// A requisition that is to be paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payable {
    /// The requisition.
    pub requisition: Requisition,
    /// Its number as people write it.
    pub number: String,
    /// Whose it is.
    pub claimant: String,
    /// The account it would be paid to, or why it cannot be paid.
    pub account: Result<String, Unpayable>,
    /// Whether it would be the first payment to a changed account.
    pub flagged: bool,
}

/// Why something that was accepted cannot be paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpayable {
    /// There is no account that can be paid to now.
    NoAccount,
}

/// A batch in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedBatch {
    /// The batch.
    pub batch: Batch,
    /// Who pays.
    pub payer: String,
}

/// A payment as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPayment {
    /// The payment.
    pub payment: Payment,
    /// The number of the requisition.
    pub number: String,
    /// Who is paid.
    pub claimant: String,
    /// The account, as people write it.
    pub account: String,
}

/// A batch with all there is to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedBatch {
    /// The batch.
    pub batch: Batch,
    /// Who pays.
    pub payer: String,
    /// The account the money is taken from, as it is stated now.
    pub paid_from: Option<PaidFrom>,
    /// Its payments.
    pub payments: Vec<ListedPayment>,
    /// The names of those who made, proposed, released and sent it.
    pub people: BTreeMap<String, String>,
    /// The open approval of it.
    pub approval_id: Option<String>,
}

impl Casework {
    /// What the organisation somebody pays for has accepted and is not paying yet.
    pub async fn payable(&self, actor: &Actor) -> Result<Vec<Payable>, BatchError> {
        let payer = payer_of(actor, Act::PrepareBatches)?;
        let mut read = self.store.reader().await?;
        let mut all = Vec::new();
        for requisition in requisition::payable(&mut read, &payer).await? {
            if !actor.covers(Some(&requisition.agreement_id)) {
                continue;
            }
            let claimant = &requisition.claimant_id;
            let usable = payment_account::usable(&mut read, claimant, self.now()).await?;
            let flagged = match &usable {
                Some(account) => {
                    payment_account::is_new_since_last_payment(&mut read, account).await?
                }
                None => false,
            };
            all.push(Payable {
                number: number_of(&requisition),
                claimant: name_of(&mut read, claimant).await?,
                account: usable
                    .map(|account| written(&account))
                    .ok_or(Unpayable::NoAccount),
                flagged,
                requisition,
            });
        }
        Ok(all)
    }

    /// The batches somebody sees, the latest first.
    pub async fn batches(&self, actor: &Actor) -> Result<Vec<ListedBatch>, BatchError> {
        actor.must(Act::ReadLedger)?;
        let mut read = self.store.reader().await?;
        let mut all = Vec::new();
        for batch in rows::latest(&mut read, None, MOST_SHOWN).await? {
            if actor.covers(Some(&batch.agreement_id)) {
                let payer = name_of(&mut read, &batch.payer_id).await?;
                all.push(ListedBatch { batch, payer });
            }
        }
        Ok(all)
    }

    /// A batch with its payments.
    pub async fn open_batch(&self, actor: &Actor, id: &str) -> Result<OpenedBatch, BatchError> {
        let mut read = self.store.reader().await?;
        let batch = seen(&mut read, actor, id).await?;
        let mut listed = Vec::new();
        for payment in payments::of_batch(&mut read, id).await? {
            listed.push(listed_payment(&mut read, payment).await?);
        }
        let mut people = BTreeMap::new();
        let ids = [
            Some(&batch.created_by),
            batch.proposed_by.as_ref(),
            batch.released_by.as_ref(),
            batch.sent_by.as_ref(),
        ];
        for id in ids.into_iter().flatten() {
            people.insert(id.clone(), person_name(&mut read, id).await?);
        }
        let open = approval::open_of(&mut read, ApprovalKind::Batch, id).await?;
        Ok(OpenedBatch {
            payer: name_of(&mut read, &batch.payer_id).await?,
            paid_from: paid_from::of(&mut read, &batch.payer_id).await?,
            payments: listed,
            people,
            approval_id: open.map(|open| open.id),
            batch,
        })
    }

    /// The file of a released batch, byte for byte, for those who take it to the bank.
    pub async fn batch_file(&self, actor: &Actor, id: &str) -> Result<BatchFile, BatchError> {
        let payer = payer_of(actor, Act::PrepareBatches)?;
        let mut read = self.store.reader().await?;
        let batch = seen(&mut read, actor, id).await?;
        if batch.payer_id != payer {
            return Err(BatchError::NoSuchBatch);
        }
        let file = batch_file::find(&mut read, id).await?;
        file.ok_or(BatchError::NoSuchBatch)
    }
}

/// A payment with the words around it.
pub(crate) async fn listed_payment(
    read: &mut impl Read,
    payment: Payment,
) -> Result<ListedPayment, StoreError> {
    let requisition = requisition::find(read, &payment.requisition_id).await?;
    let (number, claimant) = match &requisition {
        Some(requisition) => (
            number_of(requisition),
            name_of(read, &requisition.claimant_id).await?,
        ),
        None => (String::new(), String::new()),
    };
    let account = accounts::find(read, &payment.payment_account_id).await?;
    Ok(ListedPayment {
        number,
        claimant,
        account: account.map_or_else(String::new, |account| written(&account)),
        payment,
    })
}

fn written(account: &accounts::PaymentAccount) -> String {
    let number = payment_account::number_of(account);
    number.map_or_else(|| account.number.clone(), |number| number.to_string())
}
