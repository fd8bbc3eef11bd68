//! The receipt of a requisition: that it came in, when, with which number, and exactly what. It is typeset when it is first
//! asked for, not while others wait to hand theirs in, and is kept from then on.

use ::store::document as documents_kept;
use ::store::document::DocumentKind;
use ::store::requisition::{self as rows, Requisition};
use typeset::TypesetError;
use wording::{Language, message};

use super::{RequisitionError, SUBJECT, number_of, reading};
use crate::document::NewDocument;
use crate::letters::{self, Received};
use crate::organisation::name_of;
use crate::{Actor, Casework, to_the_end};

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
        let name = format!("kvitto-rekvisition-{}.pdf", number.replace(':', "-"));
        let is_kept = language == Language::Swedish;
        if let Some(kept) = requisition.receipt_document_id.as_ref().filter(|_| is_kept)
            && let Some(content) = documents_kept::content(&mut read, kept).await?
        {
            return Ok((name, content));
        }
        let sender = name_of(&mut read, &requisition.claimant_id).await?;
        drop(read);
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
                number: &number,
                at: at.ok_or(RequisitionError::NoSuchRequisition)?,
                sender: &sender,
                subject: &language.say(&subject),
                sha256: requisition.digest.as_deref().unwrap_or_default(),
            },
            language,
        );
        let title = document.title.clone();
        let made = tokio::task::spawn_blocking(move || typeset::typeset(&document)).await;
        let made = made.map_err(|error| TypesetError::Refused(error.to_string()))??;
        if is_kept {
            self.keep_receipt(actor, requisition, (&name, title), made.clone())
                .await?;
        }
        Ok((name, made))
    }

    /// Keeps a receipt, unless somebody else was quicker or nothing is to be written for a while.
    async fn keep_receipt(
        &self,
        actor: &Actor,
        requisition: Requisition,
        (name, title): (&str, String),
        content: Vec<u8>,
    ) -> Result<(), RequisitionError> {
        let (this, actor, name) = (self.clone(), actor.clone(), name.to_owned());
        let kept = to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let new = NewDocument {
                kind: DocumentKind::Receipt,
                title: &title,
                language: Language::Swedish.tag(),
                file_name: &name,
                media_type: "application/pdf",
                about: (SUBJECT, &requisition.id),
                content: &content,
            };
            let document = this.keep_document(&mut transaction, &actor, new).await?;
            if rows::set_receipt(&mut transaction, &requisition.id, &document.id).await? {
                transaction.commit().await?;
            }
            Ok(())
        });
        match kept.await {
            Err(RequisitionError::Store(::store::StoreError::ReadingOnly(_))) => Ok(()),
            other => other,
        }
    }
}
