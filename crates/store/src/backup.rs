//! A backup is one file, an SQLite database of ours, whichever database it was made of; it can be restored into either.
//!
//! It is made while the server runs and holds one moment. Restoring goes into an empty database only, in one transaction, and
//! ends with counting the rows and following the audit chain. A backup of an older program is brought up to date first, in a copy.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use sqlx::{AssertSqlSafe, Executor as _};

use crate::connection::Held;
use crate::open::make_private;
use crate::row::{Fields, Row};
use crate::store::Pools;
use crate::table::{Holds, Table, tables};
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
        let folder = path.parent().filter(|folder| *folder != Path::new(""));
        let folder = folder.unwrap_or(Path::new("."));
        // A folder of its own, which goes with everything in it whatever happens.
        let work = tempfile::tempdir_in(folder).map_err(|reason| unwritable(path, &reason))?;
        let written = work.path().join("backup");
        if let Pools::Sqlite { readers, .. } = &self.0 {
            vacuum(readers, &written).await?;
        } else {
            self.gather(&work.path().join("gathered"), &written).await?;
        }
        place(&written, path, folder).map_err(|reason| unwritable(path, &reason))
    }

    /// PostgreSQL is copied into a file of the other kind, of which a backup is made.
    async fn gather(&self, gathered: &Path, written: &Path) -> Result<(), BackupError> {
        let file = Self::open(&Address::sqlite(gathered)).await?;
        file.migrate().await?;
        let mut from = self.reader().await?;
        let mut into = file.begin().await?;
        copy_all(&mut from, &mut into).await?;
        into.commit().await?;
        if let Pools::Sqlite { readers, .. } = &file.0 {
            vacuum(readers, written).await?;
        }
        file.close().await;
        Ok(())
    }

    /// Fills this database, which must be empty, from a backup. All of it is restored or nothing.
    pub async fn restore_from(&self, path: &Path) -> Result<Restored, BackupError> {
        if !path.is_file() {
            let path = path.to_owned();
            return Err(BackupError::Missing { path });
        }
        self.migrate().await?;
        // A copy is opened, so that the backup stays as it is, to the byte, and may lie where nothing can be written.
        let work = tempfile::tempdir().map_err(|reason| unwritable(path, &reason))?;
        let copy = work.path().join("backup");
        let length = copy_file(path, &copy).map_err(|reason| unwritable(&copy, &reason))?;
        if length == 0 {
            // Opening it would make a new database of it.
            let path = path.to_owned();
            return Err(OpenError::NotADatabase { path }.into());
        }
        let restored = self.restore_from_copy(&copy).await;
        restored.map_err(|error| match error {
            BackupError::Open(error) => BackupError::Open(error.about(path)),
            other => other,
        })
    }

    async fn restore_from_copy(&self, copy: &Path) -> Result<Restored, BackupError> {
        let backup = Self::open(&Address::sqlite(copy)).await?;
        backup.migrate().await?;
        let mut from = backup.reader().await?;
        let mut into = self.begin().await?;
        for table in tables() {
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
    make_private(into).map_err(|reason| unwritable(into, &reason))?;
    let mut connection = readers.acquire().await.map_err(StoreError::from)?;
    let statement = sqlx::query("vacuum into $1").bind(into.to_string_lossy().into_owned());
    connection
        .execute(statement)
        .await
        .map_err(StoreError::from)?;
    Ok(())
}

/// Makes sure a file is on the disk before it gets its name, and the name before anybody relies on it.
fn place(from: &Path, to: &Path, folder: &Path) -> io::Result<()> {
    File::open(from)?.sync_all()?;
    fs::rename(from, to)?;
    File::open(folder)?.sync_all()
}

/// Copies the bytes, and tells how many, but not the permissions: the copy is written to.
fn copy_file(from: &Path, to: &Path) -> io::Result<u64> {
    let mut from = File::open(from)?;
    let mut to = make_private(to)?;
    io::copy(&mut from, &mut to)
}

fn unwritable(path: &Path, reason: &io::Error) -> BackupError {
    BackupError::File {
        path: path.to_owned(),
        reason: reason.to_string(),
    }
}

async fn copy_all(
    from: &mut Reader,
    into: &mut Transaction,
) -> Result<Vec<(&'static str, i64)>, BackupError> {
    let defer = match &into.0.held {
        Held::Sqlite(_) => "pragma defer_foreign_keys = on",
        Held::Postgres(_) => "set constraints all deferred",
    };
    into.0.run(defer, values![]).await?;
    let mut copied = Vec::new();
    for table in tables() {
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
        let read: Result<Vec<_>, _> = rows.iter().map(|row| row_values(row, table)).collect();
        let read = read?;
        let Some(end) = read.last() else {
            return Ok(());
        };
        last = end[..table.key].to_vec();
        let into_table = format!("{} ({})", table.name, names(table.columns));
        into.0.insert_all(&into_table, read).await?;
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
        let numbers: Vec<String> = (1..=table.key).map(|number| format!("${number}")).collect();
        let _ = write!(sql, " where ({key}) > ({})", numbers.join(", "));
    }
    let _ = write!(sql, " order by {key} limit {size}");
    sql
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
