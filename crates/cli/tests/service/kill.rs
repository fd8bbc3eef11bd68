//! `kill -9` at random moments: what was confirmed is there, nothing is half done, and the next start needs no help.
//!
//! A killed process loses nothing that it has handed to the system, so this says nothing about power cuts; there we rely on SQLite and
//! PostgreSQL, which write through before they confirm.

use std::io::{BufRead as _, BufReader, Read as _};
use std::thread;
use std::time::{Duration, Instant};

use crate::database::{Database, Kind};
use crate::inspection::{self, Emails};
use crate::program::{Program, Service, wait};
use crate::random::Random;

/// How many kills, unless `OVERENS_TEST_KILLS` says otherwise; a campaign has a thousand.
const KILLS: u32 = 60;

/// Every so many kills the whole database is looked through, and a service is killed as well.
const ROUND: u32 = 20;

fn kills() -> u32 {
    let stated = std::env::var("OVERENS_TEST_KILLS").ok();
    stated.map_or(KILLS, |kills| {
        kills.parse().expect("a whole number of kills")
    })
}

/// What became of somebody who was added.
struct Added {
    /// The program said or showed that it was done.
    confirmed: bool,
    killed: bool,
}

/// Adds an account and kills the program after this long, unless it ended before.
fn add(database: &Database, email: &str, after: Duration) -> Added {
    let program = Program::with("user add --lang=en --name Person").and(email);
    let mut child = program.on(&database.address).start();
    let started = Instant::now();
    let mut ended = None;
    while ended.is_none() && started.elapsed() < after {
        thread::sleep(Duration::from_micros(500));
        ended = child.try_wait().unwrap();
    }
    if ended.is_none() {
        child.kill().unwrap();
    }
    let status = wait(&mut child);
    let mut stderr = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut stderr)
        .unwrap();
    // Killed between the last word and the end: it was confirmed all the same.
    let said = stderr.contains(" is invited.");
    assert!(said || !status.success(), "{stderr}");
    assert!(
        said || status.code().is_none(),
        "it failed by itself: {stderr}"
    );
    Added {
        confirmed: said,
        killed: status.code().is_none(),
    }
}

fn nothing_confirmed_is_lost(kind: Kind, kills: u32) {
    let mut random = Random::of("OVERENS_TEST_SEED");
    let database = Database::new(kind);
    let migrated = Program::with("migrate").on(&database.address).run();
    assert_eq!(migrated.exit_code, Some(0), "{migrated:?}");
    let begun = Instant::now();
    assert!(add(&database, "first@exempel.se", Duration::MAX).confirmed);
    let usual = begun.elapsed();
    let mut confirmed = Emails::from(["first@exempel.se".to_owned()]);
    let mut tried = confirmed.clone();
    let (mut killed, mut number, mut slowest) = (0, 0, Duration::ZERO);
    while killed < kills {
        let service = service(&database, &mut slowest);
        for _ in 0..ROUND {
            number += 1;
            let email = format!("person{number}@exempel.se");
            let most = u64::try_from(usual.as_micros() * 3 / 2).unwrap();
            let after = Duration::from_micros(random.below(most));
            let added = add(&database, &email, after);
            tried.insert(email.clone());
            if added.confirmed {
                confirmed.insert(email);
            }
            killed += u32::from(added.killed);
        }
        // The service dies with its worker in the middle of whatever it does.
        drop(service);
        killed += 1;
        let there = inspection::accounts(&database.address);
        let lost: Vec<_> = confirmed.difference(&there).collect();
        assert!(lost.is_empty(), "confirmed and lost: {lost:?}");
        assert!(there.is_subset(&tried));
        assert_eq!(inspection::verified(&database.address), Ok(()));
    }
    assert_eq!(inspection::digests(&database.address).len(), 9);
    println!(
        "{kind:?}: {killed} kills, {number} accounts tried, {} confirmed, 0 lost, slowest start {slowest:?}",
        confirmed.len()
    );
}

/// Starts a service after what was killed, and notes how long it takes to be there.
fn service(database: &Database, slowest: &mut Duration) -> Service {
    let begun = Instant::now();
    let service = Program::with("serve").on(&database.address).serve();
    *slowest = begun.elapsed().max(*slowest);
    assert_eq!(service.get("/").status, 200);
    service
}

#[test]
fn nothing_confirmed_is_lost_on_sqlite() {
    nothing_confirmed_is_lost(Kind::Sqlite, kills() * 2 / 3);
}

#[test]
fn nothing_confirmed_is_lost_on_postgres() {
    nothing_confirmed_is_lost(Kind::Postgres, kills() / 3);
}

/// The first start makes tables and publishes nine agreements; killed anywhere in it, the next one ends with the same site.
fn a_killed_first_start_is_finished_by_the_next(kind: Kind) {
    let mut random = Random::of("OVERENS_TEST_SEED");
    let whole = Database::new(kind);
    let begun = Instant::now();
    let migrated = Program::with("migrate").on(&whole.address).run();
    assert_eq!(migrated.exit_code, Some(0), "{migrated:?}");
    let most = u64::try_from(begun.elapsed().as_micros()).unwrap();
    let expected = inspection::digests(&whole.address);
    for _ in 0..kills() / 6 {
        let database = Database::new(kind);
        // Twice, so that what goes on after a kill is killed too.
        for _ in 0..2 {
            let mut child = Program::with("migrate").on(&database.address).start();
            thread::sleep(Duration::from_micros(random.below(most)));
            child.kill().unwrap();
            wait(&mut child);
        }
        let service = Program::with("serve").on(&database.address).serve();
        assert_eq!(service.get("/").status, 200);
        assert_eq!(service.stop().exit_code, Some(0));
        assert_eq!(inspection::digests(&database.address), expected);
        assert_eq!(inspection::verified(&database.address), Ok(()));
    }
}

#[test]
fn a_killed_first_start_is_finished_by_the_next_on_sqlite() {
    a_killed_first_start_is_finished_by_the_next(Kind::Sqlite);
}

#[test]
fn a_killed_first_start_is_finished_by_the_next_on_postgres() {
    a_killed_first_start_is_finished_by_the_next(Kind::Postgres);
}

/// A backup that is killed leaves no file that looks like one.
#[test]
fn a_killed_backup_leaves_no_backup_or_a_whole_one() {
    let mut random = Random::of("OVERENS_TEST_SEED");
    let database = Database::file();
    let migrated = Program::with("migrate").on(&database.address).run();
    assert_eq!(migrated.exit_code, Some(0), "{migrated:?}");
    let run = |name: &str| {
        Program::with("backup")
            .and(database.folder.path().join(name))
            .on(&database.address)
    };
    let begun = Instant::now();
    assert_eq!(run("whole").run().exit_code, Some(0));
    let most = u64::try_from(begun.elapsed().as_micros() * 5 / 4).unwrap();
    for number in 0..kills() / 6 {
        let name = format!("killed{number}");
        let mut child = run(&name).start();
        thread::sleep(Duration::from_micros(random.below(most)));
        // It may have ended.
        let _ = child.kill();
        wait(&mut child);
        let mut said = String::new();
        let _ = BufReader::new(child.stderr.take().unwrap()).read_line(&mut said);
        let path = database.folder.path().join(&name);
        assert!(path.exists() || said.is_empty(), "{said}");
        if path.exists() {
            assert_eq!(inspection::verified(&path.display().to_string()), Ok(()));
        }
        // A remainder of the last one is not in the way of the next.
        assert_eq!(run(&format!("{name}-next")).run().exit_code, Some(0));
    }
}
