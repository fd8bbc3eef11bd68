//! What every request shares.

use std::sync::{Arc, RwLock};

use casework::published::Published;
use jiff::Timestamp;

use crate::feedback::{Feedback, NotKept};

/// The running site: what is published, and the clock.
pub struct Site {
    published: RwLock<Arc<Published>>,
    clock: fn() -> Timestamp,
    version: &'static str,
}

impl Site {
    /// A site that shows this and asks this clock.
    pub fn new(published: Published, clock: fn() -> Timestamp, version: &'static str) -> Self {
        Self {
            published: RwLock::new(Arc::new(published)),
            clock,
            version,
        }
    }

    /// What is published now.
    pub fn published(&self) -> Arc<Published> {
        // A reader that panicked cannot have left half a value: it only clones.
        let read = self.published.read();
        Arc::clone(&read.unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// Shows this from now on.
    pub fn publish(&self, published: Published) {
        let mut write = self
            .published
            .write()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        *write = Arc::new(published);
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The version of the program.
    pub fn version(&self) -> &'static str {
        self.version
    }

    /// Keeps what a visitor said about a page. No store is attached yet, so nothing can be kept, and the
    /// visitor is told so: this is the one place where that changes.
    pub fn take_feedback(&self, _feedback: &Feedback) -> Result<(), NotKept> {
        Err(NotKept)
    }
}
