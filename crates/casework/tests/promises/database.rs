//! Databases to try things on, empty: a file, or a database of its own on the server that `OVERENS_TEST_POSTGRES` names.

use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use tempfile::TempDir;

/// Both kinds of database.
pub const KINDS: [Kind; 2] = [Kind::Sqlite, Kind::Postgres];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// The address of an empty database of a kind; a file is in the folder.
pub fn database(kind: Kind, folder: &TempDir) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    if kind == Kind::Sqlite {
        return folder.path().join("overens.db").display().to_string();
    }
    let server = std::env::var("OVERENS_TEST_POSTGRES")
        .expect("run `cargo xtask test`, which starts PostgreSQL and says where");
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("overens_promises_{}_{count}", std::process::id());
    let made = Command::new("createdb")
        .arg(format!("--maintenance-db={server}"))
        .args(["--locale=C", "--encoding=UTF8", "--template=template0"])
        .arg(&name)
        .status();
    assert!(made.unwrap().success(), "createdb {name}");
    let (before, _) = server.rsplit_once('/').unwrap();
    format!("{before}/{name}")
}
