//! What is published shows at once, whichever process published it.
//!
//! Whoever changes it here shows it before answering; what other processes change is seen by asking the database now and
//! then, in the background, so that nobody waits for a database that does not answer. A check that fails keeps what is shown.

use casework::Casework;
use casework::published::PublishedError;
use casework::store::StoreError;
use tokio::sync::Mutex;

use crate::Site;

/// What tells one state of the database from another: the number of the last publication, how many datasets there are and how many of
/// them are out of use. Figures matter to drafts, though nothing published changes with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    sequence: i64,
    datasets: usize,
    withdrawn: usize,
}

impl Mark {
    async fn of(casework: &Casework) -> Result<Self, StoreError> {
        let sequence = casework.sequence().await?;
        let datasets = casework.datasets().await?;
        let withdrawn = datasets.iter().filter(|one| one.withdrawn.is_some());
        Ok(Self {
            sequence,
            withdrawn: withdrawn.count(),
            datasets: datasets.len(),
        })
    }
}

/// Which state is shown. Held while a newer one is built, so that an older can never come after it.
#[derive(Debug, Default)]
pub(crate) struct Refresh(Mutex<Option<Mark>>);

/// Why the newest state cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum RefreshError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is published cannot be rebuilt.
    #[error(transparent)]
    Published(#[from] PublishedError),
}

impl Site {
    /// Shows what is published now, when that is something else than what is shown. Tells whether it was.
    pub async fn refresh(&self) -> Result<bool, RefreshError> {
        let Some(casework) = self.casework() else {
            return Ok(false);
        };
        let mut shown = self.refresh.0.lock().await;
        let mark = Mark::of(casework).await?;
        if *shown == Some(mark) {
            return Ok(false);
        }
        let published = casework.published().await?;
        // The first time it is only learnt what stands already.
        let is_new = shown.is_some() || published.sequence != self.published().sequence;
        self.publish(published);
        *shown = Some(mark);
        Ok(is_new)
    }
}

/// Shows what is published from now on. Called by whoever has just changed it.
pub(crate) async fn now(site: &Site) {
    if let Err(error) = site.refresh().await {
        tracing::error!(%error, "What is published could not be read again; the site goes on showing what it had.");
    }
}
