//! A full disk: it is told, nothing that was confirmed is lost, and work goes on by itself when there is room again.

use std::fs;

use crate::disk::Disk;
use crate::inspection::{self, Emails};
use crate::program::until;

/// A database with everything that is shipped takes about 2 MB, and as much again while it is written.
const ROOM_KILOBYTES: u64 = 8_192;

fn tells_that_the_disk_is_full(said: &str) {
    assert!(said.contains("full"), "{said}");
    assert!(
        said.contains("Make room. The service goes on by itself."),
        "{said}"
    );
}

fn add(disk: &Disk, email: &str) -> Option<i32> {
    let program = disk.program("user add --lang=en --name Person").and(email);
    let added = program.on(disk.path("a.db")).run();
    if added.exit_code != Some(0) {
        tells_that_the_disk_is_full(&added.stderr);
    }
    added.exit_code
}

/// At every size from none to enough, so that the room ends in another place each time.
#[test]
fn a_start_without_room_says_so_and_a_start_with_room_finishes_it() {
    let mut refused = 0;
    for kilobytes in (16..6_000).step_by(450) {
        let disk = Disk::with_kilobytes(ROOM_KILOBYTES);
        // The rest of the room is taken by something else, which later goes away.
        fs::write(
            disk.seen("filling"),
            vec![0; usize::try_from((ROOM_KILOBYTES - kilobytes) * 1024).unwrap()],
        )
        .unwrap();
        let started = disk
            .program("migrate --lang=en")
            .on(disk.path("a.db"))
            .run();
        if started.exit_code != Some(0) {
            refused += 1;
            tells_that_the_disk_is_full(&started.stderr);
        }
        disk.make_room();
        let again = disk
            .program("migrate --lang=en")
            .on(disk.path("a.db"))
            .run();
        assert_eq!(again.exit_code, Some(0), "{kilobytes} kB: {again:?}");
        let outside = tempfile::tempdir().unwrap();
        let taken = disk.take("a.db", outside.path());
        let taken = taken.display().to_string();
        assert_eq!(inspection::digests(&taken).len(), 9);
        assert_eq!(inspection::verified(&taken), Ok(()));
    }
    assert!(refused >= 3, "the disk was full only {refused} times");
}

#[test]
fn what_was_confirmed_before_and_after_a_full_disk_is_there() {
    let disk = Disk::with_kilobytes(ROOM_KILOBYTES);
    // It stays: the log of changes is not tidied away, which would make room.
    let service = disk.program("serve").on(disk.path("a.db")).serve();
    let mut confirmed = Emails::new();
    for round in 0..3 {
        let before = format!("before{round}@exempel.se");
        assert_eq!(add(&disk, &before), Some(0));
        confirmed.insert(before);
        disk.fill();
        let mut refused = 0;
        // Room that was taken earlier can be used again, so the first may still fit.
        for attempt in 0..300 {
            let email = format!("full{round}-{attempt}@exempel.se");
            match add(&disk, &email) {
                Some(0) => assert!(confirmed.insert(email)),
                _ => refused += 1,
            }
            if refused == 2 {
                break;
            }
        }
        assert_eq!(refused, 2, "the disk was never full");
        assert_eq!(service.get("/").status, 200);
        assert_eq!(service.get("/health").status, 200);
        disk.make_room();
    }
    let after = "after@exempel.se".to_owned();
    assert_eq!(add(&disk, &after), Some(0));
    confirmed.insert(after);
    assert_eq!(service.get("/").status, 200);
    assert_eq!(service.stop().exit_code, Some(0));
    let outside = tempfile::tempdir().unwrap();
    let taken = disk.take("a.db", outside.path()).display().to_string();
    assert_eq!(inspection::accounts(&taken), confirmed);
    assert_eq!(inspection::verified(&taken), Ok(()));
}

/// The service itself writes: its worker plans and does the work of the day.
#[test]
fn a_service_that_met_a_full_disk_goes_on_by_itself() {
    let disk = Disk::with_kilobytes(ROOM_KILOBYTES);
    let made = disk.program("migrate").on(disk.path("a.db")).run();
    assert_eq!(made.exit_code, Some(0), "{made:?}");
    // What stands beside the file is gone now, and must be made anew for the first thing that is written.
    let service = disk
        .program("serve --no-worker")
        .on(disk.path("a.db"))
        .serve();
    disk.fill();
    let mut worker = disk
        .program("worker --lang=en")
        .on(disk.path("a.db"))
        .start();
    // Whether it already fails at the start or at its first job depends on what room is left in files that are there.
    until("the worker met the full disk or ended", || {
        worker.try_wait().unwrap().is_some() || service.get("/health").status == 200
    });
    disk.make_room();
    let again = disk
        .program("migrate --lang=en")
        .on(disk.path("a.db"))
        .run();
    assert_eq!(again.exit_code, Some(0), "{again:?}");
    assert_eq!(service.stop().exit_code, Some(0));
    // It may have ended by itself.
    let _ = worker.kill();
    let _ = worker.wait();
}

#[test]
fn a_backup_without_room_says_so_and_leaves_nothing_behind() {
    let disk = Disk::with_kilobytes(ROOM_KILOBYTES);
    let made = disk.program("migrate").on(disk.path("a.db")).run();
    assert_eq!(made.exit_code, Some(0), "{made:?}");
    disk.fill();
    let before: Vec<_> = names(&disk);
    let refused = disk
        .program("backup --lang=en")
        .and(disk.path("backup.db"))
        .on(disk.path("a.db"))
        .run();
    assert_eq!(refused.exit_code, Some(2), "{refused:?}");
    tells_that_the_disk_is_full(&refused.stderr);
    assert_eq!(names(&disk), before);
    disk.make_room();
    let written = disk
        .program("backup --lang=en")
        .and(disk.path("backup.db"))
        .on(disk.path("a.db"))
        .run();
    assert_eq!(written.exit_code, Some(0), "{written:?}");
    let outside = tempfile::tempdir().unwrap();
    let taken = disk.take("backup.db", outside.path()).display().to_string();
    assert_eq!(inspection::verified(&taken), Ok(()));
}

fn names(disk: &Disk) -> Vec<String> {
    let files = fs::read_dir(disk.seen("")).unwrap();
    let mut names: Vec<String> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        // SQLite keeps these beside the database while somebody has it open.
        .filter(|name| !name.ends_with("-wal") && !name.ends_with("-shm"))
        .collect();
    names.sort();
    names
}
