//! What is done without anybody asking: frozen allocations are checked, the record of acts is sealed and what has run out
//! is tidied away, every day.

use std::future::Future;
use std::time::Duration;

use ::store::job::{self, Job, NewJob};
use ::store::{StoreError, audit, session, sign_in_attempt, sign_in_step};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use crate::Casework;
use crate::deadline::DeadlineError;
use crate::id::{self, NoRandomness};
use crate::lapse;
use crate::ledger::CorrectionError;
use crate::repayment::RepaymentError;
use crate::report;
use crate::seal::SealError;

/// How long a worker sleeps when there is nothing to do.
const PAUSE: Duration = Duration::from_secs(5);
/// A job that is not done by then is somebody else's to take: its worker has died.
const CLAIM: SignedDuration = SignedDuration::from_mins(10);
/// A job that fails this often is left for a person.
const MOST_ATTEMPTS: i64 = 5;
/// People are reminded in the morning, not when the day begins.
const REMINDED_FROM: SignedDuration = SignedDuration::from_hours(7);
/// How long done jobs and sign-in attempts are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);

/// The kinds of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Rebuild what is published from what was frozen, compare the digests, and follow the audit chain.
    Verify,
    /// Remove sessions, attempts and jobs that have run out.
    Tidy,
    /// Seal the record of acts as it was when the day before ended.
    Seal,
    /// Remind whoever has not done what a deadline asks for.
    Remind,
    /// Let lapse what nobody asked for in time.
    Lapse,
    /// Hold the ledger against what it follows from, and tell those who pay when it differs.
    Reconcile,
    /// Make the letters of a run.
    Letters,
    /// Make each board's copy of a message.
    Copies,
    /// Make files of signed answers.
    AnswerExport,
}

impl Kind {
    /// What is done once a day, without anybody asking.
    const DAILY: [Self; 6] = [
        Self::Verify,
        Self::Tidy,
        Self::Seal,
        Self::Remind,
        Self::Lapse,
        Self::Reconcile,
    ];
    const ALL: [Self; 9] = [
        Self::Verify,
        Self::Tidy,
        Self::Seal,
        Self::Remind,
        Self::Lapse,
        Self::Reconcile,
        Self::Letters,
        Self::Copies,
        Self::AnswerExport,
    ];

    /// When the work of a day is due at the earliest.
    fn not_before(self, day: Date) -> Timestamp {
        let begins = wording::day_begins(day);
        match self {
            Self::Remind | Self::Reconcile => {
                begins.saturating_add(REMINDED_FROM).unwrap_or(begins)
            }
            Self::Lapse => begins.saturating_add(lapse::GRACE).unwrap_or(begins),
            _ => begins,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Verify => "verify",
            Self::Tidy => "tidy",
            Self::Seal => "seal",
            Self::Remind => "remind",
            Self::Lapse => "lapse",
            Self::Reconcile => "reconcile",
            Self::Letters => "letters",
            Self::Copies => "copies",
            Self::AnswerExport => report::export::JOB,
        }
    }
}

/// Why work was not done.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What was frozen does not follow from its inputs any more.
    #[error(transparent)]
    Published(#[from] crate::published::PublishedError),
    /// The record of acts was changed.
    #[error("the record of acts is broken after entry {after}")]
    RecordBroken {
        /// The last entry that holds.
        after: i64,
    },
    /// The record of acts cannot be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// Something that was frozen is not what it was.
    #[error("version {version} of {agreement} is not as it was frozen: {what}")]
    FrozenChanged {
        /// The agreement.
        agreement: String,
        /// The number of its version.
        version: i64,
        /// A file of the proof, or the amounts.
        what: String,
    },
    /// A document cannot be typeset.
    #[error(transparent)]
    Typeset(#[from] ::typeset::TypesetError),
    /// A document is not kept.
    #[error(transparent)]
    Document(#[from] crate::document::DocumentError),
    /// An e-mail is not put in.
    #[error(transparent)]
    Outbox(#[from] crate::outbox::OutboxError),
    /// The reports of mail servers cannot be read.
    #[error(transparent)]
    Reports(#[from] mail::FolderError),
    /// Copies of a message cannot be typeset.
    #[error("{count} copies of a message cannot be typeset")]
    CopiesNotMade {
        /// How many.
        count: usize,
    },
    /// The agreement of a message is not published any more.
    #[error("{0} is not published")]
    NotPublished(String),
    /// Answers could not be made files of.
    #[error(transparent)]
    Export(Box<report::export::ExportError>),
    /// Nobody here knows this kind of work.
    #[error("nobody here knows work of the kind {0}")]
    UnknownKind(String),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// What nobody asked for in time could not lapse.
    #[error(transparent)]
    Lapse(#[from] lapse::LapseError),
    /// The ledger could not be held against what it follows from.
    #[error(transparent)]
    Reconcile(#[from] CorrectionError),
    /// Somebody could not be reminded.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
    /// A claim could not be sent, or somebody not be reminded of it.
    #[error(transparent)]
    Repayment(#[from] RepaymentError),
}

impl Casework {
    /// Works until told to stop; the job at hand is finished first.
    pub async fn work(&self, stop: impl Future<Output = ()> + Send) -> Result<(), WorkError> {
        let worker = id::new()?;
        let mut stop = std::pin::pin!(stop);
        loop {
            if let Err(error) = self.sweep_mandates().await {
                tracing::error!(%error, "Mandates that are over could not be ended; it is tried again.");
            }
            if let Err(error) = self.send_repayment_letters().await {
                tracing::error!(%error, "The letter of a claim could not be made; it is tried again.");
            }
            let made = match self.make_receipts().await {
                Ok(made) => made,
                Err(error) => {
                    tracing::error!(%error, "Receipts could not be made; it is tried again.");
                    false
                }
            };
            let made_of_reports = match self.make_report_receipts().await {
                Ok(made) => made,
                Err(error) => {
                    tracing::error!(%error, "Receipts of reports could not be made; it is tried again.");
                    false
                }
            };
            let made_ready = match self.make_reports_ready().await {
                Ok(made_ready) => made_ready,
                Err(error) => {
                    tracing::error!(%error, "Signed reports could not be made ready to be searched; it is tried again.");
                    false
                }
            };
            if let Err(error) = self.make_projects_ready().await {
                tracing::error!(%error, "Published projects could not be made ready to be searched; it is tried again.");
            }
            if let Err(error) = self.make_plans_ready().await {
                tracing::error!(%error, "Published plans could not be made ready to be searched; it is tried again.");
            }
            let made = made || made_of_reports || made_ready;
            if let Err(error) = self.read_bounces().await {
                tracing::error!(%error, "Reports of mail servers could not be read; it is tried again.");
            }
            let sent = match self.send_waiting().await {
                Ok(sent) => sent,
                Err(error) => {
                    tracing::error!(%error, "E-mail could not be sent; it is tried again.");
                    false
                }
            };
            let did = match self.work_once(&worker).await {
                Ok(did) => did,
                Err(error) => {
                    tracing::error!(%error, "The worker could not reach its jobs and tries again.");
                    false
                }
            };
            let pause = if did || sent || made {
                Duration::ZERO
            } else {
                PAUSE
            };
            tokio::select! {
                () = &mut stop => return Ok(()),
                () = tokio::time::sleep(pause) => {}
            }
        }
    }

    /// Plans the work of the day and does one job. Tells whether there was one.
    pub async fn work_once(&self, worker: &str) -> Result<bool, WorkError> {
        match self.plan().await {
            Err(WorkError::Store(StoreError::ReadingOnly(_))) => return Ok(false),
            planned => planned?,
        }
        let now = self.now();
        let mut transaction = match self.store.begin().await {
            // The work of the day waits until something may be written again.
            Err(StoreError::ReadingOnly(_)) => return Ok(false),
            begun => begun?,
        };
        let until = now.checked_add(CLAIM).unwrap_or(now);
        let job = job::claim(&mut transaction, worker, now, until).await?;
        transaction.commit().await?;
        let Some(job) = job else { return Ok(false) };
        let outcome = self.perform(&job).await;
        // What came of a job is noted even when nothing else is to be written since it began.
        let mut transaction = self.store.begin_regardless().await?;
        match outcome {
            Ok(()) => {
                job::complete(&mut transaction, &job.id, worker, self.now()).await?;
            }
            Err(error) => {
                let told = error.to_string();
                tracing::error!(job = job.id, kind = job.kind, %error, "A job failed.");
                if job.attempts >= MOST_ATTEMPTS {
                    job::bury(&mut transaction, &job.id, worker, &told, self.now()).await?;
                } else {
                    let again = self.again(job.attempts);
                    job::fail(&mut transaction, &job.id, worker, &told, again).await?;
                }
            }
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// Jobs, those given up first.
    pub async fn jobs(&self, limit: i64, offset: i64) -> Result<Vec<Job>, StoreError> {
        job::page(&mut self.store.reader().await?, limit, offset).await
    }

    /// Puts in the work of today, once however many workers there are. The id names the day, so that what
    /// is done is not put in again.
    async fn plan(&self) -> Result<(), WorkError> {
        let now = self.now();
        let day = wording::stockholm(now).date();
        let ids = Kind::DAILY.map(|kind| (kind, format!("{}-{day}", kind.word())));
        let mut read = self.store.reader().await?;
        let mut missing = Vec::new();
        for (kind, id) in ids {
            if job::find(&mut read, &id).await?.is_none() {
                missing.push((kind, id));
            }
        }
        drop(read);
        if missing.is_empty() {
            return Ok(());
        }
        let mut transaction = self.store.begin().await?;
        for (kind, id) in missing {
            let job = NewJob {
                id: &id,
                kind: kind.word(),
                payload: "{}",
                run_at: kind.not_before(day).max(now),
                created_at: now,
                unique_key: Some(&id),
            };
            job::enqueue(&mut transaction, job).await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    async fn perform(&self, job: &Job) -> Result<(), WorkError> {
        let kind = Kind::ALL.into_iter().find(|kind| kind.word() == job.kind);
        match kind {
            Some(Kind::Verify) => self.verify().await,
            Some(Kind::Tidy) => self.tidy().await,
            Some(Kind::Seal) => Ok(self.seal_yesterday().await.map(|_| ())?),
            Some(Kind::Remind) => {
                self.remind_of_repayments().await?;
                self.remind().await
            }
            Some(Kind::Lapse) => Ok(self.lapse_what_is_due().await?),
            Some(Kind::Reconcile) => Ok(self.reconcile_all().await?),
            Some(Kind::Letters) => self.make_letters(&job.payload).await,
            Some(Kind::Copies) => self.make_copies(&job.payload).await,
            Some(Kind::AnswerExport) => self.make_answer_export(&job.payload).await,
            None => Err(WorkError::UnknownKind(job.kind.clone())),
        }
    }

    /// Rebuilds everything published, compares it with what was frozen, and follows the record of acts to its end.
    pub async fn verify(&self) -> Result<(), WorkError> {
        self.store.check_whole().await?;
        let published = self.published().await?;
        self.check_frozen(&published).await?;
        let checked = audit::check(&mut self.store.reader().await?).await?;
        match checked.broken {
            None => Ok(()),
            Some(_) => Err(WorkError::RecordBroken {
                after: checked.last_sequence,
            }),
        }
    }

    async fn tidy(&self) -> Result<(), WorkError> {
        let now = self.now();
        let long_ago = now.checked_sub(KEPT).unwrap_or(now);
        let mut transaction = self.store.begin().await?;
        session::remove_expired(&mut transaction, now).await?;
        sign_in_step::remove_expired(&mut transaction, now).await?;
        sign_in_attempt::remove_before(&mut transaction, long_ago).await?;
        job::remove_done_before(&mut transaction, long_ago).await?;
        self.remove_old_exports(&mut transaction).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Later and later: one minute, two, four, eight.
    fn again(&self, attempts: i64) -> Timestamp {
        let doublings = u32::try_from(attempts.clamp(1, 10) - 1).unwrap_or_default();
        let pause = SignedDuration::from_mins(1 << doublings);
        let now = self.now();
        now.checked_add(pause).unwrap_or(now)
    }
}
