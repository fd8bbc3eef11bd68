//! One file with everything, and a site made of such a file.

use std::path::Path;

use ::store::backup::{BackupError, Restored};
use ::store::{StoreError, setting};
use jiff::Timestamp;

use crate::Casework;
use crate::worker::WorkError;

/// Where it is remembered when the last backup was made.
const LAST: &str = "last_backup";

/// Why a site is not restored.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The rows cannot be restored; nothing was.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// The rows are there, but what is published does not follow from what was frozen.
    #[error(transparent)]
    Unsound(#[from] WorkError),
}

impl Casework {
    /// Writes a file with everything as it is at this moment, while the site runs.
    pub async fn back_up(&self, path: &Path) -> Result<(), BackupError> {
        self.store.backup_to(path).await?;
        // The backup is there whether or not this can be noted, as on a disk that is full by now.
        if let Err(error) = self.note_backup().await {
            tracing::warn!(%error, "The backup was made, but when it was made could not be noted.");
        }
        Ok(())
    }

    async fn note_backup(&self) -> Result<(), StoreError> {
        let mut transaction = self.store.begin_regardless().await?;
        setting::set(&mut transaction, LAST, &self.now().to_string()).await?;
        transaction.commit().await
    }

    /// When the last backup was made by this program; a copy that was made by other means is not known here.
    pub async fn last_backup(&self) -> Result<Option<Timestamp>, StoreError> {
        let stated = setting::find(&mut self.store.reader().await?, LAST).await?;
        Ok(stated.and_then(|stated| stated.parse().ok()))
    }

    /// Fills an empty database from a backup, then computes everything published again and compares it with the
    /// digests that were frozen.
    pub async fn restore(&self, path: &Path) -> Result<Restored, RestoreError> {
        let restored = self.store.restore_from(path).await?;
        self.verify().await?;
        Ok(restored)
    }
}
