//! `overens serve --demo`: a demonstration, on this computer and on a database of its own only.

use std::path::Path;

use casework::demo::DemoError;
use casework::store::Address;
use casework::{Casework, Trouble};
use tempfile::TempDir;
use wording::message;

use crate::arguments::Serve;
use crate::failure::Failure;
use crate::key_file;
use crate::operation::{PROGRAM, trouble};

/// The file of a demonstration nobody named a file for.
const FILE: &str = "demo.db";

/// A database made for demonstration, and the temporary folder it goes with.
pub struct Demonstration {
    /// What can be done.
    pub casework: Casework,
    /// Removed when it is dropped; none for a file somebody named.
    _folder: Option<TempDir>,
}

/// Opens a demonstration. What would show it to others is refused, and so is a database that is used for something else:
/// the environment is not asked for one.
pub async fn open(arguments: &Serve) -> Result<Demonstration, Failure> {
    if !arguments.listen.ip().is_loopback() {
        return Err(Failure::wrong_with(
            message!(
                "demo-not-loopback",
                address = arguments.listen.ip().to_string()
            ),
            message!("demo-not-loopback-hint"),
        ));
    }
    for (option, is_used) in [
        ("--behind-proxy", arguments.behind_proxy),
        ("--base-address", arguments.base_address.is_some()),
    ] {
        if is_used {
            let message = message!("demo-option", option = option);
            return Err(Failure::wrong_with(message, message!("demo-option-hint")));
        }
    }
    let Some(named) = &arguments.operation.database else {
        let folder = tempfile::tempdir().map_err(|error| failed(&error))?;
        let file = folder.path().join(FILE);
        let casework = opened(&Address::sqlite(&file)).await?;
        let casework = made(casework, FILE, &file).await?;
        return Ok(Demonstration {
            casework,
            _folder: Some(folder),
        });
    };
    let address = Address::parse(named).map_err(|error| Failure::of(&Trouble::from(&error)))?;
    let Some(file) = address.file() else {
        return Err(Failure::wrong_with(
            message!("demo-server"),
            message!("demo-server-hint"),
        ));
    };
    let is_new = !file.exists();
    let casework = opened(&address).await?;
    // Asked before anything is written. A file that has no tables is no demonstration either.
    if !is_new && !casework.is_demo().await.unwrap_or(false) {
        casework.close().await;
        return Err(not_marked(named));
    }
    let casework = made(casework, named, file).await?;
    Ok(Demonstration {
        casework,
        _folder: None,
    })
}

/// Refuses a database that was made for demonstration, where it would be taken for the real thing.
pub async fn refuse(casework: &Casework) -> Result<(), Failure> {
    if casework.is_demo().await.map_err(|error| trouble(&error))? {
        return Err(Failure::wrong_with(
            message!("demo-marked"),
            message!("demo-marked-hint"),
        ));
    }
    Ok(())
}

async fn opened(address: &Address) -> Result<Casework, Failure> {
    let opened = Casework::open(address, PROGRAM).await;
    opened.map_err(|error| Failure::of(&Trouble::from(&error)))
}

/// Fills it with people and matters. Its keys stand beside it: those the environment names are a real site's.
async fn made(casework: Casework, path: &str, file: &Path) -> Result<Casework, Failure> {
    casework.prepare().await.map_err(|error| trouble(&error))?;
    let told = |error: DemoError| match error {
        DemoError::Store(error) => trouble(&error),
        DemoError::NotADemo => not_marked(path),
        DemoError::HalfMade => Failure::wrong_with(
            message!("demo-half-made", path = path),
            message!("demo-half-made-hint"),
        ),
        error => failed(&error),
    };
    casework.seed_demo().await.map_err(told)?;
    casework.seed_demo_matters().await.map_err(told)?;
    let (casework, _) = key_file::fitted_beside(casework, &key_file::beside(file)).await?;
    Ok(casework)
}

fn not_marked(path: &str) -> Failure {
    Failure::wrong_with(
        message!("demo-not-marked", path = path),
        message!("demo-not-marked-hint"),
    )
}

fn failed(error: &dyn std::error::Error) -> Failure {
    Failure::wrong(message!("demo-failed", reason = error.to_string()))
}
