//! A backup restores into either database, and every row is the same.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};

use store::backup::BackupError;
use store::{Address, Kind, OpenError, Store, setting};

use crate::filled::{act, fill};
use crate::place::{Place, Raw, on_both};
use crate::schema::columns;

/// Every row of every table as the schema of the database itself lists them, as text.
async fn dump(place: &Place) -> BTreeMap<String, Vec<Vec<Option<String>>>> {
    let mut raw = place.raw().await;
    let mut rows = BTreeMap::new();
    for (table, mut columns) in columns(&mut raw).await {
        columns.sort();
        let columns: Vec<String> = columns
            .iter()
            .map(|(name, kind)| written(&raw, name, kind))
            .collect();
        let sql = format!("select {} from {table}", columns.join(", "));
        let mut found = raw.texts(&sql).await;
        found.sort();
        rows.insert(table, found);
    }
    rows
}

fn written(raw: &Raw, name: &str, kind: &str) -> String {
    match (raw, kind) {
        (Raw::Sqlite(_), "blob") => format!("lower(hex({name}))"),
        (Raw::Postgres(_), "bytea") => format!("encode({name}, 'hex')"),
        (Raw::Postgres(_), "boolean") => format!("cast(cast({name} as integer) as text)"),
        _ => format!("cast({name} as text)"),
    }
}

async fn goes_over(from: Kind, into: Kind) {
    let (from, into) = (Place::new(from).await, Place::without_tables(into).await);
    fill(&from).await;
    let path = from.file("backup.sqlite");
    from.store.backup_to(&path).await.unwrap();
    let restored = into.store.restore_from(&path).await.unwrap();
    assert_eq!(restored.audit.last_sequence, 3);
    assert!(
        restored.rows.iter().all(|(_, count)| *count > 0),
        "{:?}",
        restored.rows
    );
    assert_eq!(dump(&from).await, dump(&into).await);
    // The restored chain goes on where the first one stood.
    let mut transaction = into.store.begin().await.unwrap();
    let next = store::audit::append(&mut transaction, act("v1"))
        .await
        .unwrap();
    assert_eq!(
        (next.sequence, next.previous_hash),
        (4, restored.audit.last_hash)
    );
}

#[tokio::test]
async fn a_file_is_restored_into_a_file() {
    goes_over(Kind::Sqlite, Kind::Sqlite).await;
}

#[tokio::test]
async fn a_file_is_restored_into_a_server() {
    goes_over(Kind::Sqlite, Kind::Postgres).await;
}

#[tokio::test]
async fn a_server_is_restored_into_a_file() {
    goes_over(Kind::Postgres, Kind::Sqlite).await;
}

#[tokio::test]
async fn a_server_is_restored_into_a_server() {
    goes_over(Kind::Postgres, Kind::Postgres).await;
}

async fn a_backup_holds_one_moment_while_others_write(place: &Place) {
    fill(place).await;
    let before = dump(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    setting::set(&mut transaction, "later", "1").await.unwrap();
    let path = place.file("backup.sqlite");
    let (store, to) = (place.store.clone(), path.clone());
    let backup = tokio::spawn(async move { store.backup_to(&to).await });
    backup.await.unwrap().unwrap();
    transaction.commit().await.unwrap();
    let into = Place::without_tables(Kind::Sqlite).await;
    into.store.restore_from(&path).await.unwrap();
    assert_eq!(dump(&into).await, before);
    let left: Vec<_> = std::fs::read_dir(place.folder.path())
        .unwrap()
        .flatten()
        .collect();
    let strays = left
        .iter()
        .filter(|file| !file.file_name().to_string_lossy().contains(".sqlite"));
    assert_eq!(strays.count(), 0, "{left:?}");
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_may_read_a_database_or_its_backup() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new(Kind::Sqlite).await;
    place
        .store
        .backup_to(&place.file("backup.sqlite"))
        .await
        .unwrap();
    for name in ["a.sqlite", "a.sqlite-wal", "backup.sqlite"] {
        let mode = std::fs::metadata(place.file(name)).unwrap().permissions();
        assert_eq!(mode.mode() & 0o777, 0o600, "{name}");
    }
}

async fn nothing_is_restored_over_what_is_there(place: &Place) {
    fill(place).await;
    let path = place.file("backup.sqlite");
    place.store.backup_to(&path).await.unwrap();
    let again = place.store.backup_to(&path).await;
    assert!(
        matches!(again, Err(BackupError::AlreadyThere { .. })),
        "{again:?}"
    );
    let refused = place.store.restore_from(&path).await;
    assert!(
        matches!(
            refused,
            Err(BackupError::NotEmpty {
                table: "agreement_version"
            })
        ),
        "{refused:?}"
    );
    let missing = place.store.restore_from(&place.file("none")).await;
    assert!(
        matches!(missing, Err(BackupError::Missing { .. })),
        "{missing:?}"
    );
}

async fn a_backup_with_a_broken_chain_restores_nothing(place: &Place) {
    let from = Place::new(Kind::Sqlite).await;
    fill(&from).await;
    let mut raw = from.raw().await;
    raw.run("drop trigger audit_update").await.unwrap();
    raw.run("update audit set actor_name = 'någon' where sequence = 2")
        .await
        .unwrap();
    let path = from.file("backup.sqlite");
    from.store.backup_to(&path).await.unwrap();
    let refused = place.store.restore_from(&path).await;
    assert!(
        matches!(&refused, Err(BackupError::ChainBroken { checked }) if checked.last_sequence == 1)
    );
    assert!(dump(place).await.values().all(Vec::is_empty));
}

#[tokio::test]
async fn what_is_no_whole_backup_is_refused_by_its_own_name() {
    let place = Place::new(Kind::Sqlite).await;
    fill(&place).await;
    let path = place.file("backup.sqlite");
    place.store.backup_to(&path).await.unwrap();
    let mut file = File::options().write(true).open(&path).unwrap();
    file.seek(SeekFrom::Start(4096)).unwrap();
    file.write_all(&[0xa5; 8192]).unwrap();
    drop(file);
    let into = Store::open(&Address::sqlite(place.file("b.sqlite")))
        .await
        .unwrap();
    let refused = into.restore_from(&path).await;
    assert!(
        matches!(&refused, Err(BackupError::Open(OpenError::Damaged { path: named, .. })) if *named == path),
        "{refused:?}"
    );
    for (name, bytes) in [("empty", &b""[..]), ("text", &b"Ett brev till alla."[..])] {
        let path = place.file(name);
        let file = File::options().write(true).create_new(true).open(&path);
        file.and_then(|mut file| file.write_all(bytes)).unwrap();
        let refused = into.restore_from(&path).await;
        assert!(
            matches!(&refused, Err(BackupError::Open(OpenError::NotADatabase { path: named })) if *named == path),
            "{refused:?}"
        );
    }
}

on_both!(
    a_backup_holds_one_moment_while_others_write,
    nothing_is_restored_over_what_is_there,
    a_backup_with_a_broken_chain_restores_nothing,
);
