//! Documents: what was made or received is kept byte for byte, with its hash.

use ::store::document as rows;
use ::store::{StoreError, Transaction};

pub use ::store::document::{Document, DocumentKind};

use crate::id::{self, NoRandomness};
use crate::{Actor, Casework};

/// Why a document is not kept.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none that the person may see.
    #[error("there is no such document")]
    NoSuchDocument,
    /// It is larger than anything that is kept.
    #[error("the document is too large")]
    TooLarge,
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// A document to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NewDocument<'a> {
    pub(crate) kind: DocumentKind,
    pub(crate) title: &'a str,
    /// `sv` or `en`.
    pub(crate) language: &'a str,
    pub(crate) file_name: &'a str,
    pub(crate) media_type: &'a str,
    /// What kind of thing it belongs to, and which one.
    pub(crate) about: (&'a str, &'a str),
    pub(crate) content: &'a [u8],
}

impl Casework {
    /// Keeps a document.
    pub(crate) async fn keep_document(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        new: NewDocument<'_>,
    ) -> Result<Document, DocumentError> {
        let size = i64::try_from(new.content.len()).map_err(|_| DocumentError::TooLarge)?;
        let document = Document {
            id: id::new()?,
            kind: new.kind,
            title: new.title.to_owned(),
            language: new.language.to_owned(),
            file_name: new.file_name.to_owned(),
            media_type: new.media_type.to_owned(),
            sha256: documents::proof::sha256(new.content),
            size,
            about_kind: new.about.0.to_owned(),
            about_id: new.about.1.to_owned(),
            made_by: actor.id.clone(),
            made_at: self.now(),
        };
        rows::insert(transaction, &document, new.content).await?;
        Ok(document)
    }
}
