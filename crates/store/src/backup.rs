//! A backup is one file, an SQLite database of ours, whichever database it was made of; it can be restored into either.
//!
//! It is made while the server runs and holds one moment. Restoring goes into an empty database only, in one transaction, and
//! ends with counting the rows and following the audit chain. A backup of an older program is brought up to date first, in a copy.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use sqlx::{AssertSqlSafe, Executor as _};

use crate::connection::Connection;
use crate::row::{Fields, Row};
use crate::store::Pools;
use crate::table::{Holds, TABLES, Table};
use crate::value::{Value, values};
use crate::{
    Address, MigrationError, OpenError, Read, Reader, Store, StoreError, Transaction, audit,
};

/// Why a backup was not made, or not restored.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BackupError {
    /// A file of this name is already there; it may be a backup somebody needs.
    #[error("{} is already there", path.display())]
    AlreadyThere {
        /// The file.
        path: PathBuf,
    },
    /// There is no such file.
    #[error("there is no file {}", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be written, moved into place or copied.
    #[error("{} cannot be written: {reason}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// The database to restore into holds something.
    #[error("the database is not empty: table {table} has rows")]
    NotEmpty {
        /// A table with rows.
        table: &'static str,
    },
    /// Not as many rows came out as went in.
    #[error("table {table} has {found} rows instead of {expected}")]
    RowsDiffer {
        /// The table.
        table: &'static str,
        /// As many as went in.
        expected: i64,
        /// As many as came out.
        found: i64,
    },
    /// The audit chain of the backup does not hold.
    #[error("the audit chain of the backup is broken after entry {}", checked.last_sequence)]
    ChainBroken {
        /// How far it holds, and what is wrong then.
        checked: audit::Checked,
    },
    /// The backup, or the file to be, cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The tables cannot be brought up to date.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// The database says something.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The number of rows per table.
    pub rows: Vec<(&'static str, i64)>,
    /// How far the audit chain goes.
    pub audit: audit::Checked,
}

/// Rows copied at a time.
const ROWS: usize = 200;

/// Rows with files in them copied at a time; a file may have some megabytes.
const ROWS_WITH_BYTES: usize = 4;

impl Store {
    /// Writes one file with everything as it is at this moment, while others read and write.
    ///
    /// The file appears whole or not at all.
    pub async fn backup_to(&self, path: &Path) -> Result<(), BackupError> {
        if path.exists() {
            let path = path.to_owned();
            return Err(BackupError::AlreadyThere { path });
        }
        if let Pools::Sqlite { readers, .. } = &self.0 {
            let unfinished = beside(path, "unfinished");
            remove(&unfinished);
            let written = vacuum(readers, &unfinished).await;
            let placed = written.and_then(|()| place(&unfinished, path));
            if placed.is_err() {
                remove(&unfinished);
            }
            return placed;
        }
        let gathered = beside(path, "gathered");
        remove(&gathered);
        let outcome = self.backup_by_way_of(&gathered, path).await;
        remove(&gathered);
        outcome
    }

    /// PostgreSQL is copied into a file of the other kind, of which a backup is made.
    async fn backup_by_way_of(&self, gathered: &Path, path: &Path) -> Result<(), BackupError> {
        let file = Self::open(&Address::sqlite(gathered)).await?;
        file.migrate().await?;
        let mut from = self.reader().await?;
        let mut into = file.begin().await?;
        copy_all(&mut from, &mut into).await?;
        into.commit().await?;
        let outcome = Box::pin(file.backup_to(path)).await;
        file.close().await;
        outcome
    }

    /// Fills this database, which must be empty, from a backup. All of it is restored or nothing.
    pub async fn restore_from(&self, path: &Path) -> Result<Restored, BackupError> {
        if !path.is_file() {
            let path = path.to_owned();
            return Err(BackupError::Missing { path });
        }
        self.migrate().await?;
        // A copy is opened, so that the backup stays as it is, to the byte, and may lie where nothing can be written.
        let folder = std::env::temp_dir();
        let copy = folder.join(format!("overens-restore-{}.sqlite", std::process::id()));
        remove(&copy);
        fs::copy(path, &copy).map_err(|reason| unwritable(&copy, &reason))?;
        let outcome = self.restore_from_copy(&copy).await;
        remove(&copy);
        outcome
    }

    async fn restore_from_copy(&self, copy: &Path) -> Result<Restored, BackupError> {
        let backup = Self::open(&Address::sqlite(copy)).await?;
        backup.migrate().await?;
        let mut from = backup.reader().await?;
        let mut into = self.begin().await?;
        for table in &TABLES {
            if count(&mut into, table).await? > 0 {
                return Err(BackupError::NotEmpty { table: table.name });
            }
        }
        let rows = copy_all(&mut from, &mut into).await?;
        let checked = audit::check(&mut into).await?;
        if checked.broken.is_some() {
            return Err(BackupError::ChainBroken { checked });
        }
        into.commit().await?;
        drop(from);
        backup.close().await;
        Ok(Restored {
            rows,
            audit: checked,
        })
    }
}

async fn vacuum(readers: &sqlx::SqlitePool, into: &Path) -> Result<(), BackupError> {
    let mut connection = readers.acquire().await.map_err(StoreError::from)?;
    let statement = sqlx::query("vacuum into $1").bind(into.to_string_lossy().into_owned());
    connection
        .execute(statement)
        .await
        .map_err(StoreError::from)?;
    Ok(())
}

/// Makes sure a file is on the disk before it gets its name, and the name before anybody relies on it.
fn place(from: &Path, to: &Path) -> Result<(), BackupError> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
    let placed = File::open(from)
        .and_then(|file| file.sync_all())
        .and_then(|()| fs::rename(from, to))
        .and_then(|()| File::open(folder.unwrap_or(Path::new("."))))
        .and_then(|folder| folder.sync_all());
    placed.map_err(|reason| unwritable(to, &reason))
}

fn unwritable(path: &Path, reason: &std::io::Error) -> BackupError {
    BackupError::File {
        path: path.to_owned(),
        reason: reason.to_string(),
    }
}

/// The name of a file that is only there while a backup is made.
fn beside(path: &Path, word: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(word);
    PathBuf::from(name)
}

/// Removes a file of SQLite with those it may have beside it; what is not there need not be removed.
fn remove(path: &Path) {
    for file in [
        path.to_owned(),
        PathBuf::from(format!("{}-wal", path.display())),
        PathBuf::from(format!("{}-shm", path.display())),
        PathBuf::from(format!("{}-journal", path.display())),
    ] {
        if let Err(reason) = fs::remove_file(&file)
            && reason.kind() != std::io::ErrorKind::NotFound
        {
            tracing::warn!(file = %file.display(), %reason, "a file of a backup could not be removed");
        }
    }
}

async fn copy_all(
    from: &mut Reader,
    into: &mut Transaction,
) -> Result<Vec<(&'static str, i64)>, BackupError> {
    let defer = match &into.0 {
        Connection::Sqlite(_) => "pragma defer_foreign_keys = on",
        Connection::Postgres(_) => "set constraints all deferred",
    };
    into.0.run(defer, values![]).await?;
    let mut copied = Vec::new();
    for table in &TABLES {
        copy(from, into, table).await?;
        let expected = count(from, table).await?;
        let found = count(into, table).await?;
        if found != expected {
            let table = table.name;
            return Err(BackupError::RowsDiffer {
                table,
                expected,
                found,
            });
        }
        copied.push((table.name, found));
    }
    Ok(copied)
}

async fn count(read: &mut impl Read, table: &Table) -> Result<i64, StoreError> {
    let sql = format!(
        "select cast(count(*) as bigint) as found from {}",
        table.name
    );
    let row = read.connection().one(AssertSqlSafe(sql), values![]).await?;
    row.of(table.name, "found").integer("found")
}

/// Copies a table in pages; each begins after the key where the last one ended.
async fn copy(from: &mut Reader, into: &mut Transaction, table: &Table) -> Result<(), StoreError> {
    let has_bytes = table
        .columns
        .iter()
        .any(|(_, holds)| *holds == Holds::Bytes);
    let size = if has_bytes { ROWS_WITH_BYTES } else { ROWS };
    let mut last: Vec<Value> = Vec::new();
    loop {
        let sql = AssertSqlSafe(select(table, size, !last.is_empty()));
        let rows = from.0.rows(sql, std::mem::take(&mut last)).await?;
        let mut values = Vec::with_capacity(rows.len() * table.columns.len());
        for row in &rows {
            values.extend(row_values(row, table)?);
        }
        if rows.is_empty() {
            return Ok(());
        }
        let begin = values.len() - table.columns.len();
        last = values[begin..begin + table.key].to_vec();
        let sql = AssertSqlSafe(insert(table, rows.len()));
        into.0.run(sql, values).await?;
        if rows.len() < size {
            return Ok(());
        }
    }
}

fn names(columns: &[(&str, Holds)]) -> String {
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    names.join(", ")
}

fn select(table: &Table, size: usize, goes_on: bool) -> String {
    let key = names(&table.columns[..table.key]);
    let mut sql = format!("select {} from {}", names(table.columns), table.name);
    // Writing into a text cannot fail.
    if goes_on {
        let _ = write!(sql, " where ({key}) > {}", parameters(1, table.key));
    }
    let _ = write!(sql, " order by {key} limit {size}");
    sql
}

fn insert(table: &Table, rows: usize) -> String {
    let width = table.columns.len();
    let rows: Vec<String> = (0..rows)
        .map(|row| parameters(row * width + 1, width))
        .collect();
    let columns = names(table.columns);
    format!(
        "insert into {} ({columns}) values {}",
        table.name,
        rows.join(", ")
    )
}

fn parameters(first: usize, count: usize) -> String {
    let all: Vec<String> = (first..first + count)
        .map(|number| format!("${number}"))
        .collect();
    format!("({})", all.join(", "))
}

fn row_values(row: &Row, table: &Table) -> Result<Vec<Value>, StoreError> {
    let fields: Fields<'_> = row.of(table.name, table.columns[0].0);
    let value = |(name, holds): &(&'static str, Holds)| {
        Ok(match holds {
            Holds::Text => Value::Text(fields.maybe_text(name)?),
            Holds::Integer => Value::Integer(fields.maybe_integer(name)?),
            Holds::Boolean => Value::Boolean(fields.maybe_boolean(name)?),
            Holds::Bytes => Value::Bytes(fields.maybe_bytes(name)?),
        })
    };
    table.columns.iter().map(value).collect()
}
