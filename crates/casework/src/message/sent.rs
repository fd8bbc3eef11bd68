//! What was sent is public: the messages, and the documents that went with them. No other document is.

use ::store::document::DocumentKind;
use ::store::message::{self as rows, Message};
use ::store::{Read, StoreError, document, message_attachment};

use super::{MessageError, attachments, whole};
use crate::Casework;
use crate::document::Document;

/// A message that was sent, with what went with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentMessage {
    /// The message.
    pub message: Message,
    /// Its text as PDF.
    pub document: Option<Document>,
    /// What went with it.
    pub attachments: Vec<Document>,
    /// The message it corrects.
    pub corrects: Option<Message>,
    /// The messages that correct it, the first first.
    pub corrected_by: Vec<Message>,
}

/// A document that is public, with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentDocument {
    /// What is known of it.
    pub document: Document,
    /// Its bytes.
    pub content: Vec<u8>,
}

impl Casework {
    /// The messages that were sent, the latest first.
    pub async fn sent_messages(&self) -> Result<Vec<Message>, StoreError> {
        rows::sent(&mut self.store.reader().await?).await
    }

    /// The message with a number.
    pub async fn sent_message(&self, year: i64, number: i64) -> Result<SentMessage, MessageError> {
        let mut read = self.store.reader().await?;
        let message = rows::numbered(&mut read, year, number).await?;
        let message = message.ok_or(MessageError::NoSuchMessage)?;
        Ok(SentMessage {
            document: match &message.document_id {
                Some(id) => document::find(&mut read, id).await?,
                None => None,
            },
            attachments: attachments(&mut read, &message.id).await?,
            corrects: match &message.corrects {
                Some(id) => rows::find(&mut read, id).await?,
                None => None,
            },
            corrected_by: rows::corrections(&mut read, &message.id).await?,
            message,
        })
    }

    /// A document that went out with a message; every other is answered as if it were not there.
    pub async fn sent_document(&self, id: &str) -> Result<SentDocument, MessageError> {
        let mut read = self.store.reader().await?;
        if !is_public(&mut read, id).await? {
            return Err(MessageError::NoSuchDocument);
        }
        let (document, content) = whole(&mut read, id).await?;
        Ok(SentDocument { document, content })
    }
}

/// Whether a document went out with a message, the same to all. A board's own copy did not.
async fn is_public(read: &mut impl Read, id: &str) -> Result<bool, StoreError> {
    if message_attachment::sent_with(read, id).await?.is_none() {
        return Ok(false);
    }
    let found = document::find(read, id).await?;
    Ok(found.is_some_and(|document| {
        matches!(
            document.kind,
            DocumentKind::Message | DocumentKind::Annex | DocumentKind::Attachment
        )
    }))
}
