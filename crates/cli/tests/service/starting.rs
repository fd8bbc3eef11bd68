//! Starting: on nothing, on what is there, beside another, and where it is not allowed.

use std::fs;
use std::net::TcpListener;

use crate::database::{Database, Kind};
use crate::inspection;
use crate::program::{Program, until};

fn a_fresh_start_shows_the_site_and_says_where(kind: Kind) {
    let database = Database::new(kind);
    let service = Program::with("serve").on(&database.address).serve();
    let page = service.get("/");
    assert_eq!(page.status, 200);
    assert!(page.text().contains("<h1"), "{}", page.text());
    assert_eq!(service.get("/health").status, 200);
    assert_eq!(service.get("/det-har-finns-inte").status, 404);
    let ended = service.stop();
    assert_eq!(ended.exit_code, Some(0), "{ended:?}");
    assert!(
        ended
            .stderr
            .starts_with("Överens is shown at http://127.0.0.1:")
    );
    assert_eq!(inspection::digests(&database.address).len(), 9);
    assert_eq!(inspection::verified(&database.address), Ok(()));
}

fn a_second_start_keeps_what_was_there(kind: Kind) {
    let database = Database::new(kind);
    let added = Program::with("user add anna@exempel.se --name Anna")
        .on(&database.address)
        .run();
    assert_eq!(added.exit_code, Some(0), "{added:?}");
    let before = inspection::digests(&database.address);
    for _ in 0..2 {
        let service = Program::with("serve").on(&database.address).serve();
        assert_eq!(service.get("/").status, 200);
        assert_eq!(service.stop().exit_code, Some(0));
    }
    assert_eq!(inspection::digests(&database.address), before);
    let listed = Program::with("user list").on(&database.address).run();
    assert!(listed.stdout.contains("anna@exempel.se"), "{listed:?}");
}

/// Both show the site and either may write: writers wait for each other.
fn two_services_on_one_database_get_on(kind: Kind) {
    let database = Database::new(kind);
    let one = Program::with("serve").on(&database.address).serve();
    let other = Program::with("serve").on(&database.address).serve();
    for number in 0..3 {
        let email = format!("user add person{number}@exempel.se --name Person");
        let added = Program::with(&email).on(&database.address).run();
        assert_eq!(added.exit_code, Some(0), "{added:?}");
    }
    for service in [one, other] {
        assert_eq!(service.get("/").status, 200);
        assert_eq!(service.get("/health").status, 200);
        let ended = service.stop();
        assert_eq!(ended.exit_code, Some(0), "{ended:?}");
        assert!(!ended.stderr.contains("ERROR"), "{}", ended.stderr);
    }
    assert_eq!(inspection::accounts(&database.address).len(), 3);
    assert_eq!(inspection::verified(&database.address), Ok(()));
}

/// Two at the same time make one site of nothing, not two halves.
fn two_first_starts_at_once_make_one_site(kind: Kind) {
    let database = Database::new(kind);
    let starts: Vec<_> = (0..2)
        .map(|_| {
            let address = database.address.clone();
            std::thread::spawn(move || Program::with("migrate --lang=en").on(&address).run())
        })
        .collect();
    let ended: Vec<_> = starts.into_iter().map(|one| one.join().unwrap()).collect();
    for one in &ended {
        let told = one.stderr.contains("Done.") || one.stderr.contains("held");
        assert!(told && matches!(one.exit_code, Some(0 | 2)), "{ended:?}");
    }
    assert!(
        ended.iter().any(|one| one.exit_code == Some(0)),
        "{ended:?}"
    );
    assert_eq!(inspection::digests(&database.address).len(), 9);
    assert_eq!(inspection::verified(&database.address), Ok(()));
}

macro_rules! on_both {
    ($($name:ident),* $(,)?) => {$(
        mod $name {
            #[test]
            fn on_sqlite() {
                super::$name(crate::database::Kind::Sqlite);
            }

            #[test]
            fn on_postgres() {
                super::$name(crate::database::Kind::Postgres);
            }
        }
    )*};
}

on_both!(
    a_fresh_start_shows_the_site_and_says_where,
    a_second_start_keeps_what_was_there,
    two_services_on_one_database_get_on,
    two_first_starts_at_once_make_one_site,
);

#[test]
fn the_file_is_made_beside_us_and_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let service = Program::with("serve").inside(folder.path()).serve();
    let made = fs::metadata(folder.path().join("overens.db")).unwrap();
    assert_eq!(made.permissions().mode() & 0o777, 0o600);
    assert_eq!(service.stop().exit_code, Some(0));
}

#[test]
fn the_database_may_be_named_by_the_environment() {
    let database = Database::file();
    let migrated = Program::with("migrate")
        .knowing("DATABASE_URL", &database.address)
        .run();
    assert_eq!(migrated.exit_code, Some(0), "{migrated:?}");
    assert_eq!(inspection::digests(&database.address).len(), 9);
}

#[test]
fn an_invitation_is_printed_whole_for_whoever_names_the_site() {
    let database = Database::file();
    for (number, (option, begins)) in [
        ("", "/inbjudan/"),
        (
            "--base-address=https://overens.exempel.se/",
            "https://overens.exempel.se/inbjudan/",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let words = format!("user add person{number}@exempel.se --name Person {option}");
        let added = Program::with(&words).on(&database.address).run();
        assert_eq!(added.exit_code, Some(0), "{added:?}");
        let (address, code) = added.stdout.trim_end().split_once('\n').unwrap();
        let link = address.strip_prefix(begins);
        let is_link = link.is_some_and(|link| link.len() >= 40 && !link.contains('/'));
        assert!(is_link && code.len() == 14, "{added:?}");
        let service = Program::with("serve --no-worker").on(&database.address);
        let path = format!("/inbjudan/{}", link.unwrap());
        assert_eq!(service.serve().get(&path).status, 200);
    }
}

/// Whose invitation ran out or was lost is invited anew by the same command; whoever has come in is left alone.
#[test]
fn one_of_the_first_who_has_not_come_in_is_invited_anew() {
    let database = Database::file();
    let add = |more: &str| {
        let words = format!("user add anna@exempel.se --name Anna --lang=en {more}");
        let added = Program::with(&words).on(&database.address).run();
        assert_eq!(added.exit_code, Some(0), "{added:?}");
        added
    };
    let administrator = "--role administrator --organisation driften";
    let printed: Vec<String> = ["", "", administrator].map(|more| add(more).stdout).into();
    let service = Program::with("serve --no-worker")
        .on(&database.address)
        .serve();
    for (at, both) in printed.iter().enumerate() {
        let (path, code) = both.trim_end().split_once('\n').unwrap();
        assert_eq!(code.len(), 14);
        let is_last = at + 1 == printed.len();
        let expected = if is_last { 200 } else { 410 };
        assert_eq!(service.get(path).status, expected, "{at}");
    }
    service.stop();
    inspection::comes_in(&database.address, "anna@exempel.se");
    let known = add("--role auditor");
    assert_eq!(known.stdout, "");
    assert!(known.stderr.contains("has an account already"), "{known:?}");
    let again = Program::with("user add anna@exempel.se --name Anna --lang=en")
        .on(&database.address)
        .run();
    assert_eq!(again.exit_code, Some(2), "{again:?}");
}

#[test]
fn a_port_in_use_is_named_with_a_way_out() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let database = Database::file();
    for option in ["--listen", "--metrics"] {
        let mut program = Program::with("serve --lang=en").on(&database.address);
        if option == "--metrics" {
            program = program.and("--listen").and("127.0.0.1:0");
        }
        let refused = program.and(option).and(&address).run();
        assert_eq!(refused.exit_code, Some(2), "{refused:?}");
        let told = format!("Something else already answers at {address}.");
        assert!(refused.stderr.contains(&told), "{refused:?}");
        assert!(
            refused.stderr.contains("Choose another address or port"),
            "{refused:?}"
        );
        // Nobody is told of a site that is not there.
        assert!(!refused.stderr.contains("is shown at"), "{refused:?}");
    }
}

/// An ordinary user may not listen below 1024, nor anybody at an address of another machine.
#[test]
fn an_address_of_another_machine_is_refused_with_a_way_out() {
    let database = Database::file();
    // 192.0.2.0/24 is set apart for examples (RFC 5737): no machine has it.
    let refused = Program::with("serve --lang=en --listen 192.0.2.1:8080")
        .on(&database.address)
        .run();
    assert_eq!(refused.exit_code, Some(2), "{refused:?}");
    assert!(
        refused.stderr.contains("cannot answer at 192.0.2.1:8080"),
        "{refused:?}"
    );
    assert!(
        refused.stderr.contains("Choose another address or port"),
        "{refused:?}"
    );
}

/// A namespace of its own takes from root what others never had.
#[test]
fn a_port_below_1024_is_refused_to_an_ordinary_user() {
    let database = Database::file();
    let without_rights = ["unshare", "--user", "--map-current-user"].map(Into::into);
    let refused = Program::with("serve --lang=en --listen 127.0.0.1:81")
        .on(&database.address)
        .by(without_rights)
        .run();
    assert_eq!(refused.exit_code, Some(2), "{refused:?}");
    let told = "The system does not let Överens answer at 127.0.0.1:81.";
    assert!(refused.stderr.contains(told), "{refused:?}");
}

#[test]
fn what_one_process_publishes_the_other_shows() {
    let database = Database::file();
    let shows = Program::with("serve --no-worker")
        .on(&database.address)
        .serve();
    let published = || {
        let health: serde_json::Value = serde_json::from_slice(&shows.get("/health").body).unwrap();
        health["published"].as_i64().unwrap()
    };
    assert_eq!(published(), 9);
    // There is no command that publishes, so the rules are asked as the workspace asks them.
    inspection::corrects_one(&database.address);
    // What is corrected is superseded, and the correction published.
    until("the other process shows the correction", || {
        published() == 11
    });
}
