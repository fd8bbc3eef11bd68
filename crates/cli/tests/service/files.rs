//! What is named as the database but cannot be used: told in both languages with a way out, and left as it is.

use std::fmt::Write as _;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, Executor as _};

use crate::database::{Database, Kind};
use crate::inspection::wait_for;
use crate::program::Program;

/// The commands that open a database that is there.
const COMMANDS: [&str; 3] = ["serve --listen=127.0.0.1:0", "migrate", "user list"];

/// A small real database.
pub fn database(folder: &Path) -> PathBuf {
    let path = folder.join("a.db");
    let made = Program::with("migrate").on(&path).run();
    assert_eq!(made.exit_code, Some(0), "{made:?}");
    path
}

/// Tries every command in both languages and gives what was said, with the folder filtered out.
fn refusals(folder: &Path, path: &Path) -> String {
    let before = fs::read(path).ok();
    let mut all = String::new();
    for language in ["sv", "en"] {
        let mut texts: Vec<String> = COMMANDS
            .iter()
            .map(|words| {
                let ended = Program::with(words)
                    .and(format!("--lang={language}"))
                    .on(path)
                    .run();
                assert_eq!(ended.exit_code, Some(2), "{words}: {ended:?}");
                assert_eq!(ended.stdout, "");
                ended
                    .stderr
                    .replace(&folder.display().to_string(), "FOLDER")
            })
            .collect();
        texts.dedup();
        assert_eq!(
            texts.len(),
            1,
            "the commands tell it differently: {texts:#?}"
        );
        // Writing into a text cannot fail.
        let _ = write!(all, "{}", texts[0]);
    }
    assert_eq!(fs::read(path).ok(), before, "the file was changed");
    all
}

fn told(name: &str, make: impl FnOnce(&Path) -> PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = make(folder.path());
    insta::assert_snapshot!(name, refusals(folder.path(), &path));
}

#[test]
fn a_text_file() {
    told("text_file", |folder| {
        let path = folder.join("a.db");
        fs::write(&path, "Hej! Jag är ingen databas.\n".repeat(100)).unwrap();
        path
    });
}

#[test]
fn a_file_cut_short() {
    told("cut_short", |folder| {
        let path = database(folder);
        let bytes = fs::read(&path).unwrap();
        fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
        path
    });
}

#[test]
fn a_file_of_which_only_the_head_is_left() {
    told("only_head", |folder| {
        let path = database(folder);
        let bytes = fs::read(&path).unwrap();
        fs::write(&path, &bytes[..100]).unwrap();
        path
    });
}

#[test]
fn a_file_with_pages_turned_over() {
    told("pages_turned", |folder| {
        let path = database(folder);
        let mut bytes = fs::read(&path).unwrap();
        for page in bytes.chunks_mut(4096).skip(1).step_by(7) {
            page.reverse();
        }
        fs::write(&path, bytes).unwrap();
        path
    });
}

#[test]
fn a_database_of_another_program() {
    told("another_program", |folder| {
        let path = folder.join("a.db");
        wait_for(async {
            let options = SqliteConnectOptions::new()
                .filename(&path)
                .create_if_missing(true);
            let mut connection = options.connect().await.unwrap();
            let sql = "create table birds (name text); insert into birds values ('ärla')";
            connection.execute(sql).await.unwrap();
            connection.close().await.unwrap();
        });
        path
    });
}

#[test]
fn a_file_that_may_not_be_written() {
    told("read_only", |folder| {
        let path = database(folder);
        fs::set_permissions(&path, Permissions::from_mode(0o400)).unwrap();
        path
    });
}

#[test]
fn a_folder() {
    told("folder", Path::to_owned);
}

#[test]
fn a_place_below_a_file() {
    told("below_a_file", |folder| {
        fs::write(folder.join("file"), "x").unwrap();
        folder.join("file/a.db")
    });
}

#[test]
fn another_kind_of_database() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |language: &str| {
        let program = Program::with("migrate").and(format!("--lang={language}"));
        let ended = program
            .on("mysql://root@localhost/a")
            .inside(folder.path())
            .run();
        assert_eq!(ended.exit_code, Some(2), "{ended:?}");
        ended.stderr
    };
    insta::assert_snapshot!("another_kind", refused("sv") + &refused("en"));
}

/// The folder that is missing is made, so nobody must be told.
#[test]
fn a_folder_that_is_missing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data/here/a.db");
    let made = Program::with("migrate").on(&path).run();
    assert_eq!(made.exit_code, Some(0), "{made:?}");
    assert!(path.is_file());
}

/// What `migrate` says to these addresses, in both languages, without the server's name.
fn said_of_servers(addresses: &[String], host: &str) -> String {
    // A folder of its own: what is taken for a file by mistake is seen, and left nowhere.
    let folder = tempfile::tempdir().unwrap();
    let mut all = String::new();
    for address in addresses {
        for language in ["sv", "en"] {
            let program = Program::with("migrate").and(format!("--lang={language}"));
            let program = program.knowing("DATABASE_URL", address);
            let ended = program.inside(folder.path()).run();
            assert_eq!(ended.exit_code, Some(2), "{ended:?}");
            all.push_str(&ended.stderr.replace(host, "HOST"));
        }
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    all
}

/// The address without its database, the user, and the host.
fn parts(address: &str) -> (&str, &str, &str) {
    let (begin, _) = address.rsplit_once('/').unwrap();
    let rest = begin.strip_prefix("postgres://");
    let rest = rest
        .or_else(|| begin.strip_prefix("postgresql://"))
        .unwrap();
    let (who, host) = rest.rsplit_once('@').unwrap();
    (begin, who.split(':').next().unwrap(), host)
}

#[test]
fn a_server_that_is_not_there_and_a_missing_database() {
    let place = Database::new(Kind::Postgres);
    let (begin, _, host) = parts(&place.address);
    let addresses = [
        "postgres://anna@127.0.0.1:1/overens".to_owned(),
        format!("{begin}/finns_inte"),
    ];
    insta::assert_snapshot!("servers", said_of_servers(&addresses, host));
}

#[test]
fn a_wrong_password_is_told_and_not_repeated() {
    let place = Database::new(Kind::Postgres);
    let (_, user, host) = parts(&place.address);
    let wrong = |database: &str| format!("postgres://{user}:fel-losenord-91@{host}/{database}");
    let (_, made) = place.address.rsplit_once('/').unwrap();
    let said = |database: &str| said_of_servers(&[wrong(database)], host);
    // A server that trusts everybody who reaches it, as some have on their own machine, looks at no password. Then it is the
    // missing database that is told. `cargo xtask test` starts one that does look.
    let trusts = crate::database::lets_in(&wrong(made));
    let said = said(if trusts { "finns_inte" } else { made });
    assert!(!said.contains("fel-losenord-91"), "{said}");
    if trusts {
        assert!(said.contains("finns_inte"), "{said}");
    } else {
        insta::assert_snapshot!("wrong_password", said);
    }
}
