//! What cannot be opened is told apart by what to do about it.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use store::{Address, Kind, MigrationError, OpenError, Store, setting};

use crate::filled::fill;
use crate::place::{Place, on_both, server};

async fn refusal(path: impl AsRef<Path>) -> OpenError {
    let opened = Store::open(&Address::sqlite(path)).await;
    opened.expect_err("an error")
}

async fn server_refusal(url: &str) -> OpenError {
    let opened = Store::open(&Address::parse(url).unwrap()).await;
    opened.expect_err("an error")
}

fn write(path: &Path, bytes: &[u8]) {
    let file = File::options()
        .write(true)
        .create(true)
        .truncate(true)
        .open(path);
    file.and_then(|mut file| file.write_all(bytes)).unwrap();
}

#[tokio::test]
async fn a_file_and_its_folders_are_made_where_there_is_none() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a/b/c.sqlite");
    let address = Address::sqlite(&path);
    let store = Store::open(&address).await.unwrap();
    assert_eq!(store.kind(), Kind::Sqlite);
    let pending = store.pending_migrations().await.unwrap();
    assert_eq!(
        pending,
        [
            "0001_agreements",
            "0002_people",
            "0003_audit",
            "0004_service",
            "0005_documents",
            "0006_messages",
            "0007_deliveries",
            "0008_deadlines",
            "0009_threads",
            "0010_letters",
            "0011_carried",
            "0012_ledger",
            "0013_payees",
            "0014_payment_accounts",
            "0015_requisitions",
            "0016_payments",
            "0017_repayments",
            "0018_performance",
            "0019_interest",
            "0020_reports",
            "0021_accounts",
            "0022_follow_up",
            "0023_exports",
            "0024_openings",
            "0025_report_extensions",
            "0026_projects",
            "0027_plans",
            "0028_indicators",
            "0029_foresights",
            "0030_government_reports"
        ]
    );
    store.migrate().await.unwrap();
    store.close().await;
    let again = Store::open(&address).await.unwrap();
    assert!(again.pending_migrations().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_text_is_not_a_database() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.sqlite");
    write(
        &path,
        "Ett brev till alla kommuner.\n".repeat(200).as_bytes(),
    );
    let refused = refusal(&path).await;
    assert!(
        matches!(&refused, OpenError::NotADatabase { path: named } if *named == path),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_folder_is_not_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let refused = refusal(folder.path()).await;
    assert!(matches!(refused, OpenError::NotAFile { .. }), "{refused:?}");
    let file = folder.path().join("file");
    write(&file, b"x");
    let refused = refusal(file.join("a.sqlite")).await;
    assert!(
        matches!(refused, OpenError::Unopenable { .. }),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_damaged_file_is_told_from_a_whole_one() {
    let place = Place::new(Kind::Sqlite).await;
    fill(&place).await;
    let mut raw = place.raw().await;
    // A page in use: what lies in one that waits to be used again hurts nobody and is not looked at.
    let asked = "select cast((rootpage - 1) * page_size as text), cast(page_size as text)
        from sqlite_schema, pragma_page_size where name = 'organisation'";
    let found = raw.texts(asked).await.concat();
    let numbers = found.iter().flatten().map(|number| number.parse::<u64>());
    let [start, length] = numbers.map(Result::unwrap).collect::<Vec<_>>()[..] else {
        unreachable!("one table");
    };
    raw.close().await;
    place.store.close().await;
    let path = place.file("a.sqlite");
    let mut whole = Vec::new();
    File::open(&path).unwrap().read_to_end(&mut whole).unwrap();
    let mut file = File::options().write(true).open(&path).unwrap();
    file.seek(SeekFrom::Start(start)).unwrap();
    file.write_all(&vec![0xa5; usize::try_from(length).unwrap()])
        .unwrap();
    let refused = refusal(&path).await;
    assert!(
        matches!(&refused, OpenError::Damaged { path: named, .. } if *named == path),
        "{refused:?}"
    );
    // Cut off, as a copy that was interrupted.
    write(&path, &whole[..whole.len() / 2]);
    let refused = refusal(&path).await;
    assert!(matches!(refused, OpenError::Damaged { .. }), "{refused:?}");
}

#[tokio::test]
async fn a_file_marked_read_only_is_told() {
    let place = Place::new(Kind::Sqlite).await;
    place.store.close().await;
    let path = place.file("a.sqlite");
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let refused = refusal(&path).await;
    assert!(matches!(refused, OpenError::ReadOnly { .. }), "{refused:?}");
}

async fn the_database_of_another_program_is_left_alone(kind: Kind) {
    let other = Place::without_tables(kind).await;
    let mut raw = other.raw().await;
    raw.run("drop table _sqlx_migrations").await.unwrap();
    raw.run("create table booking (id text not null primary key)")
        .await
        .unwrap();
    if kind == Kind::Sqlite {
        raw.run("pragma application_id = 7").await.unwrap();
    }
    other.store.close().await;
    let refused = Store::open(&other.address).await.expect_err("an error");
    assert!(
        matches!(refused, OpenError::OtherProgram { .. }),
        "{refused:?}"
    );
}

#[tokio::test]
async fn the_file_of_another_program_is_left_alone() {
    the_database_of_another_program_is_left_alone(Kind::Sqlite).await;
}

#[tokio::test]
async fn the_database_of_another_program_on_a_server_is_left_alone() {
    the_database_of_another_program_is_left_alone(Kind::Postgres).await;
}

async fn a_database_of_a_newer_program_is_left_alone(place: &Place) {
    let mut raw = place.raw().await;
    let sql = "insert into _sqlx_migrations (version, description, success, checksum, execution_time) \
               select 99, 'later', success, checksum, 0 from _sqlx_migrations where version = 1";
    raw.run(sql).await.unwrap();
    let refused = Store::open(&place.address).await.expect_err("an error");
    let newer = MigrationError::NewerSchema {
        found: 99,
        known: 30,
    };
    assert_eq!(refused.to_string(), newer.to_string());
    let refused = place.store.migrate().await.expect_err("an error");
    assert_eq!(refused.to_string(), newer.to_string());
}

async fn a_migration_that_was_edited_is_told(place: &Place) {
    let mut raw = place.raw().await;
    let other = match raw {
        crate::place::Raw::Sqlite(_) => "x'00'",
        crate::place::Raw::Postgres(_) => "'\\x00'",
    };
    raw.run(&format!(
        "update _sqlx_migrations set checksum = {other} where version = 2"
    ))
    .await
    .unwrap();
    let refused = Store::open(&place.address).await.expect_err("an error");
    assert!(
        matches!(
            refused,
            OpenError::Migration(MigrationError::Changed { version: 2 })
        ),
        "{refused:?}"
    );
}

async fn what_is_committed_is_there_for_who_opens_next(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    setting::set(&mut transaction, "a", "1").await.unwrap();
    transaction.commit().await.unwrap();
    // Beside the first, as another process would.
    let other = Store::open(&place.address).await.unwrap();
    let mut reader = other.reader().await.unwrap();
    assert_eq!(
        setting::find(&mut reader, "a").await.unwrap().as_deref(),
        Some("1")
    );
}

#[tokio::test]
async fn a_server_that_refuses_is_told_by_its_reason() {
    let url = server();
    let (begin, _) = url.rsplit_once('/').unwrap();
    let refused = server_refusal(&format!("{begin}/overens_none")).await;
    assert!(
        matches!(&refused, OpenError::DatabaseMissing { database, .. } if database == "overens_none"),
        "{refused:?}"
    );
    let (_, place) = begin.rsplit_once('@').unwrap();
    let refused = server_refusal(&format!("postgres://nobody:wrong@{place}/postgres")).await;
    assert!(
        matches!(&refused, OpenError::WrongPassword { user, .. } if user == "nobody"),
        "{refused:?}"
    );
    // Nobody listens on the port of what is discarded.
    let refused = server_refusal("postgres://anna:a@127.0.0.1:9/a").await;
    assert!(
        matches!(&refused, OpenError::Unreachable { port: 9, .. }),
        "{refused:?}"
    );
}

on_both!(
    a_database_of_a_newer_program_is_left_alone,
    a_migration_that_was_edited_is_told,
    what_is_committed_is_there_for_who_opens_next,
);
