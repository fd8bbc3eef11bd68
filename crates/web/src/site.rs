//! What every request shares.

use std::sync::{Arc, RwLock};

use casework::published::Published;
use jiff::Timestamp;

/// The running site: what is published, and the clock.
pub struct Site {
    published: RwLock<Arc<Published>>,
    clock: fn() -> Timestamp,
    version: &'static str,
    base_address: String,
    behind_proxy: bool,
}

/// Where a site is that nobody has told where it is.
const LOCAL_ADDRESS: &str = "http://localhost:8080";

impl Site {
    /// A site that shows this and asks this clock.
    pub fn new(published: Published, clock: fn() -> Timestamp, version: &'static str) -> Self {
        Self {
            published: RwLock::new(Arc::new(published)),
            clock,
            version,
            base_address: LOCAL_ADDRESS.to_owned(),
            behind_proxy: false,
        }
    }

    /// The same site, found at this address: `https://overens.example`. Absolute links are made of it, never of what a
    /// request claims about itself.
    #[must_use]
    pub fn with_base_address(mut self, mut address: String) -> Self {
        while address.ends_with('/') {
            address.pop();
        }
        self.base_address = address;
        self
    }

    /// The same site behind a proxy of ours, whose word about who asks is believed.
    #[must_use]
    pub fn behind_proxy(mut self) -> Self {
        self.behind_proxy = true;
        self
    }

    /// Where the site is, without a slash at the end.
    pub fn base_address(&self) -> &str {
        &self.base_address
    }

    /// Whether a proxy of ours tells who asks.
    pub fn is_behind_proxy(&self) -> bool {
        self.behind_proxy
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
}
