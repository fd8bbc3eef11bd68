//! One module per task: opens the transaction, asks the rules, writes, audits.
//!
//! Nothing here speaks to people or knows a page; refusals are typed, and say through `wording` what happened and
//! what to do. Only this room begins transactions. Whatever writes runs to its end even when whoever asked for it
//! has gone.
//!
//! ```
//! # fn now() -> jiff::Timestamp { jiff::Timestamp::UNIX_EPOCH }
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let file = folder.path().join("overens.db");
//! use casework::{Casework, Program, store};
//!
//! let program = Program { version: "1.0.0", clock: now };
//! let casework = Casework::open(&store::Address::sqlite(&file), program).await?;
//! casework.prepare().await?; // makes the tables, and loads what the program ships
//! let published = casework.published().await?;
//! assert_eq!(published.agreements().len(), 9);
//! # Ok(())
//! # }
//! ```

pub mod account;
pub mod accounts_import;
mod actor;
pub mod administration;
pub mod agreement_version;
pub mod approval;
pub mod assessment;
pub mod backup;
pub mod bank;
pub mod batch;
pub mod claw_back;
pub mod contact;
pub mod dataset;
pub mod deadline;
pub mod delivery;
pub mod demo;
mod demo_matters;
pub mod doctor;
pub mod document;
pub mod feedback;
pub mod foresight;
pub mod fresh;
mod frozen;
pub mod government_report;
mod id;
pub mod identity;
pub mod indicator;
pub mod invitation;
pub mod keys;
pub mod known;
pub mod lapse;
pub mod ledger;
pub mod letters;
pub mod mandate;
pub mod message;
mod money_approval;
pub mod money_year;
pub mod new_year;
pub mod opening;
mod operation;
pub mod organisation;
pub mod outbox;
mod own;
pub mod own_number;
pub mod password;
pub mod payee;
pub mod payment_account;
pub mod performance;
pub mod plan;
pub mod project;
pub mod published;
mod publishing;
pub mod question_set;
mod read_once;
pub mod reading_only;
pub mod recipient_comparison;
pub mod record;
pub mod recovery;
pub mod refusal;
mod refusal_administration;
mod refusal_mail;
mod refusal_sign_in;
pub mod register;
pub mod repayment;
pub mod report;
pub mod requisition;
pub mod review;
pub mod right;
pub mod seal;
pub mod second_factor;
pub mod session;
mod shipped;
pub mod sign_in;
mod sought;
mod stated;
pub mod thread;
mod version_approval;
pub mod worker;

use std::future::Future;
use std::sync::Arc;

use ::store::{OpenError, Store, StoreError, audit};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::keys::Keys;
use crate::password::Hasher;

pub use ::mail;
pub use ::store;
pub use ::typeset;
pub use actor::{Actor, ActsFor, NotAllowed};
pub use money_approval::MoneyRefusal;
pub use operation::Trouble;

/// What the program knows about itself and the world.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// Its version.
    pub version: &'static str,
    /// The clock.
    pub clock: fn() -> Timestamp,
}

/// Everything that can be done, on one database. Copies share its connections.
#[derive(Clone, Debug)]
pub struct Casework {
    store: Store,
    program: Program,
    keys: Option<Arc<Keys>>,
    hasher: Arc<Hasher>,
    base_address: Option<Arc<str>>,
    mail: Option<Arc<outbox::Mail>>,
    received_at: Option<Timestamp>,
}

impl Casework {
    /// Opens a database. Its tables are neither made nor changed, see [`Casework::prepare`].
    pub async fn open(address: &store::Address, program: Program) -> Result<Self, OpenError> {
        let store = Store::open(address).await?;
        Ok(Self {
            store,
            program,
            keys: None,
            hasher: Arc::default(),
            base_address: None,
            mail: None,
            received_at: None,
        })
    }

    /// With the secrets of the site. Without them nobody has a second factor here, and the record is not sealed.
    #[must_use]
    pub fn with_keys(mut self, keys: Keys) -> Self {
        self.keys = Some(Arc::new(keys));
        self
    }

    /// Says where the site stands, `https://…`, so that what is sent out can lead there.
    #[must_use]
    pub fn with_base_address(mut self, address: impl AsRef<str>) -> Self {
        self.base_address = Some(Arc::from(address.as_ref().trim_end_matches('/')));
        self
    }

    /// The secrets of the site.
    pub fn keys(&self) -> Option<&Keys> {
        self.keys.as_deref()
    }

    /// The database.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        (self.program.clock)()
    }

    /// The same, for something whose last byte arrived at a moment: what is late is told by that, however long it then waits.
    #[must_use]
    pub fn at_arrival(mut self, at: Timestamp) -> Self {
        self.received_at = Some(at);
        self
    }

    /// When the last byte of what is done arrived; now where nothing arrives.
    pub(crate) fn received_at(&self) -> Timestamp {
        self.received_at.unwrap_or_else(|| self.now())
    }

    /// The day in Sweden.
    pub(crate) fn today(&self) -> Date {
        wording::stockholm(self.now()).date()
    }

    /// The number of the last change of what is published: one quick question, which also tells whether the
    /// database answers.
    pub async fn sequence(&self) -> Result<i64, StoreError> {
        let mut read = self.store.reader().await?;
        store::publication::latest_sequence(&mut read).await
    }

    /// What was done lately, the latest first; before a number when one is given.
    pub async fn record(
        &self,
        limit: i64,
        before: Option<i64>,
    ) -> Result<Vec<audit::Recorded>, StoreError> {
        let mut read = self.store.reader().await?;
        audit::page(&mut read, limit, before).await
    }

    /// Closes the database. What has not been committed is undone.
    pub async fn close(&self) {
        self.store.close().await;
    }
}

/// Runs something to its end, even when whoever asked for it goes away before.
async fn to_the_end<T: Send + 'static>(work: impl Future<Output = T> + Send + 'static) -> T {
    match tokio::spawn(work).await {
        Ok(done) => done,
        // It was never cancelled, so it panicked, and the panic goes on where it would have gone.
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}
