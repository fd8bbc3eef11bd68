//! What can go wrong with a database, as facts an operator or a caller can act on.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use sqlx::error::{DatabaseError, ErrorKind};
use sqlx::migrate::MigrateError;
use sqlx::postgres::PgDatabaseError;

use crate::reading_only::ReadingOnly;

/// Why a statement did not do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// Somebody else held the database for longer than we wait; try again.
    #[error("the database was held by another writer for too long")]
    Locked,
    /// Two writers were in each other's way and this one was stopped; try again.
    #[error("another writer got in the way")]
    Conflict,
    /// A statement before this one failed, so the whole transaction is undone.
    #[error("the transaction is undone, because a statement before this one failed")]
    Undone,
    /// There is no room left where the database is kept.
    #[error("the disk of the database is full")]
    DiskFull,
    /// The database may be read but not written.
    #[error("the database is read-only")]
    ReadOnly,
    /// Nothing is to be written for a while, because somebody said so.
    #[error("nothing is written since {}: {}", .0.since, .0.reason)]
    ReadingOnly(Box<ReadingOnly>),
    /// The file is damaged.
    #[error("the database is damaged: {finding}")]
    Damaged {
        /// What the database says about it.
        finding: String,
    },
    /// The connection to the server was lost or could not be made.
    #[error("the database cannot be reached: {reason}")]
    Unreachable {
        /// What the system says.
        reason: String,
    },
    /// A row with this key, or one that excludes it, is already there.
    #[error("table {table} already has such a row")]
    Taken {
        /// The table.
        table: String,
    },
    /// The row refers to one that is not there, or is referred to itself.
    #[error(
        "a row that is referred to is missing, or one that is still referred to was to be removed"
    )]
    Unreferred,
    /// The database refuses this whoever asks.
    #[error("refused by the rule {rule} of the database")]
    Refused {
        /// The rule, as the migrations name it.
        rule: String,
    },
    /// A text holds the character U+0000, which PostgreSQL cannot store.
    #[error("a text with the character U+0000 cannot be stored")]
    NulInText,
    /// A row holds what it never should.
    #[error("row {id} of table {table} has an unreadable {column}")]
    BrokenRow {
        /// The table.
        table: &'static str,
        /// The key of the row.
        id: String,
        /// The column.
        column: &'static str,
    },
    /// Anything else the database says.
    #[error("the database says: {0}")]
    Other(#[source] sqlx::Error),
}

/// Why a database cannot be opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// The file is something else than a database.
    #[error("{} is not a database", path.display())]
    NotADatabase {
        /// The file.
        path: PathBuf,
    },
    /// The database belongs to another program.
    #[error("{place} is a database of another program")]
    OtherProgram {
        /// The file, or the name of the database on its server.
        place: String,
    },
    /// The path leads to something that is not a file.
    #[error("{} is not a file", path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// The file or its folder cannot be made or opened.
    #[error("{} cannot be opened: {reason}", path.display())]
    Unopenable {
        /// The path.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// The file is damaged.
    #[error("{} is damaged: {finding}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What the database says about it.
        finding: String,
    },
    /// The disk is full.
    #[error("no room is left on the disk of {place}")]
    DiskFull {
        /// The file, or the name of the database on its server.
        place: String,
    },
    /// The file or database may be read but not written.
    #[error("{place} is read-only")]
    ReadOnly {
        /// The file, or the name of the database on its server.
        place: String,
    },
    /// Another program holds the file.
    #[error("{place} is held by another program")]
    Locked {
        /// The file, or the name of the database on its server.
        place: String,
    },
    /// The server does not answer.
    #[error("{host}:{port} does not answer: {reason}")]
    Unreachable {
        /// The server.
        host: String,
        /// Its port.
        port: u16,
        /// What the system says.
        reason: String,
    },
    /// The server does not accept the user or the password.
    #[error("{host} does not accept the password of {user}")]
    WrongPassword {
        /// The server.
        host: String,
        /// The user.
        user: String,
    },
    /// The server has no database of this name.
    #[error("{host} has no database {database}")]
    DatabaseMissing {
        /// The server.
        host: String,
        /// The database.
        database: String,
    },
    /// The tables are not those of this program.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// Anything else the database says.
    #[error(transparent)]
    Other(StoreError),
}

impl OpenError {
    /// The same about the file a person knows, of which a copy was opened.
    pub(crate) fn about(self, path: &Path) -> Self {
        let path = path.to_owned();
        match self {
            Self::NotADatabase { .. } => Self::NotADatabase { path },
            Self::Damaged { finding, .. } => Self::Damaged { path, finding },
            Self::OtherProgram { .. } => Self::OtherProgram {
                place: path.display().to_string(),
            },
            other => other,
        }
    }
}

/// Why the tables cannot be brought up to date.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MigrationError {
    /// A newer program has changed the tables; this one must not touch them.
    #[error("the database has migration {found}, the program knows them up to {known}")]
    NewerSchema {
        /// The last migration of the database.
        found: i64,
        /// The last one this program knows.
        known: i64,
    },
    /// A migration that was applied is not the one this program has.
    #[error("migration {version} is not the one that was applied")]
    Changed {
        /// Its number.
        version: i64,
    },
    /// A migration failed. What it did is undone.
    #[error("migration {version} failed: {source}")]
    Failed {
        /// Its number.
        version: i64,
        /// Why.
        source: StoreError,
    },
    /// Anything else the database says.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(error) => from_database(error),
            sqlx::Error::PoolTimedOut => Self::Locked,
            sqlx::Error::Io(reason) => Self::Unreachable {
                reason: reason.to_string(),
            },
            sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => Self::Unreachable {
                reason: "the connection is closed".to_owned(),
            },
            other => Self::Other(other),
        }
    }
}

fn from_database(error: Box<dyn DatabaseError>) -> StoreError {
    match error.kind() {
        ErrorKind::UniqueViolation => {
            return StoreError::Taken {
                table: table_of(&*error),
            };
        }
        ErrorKind::ForeignKeyViolation => return StoreError::Unreferred,
        ErrorKind::CheckViolation => {
            return StoreError::Refused {
                rule: check_of(&*error),
            };
        }
        _ => {}
    }
    let finding = || error.message().to_owned();
    let code = error.code().unwrap_or(Cow::Borrowed(""));
    if error.try_downcast_ref::<PgDatabaseError>().is_some() {
        return match &*code {
            "P0001" => StoreError::Refused { rule: finding() },
            "55P03" => StoreError::Locked,
            "40001" | "40P01" => StoreError::Conflict,
            "53100" => StoreError::DiskFull,
            "25006" => StoreError::ReadOnly,
            "57P01" | "57P02" | "57P03" | "53300" => StoreError::Unreachable { reason: finding() },
            "XX001" | "XX002" => StoreError::Damaged { finding: finding() },
            _ => StoreError::Other(sqlx::Error::Database(error)),
        };
    }
    // SQLite: the low byte is the kind of error, the rest tells it more precisely.
    match code.parse::<i64>() {
        Ok(1811) => StoreError::Refused { rule: finding() },
        // The index that SQLite keeps beside the file found no room.
        Ok(4874) => StoreError::DiskFull,
        Ok(code) => match code & 0xff {
            5 | 6 => StoreError::Locked,
            8 => StoreError::ReadOnly,
            11 | 26 => StoreError::Damaged { finding: finding() },
            13 => StoreError::DiskFull,
            _ => StoreError::Other(sqlx::Error::Database(error)),
        },
        Err(_) => StoreError::Other(sqlx::Error::Database(error)),
    }
}

/// PostgreSQL names the table; SQLite writes `UNIQUE constraint failed: table.column, …`.
fn table_of(error: &dyn DatabaseError) -> String {
    let stated = error.table().map(str::to_owned);
    stated.unwrap_or_else(|| {
        let after = error
            .message()
            .rsplit_once(": ")
            .map_or("", |(_, rest)| rest);
        let table = after.split_once('.').map_or(after, |(table, _)| table);
        table.to_owned()
    })
}

/// PostgreSQL names the rule; SQLite writes `CHECK constraint failed: rule`.
fn check_of(error: &dyn DatabaseError) -> String {
    let stated = error.constraint().map(str::to_owned);
    stated.unwrap_or_else(|| {
        let message = error.message();
        let rule = message.rsplit_once(": ").map_or(message, |(_, rule)| rule);
        rule.to_owned()
    })
}

impl MigrationError {
    pub(crate) fn new(error: MigrateError, known: i64) -> Self {
        match error {
            MigrateError::VersionMissing(found) => Self::NewerSchema { found, known },
            MigrateError::VersionMismatch(version) | MigrateError::Dirty(version) => {
                Self::Changed { version }
            }
            MigrateError::ExecuteMigration(source, version) => Self::Failed {
                version,
                source: source.into(),
            },
            MigrateError::Execute(source) => Self::Store(source.into()),
            other => Self::Store(StoreError::Other(sqlx::Error::Migrate(Box::new(other)))),
        }
    }
}
