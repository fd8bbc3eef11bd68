//! One byte changed in each page of a database: found by the check at the start, found by verifying, or harmless, which is shown by
//! comparing everything that is stored. Never silent.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, Row as _, ValueRef as _};

use crate::inspection::{self, wait_for};
use crate::random::Random;

const PAGE: usize = 4096;

/// Changes per page, unless `OVERENS_TEST_CHANGES` says otherwise.
const CHANGES: u32 = 1;

/// Everything stored, row by row, as the bytes that the database hands out.
fn content(path: &Path) -> BTreeMap<String, Vec<Vec<Option<Vec<u8>>>>> {
    wait_for(async {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .read_only(true)
            .immutable(true);
        let mut connection = options.connect().await.unwrap();
        let tables = "select name from sqlite_schema where type = 'table' order by name";
        let tables = sqlx::query(tables)
            .fetch_all(&mut connection)
            .await
            .unwrap();
        let mut content = BTreeMap::new();
        for table in tables {
            let table: String = table.get(0);
            let sql = sqlx::AssertSqlSafe(format!("select * from \"{table}\""));
            let rows = sqlx::query(sql).fetch_all(&mut connection).await.unwrap();
            let rows = rows.iter().map(|row| {
                (0..row.len())
                    .map(|at| {
                        let value = row.try_get_raw(at).unwrap();
                        (!value.is_null()).then(|| {
                            format!("{:?}", row.try_get_unchecked::<Vec<u8>, _>(at)).into_bytes()
                        })
                    })
                    .collect()
            });
            content.insert(table, rows.collect());
        }
        connection.close().await.unwrap();
        content
    })
}

#[test]
fn no_changed_byte_goes_unnoticed() {
    let changes = std::env::var("OVERENS_TEST_CHANGES").ok();
    let changes = changes.map_or(CHANGES, |changes| changes.parse().unwrap());
    let mut random = Random::of("OVERENS_TEST_SEED");
    let folder = tempfile::tempdir().unwrap();
    let original = crate::files::database(folder.path());
    let bytes = fs::read(&original).unwrap();
    let expected = content(&original);
    let path = folder.path().join("changed.db");
    let (mut at_start, mut by_verifying, mut harmless) = (0, 0, 0);
    let mut silent: BTreeMap<String, usize> = BTreeMap::new();
    for page in 0..bytes.len() / PAGE {
        for _ in 0..changes {
            let at = page * PAGE + usize::try_from(random.below(PAGE as u64)).unwrap();
            let mut changed = bytes.clone();
            changed[at] ^= u8::try_from(1 + random.below(255)).unwrap();
            fs::write(&path, &changed).unwrap();
            match inspection::verified(&path.display().to_string()) {
                Err(found) if found.starts_with("at the start") => at_start += 1,
                Err(_) => by_verifying += 1,
                Ok(()) => {
                    let found = content(&path);
                    let different: Vec<&String> = (expected.iter())
                        .filter(|(table, rows)| found.get(*table) != Some(rows))
                        .map(|(table, _)| table)
                        .collect();
                    if different.is_empty() {
                        harmless += 1;
                    }
                    for table in different {
                        *silent.entry(table.clone()).or_default() += 1;
                    }
                }
            }
            for ending in ["-wal", "-shm"] {
                // They are there only if somebody wrote.
                let _ = fs::remove_file(folder.path().join(format!("changed.db{ending}")));
            }
        }
    }
    println!(
        "changed bytes: {at_start} found at the start, {by_verifying} by verifying, {harmless} harmless, silent: {silent:?}"
    );
    assert!(
        silent.is_empty(),
        "changed and not noticed, by table: {silent:?}"
    );
}
