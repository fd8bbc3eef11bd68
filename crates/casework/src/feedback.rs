//! What visitors say about a page.

use ::store::StoreError;
use ::store::feedback;

use crate::id::{self, NoRandomness};
use crate::{Casework, to_the_end};

/// The longest comment that is kept.
pub const LONGEST_COMMENT_CHARACTERS: usize = 2000;

/// What a visitor says about a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// The path of the page.
    pub page: String,
    /// The tag of its language.
    pub language: &'static str,
    /// Whether the page helped.
    pub helpful: bool,
    /// What the visitor wrote.
    pub comment: String,
}

/// Why it could not be kept.
#[derive(Debug, thiserror::Error)]
pub enum FeedbackError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl Casework {
    /// Keeps what a visitor said. It names nobody and is no act, so it is not in the record of acts.
    pub async fn keep_feedback(&self, said: Feedback) -> Result<(), FeedbackError> {
        let this = self.clone();
        to_the_end(async move {
            let row = feedback::Feedback {
                id: id::new()?,
                page: said.page,
                language: said.language.to_owned(),
                helpful: said.helpful,
                comment: said.comment,
                at: this.now(),
            };
            let mut transaction = this.store.begin().await?;
            feedback::insert(&mut transaction, &row).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// What visitors said, the latest first.
    pub async fn feedback(
        &self,
        limit: i64,
        offset: i64,
    ) -> Result<Vec<feedback::Feedback>, StoreError> {
        feedback::page(&mut self.store.reader().await?, limit, offset).await
    }
}
