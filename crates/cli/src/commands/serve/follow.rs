//! Keeping up with the database while the site is shown: whether it answers, and what has been published since.
//!
//! It is asked here and not while somebody waits for a page, so that pages go on from memory when it does not answer.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use casework::Casework;
use web::Site;

/// How often the database is asked. Another process may have published; a page may be kept by a browser for a minute anyway.
const PAUSE: Duration = Duration::from_secs(2);

/// A database that takes longer than this to answer one small question is of no use to anybody.
const PATIENCE: Duration = Duration::from_secs(2);

/// Reading and computing everything anew takes a second at most; a database that falls silent in the midst of it is noticed.
const REBUILD: Duration = Duration::from_secs(5);

/// Whether the database answered when it was last asked.
#[derive(Clone, Debug)]
pub struct Answering(Arc<AtomicBool>);

impl Answering {
    /// It has just been opened.
    pub fn new() -> Self {
        Self(Arc::new(AtomicBool::new(true)))
    }

    /// Whether it answers.
    pub fn now(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Notes it, and tells whether that is new.
    fn note(&self, answers: bool) -> bool {
        self.0.swap(answers, Ordering::Relaxed) != answers
    }
}

/// Asks again and again until told to stop.
pub async fn follow(
    casework: Casework,
    site: Arc<Site>,
    answering: Answering,
    stop: impl Future<Output = ()>,
) {
    let mut stop = std::pin::pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => return,
            () = tokio::time::sleep(PAUSE) => {}
        }
        tokio::select! {
            () = &mut stop => return,
            () = ask(&casework, &site, &answering) => {}
        }
    }
}

async fn ask(casework: &Casework, site: &Site, answering: &Answering) {
    let asked = tokio::time::timeout(PATIENCE, casework.sequence()).await;
    match asked {
        Ok(Ok(_)) => {}
        Ok(Err(error)) => return silent(answering, &error.to_string()),
        Err(_) => return silent(answering, "no answer in time"),
    }
    if answering.note(true) {
        tracing::info!("The database answers again.");
    }
    match tokio::time::timeout(REBUILD, site.refresh()).await {
        Err(_) => silent(answering, "no answer in time"),
        Ok(Ok(false)) => {}
        Ok(Ok(true)) => {
            tracing::info!("What is published or known has changed and is shown from now on.");
        }
        Ok(Err(error)) => {
            tracing::error!(%error, "What is published last cannot be shown; the site shows what it showed before.");
        }
    }
}

fn silent(answering: &Answering, reason: &str) {
    if answering.note(false) {
        tracing::error!(
            reason,
            "The database does not answer. Pages are shown from memory; nothing can be saved."
        );
    }
}
