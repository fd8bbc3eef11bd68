//! A backup while others write, and a site made of it on either database.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::database::{Database, Kind};
use crate::inspection::{self, Emails};
use crate::program::{Ended, Program};

fn back_up(database: &Database, into: &Path) -> Ended {
    Program::with("backup --lang=en")
        .and(into)
        .on(&database.address)
        .run()
}

fn restore(from: &Path, database: &Database) -> Ended {
    Program::with("restore --lang=en")
        .and(from)
        .on(&database.address)
        .run()
}

/// A database with a person, and a backup of it.
fn backed_up(kind: Kind) -> (Database, PathBuf) {
    let database = Database::new(kind);
    let added = Program::with("user add anna@exempel.se --name Anna")
        .on(&database.address)
        .run();
    assert_eq!(added.exit_code, Some(0), "{added:?}");
    let backup = database.folder.path().join("backup.db");
    let written = back_up(&database, &backup);
    assert_eq!(written.exit_code, Some(0), "{written:?}");
    (database, backup)
}

/// Says that it is over even when whoever waits for it fails, so that nobody writes for ever.
struct Over<'a>(&'a AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// While a backup is made somebody adds accounts. The backup has those that were confirmed before it began, none that was
/// begun after it had ended, and is whole.
fn a_backup_while_others_write_is_one_moment(kind: Kind, restored_on: Kind) {
    let database = Database::new(kind);
    let service = Program::with("serve").on(&database.address).serve();
    let backup = database.folder.path().join("backup.db");
    let over = AtomicBool::new(false);
    let (before, after) = std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut added = Vec::new();
            while !over.load(Ordering::SeqCst) {
                let email = format!("person{}@exempel.se", added.len());
                let program = Program::with("user add --name Person").and(&email);
                assert_eq!(program.on(&database.address).run().exit_code, Some(0));
                added.push(email);
            }
            added
        });
        let ends = Over(&over);
        crate::program::until("somebody was added", || {
            inspection::accounts(&database.address).len() >= 2
        });
        let before = inspection::accounts(&database.address);
        let written = back_up(&database, &backup);
        assert_eq!(written.exit_code, Some(0), "{written:?}");
        let after = inspection::accounts(&database.address);
        drop(ends);
        let all: Emails = writer.join().unwrap().into_iter().collect();
        assert_eq!(inspection::accounts(&database.address), all);
        (before, after)
    });
    assert_eq!(service.stop().exit_code, Some(0));
    let bytes = fs::read(&backup).unwrap();
    let fresh = Database::new(restored_on);
    let restored = restore(&backup, &fresh);
    assert_eq!(restored.exit_code, Some(0), "{restored:?}");
    assert!(
        restored
            .stderr
            .contains("every allocation gives the digest it was frozen with"),
        "{restored:?}"
    );
    let there = inspection::accounts(&fresh.address);
    assert!(
        before.is_subset(&there) && there.is_subset(&after),
        "{before:?} {there:?} {after:?}"
    );
    assert_eq!(
        inspection::digests(&fresh.address),
        inspection::digests(&database.address)
    );
    assert_eq!(inspection::verified(&fresh.address), Ok(()));
    assert_eq!(
        fs::read(&backup).unwrap(),
        bytes,
        "restoring changed the backup"
    );
    let service = Program::with("serve").on(&fresh.address).serve();
    assert_eq!(service.get("/").status, 200);
    assert_eq!(service.stop().exit_code, Some(0));
}

#[test]
fn a_backup_of_sqlite_is_one_moment_and_goes_into_postgres() {
    a_backup_while_others_write_is_one_moment(Kind::Sqlite, Kind::Postgres);
}

#[test]
fn a_backup_of_postgres_is_one_moment_and_goes_into_sqlite() {
    a_backup_while_others_write_is_one_moment(Kind::Postgres, Kind::Sqlite);
}

#[test]
fn a_backup_of_sqlite_goes_into_sqlite() {
    a_backup_while_others_write_is_one_moment(Kind::Sqlite, Kind::Sqlite);
}

#[test]
fn a_database_that_is_not_empty_is_not_restored_into() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let (database, backup) = backed_up(kind);
        let before = inspection::accounts(&database.address);
        let refused = restore(&backup, &database);
        assert_eq!(refused.exit_code, Some(2), "{refused:?}");
        assert!(
            refused.stderr.contains("The database is not empty"),
            "{refused:?}"
        );
        assert!(
            refused.stderr.contains("Restore into an empty database"),
            "{refused:?}"
        );
        assert_eq!(inspection::accounts(&database.address), before);
    }
}

#[test]
fn a_backup_does_not_replace_a_file() {
    let (database, backup) = backed_up(Kind::Sqlite);
    let bytes = fs::read(&backup).unwrap();
    let refused = back_up(&database, &backup);
    assert_eq!(refused.exit_code, Some(2), "{refused:?}");
    assert!(refused.stderr.contains("is already there"), "{refused:?}");
    assert_eq!(fs::read(&backup).unwrap(), bytes);
}

#[test]
fn a_backup_into_a_folder_that_is_not_there_says_so() {
    let (database, _) = backed_up(Kind::Sqlite);
    let refused = back_up(&database, &database.folder.path().join("borta/backup.db"));
    assert_eq!(refused.exit_code, Some(2), "{refused:?}");
    assert!(refused.stderr.contains("borta/backup.db"), "{refused:?}");
}

/// Nothing of a damaged backup is restored, on either database, and the damage is told.
#[test]
fn a_damaged_backup_is_refused_and_nothing_of_it_stays() {
    let (_place, backup) = backed_up(Kind::Sqlite);
    let bytes = fs::read(&backup).unwrap();
    let text = String::from("no database\n").repeat(100).into_bytes();
    let mut turned = bytes.clone();
    for page in turned.chunks_mut(4096).skip(1).step_by(5) {
        page.reverse();
    }
    let damaged = [
        bytes[..bytes.len() / 2].to_vec(),
        bytes[..100].to_vec(),
        turned,
        text,
    ];
    let folder = tempfile::tempdir().unwrap();
    for (number, bytes) in damaged.into_iter().enumerate() {
        let path = folder.path().join(format!("damaged{number}.db"));
        fs::write(&path, &bytes).unwrap();
        for kind in [Kind::Sqlite, Kind::Postgres] {
            let fresh = Database::new(kind);
            let refused = restore(&path, &fresh);
            assert_eq!(refused.exit_code, Some(2), "{number}: {refused:?}");
            let told = ["is damaged", "is no database", "The database is damaged"];
            assert!(
                told.iter().any(|told| refused.stderr.contains(told)),
                "{number}: {refused:?}"
            );
            // The next attempt, with a good one, goes through.
            let restored = restore(&backup, &fresh);
            assert_eq!(restored.exit_code, Some(0), "{number}: {restored:?}");
        }
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
    let fresh = Database::file();
    let missing = restore(&folder.path().join("borta.db"), &fresh);
    assert_eq!(missing.exit_code, Some(2), "{missing:?}");
    assert!(missing.stderr.contains("There is no file"), "{missing:?}");
}
