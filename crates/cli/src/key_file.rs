//! Which file holds the secrets of a site: as typed, as the environment says, or beside a database that is a file.

use std::path::{Path, PathBuf};

use casework::keys::{Keys, KeysError};
use casework::{Casework, Trouble};
use wording::{Language, message};

use crate::arguments::{KeyFile, LogFormat, Operation};
use crate::failure::Failure;
use crate::operation::{self, trouble};

/// The variable that names the file.
const VARIABLE: &str = "OVERENS_KEYS";

/// The file, and whether nobody named it: one that nobody named is made when it is needed first.
pub fn named(operation: &Operation, keys: &KeyFile) -> Result<(PathBuf, bool), Failure> {
    let stated = keys.keys.clone();
    let stated = stated.or_else(|| std::env::var_os(VARIABLE).map(PathBuf::from));
    if let Some(path) = stated.filter(|path| !path.as_os_str().is_empty()) {
        return Ok((path, false));
    }
    let address = operation::address(operation)?;
    let Some(database) = address.path() else {
        return Err(Failure::wrong_with(
            message!("keys-unnamed"),
            message!("keys-unnamed-hint"),
        ));
    };
    Ok((beside(database), true))
}

/// The file beside a database that is a file.
pub fn beside(database: &Path) -> PathBuf {
    let mut beside = database.as_os_str().to_owned();
    beside.push(".keys");
    beside.into()
}

/// The keys in a file.
pub fn read(path: &Path) -> Result<Keys, Failure> {
    Keys::read(path).map_err(|error| refused(&error, path))
}

/// A file of keys that does not do.
pub fn refused(error: &KeysError, path: &Path) -> Failure {
    Failure::of(&Trouble::with_keys(error, path))
}

/// Gives the site its secrets. Tells the file when it was made just now.
pub async fn fitted(
    casework: Casework,
    operation: &Operation,
    keys: &KeyFile,
) -> Result<(Casework, Option<PathBuf>), Failure> {
    match named(operation, keys)? {
        (path, true) => fitted_beside(casework, &path).await,
        (path, false) => Ok((fit(casework, &path).await?, None)),
    }
}

/// Gives the site the secrets in a file that nobody named. Tells the file when it was made just now.
pub async fn fitted_beside(
    casework: Casework,
    path: &Path,
) -> Result<(Casework, Option<PathBuf>), Failure> {
    let known = casework.known_public_key().await;
    let known = known.map_err(|error| trouble(&error))?;
    let mut made = None;
    // A database that was used with keys does not get new ones: somebody has to find those it was used with.
    if known.is_none() && !path.exists() {
        let new = Keys::make().map_err(|error| refused(&error.into(), path))?;
        match new.write(path) {
            Ok(()) => made = Some(path.to_owned()),
            // Another process was first, in the moment between.
            Err(KeysError::File(error)) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(refused(&error, path)),
        }
    }
    Ok((fit(casework, path).await?, made))
}

async fn fit(casework: Casework, path: &Path) -> Result<Casework, Failure> {
    let fitted = casework.fitted_with(read(path)?).await;
    fitted.map_err(|error| refused(&error, path))
}

/// Says that keys were made, and that a backup of the database does not hold them.
pub fn tell(made: Option<&Path>, log: LogFormat, language: Language) {
    if let Some(path) = made {
        let path = path.display().to_string();
        operation::say(log, language, &message!("keys-made-beside", path = path));
    }
}
