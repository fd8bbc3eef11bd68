//! The record of acts: sealed once a day, checked against its seals, read and taken home.

use std::path::Path;

use casework::keys::Keys;
use casework::record::ExportError;
use casework::seal::{SealError, SealProblem};
use casework::store::audit::{Filter, Recorded};
use casework::store::audit_seal::{self, Seal};
use casework::store::job::Job;
use casework::store::{Address, audit};
use casework::{Actor, ActsFor, Casework, Program};
use grants::Role;
use jiff::Timestamp;

fn instant(text: &str) -> Timestamp {
    text.parse().unwrap()
}

// The evening before, in the early hours in Sweden while it is yesterday in Greenwich, and days later.
fn friday() -> Timestamp {
    instant("2026-11-20T18:00:00Z")
}

fn saturday() -> Timestamp {
    instant("2026-11-20T23:00:05Z")
}

fn next_friday() -> Timestamp {
    instant("2026-11-27T09:00:00Z")
}

/// The database in a folder, at a time.
async fn at(folder: &Path, clock: fn() -> Timestamp) -> Casework {
    let program = Program {
        version: "test",
        clock,
    };
    let address = Address::sqlite(folder.join("overens.db"));
    let casework = Casework::open(&address, program).await.unwrap();
    casework.store().migrate().await.unwrap();
    casework
}

fn somebody(id: &str, role: Role) -> Actor {
    Actor {
        id: id.to_owned(),
        name: "Åsa Påhittad".to_owned(),
        acts_for: Some(ActsFor {
            mandate_id: format!("mandate-{id}"),
            organisation_id: "skr".to_owned(),
            organisation_name: "Sveriges Kommuner och Regioner".to_owned(),
            role,
            agreement_id: None,
        }),
        authenticated_at: None,
    }
}

async fn acts(casework: &Casework, ids: &[&str]) {
    let coordinator = somebody("karin", Role::Coordinator);
    for id in ids {
        let noted = casework.note_export(&coordinator, "contact", id).await;
        noted.unwrap();
    }
}

async fn all(casework: &Casework) -> Vec<Recorded> {
    let everything = casework.record_of(&Filter::default(), 1_000, None).await;
    everything.unwrap()
}

#[tokio::test]
async fn the_worker_seals_the_day_before_once_and_the_record_is_then_vouched_for() {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keys::make().unwrap();
    let evening = at(folder.path(), friday).await.with_keys(keys.clone());
    acts(&evening, &["1", "2", "3"]).await;
    let midnight = at(folder.path(), saturday).await.with_keys(keys.clone());
    acts(&midnight, &["4"]).await;
    // All jobs of the day, and once more.
    while midnight.work_once("a").await.unwrap() {}
    let jobs = midnight.jobs(9, 0).await.unwrap();
    // Reminders wait until the day has begun for those who get them.
    let due = |job: &&Job| job.run_at <= saturday();
    let mut due = jobs.iter().filter(due);
    assert!(due.all(|job| job.done_at.is_some()), "{jobs:?}");
    assert_eq!(midnight.seal_yesterday().await.unwrap(), None);
    let seals = midnight.seals(9, None).await.unwrap();
    let [seal] = seals.as_slice() else {
        panic!("{seals:?}")
    };
    assert_eq!(seal.day, jiff::civil::date(2026, 11, 20));
    assert_eq!(
        (seal.last_sequence, &seal.public_key),
        (3, &keys.public_key())
    );
    assert_eq!(seal.signature, keys.sign(&seal.canonical_bytes()));
    let check = midnight.check_record().await.unwrap();
    assert!(check.holds(), "{check:?}");
    assert_eq!((check.sealed_until, check.seals), (3, 1));
    let last = all(&midnight).await.into_iter().next().unwrap();
    assert_eq!((last.sequence, last.act.as_str()), (5, "sealed"));
    assert_eq!(last.subject_id, "2026-11-20");
}

#[tokio::test]
async fn after_idle_days_one_seal_covers_them_all_and_a_clock_put_back_makes_none() {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keys::make().unwrap();
    let before = at(folder.path(), friday).await.with_keys(keys.clone());
    assert_eq!(
        before.seal_yesterday().await.unwrap(),
        None,
        "nothing was done yet"
    );
    acts(&before, &["1"]).await;
    let later = at(folder.path(), next_friday).await.with_keys(keys.clone());
    let seal = later.seal_yesterday().await.unwrap().unwrap();
    assert_eq!(
        (seal.day, seal.last_sequence),
        (jiff::civil::date(2026, 11, 26), 1)
    );
    let again = at(folder.path(), saturday).await.with_keys(keys);
    assert_eq!(again.seal_yesterday().await.unwrap(), None);
    assert_eq!(again.all_seals().await.unwrap(), [seal]);
}

#[tokio::test]
async fn a_site_without_keys_makes_no_seal() {
    let folder = tempfile::tempdir().unwrap();
    acts(&at(folder.path(), friday).await, &["1"]).await;
    let casework = at(folder.path(), saturday).await;
    assert_eq!(casework.seal_yesterday().await.unwrap(), None);
    assert_eq!(casework.all_seals().await.unwrap(), []);
}

/// The seals of one record beside another record.
async fn seals_beside(ids: &[&str], seals: &[Seal], keys: &Keys) -> (tempfile::TempDir, Casework) {
    let folder = tempfile::tempdir().unwrap();
    acts(&at(folder.path(), friday).await, ids).await;
    let casework = at(folder.path(), next_friday).await.with_keys(keys.clone());
    let mut transaction = casework.store().begin().await.unwrap();
    for seal in seals {
        audit_seal::insert(&mut transaction, seal).await.unwrap();
    }
    transaction.commit().await.unwrap();
    (folder, casework)
}

#[tokio::test]
async fn a_record_that_is_not_the_one_that_was_sealed_is_told_and_never_sealed_again() {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keys::make().unwrap();
    acts(&at(folder.path(), friday).await, &["1", "2"]).await;
    let first = at(folder.path(), saturday).await.with_keys(keys.clone());
    let first_seal = first.seal_yesterday().await.unwrap().unwrap();
    acts(&first, &["3"]).await;
    let second = at(folder.path(), next_friday).await.with_keys(keys.clone());
    let second_seal = second.seal_yesterday().await.unwrap().unwrap();
    assert_eq!(
        (first_seal.last_sequence, second_seal.last_sequence),
        (2, 4)
    );
    let seals = [first_seal.clone(), second_seal.clone()];
    let day = second_seal.day;

    // Act 1 changed, and all hashes after it made anew.
    let (_folder, changed) = seals_beside(&["x", "2"], &seals[..1], &keys).await;
    let problems = changed.check_record().await.unwrap().problems;
    let rewritten = SealProblem::Rewritten {
        last_sequence: 2,
        holds_until: 0,
    };
    assert_eq!(problems, [(first_seal.day, rewritten)]);
    let refused = changed.seal_yesterday().await;
    assert!(matches!(refused, Err(SealError::Rewritten { day }) if day == first_seal.day));

    // What came after the first seal is rewritten: the first still vouches for what it covers.
    let (_folder, changed) = seals_beside(&["1", "2", "x", "y"], &seals, &keys).await;
    let problems = changed.check_record().await.unwrap().problems;
    let rewritten = SealProblem::Rewritten {
        last_sequence: 4,
        holds_until: 2,
    };
    assert_eq!(problems, [(day, rewritten)]);

    // The end is cut off.
    let (_folder, cut) = seals_beside(&["1", "2"], &seals, &keys).await;
    let check = cut.check_record().await.unwrap();
    assert_eq!(
        check.problems,
        [(day, SealProblem::CutOff { last_sequence: 4 })]
    );
    assert_eq!((check.sealed_until, check.chain.last_sequence), (2, 2));
    assert!(cut.seal_yesterday().await.is_ok_and(|seal| seal.is_none()));

    // A seal that nobody signed.
    let forged = Seal {
        root: "00".repeat(32),
        ..first_seal.clone()
    };
    let (_folder, forged) = seals_beside(&["1", "2"], &[forged], &keys).await;
    let problems = forged.check_record().await.unwrap().problems;
    assert_eq!(problems, [(first_seal.day, SealProblem::Signature)]);
    assert!(matches!(
        forged.seal_yesterday().await,
        Err(SealError::Rewritten { .. })
    ));
}

#[tokio::test]
async fn only_an_auditors_reading_is_noted_and_once_a_minute() {
    let folder = tempfile::tempdir().unwrap();
    let casework = at(folder.path(), friday).await;
    let (rut, karin) = (
        somebody("rut", Role::Auditor),
        somebody("karin", Role::Coordinator),
    );
    for path in ["/arbete", "/arbete", "/arbete/handelser", "/arbete"] {
        casework.note_reading(&rut, path).await.unwrap();
        casework.note_reading(&karin, path).await.unwrap();
    }
    let read = |acts: &[Recorded]| -> Vec<(String, String)> {
        let one = |done: &Recorded| (done.actor_id.clone(), done.subject_id.clone());
        acts.iter().map(one).collect()
    };
    let rut_read = |path: &str| ("rut".to_owned(), path.to_owned());
    let noted = all(&casework).await;
    assert_eq!(
        read(&noted),
        [rut_read("/arbete/handelser"), rut_read("/arbete")]
    );
    // Later it is noted again, and after the clock was put back too.
    let later = at(folder.path(), saturday).await;
    later.note_reading(&rut, "/arbete").await.unwrap();
    casework.note_reading(&rut, "/arbete").await.unwrap();
    assert_eq!(all(&casework).await.len(), 4);
    // However long the address.
    let long = format!("/arbete/{}", "å".repeat(4_000));
    casework.note_reading(&rut, &long).await.unwrap();
    assert!(all(&casework).await[0].subject_id.len() <= 300);
    let mut read = casework.store().reader().await.unwrap();
    assert_eq!(audit::check(&mut read).await.unwrap().broken, None);
}

#[tokio::test]
async fn the_export_holds_every_act_with_itself_last_and_is_for_auditors_and_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let casework = at(folder.path(), friday).await;
    let ids: Vec<String> = (0..1_100).map(|id| id.to_string()).collect();
    acts(
        &casework,
        &ids.iter().map(String::as_str).collect::<Vec<_>>(),
    )
    .await;
    let refused = casework
        .export_record(&somebody("karin", Role::Coordinator))
        .await;
    assert!(matches!(refused, Err(ExportError::NotAllowed(_))));
    let export = casework
        .export_record(&somebody("rut", Role::Auditor))
        .await;
    let mut export = export.unwrap();
    assert_eq!(export.entries(), 1_101);
    // What is done meanwhile is not in it.
    acts(&casework, &["after"]).await;
    let mut text = Vec::new();
    while let Some(lines) = export.lines().await.unwrap() {
        text.extend(lines);
    }
    let text = String::from_utf8(text).unwrap();
    let lines: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(
        (&lines[0]["line"], &lines[0]["entries"]),
        (&"head".into(), &1_101.into())
    );
    assert_eq!(lines.len(), 1_102);
    let last = &lines[1_101];
    assert_eq!(
        (&last["sequence"], &last["act"]),
        (&1_101.into(), &"exported".into())
    );
    assert_eq!(
        (&last["actor_id"], &last["hash"]),
        (&"rut".into(), &lines[0]["last_hash"])
    );
}

#[tokio::test]
async fn when_others_signed_in_is_told_to_those_who_read_the_record_only() {
    let folder = tempfile::tempdir().unwrap();
    let casework = at(folder.path(), friday).await;
    let (rut, hanna) = (
        somebody("rut", Role::Auditor),
        somebody("hanna", Role::Handler),
    );
    for id in ["hanna", "rut"] {
        casework.note_export(&rut, "account", id).await.unwrap();
    }
    casework.note_export(&rut, "mandate", "m1").await.unwrap();
    for (actor, kind, id, expected) in [
        (&hanna, "account", "hanna", 1),
        (&hanna, "account", "rut", 0),
        (&hanna, "mandate", "m1", 1),
        (&rut, "account", "hanna", 1),
    ] {
        let history = casework.history(actor, kind, id).await.unwrap();
        assert_eq!(history.len(), expected, "{} {kind} {id}", actor.id);
    }
}
