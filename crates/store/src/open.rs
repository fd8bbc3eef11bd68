//! Opening a database, and telling what is wrong with one that cannot be opened.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, Executor as _, Row as _, SqliteConnection};
use tokio::sync::Semaphore;

use crate::store::Pools;
use crate::{OpenError, Store, StoreError};

/// Stands in the head of every file of ours: "Ovns" in ASCII.
const APPLICATION_ID: i64 = 0x4f76_6e73;

/// How every SQLite file begins.
const SQLITE_MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// How long a writer waits for another before it gives up. A task writes for milliseconds, so
/// one that has waited this long is better told than kept.
pub(crate) const WAIT: Duration = Duration::from_secs(10);

/// How long a server may take to answer at all.
const CONNECT: Duration = Duration::from_secs(10);

/// Each reader of a file has a thread of its own; more than a few only take memory from the page cache.
const FILE_READERS: u32 = 8;

/// Rows pass from the thread that reads to whoever asked: with room for a whole report neither waits for the other in between.
const ROWS_AT_ONCE: usize = 1_024;

/// PostgreSQL allows a hundred connections unless told otherwise; several processes share them.
const SERVER_CONNECTIONS: u32 = 16;

/// Opens a file.
pub(crate) async fn file(path: &Path) -> Result<Store, OpenError> {
    let new = is_new(path)?;
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(new)
        .row_buffer_size(ROWS_AT_ONCE)
        .busy_timeout(WAIT);
    let failed = |error: sqlx::Error| file_failed(path, error.into());
    let mut connection = options.connect().await.map_err(failed)?;
    if new {
        let sql = sqlx::AssertSqlSafe(format!("pragma application_id = {APPLICATION_ID}"));
        connection.execute(sql).await.map_err(failed)?;
    } else {
        check(path, &mut connection).await?;
    }
    connection.close().await.map_err(failed)?;

    let options = options
        .create_if_missing(false)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .min_connections(1)
        .acquire_timeout(WAIT)
        .idle_timeout(None)
        .max_lifetime(None)
        .after_release(|connection, _| Box::pin(is_clean(connection)))
        .connect_with(options.clone())
        .await
        .map_err(failed)?;
    // Whether it can be written is better known now than at the first task.
    let probe = writer.begin_with("begin immediate").await.map_err(failed)?;
    probe.rollback().await.map_err(failed)?;
    let readers = SqlitePoolOptions::new()
        .max_connections(FILE_READERS)
        .acquire_timeout(WAIT)
        .after_release(|connection, _| Box::pin(is_clean(connection)))
        .connect_lazy_with(options.read_only(true));
    let store = Store(Pools::Sqlite { writer, readers });
    store.pending_migrations().await?;
    Ok(store)
}

/// Whether a connection that comes back may be used again.
///
/// When the disk is full SQLite undoes the transaction by itself. The driver (sqlx 0.9.0) then fails to undo it once more
/// and believes for good that one is open, so nobody could begin another.
async fn is_clean(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    // The answer comes after everything that was asked before, such as undoing.
    connection.execute("select 1").await?;
    Ok(!connection.is_in_transaction())
}

/// Whether the file is yet to be made. Makes its folder.
fn is_new(path: &Path) -> Result<bool, OpenError> {
    let unopenable = |reason: std::io::Error| OpenError::Unopenable {
        path: path.to_owned(),
        reason: reason.to_string(),
    };
    match fs::metadata(path) {
        Ok(found) if !found.is_file() => Err(OpenError::NotAFile {
            path: path.to_owned(),
        }),
        // The administrator of the machine can write to what is marked as not to be written, but should not.
        Ok(found) if found.permissions().readonly() => Err(OpenError::ReadOnly {
            place: path.display().to_string(),
        }),
        Ok(found) => Ok(found.len() == 0),
        Err(reason) if reason.kind() == ErrorKind::NotFound => {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(unopenable)?;
            }
            match make_private(path) {
                // Another process was quicker.
                Err(reason) if reason.kind() == ErrorKind::AlreadyExists => Ok(true),
                made => made.map(|_| true).map_err(unopenable),
            }
        }
        Err(reason) => Err(unopenable(reason)),
    }
}

/// Makes a file that only its owner may read: it will hold names and hashes of passwords.
/// SQLite gives the files that it keeps beside it the same permissions.
pub(crate) fn make_private(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Whether a file that was there is ours and whole.
async fn check(path: &Path, connection: &mut SqliteConnection) -> Result<(), OpenError> {
    let failed = |error: sqlx::Error| file_failed(path, error.into());
    let id = connection.fetch_one("pragma application_id").await;
    let id: i64 = id.map_err(failed)?.try_get(0).map_err(failed)?;
    if id != APPLICATION_ID {
        return Err(OpenError::OtherProgram {
            place: path.display().to_string(),
        });
    }
    let found = connection.fetch_one("pragma quick_check(1)").await;
    let finding: String = found.map_err(failed)?.try_get(0).map_err(failed)?;
    if finding == "ok" {
        return Ok(());
    }
    Err(OpenError::Damaged {
        path: path.to_owned(),
        finding,
    })
}

fn file_failed(path: &Path, error: StoreError) -> OpenError {
    let place = path.display().to_string();
    let path = path.to_owned();
    match error {
        StoreError::Damaged { finding } if begins_like_sqlite(&path) => {
            OpenError::Damaged { path, finding }
        }
        StoreError::Damaged { .. } => OpenError::NotADatabase { path },
        StoreError::DiskFull => OpenError::DiskFull { place },
        StoreError::ReadOnly => OpenError::ReadOnly { place },
        StoreError::Locked => OpenError::Locked { place },
        // SQLite does not say why it cannot open a file, so the system is asked.
        other => match File::open(&path) {
            Err(reason) => OpenError::Unopenable {
                path,
                reason: reason.to_string(),
            },
            Ok(_) => OpenError::Other(other),
        },
    }
}

fn begins_like_sqlite(path: &Path) -> bool {
    let mut begin = [0; SQLITE_MAGIC.len()];
    File::open(path).is_ok_and(|mut file| file.read_exact(&mut begin).is_ok())
        && begin == *SQLITE_MAGIC
}

/// Opens a database on a server.
pub(crate) async fn server(options: &PgConnectOptions) -> Result<Store, OpenError> {
    let wait = WAIT.as_millis().to_string();
    let options = options.clone().options([
        ("lock_timeout", wait.as_str()),
        // The rollback after every use would otherwise be remarked upon every time.
        ("client_min_messages", "error"),
    ]);
    let options = options.application_name("overens");
    let failed = |error: sqlx::Error| server_failed(&options, error);
    // A pool hides why it cannot connect, so one connection is made without it first.
    let connected = tokio::time::timeout(CONNECT, options.connect()).await;
    let mut connection = connected
        .map_err(|_| unreachable_server(&options, "no answer in time".to_owned()))?
        .map_err(failed)?;
    let sql = "select count(*) from pg_catalog.pg_tables \
               where schemaname = current_schema() \
               having count(*) > 0 and bool_and(tablename <> '_sqlx_migrations')";
    let foreign = connection.fetch_optional(sql).await.map_err(failed)?;
    connection.close().await.map_err(failed)?;
    if foreign.is_some() {
        return Err(OpenError::OtherProgram {
            place: database(&options),
        });
    }
    let pool = PgPoolOptions::new()
        .max_connections(SERVER_CONNECTIONS)
        .acquire_timeout(WAIT)
        // A task that is dropped while it begins leaves its connection inside a transaction (sqlx 0.9.0, issue
        // 4385); the next task would go on in it.
        .after_release(|connection, _| {
            Box::pin(async move {
                connection.execute("rollback").await?;
                Ok(true)
            })
        })
        .connect_lazy_with(options.clone());
    let writers = Arc::new(Semaphore::new(1));
    let store = Store(Pools::Postgres { pool, writers });
    store.pending_migrations().await?;
    Ok(store)
}

fn database(options: &PgConnectOptions) -> String {
    let named = options.get_database();
    named.unwrap_or(options.get_username()).to_owned()
}

fn unreachable_server(options: &PgConnectOptions, reason: String) -> OpenError {
    OpenError::Unreachable {
        host: options.get_host().to_owned(),
        port: options.get_port(),
        reason,
    }
}

fn server_failed(options: &PgConnectOptions, error: sqlx::Error) -> OpenError {
    let host = options.get_host().to_owned();
    let code = match &error {
        sqlx::Error::Database(error) => error.code().map(std::borrow::Cow::into_owned),
        sqlx::Error::Io(reason) => return unreachable_server(options, reason.to_string()),
        sqlx::Error::Tls(reason) => return unreachable_server(options, reason.to_string()),
        _ => None,
    };
    match code.as_deref() {
        Some("28P01" | "28000") => OpenError::WrongPassword {
            host,
            user: options.get_username().to_owned(),
        },
        Some("3D000") => OpenError::DatabaseMissing {
            host,
            database: database(options),
        },
        Some("53100") => OpenError::DiskFull {
            place: database(options),
        },
        _ => match StoreError::from(error) {
            StoreError::Unreachable { reason } => unreachable_server(options, reason),
            other => OpenError::Other(other),
        },
    }
}
