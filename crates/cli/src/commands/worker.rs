//! `overens worker`: the work that is done without anybody asking, in a process of its own.

use wording::{Language, message};

use crate::Outcome;
use crate::arguments::Operation;
use crate::failure::Failure;
use crate::operation::{self, Signals, trouble};

/// Runs the command.
pub fn run(arguments: &Operation, language: Language) -> Result<Outcome, Failure> {
    operation::run(arguments.log, language, async {
        let casework = operation::open(arguments).await?;
        casework.prepare().await.map_err(|error| trouble(&error))?;
        // Before anything is said, so that whoever has heard it can stop us.
        let mut signals = Signals::listen();
        operation::say(arguments.log, language, &message!("worker-works"));
        let worked = casework.work(signals.stop()).await;
        casework.close().await;
        worked.map_err(|error| trouble(&error))?;
        Ok(Outcome::Done)
    })
}
