//! One file with everything, and a site made of such a file.

use std::path::Path;

use ::store::backup::{BackupError, Restored};

use crate::Casework;
use crate::worker::WorkError;

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
        self.store.backup_to(path).await
    }

    /// Fills an empty database from a backup, then computes everything published again and compares it with the
    /// digests that were frozen.
    pub async fn restore(&self, path: &Path) -> Result<Restored, RestoreError> {
        let restored = self.store.restore_from(path).await?;
        self.verify().await?;
        Ok(restored)
    }
}
