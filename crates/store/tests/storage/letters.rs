//! Runs of letters: one at a time for a version and language, each letter once, and what is made is counted.

use grants::Level;
use store::document::{self, Document, DocumentKind};
use store::letter::{self, Letter};
use store::letter_run::{self, LetterRun, RunStatus};
use store::{StoreError, Transaction, agreement_version};

use crate::filled::{at, shipped};
use crate::place::{Place, on_both};

fn run(id: &str, version_id: &str, language: &str) -> LetterRun {
    LetterRun {
        id: id.to_owned(),
        version_id: version_id.to_owned(),
        agreement_id: "psykisk-halsa-2021".to_owned(),
        language: language.to_owned(),
        status: RunStatus::Running,
        total: 332,
        made: 0,
        started_by: "anna".to_owned(),
        started_at: at(1),
        finished_at: None,
        stopped_by: None,
    }
}

async fn make(transaction: &mut Transaction, run_id: &str, code: &str) -> Result<(), StoreError> {
    let id = format!("{run_id}-{code}");
    let document = Document {
        id: id.clone(),
        kind: DocumentKind::DecisionLetter,
        title: "Fördelningsbesked".to_owned(),
        language: "sv".to_owned(),
        file_name: "a.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        sha256: "ab".repeat(32),
        size: 2,
        about_kind: "letter_run".to_owned(),
        about_id: run_id.to_owned(),
        made_by: "overens".to_owned(),
        made_at: at(2),
    };
    document::insert(transaction, &document, &[0, 255]).await?;
    let letter = Letter {
        run_id: run_id.to_owned(),
        level: Level::Municipality,
        code: code.parse().unwrap(),
        document_id: id,
    };
    letter::insert(transaction, &letter).await
}

/// A run that is done and one that is stopped, of a version that is there.
pub async fn letters(transaction: &mut Transaction, version_id: &str) {
    for (id, language) in [("run-1", "sv"), ("run-2", "en")] {
        let run = run(id, version_id, language);
        letter_run::insert(transaction, &run).await.unwrap();
    }
    make(transaction, "run-1", "0114").await.unwrap();
    let finished = letter_run::finish(transaction, "run-1", at(3)).await;
    assert!(finished.unwrap());
    let stopped = letter_run::stop(transaction, "run-2", "bo").await;
    assert!(stopped.unwrap());
}

async fn begun(place: &Place) -> Transaction {
    let mut transaction = place.store.begin().await.unwrap();
    let version = shipped("v1", "psykisk-halsa-2021");
    let inserted = agreement_version::insert(&mut transaction, &version).await;
    inserted.unwrap();
    let first = run("a", "v1", "sv");
    let inserted = letter_run::insert(&mut transaction, &first).await;
    inserted.unwrap();
    transaction
}

async fn one_run_of_a_version_and_language_is_running(place: &Place) {
    begun(place).await.commit().await.unwrap();
    let mut transaction = place.store.begin().await.unwrap();
    let second = letter_run::insert(&mut transaction, &run("b", "v1", "sv")).await;
    assert!(matches!(second, Err(StoreError::Taken { .. })));
    drop(transaction);
    let mut transaction = place.store.begin().await.unwrap();
    let english = letter_run::insert(&mut transaction, &run("b", "v1", "en")).await;
    english.unwrap();
    assert!(letter_run::stop(&mut transaction, "a", "bo").await.unwrap());
    assert!(!letter_run::stop(&mut transaction, "a", "bo").await.unwrap());
    let third = letter_run::insert(&mut transaction, &run("c", "v1", "sv")).await;
    third.unwrap();
    transaction.commit().await.unwrap();
    let mut transaction = place.store.begin().await.unwrap();
    let resumed = letter_run::resume(&mut transaction, "a").await;
    assert!(matches!(resumed, Err(StoreError::Taken { .. })));
    drop(transaction);
    let mut transaction = place.store.begin().await.unwrap();
    letter_run::finish(&mut transaction, "c", at(4))
        .await
        .unwrap();
    assert!(letter_run::resume(&mut transaction, "a").await.unwrap());
    let found = letter_run::find(&mut transaction, "a").await.unwrap();
    assert_eq!(found, Some(run("a", "v1", "sv")));
}

async fn what_is_made_is_counted_from_the_letters(place: &Place) {
    let mut transaction = begun(place).await;
    for code in ["0114", "0115"] {
        make(&mut transaction, "a", code).await.unwrap();
    }
    let found = letter_run::find(&mut transaction, "a").await.unwrap();
    assert_eq!(found.unwrap().made, 2);
    let code = "0115".parse().unwrap();
    let level = Level::Municipality;
    let made = letter::find(&mut transaction, "a", level, code).await;
    let made = made.unwrap().unwrap();
    assert_eq!(made.document_id, "a-0115");
    let of_document = letter::of_document(&mut transaction, "a-0115").await;
    assert_eq!(of_document.unwrap(), Some(made.clone()));
    let not_done = letter::of_recipient(&mut transaction, level, code).await;
    assert_eq!(not_done.unwrap(), []);
    letter_run::finish(&mut transaction, "a", at(3))
        .await
        .unwrap();
    let done = letter::of_recipient(&mut transaction, level, code).await;
    assert_eq!(done.unwrap(), [made]);
    let latest = letter_run::latest(&mut transaction, 9).await.unwrap();
    assert_eq!(latest.len(), 1);
    assert_eq!(latest[0].finished_at, Some(at(3)));
}

async fn a_letter_is_made_once_and_kept(place: &Place) {
    let mut transaction = begun(place).await;
    make(&mut transaction, "a", "0114").await.unwrap();
    transaction.commit().await.unwrap();
    let mut transaction = place.store.begin().await.unwrap();
    let again = Letter {
        run_id: "a".to_owned(),
        level: Level::Municipality,
        code: "0114".parse().unwrap(),
        document_id: "a-0114".to_owned(),
    };
    let twice = letter::insert(&mut transaction, &again);
    assert!(twice.await.is_err());
    drop(transaction);
    let mut raw = place.raw().await;
    for sql in [
        "delete from letter",
        "update letter set code = '0115'",
        "delete from letter_run",
    ] {
        assert!(raw.run(sql).await.is_err(), "{sql}");
    }
}

on_both!(
    one_run_of_a_version_and_language_is_running,
    what_is_made_is_counted_from_the_letters,
    a_letter_is_made_once_and_kept,
);
