//! The record of acts, taken out and checked where it is: with the real program, and with the checker that shares no code with it.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use casework::keys::Keys;
use casework::store::Address;
use casework::{Casework, Program as Told};
use jiff::Timestamp;
use overens_verify::command::{self, Outcome};

use crate::database::{Database, Kind};
use crate::inspection::wait_for;
use crate::program::{self, Ended, Program};

const SEALED: &str = "2100-01-02T12:00:00Z";

fn after_everything() -> Timestamp {
    SEALED.parse().unwrap()
}

/// A site where somebody was let in, and whose record is sealed.
fn sealed(kind: Kind) -> Database {
    let database = Database::new(kind);
    add(&database, "anna");
    wait_for(async {
        let address = Address::parse(&database.address).unwrap();
        let told = Told {
            version: "test",
            clock: after_everything,
        };
        let casework = Casework::open(&address, told).await.unwrap();
        let keys = Keys::read(&program::shared_keys()).unwrap();
        let casework = casework.fitted_with(keys).await.unwrap();
        assert!(casework.seal_yesterday().await.unwrap().is_some());
        casework.close().await;
    });
    database
}

fn add(database: &Database, name: &str) {
    let added = Program::with("user add")
        .and(format!("{name}@exempel.se"))
        .and(format!("--name={name}"))
        .on(&database.address)
        .run();
    assert_eq!(added.exit_code, Some(0), "{added:?}");
}

fn exported(database: &Database) -> PathBuf {
    let file = database.folder.path().join("record.jsonl");
    let exported = Program::with("audit export --lang=en --to")
        .and(&file)
        .on(&database.address)
        .run();
    assert_eq!(exported.exit_code, Some(0), "{exported:?}");
    assert_eq!(exported.stdout, "");
    assert!(exported.stderr.contains("saved in"), "{exported:?}");
    file
}

/// The file of seals, as the site gives it to everybody.
fn published(database: &Database) -> PathBuf {
    let service = Program::with("serve --no-worker")
        .on(&database.address)
        .serve();
    let answer = service.get("/granskning/sigill.json");
    assert_eq!(answer.status, 200);
    assert_eq!(service.stop().exit_code, Some(0));
    let file = database.folder.path().join("seals.json");
    fs::write(&file, answer.body).unwrap();
    file
}

/// What `overens audit verify` says.
fn checked_here(database: &Database) -> Ended {
    Program::with("audit verify --lang=en")
        .on(&database.address)
        .run()
}

/// What `overens-verify audit` says.
fn checked_by_a_stranger(words: &[&dyn AsRef<std::ffi::OsStr>]) -> Outcome {
    let all = [OsString::from("--lang=en"), OsString::from("audit")].into_iter();
    let checked = command::run(all.chain(words.iter().map(|word| word.as_ref().to_owned())));
    assert_eq!(checked.stderr, "");
    checked
}

fn public_key() -> String {
    Keys::read(&program::shared_keys()).unwrap().public_key()
}

/// Does something past every rule, as somebody may who owns the database.
fn tamper(database: &Database, kind: Kind, sql: &str) {
    use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _};
    let address = database.address.clone();
    wait_for(async {
        match kind {
            Kind::Sqlite => {
                let options = sqlx::sqlite::SqliteConnectOptions::new().filename(address);
                let mut connection = options.connect().await.unwrap();
                let open = "drop trigger audit_update; drop trigger audit_delete;";
                connection.execute(open).await.unwrap();
                connection
                    .execute(AssertSqlSafe(sql.to_owned()))
                    .await
                    .unwrap();
                connection.close().await.unwrap();
            }
            Kind::Postgres => {
                let options: sqlx::postgres::PgConnectOptions = address.parse().unwrap();
                let mut connection = options.connect().await.unwrap();
                let open = "alter table audit disable trigger user";
                connection.execute(open).await.unwrap();
                connection
                    .execute(AssertSqlSafe(sql.to_owned()))
                    .await
                    .unwrap();
                connection.close().await.unwrap();
            }
        }
    });
}

fn a_record_that_holds_is_taken_out_and_checked_by_a_stranger(kind: Kind) {
    let database = sealed(kind);
    let here = checked_here(&database);
    assert_eq!(here.exit_code, Some(0), "{here:?}");
    assert!(here.stdout.contains("Seals: 1."), "{here:?}");
    assert!(here.stdout.contains(&public_key()), "{here:?}");
    let seals = published(&database);
    let export = exported(&database);
    let mode = fs::metadata(&export).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "others may read the names in it");
    let key = public_key();
    let words: [&dyn AsRef<std::ffi::OsStr>; 5] = [&export, &"--seals", &seals, &"--key", &key];
    let there = checked_by_a_stranger(&words);
    assert_eq!(there.exit_code, command::HOLDS, "{}", there.stdout);
    assert!(there.stdout.contains("Seals: 1"), "{}", there.stdout);
    // To a reader instead of a file: the same, and one act more, which is the first export.
    let printed = Program::with("audit export").on(&database.address).run();
    assert_eq!(printed.exit_code, Some(0), "{printed:?}");
    let lines = |text: &str| text.lines().count();
    let before = fs::read_to_string(&export).unwrap();
    assert_eq!(lines(&printed.stdout), lines(&before) + 1);
    fs::write(&export, printed.stdout).unwrap();
    let there = checked_by_a_stranger(&words);
    assert_eq!(there.exit_code, command::HOLDS, "{}", there.stdout);
    let other = "77".repeat(32);
    let there = checked_by_a_stranger(&[&export, &"--key", &other]);
    assert_eq!(there.exit_code, command::DOES_NOT_HOLD, "{}", there.stdout);
}

#[test]
fn a_record_that_holds_is_taken_out_and_checked_by_a_stranger_on_sqlite() {
    a_record_that_holds_is_taken_out_and_checked_by_a_stranger(Kind::Sqlite);
}

#[test]
fn a_record_that_holds_is_taken_out_and_checked_by_a_stranger_on_postgres() {
    a_record_that_holds_is_taken_out_and_checked_by_a_stranger(Kind::Postgres);
}

fn a_changed_and_a_removed_act_are_named(kind: Kind) {
    for (sql, here_says, there_says) in [
        (
            "update audit set actor_name = 'Bo' where sequence = 3",
            "Act 3 was changed",
            "Act 3",
        ),
        (
            "delete from audit where sequence = 3",
            "Act 3 is missing",
            "act 3",
        ),
    ] {
        let database = sealed(kind);
        tamper(&database, kind, sql);
        let here = checked_here(&database);
        assert_eq!(here.exit_code, Some(1), "{sql}: {here:?}");
        assert!(here.stdout.contains(here_says), "{sql}: {here:?}");
        let there = checked_by_a_stranger(&[&exported(&database)]);
        assert_eq!(there.exit_code, command::DOES_NOT_HOLD, "{}", there.stdout);
        let first = there.stdout.lines().find(|line| line.starts_with("1. "));
        let names_it = first.is_some_and(|line| line.to_lowercase().contains("act 3"));
        assert!(names_it, "{there_says}: {}", there.stdout);
    }
}

#[test]
fn a_changed_and_a_removed_act_are_named_on_sqlite() {
    a_changed_and_a_removed_act_are_named(Kind::Sqlite);
}

#[test]
fn a_changed_and_a_removed_act_are_named_on_postgres() {
    a_changed_and_a_removed_act_are_named(Kind::Postgres);
}

/// The export without its last acts and its seals, with a head that fits.
fn cut(export: &Path, acts: usize) {
    let text = fs::read_to_string(export).unwrap();
    let lines: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let mut head = lines[0].clone();
    let kept = &lines[1..=acts];
    head["entries"] = acts.into();
    head["last_hash"] = kept[acts - 1]["hash"].clone();
    head["seals"] = 0.into();
    let mut text = format!("{head}\n");
    for line in kept {
        assert_eq!(line["line"], "entry");
        writeln!(text, "{line}").unwrap();
    }
    fs::write(export, text).unwrap();
}

#[test]
fn an_end_that_was_cut_off_is_found_by_whoever_kept_the_published_seals() {
    let database = sealed(Kind::Sqlite);
    let seals = published(&database);
    let export = exported(&database);
    cut(&export, 5);
    let alone = checked_by_a_stranger(&[&export]);
    assert_eq!(alone.exit_code, command::HOLDS, "{}", alone.stdout);
    let against = checked_by_a_stranger(&[&export, &"--seals", &seals]);
    assert_eq!(against.exit_code, command::DOES_NOT_HOLD);
    let text = against.stdout;
    assert!(text.contains("Cut off at the end: acts 6 to "), "{text}");
    assert!(text.contains("The seal of 2100-01-01 covers it"), "{text}");
}

#[test]
fn a_record_that_is_not_there_is_neither_made_nor_taken_out() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("a.db");
    let export = folder.path().join("record.jsonl");
    for program in [
        Program::with("audit verify --lang=en"),
        Program::with("audit export --lang=en --to").and(&export),
    ] {
        let refused = program.on(&database).run();
        assert_eq!(refused.exit_code, Some(2), "{refused:?}");
        assert!(refused.stderr.contains("overens migrate"), "{refused:?}");
        assert!(!export.exists());
    }
}
