//! Runs: somebody lets a letter be made for every recipient of a published version, stops it, lets it go on, and takes the
//! letters home.

use ::store::agreement_version::{self, AgreementVersion};
use ::store::document::{self, Document};
use ::store::job;
use ::store::letter::{self, Letter};
use ::store::letter_run::{self, LetterRun, RunStatus};
use ::store::{Read, StoreError, Transaction, organisation, own_number};
use grants::authorisation::Act;
use grants::{Code, Level};
use wording::Language;

use super::grounds::{file_name, recipients};
use super::making::{JOB, payload};
use super::plain;
use super::refusal::LettersError;
use crate::actor::Note;
use crate::own_number::OwnNumber;
use crate::{Actor, Casework, id, to_the_end};

/// What runs are called in the record and in jobs.
pub const SUBJECT: &str = "letter_run";
/// What a letter is called in the record, and where its number in a recipient's own register is noted.
pub const LETTER: &str = "letter";
/// So many runs are listed, the latest.
const MOST_RUNS: i64 = 200;

/// A run as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownRun {
    /// The run.
    pub run: LetterRun,
    /// The version whose amounts it tells.
    pub version: AgreementVersion,
    /// Whether it is running and no work is waiting for it any more: it was given up, and somebody must let it go on.
    pub is_stuck: bool,
}

/// A letter with its recipient and its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeLetter {
    /// The level of its recipient.
    pub level: Level,
    /// The code of its recipient.
    pub code: Code,
    /// The document, without its bytes.
    pub document: Document,
    /// The number it has in the register of whoever asks.
    pub own_number: Option<OwnNumber>,
}

impl Casework {
    /// Lets a letter be made for every recipient of the published version of an agreement. The id of the run comes back.
    pub async fn start_letters(
        &self,
        actor: &Actor,
        agreement_id: &str,
        language: Language,
    ) -> Result<String, LettersError> {
        actor.must(Act::MakeLetters)?;
        if !actor.may_agreement(agreement_id) {
            return Err(LettersError::NotPublished);
        }
        let register = agreement::shipped::register();
        let total = i64::try_from(recipients(register).count()).unwrap_or(i64::MAX);
        let (this, actor) = (self.clone(), actor.clone());
        let agreement_id = agreement_id.to_owned();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let published = agreement_version::published(&mut transaction).await?;
            let mut published = published.into_iter();
            let version = published.find(|one| one.agreement_id == agreement_id);
            let version = version.ok_or(LettersError::NotPublished)?;
            let run = LetterRun {
                id: id::new()?,
                version_id: version.id,
                agreement_id,
                language: language.tag().to_owned(),
                status: RunStatus::Running,
                total,
                made: 0,
                started_by: actor.id.clone(),
                started_at: this.now(),
                finished_at: None,
                stopped_by: None,
            };
            match letter_run::insert(&mut transaction, &run).await {
                Err(StoreError::Taken { .. }) => return Err(LettersError::AlreadyRunning),
                inserted => inserted?,
            }
            this.enqueue_letters(&mut transaction, &run.id, 0).await?;
            let details =
                serde_json::json!({ "version": run.version_id, "language": run.language });
            this.note_run(
                &mut transaction,
                &actor,
                "started",
                &run.id,
                &details.to_string(),
            )
            .await?;
            transaction.commit().await?;
            Ok(run.id)
        })
        .await
    }

    /// Stops a running run. What is made is kept.
    pub async fn stop_letters(&self, actor: &Actor, id: &str) -> Result<(), LettersError> {
        actor.must(Act::MakeLetters)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            own_run(&mut transaction, &actor, &id).await?;
            if !letter_run::stop(&mut transaction, &id, &actor.id).await? {
                return Err(LettersError::NotRunning);
            }
            this.note_run(&mut transaction, &actor, "stopped", &id, "{}")
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Lets a run that was stopped, or given up after its work failed, go on where it was.
    pub async fn resume_letters(&self, actor: &Actor, id: &str) -> Result<(), LettersError> {
        actor.must(Act::MakeLetters)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let run = own_run(&mut transaction, &actor, &id).await?;
            let published = agreement_version::published(&mut transaction).await?;
            if !published.iter().any(|one| one.id == run.version_id) {
                return Err(LettersError::VersionOver);
            }
            let is_stuck = is_stuck(&mut transaction, &run).await?;
            if run.status == RunStatus::Done || (run.status == RunStatus::Running && !is_stuck) {
                return Err(LettersError::NotStopped);
            }
            if run.status == RunStatus::Stopped {
                match letter_run::resume(&mut transaction, &id).await {
                    Err(StoreError::Taken { .. }) => return Err(LettersError::AlreadyRunning),
                    resumed => resumed?,
                };
            }
            this.enqueue_letters(&mut transaction, &id, run.made)
                .await?;
            this.note_run(&mut transaction, &actor, "resumed", &id, "{}")
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// The runs, the latest first.
    pub async fn letter_runs(&self, actor: &Actor) -> Result<Vec<ShownRun>, LettersError> {
        actor.must(Act::MakeLetters)?;
        let mut read = self.store.reader().await?;
        let mut shown = Vec::new();
        for run in letter_run::latest(&mut read, MOST_RUNS).await? {
            if actor.may_agreement(&run.agreement_id) {
                shown.push(shown_run(&mut read, run).await?);
            }
        }
        Ok(shown)
    }

    /// A run, and the letters it has made, by level and code.
    pub async fn letter_run(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<(ShownRun, Vec<Letter>), LettersError> {
        actor.must(Act::MakeLetters)?;
        let mut read = self.store.reader().await?;
        let run = own_run(&mut read, actor, id).await?;
        let letters = letter::of_run(&mut read, id).await?;
        Ok((shown_run(&mut read, run).await?, letters))
    }

    /// All letters of a run that is done, in one archive: the same run gives the same bytes.
    pub async fn letters_archive(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<(String, Vec<u8>), LettersError> {
        actor.must(Act::MakeLetters)?;
        let mut read = self.store.reader().await?;
        let run = own_run(&mut read, actor, id).await?;
        if run.status != RunStatus::Done {
            return Err(LettersError::NotDone);
        }
        let language = language_of(&run);
        let register = agreement::shipped::register();
        let name = folder_name(&run.agreement_id, language);
        let mut files = Vec::new();
        for made in letter::of_run(&mut read, id).await? {
            let recipient = register.find(made.level, made.code);
            let recipient = recipient.ok_or(LettersError::NoSuchLetter)?;
            let content = document::content(&mut read, &made.document_id).await?;
            let content = content.ok_or(LettersError::NoSuchLetter)?;
            files.push((file_name(recipient, language), content));
        }
        drop(read);
        let folder = name.clone();
        // Packing takes a moment of computing, in which others are served.
        let packed = tokio::task::spawn_blocking(move || {
            let mut archive = documents::archive::Archive::new(&folder);
            for (path, content) in &files {
                archive.add(path, content)?;
            }
            archive.finish()
        });
        let bytes = match packed.await {
            Ok(bytes) => bytes?,
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        };
        Ok((format!("{name}.zip"), bytes))
    }

    /// The letters an organisation got from runs that are done, for each recipient it stands for, the latest first.
    pub async fn own_letters(
        &self,
        actor: &Actor,
        organisation_id: &str,
    ) -> Result<Vec<MadeLetter>, LettersError> {
        if !actor.may(Act::ReadLetters, organisation_id, true) {
            return Err(LettersError::NoSuchLetter);
        }
        let mut read = self.store.reader().await?;
        let mut letters = Vec::new();
        for stands_for in organisation::recipients_of(&mut read, organisation_id).await? {
            let (level, code) = (stands_for.level, stands_for.code);
            for made in letter::of_recipient(&mut read, level, code).await? {
                let run = letter_run::find(&mut read, &made.run_id).await?;
                if !run.is_some_and(|run| actor.may_agreement(&run.agreement_id)) {
                    continue;
                }
                let found = document::find(&mut read, &made.document_id).await?;
                let own_number =
                    own_number::find(&mut read, organisation_id, LETTER, &made.document_id).await?;
                letters.extend(found.map(|document| MadeLetter {
                    level,
                    code,
                    document,
                    own_number,
                }));
            }
        }
        letters.sort_by(|one, other| {
            let key = |made: &MadeLetter| (made.document.made_at, made.document.id.clone());
            key(other).cmp(&key(one))
        });
        Ok(letters)
    }

    /// A letter with its bytes, for those who may read what its recipient gets.
    pub async fn letter_file(
        &self,
        actor: &Actor,
        document_id: &str,
    ) -> Result<(Document, Vec<u8>), LettersError> {
        let mut read = self.store.reader().await?;
        let document = readable(&mut read, actor, document_id).await?;
        let content = document::content(&mut read, document_id).await?;
        let content = content.ok_or(LettersError::NoSuchLetter)?;
        Ok((document, content))
    }

    /// A letter to the actor's own organisation, and the number it has in their own register.
    pub async fn own_letter(
        &self,
        actor: &Actor,
        document_id: &str,
    ) -> Result<(Document, Option<OwnNumber>), LettersError> {
        let mut read = self.store.reader().await?;
        let document = to_oneself(&mut read, actor, document_id).await?;
        let number = self.own_number(actor, LETTER, document_id).await?;
        Ok((document, number))
    }

    /// Notes which number a letter to the actor's own organisation has in their own register.
    pub async fn note_letter_number(
        &self,
        actor: &Actor,
        document_id: &str,
        number: &str,
    ) -> Result<(), LettersError> {
        let (this, actor) = (self.clone(), actor.clone());
        let (id, number) = (document_id.to_owned(), number.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            to_oneself(&mut transaction, &actor, &id).await?;
            this.note_own_number(&mut transaction, &actor, (LETTER, &id), &number)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Notes in the record what was done to a run.
    pub(super) async fn note_run(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        run_id: &str,
        details: &str,
    ) -> Result<(), StoreError> {
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: run_id,
            reason: None,
            details,
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// What the folder of all letters is called.
pub fn folder_name(agreement_id: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("fordelningsbesked-{}", plain(agreement_id)),
        Language::English => format!("allocation-letters-{}", plain(agreement_id)),
    }
}

/// The language of the letters of a run.
pub(super) fn language_of(run: &LetterRun) -> Language {
    Language::from_tag(&run.language).unwrap_or_default()
}

/// A run the person's mandate reaches to.
async fn own_run(read: &mut impl Read, actor: &Actor, id: &str) -> Result<LetterRun, LettersError> {
    let run = letter_run::find(read, id).await?;
    run.filter(|run| actor.may_agreement(&run.agreement_id))
        .ok_or(LettersError::NoSuchRun)
}

/// A letter the actor may read.
async fn readable(
    read: &mut impl Read,
    actor: &Actor,
    document_id: &str,
) -> Result<Document, LettersError> {
    let made = letter::of_document(read, document_id).await?;
    let made = made.ok_or(LettersError::NoSuchLetter)?;
    let run = own_run(read, actor, &made.run_id).await;
    let run = run.map_err(LettersError::hidden)?;
    let all = organisation::recipients(read).await?.into_iter();
    let mut standing = all.filter(|one| (one.level, one.code) == (made.level, made.code));
    let may_read = standing.any(|one| {
        run.status == RunStatus::Done && actor.may(Act::ReadLetters, &one.organisation_id, true)
    });
    if !may_read && !actor.may_somewhere(Act::MakeLetters) {
        return Err(LettersError::NoSuchLetter);
    }
    let found = document::find(read, document_id).await?;
    found.ok_or(LettersError::NoSuchLetter)
}

/// A letter to the actor's own organisation.
async fn to_oneself(
    read: &mut impl Read,
    actor: &Actor,
    document_id: &str,
) -> Result<Document, LettersError> {
    let document = readable(read, actor, document_id).await?;
    let made = letter::of_document(read, document_id).await?;
    let own = actor.organisation_id().unwrap_or_default();
    let own = organisation::recipients_of(read, own).await?;
    let is_own = made.is_some_and(|made| {
        own.iter()
            .any(|one| (one.level, one.code.as_str()) == (made.level, made.code.as_str()))
    });
    is_own.then_some(document).ok_or(LettersError::NoSuchLetter)
}

async fn shown_run(read: &mut impl Read, run: LetterRun) -> Result<ShownRun, LettersError> {
    let version = agreement_version::find(read, &run.version_id).await?;
    Ok(ShownRun {
        version: version.ok_or(LettersError::NoSuchRun)?,
        is_stuck: is_stuck(read, &run).await?,
        run,
    })
}

async fn is_stuck(read: &mut impl Read, run: &LetterRun) -> Result<bool, StoreError> {
    let is_running = run.status == RunStatus::Running;
    Ok(is_running && !job::is_waiting(read, JOB, &payload(&run.id)).await?)
}
