//! Reading only: for a while nobody changes anything, because the database is being moved, a backup restored or an
//! incident looked into. Whatever writes is refused where it begins to, see [`store::Store::begin`]; signing in and out
//! goes on, so that whoever switched it on can switch it off.

use ::store::StoreError;
use ::store::reading_only::{self as rows, ReadingOnly};
use grants::authorisation::Act;

use crate::actor::{NotAllowed, Note};
use crate::approval::LONGEST_REASON_CHARACTERS;
use crate::{Actor, Casework, to_the_end};

/// The word for the service in the record of acts.
const SUBJECT: &str = "service";

/// Why reading only is neither switched on nor off.
#[derive(Debug, thiserror::Error)]
pub enum ReadingOnlyError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// A reason is needed: everybody who works here reads it.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// Somebody switched it on before.
    #[error("it is switched on already")]
    AlreadyOn(Box<ReadingOnly>),
}

impl Casework {
    /// Whether nothing is to be written now.
    pub async fn reading_only(&self) -> Result<Option<ReadingOnly>, StoreError> {
        rows::find(&mut self.store.reader().await?).await
    }

    /// Lets nothing be written from now on, in any process.
    pub async fn switch_to_reading_only(
        &self,
        actor: &Actor,
        reason: &str,
    ) -> Result<(), ReadingOnlyError> {
        actor.must(Act::SwitchReadOnly)?;
        let (this, actor, reason) = (self.clone(), actor.clone(), reason.trim().to_owned());
        if reason.is_empty() {
            return Err(ReadingOnlyError::ReasonMissing);
        }
        if reason.chars().count() > LONGEST_REASON_CHARACTERS {
            return Err(ReadingOnlyError::ReasonTooLong);
        }
        to_the_end(async move {
            let mut transaction = match this.store.begin().await {
                Err(StoreError::ReadingOnly(stated)) => {
                    return Err(ReadingOnlyError::AlreadyOn(stated));
                }
                begun => begun?,
            };
            let stated = ReadingOnly {
                since: this.now(),
                by: actor.id.clone(),
                by_name: actor.name.clone(),
                reason: reason.clone(),
            };
            rows::set(&mut transaction, &stated).await?;
            let note = Note {
                act: "reading_only_on",
                subject_kind: SUBJECT,
                subject_id: "reading_only",
                reason: Some(&reason),
                details: "{}",
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Lets everything be written again. Doing it twice is doing it once.
    pub async fn switch_to_writing(&self, actor: &Actor) -> Result<(), ReadingOnlyError> {
        actor.must(Act::SwitchReadOnly)?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin_regardless().await?;
            if rows::end(&mut transaction).await? {
                let note = Note {
                    act: "reading_only_off",
                    subject_kind: SUBJECT,
                    subject_id: "reading_only",
                    reason: None,
                    details: "{}",
                };
                this.record_act(&mut transaction, &actor, note).await?;
            }
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}
