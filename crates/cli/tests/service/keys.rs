//! The keys of a site: made once, kept from others, fitting their database, and in no backup.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::database::{Database, Kind};
use crate::program::{Ended, Program};

/// What it says when it does not start.
fn refused(program: Program) -> Ended {
    match program.serve_or_end() {
        Ok(_) => panic!("it started"),
        Err(ended) => ended,
    }
}

fn mode(path: &std::path::Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn the_first_start_makes_keys_beside_the_file_and_a_backup_holds_none_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("a.db");
    let keys = folder.path().join("a.db.keys");
    let serve = || Program::with("serve").and("--database").and(&database);
    let service = serve().serve();
    assert_eq!(mode(&keys), 0o600);
    let ended = service.stop();
    assert!(ended.stderr.contains("Keys were made in"), "{ended:?}");
    let made = fs::read_to_string(&keys).unwrap();
    let ended = serve().serve().stop();
    assert!(!ended.stderr.contains("Keys were made"), "{ended:?}");
    assert_eq!(fs::read_to_string(&keys).unwrap(), made);
    // Nothing that was written on the way is left beside.
    let names = fs::read_dir(folder.path()).unwrap();
    let names: Vec<_> = names
        .map(|one| one.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains(".keys"))
        .collect();
    assert_eq!(names, ["a.db.keys"]);

    let backup = folder.path().join("backup.db");
    let written = Program::with("backup").and(&backup).and("--database");
    let written = written.and(&database).run();
    assert_eq!(written.exit_code, Some(0), "{written:?}");
    let secrets: Vec<&str> = made
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(_, it)| it)
        .collect();
    assert_eq!(secrets.len(), 2);
    for file in [&backup, &database] {
        let bytes = fs::read(file).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for secret in &secrets {
            assert!(!text.contains(secret), "a secret is in {}", file.display());
        }
    }
    assert!(!ended.stderr.contains(secrets[0]) && !ended.stderr.contains(secrets[1]));
}

#[test]
fn a_site_that_was_used_with_keys_does_not_start_without_them_or_with_others() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("a.db");
    let keys = folder.path().join("a.db.keys");
    let serve = || Program::with("serve").and("--database").and(&database);
    assert_eq!(serve().serve().stop().exit_code, Some(0));
    let refuses = |words: &str| {
        let ended = refused(serve());
        assert_eq!(ended.exit_code, Some(2), "{ended:?}");
        assert!(ended.stderr.contains(words), "{words}: {ended:?}");
    };
    let right = fs::read_to_string(&keys).unwrap();
    fs::set_permissions(&keys, fs::Permissions::from_mode(0o640)).unwrap();
    refuses("chmod 600");
    fs::set_permissions(&keys, fs::Permissions::from_mode(0o600)).unwrap();
    for broken in [
        "",
        "overens-keys-1\nsigning 12\n",
        "\u{fffd}",
        &right[..right.len() - 10],
    ] {
        fs::write(&keys, broken).unwrap();
        refuses("is no file of keys");
    }
    fs::write(&keys, [0xff, 0xfe, 0]).unwrap();
    refuses("is no file of keys");
    fs::remove_file(&keys).unwrap();
    refuses("Put the backup of the keys back");
    assert!(
        !keys.exists(),
        "new keys were made for a site that had some"
    );
    let other = Program::with("keys make").and(&keys).run();
    assert_eq!(other.exit_code, Some(0), "{other:?}");
    refuses("are not those of the database");
    let worker = Program::with("worker --lang=en").and("--database");
    let worker = worker.and(&database).run();
    assert_eq!(worker.exit_code, Some(2), "{worker:?}");
    fs::write(&keys, &right).unwrap();
    assert_eq!(serve().serve().stop().exit_code, Some(0));
}

#[test]
fn keys_are_made_once_and_only_their_public_half_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("site.keys");
    let made = Program::with("keys make --lang=en").and(&file).run();
    assert_eq!(made.exit_code, Some(0), "{made:?}");
    assert_eq!(mode(&file), 0o600);
    assert_eq!(made.stdout.trim().len(), 64);
    let text = fs::read_to_string(&file).unwrap();
    for line in text.lines().skip(1) {
        let secret = line.split_once(' ').unwrap().1;
        assert!(!made.stdout.contains(secret) && !made.stderr.contains(secret));
    }
    let again = Program::with("keys make --lang=en").and(&file).run();
    assert_eq!(again.exit_code, Some(2), "{again:?}");
    assert!(again.stderr.contains("is there already"), "{again:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn a_server_needs_keys_that_are_named_and_the_refusal_says_how() {
    let database = Database::new(Kind::Postgres);
    let serve = || {
        Program::with("serve")
            .and("--database")
            .and(&database.address)
    };
    let told = refused(serve());
    assert_eq!(told.exit_code, Some(2), "{told:?}");
    assert!(told.stderr.contains("overens keys make FILE"), "{told:?}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("site.keys");
    assert_eq!(
        Program::with("keys make").and(&file).run().exit_code,
        Some(0)
    );
    let ended = serve().and("--keys").and(&file).serve().stop();
    assert_eq!(ended.exit_code, Some(0), "{ended:?}");
    let ended = serve().knowing("OVERENS_KEYS", &file).serve().stop();
    assert_eq!(ended.exit_code, Some(0), "{ended:?}");
}

#[test]
fn after_a_change_only_the_new_keys_fit() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("a.db");
    let new = folder.path().join("new.keys");
    let serve = || Program::with("serve").and("--database").and(&database);
    assert_eq!(serve().serve().stop().exit_code, Some(0));
    let made = Program::with("keys make").and(&new).run();
    let changed = Program::with("keys change --lang=en").and(&new);
    let changed = changed.and("--database").and(&database).run();
    assert_eq!(changed.exit_code, Some(0), "{changed:?}");
    assert_eq!(changed.stdout, made.stdout);
    let earlier = refused(serve());
    assert_eq!(earlier.exit_code, Some(2), "{earlier:?}");
    let ended = serve().and("--keys").and(&new).serve().stop();
    assert_eq!(ended.exit_code, Some(0), "{ended:?}");
}
