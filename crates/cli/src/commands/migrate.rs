//! `overens migrate`: the tables brought up to date, and the shipped agreements published on a new site.

use wording::{Language, message};

use crate::Outcome;
use crate::arguments::Operation;
use crate::failure::Failure;
use crate::operation::{self, trouble};
use crate::output;

/// Runs the command.
pub fn run(arguments: &Operation, language: Language) -> Result<Outcome, Failure> {
    operation::log(arguments.log);
    operation::run(async {
        let casework = operation::open(arguments).await?;
        let pending = casework.store().pending_migrations().await;
        let pending = pending.map_err(|error| trouble(&error))?;
        let published = casework.prepare().await.map_err(|error| trouble(&error))?;
        casework.close().await;
        let done = message!(
            "migrate-done",
            steps = pending.len(),
            agreements = published
        );
        output::aside(&format!("{}\n", language.say(&done)));
        Ok(Outcome::Done)
    })
}
