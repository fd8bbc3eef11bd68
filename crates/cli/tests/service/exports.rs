//! All signed answers, taken out on the command line.

use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt as _;

use casework::store::Address;
use casework::{Casework, Program as Told};
use jiff::Timestamp;
use zip::ZipArchive;

use crate::database::{Database, Kind};
use crate::inspection::wait_for;
use crate::program::Program;

/// A year that the demonstration opens for money.
const YEAR: &str = "psykisk-halsa-2023";

fn now() -> Timestamp {
    "2025-02-03T09:00:00Z".parse().unwrap()
}

/// A database where years are open for money.
fn opened(kind: Kind) -> Database {
    let database = Database::new(kind);
    wait_for(async {
        let told = Told {
            version: "test",
            clock: now,
        };
        let address = Address::parse(&database.address).unwrap();
        let casework = Casework::open(&address, told).await.unwrap();
        casework.prepare().await.unwrap();
        casework.seed_demo().await.unwrap();
        casework.seed_demo_years().await.unwrap();
        casework.close().await;
    });
    database
}

#[test]
fn the_answers_of_a_year_are_one_file_that_is_its_owners_alone() {
    let database = opened(Kind::Sqlite);
    let file = database.folder.path().join("svar.zip");
    let done = Program::with("reports export --out")
        .and(&file)
        .and(YEAR)
        .on(&database.address)
        .run();
    assert_eq!(done.exit_code, Some(0), "{done:?}");
    assert_eq!(done.stdout, "");
    assert!(done.stderr.contains("Redovisningar: 0"), "{done:?}");
    let mode = fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let archive = ZipArchive::new(File::open(&file).unwrap()).unwrap();
    let names = archive.file_names().map(|name| name.unwrap().into_owned());
    let mut names: Vec<String> = names.collect();
    names.sort_unstable();
    let expected = [
        "bred.xlsx",
        "lang.csv",
        "lang.xlsx",
        "las-mig.txt",
        "svar.json",
    ];
    assert_eq!(names, expected.map(|name| format!("svar/{YEAR}/{name}")));
}

#[test]
fn a_year_that_is_not_there_leaves_no_file() {
    let database = opened(Kind::Sqlite);
    let file = database.folder.path().join("svar.zip");
    let done = Program::with("reports export psykisk-halsa-2031 --out")
        .and(&file)
        .on(&database.address)
        .run();
    assert_eq!(done.exit_code, Some(2), "{done:?}");
    assert!(!file.exists());
}
