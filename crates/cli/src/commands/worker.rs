//! `overens worker`: the work that is done without anybody asking, in a process of its own.

use wording::{Language, message};

use crate::Outcome;
use crate::arguments::Worker;
use crate::failure::Failure;
use crate::key_file;
use crate::operation::{self, Signals, trouble};

/// Runs the command.
pub fn run(arguments: &Worker, language: Language) -> Result<Outcome, Failure> {
    operation::run(arguments.operation.log, language, async {
        let casework = operation::open(&arguments.operation).await?;
        casework.prepare().await.map_err(|error| trouble(&error))?;
        let (casework, made) =
            key_file::fitted(casework, &arguments.operation, &arguments.keys).await?;
        // Before anything is said, so that whoever has heard it can stop us.
        let mut signals = Signals::listen();
        operation::say(arguments.operation.log, language, &message!("worker-works"));
        key_file::tell(made.as_deref(), arguments.operation.log, language);
        let worked = casework.work(signals.stop()).await;
        casework.close().await;
        worked.map_err(|error| trouble(&error))?;
        Ok(Outcome::Done)
    })
}
