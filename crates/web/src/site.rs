//! What every request shares.

use std::sync::{Arc, PoisonError, RwLock};

use casework::Casework;
use casework::published::Published;
use jiff::Timestamp;
use wording::Language;

use crate::IdentityProviders;
use crate::answer::{Kept, Measurements};
use crate::feedback::{Feedback, NotKept};
use crate::refresh::Refresh;
use crate::work::{FormLimit, Refused};

/// Asks the database whether it answers.
pub type DatabaseCheck = Box<dyn Fn() -> bool + Send + Sync>;

/// Where a site is that nobody has told where it is.
const LOCAL_ADDRESS: &str = "http://localhost:8080";

/// The running site: what is published, and the clock.
pub struct Site {
    published: RwLock<Arc<Published>>,
    clock: fn() -> Timestamp,
    version: &'static str,
    base_address: Option<Arc<str>>,
    database: Option<DatabaseCheck>,
    casework: Option<Casework>,
    identity_providers: Option<Arc<IdentityProviders>>,
    pub(crate) refresh: Refresh,
    pub(crate) forms: FormLimit,
    pub(crate) refused: Refused,
    behind_proxy: bool,
    demo: bool,
    pub(crate) kept: Kept,
    pub(crate) measurements: Measurements,
}

impl Site {
    /// A site that shows this and asks this clock.
    pub fn new(published: Published, clock: fn() -> Timestamp, version: &'static str) -> Self {
        Self {
            published: RwLock::new(Arc::new(published)),
            clock,
            version,
            base_address: None,
            database: None,
            casework: None,
            identity_providers: None,
            refresh: Refresh::default(),
            forms: FormLimit::default(),
            refused: Refused::default(),
            behind_proxy: false,
            demo: false,
            kept: Kept::new(),
            measurements: Measurements::new(),
        }
    }

    /// Says where the site stands, `https://…`: what the outside world is told of addresses begins with it. The `Host`
    /// of a request is never believed.
    #[must_use]
    pub fn with_base_address(mut self, address: impl AsRef<str>) -> Self {
        self.base_address = Some(Arc::from(address.as_ref().trim_end_matches('/')));
        self
    }

    /// Lets `/health` ask the database. The question must be quick and must not wait for a writer.
    #[must_use]
    pub fn with_database_check(mut self, check: DatabaseCheck) -> Self {
        self.database = Some(check);
        self
    }

    /// Gives the site a database: people can sign in and work, and what is published anywhere shows here.
    #[must_use]
    pub fn with_casework(mut self, casework: Casework) -> Self {
        self.casework = Some(casework);
        self
    }

    /// Lets people sign in by others who know them.
    #[must_use]
    pub fn with_identity_providers(mut self, providers: IdentityProviders) -> Self {
        self.identity_providers = Some(Arc::new(providers));
        self
    }

    /// Those people can sign in by.
    pub(crate) fn identity_providers(&self) -> Option<Arc<IdentityProviders>> {
        self.identity_providers.clone()
    }

    /// What can be done; none when the site has no database.
    pub fn casework(&self) -> Option<&Casework> {
        self.casework.as_ref()
    }

    /// The same site behind a proxy of ours, whose word about who asks is believed.
    #[must_use]
    pub fn behind_proxy(mut self) -> Self {
        self.behind_proxy = true;
        self
    }

    /// The same site as a demonstration: every page says that nothing is real, and a visitor can be anybody with one
    /// click. Nothing that is sent to a site makes it one.
    #[must_use]
    pub fn for_demonstration(mut self) -> Self {
        self.demo = true;
        self
    }

    /// Whether it is a demonstration.
    pub fn is_demo(&self) -> bool {
        self.demo
    }

    /// Whether a proxy of ours tells who asks.
    pub fn is_behind_proxy(&self) -> bool {
        self.behind_proxy
    }

    /// What is published now.
    pub fn published(&self) -> Arc<Published> {
        // A reader that panicked cannot have left half a value: it only clones.
        let read = self.published.read();
        Arc::clone(&read.unwrap_or_else(PoisonError::into_inner))
    }

    /// Shows this from now on.
    pub fn publish(&self, published: Published) {
        let mut write = self
            .published
            .write()
            .unwrap_or_else(PoisonError::into_inner);
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

    /// Keeps what a visitor said about a page in this language. A site without a database keeps nothing, and the
    /// visitor is told so.
    pub async fn take_feedback(
        &self,
        feedback: &Feedback,
        language: Language,
    ) -> Result<(), NotKept> {
        let casework = self.casework.as_ref().ok_or(NotKept)?;
        let kept = casework.keep_feedback(casework::feedback::Feedback {
            page: feedback.page.clone(),
            language: language.tag(),
            helpful: feedback.helped,
            // The one character no database keeps, and nobody types.
            comment: feedback.comment.replace('\0', "\u{fffd}"),
        });
        kept.await.map_err(|error| {
            tracing::error!(%error, "What a visitor said could not be kept.");
            NotKept
        })
    }

    /// Where the site stands, without a slash at the end.
    pub fn base_address(&self) -> &str {
        self.base_address.as_deref().unwrap_or(LOCAL_ADDRESS)
    }

    /// Where the site stands, if anybody has said.
    pub(crate) fn stated_base_address(&self) -> Option<Arc<str>> {
        self.base_address.clone()
    }

    /// Whether the database answers; none when the site has no database.
    pub(crate) fn database_answers(&self) -> Option<bool> {
        self.database.as_ref().map(|check| check())
    }
}
