//! What is published shows at once, whichever process published it.
//!
//! Before a request is answered the database is asked, at most once a second, whether something has changed since; when
//! it has, everything is rebuilt and the request sees the new state. A check that fails keeps what is shown.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use casework::Casework;
use casework::published::PublishedError;
use casework::store::StoreError;

use crate::Site;

/// So often at most the database is asked: a second is shorter than anybody notices, and longer than a question takes.
const PAUSE: Duration = Duration::from_secs(1);

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

/// When the database was asked, and what state is shown.
#[derive(Debug, Default)]
pub(crate) struct Refresh {
    state: Mutex<(Option<Instant>, Option<Mark>)>,
}

impl Refresh {
    /// Whether it is time to ask again; whoever is told yes asks, and the others go on meanwhile.
    fn is_due(&self) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let due = state.0.is_none_or(|asked| asked.elapsed() >= PAUSE);
        if due {
            state.0 = Some(Instant::now());
        }
        due
    }

    fn shown(&self) -> Option<Mark> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.1
    }

    fn shows(&self, mark: Mark) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.1 = Some(mark);
    }
}

/// Why the newest state cannot be shown.
#[derive(Debug, thiserror::Error)]
enum RefreshError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is published cannot be rebuilt.
    #[error(transparent)]
    Published(#[from] PublishedError),
}

/// Shows what is published before the request is answered.
pub(crate) async fn refreshed(
    State(site): State<Arc<Site>>,
    request: Request,
    next: Next,
) -> Response {
    if site.refresh.is_due() {
        now(&site).await;
    }
    next.run(request).await
}

/// Shows what is published from now on. Called by whoever has just changed it.
pub(crate) async fn now(site: &Site) {
    let Some(casework) = site.casework() else {
        return;
    };
    if let Err(error) = rebuilt(site, casework).await {
        tracing::error!(%error, "What is published could not be read again; the site goes on showing what it had.");
    }
}

async fn rebuilt(site: &Site, casework: &Casework) -> Result<(), RefreshError> {
    let mark = Mark::of(casework).await?;
    if site.refresh.shown() == Some(mark) {
        return Ok(());
    }
    let published = casework.published().await?;
    site.publish(published);
    site.refresh.shows(mark);
    Ok(())
}
