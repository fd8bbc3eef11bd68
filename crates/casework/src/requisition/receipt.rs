//! The receipt of a requisition: that it came in, when, with which number, and exactly what. It is typeset by the worker, not
//! while others wait to hand theirs in, or when it is first asked for if that is sooner. It is kept from then on and goes with
//! the e-mail, which is held for a while so that it can.

use ::store::document as documents_kept;
use ::store::document::DocumentKind;
use ::store::requisition::{self as rows, Requisition};
use ::store::{Read, StoreError, email};
use typeset::TypesetError;
use wording::{Language, message};

use super::{RequisitionError, SUBJECT, number_of, reading};
use crate::document::NewDocument;
use crate::letters::{self, Received};
use crate::organisation::name_of;
use crate::{Actor, Casework, to_the_end};

/// So many receipts are made in one turn of the worker, before other work gets its turn.
const MOST_IN_A_TURN: i64 = 20;

impl Casework {
    /// The receipt of a requisition as PDF, with the name of its file. The Swedish one is kept, and is the same whenever it is
    /// asked for.
    pub async fn requisition_receipt(
        &self,
        actor: &Actor,
        id: &str,
        language: Language,
    ) -> Result<(String, Vec<u8>), RequisitionError> {
        let mut read = self.store.reader().await?;
        let requisition = reading::seen(&mut read, actor, id).await?;
        let number = number_of(&requisition).ok_or(RequisitionError::NoSuchRequisition)?;
        let name = file_name(&number);
        let is_kept = language == Language::Swedish;
        if let Some(kept) = requisition.receipt_document_id.as_ref().filter(|_| is_kept)
            && let Some(content) = documents_kept::content(&mut read, kept).await?
        {
            return Ok((name, content));
        }
        let receipt = made(&mut read, &requisition, &number, language).await?;
        drop(read);
        if !is_kept {
            return Ok((name, receipt.content));
        }
        let kept = self
            .keep_receipt(actor, &requisition, &name, receipt.clone())
            .await?;
        // Whoever was quicker made what is kept, and what went with the e-mail.
        Ok((name, kept.unwrap_or(receipt.content)))
    }

    /// Makes the receipts that are yet to be made. Tells whether there were any.
    pub async fn make_receipts(&self) -> Result<bool, RequisitionError> {
        let mut read = self.store.reader().await?;
        let waiting = rows::without_receipt(&mut read, MOST_IN_A_TURN).await?;
        drop(read);
        let program = Actor::program();
        let mut did = false;
        for requisition in waiting {
            match self.requisition_receipt_for(&program, &requisition).await {
                Ok(()) => did = true,
                // Nothing is to be written for a while.
                Err(RequisitionError::Store(StoreError::ReadingOnly(_))) => return Ok(false),
                // The others have theirs all the same, and this one is tried again.
                Err(error) => {
                    tracing::error!(requisition = requisition.id, %error, "A receipt was not made.");
                }
            }
        }
        Ok(did)
    }

    async fn requisition_receipt_for(
        &self,
        actor: &Actor,
        requisition: &Requisition,
    ) -> Result<(), RequisitionError> {
        let number = number_of(requisition).ok_or(RequisitionError::NoSuchRequisition)?;
        let mut read = self.store.reader().await?;
        let receipt = made(&mut read, requisition, &number, Language::Swedish).await?;
        drop(read);
        let name = file_name(&number);
        self.store_receipt(actor, requisition, &name, receipt)
            .await?;
        Ok(())
    }

    /// Keeps a receipt, unless nothing is to be written for a while. What somebody else was quicker to keep is returned.
    async fn keep_receipt(
        &self,
        actor: &Actor,
        requisition: &Requisition,
        name: &str,
        receipt: Receipt,
    ) -> Result<Option<Vec<u8>>, RequisitionError> {
        match self.store_receipt(actor, requisition, name, receipt).await {
            Ok(true) | Err(RequisitionError::Store(StoreError::ReadingOnly(_))) => Ok(None),
            Ok(false) => {
                let mut read = self.store.reader().await?;
                let now = rows::find(&mut read, &requisition.id).await?;
                match now.and_then(|now| now.receipt_document_id) {
                    Some(kept) => Ok(documents_kept::content(&mut read, &kept).await?),
                    None => Ok(None),
                }
            }
            Err(error) => Err(error),
        }
    }

    /// Keeps a receipt and lets it go with the e-mail, once. Returns whether nobody was quicker.
    async fn store_receipt(
        &self,
        actor: &Actor,
        requisition: &Requisition,
        name: &str,
        receipt: Receipt,
    ) -> Result<bool, RequisitionError> {
        let (this, actor, name) = (self.clone(), actor.clone(), name.to_owned());
        let id = requisition.id.clone();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let new = NewDocument {
                kind: DocumentKind::Receipt,
                title: &receipt.title,
                language: Language::Swedish.tag(),
                file_name: &name,
                media_type: "application/pdf",
                about: (SUBJECT, &id),
                content: &receipt.content,
            };
            let document = this.keep_document(&mut transaction, &actor, new).await?;
            let is_first = rows::set_receipt(&mut transaction, &id, &document.id).await?;
            if is_first {
                let about = (SUBJECT, id.as_str());
                email::complete(&mut transaction, about, &document.id, this.now()).await?;
                transaction.commit().await?;
            }
            Ok(is_first)
        })
        .await
    }
}

/// A receipt as it was typeset.
#[derive(Clone)]
struct Receipt {
    title: String,
    content: Vec<u8>,
}

fn file_name(number: &str) -> String {
    format!("kvitto-rekvisition-{}.pdf", number.replace(':', "-"))
}

async fn made(
    read: &mut impl Read,
    requisition: &Requisition,
    number: &str,
    language: Language,
) -> Result<Receipt, RequisitionError> {
    let sender = name_of(read, &requisition.claimant_id).await?;
    let at = requisition.attested_at;
    let subject = message!(
        "requisitions-receipt-subject",
        agreement = &requisition.agreement_id,
        amount = requisition.total
    );
    let what = if requisition.late == Some(true) {
        message!("requisitions-receipt-what-late")
    } else {
        message!("requisitions-receipt-what")
    };
    let document = letters::receipt(
        &Received {
            what: &language.say(&what),
            number,
            at: at.ok_or(RequisitionError::NoSuchRequisition)?,
            sender: &sender,
            subject: &language.say(&subject),
            sha256: requisition.digest.as_deref().unwrap_or_default(),
        },
        language,
    );
    let title = document.title.clone();
    let made = tokio::task::spawn_blocking(move || typeset::typeset(&document)).await;
    let content = made.map_err(|error| TypesetError::Refused(error.to_string()))??;
    Ok(Receipt { title, content })
}
