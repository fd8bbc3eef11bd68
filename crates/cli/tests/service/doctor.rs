//! What the doctor finds, and that it changes nothing and prints no secret.

use std::fs;
use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use serde_json::Value;

use crate::database::{Database, Kind};
use crate::program::{Ended, Program};

fn doctor(database: impl AsRef<std::ffi::OsStr>) -> Program {
    Program::with("doctor --lang=en")
        .and("--database")
        .and(database)
}

fn findings(ended: &Ended) -> Vec<(String, String, String)> {
    let document: Value = serde_json::from_str(&ended.stdout).expect("a document");
    let word = |one: &Value, name: &str| one[name].as_str().unwrap_or_default().to_owned();
    let in_order = document["in_order"].as_bool().unwrap();
    assert_eq!(ended.exit_code, Some(i32::from(!in_order)), "{ended:?}");
    let all = document["findings"].as_array().unwrap().iter();
    all.map(|one| {
        if one["verdict"] != "ok" {
            assert!(one["advice"].is_string(), "nothing to do about {one}");
        }
        (word(one, "area"), word(one, "verdict"), word(one, "found"))
    })
    .collect()
}

fn says(ended: &Ended, area: &str, verdict: &str, words: &str) {
    let all = findings(ended);
    let found = all
        .iter()
        .any(|one| one.0 == area && one.1 == verdict && one.2.contains(words));
    assert!(found, "{area} {verdict} {words}: {all:#?}");
}

fn served(database: &Path) {
    let service = Program::with("serve --no-worker").and("--database");
    assert_eq!(service.and(database).serve().stop().exit_code, Some(0));
}

#[test]
fn a_new_site_lacks_people_and_the_rest_is_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("a.db");
    served(&database);
    let ended = doctor(&database).and("--format=json").run();
    says(&ended, "people", "wrong", "Nobody can coordinate");
    says(&ended, "people", "wrong", "Nobody can administer");
    says(&ended, "database", "ok", "SQLite");
    says(&ended, "database", "ok", "whole");
    says(&ended, "database", "ok", "MB free");
    says(&ended, "keys", "ok", "The keys are those of the database");
    says(&ended, "record", "ok", "The chain holds");
    says(&ended, "record", "note", "not sealed yet");
    says(&ended, "published", "ok", "9 published agreements");
    says(&ended, "clock", "ok", "as the database says");
    says(&ended, "mail", "note", "E-mail is not set up");
    says(&ended, "configuration", "note", "No address");
    let wrong = findings(&ended).into_iter().filter(|one| one.1 == "wrong");
    assert_eq!(wrong.count(), 2);
    let plain = doctor(&database).run();
    assert_eq!(plain.exit_code, Some(1));
    assert!(plain.stdout.ends_with("2 things are wrong.\n"), "{plain:?}");
    let swedish = Program::with("doctor")
        .and("--database")
        .and(&database)
        .run();
    assert!(swedish.stdout.contains("2 fel hittades."), "{swedish:?}");
    assert!(!swedish.stdout.contains('‹'), "a text is missing");
}

#[test]
fn it_makes_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("a.db");
    let ended = doctor(&database).and("--format=json").run();
    says(&ended, "database", "wrong", "There is no database");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    served(&database);
    let before = fs::read(&database).unwrap();
    let names = || {
        let all = fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<_> = all.map(|one| one.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let beside = names();
    doctor(&database).run();
    assert_eq!(fs::read(&database).unwrap(), before);
    assert_eq!(names(), beside);
}

#[test]
fn what_is_wrong_with_keys_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("a.db");
    let keys = folder.path().join("a.db.keys");
    let migrated = Program::with("migrate").and("--database").and(&database);
    assert_eq!(migrated.run().exit_code, Some(0));
    let ended = doctor(&database).and("--format=json").run();
    says(&ended, "keys", "note", "made the first time");
    served(&database);
    let secrets = fs::read_to_string(&keys).unwrap();
    fs::set_permissions(&keys, fs::Permissions::from_mode(0o644)).unwrap();
    let ended = doctor(&database).and("--format=json").run();
    says(&ended, "keys", "wrong", "Others than its owner");
    fs::remove_file(&keys).unwrap();
    let ended = doctor(&database).and("--format=json").run();
    says(&ended, "keys", "wrong", "is not there");
    let made = Program::with("keys make").and(&keys).run();
    assert_eq!(made.exit_code, Some(0));
    let ended = doctor(&database).and("--format=json").run();
    says(&ended, "keys", "wrong", "not those of the database");
    for secret in secrets.lines().skip(1) {
        assert!(!ended.stdout.contains(secret.split_once(' ').unwrap().1));
    }
}

#[test]
fn addresses_that_keep_people_out_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("a.db");
    for (options, verdict, words) in [
        (
            "--base-address=http://overens.example.org",
            "wrong",
            "open line",
        ),
        (
            "--base-address=overens.example.org",
            "wrong",
            "cannot be read",
        ),
        (
            "--base-address=https://example.org/overens",
            "wrong",
            "cannot be read",
        ),
        (
            "--base-address=http://localhost:8080",
            "note",
            "on this machine",
        ),
        (
            "--base-address=https://overens.example.org",
            "note",
            "--behind-proxy",
        ),
        (
            "--base-address=https://overens.example.org --behind-proxy",
            "ok",
            "https://overens.example.org",
        ),
    ] {
        let mut program = doctor(&database).and("--format=json");
        for option in options.split(' ') {
            program = program.and(option);
        }
        says(&program.run(), "configuration", verdict, words);
    }
}

#[test]
fn a_mail_server_is_asked_and_its_password_is_not_printed() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("a.db");
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let place = server.local_addr().unwrap();
    let answering = std::thread::spawn(move || {
        let (mut stream, _) = server.accept().unwrap();
        stream.write_all(b"220 mail.example.org\r\n").unwrap();
        let mut said = [0; 512];
        let read = std::io::Read::read(&mut stream, &mut said).unwrap();
        assert!(said[..read].starts_with(b"EHLO example.se"));
        stream.write_all(b"554 go away\r\n").unwrap();
    });
    let stated = format!("smtp://anna@{place}?patience=5");
    let program = || {
        doctor(&database)
            .and("--format=json")
            .knowing("OVERENS_MAIL", &stated)
            .knowing("OVERENS_MAIL_FROM", "post@example.se")
            .knowing("OVERENS_MAIL_PASSWORD", "hemligt")
    };
    let refused = program().run();
    answering.join().unwrap();
    says(&refused, "mail", "wrong", "go away");
    // Nobody listens there any more.
    let silent = program().run();
    says(&silent, "mail", "wrong", "does not let us in");
    for ended in [refused, silent] {
        assert!(!ended.stdout.contains("hemligt") && !ended.stderr.contains("hemligt"));
    }
}

#[test]
fn a_server_is_asked_about_its_version_letters_and_clock() {
    let database = Database::new(Kind::Postgres);
    let migrated = Program::with("migrate").on(&database.address).run();
    assert_eq!(migrated.exit_code, Some(0), "{migrated:?}");
    let ended = doctor(&database.address).and("--format=json").run();
    says(&ended, "database", "ok", "PostgreSQL");
    says(&ended, "clock", "ok", "as the database says");
    says(&ended, "keys", "wrong", "none is named");
    assert!(!ended.stdout.contains("encoding"), "{}", ended.stdout);
}

#[test]
fn nothing_is_written_while_it_is_said_at_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("a.db");
    let run = |words: &str| Program::with(words).and("--database").and(&database).run();
    assert_eq!(run("migrate").exit_code, Some(0));
    let on = run("read-only on --lang=en --reason Move");
    assert_eq!(on.exit_code, Some(0), "{on:?}");
    let refused = run("user add anna@exempel.se --name Anna --lang=en");
    assert_eq!(refused.exit_code, Some(2), "{refused:?}");
    assert!(
        refused
            .stderr
            .contains("Nothing is written right now: Move")
    );
    assert!(refused.stderr.contains("read-only off"), "{refused:?}");
    let twice = run("read-only on --lang=en --reason Again");
    assert_eq!(twice.exit_code, Some(2), "{twice:?}");
    // A service starts, shows and says so.
    served(&database);
    let ended = doctor(&database).and("--format=json").run();
    says(&ended, "database", "note", "Move");
    assert_eq!(run("read-only off").exit_code, Some(0));
    let added = run("user add anna@exempel.se --name Anna");
    assert_eq!(added.exit_code, Some(0), "{added:?}");
}
