//! One byte changed in pages of a database: found by the check at the start, found by verifying, or harmless, which is shown by
//! comparing everything that is stored. What decides about money is never changed in silence. SQLite has no checksums, so a changed
//! letter in somebody's name, or in when something was done, is noticed by nobody; the test prints how often that happened, and where.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Column as _, ConnectOptions as _, Connection as _, Row as _, ValueRef as _};

use crate::inspection::{self, wait_for};
use crate::random::Random;

const PAGE: usize = 4096;

/// One change in every so many pages; a campaign states in `OVERENS_TEST_CHANGES` how many there are in each.
const STRIDE: usize = 6;

/// What is held by a digest: the tables, and of some only these columns.
const HELD: [(&str, &[&str]); 5] = [
    ("agreement_version", &["text"]),
    ("allocation", &["version_id", "digest"]),
    ("allocation_file", &[]),
    ("allocation_amount", &[]),
    ("audit", &[]),
];

fn is_held(column: &str) -> bool {
    HELD.iter()
        .any(|(table, columns)| match column.split_once('.') {
            Some((of, name)) => of == *table && (columns.is_empty() || columns.contains(&name)),
            None => false,
        })
}

/// What is stored in each column.
type Content = BTreeMap<String, Vec<Option<Vec<u8>>>>;

/// Everything stored, column by column, as the bytes that the database hands out.
fn content(path: &Path) -> Result<Content, sqlx::Error> {
    wait_for(async {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .read_only(true)
            .immutable(true);
        let mut connection = options.connect().await?;
        let tables = "select name from sqlite_schema where type = 'table' order by name";
        let tables = sqlx::query(tables).fetch_all(&mut connection).await?;
        let mut content = BTreeMap::new();
        for table in tables {
            let table: String = table.get(0);
            let sql = sqlx::AssertSqlSafe(format!("select * from \"{table}\""));
            let rows = sqlx::query(sql).fetch_all(&mut connection).await?;
            for row in &rows {
                for (at, column) in row.columns().iter().enumerate() {
                    let value = row.try_get_raw(at)?;
                    let bytes = (!value.is_null()).then(|| row.get_unchecked::<Vec<u8>, _>(at));
                    let name = format!("{table}.{}", column.name());
                    content.entry(name).or_insert_with(Vec::new).push(bytes);
                }
            }
        }
        connection.close().await?;
        Ok(content)
    })
}

#[test]
fn nothing_that_decides_about_money_changes_in_silence() {
    let changes = std::env::var("OVERENS_TEST_CHANGES").ok();
    let changes = changes.map(|changes| changes.parse::<u32>().expect("a whole number of changes"));
    let mut random = Random::of("OVERENS_TEST_SEED");
    let folder = tempfile::tempdir().unwrap();
    let original = crate::files::database(folder.path());
    let bytes = fs::read(&original).unwrap();
    let expected = content(&original).unwrap();
    let path = folder.path().join("changed.db");
    let (mut at_start, mut by_verifying, mut by_reading, mut harmless) = (0, 0, 0, 0);
    let mut silent: BTreeMap<String, usize> = BTreeMap::new();
    let (first, stride) = match changes {
        Some(_) => (0, 1),
        None => (
            usize::try_from(random.below(STRIDE as u64)).unwrap(),
            STRIDE,
        ),
    };
    for page in (first..bytes.len() / PAGE).step_by(stride) {
        for _ in 0..changes.unwrap_or(1) {
            let at = page * PAGE + usize::try_from(random.below(PAGE as u64)).unwrap();
            let mut changed = bytes.clone();
            changed[at] ^= u8::try_from(1 + random.below(255)).unwrap();
            for ending in ["-wal", "-shm"] {
                // They are there only if somebody wrote.
                let _ = fs::remove_file(folder.path().join(format!("changed.db{ending}")));
            }
            fs::write(&path, &changed).unwrap();
            match inspection::verified(&path.display().to_string()) {
                Err(found) if found.starts_with("at the start") => at_start += 1,
                Err(_) => by_verifying += 1,
                Ok(()) => {
                    // What cannot be read cannot be taken for something else.
                    let Ok(found) = content(&path) else {
                        by_reading += 1;
                        continue;
                    };
                    let different: Vec<&String> = (expected.iter())
                        .filter(|(column, values)| found.get(*column) != Some(values))
                        .map(|(column, _)| column)
                        .collect();
                    if different.is_empty() {
                        harmless += 1;
                    }
                    for column in different {
                        *silent.entry(column.clone()).or_default() += 1;
                    }
                }
            }
        }
    }
    println!(
        "changed bytes: {at_start} found at the start, {by_verifying} by verifying, {by_reading} by reading, {harmless} harmless, silent: {silent:?}"
    );
    silent.retain(|column, _| is_held(column));
    assert!(silent.is_empty(), "changed and not noticed: {silent:?}");
}
