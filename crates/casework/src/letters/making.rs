//! The work of a run: letters are made some at a time, each with its document in one transaction. What is made is counted
//! from the letters themselves, so that a run that was cut short goes on where it was.

use std::collections::BTreeSet;
use std::sync::Arc;

use ::store::document::DocumentKind;
use ::store::job::{self, NewJob};
use ::store::letter::{self, Letter};
use ::store::letter_run::{self, LetterRun, RunStatus};
use ::store::{StoreError, Transaction, agreement_version};
use grants::{Code, Level, Recipient};
use jiff::civil::Date;

use super::refusal::LettersError;
use super::run::{SUBJECT, folder_name, language_of};
use super::source::{Source, recipients};
use super::{decision_letter, plain};
use crate::document::NewDocument;
use crate::published::Published;
use crate::worker::WorkError;
use crate::{Actor, Casework, id};

/// The kind of work, as jobs call it.
pub(super) const JOB: &str = "letters";
/// So many letters are made by one job; other work comes in between.
const SLICE: usize = 25;

/// What a job needs to know.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Payload {
    run: String,
}

impl Casework {
    /// Makes letters of a run that are yet to be made, some of them, and puts in the work of making the others.
    pub(crate) async fn make_letters(&self, payload: &str) -> Result<(), WorkError> {
        let Ok(Payload { run: id }) = serde_json::from_str(payload) else {
            return Err(WorkError::UnknownKind(payload.to_owned()));
        };
        let mut read = self.store.reader().await?;
        let run = letter_run::find(&mut read, &id).await?;
        let Some(run) = run.filter(|run| run.status == RunStatus::Running) else {
            return Ok(());
        };
        let version = agreement_version::find(&mut read, &run.version_id).await?;
        let made = letter::of_run(&mut read, &id).await?;
        drop(read);
        let published = self.published_only(&run.agreement_id).await?;
        let of = published.agreement(&run.agreement_id);
        let still_applies = of.zip(version.as_ref()).is_some_and(|(of, version)| {
            of.version.number == version.number && version.ended.is_none()
        });
        if !still_applies {
            return self.version_is_over(&id).await;
        }
        let made: BTreeSet<(Level, Code)> = made.iter().map(|one| (one.level, one.code)).collect();
        let mut left =
            recipients(published.register()).filter(|one| !made.contains(&(one.level, one.code)));
        let published = Arc::new(published);
        for recipient in left.by_ref().take(SLICE) {
            if !self.make_letter(&run, &published, recipient).await? {
                return Ok(());
            }
        }
        let are_left = left.next().is_some();
        self.end_slice(&run, are_left).await
    }

    /// Makes one letter: the document and what it is, in one transaction. Tells whether the run is still running.
    async fn make_letter(
        &self,
        run: &LetterRun,
        published: &Arc<Published>,
        recipient: &'static Recipient,
    ) -> Result<bool, WorkError> {
        let (language, date) = (language_of(run), dated(run));
        let (of, agreement_id) = (Arc::clone(published), run.agreement_id.clone());
        let typeset = tokio::task::spawn_blocking(move || {
            let of = of
                .agreement(&agreement_id)
                .map(|one| Source::published(&of, one, date));
            of.map(|source| {
                let document = decision_letter(&source, recipient, language);
                Ok((document.title.clone(), ::typeset::typeset(&document)?))
            })
            .transpose()
        });
        let typeset = match typeset.await {
            Ok(typeset) => typeset.map_err(WorkError::Typeset)?,
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        };
        let Some((title, content)) = typeset else {
            return Ok(false);
        };
        let file_name = format!(
            "{}-{}-{}.pdf",
            folder_name(&run.agreement_id, language),
            plain(recipient.code.as_str()),
            plain(&recipient.name)
        );
        let mut transaction = self.store.begin().await?;
        let now = letter_run::find(&mut transaction, &run.id).await?;
        if now.is_none_or(|now| now.status != RunStatus::Running) {
            return Ok(false);
        }
        let (level, code) = (recipient.level, recipient.code);
        let there = letter::find(&mut transaction, &run.id, level, code).await?;
        if there.is_some() {
            return Ok(true);
        }
        let new = NewDocument {
            kind: DocumentKind::DecisionLetter,
            title: &title,
            language: language.tag(),
            file_name: &file_name,
            media_type: "application/pdf",
            about: (SUBJECT, &run.id),
            content: &content,
        };
        let program = Actor::program();
        let kept = self.keep_document(&mut transaction, &program, new).await?;
        let made = Letter {
            run_id: run.id.clone(),
            level,
            code,
            document_id: kept.id,
        };
        letter::insert(&mut transaction, &made).await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Puts in the work of making what is left, or notes that all is made.
    async fn end_slice(&self, run: &LetterRun, are_left: bool) -> Result<(), WorkError> {
        let mut transaction = self.store.begin().await?;
        let now = letter_run::find(&mut transaction, &run.id).await?;
        let Some(now) = now.filter(|now| now.status == RunStatus::Running) else {
            return Ok(());
        };
        if are_left {
            self.enqueue_letters(&mut transaction, &run.id, now.made)
                .await?;
        } else if letter_run::finish(&mut transaction, &run.id, self.now()).await? {
            let program = Actor::program();
            self.note_run(&mut transaction, &program, "finished", &run.id, "{}")
                .await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Stops a run whose version was superseded or taken back: its amounts do not apply any more.
    async fn version_is_over(&self, id: &str) -> Result<(), WorkError> {
        let program = Actor::program();
        let mut transaction = self.store.begin().await?;
        if letter_run::stop(&mut transaction, id, &program.id).await? {
            self.note_run(&mut transaction, &program, "stopped", id, "{}")
                .await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Puts in the work of making letters. Each state of a run has a key of its own: the work at hand is not done yet when
    /// it puts in what comes after it.
    pub(super) async fn enqueue_letters(
        &self,
        transaction: &mut Transaction,
        run_id: &str,
        made: i64,
    ) -> Result<(), EnqueueError> {
        let (id, now) = (id::new()?, self.now());
        let key = format!("{JOB}-{run_id}-{made}");
        let new = NewJob {
            id: &id,
            kind: JOB,
            payload: &payload(run_id),
            run_at: now,
            created_at: now,
            unique_key: Some(&key),
        };
        job::enqueue(transaction, new).await?;
        Ok(())
    }
}

/// Why work is not put in.
#[derive(Debug, thiserror::Error)]
pub(super) enum EnqueueError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    NoRandomness(#[from] id::NoRandomness),
}

impl From<EnqueueError> for LettersError {
    fn from(error: EnqueueError) -> Self {
        match error {
            EnqueueError::Store(error) => Self::Store(error),
            EnqueueError::NoRandomness(error) => Self::NoRandomness(error),
        }
    }
}

impl From<EnqueueError> for WorkError {
    fn from(error: EnqueueError) -> Self {
        match error {
            EnqueueError::Store(error) => Self::Store(error),
            EnqueueError::NoRandomness(error) => Self::NoRandomness(error),
        }
    }
}

/// What a job is told.
pub(super) fn payload(run_id: &str) -> String {
    serde_json::json!({ "run": run_id }).to_string()
}

/// The day the letters of a run are dated, however long it takes.
fn dated(run: &LetterRun) -> Date {
    wording::stockholm(run.started_at).date()
}
