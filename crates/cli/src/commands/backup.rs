//! `overens backup` and `overens restore`: one file with everything, and a site made of it.

use wording::{Language, message};

use crate::Outcome;
use crate::arguments::{Backup, Restore};
use crate::failure::Failure;
use crate::operation::{self, trouble};
use crate::output;

/// Writes a backup.
pub fn back_up(arguments: &Backup, language: Language) -> Result<Outcome, Failure> {
    operation::log(arguments.operation.log);
    operation::run(async {
        let casework = operation::open(&arguments.operation).await?;
        let written = casework.back_up(&arguments.file).await;
        casework.close().await;
        written.map_err(|error| trouble(&error))?;
        let path = arguments.file.display().to_string();
        let done = message!("backup-done", path = path);
        output::aside(&format!("{}\n", language.say(&done)));
        Ok(Outcome::Done)
    })
}

/// Fills an empty database from one.
pub fn restore(arguments: &Restore, language: Language) -> Result<Outcome, Failure> {
    operation::log(arguments.operation.log);
    operation::run(async {
        let casework = operation::open(&arguments.operation).await?;
        let restored = casework.restore(&arguments.file).await;
        let restored = restored.map_err(|error| trouble(&error));
        casework.close().await;
        let restored = restored?;
        let rows: i64 = restored.rows.iter().map(|(_, rows)| rows).sum();
        let done = message!(
            "restore-done",
            rows = rows,
            acts = restored.audit.last_sequence
        );
        output::aside(&format!("{}\n", language.say(&done)));
        Ok(Outcome::Done)
    })
}
