//! What an operator is told when the database cannot do what was asked: what happened, what it means, and
//! what to do about it.

use std::path::Path;

use ::store::backup::BackupError;
use ::store::{AddressError, MigrationError, OpenError, StoreError};
use wording::{Message, Speak, message};

use crate::agreement_version::VersionError;
use crate::backup::RestoreError;
use crate::keys::KeysError;
use crate::published::PublishedError;
use crate::worker::WorkError;

pub use crate::shipped::PrepareError;

/// A trouble with the database, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    message: Message,
    hint: Message,
}

impl Trouble {
    /// A file of keys that does not do.
    pub fn with_keys(error: &KeysError, path: &Path) -> Self {
        let path = path.display().to_string();
        match error {
            KeysError::File(reason) if reason.kind() == std::io::ErrorKind::NotFound => Self::new(
                message!("keys-missing", path = &path),
                message!("keys-missing-hint", path = path),
            ),
            KeysError::File(reason) if reason.kind() == std::io::ErrorKind::AlreadyExists => {
                Self::new(
                    message!("keys-already-there", path = path),
                    message!("keys-already-there-hint"),
                )
            }
            KeysError::File(reason) => Self::new(
                message!("keys-file", path = path, reason = reason.to_string()),
                message!("keys-file-hint"),
            ),
            KeysError::NotKeys => Self::new(
                message!("keys-broken", path = path),
                message!("keys-broken-hint"),
            ),
            KeysError::ReadableByOthers => Self::new(
                message!("keys-readable", path = &path),
                message!("keys-readable-hint", path = path),
            ),
            KeysError::DoNotFit { known, given } => Self::new(
                message!("keys-unfit", path = path, known = known, given = given),
                message!("keys-unfit-hint"),
            ),
            KeysError::Unopened { account_id } => Self::new(
                message!("keys-unopened", account = account_id),
                message!("keys-unfit-hint"),
            ),
            KeysError::Store(error) => error.into(),
            KeysError::NoRandomness(error) => Self::new(
                message!("trouble-other", reason = error.to_string()),
                message!("trouble-other-hint"),
            ),
        }
    }

    const fn new(message: Message, hint: Message) -> Self {
        Self { message, hint }
    }
}

impl Speak for Trouble {
    fn message(&self) -> Message {
        self.message.clone()
    }

    fn hint(&self) -> Option<Message> {
        Some(self.hint.clone())
    }
}

impl From<&AddressError> for Trouble {
    fn from(error: &AddressError) -> Self {
        let message = match error {
            AddressError::Empty => message!("trouble-address-empty"),
            AddressError::UnknownKind { scheme } => {
                message!("trouble-address-kind", scheme = scheme)
            }
            AddressError::Unreadable => message!("trouble-address-unreadable"),
        };
        Self::new(message, message!("trouble-address-hint"))
    }
}

impl From<&StoreError> for Trouble {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Locked | StoreError::Conflict => {
                Self::new(message!("trouble-locked"), message!("trouble-locked-hint"))
            }
            StoreError::DiskFull => Self::new(
                message!("trouble-disk-full"),
                message!("trouble-disk-full-hint"),
            ),
            StoreError::ReadOnly => Self::new(
                message!("trouble-read-only"),
                message!("trouble-read-only-hint"),
            ),
            StoreError::ReadingOnly(stated) => Self::new(
                message!("trouble-reading-only", reason = &stated.reason),
                message!("trouble-reading-only-hint"),
            ),
            StoreError::Damaged { finding } => Self::new(
                message!("trouble-damaged", finding = finding),
                message!("trouble-damaged-hint"),
            ),
            StoreError::Unreachable { reason } => Self::new(
                message!("trouble-unreachable", reason = reason),
                message!("trouble-unreachable-hint"),
            ),
            StoreError::BrokenRow { table, id, column } => Self::new(
                message!("trouble-row", table = *table, id = id, column = *column),
                message!("trouble-damaged-hint"),
            ),
            other => Self::new(
                message!("trouble-other", reason = other.to_string()),
                message!("trouble-other-hint"),
            ),
        }
    }
}

impl From<&MigrationError> for Trouble {
    fn from(error: &MigrationError) -> Self {
        match error {
            MigrationError::NewerSchema { found, known } => Self::new(
                message!("trouble-newer", found = *found, known = *known),
                message!("trouble-newer-hint"),
            ),
            MigrationError::Changed { version } => Self::new(
                message!("trouble-migration-changed", version = *version),
                message!("trouble-migration-changed-hint"),
            ),
            MigrationError::Failed { version, source } => Self::new(
                message!(
                    "trouble-migration-failed",
                    version = *version,
                    reason = Self::from(source).message
                ),
                Self::from(source).hint,
            ),
            MigrationError::Store(error) => error.into(),
            other => Self::new(
                message!("trouble-other", reason = other.to_string()),
                message!("trouble-other-hint"),
            ),
        }
    }
}

impl From<&OpenError> for Trouble {
    fn from(error: &OpenError) -> Self {
        match error {
            OpenError::NotADatabase { path } => Self::new(
                message!("trouble-no-database", path = path.display().to_string()),
                message!("trouble-no-database-hint"),
            ),
            OpenError::OtherProgram { place } => Self::new(
                message!("trouble-other-program", place = place),
                message!("trouble-no-database-hint"),
            ),
            OpenError::NotAFile { path } => Self::new(
                message!("trouble-no-file", path = path.display().to_string()),
                message!("trouble-no-database-hint"),
            ),
            OpenError::Unopenable { path, reason } => Self::new(
                message!(
                    "trouble-unopenable",
                    path = path.display().to_string(),
                    reason = reason
                ),
                message!("trouble-unopenable-hint"),
            ),
            OpenError::Damaged { path, finding } => Self::new(
                message!(
                    "trouble-damaged-file",
                    path = path.display().to_string(),
                    finding = finding
                ),
                message!("trouble-damaged-hint"),
            ),
            OpenError::DiskFull { place } => Self::new(
                message!("trouble-disk-full-at", place = place),
                message!("trouble-disk-full-hint"),
            ),
            OpenError::ReadOnly { place } => Self::new(
                message!("trouble-read-only-at", place = place),
                message!("trouble-read-only-hint"),
            ),
            OpenError::Locked { place } => Self::new(
                message!("trouble-locked-at", place = place),
                message!("trouble-locked-hint"),
            ),
            OpenError::Unreachable { host, port, reason } => Self::new(
                message!(
                    "trouble-no-answer",
                    host = host,
                    port = port.to_string(),
                    reason = reason
                ),
                message!("trouble-unreachable-hint"),
            ),
            OpenError::WrongPassword { host, user } => Self::new(
                message!("trouble-password", host = host, user = user),
                message!("trouble-password-hint"),
            ),
            OpenError::DatabaseMissing { host, database } => Self::new(
                message!("trouble-missing", host = host, database = database),
                message!("trouble-missing-hint", database = database),
            ),
            OpenError::Migration(error) => error.into(),
            OpenError::Other(error) => error.into(),
            other => Self::new(
                message!("trouble-other", reason = other.to_string()),
                message!("trouble-other-hint"),
            ),
        }
    }
}

impl From<&BackupError> for Trouble {
    fn from(error: &BackupError) -> Self {
        match error {
            BackupError::AlreadyThere { path } => Self::new(
                message!("trouble-backup-there", path = path.display().to_string()),
                message!("trouble-backup-there-hint"),
            ),
            BackupError::Missing { path } => Self::new(
                message!("trouble-backup-missing", path = path.display().to_string()),
                message!("trouble-backup-missing-hint"),
            ),
            BackupError::File { path, reason } => Self::new(
                message!(
                    "trouble-unopenable",
                    path = path.display().to_string(),
                    reason = reason
                ),
                message!("trouble-unopenable-hint"),
            ),
            BackupError::NotEmpty { table } => Self::new(
                message!("trouble-not-empty", table = *table),
                message!("trouble-not-empty-hint"),
            ),
            BackupError::RowsDiffer {
                table,
                expected,
                found,
            } => Self::new(
                message!(
                    "trouble-rows",
                    table = *table,
                    expected = *expected,
                    found = *found
                ),
                message!("trouble-damaged-hint"),
            ),
            BackupError::ChainBroken { checked } => Self::new(
                message!("trouble-chain", after = checked.last_sequence),
                message!("trouble-chain-hint"),
            ),
            BackupError::Open(error) => error.into(),
            BackupError::Migration(error) => error.into(),
            other => Self::new(
                message!("trouble-other", reason = other.to_string()),
                message!("trouble-other-hint"),
            ),
        }
    }
}

impl From<&PublishedError> for Trouble {
    fn from(error: &PublishedError) -> Self {
        match error {
            PublishedError::Store(error) => error.into(),
            other => Self::new(
                message!("trouble-published", reason = other.to_string()),
                message!("trouble-published-hint"),
            ),
        }
    }
}

impl From<&PrepareError> for Trouble {
    fn from(error: &PrepareError) -> Self {
        match error {
            PrepareError::Migration(error) => error.into(),
            // That the disk is full has a way out of its own, wherever it was met.
            PrepareError::Store(error) | PrepareError::Version(VersionError::Store(error)) => {
                error.into()
            }
            PrepareError::Version(error) => Self::new(
                message!("trouble-shipped", reason = error.to_string()),
                message!("trouble-other-hint"),
            ),
        }
    }
}

impl From<&WorkError> for Trouble {
    fn from(error: &WorkError) -> Self {
        match error {
            WorkError::Store(error) => error.into(),
            WorkError::Published(error) => error.into(),
            WorkError::RecordBroken { after } => Self::new(
                message!("trouble-chain", after = *after),
                message!("trouble-chain-hint"),
            ),
            WorkError::FrozenChanged { .. } => Self::new(
                message!("trouble-published", reason = error.to_string()),
                message!("trouble-damaged-hint"),
            ),
            other => Self::new(
                message!("trouble-other", reason = other.to_string()),
                message!("trouble-other-hint"),
            ),
        }
    }
}

impl From<&RestoreError> for Trouble {
    fn from(error: &RestoreError) -> Self {
        match error {
            RestoreError::Backup(error) => error.into(),
            RestoreError::Unsound(error) => error.into(),
        }
    }
}
