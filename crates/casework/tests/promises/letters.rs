//! Runs of letters: made once each, whatever happens to whoever makes them.

use std::collections::BTreeSet;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::atomic::{AtomicI64, Ordering};
use std::task::Poll;

use casework::letters::{LettersError, SUBJECT, recipients};
use casework::store::agreement_version::{self, Change};
use casework::store::document::{self, Document, DocumentKind};
use casework::store::letter::{self, Letter};
use casework::store::letter_run::RunStatus;
use casework::store::{Address, Signed};
use casework::{Actor, Casework, Program};
use grants::agreement_version::VersionStatus;
use jiff::Timestamp;
use tempfile::TempDir;
use wording::Language;

const AGREEMENT: &str = "psykisk-halsa-2021";

fn morning() -> Timestamp {
    "2025-02-03T04:00:00Z".parse().unwrap()
}

/// Minutes since the morning, for a worker that is found dead.
static MINUTES: AtomicI64 = AtomicI64::new(0);

fn later() -> Timestamp {
    let minutes = jiff::SignedDuration::from_mins(MINUTES.load(Ordering::Relaxed));
    morning().checked_add(minutes).unwrap()
}

async fn opened(folder: &TempDir, clock: fn() -> Timestamp) -> Casework {
    let program = Program {
        version: "test",
        clock,
    };
    let address = Address::sqlite(folder.path().join("overens.db"));
    let casework = Casework::open(&address, program).await.unwrap();
    casework.prepare().await.unwrap();
    casework.seed_demo().await.unwrap();
    casework
}

/// The work of the day, which would come before letters.
async fn without_work_of_the_day(casework: &Casework) {
    while casework.work_once("daily").await.unwrap() {}
}

/// A run all of whose letters but the first are there already.
async fn nearly_done(casework: &Casework, karin: &Actor, left: usize) -> String {
    let started = casework.start_letters(karin, AGREEMENT, Language::Swedish);
    let run = started.await.unwrap();
    let published = casework.published().await.unwrap();
    let mut transaction = casework.store().begin().await.unwrap();
    for recipient in recipients(published.register()).skip(left) {
        let id = format!("{}-{}-{run}", recipient.level, recipient.code);
        let made = Document {
            id: id.clone(),
            kind: DocumentKind::DecisionLetter,
            title: recipient.name.clone(),
            language: "sv".to_owned(),
            file_name: "a.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            sha256: documents::proof::sha256(b"made before"),
            size: 11,
            about_kind: SUBJECT.to_owned(),
            about_id: run.clone(),
            made_by: "overens".to_owned(),
            made_at: casework.now(),
        };
        document::insert(&mut transaction, &made, b"made before")
            .await
            .unwrap();
        let made = Letter {
            run_id: run.clone(),
            level: recipient.level,
            code: recipient.code,
            document_id: id,
        };
        letter::insert(&mut transaction, &made).await.unwrap();
    }
    transaction.commit().await.unwrap();
    run
}

/// Follows work until it has been woken so many times, and drops it in the middle of whatever it does.
async fn killed_after<T>(polls: usize, work: impl Future<Output = T>) -> Option<T> {
    let mut work = pin!(work);
    let mut left = polls;
    poll_fn(move |context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        work.as_mut().poll(context).map(Some)
    })
    .await
}

/// The letters of a run that hold what was typeset, by recipient. Each has its document, and no document is without letter.
async fn typeset(casework: &Casework, run: &str) -> Vec<(String, Vec<u8>)> {
    let mut read = casework.store().reader().await.unwrap();
    let letters = letter::of_run(&mut read, run).await.unwrap();
    let documents = document::of(&mut read, SUBJECT, run).await.unwrap();
    let of_letters: BTreeSet<&str> = letters.iter().map(|one| one.document_id.as_str()).collect();
    let of_documents: BTreeSet<&str> = documents.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(of_letters, of_documents);
    assert_eq!(of_letters.len(), letters.len());
    let mut found = Vec::new();
    for one in &letters {
        let content = document::content(&mut read, &one.document_id)
            .await
            .unwrap();
        let content = content.unwrap();
        if content.starts_with(b"%PDF-") {
            found.push((format!("{} {}", one.level, one.code), content));
        }
    }
    found
}

#[tokio::test]
async fn a_run_whose_worker_is_killed_anywhere_makes_every_letter_once_and_the_same() {
    const LEFT: usize = 4;
    let folder = tempfile::tempdir().unwrap();
    let casework = opened(&folder, later).await;
    let karin = casework.demo_actor("karin").await.unwrap();
    without_work_of_the_day(&casework).await;
    let run = nearly_done(&casework, &karin, LEFT).await;
    let mut kills = 0;
    loop {
        // Whoever took the job and died has it no more.
        MINUTES.fetch_add(11, Ordering::Relaxed);
        let worker = format!("worker {kills}");
        let work = Box::pin(casework.work_once(&worker));
        let ended = killed_after(5 + 6 * kills, work).await;
        let (shown, letters) = casework.letter_run(&karin, &run).await.unwrap();
        typeset(&casework, &run).await;
        assert_eq!(usize::try_from(shown.run.made).unwrap(), letters.len());
        if shown.run.status == RunStatus::Done {
            break;
        }
        assert!(!matches!(ended, Some(Ok(false))), "work was lost");
        kills += 1;
    }
    assert!(kills > 2, "it was killed {kills} times");
    let made = typeset(&casework, &run).await;
    assert_eq!(made.len(), LEFT);
    // The same version, language and day in another run: the same bytes.
    let again = nearly_done(&casework, &karin, LEFT).await;
    MINUTES.fetch_add(11, Ordering::Relaxed);
    while casework.work_once("again").await.unwrap() {}
    assert!(made == typeset(&casework, &again).await);
    let (name, archive) = casework.letters_archive(&karin, &run).await.unwrap();
    assert_eq!(name, "fordelningsbesked-psykisk-halsa-2021.zip");
    let (_, same) = casework.letters_archive(&karin, &again).await.unwrap();
    assert!(archive == same, "the archive is the same too");
}

#[tokio::test]
async fn a_stopped_run_makes_nothing_and_goes_on_when_somebody_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let casework = opened(&folder, morning).await;
    let karin = casework.demo_actor("karin").await.unwrap();
    without_work_of_the_day(&casework).await;
    let run = nearly_done(&casework, &karin, 1).await;
    let second = casework.start_letters(&karin, AGREEMENT, Language::Swedish);
    assert!(matches!(second.await, Err(LettersError::AlreadyRunning)));
    let not_yet = casework.letters_archive(&karin, &run).await;
    assert!(matches!(not_yet, Err(LettersError::NotDone)));
    casework.stop_letters(&karin, &run).await.unwrap();
    let twice = casework.stop_letters(&karin, &run).await;
    assert!(matches!(twice, Err(LettersError::NotRunning)));
    while casework.work_once("w").await.unwrap() {}
    assert!(typeset(&casework, &run).await.is_empty());
    casework.resume_letters(&karin, &run).await.unwrap();
    let twice = casework.resume_letters(&karin, &run).await;
    assert!(matches!(twice, Err(LettersError::NotStopped)));
    while casework.work_once("w").await.unwrap() {}
    assert_eq!(typeset(&casework, &run).await.len(), 1);
    let (shown, _) = casework.letter_run(&karin, &run).await.unwrap();
    assert_eq!(shown.run.status, RunStatus::Done);
    assert!(!shown.is_stuck);
}

#[tokio::test]
async fn a_run_of_a_version_that_applies_no_more_stops() {
    let folder = tempfile::tempdir().unwrap();
    let casework = opened(&folder, morning).await;
    let karin = casework.demo_actor("karin").await.unwrap();
    without_work_of_the_day(&casework).await;
    let run = nearly_done(&casework, &karin, 1).await;
    let (shown, _) = casework.letter_run(&karin, &run).await.unwrap();
    let version = shown.version;
    let mut transaction = casework.store().begin().await.unwrap();
    let signed = Signed {
        by: "karl".to_owned(),
        at: morning(),
    };
    let ended = agreement_version::set_status(
        &mut transaction,
        &version.id,
        version.revision,
        VersionStatus::Withdrawn,
        &signed,
        Some("Fel."),
    );
    assert!(matches!(ended.await.unwrap(), Change::Done(_)));
    transaction.commit().await.unwrap();
    while casework.work_once("w").await.unwrap() {}
    let (shown, _) = casework.letter_run(&karin, &run).await.unwrap();
    assert_eq!(shown.run.status, RunStatus::Stopped);
    assert_eq!(shown.run.stopped_by.as_deref(), Some("overens"));
    assert!(typeset(&casework, &run).await.is_empty());
    let resumed = casework.resume_letters(&karin, &run).await;
    assert!(matches!(resumed, Err(LettersError::VersionOver)));
}

#[tokio::test]
async fn an_organisation_sees_its_own_letters_of_runs_that_are_done_and_nobody_elses() {
    let folder = tempfile::tempdir().unwrap();
    let casework = opened(&folder, morning).await;
    let karin = casework.demo_actor("karin").await.unwrap();
    let cecilia = casework.demo_actor("cecilia").await.unwrap();
    let hugo = casework.demo_actor("hugo").await.unwrap();
    without_work_of_the_day(&casework).await;
    let run = nearly_done(&casework, &karin, 1).await;
    let own = casework.own_letters(&cecilia, "kommun-0115").await.unwrap();
    assert!(own.is_empty(), "the run is not done");
    while casework.work_once("w").await.unwrap() {}
    let own = casework.own_letters(&cecilia, "kommun-0115").await.unwrap();
    assert_eq!(own.len(), 1);
    assert_eq!(own[0].code.as_str(), "0115");
    let id = &own[0].document.id;
    let (_, content) = casework.letter_file(&cecilia, id).await.unwrap();
    assert_eq!(content, b"made before");
    let others = casework.own_letters(&hugo, "kommun-0115").await;
    assert!(matches!(others, Err(LettersError::NoSuchLetter)));
    for nobodys in [id.as_str(), "finns-inte"] {
        let guessed = casework.letter_file(&hugo, nobodys).await;
        assert!(
            matches!(guessed, Err(LettersError::NoSuchLetter)),
            "{nobodys}"
        );
    }
    let runs = casework.letter_runs(&cecilia).await;
    assert!(matches!(runs, Err(LettersError::NotAllowed(_))));
    let stopped = casework.stop_letters(&hugo, &run).await;
    assert!(matches!(stopped, Err(LettersError::NotAllowed(_))));
    let nothing = casework.letter_run(&karin, "finns-inte").await;
    assert!(matches!(nothing, Err(LettersError::NoSuchRun)));
}
